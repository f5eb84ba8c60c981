//! `check-host`: asks a site that is up for every file of the release and holds the answers against
//! the tables of headers and media types.

mod ask;

use crate::{
    headers, media,
    release::{EMBED, Origin},
    run::Outcome,
    tools::Toolbox,
};
use ask::{Answer, Question};
use serde_json::Value;
use std::path::Path;

/// Below this many bytes nobody has to pack a file.
const WORTH_PACKING: u64 = 1024;
/// A name with a hash that no release has.
const ABSENT: &str = "absent-0123456789abcdef.js";

/// What was found out about a host.
#[derive(Debug, Default)]
pub struct Findings {
    /// How many requests were made.
    pub asked: usize,
    /// What is wrong.
    pub faults: Vec<String>,
    /// What could be better, and hurts nobody.
    pub notes: Vec<String>,
}

/// Checks a host and prints what it finds; whether all is well.
///
/// # Errors
/// When the address is no origin, or there is no release at it.
pub fn check_host(tools: &Toolbox, url: &str) -> Outcome<bool> {
    let origin = Origin::read(url)?;
    let found = check(tools, &origin)?;
    for (what, said) in [("note", &found.notes), ("WRONG", &found.faults)] {
        for line in together(said) {
            println!("{what}: {line}");
        }
    }
    println!(
        "{} requests to {origin}: {} wrong",
        found.asked,
        found.faults.len()
    );
    Ok(found.faults.is_empty())
}

/// Checks a host.
///
/// # Errors
/// When there is no release at it.
pub fn check(tools: &Toolbox, origin: &Origin) -> Outcome<Findings> {
    let list = format!("{EMBED}meta.json");
    let first = ask::ask(tools, vec![Question::plain(origin, &list)])?;
    let text = match first.as_slice() {
        [
            Answer {
                text: Some(text),
                status: 200,
                ..
            },
        ] => text,
        [
            Answer {
                error: Some(why), ..
            },
        ] => return Err(format!("{origin}/{list}: {why}")),
        _ => {
            return Err(format!(
                "{origin}/{list} is not there, so there is no release"
            ));
        }
    };
    let meta: Value =
        serde_json::from_str(text).map_err(|error| format!("{origin}/{list}: {error}"))?;
    let mut found = Findings {
        asked: 1,
        ..Findings::default()
    };
    if meta["origin"] != origin.to_string() {
        let made = &meta["origin"];
        found
            .faults
            .push(format!("the release was made for {made}, not for {origin}"));
    }
    let files = files(&meta)?;
    let mut questions = Vec::new();
    for file in &files {
        questions.push(Question::packed(origin, &file.path, "gzip, deflate, br"));
        questions.push(Question::packed(origin, &file.path, "gzip"));
        questions.push(Question::plain(origin, &file.path));
    }
    let answers = ask::ask(tools, questions)?;
    found.asked += answers.len();
    let mut again = Vec::new();
    for (file, answers) in files.iter().zip(answers.chunks(3)) {
        let [best, gzip, plain] = answers else {
            continue;
        };
        let mut about = |answer: &Answer, how: &str| {
            let faults = faults(answer, file, origin);
            let said = faults
                .into_iter()
                .map(|why| format!("/{}{how}: {why}", file.path));
            found.faults.extend(said);
        };
        about(best, "");
        about(gzip, " (asked for gzip)");
        about(plain, " (asked for unpacked)");
        packing(&mut found, file, [best, gzip, plain]);
        if !headers::is_hashed(&file.path) || file.path.ends_with(".wasm") {
            match best.header("etag").or_else(|| best.header("last-modified")) {
                Some(_) => again.push((file, best)),
                None => found
                    .faults
                    .push(format!("/{}: nothing to ask again by (ETag)", file.path)),
            }
        }
    }
    unchanged(tools, origin, &again, &mut found)?;
    absent(tools, origin, &mut found)?;
    found.faults.dedup();
    Ok(found)
}

/// What is said of several files, said once: a host that forgets a header forgets it everywhere.
fn together(said: &[String]) -> Vec<String> {
    let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in said {
        let (about, why) = match line.split_once(": ") {
            Some((about, why)) if about.starts_with('/') => (about, why),
            _ => ("", line.as_str()),
        };
        match groups.iter_mut().find(|(known, _)| *known == why) {
            Some((_, files)) => files.push(about),
            None => groups.push((why, vec![about])),
        }
    }
    let line = |(why, files): (&str, Vec<&str>)| match files.as_slice() {
        [""] => why.to_owned(),
        [one] => format!("{one}: {why}"),
        [first, rest @ ..] => format!("{first} and {} more: {why}", rest.len()),
        [] => String::new(),
    };
    groups.into_iter().map(line).collect()
}

/// A file of the release, as the release itself lists it.
struct Listed {
    path: String,
    /// What the table knows it by: a folder is known by its page.
    name: String,
    bytes: u64,
    sha256: String,
}

fn files(meta: &Value) -> Outcome<Vec<Listed>> {
    let mut files = Vec::new();
    for entry in meta["files"].as_array().into_iter().flatten() {
        let text = |key: &str| entry[key].as_str().map(str::to_owned);
        let (Some(name), Some(sha256)) = (text("path"), text("sha256")) else {
            return Err("meta.json lists a file without its path or checksum".into());
        };
        let bytes = entry["bytes"].as_u64().unwrap_or_default();
        let one = |path: &str| Listed {
            path: path.to_owned(),
            name: name.clone(),
            bytes,
            sha256: sha256.clone(),
        };
        files.push(one(&name));
        if let Some(folder) = name.strip_suffix("index.html") {
            files.push(one(folder));
        }
    }
    if files.is_empty() {
        return Err("meta.json lists no files".into());
    }
    Ok(files)
}

/// What is wrong with an answer for a file.
fn faults(answer: &Answer, file: &Listed, origin: &Origin) -> Vec<String> {
    if let Some(why) = &answer.error {
        return vec![why.clone()];
    }
    if answer.status != 200 {
        return vec![format!("answered with {}", answer.status)];
    }
    let mut faults = Vec::new();
    let mut demand = |name: &str, value: &str| match answer.header(name) {
        Some(given) if same(given, value) => {}
        Some(given) => faults.push(format!("{name} is \"{given}\" and not \"{value}\"")),
        None => faults.push(format!("no {name}")),
    };
    for (name, value) in headers::everywhere(origin) {
        demand(name, &value);
    }
    demand("Content-Type", media::of(Path::new(&file.name)).kind);
    demand("Cache-Control", headers::keeping(&file.name));
    for name in headers::NEVER {
        if answer.header(name).is_some() {
            faults.push(format!("{name} keeps publishers from framing it"));
        }
    }
    if answer.sha256 != file.sha256 {
        faults.push("not the file of the release".into());
    }
    faults
}

/// Whether two values say the same: hosts may space them otherwise.
fn same(one: &str, other: &str) -> bool {
    let bare = |text: &str| text.to_ascii_lowercase().replace(' ', "");
    bare(one) == bare(other)
}

/// How a file comes packed: to whom asks for brotli, for gzip, and for neither.
fn packing(found: &mut Findings, file: &Listed, [best, gzip, plain]: [&Answer; 3]) {
    if !media::of(Path::new(&file.name)).packs || file.bytes < WORTH_PACKING {
        return;
    }
    let path = &file.path;
    match best.header("content-encoding") {
        Some("br") => {}
        Some(other) => found.notes.push(format!(
            "/{path}: comes packed with {other} where brotli would be smaller"
        )),
        None => found.faults.push(format!("/{path}: comes unpacked")),
    }
    if gzip.header("content-encoding") != Some("gzip") {
        found.faults.push(format!(
            "/{path}: comes unpacked to whoever knows only gzip"
        ));
    }
    if let Some(coding) = plain.header("content-encoding") {
        found.notes.push(format!(
            "/{path}: comes packed with {coding} even if that was not asked for"
        ));
    } else if best.header("content-encoding").is_some() {
        let varies = best.header("vary").unwrap_or_default().to_ascii_lowercase();
        if !varies.contains("accept-encoding") && varies != "*" {
            found.faults.push(format!(
                "/{path}: does not say that it comes in two forms (Vary)"
            ));
        }
    }
}

/// Whoever has a file already is not sent it again.
fn unchanged(
    tools: &Toolbox,
    origin: &Origin,
    again: &[(&Listed, &Answer)],
    found: &mut Findings,
) -> Outcome {
    let questions = again
        .iter()
        .map(|(file, had)| Question::again(origin, &file.path, "gzip, deflate, br", had));
    let answers = ask::ask(tools, questions.collect())?;
    found.asked += answers.len();
    for ((file, _), answer) in again.iter().zip(answers) {
        if answer.status != 304 {
            found.faults.push(format!(
                "/{}: is sent again to whoever has it already (answered with {})",
                file.path, answer.status
            ));
        }
    }
    Ok(())
}

/// What is not there is said not to be there: a page in its place would be kept for a year under
/// the name of a program.
fn absent(tools: &Toolbox, origin: &Origin, found: &mut Findings) -> Outcome {
    let answers = ask::ask(tools, vec![Question::plain(origin, ABSENT)])?;
    found.asked += answers.len();
    for answer in answers {
        if answer.status != 404 {
            let status = answer.status;
            found.faults.push(format!(
                "/{ABSENT}: is not there, and is answered with {status}"
            ));
        }
        if answer
            .header("cache-control")
            .is_some_and(|value| value.contains("immutable"))
        {
            found.faults.push(format!(
                "/{ABSENT}: is not there, and that is kept for a year"
            ));
        }
        if answer.header("access-control-allow-origin") != Some("*") {
            found.notes.push(format!(
                "/{ABSENT}: is not there, and other sites are not told"
            ));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_everywhere_is_said_once() {
        let said = [
            "/a.js: no Vary",
            "made for another: host",
            "/b.js: no Vary",
            "/b.js: gone",
        ];
        let said = said.map(str::to_owned);
        let lines = [
            "/a.js and 1 more: no Vary",
            "made for another: host",
            "/b.js: gone",
        ];
        assert_eq!(together(&said), lines);
    }
}

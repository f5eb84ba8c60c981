//! Writes the default answer into the built page, with the components the browser runs, and beside
//! it the pages of sources and of the working, those that other people frame, the facts as a file, and the schemas of this file and
//! of those that visitors take away.
//!
//! It also makes one of the page's style sheets.
//!
//! Trunk calls this after a build, with the folder it is filling in `TRUNK_STAGING_DIR`. It edits
//! `index.html` there, adds `whole.html`, `embed/v1`, `sources.html`, `working.html`, `facts.json` and the schemas, and fails
//! the build if the page has no empty `#level7`.

mod program;
mod styles;

use level7::facts::Facts;
use level7::report::{facts_file, files};
use level7::ui::{self, Size};
use level7::wording::{self, Wording};
use std::{
    env, fs, io,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Where the pages stand that other people frame: the version of what is promised to them.
const FRAMED: &str = "embed/v1";

/// The end of the calculator's element.
const END: &str = "</div>";

/// The calculator's element in such a page.
const MOUNT: &str = "<div id=\"level7\" class=\"level7\" data-state=\"static\"></div>";

/// The page with `answer` written into its empty element `#level7`, which also gets `attributes`, and
/// `below` after that element.
///
/// # Errors
/// Says what is wrong when the element is missing, is there twice, or already holds something.
fn fill(page: &str, attributes: &str, answer: &str, below: &str) -> Result<String, String> {
    let places: Vec<usize> = page
        .match_indices("<div")
        .filter_map(|(at, _)| {
            let end = at + page[at..].find('>')?;
            is_mount(&page[at..end]).then_some(end + 1)
        })
        .collect();
    let &[inside] = places.as_slice() else {
        return Err(format!(
            "the page has {} elements <div id=\"level7\">, and needs one",
            places.len()
        ));
    };
    let rest = page[inside..].trim_start();
    let Some(rest) = rest.strip_prefix(END) else {
        return Err("the element #level7 is not empty".into());
    };
    if answer.trim().is_empty() {
        return Err("the calculator drew nothing".into());
    }
    Ok(format!(
        "{}{attributes}>{answer}{END}{below}{rest}",
        &page[..inside - 1]
    ))
}

/// Whether an opening tag is that of the calculator. Trunk's minifier sorts attributes and drops
/// the quotes of those that do not need them.
fn is_mount(tag: &str) -> bool {
    tag.split_ascii_whitespace()
        .any(|part| matches!(part, "id=level7" | "id=\"level7\"" | "id='level7'"))
}

async fn write() -> Result<(), String> {
    let folder = env::var_os("TRUNK_STAGING_DIR")
        .ok_or("TRUNK_STAGING_DIR is not set: Trunk runs this program after a build")?;
    let folder = PathBuf::from(folder);
    let file = folder.join("index.html");
    let told = |error: io::Error| format!("{}: {error}", file.display());
    let built = fs::read_to_string(&file).map_err(told)?;
    let built = styles::join(&folder, &built)?;
    let built = program::give_rest(&folder, &built)?;
    let built = program::name_only(&built)?;
    let snippet = ui::snippet_page(&built).await?;
    let (page, _) = ui::without_script(&built, "snippet")?;
    let (page, frame) = ui::without_script(&page, "frame")?;
    let (page, loader) = ui::without_script(&page, "embed")?;
    let files = name_by_content(&folder)?;
    let typical = ui::typical_cases().await;
    let filled = fill(&page, &files, &ui::prerender_opening().await, &typical)?;
    fs::write(&file, filled).map_err(told)?;
    let sources = ui::sources_page(&page).await?;
    let working = ui::working_page(&page).await?;
    let whole = fill(
        &ui::whole_page(&page, MOUNT)?,
        &files,
        &ui::prerender(Size::Full).await,
        &typical,
    )?;
    put(&folder, "whole.html", &whole)?;
    put(&folder, "sources.html", &sources)?;
    put(&folder, "working.html", &working)?;
    put(&folder, "snippet.html", &snippet)?;
    let framed = folder.join(FRAMED);
    fs::create_dir_all(&framed).map_err(|error| format!("{}: {error}", framed.display()))?;
    give_loader(&folder, &loader)?;
    // A framed page leads to these two beside itself.
    put(&framed, "sources.html", &ui::from_two_below(&sources))?;
    put(&framed, "working.html", &ui::from_two_below(&working))?;
    // What is framed may stand on a page that sells a course.
    wording::speak(Wording::Neutral);
    for size in Size::ALL {
        let attributes = format!(
            " data-size=\"{}\" data-app=\"{}\"{files}",
            size.text(),
            env!("CARGO_PKG_VERSION")
        );
        let framed_page = ui::framed_page(&page, &frame, MOUNT)?;
        let whole = ui::prerender(size).await;
        let mut pages = vec![(size.text().to_owned() + ".html", whole)];
        if size == Size::Full {
            pages[0].0 = "whole.html".to_owned();
            pages.push(("index.html".to_owned(), ui::prerender_opening().await));
        }
        for (name, answer) in pages {
            let filled = fill(&framed_page, &attributes, &answer, &typical)?;
            put(&framed, &name, &ui::from_two_below(&filled))?;
        }
    }
    put(&folder, "facts.json", &facts_json()?)?;
    put(&folder, "facts.schema.json", facts_file::SCHEMA)?;
    put(&folder, "decision.schema.json", files::SCHEMA)
}

/// The loader gets the name under which publishers know it, for as long as its version lives.
///
/// # Errors
/// When `script`, the element that would load it, names no file of the folder.
fn give_loader(folder: &Path, script: &str) -> Result<(), String> {
    let named = script.split_once("src=").map(|(_, rest)| rest);
    let named = named.and_then(|rest| rest.trim_start_matches(['"', '.', '/']).split_once(".js"));
    let (stem, _) = named.ok_or_else(|| format!("{script} names no script"))?;
    let from = folder.join([stem, ".js"].concat());
    let to = folder.join(FRAMED).join("embed.js");
    fs::rename(&from, to).map_err(|error| format!("{}: {error}", from.display()))
}

/// The two halves of the program that makes files get names with a hash of what is in them, as
/// everything else of the page has, which Trunk does not give them. Returns the attributes by which
/// the page finds them.
///
/// # Errors
/// When one of them is missing.
fn name_by_content(folder: &Path) -> Result<String, String> {
    let mut attributes = String::new();
    for (attribute, stem, ending) in [
        ("data-files", "files", ".js"),
        ("data-files-program", "files", "_bg.wasm"),
    ] {
        let from = folder.join([stem, ending].concat());
        let told = |error: io::Error| format!("{}: {error}", from.display());
        let name = named(stem, &fs::read(&from).map_err(told)?, ending);
        fs::rename(&from, folder.join(&name)).map_err(told)?;
        attributes.push_str(&format!(" {attribute}=\"./{name}\""));
    }
    Ok(attributes)
}

/// A file's name with a hash of what is in it.
fn named(stem: &str, content: impl AsRef<[u8]>, ending: &str) -> String {
    let hash = content.as_ref().iter().fold(FNV_BASIS, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(FNV_PRIME)
    });
    format!("{stem}-{hash:016x}{ending}")
}

/// The two numbers of the 64-bit FNV-1a hash.
const FNV_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0100_0000_01b3;

/// Every fact as one document, a line for each of its parts.
fn facts_json() -> Result<String, String> {
    let document = facts_file::document(&Facts::published());
    serde_json::to_string_pretty(&document)
        .map(|text| text + "\n")
        .map_err(|error| error.to_string())
}

fn put(folder: &Path, name: &str, text: &str) -> Result<(), String> {
    fs::write(folder.join(name), text).map_err(|error| format!("{name}: {error}"))
}

fn main() -> ExitCode {
    let outcome = tokio::runtime::Builder::new_current_thread()
        .build()
        .map_err(|error| error.to_string())
        .and_then(|runtime| tokio::task::LocalSet::new().block_on(&runtime, write()));
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("prerender: {why}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn fills_the_element_quoted_or_not() {
        for open in [
            "<div id=\"level7\" data-state=\"static\">",
            "<div data-state=static id=level7>",
            "<div id=level7>",
        ] {
            let page = format!("<div id=level7-status></div>{open}\n</div><p>after");
            let filled = fill(&page, " data-more=\"1\"", "<p>answer</p>", "<i>below</i>");
            let opened = open.replace('>', " data-more=\"1\">");
            let expected = format!(
                "<div id=level7-status></div>{opened}<p>answer</p></div><i>below</i><p>after"
            );
            assert_eq!(filled, Ok(expected));
        }
    }

    #[test]
    fn refuses_a_page_it_does_not_know() {
        for page in [
            "<p>no element</p>",
            "<div id=level7></div><div id=level7></div>",
            "<div id=level7>something</div>",
        ] {
            assert!(fill(page, "", "<p>answer</p>", "").is_err(), "{page}");
        }
        assert!(fill("<div id=level7></div>", "", " ", "").is_err());
    }
}

//! Whose work is in the program, and on what terms: every part with its licences, each text once.

use super::{files, linked::Part, page, sbom};
use crate::{
    run::{self, Outcome},
    tools::Toolbox,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// How the names of files begin that say on what terms something may be used.
const BEGINNINGS: &[&str] = &["licen", "copying", "copyright", "notice", "unlicense"];
/// The licence whose text is the same for everybody, for parts that come without any.
const GENERAL: &str = "Apache-2.0";

/// The notices of these parts and of Rust's own library.
///
/// # Errors
/// When a part has neither a text nor a licence whose text is the same for everybody.
pub(super) fn text(tools: &Toolbox, parts: &[Part]) -> Outcome<String> {
    let mut texts = Vec::new();
    let general = files::read(&run::root().join("LICENSE-APACHE"))?;
    let mut list = String::new();
    let others = parts.iter().filter(|part| !part.ours);
    for part in others {
        let mut own = Vec::new();
        for file in terms(&part.folder)? {
            let text = fs::read(&file).map_err(files::told(&file))?;
            own.push(place(&mut texts, &String::from_utf8_lossy(&text)));
        }
        let mut note = "";
        if own.is_empty() {
            if !part.licence.contains(GENERAL) {
                return Err(format!(
                    "{} ({}) comes without the text of its licence",
                    part.id(),
                    part.licence
                ));
            }
            note = "; it comes without a text, and is used under Apache-2.0";
            own.push(place(&mut texts, &general));
        }
        own.sort_unstable();
        own.dedup();
        let own: Vec<String> = own.iter().map(ToString::to_string).collect();
        list.push_str(&format!(
            "{} {}: {}{note}\n    {}\n    texts {}\n",
            part.name,
            part.version,
            part.licence,
            part.repository.as_deref().unwrap_or("(no address given)"),
            own.join(", ")
        ));
    }
    let mut all = format!(
        "What other people's work is in the Level 7 calculator\n\n\
         The calculator is under MIT or Apache-2.0. Linked into its programs are the parts below,\n\
         each with its licences and the numbers of their texts, which follow; and Rust's standard\n\
         library, whose notices are at the end.\n\n{list}"
    );
    for (number, text) in texts.iter().enumerate() {
        all.push_str(&format!("\n===== Text {} =====\n\n{text}\n", number + 1));
    }
    all.push_str(&format!(
        "\n===== Rust's standard library {} =====\n\n{}\n",
        sbom::rust()?,
        standard_library(tools)?
    ));
    Ok(all)
}

/// The number of a text, from 1; a new one is added. Only how lines end and are broken may differ.
fn place(texts: &mut Vec<String>, text: &str) -> usize {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let known = texts.iter().position(|known| words(known) == words(text));
    known.unwrap_or_else(|| {
        texts.push(text.replace("\r\n", "\n").trim_end().to_owned());
        texts.len() - 1
    }) + 1
}

/// The files with a part's terms; some keep them in a folder.
fn terms(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(files::told(folder))? {
        let path = entry.map_err(files::told(folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let name = name.to_ascii_lowercase();
        if !BEGINNINGS.iter().any(|begin| name.starts_with(begin)) {
            continue;
        }
        if path.is_dir() {
            let inside = files::list(&path)?;
            found.extend(inside.iter().map(|name| path.join(name)));
        } else if !name.ends_with(".rs") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// The notices that come with the compiler, as plain text.
fn standard_library(tools: &Toolbox) -> Outcome<String> {
    let mut rustc = run::program("rustc", &tools.path);
    let root = run::quietly(rustc.args(["--print", "sysroot"]))?;
    let file = PathBuf::from(root.trim()).join("share/doc/rust/COPYRIGHT-library.html");
    let page = files::read(&file)?;
    let mut lines = Vec::new();
    // Its lines are short, and no element is open over more than one.
    for line in page.split("</style>").last().unwrap_or(&page).lines() {
        let line = page::without_tags(line);
        let line = page::plain(line.trim());
        if !line.is_empty() || lines.last().is_some_and(|last: &String| !last.is_empty()) {
            lines.push(line);
        }
    }
    Ok(lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_told_once_however_its_lines_are_broken() {
        let mut texts = Vec::new();
        assert_eq!(place(&mut texts, "MIT\r\nto all\n"), 1);
        assert_eq!(place(&mut texts, "BSD"), 2);
        assert_eq!(place(&mut texts, "MIT to\nall"), 1);
        assert_eq!(texts, ["MIT\nto all", "BSD"]);
    }
}

//! The page's program: where its two halves lie, and how the page names them.

use std::{fs, path::Path};

/// The rest of the page's program gets its place beside the first half, which looks for it there when
/// it is wanted. Returns the page without Trunk's link to it, by which every visit would fetch it.
///
/// # Errors
/// When the program was not cut.
pub(crate) fn give_rest(folder: &Path, page: &str) -> Result<String, String> {
    let beside = folder.join("snippets");
    let told = |error: std::io::Error| format!("{}: {error}", beside.display());
    if !beside.is_dir() {
        return Err("the program is in one piece: `cargo xtask build` cuts it in two".into());
    }
    for entry in fs::read_dir(&beside).map_err(told)? {
        let entry = entry.map_err(told)?;
        fs::rename(entry.path(), folder.join(entry.file_name())).map_err(told)?;
    }
    fs::remove_dir(&beside).map_err(told)?;
    let links = page.split_inclusive('>');
    let is_kept = |part: &&str| !(part.starts_with("<link") && part.contains("/snippets/"));
    Ok(links.filter(is_kept).collect())
}

/// The page with links that only name the first half, in place of Trunk's, which have it fetched
/// while the page is being read: what is read, and its styles, come first. `web/boot.js` fetches the
/// program once they can be seen.
///
/// # Errors
/// When the page has not one link of Trunk's to each of its two files.
pub(crate) fn name_only(page: &str) -> Result<String, String> {
    let mut named = String::with_capacity(page.len());
    let (mut scripts, mut modules) = (0, 0);
    for part in page.split_inclusive('>') {
        let Some((before, tag)) = part.split_once("<link ") else {
            named.push_str(part);
            continue;
        };
        let words = || tag.trim_end_matches(['>', '/']).split_ascii_whitespace();
        let value = |name: &str| {
            let value = words().find_map(|word| word.strip_prefix(name)?.strip_prefix('='));
            value.map(|value| value.trim_matches('"'))
        };
        let kind = match value("rel") {
            Some("modulepreload") => {
                scripts += 1;
                "text/javascript"
            }
            Some("preload") => {
                modules += 1;
                "application/wasm"
            }
            _ => {
                named.push_str(part);
                continue;
            }
        };
        let address = value("href").ok_or("a link of the built page leads nowhere")?;
        let link = ["<link href=", address, " rel=alternate type=", kind, ">"];
        named.push_str(before);
        named.push_str(&link.concat());
    }
    if (scripts, modules) == (1, 1) {
        Ok(named)
    } else {
        Err(format!(
            "the built page has {scripts} links to the program's JavaScript and {modules} to the \
             rest of it, and needs one each"
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::name_only;

    const SCRIPT: &str = "<link crossorigin=anonymous href=./app-1.js rel=modulepreload>";
    const MODULE: &str = "<link as=fetch crossorigin=anonymous href=\"./app-1_bg.wasm\" rel=preload \
        type=application/wasm>";

    #[test]
    fn names_the_program_and_has_nothing_fetched() {
        let page =
            format!("<title>A</title><link href=./s.css rel=stylesheet>{SCRIPT}\n{MODULE}<p>b");
        assert_eq!(
            name_only(&page).as_deref(),
            Ok("<title>A</title><link href=./s.css rel=stylesheet>\
                 <link href=./app-1.js rel=alternate type=text/javascript>\n\
                 <link href=./app-1_bg.wasm rel=alternate type=application/wasm><p>b")
        );
    }

    #[test]
    fn refuses_a_page_without_its_program_or_with_another() {
        for links in [SCRIPT, MODULE, &[SCRIPT, SCRIPT, MODULE].concat()] {
            assert!(name_only(links).is_err(), "{links}");
        }
    }
}

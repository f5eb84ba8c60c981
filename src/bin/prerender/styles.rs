//! The style sheets of a built page as one: each is a request of its own, and together they pack
//! into two thirds of what they take apart.

use std::{fs, path::Path};

/// The page with one link in place of those to the sheets that hold for every medium; the folder
/// gets the joined sheet, named by what is in it, and loses the others.
///
/// # Errors
/// When a sheet cannot be read, or there is none.
pub(crate) fn join(folder: &Path, page: &str) -> Result<String, String> {
    let all = links(page);
    let (Some(first), Some(last)) = (all.first(), all.last()) else {
        return Err("the built page has no style sheet".into());
    };
    let mut joined = String::new();
    for link in &all {
        let file = folder.join(link.name);
        let told = |error| format!("{}: {error}", file.display());
        joined.push_str(fs::read_to_string(&file).map_err(told)?.trim_end());
        joined.push('\n');
        fs::remove_file(&file).map_err(told)?;
    }
    let name = super::named("styles", &joined, ".css");
    super::put(folder, &name, &joined)?;
    let link = format!("<link href=./{name} rel=stylesheet>");
    // What stands between them, if anything does, comes after them.
    let mut between = String::new();
    for pair in all.windows(2) {
        between.push_str(&page[pair[0].end..pair[1].start]);
    }
    Ok([&page[..first.start], &link, &between, &page[last.end..]].concat())
}

/// A link to a sheet for every medium, and where it stands in the page.
struct Link<'a> {
    start: usize,
    end: usize,
    name: &'a str,
}

fn links(page: &str) -> Vec<Link<'_>> {
    let head = page.find("<body").unwrap_or(page.len());
    page[..head]
        .match_indices("<link")
        .filter_map(|(start, _)| {
            let end = start + page[start..].find('>')? + 1;
            let tag = page[start..end].trim_end_matches(['>', '/']);
            let value = |name: &str| {
                tag.split_ascii_whitespace()
                    .find_map(|part| part.strip_prefix(name)?.strip_prefix('='))
                    .map(|value| value.trim_matches(['"', '\'']))
            };
            let is_for_all = value("rel") == Some("stylesheet") && value("media").is_none();
            let name = value("href")?.trim_start_matches("./");
            is_for_all.then_some(Link { start, end, name })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::links;

    #[test]
    fn finds_the_sheets_for_every_medium() {
        let page = "<head><link href=./a.css rel=stylesheet><link rel=\"stylesheet\" \
                    href=\"./b.css\"/><link href=./p.css media=print rel=stylesheet>\
                    <link href=./i.svg rel=icon></head><body><link href=./c.css rel=stylesheet>";
        let found: Vec<&str> = links(page).iter().map(|link| link.name).collect();
        assert_eq!(found, ["a.css", "b.css"]);
    }
}

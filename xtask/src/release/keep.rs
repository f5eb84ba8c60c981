//! Old builds beside new ones. A publisher's cache may hold a page of last winter, which asks for
//! last winter's program by the name that has its hash: for a year it is still there.

use super::files;
use crate::{headers, run::Outcome};
use serde_json::{Map, Value, json};
use std::path::Path;

/// Beside the site: each hashed file, and the day of the last release whose pages asked for it.
const NOTE: &str = "kept.json";

/// Adds the hashed files of an earlier release to a new one, unless their year is over.
///
/// # Errors
/// When the earlier folder is no release, or a file differs although its name, with its hash, does
/// not: then one of the two is damaged.
pub(super) fn keep(release: &Path, earlier: Option<&Path>, day: &str) -> Outcome {
    let site = release.join("site");
    let mut note = Map::new();
    for path in hashed(&site)? {
        note.insert(path, json!(day));
    }
    if let Some(earlier) = earlier {
        let file = earlier.join(NOTE);
        let days: Map<String, Value> = serde_json::from_str(
            &files::read(&file)
                .map_err(|why| format!("{} is not a release: {why}", earlier.display()))?,
        )
        .map_err(|error| format!("{}: {error}", file.display()))?;
        let oldest = a_year_before(day)?;
        for path in hashed(&earlier.join("site"))? {
            let last = days.get(&path).and_then(Value::as_str);
            let last = last.ok_or(format!("{} does not know {path}", file.display()))?;
            let (old, new) = (earlier.join("site").join(&path), site.join(&path));
            if note.contains_key(&path) {
                if files::bytes(&old)? != files::bytes(&new)? {
                    return Err(format!("{path} is not what it was in {}", old.display()));
                }
            } else if last >= oldest.as_str() {
                files::copy(&old, &new)?;
                note.insert(path, json!(last));
            }
        }
    }
    files::write(
        &release.join(NOTE),
        super::embed::text(&Value::Object(note))?,
    )
}

fn hashed(site: &Path) -> Outcome<Vec<String>> {
    let mut paths = files::list(site)?;
    paths.retain(|path| headers::is_hashed(path) && !files::is_packed(path));
    Ok(paths)
}

/// The same day a year before. Days in this form are in order as text, and 29 February of a year
/// that has none stands where it should.
fn a_year_before(day: &str) -> Outcome<String> {
    let (year, rest) = day.split_once('-').unwrap_or((day, ""));
    let year: u16 = year
        .parse()
        .map_err(|_| format!("\"{day}\" is no day such as 2026-11-23"))?;
    Ok(format!("{:04}-{rest}", year.saturating_sub(1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{fs, path::PathBuf};

    fn release(name: &str, files: &[(&str, &str)]) -> PathBuf {
        let root = std::env::temp_dir().join(format!("level7-keep-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        for (path, text) in files {
            super::files::write(&root.join("site").join(path), text).expect("a file");
        }
        root
    }

    fn names(release: &Path) -> Vec<String> {
        files::list(&release.join("site")).expect("a site")
    }

    #[test]
    fn old_files_stay_for_a_year_after_their_last_release() {
        let old = "app-00000000000000a1.js";
        let new = "app-00000000000000b2.js";
        let first = release(
            "first",
            &[
                (old, "old"),
                ("index.html", "1"),
                ("app-00000000000000a1.js.br", "x"),
            ],
        );
        keep(&first, None, "2026-01-10").expect("a release");
        let second = release("second", &[(new, "new"), ("index.html", "2")]);
        keep(&second, Some(&first), "2027-01-10").expect("a release");
        assert_eq!(names(&second), [old, new, "index.html"]);
        assert_eq!(
            files::read(&second.join("site/index.html")).as_deref(),
            Ok("2")
        );
        // Its last release is still the first: the year runs from there.
        let third = release("third", &[(new, "new")]);
        keep(&third, Some(&second), "2027-01-11").expect("a release");
        assert_eq!(names(&third), [new]);
        let damaged = release("damaged", &[(new, "other")]);
        assert!(keep(&damaged, Some(&second), "2027-02-01").is_err());
        assert!(keep(&damaged, Some(&damaged.join("site")), "2027-02-01").is_err());
        for folder in [first, second, third, damaged] {
            fs::remove_dir_all(folder).expect("the folder goes");
        }
    }

    #[test]
    fn a_leap_day_has_a_year_too() {
        assert_eq!(a_year_before("2028-02-29").as_deref(), Ok("2027-02-29"));
        assert!(a_year_before("soon").is_err());
    }
}

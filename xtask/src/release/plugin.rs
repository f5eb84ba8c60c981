//! The plugin for WordPress as the zip that an administrator uploads, knowing the release's origin.

use super::{Origin, files};
use crate::run::{self, Outcome};
use std::{
    io::{Cursor, Write},
    path::Path,
};
use zip::{CompressionMethod, DateTime, ZipWriter, write::SimpleFileOptions};

/// The plugin's name, and that of the folder that it is unpacked to.
pub const PLUGIN: &str = "level7-calculator";
/// Where the origin goes.
const RELEASE: &str = "release.php";
/// How it stands there as long as there is none.
const NONE: &str = "return '';";

/// Writes the zip.
///
/// # Errors
/// When a file of the plugin cannot be read, or the zip not written.
pub fn plugin(to: &Path, origin: &Origin) -> Outcome {
    files::write(to, zipped(origin)?)
}

/// The zip's bytes: the same for the same files, whenever and wherever it is made. Nothing is
/// packed, as it is little.
fn zipped(origin: &Origin) -> Outcome<Vec<u8>> {
    let told = |error: &dyn std::fmt::Display| format!("the zip of {PLUGIN}: {error}");
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, text) in contents(origin)? {
        zip.start_file(format!("{PLUGIN}/{path}"), options)
            .map_err(|error| told(&error))?;
        zip.write_all(text.as_bytes())
            .map_err(|error| told(&error))?;
    }
    let done = zip.finish().map_err(|error| told(&error))?;
    Ok(done.into_inner())
}

/// Every file, in order.
fn contents(origin: &Origin) -> Outcome<Vec<(String, String)>> {
    let folder = run::root().join("wordpress").join(PLUGIN);
    let mut all = Vec::new();
    for path in files::list(&folder)? {
        let mut text = files::read(&folder.join(&path))?;
        if path == RELEASE {
            // An origin has no letter that would end a text of PHP's.
            let known = text.replace(NONE, &format!("return '{origin}';"));
            if known == text {
                return Err(format!("{RELEASE} has no place for the origin"));
            }
            text = known;
        }
        all.push((path, text));
    }
    let licence = "LICENSE-MIT";
    all.push((licence.into(), files::read(&run::root().join(licence))?));
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    fn origin() -> Origin {
        Origin::read("https://level7.example").expect("an origin")
    }

    #[test]
    fn the_zip_is_the_same_each_time_and_knows_the_origin() {
        let bytes = zipped(&origin()).expect("a zip");
        assert_eq!(bytes, zipped(&origin()).expect("a zip"));
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a zip");
        for name in [
            "level7-calculator.php",
            "block.json",
            "readme.txt",
            "LICENSE-MIT",
        ] {
            let name = format!("{PLUGIN}/{name}");
            assert!(
                zip.by_name(&name).is_ok_and(|file| file.size() > 500),
                "{name}"
            );
        }
        let mut text = String::new();
        let mut file = zip
            .by_name(&format!("{PLUGIN}/{RELEASE}"))
            .expect("the origin's file");
        file.read_to_string(&mut text).expect("text");
        assert!(text.ends_with("return 'https://level7.example';\n"));
    }

    #[test]
    fn the_plugin_has_the_calculators_version() {
        let version = super::super::version().expect("a version");
        let contents = contents(&origin()).expect("files");
        for (path, line) in [
            (
                "level7-calculator.php",
                format!(" * Version:           {version}\n"),
            ),
            ("block.json", format!("\"version\": \"{version}\"")),
            ("edit.asset.php", format!("'version'      => '{version}'")),
            ("readme.txt", format!("Stable tag: {version}\n")),
        ] {
            let (_, text) = contents
                .iter()
                .find(|(name, _)| name == path)
                .expect("a file of the plugin");
            assert!(text.contains(&line), "{path} has not: {line}");
        }
    }
}

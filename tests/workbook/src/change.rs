//! A workbook changed within its file, as a visitor would change a cell.

use std::io::{Cursor, Read as _, Write as _};

use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::read::Read;

/// The parts of the file: names and contents.
pub type Parts = Vec<(String, Vec<u8>)>;

/// Takes a file apart.
///
/// # Panics
/// If it is no archive.
#[must_use]
pub fn parts(bytes: &[u8]) -> Parts {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    (0..archive.len())
        .map(|place| {
            let mut part = archive.by_index(place).expect("a part");
            let mut content = Vec::new();
            part.read_to_end(&mut content).expect("a readable part");
            (part.name().expect("a name").into_owned(), content)
        })
        .collect()
}

/// Puts a file together.
///
/// # Panics
/// If it cannot be written.
#[must_use]
pub fn whole(parts: &Parts) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        archive
            .start_file(&**name, SimpleFileOptions::default())
            .expect("a part begins");
        archive.write_all(content).expect("a part is written");
    }
    archive.finish().expect("an archive").into_inner()
}

/// The file with another result in every cell that has a formula: whoever shows the right ones has
/// worked them out.
#[must_use]
pub fn with_wrong_results(bytes: &[u8]) -> Vec<u8> {
    let mut parts = parts(bytes);
    for (_, content) in sheets(&mut parts) {
        let text = String::from_utf8_lossy(content).into_owned();
        let mut changed = String::with_capacity(text.len());
        let mut rest = text.as_str();
        while let Some((before, after)) = rest.split_once("</f><v>") {
            let (_, after) = after.split_once("</v>").unwrap_or(("", after));
            changed.push_str(before);
            changed.push_str("</f><v>-77</v>");
            rest = after;
        }
        changed.push_str(rest);
        // A wrong number where there was a text.
        *content = changed.replace(" t=\"str\"", "").into_bytes();
    }
    whole(&parts)
}

fn sheets(parts: &mut Parts) -> impl Iterator<Item = &mut (String, Vec<u8>)> {
    parts
        .iter_mut()
        .filter(|(name, _)| name.starts_with("xl/worksheets/sheet"))
}

/// Sets the number in cells with names.
///
/// # Panics
/// If a name is not there or its cell holds no number.
#[must_use]
pub fn with_numbers(bytes: &[u8], numbers: &[(&str, f64)]) -> Vec<u8> {
    let set = |number: &f64| format!("><v>{number}</v></c>");
    with(
        bytes,
        numbers.iter().map(|(name, number)| (*name, set(number))),
    )
}

/// Sets the text in cells with names.
///
/// # Panics
/// If a name is not there or its cell is empty.
#[must_use]
pub fn with_texts(bytes: &[u8], texts: &[(&str, &str)]) -> Vec<u8> {
    let set = |text: &str| format!(" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    with(bytes, texts.iter().map(|(name, text)| (*name, set(text))))
}

/// Puts what follows the style of each named cell in its place.
fn with<'a>(bytes: &[u8], changes: impl Iterator<Item = (&'a str, String)>) -> Vec<u8> {
    let read = Read::new(bytes);
    let mut parts = parts(bytes);
    let workbook = text_of(&parts, "xl/workbook.xml");
    for (name, change) in changes {
        let (sheet, (row, column)) = read.named(name);
        // Sheets are numbered in the order in which the workbook lists them.
        let listed = workbook
            .find(&format!("name=\"{sheet}\""))
            .expect("the sheet is listed");
        let number = workbook[..listed].matches("<sheet ").count();
        let part = format!("xl/worksheets/sheet{number}.xml");
        let (_, content) = parts
            .iter_mut()
            .find(|(name, _)| *name == part)
            .expect("the part");
        let text = String::from_utf8_lossy(content).into_owned();
        let cell = cell(row, column);
        let begins = text.find(&format!("<c r=\"{cell}\"")).expect("the cell");
        let ends = text[begins..].find("</c>").expect("its end") + begins;
        let old = &text[begins..ends];
        assert!(
            old.contains("<v>") && !old.contains("<f>"),
            "{name} is no input: {old}"
        );
        let style = old.split('"').nth(3).expect("a style");
        let new = format!("<c r=\"{cell}\" s=\"{style}\"{change}");
        *content = [&text[..begins], &new, &text[ends + "</c>".len()..]]
            .concat()
            .into_bytes();
    }
    whole(&parts)
}

/// A part as text.
///
/// # Panics
/// If it is not there.
#[must_use]
pub fn text_of(parts: &Parts, name: &str) -> String {
    let (_, content) = parts
        .iter()
        .find(|(part, _)| part == name)
        .expect("the part");
    String::from_utf8_lossy(content).into_owned()
}

/// A cell as sheets name it.
fn cell(row: u32, column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.push(b'A' + ((rest - 1) % 26) as u8);
        rest = (rest - 1) / 26;
    }
    letters.reverse();
    let letters: String = letters.into_iter().map(char::from).collect();
    format!("{letters}{}", row + 1)
}

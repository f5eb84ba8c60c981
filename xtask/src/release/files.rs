//! The files of a folder: listed, read, written and copied, with errors that name the file.

use crate::run::Outcome;
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Every file below a folder, as its path with `/` between folders, in order. What begins with a
/// dot is left out: Trunk's own notes, and what is for the host alone.
///
/// # Errors
/// When a folder cannot be read.
pub fn list(folder: &Path) -> Outcome<Vec<String>> {
    let mut found = Vec::new();
    let mut waiting = vec![(folder.to_path_buf(), String::new())];
    while let Some((folder, before)) = waiting.pop() {
        for entry in fs::read_dir(&folder).map_err(told(&folder))? {
            let entry = entry.map_err(told(&folder))?;
            let name = entry.file_name();
            let name = name
                .to_str()
                .ok_or_else(|| format!("{}: a name that is no text", entry.path().display()))?;
            if name.starts_with('.') {
                continue;
            }
            let path = format!("{before}{name}");
            if entry.path().is_dir() {
                waiting.push((entry.path(), path + "/"));
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Whether a file is another one packed.
#[must_use]
pub fn is_packed(path: &str) -> bool {
    path.ends_with(".br") || path.ends_with(".gz")
}

/// The text of a file.
///
/// # Errors
/// When it cannot be read or is no text.
pub(super) fn read(file: &Path) -> Outcome<String> {
    fs::read_to_string(file).map_err(told(file))
}

/// The bytes of a file.
///
/// # Errors
/// When it cannot be read.
pub(super) fn bytes(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).map_err(told(file))
}

/// Writes a file, and the folders that it lies in.
///
/// # Errors
/// When it cannot be written.
pub(super) fn write(file: &Path, text: impl AsRef<[u8]>) -> Outcome {
    make_room(file)?;
    fs::write(file, text).map_err(told(file))
}

/// Copies a file, making the folders that it is to lie in.
///
/// # Errors
/// When it cannot be copied.
pub(super) fn copy(from: &Path, to: &Path) -> Outcome {
    make_room(to)?;
    fs::copy(from, to).map(|_| ()).map_err(told(from))
}

/// Copies every file that [`list`] lists and that is not another one packed.
///
/// # Errors
/// When one of them cannot be copied.
pub fn copy_all(from: &Path, to: &Path) -> Outcome {
    for path in list(from)?.iter().filter(|path| !is_packed(path)) {
        copy(&from.join(path), &to.join(path))?;
    }
    Ok(())
}

fn make_room(file: &Path) -> Outcome {
    let folder = file.parent().map_or_else(PathBuf::new, Path::to_path_buf);
    fs::create_dir_all(&folder).map_err(told(&folder))
}

/// An error with the name of what it is about.
pub(super) fn told(file: &Path) -> impl Fn(io::Error) -> String {
    let name = file.display().to_string();
    move |error| format!("{name}: {error}")
}

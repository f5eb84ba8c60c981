//! The release as one file, and the checksums by which to see that nothing happened to it.

use super::{Effort, embed, files, pack, with_suffix};
use crate::{
    run::{self, Outcome},
    tools::Toolbox,
};
use std::{fs::File, path::Path};

/// The list of checksums, as `sha256sum --check` reads it.
const SUMS: &str = "SHA256SUMS";

/// Writes the checksums of every file.
///
/// # Errors
/// When a file cannot be read.
pub(super) fn checksums(release: &Path) -> Outcome {
    let mut lines = String::new();
    for path in everything(release)? {
        let sum = embed::sha256(&files::bytes(&release.join(&path))?);
        lines.push_str(&format!("{sum}  {path}\n"));
    }
    files::write(&release.join(SUMS), lines)
}

/// Puts everything below a release into `NAME.tar.gz` beside it, whose own checksum is in
/// `NAME.tar.gz.sha256`.
///
/// # Errors
/// When a file cannot be read or written.
pub(super) fn archive(tools: &Toolbox, release: &Path, name: &str, effort: Effort) -> Outcome {
    let paths = everything(release)?;
    let file = release.join(format!("{name}.tar"));
    let told = files::told(&file);
    let mut tar = tar::Builder::new(File::create(&file).map_err(&told)?);
    let time = time(tools);
    for path in paths.iter().map(String::as_str).chain([SUMS]) {
        let bytes = files::bytes(&release.join(path))?;
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(if path.ends_with(".sh") { 0o755 } else { 0o644 });
        header.set_mtime(time);
        let inside = format!("{name}/{path}");
        tar.append_data(&mut header, inside, bytes.as_slice())
            .map_err(&told)?;
    }
    tar.finish().map_err(&told)?;
    drop(tar);
    pack::gzip(tools, &file, effort)?;
    let packed = with_suffix(&file, ".gz");
    let sum = embed::sha256(&files::bytes(&packed)?);
    files::write(
        &with_suffix(&packed, ".sha256"),
        format!("{sum}  {name}.tar.gz\n"),
    )
}

/// When the sources were last changed. Not the beginning of time, as some archives have it: servers
/// make a file's tag of its size and time, and two releases would have the same.
fn time(tools: &Toolbox) -> u64 {
    let mut git = run::program("git", &tools.path);
    let said = run::quietly(git.args(["log", "-1", "--format=%ct"]));
    // Sources without their history come from an archive; now is then as good as any.
    let now = || {
        let since = std::time::UNIX_EPOCH.elapsed().unwrap_or_default();
        since.as_secs()
    };
    said.ok()
        .and_then(|said| said.trim().parse().ok())
        .unwrap_or_else(now)
}

/// Every file of the release but the checksums, and what hosts look for in the site, whose name
/// begins with a dot.
fn everything(release: &Path) -> Outcome<Vec<String>> {
    let mut paths = files::list(release)?;
    paths.retain(|path| path != SUMS);
    let hidden = "site/.htaccess";
    if release.join(hidden).is_file() {
        paths.push(hidden.into());
    }
    paths.sort();
    Ok(paths)
}

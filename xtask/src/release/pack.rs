//! Packing: brotli and gzip beside every file that gets smaller by it, so that no server has to do
//! it for each reader, and all do it as well as it can be done.

use super::files;
use crate::{
    media,
    run::{self, Outcome},
    tools::Toolbox,
};
use std::{ffi::OsString, path::Path};

/// The script that Node runs.
const SCRIPT: &str = include_str!("node.mjs");

/// What is sent of a file, in bytes: as it lies there, packed with gzip, packed with brotli.
pub type Sizes = [u64; 3];

/// How hard to try. The tests ask how a release is served, not how small it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effort {
    /// As small as it goes: some twenty seconds.
    Full,
    /// Quickly.
    Quick,
}

impl Effort {
    fn word(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Quick => "quick",
        }
    }
}

/// Packs what is worth it.
///
/// # Errors
/// When Node fails.
pub(super) fn pack(tools: &Toolbox, site: &Path, effort: Effort) -> Outcome {
    let mut paths = files::list(site)?;
    paths.retain(|path| media::of(Path::new(path)).packs);
    let mut arguments = vec![effort.word().into(), site.as_os_str().to_owned()];
    arguments.extend(paths.into_iter().map(OsString::from));
    node(tools, "pack", &arguments).map(drop)
}

/// What is sent of each of these files, packed as [`pack`] packs them at [`Effort::Full`], in order.
/// This is the one way in which bytes are counted before there is a release.
///
/// # Errors
/// When a file cannot be read, or Node fails.
pub fn weigh(tools: &Toolbox, folder: &Path, paths: &[String]) -> Outcome<Vec<Sizes>> {
    if paths.is_empty() {
        return Ok(Vec::new());
    }
    let mut arguments = vec![Effort::Full.word().into(), folder.as_os_str().to_owned()];
    arguments.extend(paths.iter().map(OsString::from));
    let said = node(tools, "weigh", &arguments)?;
    let sizes: Vec<Sizes> = said.lines().filter_map(sizes).collect();
    if sizes.len() == paths.len() {
        Ok(sizes)
    } else {
        Err(format!(
            "Node weighed {} of {} files",
            sizes.len(),
            paths.len()
        ))
    }
}

/// Three numbers with blanks between them.
fn sizes(line: &str) -> Option<Sizes> {
    let mut words = line.split(' ').map(str::parse);
    let mut next = || words.next()?.ok();
    Some([next()?, next()?, next()?])
}

/// Packs an archive; only the packed one is left.
///
/// # Errors
/// When Node fails.
pub(super) fn gzip(tools: &Toolbox, file: &Path, effort: Effort) -> Outcome {
    let arguments = [effort.word().into(), file.as_os_str().to_owned()];
    node(tools, "gzip", &arguments).map(drop)
}

/// Today, as 2026-11-23.
///
/// # Errors
/// When Node fails.
pub(super) fn today(tools: &Toolbox) -> Outcome<String> {
    node(tools, "today", &[]).map(|said| said.trim().to_owned())
}

fn node(tools: &Toolbox, task: &str, arguments: &[OsString]) -> Outcome<String> {
    let mut node = run::program("node", &tools.path);
    node.args(["--input-type=module", "--eval", SCRIPT, task]);
    run::quietly(node.args(arguments))
}

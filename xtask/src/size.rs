//! `size`: what a first visit fetches, in bytes packed with brotli, against what it may be; and, if
//! asked for, which part of the program the bytes belong to.
//!
//! - [`bounds`]: what it may be, and is to become; [`verdict`]: whether it is.
//! - [`named`]: the program once more, with the names of its functions; [`module`]: reading it;
//!   [`owner`]: whose function one is; [`report`]: the tables.

mod bounds;
mod module;
mod named;
mod owner;
mod report;
mod verdict;

use crate::{
    dist,
    release::{self, visit},
    run::Outcome,
    tools::Toolbox,
};
use bounds::{BOUNDS, Bound, Part};
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

pub use report::report;

/// What may not be fetched before anybody asks for it, besides the program that makes files.
const LATER: &[&str] = &[
    "facts.json",
    "facts.schema.json",
    "decision.schema.json",
    "sources.html",
    "working.html",
];

/// Weighs `dist/` as it was built last, prints the table and holds it against the bounds.
///
/// # Errors
/// When something weighs more than it may, is fetched too early or is not there.
pub fn check(tools: &Toolbox) -> Outcome {
    let site = dist::folder();
    if !site.join(visit::FRONT).is_file() {
        return Err(format!(
            "{} holds no page: `cargo xtask build` makes it",
            site.display()
        ));
    }
    let parts = parts(&site, BOUNDS)?;
    nothing_early(&site)?;
    let files: BTreeSet<String> = parts.iter().flatten().cloned().collect();
    let files: Vec<String> = files.into_iter().collect();
    let sizes = release::weigh(tools, &site, &files)?;
    let brotli = sizes.into_iter().map(|[_, _, brotli]| brotli);
    let weights: BTreeMap<String, u64> = files.into_iter().zip(brotli).collect();
    let bytes: Vec<u64> = parts.iter().map(|files| sum(files, &weights)).collect();
    verdict::verdict(BOUNDS, &bytes).told()
}

fn sum(files: &BTreeSet<String>, weights: &BTreeMap<String, u64>) -> u64 {
    files.iter().filter_map(|file| weights.get(file)).sum()
}

/// The files that each bound is about.
///
/// # Errors
/// When one is not there, or there are none of a kind.
fn parts(site: &Path, bounds: &[Bound]) -> Outcome<Vec<BTreeSet<String>>> {
    let mut parts = Vec::new();
    for bound in bounds {
        let mut files = if bound.part == Part::Rest {
            visit::when_near(site, bound.path)?
        } else if bound.path.ends_with(".html") {
            visit::fetched(site, bound.path)?
        } else if site.join(bound.path).is_file() {
            BTreeSet::from([bound.path.to_owned()])
        } else {
            return Err(format!("{} is not there", bound.path));
        };
        files.retain(|file| bound.part.has(file));
        if files.is_empty() {
            return Err(format!("{} has none of {}", bound.path, bound.part));
        }
        parts.push(files);
    }
    Ok(parts)
}

/// Nothing that only some visitors need is named by a page for its opening.
///
/// # Errors
/// When something is, or the page no longer says which program is fetched when asked for.
fn nothing_early(site: &Path) -> Outcome {
    let program = visit::when_asked_for(site)?;
    if program.is_empty() {
        return Err(format!(
            "{} does not name the program that makes files, so that nobody can tell whether it is \
             fetched too early",
            visit::FRONT
        ));
    }
    for (path, _) in visit::PAGES {
        let rest = visit::when_near(site, path)?;
        for file in visit::fetched(site, path)? {
            let name = file.rsplit('/').next().unwrap_or_default();
            if program.contains(&file) || rest.contains(&file) || LATER.contains(&name) {
                return Err(format!(
                    "{path} fetches {file} as it opens, which nobody has asked for yet"
                ));
            }
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests;

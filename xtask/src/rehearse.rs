//! What a change of the facts does to every ordinary visitor's answer, as a report.
//!
//! The program `rehearse` takes the answers down: here, and at the state of the project that one
//! compares with, in a checkout of its own that is removed again. What was taken down there is
//! kept, so that the second rehearsal against the same state takes a second.

use crate::run::{self, Outcome};
use std::{
    env,
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    time::Instant,
};

/// What to hold against what.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// The month from which the facts are seen, as `2027-04`; without it, their own.
    pub as_of: Option<String>,
    /// The state of the project to compare with, as git names it.
    pub against: Option<String>,
}

/// Reads a day or a month: `2027-04-06` and `2027-04` are both April 2027. A tax year is taken in
/// whole months, as everywhere in the project.
///
/// # Errors
/// When it is neither.
pub fn month(text: &str) -> Outcome<String> {
    let parts: Vec<&str> = text.split('-').collect();
    let is_in = |part: &str, digits: usize, range: std::ops::RangeInclusive<u32>| {
        part.len() == digits && part.parse().is_ok_and(|number| range.contains(&number))
    };
    let is_month = |year, month| is_in(year, 4, 2000..=2100) && is_in(month, 2, 1..=12);
    match parts.as_slice() {
        [year, month] if is_month(year, month) => Ok(text.to_owned()),
        [year, month, day] if is_month(year, month) && is_in(day, 2, 1..=31) => {
            Ok([*year, *month].join("-"))
        }
        _ => Err(format!(
            "--as-of needs a day or a month such as 2027-04, not \"{text}\""
        )),
    }
}

/// Prints the report.
///
/// # Errors
/// When a program or git fails, or the other state cannot be rehearsed.
pub fn rehearse(wanted: &Wanted) -> Outcome {
    let start = Instant::now();
    let folder = run::root().join("target/rehearse");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let here = take_down(&run::root(), None, wanted.as_of.as_deref())?;
    let after = keep(&folder.join("here.txt"), &here)?;
    let (before, before_name) = match (&wanted.as_of, &wanted.against) {
        (Some(_), None) => {
            let published = take_down(&run::root(), None, None)?;
            let file = keep(&folder.join("published.txt"), &published)?;
            (file, "this state".to_owned())
        }
        (as_of, against) => {
            let commit = commit(against.as_deref())?;
            let file = earlier(&folder, &commit, as_of.as_deref())?;
            (file, described(&commit)?)
        }
    };
    let after_name = if wanted.against.is_none() && wanted.as_of.is_some() {
        "this state"
    } else {
        "the files as they are here"
    };
    let mut compare = program(&run::root(), None);
    compare.arg("compare").arg(before).arg(before_name);
    compare.arg(after).arg(after_name);
    print!("{}", run::quietly(&mut compare)?);
    // Not part of the report, which may be on its way into a file.
    eprintln!("== rehearsed in {:.1} s", start.elapsed().as_secs_f32());
    Ok(())
}

/// The program that takes down and compares, built from the project in `folder`.
fn program(folder: &Path, target: Option<&Path>) -> std::process::Command {
    let mut cargo = run::cargo(&path());
    cargo.current_dir(folder);
    // The profile of the tests, which have compiled most of it.
    cargo.args(["run", "--quiet", "--profile", "test", "--bin", "rehearse"]);
    if let Some(target) = target {
        cargo.arg("--target-dir").arg(target);
    }
    cargo.arg("--");
    cargo
}

fn take_down(folder: &Path, target: Option<&Path>, as_of: Option<&str>) -> Outcome<String> {
    let mut answers = program(folder, target);
    answers.arg("answers").args(as_of);
    run::quietly(&mut answers)
}

fn keep(file: &Path, text: &str) -> Outcome<PathBuf> {
    fs::write(file, text).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(file.to_path_buf())
}

/// The answers at a commit: kept from before, or taken down in a checkout of their own.
fn earlier(folder: &Path, commit: &str, as_of: Option<&str>) -> Outcome<PathBuf> {
    let name = format!("{commit}-{}.txt", as_of.unwrap_or("own"));
    let file = folder.join(name);
    if file.is_file() {
        return Ok(file);
    }
    let checkout = folder.join("checkout");
    let remove = || {
        // One that was broken off may have left either behind.
        let _ = run::quietly(git(&["worktree", "remove", "--force"]).arg(&checkout));
        let _ = fs::remove_dir_all(&checkout);
        let _ = run::quietly(&mut git(&["worktree", "prune"]));
    };
    remove();
    let mut add = git(&["worktree", "add", "--quiet", "--detach"]);
    run::quietly(add.arg(&checkout).arg(commit))?;
    let taken = if checkout.join("src/bin/rehearse.rs").is_file() {
        take_down(&checkout, Some(&folder.join("build")), as_of)
    } else {
        Err(format!(
            "the project could not be rehearsed yet at {commit}"
        ))
    };
    remove();
    keep(&file, &taken?)
}

/// The commit to compare with: the one asked for, or the last that this state shares with `main`.
/// On `main` itself that is its tip, so that what is not committed yet shows; on a branch all of
/// the branch shows.
fn commit(against: Option<&str>) -> Outcome<String> {
    let found = match against {
        Some(name) => run::quietly(&mut git(&[
            "rev-parse",
            "--verify",
            &format!("{name}^{{commit}}"),
        ])),
        // A name that could also be a folder's is asked for as a branch.
        None => run::quietly(&mut git(&["merge-base", "HEAD", "refs/heads/main"]))
            .or_else(|_| run::quietly(&mut git(&["rev-parse", "HEAD"]))),
    };
    found.map(|text| text.trim().to_owned())
}

/// A commit in few words: "1a2b3c4 of 22 November 2026".
fn described(commit: &str) -> Outcome<String> {
    let mut show = git(&["show", "--no-patch", "--date=short", "--format=%h of %ad"]);
    Ok(run::quietly(show.arg(commit))?.trim().to_owned())
}

fn git(arguments: &[&str]) -> std::process::Command {
    let mut git = run::program("git", &path());
    git.args(arguments);
    git
}

fn path() -> OsString {
    env::var_os("PATH").unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::month;

    #[test]
    fn a_day_is_read_as_its_month() {
        assert_eq!(month("2027-04-06"), Ok("2027-04".to_owned()));
        assert_eq!(month("2027-04"), Ok("2027-04".to_owned()));
        for text in [
            "",
            "2027",
            "2027-13",
            "April",
            "2027-4",
            "2027-04-00",
            "27-04",
        ] {
            assert!(month(text).is_err(), "{text}");
        }
    }
}

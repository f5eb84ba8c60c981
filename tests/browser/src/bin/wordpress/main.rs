//! Looks at the articles of a real WordPress in which the calculator stands: `cargo xtask wordpress`.
//!
//! Each is read as a reader reads it, down to its end and back, on a telephone and at a desk; and
//! once in a window so high that the calculator is in view from the beginning.

// The table is for a person at a terminal.
#![allow(clippy::print_stdout)]

mod editor;
mod look;

use look::{Case, Seen};
use serde_json::Value;
use std::{env, fs, path::Path, process::ExitCode};

/// The windows: width, height, and whether the calculator is in view from the beginning.
const WINDOWS: [(u32, u32, bool); 4] = [
    (360, 740, false),
    (1280, 900, false),
    (360, 9000, true),
    (1280, 5000, true),
];

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let [folder, list, home, when] = words.as_slice() else {
        eprintln!("wordpress: this is a part of `cargo xtask wordpress`.");
        return ExitCode::FAILURE;
    };
    match trial(Path::new(folder), list, home, when) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(why) => {
            eprintln!("wordpress: {why}");
            ExitCode::FAILURE
        }
    }
}

fn trial(folder: &Path, list: &str, home: &str, when: &str) -> Result<bool, String> {
    let text = fs::read_to_string(list).map_err(|error| format!("{list}: {error}"))?;
    let cases: Value = serde_json::from_str(&text).map_err(|error| format!("{list}: {error}"))?;
    let mut cases: Vec<Case> = cases
        .as_array()
        .into_iter()
        .flatten()
        .map(Case::read)
        .collect::<Result<_, _>>()?;
    if cases.is_empty() {
        return Err(format!("{list} has no articles"));
    }
    if when == "with" {
        cases.push(editor::write(home, folder));
    }
    println!("| way | by | window | shown | in it | moved by us | by WordPress | its link | |");
    println!("| --- | --- | --- | ---: | ---: | ---: | ---: | --- | --- |");
    let mut all_well = true;
    for case in &cases {
        for (width, height, in_view) in WINDOWS {
            if in_view && case.frame.is_empty() {
                continue; // nothing is in view
            }
            let seen = look::look(case, (width, height), in_view, folder);
            all_well &= seen.faults.is_empty();
            row(case, (width, height), &seen);
        }
    }
    Ok(all_well)
}

fn row(case: &Case, (width, height): (u32, u32), seen: &Seen) {
    let outcome = if seen.faults.is_empty() {
        "as promised".to_owned()
    } else {
        format!("FAILED: {}", seen.faults.join("; "))
    };
    println!(
        "| {} | {} | {width} × {height} | {} | {} | {:.4} | {:.4} | {} | {outcome} |",
        case.what, case.who, seen.shown, seen.within, seen.moved, seen.moved_by_them, seen.link
    );
}

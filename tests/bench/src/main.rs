//! Times the model and the page: `cargo xtask bench` builds the modules and calls this, once for each
//! thing to do.
//!
//! - `table FOLDER…`: every row natively and in Chromium, side by side.
//! - `race FOLDER OUT [growth]`: the race in the engine that the environment names.
//! - `natively OUT`: work that grows, in native code.
//! - `counted OUT`: instructions and allocations.
//! - `work PLACE TIMES`: a contest and nothing else, for `counted`.
//! - `feel SITE`: keys, sliders, the start and idle time of the built page, as Markdown.
//! - `report OUT`: what the others left in that folder, as Markdown.

// It talks to a person at a terminal.
#![allow(clippy::print_stdout)]

#[cfg(not(target_arch = "wasm32"))]
mod counted;
#[cfg(not(target_arch = "wasm32"))]
mod feel;
#[cfg(not(target_arch = "wasm32"))]
mod natively;
#[cfg(not(target_arch = "wasm32"))]
mod race;
#[cfg(not(target_arch = "wasm32"))]
mod report;
#[cfg(not(target_arch = "wasm32"))]
mod results;
#[cfg(not(target_arch = "wasm32"))]
mod table;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::{env, path::Path, process::ExitCode};
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["table", folders @ ..] if !folders.is_empty() => return table::print_for(folders),
        ["race", folder, out, rest @ ..] => {
            let raced = race::run(Path::new(folder), *rest == ["growth"]);
            let engine = raced["engine"].as_str().unwrap_or_default().to_owned();
            results::leave(Path::new(out), &engine, &raced);
        }
        ["natively", out] => {
            results::leave(Path::new(out), "native", &race::grown_natively());
        }
        ["counted", out] => results::leave(Path::new(out), "counted", &counted::run()),
        ["work", place, times] => {
            let number = |text: &str| text.parse::<u32>().expect("a number");
            println!("{}", counted::work(number(place) as usize, number(times)));
        }
        ["feel", site] => print!("{}", feel::measured(Path::new(site))),
        ["report", out] => print!("{}", report::written(Path::new(out))),
        _ => {
            eprintln!("bench: what is to be timed? Use `cargo xtask bench`.");
            return ExitCode::FAILURE;
        }
    }
    ExitCode::SUCCESS
}

/// In the browser there is the library alone.
#[cfg(target_arch = "wasm32")]
fn main() {}

//! What every ordinary visitor is told, taken down and held against the same of other facts. For
//! `cargo xtask rehearse`, which runs it here and at another state of the project.
//!
//! ```text
//! rehearse answers [2027-04]                    what they are told, with the facts as of a month
//! rehearse compare BEFORE NAME AFTER NAME       what moved between two files of that
//! ```

use level7::facts::{Facts, Month};
use level7::report::rehearsal::{Answers, Named, comparison};
use std::io::Write;
use std::{env, fs, process::ExitCode};

fn answers(as_of: Option<&String>) -> Result<String, String> {
    let facts = match as_of {
        None => Facts::published(),
        Some(text) => {
            let month =
                Month::parse(text).ok_or(format!("{text:?} is no month such as 2027-04"))?;
            Facts::new(month)
        }
    };
    Ok(Answers::of(&facts).write())
}

fn compare(
    before: &str,
    before_name: &str,
    after: &str,
    after_name: &str,
) -> Result<String, String> {
    let read = |file: &str| {
        let text = fs::read_to_string(file).map_err(|error| format!("{file}: {error}"))?;
        Answers::read(&text).map_err(|error| format!("{file}: {error}"))
    };
    let (before, after) = (read(before)?, read(after)?);
    Ok(comparison(
        Named {
            name: before_name,
            answers: &before,
        },
        Named {
            name: after_name,
            answers: &after,
        },
    ))
}

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let said = match words.as_slice() {
        ["answers"] | ["answers", _] => answers(arguments.get(1)),
        ["compare", before, before_name, after, after_name] => {
            compare(before, before_name, after, after_name)
        }
        _ => Err("rehearse answers [MONTH], or rehearse compare BEFORE NAME AFTER NAME".into()),
    };
    let written = said.and_then(|text| {
        let mut output = std::io::stdout().lock();
        let done = output.write_all(text.as_bytes());
        done.map_err(|error| error.to_string())
    });
    match written {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("rehearse: {why}");
            ExitCode::FAILURE
        }
    }
}

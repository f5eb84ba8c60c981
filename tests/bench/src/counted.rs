//! Instructions and allocations, counted by Valgrind: unlike time, the same on a busy machine.

use bench::{CONTESTS, contest};
use serde_json::{Value, json};
use std::{env, process::Command};

/// So often the first contests are asked, beside once: what asking once more takes is the difference,
/// and nothing of getting ready is in it.
const TIMES: [(usize, u64); 2] = [(0, 11), (1, 2)];

/// What each of the first contests takes; null where there is no Valgrind.
pub(crate) fn run() -> Value {
    if Command::new("valgrind").arg("--version").output().is_err() {
        return Value::Null;
    }
    let each = TIMES.map(|(place, times)| {
        let more = |count: fn(usize, u64) -> [f64; 2], at: usize| {
            let (once, often) = (count(place, 1)[at], count(place, times)[at]);
            (often - once) / (times - 1) as f64
        };
        eprintln!("  {}: counted", CONTESTS[place]);
        json!({
            "contest": CONTESTS[place],
            "instructions": more(instructions, 0),
            "allocations": more(allocations, 0),
            "bytes": more(allocations, 1),
        })
    });
    json!(each)
}

/// Asks a contest so many times, and nothing else: what is counted.
pub(crate) fn work(place: usize, times: u32) -> f64 {
    contest(place).expect("a contest has a place").ask(times)
}

fn valgrind(options: &[&str], place: usize, times: u64) -> String {
    let this = env::current_exe().expect("a program has a path");
    let output = Command::new("valgrind")
        .args(options)
        .arg(this)
        .args(["work", &place.to_string(), &times.to_string()])
        .output()
        .expect("valgrind starts");
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "valgrind: {said}");
    said
}

fn instructions(place: usize, times: u64) -> [f64; 2] {
    let options = ["--tool=callgrind", "--callgrind-out-file=/dev/null"];
    let said = valgrind(&options, place, times);
    [after(&said, "Collected : "), 0.0]
}

/// Allocations, and their bytes.
fn allocations(place: usize, times: u64) -> [f64; 2] {
    let said = valgrind(&["--tool=memcheck", "--leak-check=no"], place, times);
    [after(&said, "total heap usage: "), after(&said, "frees, ")]
}

/// The number after a word of Valgrind's.
fn after(said: &str, word: &str) -> f64 {
    let number = said.split(word).nth(1).unwrap_or_default();
    let digits = number
        .chars()
        .take_while(|one| one.is_ascii_digit() || *one == ',')
        .filter(char::is_ascii_digit);
    digits
        .collect::<String>()
        .parse()
        .expect("valgrind says how many")
}

//! The headless door: the example as a process, one line of JSON in, one line out.

#![allow(dead_code, unreachable_pub, missing_docs)]

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::OnceLock;
use std::thread;

use serde_json::Value;

/// The example, built as the tests are. A whole `cargo test` has built it already; asked for one
/// file alone it would not have, or would have left an older one.
fn headless() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| {
        let test = std::env::current_exe().expect("a test has a path");
        let folder = test.ancestors().nth(2).expect("target/debug");
        let built = Command::new(env!("CARGO"))
            .args(["build", "--quiet", "--offline", "--profile", "test"])
            .args(["--example", "headless", "--target-dir"])
            .arg(folder.parent().expect("target"))
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .status()
            .expect("cargo starts");
        assert!(built.success());
        folder.join(format!("examples/headless{}", std::env::consts::EXE_SUFFIX))
    })
}

/// Every line of output for the lines given. They are written beside the reading, so that many
/// lines fill no pipe.
pub fn ask(input: &[u8]) -> Vec<Value> {
    let mut child = Command::new(headless())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("starts");
    let mut stdin = child.stdin.take().expect("is piped");
    let output = thread::scope(|scope| {
        scope.spawn(move || stdin.write_all(input).expect("takes input"));
        child.wait_with_output().expect("ends")
    });
    assert!(output.status.success());
    String::from_utf8(output.stdout)
        .expect("is text")
        .lines()
        .map(|line| serde_json::from_str(line).expect("is JSON"))
        .collect()
}

/// One answer for each of the lines given.
#[track_caller]
pub fn ask_all<T: ToString>(lines: &[T]) -> Vec<Value> {
    let mut input = String::new();
    for line in lines {
        input.push_str(&line.to_string());
        input.push('\n');
    }
    let answers = ask(input.as_bytes());
    assert_eq!(answers.len(), lines.len());
    answers
}

#[track_caller]
pub fn ask_one(request: &Value) -> Value {
    ask_all(&[request]).remove(0)
}

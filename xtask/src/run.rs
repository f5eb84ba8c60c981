//! Running other programs: with the tools on PATH, quietly or in the open.

use std::{
    ffi::{OsStr, OsString},
    io::{self, BufRead, BufReader, Write},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

/// What goes wrong in a command, in words for whoever ran it.
pub type Outcome<T = ()> = Result<T, String>;

/// The repository's root folder, wherever the command was given.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_path_buf()
}

/// A program to run in the repository's root, finding its tools on `path`.
pub fn program(name: impl AsRef<OsStr>, path: &OsStr) -> Command {
    let mut command =
        Command::new(find(name.as_ref(), path).unwrap_or_else(|| name.as_ref().into()));
    command.current_dir(root()).env("PATH", path);
    command
}

/// The file a program's name stands for on `path`, as a shell would find it.
pub fn find(name: &OsStr, path: &OsStr) -> Option<PathBuf> {
    let endings: &[&str] = if cfg!(windows) {
        &[".exe", ".cmd"]
    } else {
        &[""]
    };
    std::env::split_paths(path).find_map(|folder| {
        endings.iter().find_map(|ending| {
            let mut file = OsString::from(name);
            file.push(ending);
            let file = folder.join(file);
            file.is_file().then_some(file)
        })
    })
}

/// Cargo, as whoever ran this command has it.
pub fn cargo(path: &OsStr) -> Command {
    program(
        std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()),
        path,
    )
}

/// Runs a command in the open.
///
/// # Errors
/// When it cannot be started or ends badly.
pub fn openly(command: &mut Command) -> Outcome {
    let status = command.stdin(Stdio::null()).status();
    match status {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(format!("{} ended with {status}", words(command))),
        Err(error) => Err(format!("{} could not be started: {error}", words(command))),
    }
}

/// Runs a command out of sight and gives what it wrote to standard output.
///
/// # Errors
/// When it cannot be started or ends badly; then the error has the last lines it wrote.
pub fn quietly(command: &mut Command) -> Outcome<String> {
    heard(command).map(|(said, _)| said)
}

/// The same, with what it wrote to standard error as the second.
///
/// # Errors
/// As for [`quietly`].
pub fn heard(command: &mut Command) -> Outcome<(String, String)> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|error| format!("{} could not be started: {error}", words(command)))?;
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let errors = String::from_utf8_lossy(&output.stderr).into_owned();
    if output.status.success() {
        return Ok((said, errors));
    }
    let told = format!("{said}{errors}");
    let lines: Vec<&str> = told.lines().collect();
    let tail = lines[lines.len().saturating_sub(25)..].join("\n  ");
    Err(format!(
        "{} ended with {}:\n  {tail}",
        words(command),
        output.status
    ))
}

/// Runs a command in the open and keeps a copy of what it writes to standard output.
///
/// # Errors
/// When it cannot be started. A bad end is not an error here: it is the first part of the answer.
pub fn openly_with_copy(command: &mut Command) -> Outcome<(bool, String)> {
    let told = |error: io::Error| format!("a program could not be followed: {error}");
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{} could not be started: {error}", words(command)))?;
    let reading = child.stdout.take().map(|from| {
        thread::spawn(move || {
            let mut copy = String::new();
            let mut from = BufReader::new(from);
            let mut line = Vec::new();
            while from.read_until(b'\n', &mut line).unwrap_or(0) > 0 {
                // Nobody reading our output is no reason to stop.
                let _ = io::stdout().write_all(&line);
                copy.push_str(&String::from_utf8_lossy(&line));
                line.clear();
            }
            copy
        })
    });
    let status = child.wait().map_err(told)?;
    let copy = reading.and_then(|reading| reading.join().ok());
    Ok((status.success(), copy.unwrap_or_default()))
}

fn words(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_name();
    let mut all = vec![name.unwrap_or_default().to_string_lossy()];
    all.extend(command.get_args().map(OsStr::to_string_lossy));
    format!("`{}`", all.join(" "))
}

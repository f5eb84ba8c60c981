//! Cutting the page's program in two: the first half comes with the page, the rest is fetched when
//! somebody comes near it.
//!
//! The cut has to be made after the compiler and before `wasm-bindgen`, and Trunk runs the one right
//! after the other. So Trunk is given this program under the name of `wasm-bindgen` ([`trunk`]):
//! called by that name it cuts what it is given ([`join`]), and has the real `wasm-bindgen` join the
//! first half. A program without a place to cut goes to it as it is.
//!
//! Where to cut is said in the sources, by the attribute `wasm_split`.

use crate::{
    dist, headers,
    run::{self, Outcome},
};
use sha2::{Digest, Sha256};
use std::{
    env,
    ffi::{OsStr, OsString},
    fs, io,
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};
use wasm_split_cli_support::{Options, transform};

/// The name by which Trunk calls it.
const NAME: &str = "wasm-bindgen";
/// Where the real one is: a variable of the environment.
const REAL: &str = "LEVEL7_WASM_BINDGEN";
/// The module from which the first half imports the function that fetches the rest.
const LINK: &str = "./rest.js";
/// Has `wasm-bindgen` keep what is the linker's: the table of functions, which the halves share.
pub const KEEP_TABLE: &str = "--keep-lld-exports";
/// What that module is, written into the first half's JavaScript in its place.
const FETCH: &str = include_str!("cut/rest.js");
/// The folder of what goes to the site as it is, beside what `wasm-bindgen` writes.
const BESIDE: &str = "snippets";

/// Trunk, with this program in front of its PATH under the name of `wasm-bindgen`.
///
/// # Errors
/// When there is no real one on `path`, or this program cannot be put anywhere.
pub fn trunk(path: &OsStr) -> Outcome<Command> {
    let real = run::find(OsStr::new(NAME), path).ok_or("wasm-bindgen is not on PATH")?;
    let folder = run::root().join("target/cut");
    let told = |error: io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(&folder).map_err(told)?;
    copy_this(&folder.join([NAME, env::consts::EXE_SUFFIX].concat())).map_err(told)?;
    let folders = [folder.clone()].into_iter().chain(env::split_paths(path));
    let path = env::join_paths(folders).map_err(|error| format!("PATH: {error}"))?;
    let mut trunk = run::program("trunk", &path);
    trunk.env(REAL, real);
    Ok(trunk)
}

/// A copy of this program, also where cargo has built it again meanwhile and its file is gone: `cargo
/// xtask test` has cargo build everything, this among it.
fn copy_this(to: &Path) -> io::Result<()> {
    let own = Path::new("/proc/self/exe");
    let this = if own.exists() {
        own.to_owned()
    } else {
        env::current_exe()?
    };
    // Another name first: the file may be running.
    let new = to.with_extension("new");
    fs::copy(this, &new)?;
    fs::rename(&new, to)
}

/// What this program does if it was called as `wasm-bindgen`; `None` if it was not.
#[must_use]
pub fn called() -> Option<ExitCode> {
    let mut args = env::args_os();
    let name = PathBuf::from(args.next()?);
    if name.file_stem() != Some(OsStr::new(NAME)) {
        return None;
    }
    let args: Vec<OsString> = args.collect();
    Some(match join(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("wasm-bindgen: {why}");
            ExitCode::FAILURE
        }
    })
}

/// Joins a program with its JavaScript as `wasm-bindgen` would with these arguments; of a program that
/// is to be cut, the first half.
fn join(args: &[OsString]) -> Outcome {
    let path = env::var_os("PATH").unwrap_or_default();
    let real = env::var_os(REAL).ok_or_else(|| format!("{REAL} does not say where it is"))?;
    let real = |args: &[OsString]| run::openly(run::program(&real, &path).args(args));
    let Some(order) = Order::of(args) else {
        return real(args);
    };
    let beside = order.out.join(BESIDE);
    if beside.is_dir() {
        fs::remove_dir_all(&beside).map_err(|error| format!("{}: {error}", beside.display()))?;
    }
    let read = |file: &Path| fs::read(file).map_err(|error| format!("{}: {error}", file.display()));
    let input = read(&order.input)?;
    if !is_to_be_cut(&input) {
        return real(args);
    }
    let [first, rest] = halves(&input, &order.out.join("halves"))?;
    let mut args = args.to_vec();
    args[order.place] = first.into();
    args.push(KEEP_TABLE.into());
    real(&args)?;
    let recipe = dist::recipe(&order.name)?;
    let mut shrink = run::program("wasm-opt", &path);
    shrink.arg(&recipe.level).args(&recipe.allowed);
    shrink.arg("--strip-debug").arg(&rest).arg("-o").arg(&rest);
    // It warns of notes for debuggers that it is about to leave out.
    run::quietly(&mut shrink)?;
    let content = read(&rest)?;
    let name = named(&content);
    let script = order.out.join([&order.name, ".js"].concat());
    let joined = String::from_utf8_lossy(&read(&script)?).into_owned();
    let joined = with_fetch(&joined, &name)?;
    fs::write(&script, joined).map_err(|error| format!("{}: {error}", script.display()))?;
    fs::create_dir_all(&beside)
        .and_then(|()| fs::write(beside.join(&name), content))
        .map_err(|error| format!("{}: {error}", beside.display()))
}

/// A program cut in two, in this folder: the first half, for `wasm-bindgen`, and the rest. Both have
/// their functions' names.
///
/// # Errors
/// When the program cannot be cut, or not into two, or the folder cannot be written.
pub fn halves(program: &[u8], folder: &Path) -> Outcome<[PathBuf; 2]> {
    let first = folder.join("first.wasm");
    let mut options = Options::new(program);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.link_name = LINK;
    let cut = transform(options).map_err(|error| format!("cutting: {error:#}"))?;
    match cut.split_modules.as_slice() {
        [rest] => {
            let rest = rest.clone();
            Ok([first, rest])
        }
        parts => Err(format!(
            "cut into {} parts beside the first, not into one",
            parts.len()
        )),
    }
}

/// Whether a program has a place to cut, which the attribute gives a name of this kind.
fn is_to_be_cut(program: &[u8]) -> bool {
    const PLACE: &[u8] = b"__wasm_split_00";
    program.windows(PLACE.len()).any(|bytes| bytes == PLACE)
}

/// The name of the rest, with a hash of what is in it.
fn named(content: &[u8]) -> String {
    let hash = Sha256::digest(content);
    let digits: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("rest-{}_bg.wasm", &digits[..headers::DIGITS])
}

/// The first half's JavaScript with what fetches the rest, of this name, in the place of the module
/// from which it would be imported.
fn with_fetch(script: &str, name: &str) -> Outcome<String> {
    let from = format!("from \"{LINK}\"");
    let line = script
        .lines()
        .find(|line| line.starts_with("import ") && line.contains(&from))
        .ok_or("the program's JavaScript imports nothing that fetches the rest")?;
    let alias = line
        .split_whitespace()
        .nth(3)
        .filter(|_| line.starts_with("import * as "))
        .ok_or_else(|| format!("not understood: {line}"))?;
    let fetch = FETCH.replace("REST_FILE", name);
    Ok(script.replacen(line, "", 1) + &fetch + &format!("const {alias} = rest;\n"))
}

/// What `wasm-bindgen` is asked for.
struct Order {
    /// The program.
    input: PathBuf,
    /// Its place among the arguments.
    place: usize,
    /// The folder to write to.
    out: PathBuf,
    /// The name of what is written.
    name: String,
}

impl Order {
    /// `None` where nothing is to be joined: somebody asks for the version.
    fn of(args: &[OsString]) -> Option<Self> {
        let texts: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
        let value = |name: &str| texts.iter().find_map(|text| text.strip_prefix(name));
        let place = args
            .iter()
            .position(|arg| Path::new(arg).extension() == Some(OsStr::new("wasm")))?;
        Some(Self {
            input: args[place].clone().into(),
            place,
            out: value("--out-dir=")?.into(),
            name: value("--out-name=")?.to_owned(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn puts_what_fetches_the_rest_where_it_would_be_imported() {
        let script = "import * as import1 from \"./rest.js\";\nlet wasm;\nuse(import1);\n";
        let joined = with_fetch(script, "rest-0123456789abcdef_bg.wasm").expect("a script");
        assert!(!joined.contains("import "), "{joined}");
        assert!(joined.contains("\"./rest-0123456789abcdef_bg.wasm\""));
        assert!(joined.ends_with("const import1 = rest;\n"));
        assert!(with_fetch("let wasm;\n", "rest").is_err());
    }

    #[test]
    fn names_the_rest_by_what_is_in_it() {
        assert!(headers::is_hashed(&named(b"one")));
        assert_ne!(named(b"one"), named(b"two"));
    }

    /// In a process of its own, whose file can be deleted as it runs.
    #[cfg(unix)]
    #[test]
    fn is_copied_though_its_file_has_gone() {
        const CALLED: &str = "LEVEL7_TEST_WHOSE_FILE_GOES";
        let name = "cut::tests::is_copied_though_its_file_has_gone";
        let this = env::current_exe().expect("a test has a path");
        if let Some(to) = env::var_os(CALLED) {
            fs::remove_file(this).expect("its own file");
            let to = PathBuf::from(to);
            if Path::new("/proc/self/exe").exists() {
                copy_this(&to).expect("a copy");
                assert!(fs::metadata(to).expect("a copy").len() > 0);
            }
            return;
        }
        let folder = env::temp_dir().join(format!("level7-cut-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        let gone = folder.join("gone");
        fs::copy(this, &gone).expect("a copy of the test");
        let said = Command::new(&gone)
            .args([name, "--exact"])
            .env(CALLED, folder.join("copy"))
            .output()
            .expect("the test again");
        let text = String::from_utf8_lossy(&said.stdout).into_owned();
        assert!(said.status.success() && text.contains("1 passed"), "{text}");
        assert!(!gone.exists());
        fs::remove_dir_all(&folder).expect("the folder again");
    }

    #[test]
    fn reads_what_it_is_asked_for() {
        let args = |texts: &[&str]| -> Vec<OsString> { texts.iter().map(Into::into).collect() };
        let order = ["--target=web", "--out-dir=/o", "--out-name=app", "/a.wasm"];
        let order = Order::of(&args(&order)).expect("an order");
        assert_eq!((order.place, order.name.as_str()), (3, "app"));
        assert_eq!(order.out, Path::new("/o"));
        assert!(Order::of(&args(&["--version"])).is_none());
    }
}

//! Laws of the house that a compiler does not know, read off the text of the sources.
//!
//! Each test names the file and line that breaks its law, and why the law is there.

use std::{
    fs,
    path::{Path, PathBuf},
};

/// The floors, lowest first: each uses only those before it.
const FLOORS: [&str; 7] = [
    "facts", "scenario", "model", "insight", "chart", "report", "ui",
];

/// A source file: its path below the repository's root, with `/`, and its text.
struct Source {
    name: String,
    text: String,
}

impl Source {
    fn is_in(&self, folder: &str) -> bool {
        let name = self.name.strip_prefix("calculation/").unwrap_or(&self.name);
        name.starts_with(&format!("src/{folder}/")) || name == format!("src/{folder}.rs")
    }

    /// The lines that hold code: comments and documentation may name what code may not.
    fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let lines = self.text.lines().enumerate();
        let code = lines.filter(|(_, line)| !line.trim_start().starts_with("//"));
        code.map(|(at, line)| (at + 1, line))
    }

    /// Every line of code that holds one of these, as "file:line: text".
    fn offences(&self, forbidden: &[&str]) -> Vec<String> {
        let holds = |line: &str| forbidden.iter().any(|word| line.contains(word));
        self.code()
            .filter(|(_, line)| holds(line))
            .map(|(at, line)| format!("{}:{at}: {}", self.name, line.trim()))
            .collect()
    }
}

fn sources() -> Vec<Source> {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut waiting: Vec<PathBuf> = vec![package.join("src"), package.join("calculation/src")];
    while let Some(folder) = waiting.pop() {
        for entry in fs::read_dir(folder).expect("a folder of sources") {
            let path = entry.expect("a source").path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let name = path.strip_prefix(package).expect("below the package");
                found.push(Source {
                    name: name.to_string_lossy().replace('\\', "/"),
                    text: fs::read_to_string(&path).expect("a readable source"),
                });
            }
        }
    }
    assert!(found.len() > 5, "the sources were not found");
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

fn broken(law: &str, offences: Vec<String>) {
    assert!(offences.is_empty(), "{law}\n{}", offences.join("\n"));
}

#[test]
fn only_the_ui_knows_the_browser() {
    let forbidden = [
        "yew",
        "web_sys",
        "js_sys",
        "gloo",
        "wasm_bindgen",
        "SystemTime",
        "Instant::now",
    ];
    let pure = sources().into_iter().filter(|source| {
        !source.is_in("ui") && !source.is_in("bin") && source.name != "src/lib.rs"
    });
    broken(
        "The model is a pure function: no browser, framework or clock outside src/ui.",
        pure.flat_map(|source| source.offences(&forbidden))
            .collect(),
    );
}

#[test]
fn each_floor_uses_only_those_below() {
    let mut offences = Vec::new();
    for source in sources() {
        let Some(floor) = FLOORS.iter().position(|floor| source.is_in(floor)) else {
            continue;
        };
        let above: Vec<String> = FLOORS[floor + 1..]
            .iter()
            .map(|above| format!("crate::{above}"))
            .collect();
        let above: Vec<&str> = above.iter().map(String::as_str).collect();
        offences.extend(source.offences(&above));
    }
    broken("Each floor uses only those below it.", offences);
}

#[test]
fn every_file_says_what_lives_there() {
    let silent = sources()
        .into_iter()
        .filter(|source| !source.text.starts_with("//!"));
    broken(
        "Every file opens with a `//!` that says what lives there.",
        silent.map(|source| source.name).collect(),
    );
}

#[test]
fn every_file_is_read_in_one_sitting() {
    let long = sources()
        .into_iter()
        .filter(|source| source.text.lines().count() > 400);
    broken(
        "No file is longer than 400 lines.",
        long.map(|source| source.name).collect(),
    );
}

#[test]
fn no_unkeyed_list_loses_a_visitors_place() {
    let ui = sources().into_iter().filter(|source| source.is_in("ui"));
    broken(
        "`{ for … }` among siblings rebuilds its neighbours, and a box in use loses its focus: \
         write `for x in xs { … }` in html!.",
        ui.flat_map(|source| source.offences(&["{ for ", "{for "]))
            .collect(),
    );
}

#[test]
fn no_style_attribute_that_the_policy_ignores() {
    let ui = sources().into_iter().filter(|source| source.is_in("ui"));
    broken(
        "The page's policy ignores `style` attributes: use a class.",
        ui.flat_map(|source| source.offences(&["style="])).collect(),
    );
}

//! Which part of the program the bytes belong to: by crate, by module and by function.

use super::{
    module::{self, Function},
    named,
    owner::Modules,
};
use crate::{
    dist,
    release::{self, visit},
    run::Outcome,
    tools::Toolbox,
};
use std::{collections::BTreeMap, fs, path::Path};

/// How many lines a table has at most.
const LINES: usize = 60;

/// What turns floats into text and back: numbers of ours do so by whole pence and scaled integers.
const FLOAT_TEXT: &[&str] = &[
    "core::num::flt2dec",
    "core::num::dec2flt",
    "core::num::bignum",
    "core::num::imp::flt2dec",
    "core::num::imp::dec2flt",
    "core::num::imp::bignum",
    "core::fmt::float",
    "<f64 as core::fmt::",
    "<f32 as core::fmt::",
    "<f64 as core::str::",
    "<f32 as core::str::",
    "<f64 as core::num::",
    "<f32 as core::num::",
];

/// What one line of a table is about, and its bytes one after another.
type Group = (String, usize, Vec<u8>);

/// Makes the program with its names and prints the tables.
///
/// # Errors
/// When a tool fails or the program cannot be read.
pub fn report(tools: &Toolbox) -> Outcome {
    let [first, rest] = named::program(tools)?;
    println!(
        "Bytes raw, and packed with brotli by themselves; packed among others they are some fewer.\n\
         A generic function is counted at the first module of ours that its name mentions."
    );
    println!("\nThe first half, which comes with the page");
    half(tools, &first)?;
    let shipped = shipped_code()?;
    println!("  functions of this half in dist/, without names: {shipped} bytes");
    println!("\nThe rest, for whoever comes near the calculator");
    half(tools, &rest)
}

fn half(tools: &Toolbox, file: &Path) -> Outcome {
    let wasm = fs::read(file).map_err(|error| format!("{}: {error}", file.display()))?;
    let module = module::read(&wasm)?;
    let modules = Modules::of_sources()?;
    let code: usize = module.functions.iter().map(|f| f.bytes.len()).sum();
    let mut sections: Vec<Group> = vec![
        (
            "functions".into(),
            module.functions.len(),
            all(&wasm, &module.functions),
        ),
        ("data".into(), module.data.len(), Vec::new()),
    ];
    for piece in &module.data {
        sections[1].2.extend_from_slice(&wasm[piece.clone()]);
    }
    table(tools, "Sections", sections)?;
    println!("  all else, without names: {} bytes", module.rest);
    println!("  functions: {code} bytes");

    let by = |title, key: &dyn Fn(&Function) -> Option<String>| {
        let mut groups: BTreeMap<String, Vec<Function>> = BTreeMap::new();
        for function in &module.functions {
            if let Some(key) = key(function) {
                groups.entry(key).or_default().push(function.clone());
            }
        }
        let groups = groups.into_iter();
        let groups = groups.map(|(name, of)| (name, of.len(), all(&wasm, &of)));
        table(tools, title, groups.collect())
    };
    by("Crates", &|f| Some(modules.owner(&f.name).part))?;
    by("Our floors, with what stands there for their sake", &|f| {
        let owner = modules.owner(&f.name);
        let floor: Vec<&str> = owner.module.split("::").take(2).collect();
        owner.ours.then(|| floor.join("::"))
    })?;
    by("Our modules, likewise", &|f| {
        let owner = modules.owner(&f.name);
        owner.ours.then_some(owner.module)
    })?;
    by("Functions", &|f| Some(f.name.clone()))?;
    let float = |f: &Function| is_float_text(&f.name).then(|| f.name.clone());
    if module.functions.iter().any(|f| is_float_text(&f.name)) {
        by(
            "Floats from and to text, which nothing of it should need",
            &float,
        )
    } else {
        println!("\nNothing in it formats or parses floats.");
        Ok(())
    }
}

fn is_float_text(name: &str) -> bool {
    FLOAT_TEXT.iter().any(|path| name.contains(path))
}

fn all(wasm: &[u8], functions: &[Function]) -> Vec<u8> {
    let bytes = functions.iter().map(|f| &wasm[f.bytes.clone()]);
    bytes.collect::<Vec<_>>().concat()
}

/// The bytes of the functions of the program in `dist/`, which has no names.
fn shipped_code() -> Outcome<usize> {
    let site = dist::folder();
    let files = visit::fetched(&site, visit::FRONT)?;
    let program = files.iter().find(|file| file.ends_with(".wasm"));
    let file = site.join(program.ok_or("the front page fetches no program")?);
    let wasm = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    module::code(&wasm)
}

/// Prints the heaviest of these, and what the others come to.
fn table(tools: &Toolbox, title: &str, mut groups: Vec<Group>) -> Outcome {
    groups.sort_by(|a, b| b.2.len().cmp(&a.2.len()).then_with(|| a.0.cmp(&b.0)));
    let others = groups.split_off(groups.len().min(LINES));
    let bytes: Vec<&[u8]> = groups.iter().map(|group| group.2.as_slice()).collect();
    let brotli = packed(tools, &named::folder().join("parts"), &bytes)?;
    let sum: usize = bytes.iter().map(|bytes| bytes.len()).sum();
    println!("\n{title}\n{:>9} {:>8} {:>7}", "raw", "brotli", "number");
    for ((name, number, bytes), brotli) in groups.iter().zip(brotli) {
        println!("{:>9} {brotli:>8} {number:>7}  {name}", bytes.len());
    }
    let left: usize = others.iter().map(|group| group.2.len()).sum();
    if left > 0 {
        let number: usize = others.iter().map(|group| group.1).sum();
        println!("{left:>9} {:>8} {number:>7}  {} others", "", others.len());
    }
    println!("{:>9} {:>8} {:>7}  all of these", sum + left, "", "");
    Ok(())
}

/// What each of these is packed with brotli, counted as the files of a release are.
fn packed(tools: &Toolbox, folder: &Path, pieces: &[&[u8]]) -> Outcome<Vec<u64>> {
    let told = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(folder).map_err(told)?;
    let names: Vec<String> = (0..pieces.len()).map(|number| number.to_string()).collect();
    for (name, bytes) in names.iter().zip(pieces) {
        fs::write(folder.join(name), bytes).map_err(told)?;
    }
    let sizes = release::weigh(tools, folder, &names)?;
    fs::remove_dir_all(folder).map_err(told)?;
    Ok(sizes.into_iter().map(|[_, _, brotli]| brotli).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_the_text_of_floats() {
        assert!(is_float_text("core::num::flt2dec::digits_to_dec_str"));
        assert!(is_float_text("<f64 as core::fmt::Debug>::fmt"));
        assert!(is_float_text(
            "<f64 as core::str::traits::FromStr>::from_str"
        ));
        assert!(!is_float_text("<i64 as core::fmt::Display>::fmt"));
        assert!(!is_float_text("<level7::words::Given<f64>>::new"));
    }
}

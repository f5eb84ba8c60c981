//! Making `dist/`, the page as it ships, and weighing it.

use crate::{
    cut, release,
    run::{self, Outcome},
    tools::Toolbox,
};
use std::{fs, path::PathBuf};

/// The folder that Trunk fills.
pub fn folder() -> PathBuf {
    run::root().join("dist")
}

/// Builds the page.
///
/// # Errors
/// When a tool fails; Trunk has then said why.
pub fn build(tools: &Toolbox) -> Outcome {
    // Every tool is here. Trunk passes its being offline on to cargo, which then must have every
    // package.
    run::openly(run::cargo(&tools.path).args(["fetch", "--quiet"]))?;
    let mut trunk = cut::trunk(&tools.path)?;
    trunk
        .args([
            "--log",
            "warn",
            "build",
            "--config",
            "Trunk.toml",
            "--release",
            "true",
        ])
        .args(["--offline", "true"])
        // Its own fault reports are long enough.
        .env("RUST_BACKTRACE", "0");
    run::openly(&mut trunk)
}

/// Prints the size of each file: as it is, and packed as a release packs it.
///
/// # Errors
/// When `dist/` cannot be read, or Node fails.
pub fn weigh(tools: &Toolbox) -> Outcome {
    let dist = folder();
    let paths = release::list(&dist)?;
    let mut totals = [0_u64; 3];
    println!("{:>10} {:>10} {:>10}  bytes", "raw", "gzip", "brotli");
    for (path, sizes) in paths.iter().zip(release::weigh(tools, &dist, &paths)?) {
        for (total, size) in totals.iter_mut().zip(sizes) {
            *total += size;
        }
        println!("{}  {path}", columns(sizes));
    }
    println!("{}  all of dist/", columns(totals));
    Ok(())
}

fn columns([raw, gzip, brotli]: release::Sizes) -> String {
    format!("{raw:>10} {gzip:>10} {brotli:>10}")
}

/// What `index.html` says to Trunk of how one of its programs is made.
pub struct Recipe {
    /// Cargo's features.
    pub features: String,
    /// wasm-opt's level, as `-Oz`.
    pub level: String,
    /// wasm-opt's other arguments: the features of Wasm that the page allows itself.
    pub allowed: Vec<String>,
}

/// How a program of the page is made.
///
/// # Errors
/// When `index.html` cannot be read or does not say.
pub fn recipe(program: &str) -> Outcome<Recipe> {
    let index = run::root().join("index.html");
    let index = fs::read_to_string(&index).map_err(|error| format!("index.html: {error}"))?;
    let tag = index
        .split("<link ")
        .find(|tag| tag.contains(&format!("data-bin=\"{program}\"")))
        .ok_or(format!("index.html has no program {program}"))?;
    let said = |name: &str| {
        let after = tag.split_once(&format!(" {name}=\""));
        let value = after.and_then(|(_, rest)| rest.split('"').next());
        value.ok_or(format!("index.html says no {name} for {program}"))
    };
    let allowed = said("data-wasm-opt-params")?.split_whitespace();
    Ok(Recipe {
        features: said("data-cargo-features")?.to_owned(),
        level: format!("-O{}", said("data-wasm-opt")?),
        allowed: allowed.map(str::to_owned).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_how_the_programs_are_made() {
        let app = recipe("app").expect("the program of the page");
        assert_eq!(app.features, "web");
        assert_eq!(app.level, "-Oz");
        assert!(app.allowed.iter().all(|word| word.starts_with("--enable-")));
        assert!(recipe("none").is_err());
    }
}

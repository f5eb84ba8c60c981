//! Making `dist/`, the page as it ships, and weighing it.

use crate::{
    run::{self, Outcome},
    tools::{self, FOR_PAGE, Toolbox},
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
    let outcome = bundle(tools);
    if outcome.is_ok() || tools.offline {
        return outcome;
    }
    println!("If Trunk could not fetch its tools, they can be installed here: trying that.");
    bundle(&tools::provide_ourselves(FOR_PAGE)?)
}

fn bundle(tools: &Toolbox) -> Outcome {
    if tools.offline {
        // Trunk passes its being offline on to cargo, which then must have every package.
        run::openly(run::cargo(&tools.path).args(["fetch", "--quiet"]))?;
    }
    let offline = if tools.offline { "true" } else { "false" };
    let mut trunk = run::program("trunk", &tools.path);
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
        .args(["--offline", offline])
        // Its own fault reports are long enough.
        .env("RUST_BACKTRACE", "0");
    run::openly(&mut trunk)
}

/// Prints the size of each file: as it is, and packed as servers pack it.
///
/// # Errors
/// When `dist/` cannot be read.
pub fn weigh(tools: &Toolbox) -> Outcome {
    let dist = folder();
    let told = |error: std::io::Error| format!("{}: {error}", dist.display());
    // Rust's standard library packs nothing; Node can do both.
    let script = "const fs=require('fs'),z=require('zlib');for(const f of process.argv.slice(1)){\
                  const b=fs.readFileSync(f);\
                  console.log(z.gzipSync(b,{level:9}).length,z.brotliCompressSync(b).length)}";
    let mut files = Vec::new();
    let mut folders = vec![dist.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).map_err(told)? {
            let path = entry.map_err(told)?.path();
            let name = path
                .strip_prefix(&dist)
                .unwrap_or(&path)
                .display()
                .to_string();
            if name.starts_with('.') {
                continue; // Trunk's own notes
            } else if path.is_dir() {
                folders.push(path);
            } else {
                files.push((name, path));
            }
        }
    }
    files.sort();
    let mut node = run::program("node", &tools.path);
    node.args(["-e", script])
        .args(files.iter().map(|(_, path)| path));
    let packed = run::quietly(&mut node).unwrap_or_default();
    let mut packed = packed.lines();
    let mut totals = [0_u64; 3];
    println!("{:>10} {:>10} {:>10}  bytes", "raw", "gzip", "brotli");
    for (name, path) in &files {
        let raw = fs::metadata(path).map_err(told)?.len();
        let sizes = packed.next().unwrap_or_default();
        let mut sizes = sizes.split(' ').filter_map(|size| size.parse::<u64>().ok());
        let sizes = [Some(raw), sizes.next(), sizes.next()];
        for (total, size) in totals.iter_mut().zip(sizes) {
            *total += size.unwrap_or(0);
        }
        println!("{}  {name}", columns(sizes));
    }
    let known = totals.map(|total| (total > 0).then_some(total));
    println!("{}  all of dist/", columns(known));
    Ok(())
}

fn columns(sizes: [Option<u64>; 3]) -> String {
    let words = sizes.map(|size| size.map_or("?".into(), |size| size.to_string()));
    let [raw, gzip, brotli] = words;
    format!("{raw:>10} {gzip:>10} {brotli:>10}")
}

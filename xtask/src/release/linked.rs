//! What is linked into the program that a reader's browser runs, and into the one that makes files:
//! asked of cargo, without what only runs while it compiles.

use super::files;
use crate::{
    run::{self, Outcome},
    tools::Toolbox,
};
use serde_json::Value;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::{Path, PathBuf},
};

/// A package that is in the program.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Part {
    /// Its name.
    pub(super) name: String,
    /// Its version.
    pub(super) version: String,
    /// Its licences, as SPDX writes them.
    pub(super) licence: String,
    /// Where its sources are.
    pub(super) repository: Option<String>,
    /// The checksum of the archive that cargo fetched.
    pub(super) checksum: Option<String>,
    /// The folder with its sources on this machine.
    pub(super) folder: PathBuf,
    /// The names and versions of what it uses.
    pub(super) uses: BTreeSet<String>,
    /// Whether it is ours.
    pub(super) ours: bool,
}

impl Part {
    /// Its name and version, which together are unique.
    pub(super) fn id(&self) -> String {
        format!("{}@{}", self.name, self.version)
    }
}

/// The parts of both programs, ours first, then in order of their names.
///
/// # Errors
/// When cargo fails, or says something unexpected.
pub(super) fn parts(tools: &Toolbox) -> Outcome<Vec<Part>> {
    let mut cargo = run::cargo(&tools.path);
    cargo.args(["metadata", "--quiet", "--locked", "--format-version", "1"]);
    cargo.args(["--filter-platform", "wasm32-unknown-unknown"]);
    cargo.args(["--features", "web,download"]);
    let said = run::quietly(&mut cargo)?;
    let lock = files::read(&run::root().join("Cargo.lock"))?;
    read(&said, &checksums(&lock))
}

fn read(metadata: &str, checksums: &BTreeMap<String, String>) -> Outcome<Vec<Part>> {
    let all: Value = serde_json::from_str(metadata).map_err(|error| error.to_string())?;
    let missing = |what: &str| format!("`cargo metadata` gives no {what}");
    let packages = by_id(&all["packages"]).ok_or_else(|| missing("packages"))?;
    let nodes = by_id(&all["resolve"]["nodes"]).ok_or_else(|| missing("graph"))?;
    let root = all["resolve"]["root"].as_str();
    let root = root.ok_or_else(|| missing("package of ours"))?;
    let mut waiting = vec![root];
    let mut seen = BTreeSet::from([root]);
    let mut parts = Vec::new();
    // Our own packages are one part: they are written and licensed together.
    let is_ours = |package: &Value| package["source"].is_null();
    let mut ours_uses = BTreeSet::new();
    while let Some(id) = waiting.pop() {
        let package = *packages.get(id).ok_or_else(|| missing(id))?;
        let mut part = part(package, id == root).ok_or_else(|| missing(id))?;
        part.checksum = checksums.get(&part.id()).cloned();
        let node = nodes.get(id).ok_or_else(|| missing(id))?;
        for used in list(&node["deps"]).iter().filter(|used| is_linked(used)) {
            let used = used["pkg"].as_str().ok_or_else(|| missing("package"))?;
            let about = *packages.get(used).ok_or_else(|| missing(used))?;
            if runs_while_compiling(about) {
                continue;
            }
            let word = |key: &str| about[key].as_str().unwrap_or_default().to_owned();
            if !is_ours(about) {
                part.uses
                    .insert(format!("{}@{}", word("name"), word("version")));
            }
            if seen.insert(used) {
                waiting.push(used);
            }
        }
        if is_ours(package) {
            ours_uses.append(&mut part.uses);
        }
        if id == root || !is_ours(package) {
            parts.push(part);
        }
    }
    for part in parts.iter_mut().filter(|part| part.ours) {
        part.uses.append(&mut ours_uses);
    }
    parts.sort_by_key(|part| (!part.ours, part.id()));
    Ok(parts)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn by_id(value: &Value) -> Option<BTreeMap<&str, &Value>> {
    let entries = value.as_array()?.iter();
    entries
        .map(|entry| Some((entry["id"].as_str()?, entry)))
        .collect()
}

/// Not what is for tests or for building alone.
fn is_linked(used: &Value) -> bool {
    list(&used["dep_kinds"])
        .iter()
        .any(|kind| kind["kind"].is_null())
}

/// Macros write code; they are not in it.
fn runs_while_compiling(package: &Value) -> bool {
    list(&package["targets"]).iter().any(|target| {
        list(&target["kind"])
            .iter()
            .any(|kind| kind == "proc-macro")
    })
}

fn part(package: &Value, ours: bool) -> Option<Part> {
    let text = |key: &str| package[key].as_str().map(str::to_owned);
    let manifest = PathBuf::from(text("manifest_path")?);
    Some(Part {
        name: text("name")?,
        version: text("version")?,
        // Some still write it as it was written before SPDX.
        licence: text("license")?.replace(" / ", " OR ").replace('/', " OR "),
        repository: text("repository"),
        checksum: None,
        folder: manifest.parent().map(Path::to_path_buf)?,
        uses: BTreeSet::new(),
        ours,
    })
}

/// Checksums by name and version, from `Cargo.lock`.
fn checksums(lock: &str) -> BTreeMap<String, String> {
    let quoted = |block: &str, key: &str| {
        let mut lines = block.lines();
        let line = lines.find_map(|line| line.strip_prefix(&format!("{key} = \"")))?;
        line.strip_suffix('"').map(str::to_owned)
    };
    let blocks = lock.split("[[package]]").skip(1);
    blocks
        .filter_map(|block| {
            let id = format!("{}@{}", quoted(block, "name")?, quoted(block, "version")?);
            Some((id, quoted(block, "checksum")?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn package(id: &str, kind: &str) -> Value {
        let source = (!id.starts_with("ours")).then_some("registry");
        json!({
            "id": id, "name": id, "source": source, "version": "1.0.0", "license": "MIT/Apache-2.0",
            "manifest_path": format!("/{id}/Cargo.toml"), "targets": [{ "kind": [kind] }],
        })
    }

    #[test]
    fn only_what_is_linked_is_a_part() {
        let used = |id: &str, kind: Value| json!({ "pkg": id, "dep_kinds": [{ "kind": kind }] });
        let metadata = json!({
            "packages": [
                package("ours", "lib"), package("ours-below", "lib"), package("used", "lib"), package("below", "lib"),
                package("macros", "proc-macro"), package("built", "lib"), package("tests", "lib"),
            ],
            "resolve": { "root": "ours", "nodes": [
                { "id": "ours", "deps": [
                    used("ours-below", Value::Null), used("macros", Value::Null),
                    used("built", json!("build")), used("tests", json!("dev")),
                ] },
                { "id": "ours-below", "deps": [used("used", Value::Null)] },
                { "id": "used", "deps": [used("below", Value::Null)] },
                { "id": "below", "deps": [] },
            ] },
        });
        let lock = "[[package]]\nname = \"used\"\nversion = \"1.0.0\"\nchecksum = \"ab\"\n";
        let parts = read(&metadata.to_string(), &checksums(lock)).expect("parts");
        let names: Vec<&str> = parts.iter().map(|part| part.name.as_str()).collect();
        assert_eq!(names, ["ours", "below", "used"]);
        assert_eq!(parts[0].uses, BTreeSet::from(["used@1.0.0".to_owned()]));
        assert_eq!(parts[2].checksum.as_deref(), Some("ab"));
        assert_eq!(parts[2].licence, "MIT OR Apache-2.0");
    }
}

//! The program's parts as a list that machines read: a software bill of materials in CycloneDX's
//! format, of what is linked into the program only. (`cargo cyclonedx` lists what macros and tests
//! use, too, and is a tool more.)

use super::{embed, linked::Part};
use crate::run::{self, Outcome};
use serde_json::{Value, json};

/// The document, for a release of this day.
///
/// # Errors
/// When no part is ours.
pub(super) fn document(parts: &[Part], day: &str) -> Outcome<String> {
    let (ours, others): (Vec<_>, Vec<_>) = parts.iter().partition(|part| part.ours);
    let [ours] = ours.as_slice() else {
        return Err("no part of the program is ours".into());
    };
    let mut components: Vec<Value> = others.iter().map(|part| component(part)).collect();
    let rust = rust()?;
    components.push(json!({
        "type": "library",
        "bom-ref": format!("rust-std@{rust}"),
        "name": "rust-std",
        "version": rust,
        "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        "externalReferences": [{ "type": "vcs", "url": "https://github.com/rust-lang/rust" }],
    }));
    let dependencies: Vec<Value> = parts
        .iter()
        .map(|part| json!({ "ref": part.id(), "dependsOn": part.uses }))
        .collect();
    embed::text(&json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": format!("{day}T00:00:00Z"),
            "component": {
                "type": "application",
                "bom-ref": ours.id(),
                "name": ours.name,
                "version": ours.version,
                "licenses": [{ "expression": ours.licence }],
            },
        },
        "components": components,
        "dependencies": dependencies,
    }))
}

fn component(part: &Part) -> Value {
    let mut component = json!({
        "type": "library",
        "bom-ref": part.id(),
        "name": part.name,
        "version": part.version,
        "purl": format!("pkg:cargo/{}", part.id()),
        "licenses": [{ "expression": part.licence }],
    });
    if let Some(checksum) = &part.checksum {
        component["hashes"] = json!([{ "alg": "SHA-256", "content": checksum }]);
    }
    if let Some(repository) = &part.repository {
        component["externalReferences"] = json!([{ "type": "vcs", "url": repository }]);
    }
    component
}

/// The version of the compiler, whose library is linked as well.
pub(super) fn rust() -> Outcome<String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let said = run::quietly(run::program("rustc", &path).arg("--version"))?;
    let version = said.split_whitespace().nth(1).map(str::to_owned);
    version.ok_or(format!(
        "rustc says of its version only \"{}\"",
        said.trim()
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::{collections::BTreeSet, path::PathBuf};

    #[test]
    fn every_part_that_is_used_is_in_the_list() {
        let part = |name: &str, uses: &[&str], ours: bool| Part {
            name: name.into(),
            version: "1.0.0".into(),
            licence: "MIT".into(),
            repository: None,
            checksum: (!ours).then(|| "ab".into()),
            folder: PathBuf::new(),
            uses: uses
                .iter()
                .map(|&name| name.to_owned())
                .collect::<BTreeSet<_>>(),
            ours,
        };
        let parts = [part("level7", &["a@1.0.0"], true), part("a", &[], false)];
        let text = document(&parts, "2026-11-23").expect("a document");
        let document: Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(document["metadata"]["component"]["bom-ref"], "level7@1.0.0");
        assert_eq!(document["components"][0]["purl"], "pkg:cargo/a@1.0.0");
        assert_eq!(document["components"][0]["hashes"][0]["content"], "ab");
        assert_eq!(document["components"][1]["name"], "rust-std");
        assert_eq!(document["dependencies"][0]["dependsOn"][0], "a@1.0.0");
    }
}

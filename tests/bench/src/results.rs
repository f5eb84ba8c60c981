//! What was measured, as JSON in a folder: each engine is a process of its own, and the report is
//! made of what they all left.

use bench::GROWTHS;
use serde_json::{Value, json};
use std::{fs, path::Path};

/// Every kind of work that grows, by what `of` says that a size of it takes, milliseconds.
///
/// # Errors
/// The first that `of` meets.
pub(crate) fn growth(of: impl Fn(usize, u32) -> Result<f64, String>) -> Result<Value, String> {
    let kinds = GROWTHS.iter().enumerate().map(|(kind, growth)| {
        let took = growth.sizes.iter().map(|size| of(kind, *size));
        took.collect::<Result<Vec<f64>, String>>()
            .map(|took| json!(took))
    });
    kinds.collect::<Result<_, _>>().map(Value::Array)
}

/// Leaves results under a name.
pub(crate) fn leave(folder: &Path, name: &str, results: &Value) {
    let file = folder.join(format!("{name}.json"));
    fs::write(file, results.to_string()).expect("the folder takes results");
}

/// The results of a name; null where nobody left any.
pub(crate) fn left(folder: &Path, name: &str) -> Value {
    let text = fs::read_to_string(folder.join(format!("{name}.json"))).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or(Value::Null)
}

/// A list of numbers.
pub(crate) fn numbers(value: &Value) -> Vec<f64> {
    let list = value.as_array().into_iter().flatten();
    list.filter_map(Value::as_f64).collect()
}

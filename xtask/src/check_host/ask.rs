//! Questions to a web server, and its answers. Node asks: it knows HTTPS.

use crate::{
    release::Origin,
    run::{self, Outcome},
    tools::Toolbox,
};
use serde_json::{Map, Value, json};

/// The script that Node runs.
const SCRIPT: &str = include_str!("request.mjs");
/// As many questions as one command line has room for on every system.
const AT_ONCE: usize = 100;

/// A request.
pub(super) struct Question(Value);

impl Question {
    /// For a file as it is.
    pub(super) fn plain(origin: &Origin, path: &str) -> Self {
        Self::packed(origin, path, "identity")
    }

    /// For a file, packed in one of these ways.
    pub(super) fn packed(origin: &Origin, path: &str, ways: &str) -> Self {
        // As a frame without an origin of its own asks.
        Self(json!({
            "url": format!("{origin}/{path}"),
            "headers": { "Accept-Encoding": ways, "Origin": "null" },
        }))
    }

    /// For a file that was had before, if it has changed since.
    pub(super) fn again(origin: &Origin, path: &str, ways: &str, had: &Answer) -> Self {
        let Self(mut question) = Self::packed(origin, path, ways);
        if let Some(tag) = had.header("etag") {
            question["headers"]["If-None-Match"] = json!(tag);
        } else if let Some(time) = had.header("last-modified") {
            question["headers"]["If-Modified-Since"] = json!(time);
        }
        Self(question)
    }
}

/// An answer.
#[derive(Debug, Default)]
pub(super) struct Answer {
    /// Why there is none.
    pub(super) error: Option<String>,
    /// The status.
    pub(super) status: u64,
    headers: Map<String, Value>,
    /// The checksum of the body, unpacked.
    pub(super) sha256: String,
    /// The body, if it is JSON.
    pub(super) text: Option<String>,
}

impl Answer {
    /// A header's value; all of them, with commas, if it came more than once.
    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(&name.to_ascii_lowercase())?.as_str()
    }

    fn read(value: &Value) -> Self {
        let text = |key: &str| value[key].as_str().map(str::to_owned);
        Self {
            error: text("error"),
            status: value["status"].as_u64().unwrap_or_default(),
            headers: value["headers"].as_object().cloned().unwrap_or_default(),
            sha256: text("sha256").unwrap_or_default(),
            text: text("text"),
        }
    }
}

/// Asks all questions.
///
/// # Errors
/// When Node fails. A question that goes unanswered is no error here; its answer says why.
pub(super) fn ask(tools: &Toolbox, questions: Vec<Question>) -> Outcome<Vec<Answer>> {
    let mut answers = Vec::new();
    for some in questions.chunks(AT_ONCE) {
        let some: Vec<&Value> = some.iter().map(|Question(question)| question).collect();
        let mut node = run::program("node", &tools.path);
        node.args(["--input-type=module", "--eval", SCRIPT]);
        let said = run::quietly(node.arg(json!(some).to_string()))?;
        let given: Vec<Value> =
            serde_json::from_str(&said).map_err(|error| format!("Node's answer: {error}"))?;
        if given.len() != some.len() {
            return Err(format!(
                "{} of {} questions were answered",
                given.len(),
                some.len()
            ));
        }
        answers.extend(given.iter().map(Answer::read));
    }
    Ok(answers)
}

//! What axe-core finds wrong with a page as it stands, in whatever state a test has put it.

use crate::Page;
use serde_json::{Value, json};
use std::{fs, sync::OnceLock, time::Duration};
use xtask::tools;

/// Puts the questions to axe and keeps what it says.
const ASK: &str = include_str!("axe.js");
/// A page of some thousand elements takes it seconds, on a busy machine many.
const PATIENCE: Duration = Duration::from_secs(180);

/// One element that a rule finds wrong, or cannot decide about.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule's name with axe: `color-contrast`.
    pub rule: String,
    /// Whether axe leaves the decision to us ("incomplete").
    pub undecided: bool,
    /// The element, as a selector.
    pub target: String,
    /// What is asked, and what axe says of this element.
    pub why: String,
    /// The element as it is written, cut.
    pub html: String,
    /// Whether it is part of a drawing.
    pub drawn: bool,
    /// For text whose contrast axe cannot decide: what we measure, or nought.
    pub ratio: f64,
}

/// axe-core, one file, as the tools were installed.
fn program() -> &'static str {
    static PROGRAM: OnceLock<String> = OnceLock::new();
    PROGRAM.get_or_init(|| {
        let read = tools::axe().and_then(|file| {
            fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))
        });
        read.unwrap_or_else(|why| {
            panic!("axe-core is missing ({why}): run `cargo xtask test`, which installs it")
        })
    })
}

impl Page {
    /// Puts axe into the document or frame that is looked at, past the page's own policy.
    #[track_caller]
    pub fn bring_axe(&self) {
        if self.run("return typeof axe", &[]) == "undefined" {
            // The frames of one test are all ours.
            let open = "; axe.configure({ allowedOrigins: ['<unsafe_all_origins>'] });";
            self.run(&[program(), open].concat(), &[]);
        }
    }

    /// All that axe finds in the part of the page that a selector names; with `frames`, also in the
    /// frames there, into each of which axe must have been brought.
    ///
    /// # Panics
    /// When axe cannot be asked.
    #[must_use]
    #[track_caller]
    pub fn axe(&self, part: &str, frames: bool) -> Vec<Finding> {
        self.bring_axe();
        self.run(ASK, &[json!(part), json!(frames)]);
        let said = || self.run("return window.level7Found", &[]);
        self.wait_at_most(PATIENCE, "axe's answer", |_| said() != "");
        let said = said();
        let answer: Value = serde_json::from_str(said.as_str().unwrap_or_default())
            .unwrap_or_else(|error| panic!("axe's answer: {error}"));
        assert_eq!(answer["version"], tools::AXE, "{}", answer["error"]);
        let found = answer["found"].as_array().into_iter().flatten();
        found.map(finding).collect()
    }
}

fn finding(one: &Value) -> Finding {
    let text = |key: &str| one[key].as_str().unwrap_or_default().to_owned();
    Finding {
        rule: text("rule"),
        undecided: one["kind"] == "incomplete",
        target: text("target"),
        why: format!("{}: {}", text("help"), text("why")),
        html: text("html"),
        drawn: one["drawn"] == true,
        ratio: one["ratio"].as_f64().unwrap_or_default(),
    }
}

//! Measures of accessibility that no rule of axe takes: sizes, places, order, names.

use crate::Page;
use serde_json::{Value, json};

const MEASURES: &str = include_str!("measure.js");

/// The wider text of WCAG 1.4.12. A style sheet made by a script, which the page's policy lets by.
const SPACING: &str = "const sheet = new CSSStyleSheet(); \
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; \
                           word-spacing: 0.16em !important } \
                       p { margin-block-end: 2em !important }'); \
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];";

/// A measure of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Nothing but named regions scrolls sideways (1.4.10).
    Reflow,
    /// Nothing is cut or lies on anything else (1.4.12).
    Cut,
    /// The words of a drawing lie within it and apart.
    Drawn,
    /// What is pressed is large enough (2.5.8).
    Targets,
    /// The order of the focus is that of the eye, in one column (2.4.3).
    Order,
    /// Headings skip no level (1.3.1).
    Headings,
    /// Links say where they lead (2.4.4).
    Links,
    /// Tables have captions and heads (1.3.1).
    Tables,
    /// What has the focus shows (2.4.7, 2.4.11).
    Focus,
}

impl Measure {
    const fn name(self) -> &'static str {
        match self {
            Self::Reflow => "reflow",
            Self::Cut => "cut",
            Self::Drawn => "drawn",
            Self::Targets => "targets",
            Self::Order => "order",
            Self::Headings => "headings",
            Self::Links => "links",
            Self::Tables => "tables",
            Self::Focus => "focus",
        }
    }
}

impl Page {
    /// The faults that a measure finds, in words.
    #[must_use]
    #[track_caller]
    pub fn faults(&self, measure: Measure) -> Vec<String> {
        let found = self.run(MEASURES, &[json!(measure.name())]);
        let Value::Array(found) = found else {
            panic!("{measure:?} gives {found}");
        };
        let texts = found.into_iter();
        texts
            .map(|one| one.as_str().unwrap_or_default().to_owned())
            .collect()
    }

    /// Sets the page's text as wide as a visitor may ask for (1.4.12).
    #[track_caller]
    pub fn space_text(&self) {
        self.run(SPACING, &[]);
    }
}

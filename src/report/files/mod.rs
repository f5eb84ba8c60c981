//! The files that a visitor takes away: the ledger as a table, scenario and results as a document
//! that can be opened again, charts as pictures, the study plan as a calendar, and a citation.
//!
//! All of it stands behind the feature `files`, so that the page's program carries nothing of it: a
//! program of its own holds it, and is fetched when somebody asks for a file. The same scenario and
//! the same circumstances give the same bytes. There is no clock: what day it is is said from
//! outside.
//!
//! What a file says stands in `words`. [`table`], [`ics`] and [`svg`] know how a format is
//! written and nothing of what is in it; whatever text they are given, from whomever it came,
//! stays text.

mod calendar;
mod citation;
mod document;
mod drawing;
mod futures;
pub mod ics;
mod layout;
mod ledger;
pub mod opened;
mod results;
pub mod svg;
pub mod table;

pub use super::workbook::Error;
pub use document::{FORMAT, SCHEMA, VERSION};
pub use drawing::Drawing;
pub use opened::{MOST_BYTES, Notice, Opened, Reason, Unreadable, read};

use super::page::chosen;
use super::workbook::workbook;
use super::{names, numbers};
use crate::facts::Date;
use crate::insight::claim::{Claim, reality};
use crate::model::{Projection, project_all};
use crate::scenario::{Field, Scenario};
use crate::words::{answer, files as words, origin};

/// What a file is made in: what neither the scenario nor the facts know.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Circumstances<'a> {
    /// Where the page is; empty where that is not known. Any text: it is never trusted.
    pub address: &'a str,
    /// What day it is.
    pub today: Date,
}

/// What kind of file is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wanted {
    /// The chosen route's ledger month by month, as comma-separated values.
    Csv,
    /// Scenario and results, as a document that [`read`] opens again.
    Json,
    /// The study plan of the chosen route, for a calendar.
    Calendar,
    /// A citation in plain text.
    CitationText,
    /// The same for a page.
    CitationHtml,
    /// The whole calculation as a workbook with live formulas.
    Workbook,
    /// A chart as a picture.
    Drawing(Drawing),
}

impl Wanted {
    /// Every kind that is no drawing, in the order in which they may be offered.
    pub const PLAIN: &'static [Self] = &[
        Self::Workbook,
        Self::Csv,
        Self::Json,
        Self::Calendar,
        Self::CitationText,
        Self::CitationHtml,
    ];

    /// Every kind: those, and each drawing.
    pub fn all() -> impl Iterator<Item = Self> {
        let drawings = Drawing::ALL.iter().copied().map(Self::Drawing);
        Self::PLAIN.iter().copied().chain(drawings)
    }

    /// Its name in pages and scripts.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Workbook => "workbook",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Calendar => "calendar",
            Self::CitationText => "citation_text",
            Self::CitationHtml => "citation_html",
            Self::Drawing(drawing) => drawing.text(),
        }
    }

    /// The kind of this name.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        Self::all().find(|one| one.text() == text)
    }

    /// What a file of it is called before its month, and its ending.
    fn name(self) -> (String, &'static str) {
        match self {
            Self::Workbook => ("workbook".to_owned(), "xlsx"),
            Self::Csv => ("ledger".to_owned(), "csv"),
            Self::Json => ("decision".to_owned(), "json"),
            Self::Calendar => ("study-plan".to_owned(), "ics"),
            Self::CitationText => ("citation".to_owned(), "txt"),
            Self::CitationHtml => ("citation".to_owned(), "html"),
            Self::Drawing(drawing) => (drawing.text().replace('_', "-"), "svg"),
        }
    }

    /// What the file is, for whoever stores or sends it.
    #[must_use]
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Workbook => XLSX,
            Self::Csv => "text/csv; charset=utf-8; header=present",
            Self::Json => "application/json",
            Self::Calendar => "text/calendar; charset=utf-8",
            Self::CitationText => "text/plain; charset=utf-8",
            Self::CitationHtml => "text/html; charset=utf-8",
            Self::Drawing(_) => SVG,
        }
    }
}

const SVG: &str = "image/svg+xml";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// A file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct File {
    /// What it is called: `level-7-ledger-2026-11.csv`, with the scenario's first month. Small
    /// letters, digits, hyphens and one full stop.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// Makes a file about the scenario's chosen route.
///
/// # Errors
/// What the writer of workbooks refuses; nothing that a scenario can hold is known to be.
pub fn make(
    what: Wanted,
    scenario: &Scenario,
    circumstances: &Circumstances<'_>,
) -> Result<File, Error> {
    let all = project_all(scenario);
    let about = About {
        scenario,
        chosen: chosen(scenario, &all),
        all: &all,
        circumstances,
    };
    let bytes = match what {
        Wanted::Workbook => workbook(scenario)?,
        Wanted::Csv => ledger::ledger(&about).into_bytes(),
        Wanted::Json => document::document(&about).into_bytes(),
        Wanted::Calendar => calendar::calendar(&about).into_bytes(),
        Wanted::CitationText => citation::text(&about).into_bytes(),
        Wanted::CitationHtml => citation::html(&about).into_bytes(),
        Wanted::Drawing(one) => about.picture(&drawing::chart(one, &about)).into_bytes(),
    };
    let (stem, ending) = what.name();
    Ok(File {
        name: name(scenario, &stem, ending),
        media_type: what.media_type(),
        bytes,
    })
}

/// A seller's claim as pictures: what is left of what a client is said to leave, where any client
/// comes, and all that has to be paid back. A claim is nobody's input, so that it comes from
/// outside.
#[must_use]
pub fn claimed(claim: &Claim, scenario: &Scenario, circumstances: &Circumstances<'_>) -> Vec<File> {
    let all = project_all(scenario);
    let chosen = chosen(scenario, &all);
    let about = About {
        scenario,
        chosen,
        all: &all,
        circumstances,
    };
    let panel = super::claim::panel(scenario, &reality(scenario, chosen), claim);
    let each = panel.per_client.map(|drawn| ("claim-client", drawn));
    each.into_iter()
        .chain([("claim-fee", panel.all_told)])
        .map(|(stem, drawn)| File {
            name: name(scenario, stem, "svg"),
            media_type: SVG,
            bytes: about.picture(&drawn.wide).into_bytes(),
        })
        .collect()
}

fn name(scenario: &Scenario, stem: &str, ending: &str) -> String {
    let month = scenario.month(Field::Start).to_string();
    ["level-7-", stem, "-", &month, ".", ending].concat()
}

/// What every file is about.
struct About<'a> {
    scenario: &'a Scenario,
    chosen: &'a Projection,
    all: &'a [Projection],
    circumstances: &'a Circumstances<'a>,
}

impl About<'_> {
    /// The chosen route's name.
    fn route(&self) -> String {
        names::projected(self.chosen)
    }

    /// What is asked of whom: the calculator, and the question about the chosen route.
    fn title(&self) -> String {
        words::citation::title(words::CALCULATOR, &answer::question(&self.route()))
    }

    /// Which program, which facts, which seed, as a sentence.
    fn receipt(&self) -> String {
        origin::receipt(MODEL, &self.facts(), &self.seed())
    }

    fn facts(&self) -> String {
        numbers::month_name(self.scenario.facts().as_of())
    }

    fn seed(&self) -> String {
        numbers::plain(self.scenario.number(Field::Seed))
    }

    /// The page's address where it is one that may be linked to.
    fn link(&self) -> Option<&str> {
        let address = self.circumstances.address;
        let is_web = address.starts_with("https://") || address.starts_with("http://");
        let plain = |one: u8| one.is_ascii_graphic() && !b"\"<>\\^`{|}".contains(&one);
        (is_web && address.bytes().all(plain)).then_some(address)
    }

    /// A chart as a picture, with where it comes from at its foot.
    fn picture(&self, chart: &crate::chart::Chart) -> String {
        let foot = [&self.title(), &self.receipt(), self.circumstances.address];
        svg::picture(chart, &foot)
    }
}

/// The version of the program.
const MODEL: &str = env!("CARGO_PKG_VERSION");

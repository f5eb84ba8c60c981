//! A statement with what it stands on: law, proposal, guidance, what the market asks, our
//! assumption. Which of these it is, is said in words.

use super::super::numbers::month_name;
use super::super::origin::source;
use super::super::page::SourceRef;
use crate::facts::Month;
use crate::facts::regulation::{Rule, Standing};
use crate::words::lights;
use crate::words::origin::{CURRENT, UNDATED};

/// What a statement stands on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Ground {
    /// The position of the law as last read, as a rule of the facts has it.
    Read(Standing),
    /// Our judgement.
    Assumption,
    /// The visitor's own figure.
    Yours,
}

impl Ground {
    /// Its name in files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Read(standing) => standing.key(),
            Self::Assumption => "assumption",
            Self::Yours => "your_figure",
        }
    }

    /// What stands before the sentence.
    #[must_use]
    pub const fn words(self) -> &'static str {
        match self {
            Self::Read(standing) => lights::standing(standing),
            Self::Assumption => lights::OUR_ASSUMPTION,
            Self::Yours => lights::YOUR_FIGURE,
        }
    }
}

/// A sentence or two with its ground, its source and its date.
#[derive(Clone, PartialEq, Debug)]
pub struct Statement {
    /// What it is about: "Insurer"; may be empty.
    pub about: &'static str,
    /// What it stands on.
    pub ground: Ground,
    /// The sentence.
    pub sentence: String,
    /// The date of what it reports; empty for the visitor's own figure.
    pub dated: String,
    /// Where it was read; empty where no source was found, and for the visitor's own figure.
    pub sources: Vec<SourceRef>,
}

impl Statement {
    /// A rule of the facts, seen from a month.
    pub(super) fn of(about: &'static str, rule: &'static Rule, as_of: Month) -> Self {
        let read_in =
            matches!(rule.dated, CURRENT | UNDATED).then(|| month_name(rule.retrieved.in_month()));
        let is_late = rule.is_past_review(as_of);
        Self {
            about,
            ground: Ground::Read(rule.standing),
            sentence: rule.sentence.to_owned(),
            sources: rule.sources.iter().map(|one| source(one)).collect(),
            dated: lights::dated(rule.dated, read_in.as_deref(), is_late),
        }
    }
}

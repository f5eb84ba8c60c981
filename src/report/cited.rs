//! A rule as it is cited: its sentence, how it binds, where it was read and when.

use super::origin::source;
use super::page::SourceRef;
use crate::facts::regulation::Rule;
pub(super) use crate::words::origin::standing;

/// A rule with its source.
#[derive(Clone, PartialEq, Debug)]
pub struct Cited {
    /// One sentence, in our words.
    pub sentence: String,
    /// How it binds: "law", "guidance, not law".
    pub standing: &'static str,
    /// Where it was read, dated as what it reports; `None` where no source was found.
    pub source: Option<SourceRef>,
}

/// A rule as it is cited.
#[must_use]
pub(super) fn cited(rule: &'static Rule) -> Cited {
    Cited {
        sentence: rule.sentence.to_owned(),
        standing: standing(rule.standing),
        source: rule.sources.first().map(|one| SourceRef {
            dated: rule.dated.to_owned(),
            ..source(one)
        }),
    }
}

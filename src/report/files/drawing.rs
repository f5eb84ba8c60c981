//! The charts of the page in their wide form, by name.

use super::{About, futures};
use crate::chart::{Chart, Table, WIDE};
use crate::insight::futures::COUNT;
use crate::insight::futures::futures as simulated;
use crate::insight::swing::swings;
use crate::report::futures::{difference, outlook};
use crate::report::graphs;
use crate::report::keep_rate::keep;
use crate::report::sensitivity::sensitivity;
use crate::report::study::study;
use crate::words::files::drawing as words;

/// A chart of the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Drawing {
    /// What each route costs.
    Money,
    /// How many hours each takes.
    Hours,
    /// The running difference.
    Difference,
    /// The same with the spread of simulated futures.
    DifferenceWithFutures,
    /// Twenty equally likely futures.
    Futures,
    /// A week of study.
    StudyWeek,
    /// Every route from the start on.
    StudyCalendar,
    /// What is left of the next £100.
    Keep,
    /// What the answer hangs on.
    Hangs,
}

impl Drawing {
    /// All, in the order of the page.
    pub const ALL: &'static [Self] = &[
        Self::Money,
        Self::Hours,
        Self::Difference,
        Self::DifferenceWithFutures,
        Self::Futures,
        Self::StudyWeek,
        Self::StudyCalendar,
        Self::Keep,
        Self::Hangs,
    ];

    /// Its name in pages and scripts.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Money => "money",
            Self::Hours => "hours",
            Self::Difference => "difference",
            Self::DifferenceWithFutures => "difference_with_futures",
            Self::Futures => "futures",
            Self::StudyWeek => "study_week",
            Self::StudyCalendar => "study_calendar",
            Self::Keep => "keep",
            Self::Hangs => "hangs",
        }
    }

    /// Whether it waits for thousands of projections, a second or so.
    #[must_use]
    pub const fn is_slow(self) -> bool {
        matches!(
            self,
            Self::DifferenceWithFutures | Self::Futures | Self::Hangs
        )
    }
}

/// A chart, wide. Where the chosen course is not open to the visitor, nobody's futures are
/// simulated: the difference is then drawn without them, and in their own place it says so.
pub(super) fn chart(which: Drawing, about: &About<'_>) -> Chart {
    let About {
        scenario,
        chosen,
        all,
        ..
    } = *about;
    let plain = || graphs::difference(scenario, chosen, all, None).wide;
    let with_futures = || {
        let futures = chosen
            .figures
            .admitted
            .then(|| simulated(scenario, chosen.ledger.subject(), COUNT))?;
        outlook(scenario, all, &[futures])
    };
    match which {
        Drawing::Money => graphs::money(all).wide,
        Drawing::Hours => graphs::time(all).wide,
        Drawing::Difference => plain(),
        Drawing::DifferenceWithFutures => with_futures()
            .and_then(|outlook| difference(scenario, all, &outlook, None))
            .map_or_else(plain, |drawn| drawn.wide),
        Drawing::Futures => with_futures().map_or_else(
            || empty(words::no_futures(&about.route())),
            |outlook| futures::chart(&outlook.dots),
        ),
        Drawing::StudyWeek => study(scenario, chosen, all).week.wide,
        Drawing::StudyCalendar => study(scenario, chosen, all).calendar.wide,
        Drawing::Keep => keep(scenario, chosen).chart.wide.clone(),
        Drawing::Hangs => sensitivity(scenario, &swings(scenario)).drawn.wide,
    }
}

/// A chart of nothing, which says why.
fn empty(why: String) -> Chart {
    Chart {
        title: why.clone(),
        subtitle: String::new(),
        sentence: why.clone(),
        width: WIDE,
        height: 0.0,
        marks: Vec::new(),
        track: None,
        table: Table {
            caption: why,
            head: Vec::new(),
            rows: Vec::new(),
        },
    }
}

//! What a first visit may fetch, and what it is to come down to. All in bytes packed with brotli as a
//! release packs them, without headers.

use std::fmt;

/// Which of the files that a page fetches as it opens are meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// The page itself, with its answer.
    Page,
    /// Every program: Wasm, its JavaScript half and the scripts that start it.
    Program,
    /// The styles; those for paper are not fetched for a screen's sake and not counted.
    Styles,
    /// All of it.
    Whole,
    /// The other half of the program, for whoever comes near the calculator.
    Rest,
}

impl Part {
    pub(super) fn has(self, file: &str) -> bool {
        match self {
            Self::Page => file.ends_with(".html"),
            Self::Program => file.ends_with(".wasm") || file.ends_with(".js"),
            Self::Styles => file.ends_with(".css"),
            Self::Whole | Self::Rest => true,
        }
    }
}

impl fmt::Display for Part {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Self::Page => "the page",
            Self::Program => "program and scripts",
            Self::Styles => "styles",
            Self::Whole => "all of it",
            Self::Rest => "the program's rest",
        })
    }
}

/// What one part of a first visit may weigh.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bound {
    /// The page, or a file by itself.
    pub(super) path: &'static str,
    pub(super) part: Part,
    /// What it is to come down to.
    pub(super) goal: u64,
    /// What it may weigh today: what it has become, rounded up to a [`STEP`] with some 250 bytes to
    /// spare, as paths of the machine that builds are in the program. Lowered whenever it can be, and
    /// raised on purpose alone (the last time for speed, see `docs/size.md`).
    pub(super) today: u64,
}

/// Bounds are multiples of this.
pub(super) const STEP: u64 = 500;

const fn bound(path: &'static str, part: Part, goal: u64, today: u64) -> Bound {
    Bound {
        path,
        part,
        goal,
        today,
    }
}

/// Every bound.
pub(super) const BOUNDS: &[Bound] = &[
    bound("index.html", Part::Page, 20_000, 14_500),
    bound("index.html", Part::Program, 110_000, 228_000),
    bound("index.html", Part::Styles, 8_000, 7_500),
    bound("index.html", Part::Whole, 130_000, 249_500),
    bound("index.html", Part::Rest, 217_000, 235_000),
    bound("embed/v1/index.html", Part::Whole, 130_000, 249_000),
    bound("embed/v1/compact.html", Part::Whole, 130_000, 240_500),
    bound("embed/v1/figure.html", Part::Whole, 130_000, 238_500),
    bound("embed/v1/embed.js", Part::Whole, 1_500, 1_500),
];

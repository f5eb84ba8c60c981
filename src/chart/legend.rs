//! What the marks of a drawing mean, in words after a chip of each.

use super::{Anchor, Mark, TEXT, fit, text_width};

/// Height of a line of text.
pub(super) const LINE: f64 = 17.0;
const CHIP: f64 = 9.0;

/// What stands before the words.
pub(super) enum Chip {
    /// A filled square.
    Box(&'static str),
    /// An upright tick.
    Tick(&'static str),
    /// A short level line.
    Dash(&'static str),
    /// A dot.
    Dot(&'static str),
}

impl Chip {
    fn mark(&self, x: f64, y: f64) -> Mark {
        match self {
            Self::Box(class) => Mark::Rect {
                class,
                x,
                y: y + 3.5,
                width: CHIP,
                height: CHIP,
            },
            Self::Tick(class) => Mark::Rule {
                class,
                from: (x + CHIP / 2.0, y + 2.0),
                to: (x + CHIP / 2.0, y + 14.0),
            },
            Self::Dash(class) => Mark::Rule {
                class,
                from: (x, y + 8.0),
                to: (x + CHIP, y + 8.0),
            },
            Self::Dot(class) => Mark::Circle {
                class,
                x: x + CHIP / 2.0,
                y: y + 8.0,
                radius: 4.0,
            },
        }
    }
}

/// The words, each after its chip, over as many lines of `width` as they need, from `y` down.
/// Gives the next free line.
pub(super) fn legend(
    marks: &mut Vec<Mark>,
    entries: Vec<(Chip, String)>,
    width: f64,
    mut y: f64,
) -> f64 {
    let any = !entries.is_empty();
    let mut x = 0.0;
    for (at, (chip, words)) in entries.into_iter().enumerate() {
        let words = fit(&words, TEXT, width - CHIP - 5.0);
        let needed = CHIP + 5.0 + text_width(&words, TEXT);
        if at > 0 && x + needed > width {
            x = 0.0;
            y += LINE;
        }
        marks.push(chip.mark(x, y));
        marks.push(Mark::Text {
            class: "part",
            x: x + CHIP + 5.0,
            y: y + 12.5,
            anchor: Anchor::Start,
            text: words,
        });
        x += needed + 8.0;
    }
    if any { y + LINE } else { y }
}

//! Names that hang from marks: each beside a hairline that drops from its mark, in as few lines as
//! keep names and hairlines clear of one another.

use super::{Anchor, LINE, Mark, TEXT, fit, text_width};
use crate::order;

/// Least room between two names in a line.
const APART: f64 = 8.0;
/// From the hairline to its name.
const BESIDE: f64 = 4.0;

/// A name and what it hangs from.
pub(super) struct Hung {
    /// Where the hairline drops from, across and down.
    pub(super) from: (f64, f64),
    /// The name.
    pub(super) text: String,
}

/// Where a name came to stand.
struct Placed {
    at: f64,
    left: f64,
    right: f64,
    row: usize,
}

impl Placed {
    fn covers(&self, x: f64) -> bool {
        (self.left - 2.0..=self.right + 2.0).contains(&x)
    }

    /// Neither their words meet, nor does a hairline of one cross the words of the other.
    fn is_clear_of(&self, other: &Self) -> bool {
        let apart = self.right + APART <= other.left || other.right + APART <= self.left;
        match self.row.cmp(&other.row) {
            core::cmp::Ordering::Equal => apart && !self.covers(other.at) && !other.covers(self.at),
            core::cmp::Ordering::Greater => !other.covers(self.at),
            core::cmp::Ordering::Less => !self.covers(other.at),
        }
    }
}

/// Hangs the names, the first line of them from `top` down. Gives how many lines there are.
pub(super) fn hang(marks: &mut Vec<Mark>, mut names: Vec<Hung>, top: f64, width: f64) -> usize {
    // From the right, as a name stands to the right of its hairline: so one that gives way goes
    // below its right-hand neighbour, whose words its hairline does not cross.
    order::sort_by(&mut names, |a, b| b.from.0.total_cmp(&a.from.0));
    let all: Vec<f64> = names.iter().map(|name| name.from.0).collect();
    let mut placed: Vec<Placed> = Vec::new();
    let mut rows = 0;
    for name in names {
        let at = name.from.0;
        let text = fit(&name.text, TEXT, width);
        let long = text_width(&text, TEXT);
        let beside = |left: f64, row: usize| Placed {
            at,
            left,
            right: left + long,
            row,
        };
        let most = (width - long).max(0.0);
        let found = (0..=rows)
            .flat_map(|row| {
                let right = (at + BESIDE <= most).then(|| beside(at + BESIDE, row));
                // Without room on the right it stands under the end of its hairline.
                let under = right.is_none().then(|| beside(most, row));
                // On the left only where no other has to pass.
                let left = (at - BESIDE >= long).then(|| beside(at - BESIDE - long, row));
                let left =
                    left.filter(|one| !all.iter().any(|other| *other < at && one.covers(*other)));
                [right, under, left]
            })
            .flatten()
            .find(|one| placed.iter().all(|other| one.is_clear_of(other)));
        let found = found.unwrap_or_else(|| beside((at + BESIDE).min(most), rows));
        rows = rows.max(found.row + 1);
        #[allow(clippy::cast_precision_loss)]
        let base = top + LINE * found.row as f64 + 12.5;
        let end = if found.left <= at && at <= found.right {
            base - 11.5
        } else {
            base + 1.0
        };
        if end > name.from.1 {
            marks.push(Mark::Rule {
                class: "leader",
                from: name.from,
                to: (at, end),
            });
        }
        marks.push(Mark::Text {
            class: "part",
            x: found.left,
            y: base,
            anchor: Anchor::Start,
            text,
        });
        placed.push(found);
    }
    rows
}

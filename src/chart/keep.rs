//! What is left of the next £100, over the profit of a year: a line of steps, named on its steps,
//! with the profits at which it steps beneath it instead of round figures.

use super::labels::{Spot, name_point};
use super::{Anchor, BOLD, Chart, Mark, NARROW, Scale, TEXT, Table, Track, fit, text_width};
use crate::bounds::within;

/// A stretch of the line.
#[derive(Clone, PartialEq, Debug)]
pub struct Step {
    /// Profit at which it begins.
    pub from: f64,
    /// Profit at which it ends.
    pub to: f64,
    /// What is kept of £100.
    pub kept: f64,
}

/// A place on the line.
#[derive(Clone, PartialEq, Debug)]
pub struct Here {
    /// Class token: "as-you-are", "with-route".
    pub class: &'static str,
    /// Profit.
    pub profit: f64,
    /// What is kept of the next £100 there.
    pub kept: f64,
    /// What to write: "as you are, £38,400".
    pub label: String,
}

/// What the chart is made from.
#[derive(Clone, PartialEq, Debug)]
pub struct Keep {
    /// The finding.
    pub title: String,
    /// What is drawn, and in what unit.
    pub subtitle: String,
    /// The text alternative.
    pub sentence: String,
    /// Width of the drawing.
    pub width: f64,
    /// What stands under the profits: "profit of a year, where the rate changes".
    pub axis: String,
    /// The line, left to right; what lies below a profit of nothing is not drawn.
    pub steps: Vec<Step>,
    /// Where the visitor is: as they are, with the route.
    pub here: Vec<Here>,
    /// Profits at which it can be read, evenly apart.
    pub readings: Vec<f64>,
    /// The figures that were drawn, and what they are made of.
    pub table: Table,
}

const PLOT: f64 = 190.0;
/// Room above the plot for the names that find none beside their points, a line each.
const BAND: f64 = 42.0;
const LINE: f64 = 16.0;
/// Rows of profits beneath the plot, on a phone and on a column. What has no room in them is left to
/// the table.
const ROWS: [usize; 2] = [4, 3];
/// A step is marked beneath if the line moves by this much of £100; smaller ones are in the table.
const MARKED: f64 = 2.0;
const GRID: [f64; 5] = [0.0, 25.0, 50.0, 75.0, 100.0];

/// Draws the line. `money` writes pounds.
#[must_use]
pub fn keep(given: &Keep, money: impl Fn(f64) -> String) -> Chart {
    let width = given.width;
    let steps: Vec<Step> = given
        .steps
        .iter()
        .filter(|step| step.to > 0.0 && step.to > step.from.max(0.0) && step.kept.is_finite())
        .map(|step| Step {
            from: step.from.max(0.0),
            ..step.clone()
        })
        .collect();
    let most = steps.last().map_or(1.0, |step| step.to);
    let kept = || steps.iter().map(|step| step.kept);
    let (least, greatest) = (kept().fold(0.0, f64::min), kept().fold(100.0, f64::max));
    let left = text_width(&money(100.0), TEXT) + 6.0;
    let right = width - 4.0;
    let (head, floor) = (BAND, BAND + PLOT);
    let x = Scale::new((0.0, most), (left, right));
    let y = Scale::new((least, greatest), (floor, head));

    let mut marks = Vec::new();
    let mut last = f64::INFINITY;
    for value in GRID {
        let at = y.at(value);
        // Far below nothing, the plot is too low for all of them.
        if last - at < LINE {
            continue;
        }
        last = at;
        marks.push(Mark::Rule {
            class: if value == 0.0 { "axis" } else { "grid" },
            from: (left, at),
            to: (right, at),
        });
        marks.push(Mark::Text {
            class: "axis",
            x: left - 6.0,
            y: at + 4.5,
            anchor: Anchor::End,
            text: money(value),
        });
    }
    let line: Vec<(f64, f64)> = steps
        .iter()
        .flat_map(|step| [(step.from, step.kept), (step.to, step.kept)])
        .map(|(profit, kept)| (x.at(profit), y.at(kept)))
        .collect();
    if let (Some(first), Some(last)) = (line.first().copied(), line.last().copied()) {
        let mut area = line.clone();
        area.extend([(last.0, y.at(0.0)), (first.0, y.at(0.0))]);
        marks.push(Mark::Area {
            class: "kept",
            points: area,
        });
    }
    marks.push(Mark::Line {
        class: "with-route",
        points: line.clone(),
    });
    let curves = [line];
    let mut taken = Vec::new();
    // The first to be named has the choice of places; the others may be named above the plot.
    for (at, here) in given.here.iter().enumerate() {
        if !(0.0..=most).contains(&here.profit) || !(least..=greatest).contains(&here.kept) {
            continue;
        }
        let spot = Spot {
            at: (x.at(here.profit), y.at(here.kept)),
            class: here.class,
            label: fit(&here.label, BOLD, width - 4.0),
            band: if at == 0 { 30.0 } else { 13.0 },
            frame: (left, right, head, floor),
            width,
        };
        name_point(&mut marks, &mut taken, &curves, spot);
    }
    name_steps(&mut marks, &mut taken, &steps, (&x, &y), &money);
    axis(&mut marks, &steps, &x, floor, width, &money);
    #[allow(clippy::cast_precision_loss)]
    let below = floor + 18.0 + LINE * (rows(width) - 1) as f64;
    marks.push(Mark::Text {
        class: "axis",
        x: left,
        y: below + LINE,
        anchor: Anchor::Start,
        text: fit(&given.axis, TEXT, width - left),
    });
    let height = below + LINE + 6.0;
    let read = given.readings.iter();
    let read = read.map_while(|profit| Some((x.at(*profit), y.at(kept_at(&steps, *profit)?))));
    Chart {
        title: given.title.clone(),
        subtitle: given.subtitle.clone(),
        sentence: given.sentence.clone(),
        width,
        height,
        marks,
        track: Track::new(read.collect(), (head, floor)),
        table: given.table.clone(),
    }
}

/// What is kept at a profit: on a step, what the next £100 leaves.
fn kept_at(steps: &[Step], profit: f64) -> Option<f64> {
    let last = steps.last().filter(|last| profit == last.to);
    let on = |step: &&Step| (step.from..step.to).contains(&profit);
    steps.iter().find(on).or(last).map(|step| step.kept)
}

const fn rows(width: f64) -> usize {
    ROWS[if width > NARROW { 1 } else { 0 }]
}

/// What is kept, under each step that is long enough and clear of other names.
fn name_steps(
    marks: &mut Vec<Mark>,
    taken: &mut Vec<(f64, f64, f64, f64)>,
    steps: &[Step],
    (x, y): (&Scale, &Scale),
    money: &impl Fn(f64) -> String,
) {
    for step in steps {
        let (from, to, at) = (x.at(step.from), x.at(step.to), y.at(step.kept));
        let text = money(step.kept);
        let long = text_width(&text, BOLD);
        let room = to - from - long - 6.0;
        if room < 0.0 || at + 21.0 > y.at(0.0) {
            continue;
        }
        // In the middle, or else where it is clear.
        let found = [0.5, 0.25, 0.75, 0.0, 1.0].into_iter().find_map(|share| {
            let left = from + 3.0 + room * share;
            let area = (left, at + 6.0, left + long, at + 21.0);
            let clear = taken.iter().all(|other| {
                area.2 <= other.0 || other.2 <= area.0 || area.3 <= other.1 || other.3 <= area.1
            });
            clear.then_some(area)
        });
        let Some(area) = found else {
            continue;
        };
        taken.push(area);
        marks.push(Mark::Text {
            class: "value",
            x: area.0,
            y: at + 17.0,
            anchor: Anchor::Start,
            text,
        });
    }
}

/// The profits at which the line steps, beneath it, in as many rows as keep them apart.
fn axis(
    marks: &mut Vec<Mark>,
    steps: &[Step],
    x: &Scale,
    top: f64,
    width: f64,
    money: &impl Fn(f64) -> String,
) {
    let ends = (
        x.at(steps.first().map_or(0.0, |step| step.from)),
        x.at(steps.last().map_or(0.0, |step| step.to)),
    );
    marks.push(Mark::Rule {
        class: "axis",
        from: (ends.0, top),
        to: (ends.1, top),
    });
    // From the right, so that a name that gives way goes below its right-hand neighbour, whose
    // words its leader does not cross. The ends are named where that leaves room.
    let moves = steps
        .windows(2)
        .rev()
        .filter(|pair| (pair[0].kept - pair[1].kept).abs() >= MARKED)
        .map(|pair| (pair[1].from, true));
    let first = steps.first().map(|step| (step.from, false));
    let last = steps.last().map(|step| (step.to, false));
    let mut placed: Vec<Below> = Vec::new();
    for (profit, must) in moves.chain(first).chain(last) {
        let text = money(profit);
        let long = text_width(&text, TEXT);
        let at = x.at(profit);
        let name = |left: f64, row: usize| Below {
            at,
            left: within(left, 0.0, (width - long).max(0.0)),
            long,
            row,
        };
        // Where the line moves must be named if it can be; the ends only beside what is there.
        let used = placed.iter().map(|one| one.row + 1).max().unwrap_or(1);
        let limit = if must { rows(width) } else { used };
        let found = (0..limit)
            .flat_map(|row| [name(at - long / 2.0, row), name(at - 3.0, row)])
            .find(|one| placed.iter().all(|other| one.is_clear_of(other)));
        // Its line may cross other words, which have a rim, rather than that it had no name.
        let below = || (must && used < limit).then(|| name(at - 3.0, used));
        let Some(found) = found.or_else(below) else {
            continue;
        };
        let base = found.base(top);
        marks.push(Mark::Rule {
            class: "axis",
            from: (at, top),
            to: (at, base - 12.0),
        });
        marks.push(Mark::Text {
            class: "axis",
            x: found.left,
            y: base,
            anchor: Anchor::Start,
            text,
        });
        placed.push(found);
    }
}

/// A name beneath the axis: where it points, where it stands, in which row.
struct Below {
    at: f64,
    left: f64,
    long: f64,
    row: usize,
}

impl Below {
    fn base(&self, top: f64) -> f64 {
        #[allow(clippy::cast_precision_loss)]
        let row = self.row as f64;
        top + 18.0 + LINE * row
    }

    fn covers(&self, x: f64) -> bool {
        (self.left - 3.0..=self.left + self.long + 3.0).contains(&x)
    }

    /// Neither their words meet, nor does a leader of one cross the words of the other.
    fn is_clear_of(&self, other: &Self) -> bool {
        let apart =
            self.left + self.long + 8.0 <= other.left || other.left + other.long + 8.0 <= self.left;
        match self.row.cmp(&other.row) {
            core::cmp::Ordering::Equal => apart,
            core::cmp::Ordering::Greater => !other.covers(self.at),
            core::cmp::Ordering::Less => !self.covers(other.at),
        }
    }
}

//! Courses month by month on one scale, a bar each, from the start on: what is done when.
//!
//! Each bar has its name above it and its dates in words beneath, so that none of them has to be
//! read off the scale. What has no room on the scale (days, weeks off) is left to the words. What a
//! stretch or a point is, is said under the first bar that has one.

use super::hanging::{Hung, hang};
use super::{Anchor, BOLD, Chart, LINE, Mark, NARROW, TEXT, Table, text_width, wrap};
use crate::bounds::within;

/// Something that is done for a while, in months from the start.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Stretch {
    /// Class token: "part-c", "part-a", "wait", "part-b".
    pub class: &'static str,
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// Whether it grows from nothing to whole on the way.
    pub rises: bool,
}

/// Things spread evenly over a while: days of attendance, weeks off.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Spread {
    /// How many; rounded to whole ones.
    pub count: f64,
    /// How long each of them takes, months; nothing for a mark without length.
    pub long: f64,
    /// Where the while begins, months from the start.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
}

/// One course.
#[derive(Clone, PartialEq, Debug)]
pub struct Course {
    /// Its name.
    pub label: String,
    /// What is done, in order of time.
    pub stretches: Vec<Stretch>,
    /// Days marked under the bar.
    pub days: Spread,
    /// Gaps in the bar.
    pub gaps: Spread,
    /// Between which months the study ends, where that is uncertain.
    pub between: Option<(f64, f64)>,
    /// Points on the bar, each with its class token: "first-client", "resit".
    pub points: Vec<(&'static str, f64)>,
    /// Its dates in words.
    pub dates: String,
}

/// What a calendar is made from.
#[derive(Clone, PartialEq, Debug)]
pub struct Calendar {
    /// The finding.
    pub title: String,
    /// What is drawn, and in what unit.
    pub subtitle: String,
    /// The text alternative.
    pub sentence: String,
    /// Width of the drawing.
    pub width: f64,
    /// Months from the start to the right end.
    pub months: f64,
    /// Where each year begins, months from the start, and its name.
    pub years: Vec<(f64, String)>,
    /// Where the time looked ahead ends, months from the start, and its name.
    pub horizon: (f64, String),
    /// The courses, top to bottom.
    pub courses: Vec<Course>,
    /// What each class token means.
    pub meanings: Vec<(&'static str, String)>,
    /// The table behind it.
    pub table: Table,
}

const BAR: f64 = 16.0;
const GAP: f64 = 14.0;
/// Least room from one mark of many to the next.
const APART: f64 = 3.0;
/// Lines for which room is kept: names of what is drawn, under all bars, and the dates of a course,
/// on a phone and on a column.
const NAMES: [usize; 2] = [12, 11];
const DATES: [usize; 2] = [2, 1];

/// From months to where they stand.
struct Axis {
    months: f64,
    width: f64,
}

impl Axis {
    /// A month as far as the drawing reaches.
    fn month(&self, month: f64) -> f64 {
        if month.is_nan() {
            0.0
        } else {
            within(month, 0.0, self.months)
        }
    }

    /// Where it stands.
    fn at(&self, month: f64) -> f64 {
        self.month(month) / self.months * self.width
    }
}

/// Draws a calendar.
#[must_use]
pub fn calendar(given: &Calendar) -> Chart {
    let width = given.width;
    let axis = Axis {
        months: if given.months.is_finite() {
            given.months.max(1.0)
        } else {
            1.0
        },
        width,
    };
    let mut bars = Vec::new();
    let mut named: Vec<&'static str> = Vec::new();
    let head = LINE + 4.0;
    let mut y = head;
    let mut lines = 0;
    for course in &given.courses {
        for line in wrap(&course.label, BOLD, width) {
            bars.push(text("label", y + 13.0, line));
            y += LINE;
        }
        y += 2.0;
        let mut spots = Vec::new();
        course.draw(&mut bars, &mut spots, &axis, y);
        y += BAR + 12.0;
        let mut hung = Vec::new();
        for (class, from) in spots {
            let meaning = given.meanings.iter().find(|(one, _)| *one == class);
            if let Some((_, words)) = meaning.filter(|_| !named.contains(&class)) {
                named.push(class);
                hung.push(Hung {
                    from,
                    text: words.clone(),
                });
            }
        }
        let mut used = hang(&mut bars, hung, y, width);
        for line in wrap(&course.dates, TEXT, width) {
            if !line.is_empty() {
                #[allow(clippy::cast_precision_loss)]
                let down = LINE * used as f64;
                bars.push(text("note", y + down + 12.0, line));
                used += 1;
            }
        }
        lines += used;
        #[allow(clippy::cast_precision_loss)]
        let down = LINE * used as f64;
        y += down + GAP;
    }
    let floor = y - GAP + 2.0;
    let mut marks = Vec::new();
    scale(&mut marks, given, &axis, (head, floor));
    marks.extend(bars);
    let wide = usize::from(width > NARROW);
    let kept_free = NAMES[wide] + given.courses.len() * DATES[wide];
    #[allow(clippy::cast_precision_loss)]
    let spare = LINE * kept_free.saturating_sub(lines) as f64;
    Chart {
        title: given.title.clone(),
        subtitle: given.subtitle.clone(),
        sentence: given.sentence.clone(),
        width,
        height: floor + spare + 4.0,
        marks,
        track: None,
        table: given.table.clone(),
    }
}

/// Years and the end of the time looked ahead, behind the bars and named above them, as many as
/// there is room for.
fn scale(marks: &mut Vec<Mark>, given: &Calendar, axis: &Axis, (head, floor): (f64, f64)) {
    let mut taken: Vec<(f64, f64)> = Vec::new();
    let horizon = [(given.horizon.0, &given.horizon.1, "horizon")];
    let years = given.years.iter();
    let years = years.map(|(month, name)| (*month, name, "grid"));
    for (month, name, class) in horizon.into_iter().chain(years) {
        if !(0.0..=axis.months).contains(&month) {
            continue;
        }
        let x = axis.at(month);
        let long = text_width(name, TEXT);
        // A name stands to the right of its line, or, at the right end, to the left of it.
        let (from, anchor) = if x + long + 3.0 <= given.width {
            (x + 3.0, Anchor::Start)
        } else {
            (x - 3.0 - long, Anchor::End)
        };
        let to = from + long;
        if from < 0.0
            || taken
                .iter()
                .any(|one| from < one.1 + 4.0 && one.0 < to + 4.0)
        {
            continue;
        }
        taken.push((from, to));
        marks.push(Mark::Rule {
            class,
            from: (x, 0.0),
            to: (x, floor),
        });
        marks.push(Mark::Text {
            class: "axis",
            x: if anchor == Anchor::Start { from } else { to },
            y: head - 8.0,
            anchor,
            text: name.clone(),
        });
    }
}

impl Course {
    /// The bar with its top at `y`; `spots` takes down the class token of each thing that was drawn
    /// and the point that its name would hang from.
    fn draw(
        &self,
        marks: &mut Vec<Mark>,
        spots: &mut Vec<(&'static str, (f64, f64))>,
        axis: &Axis,
        y: f64,
    ) {
        let floor = y + BAR;
        for stretch in &self.stretches {
            let (from, to) = (axis.at(stretch.from), axis.at(stretch.to));
            // What is not a number is nowhere.
            if !(to > from && stretch.to.is_finite()) {
                continue;
            }
            let into = if stretch.rises {
                (to - from) / 2.0
            } else {
                ((to - from) / 2.0).min(6.0)
            };
            spots.push((stretch.class, (from + into, floor)));
            marks.push(if stretch.rises {
                // Cut off where the scale ends, at the height that it has reached by then.
                let reached = (axis.month(stretch.to) - stretch.from) / (stretch.to - stretch.from);
                let top = y + BAR * (1.0 - within(reached, 0.0, 1.0));
                Mark::Area {
                    class: stretch.class,
                    points: vec![(from, floor), (to, top), (to, floor)],
                }
            } else {
                Mark::Rect {
                    class: stretch.class,
                    x: from,
                    y,
                    width: to - from,
                    height: BAR,
                }
            });
        }
        self.gaps.each(axis, |from, to| {
            marks.push(Mark::Rect {
                class: "gap",
                x: from,
                y,
                width: to - from,
                height: BAR,
            });
        });
        let under = floor + 8.0;
        let mut days = Vec::new();
        self.days.each(axis, |from, _| {
            days.push(from);
            marks.push(rule("day", (from, floor), (from, floor + 4.0)));
        });
        if let Some(day) = days.get(days.len() / 2) {
            spots.push(("day", (*day, floor + 4.0)));
        }
        if let Some((from, to)) = self.between {
            let (from, to) = (axis.at(from), axis.at(to));
            if to > from {
                spots.push(("between", (from, under + 3.0)));
                marks.push(rule("between", (from, under), (to, under)));
                for x in [from, to] {
                    marks.push(rule("between", (x, under - 3.0), (x, under + 3.0)));
                }
            }
        }
        for (class, month) in &self.points {
            // Beyond the end of the scale there is no point to see.
            if (0.0..=axis.months).contains(month) {
                let x = axis.at(*month);
                spots.push((class, (x, y + BAR / 2.0 + 4.0)));
                marks.push(Mark::Circle {
                    class,
                    x,
                    y: y + BAR / 2.0,
                    radius: 4.0,
                });
            }
        }
    }
}

impl Spread {
    fn number(&self) -> usize {
        if self.count.is_finite() && self.count > 0.0 {
            libm::round(self.count.min(10_000.0)) as usize
        } else {
            0
        }
    }

    /// Whether there are any, and room on the scale to tell one from the next.
    fn is_drawn(&self, axis: &Axis) -> bool {
        let number = self.number();
        let across = axis.at(self.to) - axis.at(self.from);
        number > 0 && self.to <= axis.months && across / number as f64 >= APART
    }

    /// Calls `draw` with the left and the right of each.
    fn each(&self, axis: &Axis, mut draw: impl FnMut(f64, f64)) {
        if !self.is_drawn(axis) {
            return;
        }
        let number = self.number();
        let apart = (self.to - self.from) / number as f64;
        for one in 0..number {
            let middle = self.from + apart * (one as f64 + 0.5);
            let half = self.long / 2.0;
            draw(axis.at(middle - half), axis.at(middle + half));
        }
    }
}

const fn rule(class: &'static str, from: (f64, f64), to: (f64, f64)) -> Mark {
    Mark::Rule { class, from, to }
}

fn text(class: &'static str, y: f64, text: String) -> Mark {
    Mark::Text {
        class,
        x: 0.0,
        y,
        anchor: Anchor::Start,
        text,
    }
}

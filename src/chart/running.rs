//! The running difference: where each route leaves you, month by month, against carrying on as
//! you are.
//!
//! "As you are" is the zero line and is named where its tick stands. Every other line is named at
//! its end. Payback and the deepest hole are named at their points where there is room, else in a
//! band kept free above or below the plot, with a leader.

pub use super::band::Band;
use super::labels::{End, Spot, name_ends, name_point};
use super::{Anchor, BOLD, Chart, Mark, Scale, TEXT, Table, Track, fit, nice_ticks, text_width};
use crate::order;
use crate::words::charts;

/// One route.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    /// Its name, for the table.
    pub name: String,
    /// A short name, to stand at the end of its line.
    pub short: String,
    /// Position in pounds at the end of month 0, 1, 2, …; from one that is not finite on it is
    /// not drawn.
    pub positions: Vec<f64>,
    /// Whether it is the one under discussion.
    pub chosen: bool,
}

/// A point worth naming.
#[derive(Clone, PartialEq, Debug)]
pub struct Flag {
    /// Months from the start.
    pub month: f64,
    /// Pounds; zero for payback.
    pub value: f64,
    /// What to write: "back where you started: month 19".
    pub label: String,
}

/// What the chart of the running difference is made from.
#[derive(Clone, PartialEq, Debug)]
pub struct Difference {
    /// The finding.
    pub title: String,
    /// What is drawn, and in what unit.
    pub subtitle: String,
    /// The text alternative.
    pub sentence: String,
    /// Width of the drawing.
    pub width: f64,
    /// The routes, at most one chosen.
    pub lines: Vec<Line>,
    /// Where the chosen route pays back for good, if it does.
    pub payback: Option<Flag>,
    /// Where the chosen route is deepest out of pocket, if it ever is.
    pub deepest: Option<Flag>,
    /// How far the chosen route's futures spread, if they were simulated.
    pub band: Option<Band>,
}

const PLOT: f64 = 210.0;
/// Room above and below the plot for a name that finds none beside its point: enough to clear the
/// highest and lowest tick's figures, so that it may start over them.
const BAND: f64 = 26.0;
const FOOT: f64 = 24.0;
/// Dashes of the routes beside the chosen one; the style sheet gives each its own.
const OTHERS: [&str; 5] = ["other-1", "other-2", "other-3", "other-4", "other-5"];
const ZERO: &str = charts::AS_YOU_ARE;

/// Draws the running difference. `money` writes pounds; ticks are multiples of £10 under £1,000
/// and of £100 above, so that rounding for display does not bend them.
#[must_use]
pub fn difference(given: &Difference, money: impl Fn(f64) -> String) -> Chart {
    let width = given.width;
    let lines: Vec<(&Line, &'static str, &[f64])> = classes(&given.lines);
    let months = lines.iter().map(|(_, _, p)| p.len()).max().unwrap_or(0);
    #[allow(clippy::cast_precision_loss)]
    let last = months.saturating_sub(1).max(1) as f64;

    // No further than the lines, which make the scale.
    let band = given.band.as_ref().map(|band| band.up_to(months));

    let flags: Vec<&Flag> = [&given.payback, &given.deepest]
        .into_iter()
        .flatten()
        .filter(|f| f.value.is_finite() && (0.0..=last).contains(&f.month))
        .collect();
    let values = lines
        .iter()
        .flat_map(|(_, _, positions)| positions.iter().copied())
        .chain(flags.iter().map(|flag| flag.value))
        .chain(band.iter().flat_map(Band::values))
        .filter(|value| value.is_finite());
    let (low, high) = values.fold((0.0_f64, 0.0_f64), |(low, high), v| {
        (low.min(v), high.max(v))
    });
    let ticks = nice_ticks(low, high, 6, 10.0);
    // The plot ends a little beyond the figures, not at the next round one: room is dear on a phone.
    let spare = (high - low) * 0.06;
    let bottom = ticks[0].max(low - spare);
    let top = ticks[ticks.len() - 1].min(high + spare);
    let ticks: Vec<f64> = ticks
        .into_iter()
        .filter(|tick| (bottom..=top).contains(tick))
        .collect();

    let labels: Vec<String> = ticks
        .iter()
        .map(|tick| {
            let label = if *tick == 0.0 {
                ZERO.to_owned()
            } else {
                money(*tick)
            };
            fit(&label, TEXT, width * 0.3)
        })
        .collect();
    let left = labels
        .iter()
        .map(|label| text_width(label, TEXT))
        .fold(0.0, f64::max)
        + 6.0;
    let names: Vec<String> = lines
        .iter()
        .map(|(line, _, _)| fit(&line.short, BOLD, width * 0.3))
        .collect();
    let edges: Vec<(&'static str, &str, &[f64])> = band.as_ref().map_or_else(Vec::new, Band::edges);
    // Room for the names, and for half of the last year's label under the axis.
    let named = names.iter().map(String::as_str);
    let named = named.chain(edges.iter().map(|(_, name, _)| *name));
    let right = width - (widest(named) + 10.0).max(26.0);
    let (head, floor) = (BAND, BAND + PLOT);
    let x = Scale::new((0.0, last), (left, right));
    let y = Scale::new((bottom, top), (floor, head));
    let height = floor + BAND + FOOT;

    let mut marks = Vec::new();
    for (tick, label) in ticks.iter().zip(labels) {
        let at = y.at(*tick);
        let zero = *tick == 0.0;
        marks.push(Mark::Rule {
            class: if zero { "as-you-are" } else { "grid" },
            from: (left, at),
            to: (right, at),
        });
        marks.push(Mark::Text {
            class: if zero { "axis as-you-are" } else { "axis" },
            x: left - 6.0,
            y: at + 4.5,
            anchor: Anchor::End,
            text: label,
        });
    }
    years(&mut marks, last, &x, floor, height);

    let curve_of = |positions: &[f64]| -> Vec<(f64, f64)> {
        #[allow(clippy::cast_precision_loss)]
        let point = |(month, value): (usize, &f64)| (x.at(month as f64), y.at(*value));
        positions.iter().enumerate().map(point).collect()
    };
    let curves: Vec<Vec<(f64, f64)>> = lines
        .iter()
        .map(|(_, _, positions)| curve_of(positions))
        .collect();
    if let Some(band) = band.as_ref().filter(|band| band.low.len() > 1) {
        let mut points = curve_of(&band.high);
        points.extend(curve_of(&band.low).into_iter().rev());
        marks.push(Mark::Area {
            class: "band",
            points,
        });
    }
    // The chosen route is drawn last, over the rest, its time in the red shaded.
    for ((line, class, _), curve) in lines.iter().zip(&curves) {
        if line.chosen && curve.len() > 1 {
            marks.push(Mark::Area {
                class: "hole",
                points: below(curve, y.at(0.0)),
            });
        }
        marks.push(Mark::Line {
            class,
            points: curve.clone(),
        });
    }
    for (class, _, positions) in edges.iter().filter(|(class, ..)| *class == "picked") {
        marks.push(Mark::Line {
            class,
            points: curve_of(positions),
        });
    }
    let mut ends: Vec<End> = lines
        .iter()
        .zip(&curves)
        .zip(names)
        .filter_map(|(((line, _, _), curve), name)| {
            Some(End {
                at: *curve.last()?,
                name,
                chosen: line.chosen,
            })
        })
        .collect();
    ends.extend(edges.iter().filter_map(|(_, name, positions)| {
        Some(End {
            at: *curve_of(positions).last()?,
            name: (*name).to_owned(),
            chosen: true,
        })
    }));
    name_ends(&mut marks, ends, right, (head + 6.0, floor - 6.0));

    let mut taken = Vec::new();
    for (flag, class, band) in [
        (&given.payback, "payback", 13.0),
        (&given.deepest, "deepest", floor + BAND - 6.0),
    ] {
        let Some(flag) = flag.as_ref().filter(|f| flags.contains(f)) else {
            continue;
        };
        let spot = (x.at(flag.month), y.at(flag.value));
        name_point(
            &mut marks,
            &mut taken,
            &curves,
            Spot {
                at: spot,
                class,
                label: fit(&flag.label, BOLD, width - 4.0),
                band,
                frame: (left, right, head, floor),
                width,
            },
        );
    }
    let read = lines.iter().zip(curves).find(|((line, ..), _)| line.chosen);
    Chart {
        title: given.title.clone(),
        subtitle: given.subtitle.clone(),
        sentence: given.sentence.clone(),
        width,
        height,
        marks,
        track: read.and_then(|(_, curve)| Track::new(curve, (head, floor))),
        table: table(given, &lines, months, money),
    }
}

/// The lines that can be drawn, each with its class, the chosen one last.
fn classes(lines: &[Line]) -> Vec<(&Line, &'static str, &[f64])> {
    let mut rank = 0;
    let mut found: Vec<_> = lines
        .iter()
        .map(|line| {
            let class = if line.chosen {
                "with-route"
            } else {
                rank += 1;
                OTHERS[(rank - 1) % OTHERS.len()]
            };
            let end = line
                .positions
                .iter()
                .position(|v| !v.is_finite())
                .unwrap_or(line.positions.len());
            (line, class, &line.positions[..end])
        })
        .filter(|(_, _, positions)| !positions.is_empty())
        .collect();
    order::sort_by_key(&mut found, |(line, _, _)| line.chosen);
    found
}

/// Width of the widest of some names, any of which may be bold.
fn widest<'a>(texts: impl Iterator<Item = &'a str>) -> f64 {
    texts.map(|text| text_width(text, BOLD)).fold(0.0, f64::max)
}

/// Ticks at whole years, as many as have room; their unit once, before them.
fn years(marks: &mut Vec<Mark>, last: f64, x: &Scale, floor: f64, height: f64) {
    marks.push(Mark::Text {
        class: "axis",
        x: x.at(0.0) - 6.0,
        y: height - 4.0,
        anchor: Anchor::End,
        text: charts::YEARS.to_owned(),
    });
    #[allow(clippy::cast_possible_truncation)]
    let whole = (last / 12.0) as i32;
    let room = x.at(12.0) - x.at(0.0);
    let needed = text_width("10", TEXT) + 8.0;
    let step = [1, 2, 5, 10, 20, 50]
        .into_iter()
        .find(|step| room * f64::from(*step) >= needed)
        .unwrap_or(100);
    for year in (0..=whole).step_by(step as usize) {
        let at = x.at(f64::from(year) * 12.0);
        marks.push(Mark::Rule {
            class: "axis",
            from: (at, floor + BAND),
            to: (at, floor + BAND + 5.0),
        });
        marks.push(Mark::Text {
            class: "axis",
            x: at,
            y: height - 4.0,
            anchor: if year == 0 {
                Anchor::Start
            } else {
                Anchor::Middle
            },
            text: year.to_string(),
        });
    }
    marks.push(Mark::Rule {
        class: "axis",
        from: (x.at(0.0), floor + BAND),
        to: (x.at(last), floor + BAND),
    });
}

/// The outline of what lies under `zero`, with the crossings worked out.
fn below(curve: &[(f64, f64)], zero: f64) -> Vec<(f64, f64)> {
    let mut points = vec![(curve[0].0, zero)];
    let mut previous = curve[0];
    for &point in curve {
        let (before, after) = (previous.1 - zero, point.1 - zero);
        if before * after < 0.0 {
            let share = before / (before - after);
            points.push((previous.0 + share * (point.0 - previous.0), zero));
        }
        points.push((point.0, point.1.max(zero)));
        previous = point;
    }
    points.push((previous.0, zero));
    points
}

/// One row a year and one for the last month, one column a route.
fn table(
    given: &Difference,
    lines: &[(&Line, &'static str, &[f64])],
    months: usize,
    money: impl Fn(f64) -> String,
) -> Table {
    let mut head = vec![charts::MONTHS_FROM_THE_START.to_owned()];
    head.extend(given.lines.iter().map(|line| line.name.clone()));
    let edges = given.band.as_ref().map_or_else(Vec::new, Band::edges);
    head.extend(edges.iter().map(|(_, name, _)| (*name).to_owned()));
    let mut at: Vec<usize> = (0..months).step_by(12).collect();
    if months > 0 && at.last() != Some(&(months - 1)) {
        at.push(months - 1);
    }
    let rows = at
        .into_iter()
        .map(|month| {
            let mut cells = vec![month.to_string()];
            for line in &given.lines {
                let found = lines
                    .iter()
                    .find(|(other, _, _)| core::ptr::eq(*other, line))
                    .and_then(|(_, _, positions)| positions.get(month));
                cells.push(found.map_or_else(|| "–".to_owned(), |value| money(*value)));
            }
            for (_, _, positions) in &edges {
                let found = positions.get(month);
                cells.push(found.map_or_else(|| "–".to_owned(), |value| money(*value)));
            }
            cells
        })
        .collect();
    Table {
        caption: given.title.clone(),
        head,
        rows,
    }
}

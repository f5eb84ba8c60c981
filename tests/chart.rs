//! Charts draw what they are given: to scale, inside their frame, with no label on another.

#[path = "support/drawing.rs"]
mod drawing;
#[path = "support/golden.rs"]
mod golden;

use drawing::stands;
use level7::chart::{
    Chart, Mark, NARROW, TEXT, Table, WIDE,
    bars::{self, BarRow, Bars, Part},
    calendar::{self, Calendar, Course, Spread, Stretch},
    coordinate, fit,
    keep::{self, Here, Keep, Step},
    nice_ticks, path,
    running::{self, Band, Difference, Flag, Line},
    text_width,
    waterfall::{Row, Value, Waterfall, waterfall},
    week::{self, Use, Week},
    wrap,
};
use level7::report::numbers;
use proptest::prelude::*;

fn part(class: &'static str, label: &str, value: f64) -> Part {
    Part {
        class,
        label: label.to_owned(),
        value,
    }
}

fn money_rows() -> Vec<BarRow> {
    let row = |label: &str, fee: f64, extras: f64, work: f64, after: f64| BarRow {
        label: label.to_owned(),
        parts: vec![
            part("part-a", "fee", fee),
            part("part-b", "extras", extras),
            part("part-c", "lost work", work),
        ],
        tick: Some(("after tax".to_owned(), after)),
        note: String::new(),
    };
    vec![
        row("Level 7 certificate", 5_500.0, 620.0, 900.0, 5_100.0),
        row("Level 7 diploma", 6_995.0, 980.0, 1_400.0, 6_900.0),
        row("PgCert", 6_200.0, 450.0, 800.0, 5_400.0),
        row("PgDip", 9_800.0, 700.0, 1_300.0, 8_600.0),
        BarRow {
            note: "Admits registered professionals only.".to_owned(),
            ..row("MSc", 13_400.0, 900.0, 2_100.0, 11_900.0)
        },
    ]
}

fn money(width: f64) -> Chart {
    bars::compare(
        &Bars {
            title: "The certificate costs least; an MSc costs more than twice as much".to_owned(),
            subtitle: "Cost in pounds, before tax".to_owned(),
            sentence: "Level 7 certificate £7,000, MSc £16,400, before tax.".to_owned(),
            width,
            rows: money_rows(),
        },
        numbers::pounds,
    )
}

fn hours(width: f64) -> Chart {
    let row = |label: &str, guided: f64, own: f64| BarRow {
        label: label.to_owned(),
        parts: vec![
            part("part-a", "taught", guided),
            part("part-b", "on your own", own),
        ],
        tick: None,
        note: String::new(),
    };
    bars::compare(
        &Bars {
            title: "A Master’s takes six times the hours of a certificate".to_owned(),
            subtitle: "Hours, guided and private".to_owned(),
            sentence: "Level 7 certificate 300 hours, MSc 1,800.".to_owned(),
            width,
            rows: vec![
                row("Level 7 certificate", 150.0, 150.0),
                row("PgCert", 120.0, 480.0),
                row("PgDip", 220.0, 980.0),
                row("MSc", 300.0, 1_500.0),
                row("As you are", 0.0, 0.0),
            ],
        },
        numbers::hours,
    )
}

fn line(name: &str, chosen: bool, cost: f64, opens: usize, monthly: f64) -> Line {
    let mut position = 0.0;
    Line {
        name: name.to_owned(),
        short: name.to_owned(),
        positions: (0..=60)
            .map(|month: usize| {
                if month <= opens {
                    position -= cost / (opens as f64 + 1.0);
                } else {
                    position += monthly * (((month - opens) as f64) / 12.0).min(1.0);
                }
                position
            })
            .collect(),
        chosen,
    }
}

fn difference(width: f64) -> Chart {
    running::difference(
        &Difference {
            title: "Level 7 is paid back in month 31; the MSc is not within five years".to_owned(),
            subtitle: "Pounds, month by month".to_owned(),
            sentence: "The certificate is deepest at −£7,000 in month 9.".to_owned(),
            width,
            lines: vec![
                line("Level 7", true, 7_000.0, 9, 430.0),
                line("PgCert", false, 7_400.0, 13, 430.0),
                line("PgDip", false, 11_800.0, 25, 430.0),
                line("MSc", false, 16_400.0, 37, 430.0),
            ],
            payback: Some(Flag {
                month: 31.0,
                value: 0.0,
                label: "back where you started: month 31".to_owned(),
            }),
            deepest: Some(Flag {
                month: 9.0,
                value: -7_000.0,
                label: "deepest: −£7,000, month 9".to_owned(),
            }),
            band: None,
        },
        numbers::pounds,
    )
}

fn table(title: &str) -> Table {
    Table {
        caption: title.to_owned(),
        head: vec!["From".to_owned(), "You keep".to_owned()],
        rows: Vec::new(),
    }
}

/// A parent in England with plan 2: thresholds crowd between £50,000 and £80,000.
fn kept(width: f64) -> Chart {
    let ends = [
        (0.0, 100.0),
        (12_570.0, 74.0),
        (29_385.0, 65.0),
        (50_270.0, 49.0),
        (60_000.0, 38.4),
        (80_000.0, 49.0),
        (100_000.0, 29.0),
        (125_140.0, 44.0),
    ];
    let to = ends
        .iter()
        .skip(1)
        .map(|(from, _)| *from)
        .chain([150_000.0]);
    let here = |class, profit, kept, label: &str| Here {
        class,
        profit,
        kept,
        label: label.to_owned(),
    };
    let title = "You keep £38 of the next £100 with the route, £65 as you are";
    keep::keep(
        &Keep {
            title: title.to_owned(),
            subtitle: "Pounds left of the next £100".to_owned(),
            sentence: "As you are, £38,400 of profit; with the route, £62,400.".to_owned(),
            width,
            axis: "Profit of a year, where the rate changes".to_owned(),
            steps: ends
                .into_iter()
                .zip(to)
                .map(|((from, kept), to)| Step { from, to, kept })
                .collect(),
            here: vec![
                here("with-route", 62_400.0, 38.4, "with the route"),
                here("as-you-are", 38_400.0, 65.0, "as you are"),
            ],
            readings: (0..=150).map(|at| f64::from(at) * 1_000.0).collect(),
            table: table(title),
        },
        numbers::pounds_exact,
    )
}

fn a_week(width: f64, used: &[(&'static str, &str, f64)], sleep: f64) -> Chart {
    let one = |(class, label, hours): (&'static str, &str, f64)| Use {
        class,
        label: label.to_owned(),
        hours,
    };
    week::week(
        &Week {
            title: "Studying takes 13.5 hours a week and leaves 87".to_owned(),
            subtitle: "A square is an hour".to_owned(),
            sentence: "11 hours with clients, 8 of study, 4 more needed.".to_owned(),
            width,
            uses: used.iter().copied().map(one).collect(),
            last: one(("sleep", "of sleep", sleep)),
            rest: "left for your job and everything else".to_owned(),
            beyond: "more than there are in a week".to_owned(),
            head: ("Of a week".to_owned(), "Hours".to_owned()),
        },
        numbers::hours,
    )
}

fn ordinary_week(width: f64) -> Chart {
    let used = [
        ("clients", "offered to clients", 11.0),
        ("part-a", "of your own study", 8.0),
        ("missing", "more that the study needs", 4.0),
        ("part-b", "of attendance, on average", 1.5),
    ];
    a_week(width, &used, 56.0)
}

fn full_week(width: f64) -> Chart {
    let used = [
        ("clients", "offered to clients", 80.0),
        ("part-a", "of your own study", 60.0),
    ];
    a_week(width, &used, 56.0)
}

fn course(label: &str, below: f64, ends: f64, days: f64) -> Course {
    let stretch = |class, from, to, rises| Stretch {
        class,
        from,
        to,
        rises,
    };
    let spread = |count, long, from| Spread {
        count,
        long,
        from,
        to: ends,
    };
    Course {
        label: label.to_owned(),
        stretches: vec![
            stretch("part-c", 0.0, below, false),
            stretch("part-a", below, ends, false),
            stretch("wait", ends, ends + 2.0, false),
            stretch("part-b", ends + 2.0, ends + 14.0, true),
            stretch("part-b", ends + 14.0, f64::MAX, false),
        ],
        days: spread(days, 0.0, below),
        gaps: spread(ends * 6.0 / 52.0 * 52.0 / 12.0, 12.0 / 52.0, 0.0),
        between: Some((ends - 2.0, ends + 3.0)),
        points: vec![("first-client", ends + 2.0), ("resit", ends + 4.0)],
        dates: "finished July 2027 (May to October 2027); first client September 2027".to_owned(),
    }
}

fn the_calendar(width: f64, months: f64, courses: Vec<Course>) -> Chart {
    calendar::calendar(&Calendar {
        title: "Level 7 is finished first, in July 2027; the MSc last".to_owned(),
        subtitle: "From November 2026 on".to_owned(),
        sentence: "Level 7 certificate: July 2027. MSc: October 2029.".to_owned(),
        width,
        months,
        years: (0..10)
            .map(|year| (2.0 + 12.0 * f64::from(year), (2027 + year).to_string()))
            .collect(),
        horizon: (60.0, "5 years on".to_owned()),
        courses,
        meanings: [
            ("part-c", "Levels 4 and 5"),
            ("part-a", "study"),
            ("wait", "certificate, insurance, supply"),
            ("part-b", "new clients, growing until established"),
            ("day", "day of attendance"),
            ("between", "the study ends between"),
            ("first-client", "first client"),
            ("resit", "first client after one resit"),
        ]
        .map(|(class, words)| (class, words.to_owned()))
        .to_vec(),
        table: table("Level 7 is finished first"),
    })
}

fn courses() -> Vec<Course> {
    vec![
        course("Level 7 certificate", 6.0, 14.5, 6.0),
        course("PgCert", 0.0, 18.0, 2.0),
        course("MSc", 0.0, 36.0, 200.0),
        // Ends beyond the drawing.
        course("Your own course", 0.0, 80.0, 4.0),
    ]
}

#[test]
fn the_drawings_are_as_kept() {
    for (name, chart) in [
        ("bars-money.svg", money(NARROW)),
        ("bars-hours.svg", hours(NARROW)),
        ("bars-hours-wide.svg", hours(WIDE)),
        ("bars-money-wide.svg", money(WIDE)),
        ("running.svg", difference(NARROW)),
        ("running-wide.svg", difference(WIDE)),
        ("keep.svg", kept(NARROW)),
        ("keep-wide.svg", kept(WIDE)),
        ("week.svg", ordinary_week(NARROW)),
        ("week-wide.svg", ordinary_week(WIDE)),
        ("week-full.svg", full_week(NARROW)),
        ("calendar.svg", the_calendar(NARROW, 64.0, courses())),
        ("calendar-wide.svg", the_calendar(WIDE, 64.0, courses())),
    ] {
        stands(&chart).expect(name);
        golden::check(name, &chart.svg());
    }
}

/// What is filled with a class, in squares of the drawing.
fn filled(chart: &Chart, wanted: &str) -> f64 {
    chart
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Rect {
                class,
                width,
                height,
                ..
            } if *class == wanted => Some(width * height),
            _ => None,
        })
        .sum()
}

#[test]
fn an_hour_is_a_square_of_the_week() {
    for width in [NARROW, WIDE] {
        let chart = ordinary_week(width);
        let hour = width / 24.0 * (width / 24.0).min(16.0);
        for (class, hours) in [
            ("clients", 11.0),
            ("part-a", 8.0),
            ("missing", 4.0),
            ("part-b", 1.5),
            ("sleep", 56.0),
        ] {
            let drawn = filled(&chart, class) / hour;
            assert!((drawn - hours).abs() < 1e-6, "{class}: {drawn}");
        }
    }
    // 168 − 11 − 8 − 4 − 1.5 − 56 hours are left.
    assert_eq!(
        ordinary_week(WIDE).table.rows[4],
        ["left for your job and everything else", "88 hours"]
    );
    // 80 + 60 + 56 − 168: what is done goes before sleep, and the rest is said.
    let full = full_week(NARROW).table.rows;
    assert_eq!(full[3], ["more than there are in a week", "28 hours"]);
}

#[test]
fn a_calendar_is_to_one_scale() {
    let chart = the_calendar(WIDE, 64.0, courses());
    let study: Vec<(f64, f64)> = chart
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Rect {
                class: "part-a",
                x,
                width,
                height,
                ..
            } if *height > 10.0 => Some((*x, x + width)),
            _ => None,
        })
        .collect();
    // The last one is cut off where the drawing ends.
    let months = [(6.0, 14.5), (0.0, 18.0), (0.0, 36.0), (0.0, 64.0)];
    assert_eq!(study.len(), months.len());
    for (drawn, months) in study.iter().zip(months) {
        assert!((drawn.0 - months.0 / 64.0 * WIDE).abs() < 1e-9);
        assert!((drawn.1 - months.1 / 64.0 * WIDE).abs() < 1e-9);
    }
    // Six days and two have room to be told apart, two hundred have none; nor has what ends beyond
    // the drawing a place for any.
    let days = chart.marks.iter().filter(|mark| mark.class() == "day");
    assert_eq!(days.count(), 6 + 2);
}

#[test]
fn bars_are_to_one_scale() {
    let chart = hours(WIDE);
    let long = |class: &str| -> Vec<f64> {
        chart
            .marks
            .iter()
            .filter_map(|mark| match mark {
                Mark::Rect {
                    class: c,
                    x,
                    width,
                    height,
                    ..
                } if *c == class && *height > 10.0 => Some(x + width),
                _ => None,
            })
            .collect()
    };
    let ends = long("part-b");
    assert_eq!(ends.len(), 4, "nothing is drawn of the empty bar");
    for (end, total) in ends.iter().zip([300.0, 600.0, 1_200.0, 1_800.0]) {
        assert!((end / ends[3] - total / 1_800.0).abs() < 1e-9);
    }
    assert_eq!(
        chart.table.rows[1],
        ["PgCert", "120 hours", "480 hours", "600 hours"]
    );
    assert_eq!(
        chart.table.head,
        ["Route", "taught", "on your own", "Total"]
    );
}

#[test]
fn the_zero_line_is_as_you_are_and_the_points_stand_on_it() {
    let chart = difference(NARROW);
    let zero = chart
        .marks
        .iter()
        .find_map(|mark| match mark {
            Mark::Rule { class, from, .. } if *class == "as-you-are" => Some(from.1),
            _ => None,
        })
        .expect("a zero line");
    let dot = |wanted: &str| {
        chart.marks.iter().find_map(|mark| match mark {
            Mark::Circle { class, x, y, .. } if *class == wanted => Some((*x, *y)),
            _ => None,
        })
    };
    let payback = dot("payback").expect("payback");
    assert!((payback.1 - zero).abs() < 1e-9);
    assert!(dot("deepest").expect("deepest").1 > zero);
    let chosen = chart
        .marks
        .iter()
        .find_map(|mark| match mark {
            Mark::Line { class, points } if *class == "with-route" => Some(points),
            _ => None,
        })
        .expect("the chosen route");
    assert_eq!(chosen.len(), 61);
    // The route is under the zero line before payback and over it after.
    for (x, y) in &chosen[1..] {
        assert_eq!(*x < payback.0, *y > zero, "at {x}");
    }
    let dashes: std::collections::BTreeSet<_> = chart
        .marks
        .iter()
        .filter(|mark| matches!(mark, Mark::Line { .. }))
        .map(Mark::class)
        .collect();
    assert_eq!(dashes.len(), 4, "every line has its own looks");
}

#[test]
fn nothing_to_draw_is_still_a_chart() {
    let empty = Bars {
        title: String::new(),
        subtitle: String::new(),
        sentence: String::new(),
        width: NARROW,
        rows: Vec::new(),
    };
    stands(&bars::compare(&empty, numbers::pounds)).expect("no bars");
    let empty = Difference {
        title: String::new(),
        subtitle: String::new(),
        sentence: String::new(),
        width: NARROW,
        lines: Vec::new(),
        payback: None,
        deepest: None,
        band: None,
    };
    stands(&running::difference(&empty, numbers::pounds)).expect("no lines");
    let empty = Keep {
        title: String::new(),
        subtitle: String::new(),
        sentence: String::new(),
        width: NARROW,
        axis: String::new(),
        steps: Vec::new(),
        here: Vec::new(),
        readings: Vec::new(),
        table: table(""),
    };
    stands(&keep::keep(&empty, numbers::pounds_exact)).expect("no steps");
}

#[test]
fn what_is_kept_is_drawn_as_steps() {
    let chart = kept(WIDE);
    let line = chart
        .marks
        .iter()
        .find_map(|mark| match mark {
            Mark::Line { points, .. } => Some(points),
            _ => None,
        })
        .expect("a line");
    // Level, then upright, then level: two points a step.
    assert_eq!(line.len(), 16);
    for (at, pair) in line.windows(2).enumerate() {
        let (across, down) = (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1);
        assert!(if at % 2 == 0 {
            down == 0.0
        } else {
            across == 0.0
        });
    }
    // £26 less at £12,570 is as far down as £16 less and then £10.
    let drop = |at: usize| line[at + 1].1 - line[at].1;
    assert!((drop(1) / 26.0 - drop(5) / 16.0).abs() < 1e-9);
    // Each of the seven thresholds is named under the axis, in pounds.
    for threshold in [
        "£12,570",
        "£29,385",
        "£50,270",
        "£60,000",
        "£80,000",
        "£100,000",
        "£125,140",
    ] {
        for chart in [&chart, &kept(NARROW)] {
            let named = chart
                .marks
                .iter()
                .any(|mark| matches!(mark, Mark::Text { text, .. } if text == threshold));
            assert!(named, "{threshold} at {}", chart.width);
        }
    }
}

#[test]
fn positions_are_written_to_a_tenth_by_integers() {
    for (value, text) in [
        (0.0, "0"),
        (-0.04, "0"),
        (12.34, "12.3"),
        (12.0, "12"),
        (-4.06, "-4.1"),
        (f64::NAN, "0"),
        (1e300, "1000000000"),
    ] {
        assert_eq!(coordinate(value), text);
    }
    assert_eq!(path(&[(0.0, 1.0), (2.5, 3.0)], true), "M0 1l2.5 2z");
    assert_eq!(path(&[], true), "");
    assert_eq!(path(&[(4.0, f64::NAN)], false), "M4 0");
    let far = [(f64::MAX, 0.0), (f64::MIN, 0.0)];
    assert_eq!(path(&far, false), "M1000000000 0l-2000000000 0");
    // Signs part numbers, and no zero stands before a point.
    let steps = [(10.0, 5.0), (9.5, 4.2), (9.5, 4.1), (12.0, 4.6)];
    assert_eq!(path(&steps, false), "M10 5l-.5-.8 0-.1 2.5 .5");
    // What is level needs its ends; but not where it turns back on itself.
    let level = [(0.0, 2.0), (1.0, 2.0), (3.0, 2.04), (3.0, 5.0), (4.0, 5.0)];
    assert_eq!(path(&level, false), "M0 2l3 0 0 3 1 0");
    assert_eq!(
        path(&[(0.0, 2.0), (3.0, 2.0), (1.0, 2.0)], false),
        "M0 2l3 0-2 0"
    );
}

#[test]
fn the_steps_of_a_path_add_up_to_where_it_ends() {
    // Thirds, none of which is a tenth: 0, 0.33 and 0.67 up to 100 and 200.
    let points: Vec<(f64, f64)> = (0..=300)
        .map(|at| (f64::from(at) / 3.0, f64::from(at) / 1.5))
        .collect();
    let text = path(&points, false).replace('-', " -");
    let steps: Vec<f64> = text
        .split(|c: char| c.is_whitespace() || c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .map(|word| word.parse().expect("a number"))
        .collect();
    let end = |place: usize| steps.iter().skip(place).step_by(2).sum::<f64>();
    assert!((end(0) - 100.0).abs() < 1e-9, "{}", end(0));
    assert!((end(1) - 200.0).abs() < 1e-9, "{}", end(1));
}

#[test]
fn words_are_escaped() {
    let mut chart = hours(NARROW);
    chart.title = "a < b & \"c\"".to_owned();
    assert!(
        chart
            .svg()
            .contains("<title>a &lt; b &amp; &quot;c&quot;</title>")
    );
}

fn any_line() -> impl Strategy<Value = Line> {
    let position = prop_oneof![
        8 => -30_000.0..60_000.0_f64,
        1 => -1e9..1e9_f64,
        1 => Just(0.0),
    ];
    (
        prop::collection::vec(position, 0..121),
        "[A-Za-z0-9 ]{0,24}",
        prop::num::f64::ANY,
        any::<bool>(),
    )
        .prop_map(|(mut positions, short, odd, spoilt)| {
            if spoilt {
                positions.push(odd.clamp(-1e11, 1e11));
            }
            Line {
                name: short.clone(),
                short,
                positions,
                chosen: false,
            }
        })
}

fn any_flag() -> impl Strategy<Value = Option<Flag>> {
    prop::option::of(
        (-5.0..140.0_f64, -50_000.0..50_000.0_f64, "\\PC{0,60}").prop_map(
            |(month, value, label)| Flag {
                month,
                value,
                label,
            },
        ),
    )
}

proptest! {
    #[test]
    fn the_running_difference_stands_for_any_figures(
        mut lines in prop::collection::vec(any_line(), 0..7),
        payback in any_flag(),
        deepest in any_flag(),
        band in prop::option::of(prop::collection::vec((-9e4..1e4_f64, -1e4..2e5_f64), 0..70)),
        picked in any::<bool>(),
        wide in any::<bool>(),
    ) {
        let band = band.map(|edges| Band {
            poor: "poor run".to_owned(),
            good: "good run".to_owned(),
            low: edges.iter().map(|(low, _)| *low).collect(),
            high: edges.iter().map(|(_, high)| *high).collect(),
            picked: picked.then(|| {
                let line = edges.iter().map(|(low, high)| low + high).collect();
                ("future 3".to_owned(), line)
            }),
        });
        if let Some(first) = lines.first_mut() {
            first.chosen = true;
        }
        let payback = payback.map(|flag| Flag { value: 0.0, ..flag });
        stands(&running::difference(
            &Difference {
                title: "t".to_owned(),
                subtitle: "u".to_owned(),
                sentence: "s".to_owned(),
                width: if wide { WIDE } else { NARROW },
                lines,
                payback,
                deepest,
                band,
            },
            numbers::pounds,
        )).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn what_is_kept_stands_for_any_figures(
        steps in prop::collection::vec(
            (0.0..60_000.0_f64, prop_oneof![0.0..100.0_f64, -400.0..130.0_f64, prop::num::f64::ANY]),
            0..14,
        ),
        here in prop::collection::vec((-5_000.0..200_000.0_f64, 0.0..100.0_f64), 0..3),
        wide in any::<bool>(),
    ) {
        let mut from = -1_000.0;
        let steps = steps
            .into_iter()
            .map(|(long, kept)| {
                let step = Step { from, to: from + long, kept };
                from += long;
                step
            })
            .collect();
        let here = here
            .into_iter()
            .map(|(profit, kept)| Here {
                class: "with-route",
                profit,
                kept,
                label: "with the route, £62,400".to_owned(),
            })
            .collect();
        stands(&keep::keep(
            &Keep {
                title: "t".to_owned(),
                subtitle: "u".to_owned(),
                sentence: "s".to_owned(),
                width: if wide { WIDE } else { NARROW },
                axis: "profit".to_owned(),
                steps,
                here,
                readings: (0..200).map(|at| f64::from(at) * 1_000.0).collect(),
                table: table("t"),
            },
            numbers::pounds_exact,
        )).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn weeks_stand_for_any_hours(
        hours in prop::collection::vec(
            prop_oneof![0.0..30.0_f64, 0.0..400.0_f64, prop::num::f64::ANY],
            0..5,
        ),
        sleep in prop_oneof![0.0..80.0_f64, prop::num::f64::ANY],
        wide in any::<bool>(),
    ) {
        let used: Vec<(&'static str, &str, f64)> = hours
            .into_iter()
            .map(|hours| ("part-a", "of something that takes some time", hours))
            .collect();
        stands(&a_week(if wide { WIDE } else { NARROW }, &used, sleep)).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn calendars_stand_for_any_months(
        all in prop::collection::vec(
            (
                "\\PC{0,60}",
                prop_oneof![0.0..60.0_f64, prop::num::f64::ANY],
                prop_oneof![0.0..200.0_f64, prop::num::f64::ANY],
                prop_oneof![0.0..200.0_f64, prop::num::f64::ANY],
            ),
            0..7,
        ),
        months in prop_oneof![1.0..130.0_f64, prop::num::f64::ANY],
        wide in any::<bool>(),
    ) {
        let courses = all
            .into_iter()
            .map(|(label, below, ends, days)| course(&label, below, ends, days))
            .collect();
        stands(&the_calendar(if wide { WIDE } else { NARROW }, months, courses)).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn bars_stand_for_any_figures(
        rows in prop::collection::vec(
            (
                "\\PC{0,60}",
                prop::collection::vec(prop_oneof![0.0..50_000.0_f64, prop::num::f64::ANY], 0..4),
                prop::option::of(0.0..60_000.0_f64),
                "[a-z ]{0,90}",
            ),
            0..7,
        ),
        wide in any::<bool>(),
    ) {
        let rows: Vec<BarRow> = rows
            .into_iter()
            .map(|(label, values, tick, note)| BarRow {
                label,
                parts: values.into_iter().map(|value| part("part-a", "some part", value)).collect(),
                tick: tick.map(|value| ("after tax".to_owned(), value)),
                note,
            })
            .collect();
        let given = Bars {
            title: "t".to_owned(),
            subtitle: "u".to_owned(),
            sentence: "s".to_owned(),
            width: if wide { WIDE } else { NARROW },
            rows,
        };
        stands(&bars::compare(&given, numbers::pounds)).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn waterfalls_stand_for_any_figures(
        rows in prop::collection::vec(
            (
                "\\PC{0,60}",
                prop_oneof![-900.0..900.0_f64, prop::num::f64::ANY],
                prop::bool::weighted(0.2),
            ),
            0..14,
        ),
        wide in any::<bool>(),
    ) {
        let rows: Vec<Row> = rows
            .into_iter()
            .map(|(label, amount, whole)| Row {
                label,
                value: if whole { Value::Whole(amount) } else { Value::Step(amount) },
                origin: "assumption".to_owned(),
            })
            .collect();
        let given = Waterfall {
            title: "t".to_owned(),
            subtitle: "u".to_owned(),
            sentence: "s".to_owned(),
            width: if wide { WIDE } else { NARROW },
            rows,
        };
        stands(&waterfall(&given, numbers::pounds_exact)).map_err(TestCaseError::fail)?;
    }

    #[test]
    fn ticks_hold_the_figures_and_are_few(
        low in -1e9..1e9_f64, high in -1e9..1e9_f64, at_most in 3_usize..9, least in 0.01..100.0_f64
    ) {
        let (low, high) = (low.min(high), low.max(high));
        let ticks = nice_ticks(low, high, at_most, least);
        prop_assert!((2..=at_most).contains(&ticks.len()));
        prop_assert!(ticks[0] <= low && ticks[ticks.len() - 1] >= high);
        prop_assert!(ticks[1] - ticks[0] >= least * 0.999);
    }

    #[test]
    fn texts_fit_where_they_are_fitted(text in "\\PC{0,80}", width in 20.0..300.0_f64) {
        prop_assert!(text_width(&fit(&text, TEXT, width), TEXT) <= width + 1e-9);
        for line in wrap(&text, TEXT, width) {
            prop_assert!(text_width(&line, TEXT) <= width + 1e-9);
        }
    }
}

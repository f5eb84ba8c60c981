//! What was measured, as Markdown: the goals first, then the tables that they are read off.

use crate::{
    race::{HALF_A_PENNY, RUNNERS},
    results,
};
use bench::{CONTESTS, GROWTHS, Growth};
use browser_tests::Engine;
use serde_json::Value;
use std::{fmt::Write, path::Path};
use xtask::bench::fit::{exponent, line, median};

/// Places of the runners among what a round took: native code comes first.
const NATIVE: usize = 0;
const TWIN: usize = RUNNERS.len();

/// What an engine's race came to.
struct Race {
    engine: Engine,
    outcome: Value,
}

impl Race {
    /// Median milliseconds of a contest, warm.
    fn warm(&self, contest: usize, runner: usize) -> f64 {
        median(&results::numbers(
            &self.outcome["warm"][contest]["took"][runner],
        ))
    }

    /// How many times as long one runner takes as another, warm: the median of rounds, in each of
    /// which the two had their turn within a moment of each other.
    fn ratio(&self, contest: usize, one: usize, other: usize) -> f64 {
        let took = &self.outcome["warm"][contest]["took"];
        let [one, other] = [one, other].map(|runner| results::numbers(&took[runner]));
        let ratios: Vec<f64> = one.iter().zip(&other).map(|(a, b)| a / b).collect();
        median(&ratios)
    }

    /// Median milliseconds of a contest's first run in a fresh page, or until the runner is ready.
    fn cold(&self, contest: usize, runner: usize, what: &str) -> f64 {
        median(&results::numbers(
            &self.outcome["cold"][contest][runner - 1][what],
        ))
    }

    /// What a runner answered.
    fn answer(&self, contest: usize, runner: usize) -> f64 {
        self.outcome["warm"][contest]["answers"][runner]
            .as_f64()
            .unwrap_or(f64::NAN)
    }
}

/// The whole report.
pub(crate) fn written(folder: &Path) -> String {
    let races: Vec<Race> = Engine::ALL
        .into_iter()
        .map(|engine| Race {
            engine,
            outcome: results::left(folder, engine.key()),
        })
        .filter(|race| !race.outcome.is_null())
        .collect();
    let mut text = String::new();
    goals(&mut text, &races);
    for race in &races {
        raced(&mut text, race);
    }
    let grown = races.iter().find(|race| !race.outcome["growth"].is_null());
    if let Some(race) = grown {
        for (kind, growth) in GROWTHS.iter().enumerate() {
            grew(
                &mut text,
                kind,
                growth,
                &results::left(folder, "native"),
                race,
            );
        }
        kept(&mut text, race);
    }
    counted(&mut text, &results::left(folder, "counted"));
    text
}

/// A goal, what was measured at each level, and whether that meets it.
struct Goal {
    what: String,
    wanted: f64,
    at_most: bool,
    unit: &'static str,
    measured: Vec<f64>,
}

impl Goal {
    fn write(&self, text: &mut String) {
        let Self {
            what, wanted, unit, ..
        } = self;
        let than = if self.at_most { "at most" } else { "at least" };
        write!(text, "| {what} | {than} {wanted}{unit} |").expect("text takes text");
        for measured in &self.measured {
            let met = if self.at_most {
                measured <= wanted
            } else {
                measured >= wanted
            };
            let said = if met { "met" } else { "**missed**" };
            write!(text, " {}{unit}, {said} |", figure(*measured)).expect("text takes text");
        }
        text.push('\n');
    }
}

/// Each goal, as shipped and as if all were compiled for size.
fn goals(text: &mut String, races: &[Race]) {
    text.push_str(
        "## Goals\n\n| | goal | as shipped | all for size |\n| --- | --- | --- | --- |\n",
    );
    let levels = |of: &dyn Fn(usize) -> f64| vec![of(1), of(2)];
    let goal = |text: &mut String, what: String, wanted, at_most, unit, measured| {
        Goal {
            what,
            wanted,
            at_most,
            unit,
            measured,
        }
        .write(text);
    };
    for race in races {
        let engine = race.engine;
        let ratio = levels(&|level| race.ratio(0, level, NATIVE));
        let what = format!("{engine}: projection, Wasm against native");
        goal(text, what, 1.5, true, " times", ratio);
        if engine == Engine::Chromium {
            for (contest, wanted) in [(1, 16.0), (2, 60.0)] {
                let what = format!("{engine}: {}", CONTESTS[contest]);
                goal(
                    text,
                    what,
                    wanted,
                    true,
                    " ms",
                    levels(&|level| race.warm(contest, level)),
                );
            }
        }
        let wanted = if engine == Engine::Chromium { 3.0 } else { 2.0 };
        for (contest, name) in CONTESTS.iter().enumerate() {
            let what = format!("{engine}, warm: {name}, the twin against Wasm");
            let ratio = levels(&|level| race.ratio(contest, TWIN, level));
            goal(text, what, wanted, false, " times", ratio);
        }
        for (contest, name) in CONTESTS.iter().enumerate() {
            let what = format!("{engine}, cold: {name}, the twin against Wasm");
            let first = |runner| race.cold(contest, runner, "first");
            goal(
                text,
                what,
                10.0,
                false,
                " times",
                levels(&|level| first(TWIN) / first(level)),
            );
        }
    }
    text.push('\n');
}

fn raced(text: &mut String, race: &Race) {
    writeln!(
        text,
        "## {}\n\nMilliseconds, medians; ratios are medians of each round's.\n\n| warm | native | Wasm | Wasm, small | twin | Wasm against native \
         | small against native | twin against Wasm | twin against small |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
        race.engine
    )
    .expect("text takes text");
    for (contest, name) in CONTESTS.iter().enumerate() {
        let [native, shipped, small, twin] = [0, 1, 2, 3].map(|runner| race.warm(contest, runner));
        let cells = [
            native,
            shipped,
            small,
            twin,
            race.ratio(contest, 1, NATIVE),
            race.ratio(contest, 2, NATIVE),
            race.ratio(contest, TWIN, 1),
            race.ratio(contest, TWIN, 2),
        ];
        row(text, name, &cells);
    }
    text.push_str(
        "\n| cold: a fresh page | Wasm ready | Wasm first run | small ready | small first run | twin ready \
         | twin first run | twin against Wasm | twin against small |\n\
         | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n",
    );
    for (contest, name) in CONTESTS.iter().enumerate() {
        let each =
            [1, 2, 3].map(|runner| ["ready", "first"].map(|what| race.cold(contest, runner, what)));
        let [shipped, small, twin] = each;
        let ratios = [twin[1] / shipped[1], twin[1] / small[1]];
        row(
            text,
            name,
            &[
                shipped[0], shipped[1], small[0], small[1], twin[0], twin[1], ratios[0], ratios[1],
            ],
        );
    }
    let same = (0..CONTESTS.len()).all(|contest| {
        let native = race.answer(contest, NATIVE);
        let exact = [1, 2]
            .into_iter()
            .all(|level| race.answer(contest, level).to_bits() == native.to_bits());
        exact && (race.answer(contest, TWIN) - native).abs() <= HALF_A_PENNY
    });
    let said = if same {
        "Native code and both modules gave the same answers to the last bit, the twin to half a penny."
    } else {
        "**The answers differ.**"
    };
    writeln!(text, "\n{said}\n").expect("text takes text");
    let stopped = race.outcome["stopped"].as_u64().unwrap_or(0);
    if stopped > 0 {
        writeln!(
            text,
            "{} stopped the module {stopped} times, or had it come to another answer; each time it was \
             loaded and measured anew.\n",
            race.engine
        )
        .expect("text takes text");
    }
}

fn grew(text: &mut String, kind: usize, growth: &Growth, native: &Value, race: &Race) {
    let Growth {
        name,
        unit,
        sizes,
        settled,
        ..
    } = growth;
    let columns = [&native[kind], &race.outcome["growth"][kind]].map(results::numbers);
    let points = |column: &Vec<f64>| -> Vec<(f64, f64)> {
        let all = sizes.iter().zip(column);
        let settled = all.filter(|(size, _)| *size >= settled);
        settled
            .map(|(size, cost)| (f64::from(*size), *cost))
            .collect()
    };
    writeln!(
        text,
        "## {name}\n\n| {unit} | native, ms | Wasm in {}, ms |\n| ---: | ---: | ---: |",
        race.engine
    )
    .expect("text takes text");
    for (at, size) in sizes.iter().enumerate() {
        let cost = |column: &Vec<f64>| column.get(at).copied().unwrap_or(f64::NAN);
        let cells = columns.each_ref().map(cost);
        row(text, &whole(f64::from(*size)), &cells);
    }
    let from = if *settled > sizes[0] {
        format!(", from {settled} {unit}")
    } else {
        String::new()
    };
    let powers = columns.each_ref().map(|column| exponent(&points(column)));
    row(text, &format!("exponent{from}"), &powers);
    let lines = columns.each_ref().map(|column| line(&points(column)));
    let fixed = lines.map(|(before, _)| before * 1e3);
    row(text, &format!("line{from}: before any, µs"), &fixed);
    let each = lines.map(|(_, each)| each * 1e3);
    row(text, &format!("line{from}: each, µs"), &each);
    text.push('\n');
}

fn kept(text: &mut String, race: &Race) {
    writeln!(
        text,
        "## Memory\n\nPages of 64 KiB that the module has in {} after so many changes of inputs.\n\n\
         | changes | pages |\n| ---: | ---: |",
        race.engine
    )
    .expect("text takes text");
    for one in race.outcome["memory"].as_array().into_iter().flatten() {
        let number = |name: &str| whole(one[name].as_f64().unwrap_or(f64::NAN));
        writeln!(text, "| {} | {} |", number("changes"), number("pages")).expect("text takes text");
    }
    text.push('\n');
}

fn counted(text: &mut String, counted: &Value) {
    text.push_str("## Instructions and allocations\n\n");
    let Some(all) = counted.as_array() else {
        text.push_str("Not counted: that needs `--instructions`, and Valgrind on this machine.\n");
        return;
    };
    text.push_str(
        "Native code, counted by Valgrind.\n\n| | instructions | allocations | bytes allocated |\n\
         | --- | ---: | ---: | ---: |\n",
    );
    for one in all {
        let name = one["contest"].as_str().unwrap_or_default();
        write!(text, "| {name} |").expect("text takes text");
        for what in ["instructions", "allocations", "bytes"] {
            let number = one[what].as_f64().unwrap_or(f64::NAN);
            write!(text, " {} |", whole(number)).expect("text takes text");
        }
        text.push('\n');
    }
}

fn row(text: &mut String, name: &str, cells: &[f64]) {
    write!(text, "| {name} |").expect("text takes text");
    for cell in cells {
        write!(text, " {} |", figure(*cell)).expect("text takes text");
    }
    text.push('\n');
}

/// Three digits that count.
pub(crate) fn figure(number: f64) -> String {
    match number.abs() {
        size if size >= 100.0 => whole(number),
        size if size >= 10.0 => format!("{number:.1}"),
        _ => format!("{number:.2}"),
    }
}

/// A whole number, its thousands apart.
fn whole(number: f64) -> String {
    let digits = format!("{:.0}", number.abs());
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if number <= -0.5 {
        format!("-{text}")
    } else {
        text
    }
}

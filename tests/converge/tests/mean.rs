//! How near the mean of simulated futures comes to the truth, and how much nearer than with plain
//! random numbers. Slow, so that it stands by itself.

use converge_tests::Random;
use level7::facts::Facts;
use level7::insight::futures::{COUNT, Draws, follow};
use level7::model::{Projector, Subject};
use level7::scenario::{Field, Given, Key, Preset, Scenario};
use std::io::Write;

/// Plain random futures that stand for the truth, of each ordinary visitor.
const TRUTH: usize = 200_000;
const SEEDS: u32 = 32;

/// The gains of plain random futures, pounds.
fn random_gains(scenario: &Scenario, subject: Subject, count: usize, seed: u64) -> Vec<f64> {
    let draws = Draws::of(scenario, subject);
    let mut drawn = scenario.clone();
    let mut projector = Projector::new(&drawn);
    let mut random = Random::new(seed);
    (0..count)
        .map(|_| {
            let luck = draws.luck_from(|_| random.share());
            follow(&mut projector, &mut drawn, subject, &luck).gain()
        })
        .collect()
}

fn sobol_mean(scenario: &Scenario, subject: Subject, seed: u32) -> f64 {
    let mut seeded = scenario.clone();
    let seed = Given::Number(f64::from(seed));
    seeded.give(Key::Of(Field::Seed), seed).expect("a seed");
    let draws = Draws::of(&seeded, subject);
    let mut drawn = seeded.clone();
    let mut projector = Projector::new(&drawn);
    let sum: f64 = (0..COUNT)
        .map(|future| follow(&mut projector, &mut drawn, subject, &draws.luck(future)).gain())
        .sum();
    sum / COUNT as f64
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn root_mean_square(errors: impl Iterator<Item = f64>) -> f64 {
    let squares: Vec<f64> = errors.map(|error| error * error).collect();
    mean(&squares).sqrt()
}

/// 2,048 futures of the sequence have a mean gain within 2% of a standard deviation of that of
/// 200,000 plain random ones, for each ordinary visitor; the errors of both kinds over 32 seeds at
/// the same count are printed, and the sequence's is the smaller by far.
#[test]
fn the_mean_gain_is_that_of_many_more_plain_random_futures() {
    let facts = Facts::published();
    // The ordinary visitors side by side: each takes seconds.
    let lines: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = Preset::ALL
            .into_iter()
            .map(|preset| {
                let facts = &facts;
                scope.spawn(move || of_one_visitor(preset, facts))
            })
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().expect("a visitor within the bounds"))
            .collect()
    });
    writeln!(std::io::stdout(), "{}", lines.join("\n")).expect("somewhere to print to");
}

/// What one ordinary visitor's futures come to, in a line.
fn of_one_visitor(preset: Preset, facts: &Facts) -> String {
    let scenario = preset.scenario(facts);
    let subject = Subject::Route(scenario.route());
    let truth = random_gains(&scenario, subject, TRUTH, 1);
    let (expected, count) = (mean(&truth), TRUTH as f64);
    let deviation = root_mean_square(truth.iter().map(|gain| gain - expected));
    let sobol: Vec<f64> = (1..=SEEDS)
        .map(|seed| sobol_mean(&scenario, subject, seed))
        .collect();
    let plain: Vec<f64> = truth
        .chunks_exact(COUNT)
        .take(SEEDS as usize)
        .map(mean)
        .collect();
    let of_sobol = root_mean_square(sobol.iter().map(|mean| mean - expected));
    let of_plain = root_mean_square(plain.iter().map(|mean| mean - expected));
    let off = (sobol[0] - expected).abs() / deviation;
    assert!(off < 0.02, "{}: {off}", preset.text());
    assert!(of_sobol < of_plain / 2.0, "{}", preset.text());
    format!(
        "{}: mean {expected:.0}, deviation {deviation:.0} pounds; default seed off by {:.2}% of it; \
             root-mean-square error over {SEEDS} seeds of {COUNT}: sequence {of_sobol:.1}, plain {of_plain:.1} pounds \
             (the mean of {TRUTH} plain ones is itself known to {:.1})",
        preset.text(),
        off * 100.0,
        deviation / count.sqrt(),
    )
}

/// More futures shrink the error: eight times as many at least halve it.
#[test]
fn more_futures_shrink_the_error() {
    let scenario = Preset::ALL[0].scenario(&Facts::published());
    let subject = Subject::Route(scenario.route());
    let draws = Draws::of(&scenario, subject);
    let mut drawn = scenario.clone();
    let mut projector = Projector::new(&drawn);
    let gains: Vec<f64> = (0..1 << 14)
        .map(|future| follow(&mut projector, &mut drawn, subject, &draws.luck(future)).gain())
        .collect();
    let truth = mean(&gains);
    let error =
        |count: usize| root_mean_square(gains.chunks_exact(count).map(|of| mean(of) - truth));
    let (few, more) = (error(128), error(1024));
    assert!(more < few / 2.0, "{few} {more}");
}

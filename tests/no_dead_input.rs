//! No dead input: every input moves the answer that its row names, in the direction that the row
//! says, for some visitor of `support/settings`; and what is said to move nothing moves nothing.
//!
//! `cargo test --test no_dead_input -- --nocapture` prints what was found for each.

#[path = "support/settings.rs"]
mod settings;

use std::io::Write;

use level7::facts::{Facts, Month};
use level7::model::{Events, Subject, figures_of, gain_of, project, subjects};
use level7::scenario::table::input;
use level7::scenario::{Direction, Given, Key, Outcome, Scenario, Shape, Value};
use settings::{SETTINGS, Setting};
use std::{fmt, thread};

/// Less than a penny is no move, pounds.
const NOTHING: f64 = 0.005;
/// An answer up or down must be that for this share of the visitors whom the input moves.
const MOST: f64 = 2.0 / 3.0;

/// What is studied: a route's inputs are tried on that route.
fn subject(scenario: &Scenario, key: Key) -> Subject {
    match key {
        Key::Route(route, _) => Subject::Route(route),
        _ => Subject::Route(scenario.route()),
    }
}

/// An answer in pounds, or the number of subjects side by side; `None` where there is none.
fn read(scenario: &Scenario, key: Key, outcome: Outcome) -> Option<f64> {
    let subject = subject(scenario, key);
    match outcome {
        Outcome::Gain => Some(gain_of(scenario, subject, Events::PLAIN)),
        Outcome::AllInAll => Some(project(scenario, subject).expected_gain),
        Outcome::PresentValue => Some(figures_of(scenario, subject).npv),
        Outcome::CostPerGuidedHour => figures_of(scenario, subject).cost_per_guided_hour,
        Outcome::Comparison => Some(subjects(scenario).len() as f64),
    }
}

/// What an input is tried at, in order: of a number its ends and, where the answer is quick to
/// find, its default and places between.
fn tried(scenario: &Scenario, key: Key, outcome: Outcome) -> Vec<Given> {
    match input(key).shape {
        Shape::Number {
            min, max, whole, ..
        } => {
            let mut all = vec![min, max];
            if outcome != Outcome::AllInAll {
                if let Value::Number(default) = scenario.default_of(key).value {
                    all.push(default.likely);
                }
                let here = scenario.estimate(key).likely;
                all.extend([0.5, 1.0, 1.5].map(|times| here * times));
                all.extend([0.25, 0.5].map(|share| min + (max - min) * share));
            }
            for one in &mut all {
                *one = one.clamp(min, max);
                if whole {
                    *one = one.round();
                }
            }
            all.sort_by(f64::total_cmp);
            all.dedup();
            all.into_iter().map(Given::Number).collect()
        }
        Shape::Choice(choices) => {
            let texts = choices.iter().map(|choice| choice.text.to_owned());
            texts.map(Given::Text).collect()
        }
        Shape::Flag => vec![Given::Flag(false), Given::Flag(true)],
        Shape::Month => {
            let months = [0, 7, 14, 26, 38, 50].map(|later| Month::new(2026, 11).plus(later));
            months.map(|month| Given::Text(month.to_string())).to_vec()
        }
    }
}

fn with(scenario: &Scenario, key: Key, given: Given) -> Scenario {
    let mut changed = scenario.clone();
    if let Err(refusal) = changed.give(key, given) {
        panic!("{}: {refusal}", key.text());
    }
    changed
}

/// One step of an input and what it did.
struct Step {
    setting: &'static str,
    from: Given,
    to: Given,
    by: f64,
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = |given: &Given| match given {
            Given::Number(number) => number.to_string(),
            Given::Flag(flag) => flag.to_string(),
            Given::Text(text) => text.clone(),
            Given::Estimate(estimate) => format!("{estimate:?}"),
        };
        let (from, to) = (text(&self.from), text(&self.to));
        write!(f, "{:?} {from} → {to}: {:+.2}", self.setting, self.by)
    }
}

/// What trying an input on every visitor found.
#[derive(Default)]
struct Found {
    /// The largest rise and the largest fall of one step.
    rise: Option<Step>,
    fall: Option<Step>,
    /// Visitors for whom the highest value gives more than the lowest, or less.
    up: usize,
    down: usize,
    /// Choices that give another answer than some other choice does.
    distinct: Vec<bool>,
}

impl Found {
    fn add(&mut self, setting: &'static str, at: &[Given], answers: &[Option<f64>]) {
        let known: Vec<(&Given, f64)> = at
            .iter()
            .zip(answers)
            .filter_map(|(given, answer)| Some((given, (*answer)?)))
            .collect();
        for pair in known.windows(2) {
            let [(from, before), (to, after)] = pair else {
                continue;
            };
            let by = after - before;
            let kept = match by {
                by if by > NOTHING => &mut self.rise,
                by if by < -NOTHING => &mut self.fall,
                _ => continue,
            };
            if kept.as_ref().is_none_or(|kept| kept.by.abs() < by.abs()) {
                *kept = Some(Step {
                    setting,
                    from: (*from).clone(),
                    to: (*to).clone(),
                    by,
                });
            }
        }
        if let (Some((_, lowest)), Some((_, highest))) = (known.first(), known.last()) {
            self.up += usize::from(highest - lowest > NOTHING);
            self.down += usize::from(highest - lowest < -NOTHING);
        }
        self.distinct.resize(at.len(), false);
        for (distinct, answer) in self.distinct.iter_mut().zip(answers) {
            *distinct |= answers.iter().any(|other| match (answer, other) {
                (Some(one), Some(other)) => (one - other).abs() > NOTHING,
                _ => false,
            });
        }
    }

    const fn moves(&self) -> bool {
        self.rise.is_some() || self.fall.is_some()
    }

    /// What speaks against the direction; nothing if it holds.
    fn against(&self, direction: Direction) -> Option<String> {
        let (these, those) = match direction {
            Direction::Up => (self.up, self.down),
            Direction::Down => (self.down, self.up),
            Direction::Either => {
                return (self.rise.is_none() || self.fall.is_none())
                    .then(|| "does not go both ways".to_owned());
            }
            Direction::Neither => return self.moves().then(|| "moves".to_owned()),
        };
        let moved = these + those;
        let holds = these > 0 && these as f64 >= MOST * moved as f64;
        (!holds).then(|| format!("goes that way for {these} of {moved} whom it moves"))
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in [&self.rise, &self.fall].into_iter().flatten() {
            write!(f, " {step};")?;
        }
        let (up, down) = (self.up, self.down);
        write!(f, " raises {up} visitors' answer, lowers {down}")
    }
}

/// Tries an input on every other visitor, and on the rest only if that does not settle it.
fn search(
    visitors: &[(&'static Setting, Scenario)],
    key: Key,
    outcome: Outcome,
    settles: impl Fn(&Found) -> bool,
) -> Found {
    let mut found = Found::default();
    for half in 0..2 {
        for (setting, scenario) in visitors.iter().skip(half).step_by(2) {
            let at = tried(scenario, key, outcome);
            let answers: Vec<Option<f64>> = at
                .iter()
                .map(|given| read(&with(scenario, key, given.clone()), key, outcome))
                .collect();
            found.add(setting.name, &at, &answers);
        }
        if settles(&found) {
            break;
        }
    }
    found
}

/// Whether an input that is said to move nothing changes any month, account or figure, to the bit,
/// for every third visitor.
fn changes_anything(visitors: &[(&'static Setting, Scenario)], key: Key) -> bool {
    visitors.iter().step_by(3).any(|(_, scenario)| {
        let subject = subject(scenario, key);
        let before = project(scenario, subject);
        tried(scenario, key, Outcome::AllInAll)
            .into_iter()
            .any(|given| project(&with(scenario, key, given), subject) != before)
    })
}

/// A line about an input, and whether it holds.
fn verdict(visitors: &[(&'static Setting, Scenario)], key: Key) -> (bool, String) {
    let row = input(key);
    let effect = row.effect;
    let name = format!(
        "{}, {:?} on {:?}:",
        key.text(),
        effect.direction,
        effect.outcome
    );
    if effect.direction == Direction::Neither {
        let dead = !changes_anything(visitors, key);
        let what = if dead { "moves nothing" } else { "MOVES" };
        return (dead, format!("{name} {what}"));
    }
    let against = |found: &Found| match row.shape {
        Shape::Choice(choices) => {
            let same = choices.iter().zip(&found.distinct).find(|(_, is)| !**is);
            same.map(|(choice, _)| format!("{} is like every other choice", choice.text))
        }
        _ => found.against(effect.direction),
    };
    let found = search(visitors, key, effect.outcome, |found| {
        against(found).is_none()
    });
    let against = against(&found);
    // "On" an answer says that what comes before it stays.
    let also = [Outcome::Gain, Outcome::AllInAll]
        .into_iter()
        .take_while(|before| *before != effect.outcome)
        .find(|before| search(visitors, key, *before, |_| true).moves());
    match (against, also) {
        (None, None) => (true, format!("{name}{found}")),
        (Some(why), _) => (false, format!("{name} {why}:{found}")),
        (_, Some(also)) => (false, format!("{name} moves {also:?}, too:{found}")),
    }
}

#[test]
fn every_input_moves_what_it_says_it_moves() {
    let facts = Facts::published();
    let visitors: Vec<(&Setting, Scenario)> = SETTINGS
        .iter()
        .map(|setting| (setting, setting.scenario(&facts)))
        .collect();
    let keys: Vec<Key> = Key::all().collect();
    let threads = thread::available_parallelism().map_or(1, usize::from);
    let mut lines: Vec<(usize, bool, String)> = thread::scope(|scope| {
        let work = (0..threads).map(|first| {
            let (visitors, keys) = (&visitors, &keys);
            scope.spawn(move || {
                let mine = keys.iter().enumerate().skip(first).step_by(threads);
                mine.map(|(at, key)| {
                    let (holds, line) = verdict(visitors, *key);
                    (at, holds, line)
                })
                .collect::<Vec<_>>()
            })
        });
        let work: Vec<_> = work.collect();
        work.into_iter()
            .flat_map(|one| one.join().expect("no panic"))
            .collect()
    });
    lines.sort_by_key(|(at, _, _)| *at);
    let broken: Vec<&str> = lines
        .iter()
        .filter(|(_, holds, _)| !holds)
        .map(|(_, _, line)| line.as_str())
        .collect();
    let direction = |wanted| {
        keys.iter()
            .filter(|key| input(**key).effect.direction == wanted)
            .count()
    };
    let nothing = direction(Direction::Neither);
    let futures = keys
        .iter()
        .filter(|key| {
            matches!(key, Key::Of(_)) && input(**key).effect.direction == Direction::Neither
        })
        .count();
    let mut summary = String::new();
    for (_, _, line) in &lines {
        summary += line;
        summary += "\n";
    }
    eprint!("{summary}");
    // Past the test harness, which keeps to itself what a test that passes says.
    writeln!(
        std::io::stdout(),
        "inputs: {} covered, {futures} read by simulated futures only, {} not read by a route \
         that is paid in another way",
        keys.len() - nothing,
        nothing - futures
    )
    .expect("standard output");
    assert!(
        broken.is_empty(),
        "{} inputs:\n{}",
        broken.len(),
        broken.join("\n")
    );
}

#[test]
fn what_is_not_plain_to_see_has_a_reason() {
    for key in Key::all() {
        let row = input(key);
        let (effect, name) = (row.effect, key.text());
        let why = effect.why;
        let is_choice = matches!(row.shape, Shape::Choice(_));
        let asks = matches!(effect.direction, Direction::Either | Direction::Neither);
        assert!(!asks || is_choice || !why.is_empty(), "{name}");
        // It ends a sentence that the page begins.
        assert!(!why.ends_with('.') && why.trim() == why, "{name}: {why}");
    }
}

//! A rehearsal says which figures changed and what that does to every ordinary visitor.

#[path = "support/golden.rs"]
mod golden;

use level7::facts::Quantity::Exact;
use level7::facts::{Facts, Month, tax};
use level7::report::rehearsal::{Answers, Named, RouteAnswer, comparison};
use level7::scenario::{Field, Preset};

const APRIL_2027: Month = Month::new(2027, 4);

fn compared(before: &Answers, after: &Answers) -> String {
    let named = |name, answers| Named { name, answers };
    comparison(named("as published", before), named("rehearsed", after))
}

/// As published, but for a basic rate of 22% from April 2027.
fn dearer_basic_rate() -> Answers {
    Answers::of(&Facts::published().with(&tax::BASIC_RATE, APRIL_2027, Exact(0.22)))
}

/// The most by which a figure of a preset's routes differs, in pounds.
fn most_moved(before: &Answers, after: &Answers, preset: Preset) -> f64 {
    let routes = |answers: &Answers| -> Vec<RouteAnswer> {
        let mut visitors = answers.visitors.iter();
        let visitor = visitors.find(|one| one.key == preset.text());
        visitor.expect("is there").routes.clone()
    };
    let pairs = routes(before).into_iter().zip(routes(after));
    let figures = pairs.flat_map(|(was, is)| was.pounds.into_iter().zip(is.pounds));
    figures
        .map(|(was, is)| (was - is).abs())
        .fold(0.0, f64::max)
}

#[test]
fn a_changed_band_makes_this_report() {
    let report = compared(&Answers::of(&Facts::published()), &dearer_basic_rate());
    golden::check("rehearsal_basic_rate.md", &report);
}

#[test]
fn a_changed_basic_rate_moves_every_visitor_for_whom_the_award_changes_what_bears_it() {
    // Whose other job fills the allowance and the basic band pays the basic rate on the same income
    // with the award and without: it cancels, to the penny. Everybody else's answer moves.
    let facts = Facts::published();
    let (before, after) = (Answers::of(&facts), dearer_basic_rate());
    let full = facts.now(&tax::PERSONAL_ALLOWANCE).likely() + facts.now(&tax::BASIC_LIMIT).likely();
    for preset in Preset::ALL {
        let salary = preset.scenario(&facts).number(Field::Salary);
        let moved = most_moved(&before, &after, preset);
        let name = preset.text();
        if salary < full {
            assert!(moved > 1.0, "{name} moved by {moved}");
        } else {
            assert!(moved < 0.005, "{name} moved by {moved}");
        }
    }
}

#[test]
fn where_nothing_changed_nothing_moved() {
    let answers = Answers::of(&Facts::published());
    let report = compared(&answers, &answers);
    assert!(report.contains("No figure changed."));
    // Once for all, and once for each.
    assert_eq!(
        report.matches("\nNothing moved.\n").count(),
        1 + Preset::ALL.len()
    );
}

#[test]
fn read_as_of_a_later_date_it_says_what_has_aged() {
    let at = |year, month| Answers::of(&Facts::new(Month::new(year, month)));
    let report = compared(&at(2026, 11), &at(2027, 4));
    let line = |start: &str| {
        let mut lines = report.lines();
        lines.find(|line| line.starts_with(start)).expect("is said")
    };
    // Enacted to March 2027; limits are frozen to March 2031.
    let carried = line("Carried forward since");
    assert!(carried.contains("`tax.basic_rate`") && !carried.contains("personal_allowance"));
    // Law is looked at again in March 2027, prices in November.
    let late = line("Past their review since");
    assert!(late.contains("`tax.personal_allowance`") && !late.contains("practice."));
    // Child Benefit rises in April 2026, so a rehearsal across it shows the figure in force.
    let report = compared(&at(2026, 3), &at(2026, 4));
    assert!(
        report.contains("| `tax.child_benefit_first` Child Benefit for the eldest child | in April 2026 | £26.05 a week | £27.05 a week |"),
        "{report}"
    );
}

#[test]
fn what_is_taken_down_is_read_back() {
    let answers = dearer_basic_rate();
    assert_eq!(Answers::read(&answers.write()), Ok(answers.clone()));
    assert!(Answers::read("").is_err());
    let cut = answers.write().replace("\tadmits\t", "\t");
    assert!(Answers::read(&cut).is_err());
}

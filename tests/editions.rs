//! The list of editions against the facts themselves: a figure cannot change without an edition
//! that says so, and an edition cannot say what did not change.
//!
//! Each edition's figures are kept in `tests/golden/facts`, a file named after its day, which
//! `UPDATE_GOLDEN=1` writes once.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::{env, fs};

use level7::facts::editions::{EDITIONS, newest};
use level7::facts::{Date, Facts, Month, Quantity, all_series};

/// Low, likely and high by month, by series.
type Figures = BTreeMap<String, BTreeMap<String, [f64; 3]>>;

fn three(value: Quantity) -> [f64; 3] {
    [value.low(), value.likely(), value.high()]
}

fn figures() -> Figures {
    let facts = Facts::published();
    let of = |series| {
        let begins = facts.begins(series).into_iter();
        begins
            .map(|from| (from.to_string(), three(facts.look(series, from).value)))
            .collect()
    };
    let all = all_series().into_iter();
    all.map(|series| (series.id.to_owned(), of(series)))
        .collect()
}

fn file(on: Date) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden/facts");
    folder.join(format!("{on}.json"))
}

fn kept(on: Date) -> Figures {
    let path = file(on);
    let text =
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).expect("figures")
}

/// What holds in a month: the last figure that begins by then, or else the first.
fn in_force(series: &BTreeMap<String, [f64; 3]>, month: &str) -> Option<[f64; 3]> {
    let begun = series.range(..=month.to_owned()).next_back();
    begun
        .or_else(|| series.iter().next())
        .map(|(_, value)| *value)
}

/// The figures that differ, by series and month, with what they were; a series that is new or gone
/// tells nobody's older answer anything.
fn differences(was: &Figures, is: &Figures) -> BTreeMap<(String, String), [f64; 3]> {
    let mut all = BTreeMap::new();
    for (id, now) in is {
        let Some(before) = was.get(id) else { continue };
        for month in now.keys().chain(before.keys()) {
            if let (Some(old), Some(new)) = (in_force(before, month), in_force(now, month))
                && old != new
            {
                all.insert((id.clone(), month.clone()), old);
            }
        }
    }
    all
}

#[test]
fn the_newest_edition_is_what_the_facts_say() {
    let newest = newest(EDITIONS).expect("an edition");
    let is = figures();
    let path = file(newest);
    // What was published is never written over.
    if env::var_os("UPDATE_GOLDEN").is_some() && !path.exists() {
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        let text = serde_json::to_string_pretty(&is).expect("writes");
        fs::write(path, text + "\n").expect("a file");
    }
    let differ: Vec<String> = differences(&kept(newest), &is)
        .into_iter()
        .map(|((id, month), was)| format!("{id} from {month}, which was {was:?}"))
        .collect();
    assert!(
        differ.is_empty() && kept(newest) == is,
        "The facts are no longer those of the edition of {newest}. If that was published, add an \
         edition of today to calculation/src/facts/editions.rs that names what changed, then keep its figures \
         with UPDATE_GOLDEN=1. Changed: {differ:#?}"
    );
}

#[test]
fn every_edition_says_what_changed() {
    let days: Vec<Date> = EDITIONS.iter().map(|edition| edition.on).collect();
    assert!(days.is_sorted_by(|one, next| one < next), "{days:?}");
    assert!(EDITIONS[0].changed.is_empty());
    for pair in EDITIONS.windows(2) {
        let said: BTreeMap<(String, String), [f64; 3]> = pair[1]
            .changed
            .iter()
            .map(|one| {
                (
                    (one.series.id.to_owned(), one.from.to_string()),
                    three(one.was),
                )
            })
            .collect();
        let differ = differences(&kept(pair[0].on), &kept(pair[1].on));
        assert_eq!(said, differ, "the edition of {}", pair[1].on);
    }
}

/// The comparison itself: a correction, a new year's figure, and one that stays.
#[test]
fn differences_are_seen() {
    let series = |values: &[(&str, f64)]| -> BTreeMap<String, [f64; 3]> {
        let one = |(from, value): &(&str, f64)| ((*from).to_owned(), [*value; 3]);
        values.iter().map(one).collect()
    };
    let was = Figures::from([
        ("corrected".into(), series(&[("2026-04", 1.0)])),
        ("renewed".into(), series(&[("2026-04", 10.0)])),
        ("same".into(), series(&[("2026-04", 5.0)])),
        ("gone".into(), series(&[("2026-04", 5.0)])),
    ]);
    let is = Figures::from([
        ("corrected".into(), series(&[("2026-04", 2.0)])),
        (
            "renewed".into(),
            series(&[("2026-04", 10.0), ("2027-04", 11.0)]),
        ),
        ("same".into(), series(&[("2026-04", 5.0), ("2027-04", 5.0)])),
        ("new".into(), series(&[("2026-04", 5.0)])),
    ]);
    let differ = differences(&was, &is);
    let expected = BTreeMap::from([
        (("corrected".to_owned(), "2026-04".to_owned()), [1.0; 3]),
        (("renewed".to_owned(), "2027-04".to_owned()), [10.0; 3]),
    ]);
    assert_eq!(differ, expected);
    assert_eq!(
        in_force(&is["renewed"], &Month::new(2028, 1).to_string()),
        Some([11.0; 3])
    );
}

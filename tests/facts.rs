//! Laws of the tables: that every figure and rule is named, ordered, sourced, dated and fairly
//! worded. Looking a figure up is tested in `facts_look_up`.

use level7::facts::Quantity::Range;
use level7::facts::calendar::date;
use level7::facts::regulation::{RULES, Standing as RuleStanding};
use level7::facts::routes::{self, ROUTES};
use level7::facts::services::{self, OpenedBy, SERVICES};
use level7::facts::{
    Date, Dated, Kind, Series, Unit, all_series, all_sources, laser, loans, market, practice,
    regulation, tax,
};
use std::collections::BTreeSet;

/// The day on which the tables were gathered.
const GATHERED: Date = date(2026, 11, 22);

fn values() -> impl Iterator<Item = (&'static Series, &'static Dated)> {
    all_series()
        .into_iter()
        .flat_map(|series| series.values.iter().map(move |dated| (series, dated)))
}

/// Every text that a reader could see, with the name of what it belongs to.
fn texts() -> Vec<(&'static str, &'static str)> {
    let mut all = Vec::new();
    for series in all_series() {
        all.extend([series.id, series.label, series.applies_to].map(|text| (series.id, text)));
        for dated in series.values {
            all.push((series.id, dated.note));
            all.extend(dated.readings.iter().map(|one| (series.id, one.says)));
        }
    }
    for source in all_sources() {
        let texts = [
            source.id,
            source.publisher,
            source.title,
            source.url,
            source.dated,
        ];
        all.extend(texts.map(|text| (source.id, text)));
    }
    all.extend(RULES.iter().map(|rule| (rule.id, rule.sentence)));
    all.extend(
        ROUTES
            .iter()
            .flat_map(|r| [(r.id, r.name), (r.id, r.awarding)]),
    );
    all.extend(SERVICES.iter().map(|service| (service.id, service.name)));
    all
}

fn assert_unique(ids: impl IntoIterator<Item = &'static str>) {
    let mut seen = BTreeSet::new();
    for id in ids {
        assert!(!id.is_empty(), "an id is empty");
        assert!(seen.insert(id), "{id} is used twice");
    }
}

#[test]
fn ids_are_unique() {
    assert_unique(all_series().iter().map(|series| series.id));
    assert_unique(all_sources().iter().map(|source| source.id));
    assert_unique(RULES.iter().map(|rule| rule.id));
    assert_unique(ROUTES.iter().map(|route| route.id));
    assert_unique(SERVICES.iter().map(|service| service.id));
}

#[test]
fn ids_are_dotted_lower_case() {
    for series in all_series() {
        assert!(series.id.contains('.'), "{} has no dot", series.id);
        assert!(
            series
                .id
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '.' || c == '_'),
            "{} has another character",
            series.id
        );
        assert!(!series.label.is_empty() && !series.applies_to.is_empty());
    }
}

#[test]
fn no_table_is_left_out() {
    let all: BTreeSet<_> = all_series().iter().map(|series| series.id).collect();
    let tables = [
        routes::series(),
        services::series(),
        practice::ALL.to_vec(),
        laser::ALL.to_vec(),
        market::ALL.to_vec(),
        regulation::ALL.to_vec(),
        tax::ALL.to_vec(),
        loans::ALL.to_vec(),
    ];
    for series in tables.iter().flatten() {
        assert!(all.contains(series.id), "{} is not listed", series.id);
    }
    for route in ROUTES {
        assert!(all.contains(route.fee.id) && all.contains(route.fee_inflation.id));
    }
}

#[test]
fn values_are_in_order_and_finite() {
    for series in all_series() {
        assert!(!series.values.is_empty(), "{} has no value", series.id);
        for pair in series.values.windows(2) {
            assert!(pair[0].from < pair[1].from, "{} is out of order", series.id);
            assert!(
                pair[0].to.is_none_or(|to| to < pair[1].from),
                "{} overlaps",
                series.id
            );
        }
        for dated in series.values {
            let (low, likely, high) = (dated.value.low(), dated.value.likely(), dated.value.high());
            assert!(
                [low, likely, high].iter().all(|x| x.is_finite()),
                "{}",
                series.id
            );
            assert!(
                low <= likely && likely <= high,
                "{} is out of order",
                series.id
            );
            assert!(low >= 0.0, "{} is negative", series.id);
            assert!(dated.to.is_none_or(|to| dated.from <= to), "{}", series.id);
            if let Range(low, _, high) = dated.value {
                assert!(low < high, "{} is a range of one number", series.id);
            }
            if series.unit == Unit::Share || series.unit == Unit::SharePerYear {
                assert!(high <= 1.0, "{} is above one", series.id);
            }
        }
    }
}

#[test]
fn what_is_no_assumption_has_a_source() {
    for (series, dated) in values() {
        assert!(
            dated.kind == Kind::Assumption || !dated.sources.is_empty(),
            "{} has no source",
            series.id
        );
    }
}

#[test]
fn assumptions_are_explained() {
    for (series, dated) in values().filter(|(_, dated)| dated.kind == Kind::Assumption) {
        assert!(dated.note.len() > 10, "{} has no note", series.id);
    }
    for (series, dated) in values() {
        assert!(
            dated.note.is_empty() || dated.note.ends_with('.'),
            "the note on {} does not end in a full stop",
            series.id
        );
    }
}

#[test]
fn where_sources_disagree_each_is_heard() {
    let mut disputed = 0;
    for (series, dated) in values().filter(|(_, dated)| !dated.readings.is_empty()) {
        disputed += 1;
        assert!(
            dated.readings.len() > 1,
            "{}: one voice is no dispute",
            series.id
        );
        for reading in dated.readings {
            assert!(
                !reading.sources.is_empty()
                    && reading
                        .sources
                        .iter()
                        .all(|source| dated.sources.contains(source)),
                "{}: a reading of a source that the figure does not cite",
                series.id
            );
            assert!(
                reading.says.ends_with('.'),
                "{}: {}",
                series.id,
                reading.says
            );
        }
    }
    assert!(disputed > 20, "{disputed} figures");
}

#[test]
fn sources_used_and_listed_are_the_same() {
    let listed: BTreeSet<_> = all_sources().iter().map(|source| source.id).collect();
    let used: BTreeSet<_> = values()
        .flat_map(|(_, dated)| dated.sources)
        .chain(RULES.iter().flat_map(|rule| rule.sources))
        .map(|source| source.id)
        .collect();
    let unlisted: Vec<_> = used.difference(&listed).collect();
    let unused: Vec<_> = listed.difference(&used).collect();
    assert!(unlisted.is_empty(), "used and not listed: {unlisted:?}");
    assert!(unused.is_empty(), "listed and not used: {unused:?}");
}

#[test]
fn sources_say_who_and_what() {
    for source in all_sources() {
        assert!(
            !source.publisher.is_empty() && !source.title.is_empty(),
            "{}",
            source.id
        );
        assert!(
            !source.dated.is_empty(),
            "{} says nothing of its date",
            source.id
        );
        assert!(
            source.url.is_empty() || source.url.starts_with("https://"),
            "{} has an odd address",
            source.id
        );
    }
}

#[test]
fn dates_of_reading_and_review_make_sense() {
    for (series, dated) in values() {
        assert!(
            dated.retrieved <= GATHERED,
            "{} was read in the future",
            series.id
        );
        assert!(
            dated.review_by > dated.retrieved,
            "{} is never reviewed",
            series.id
        );
    }
    for rule in RULES {
        assert!(
            rule.retrieved <= GATHERED && rule.review_by > rule.retrieved,
            "{}",
            rule.id
        );
    }
}

#[test]
fn rules_are_one_sentence_with_a_source() {
    for rule in RULES {
        assert!(
            rule.standing == RuleStanding::Unknown || !rule.sources.is_empty(),
            "{} has no source",
            rule.id
        );
        assert!(
            !rule.nations.is_empty() && !rule.dated.is_empty(),
            "{}",
            rule.id
        );
        assert!(rule.sentence.ends_with('.'), "{}: no full stop", rule.id);
        assert_eq!(
            rule.sentence.matches(". ").count(),
            0,
            "{}: more than one sentence",
            rule.id
        );
        assert!(rule.sentence.starts_with(char::is_uppercase), "{}", rule.id);
    }
}

#[test]
fn every_nation_has_law_and_something_on_level_7() {
    use level7::facts::Nation::{England, NorthernIreland, Scotland, Wales};
    for nation in [England, Wales, Scotland, NorthernIreland] {
        assert!(
            RULES.iter().any(|rule| rule.standing == RuleStanding::Law
                && rule.nations.contains(&nation)
                && rule.sentence.contains("Level 7")),
            "{nation:?} has no rule on Level 7"
        );
    }
}

#[test]
fn no_medicine_is_named_by_brand() {
    let brands = [
        "botox",
        "dysport",
        "azzalure",
        "bocouture",
        "xeomin",
        "vistabel",
        "letybo",
        "alluzience",
        "nuceiva",
        "relfydess",
        "juvederm",
        "restylane",
        "profhilo",
    ];
    for (id, text) in texts() {
        let text = text.to_lowercase();
        for brand in brands {
            assert!(!text.contains(brand), "{id} names {brand}");
        }
    }
}

#[test]
fn nothing_is_claimed_that_is_not_so() {
    let never = [
        "legally required",
        "equals a master",
        "equivalent to a master",
        "same as a master",
        "required by law",
        "mandatory level 7",
    ];
    for (id, text) in texts() {
        let text = text.to_lowercase();
        for claim in never {
            assert!(!text.contains(claim), "{id} says {claim:?}");
        }
    }
    for service in SERVICES {
        let laser = service.id.contains("laser") || service.id == "ipl";
        assert_eq!(
            service.opened_by == OpenedBy::LaserTraining,
            laser,
            "{}",
            service.id
        );
    }
}

#[test]
fn texts_carry_no_stray_spaces() {
    for (id, text) in texts() {
        assert!(
            !text.contains("  ") && text.trim() == text,
            "{id}: {text:?}"
        );
    }
}

#[test]
fn default_mixes_come_to_one() {
    for opened_by in [OpenedBy::InjectablesAward, OpenedBy::LaserTraining] {
        let sum: f64 = SERVICES
            .iter()
            .filter(|service| service.opened_by == opened_by)
            .map(|service| service.mix.values[0].value.likely())
            .sum();
        assert!((sum - 1.0).abs() < 1e-12, "{opened_by:?} comes to {sum}");
    }
}

#[test]
fn routes_are_possible() {
    for route in ROUTES {
        let likely = |series: &'static Series| series.values[0].value.likely();
        assert!(
            likely(&route.shortest_months) < likely(&route.longest_months),
            "{}",
            route.id
        );
        assert!(likely(&route.glh) <= likely(&route.tqt), "{}", route.id);
        assert!(
            likely(&route.attendance_days) * 7.0 <= likely(&route.tqt),
            "{}",
            route.id
        );
        assert_eq!(
            likely(&route.instalments) == 0.0,
            route.university,
            "{}",
            route.id
        );
        assert_eq!(
            likely(&route.extra_training) > 0.0,
            !route.teaches_hands_on,
            "{}",
            route.id
        );
    }
}

#[test]
fn chances_of_englands_outcomes_leave_room_for_none() {
    let likely = |series: &'static Series| series.values[0].value.likely();
    let sum = likely(&regulation::LICENCE_PROBABILITY)
        + likely(&regulation::LEVEL_7_REQUIRED_PROBABILITY)
        + likely(&regulation::REGISTERED_ONLY_PROBABILITY);
    assert!((1.0 - sum - 0.45).abs() < 1e-12, "{sum}");
}

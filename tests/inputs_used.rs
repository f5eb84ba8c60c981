//! The inputs that an answer was worked out from: all that bear on it, none that does not, each with
//! its value and where that comes from.

#[path = "support/settings.rs"]
mod settings;

use level7::facts::{Facts, Month};
use level7::insight::bears;
use level7::model::{Projection, Subject, project};
use level7::report::inputs_used::{Used, inputs_used};
use level7::report::page::page;
use level7::scenario::table::input;
use level7::scenario::{
    Field, Given, Key, Level, Outcome, Preset, Route, RouteField, Scenario, Shape,
};
use settings::SETTINGS;

/// What to try in the place of what stands there.
fn others(key: Key) -> Vec<Given> {
    match input(key).shape {
        Shape::Number { min, max, .. } => vec![Given::Number(min), Given::Number(max)],
        Shape::Choice(choices) => choices
            .iter()
            .map(|choice| Given::Text(choice.text.to_owned()))
            .collect(),
        Shape::Flag => vec![Given::Flag(false), Given::Flag(true)],
        Shape::Month => [7, 30]
            .map(|later| Given::Text(Month::new(2026, 11).plus(later).to_string()))
            .to_vec(),
    }
}

/// What an answer is read off.
fn read(one: &Projection) -> [f64; 4] {
    let figures = &one.figures;
    [
        figures.gain,
        one.expected_gain,
        figures.npv,
        figures.cost_per_guided_hour.unwrap_or(-1.0),
    ]
}

fn chosen(scenario: &Scenario) -> [f64; 4] {
    read(&project(scenario, Subject::Route(scenario.route())))
}

#[test]
fn what_is_left_out_moves_nothing() {
    let facts = Facts::published();
    let mut tried = 0;
    // Every other visitor: each way of trading, of paying and of the law is among them.
    for setting in SETTINGS.iter().step_by(2) {
        let scenario = setting.scenario(&facts);
        let before = chosen(&scenario);
        for key in Key::all().filter(|key| !bears(&scenario, *key)) {
            // Another route's terms are read by that route alone; one of each is enough.
            let elsewhere = matches!(key, Key::Route(route, field)
                if route != scenario.route() && field != RouteField::Fee);
            if elsewhere {
                continue;
            }
            for given in others(key) {
                let mut changed = scenario.clone();
                changed.give(key, given).expect("is in range");
                assert_eq!(chosen(&changed), before, "{}: {}", setting.name, key.text());
                tried += 1;
            }
        }
    }
    assert!(tried > 1_000, "{tried}");
}

#[test]
fn what_an_ordinary_visitor_can_move_is_there() {
    let scenario = Preset::NurseStartingOut.scenario(&Facts::published());
    let page = page(&scenario);
    let all: Vec<&Used> = page
        .inputs
        .questions
        .iter()
        .chain(&page.inputs.own)
        .chain(page.inputs.ours.iter().flat_map(|group| &group.inputs))
        .collect();
    for key in Key::all() {
        let times = all.iter().filter(|one| one.key == key).count();
        assert_eq!(times, usize::from(bears(&scenario, key)), "{}", key.text());
    }
    for one in &all {
        for text in [&one.name, &one.value, &one.whence] {
            assert!(!text.is_empty(), "{}", one.key.text());
        }
        assert!(input(one.key).effect.outcome != Outcome::Comparison);
    }
    assert!(all.iter().any(|one| one.whence.contains("source")));
    assert!(all.iter().any(|one| one.whence == "assumption"));
    assert!(
        page.inputs
            .questions
            .iter()
            .all(|one| input(one.key).level == Level::Question)
    );
}

#[test]
fn the_visitors_own_figures_stand_before_ours() {
    let mut scenario = Scenario::new(&Facts::published());
    let (fee, room) = (
        Key::Route(Route::Level7Certificate, RouteField::Fee),
        Key::Of(Field::Room),
    );
    scenario.give(fee, Given::Number(6_543.5)).expect("a fee");
    scenario.give(room, Given::Number(12.25)).expect("a room");
    // Says something, and nothing of this route.
    let other = Key::Route(Route::Msc, RouteField::Fee);
    scenario
        .give(other, Given::Number(20_000.0))
        .expect("a fee");
    let used = inputs_used(&scenario, &[]);
    assert_eq!(used.own.len(), 1, "{:?}", used.own);
    assert_eq!(used.own[0].key, room);
    assert_eq!(used.own[0].value, "£12.25 an hour");
    assert_eq!(used.own[0].range, "£7.35 to £24.49 an hour");
    assert_eq!(used.own[0].whence, "yours");
    let asked = used.questions.iter().find(|one| one.key == fee);
    let asked = asked.expect("the fee is a question");
    assert_eq!(
        (asked.value.as_str(), asked.whence.as_str()),
        ("£6,543.50", "yours")
    );
    assert!(!used.ours.iter().any(|group| {
        group
            .inputs
            .iter()
            .any(|one| one.key == room || one.whence == "yours")
    }));
}

#[test]
fn the_places_of_sources_are_those_of_the_list() {
    let scenario = Scenario::new(&Facts::published());
    let page = page(&scenario);
    let prices = page
        .inputs
        .ours
        .iter()
        .flat_map(|group| &group.inputs)
        .filter(|one| one.whence.contains("source"));
    for one in prices {
        let digits = |c: char| !c.is_ascii_digit();
        let places = one.whence.split(digits).filter(|part| !part.is_empty());
        for place in places {
            let place: usize = place.parse().expect("a number");
            let named = page.sources.get(place - 1).expect("is in the list");
            let tag = level7::report::origin::origin(&scenario, one.key);
            assert!(
                tag.sources
                    .iter()
                    .any(|source| source.label.contains(named.title)),
                "{}: {}",
                one.key.text(),
                one.whence
            );
        }
    }
}

//! What a visitor finds out about what could happen and what would have to be true, in a real
//! browser: futures that follow each change, one of them picked and read, a change taken back, a
//! seller's claim and a date of one's own.

use browser_tests::{Options, Page, keys};
use level7::facts::Facts;
use level7::insight::futures::{COUNT, futures};
use level7::insight::slope::slope;
use level7::model::{Subject, project_all};
use level7::report::changes::{changes, totals};
use level7::report::futures::{Outlook, outlook};
use level7::report::slope::panel;
use level7::scenario::{Field, Given, Key, Route, RouteField, Scenario};
use serde_json::json;

const FEE_BOX: &str = "f-level_7_certificate-fee";
const FEE: Key = Key::Route(Route::Level7Certificate, RouteField::Fee);
const DOTS: &str = "#l7-dots-title";
const STORY: &str = "#level7 .story";
const CHANGES: &str = "#level7 .changes";

fn with(key: Key, given: Given) -> Scenario {
    let mut scenario = Scenario::new(&Facts::published());
    scenario.give(key, given).expect("is in range");
    scenario
}

/// What the native build says of the chosen route's futures.
fn expected(scenario: &Scenario) -> Outlook {
    let subject = Subject::Route(scenario.route());
    let all = project_all(scenario);
    outlook(scenario, &all, &[futures(scenario, subject, COUNT)]).expect("an open course")
}

fn on_a_phone() -> Page {
    Page::open_ready(&Options {
        width: 360,
        height: 740,
        ..Options::default()
    })
}

#[test]
fn the_futures_follow_a_change_and_one_can_be_read() {
    let page = on_a_phone();
    page.wait_until("the default futures", |page| {
        page.text(DOTS) == expected(&Scenario::new(&Facts::published())).dots.title
    });

    page.set_box("f-extra_appointments", "2.5");
    let few = expected(&with(Key::Of(Field::ExtraAppointments), Given::Number(2.5)));
    page.wait_until("the futures of fewer clients", |page| {
        page.text(DOTS) == few.dots.title
    });
    assert_eq!(page.text("#l7-in-twenty"), few.dots.title.clone() + ".");
    page.wait_until("every route's chances", |page| {
        !page.text("#l7-chances").contains('…')
    });

    // By mouse, then on by the arrow keys, as among any set of choices.
    page.click("#l7-dot-3");
    page.wait_until("the third future", |page| {
        page.text(STORY).contains("Future 3 of 20")
    });
    page.press_keys(keys::RIGHT);
    page.wait_until("the fourth future", |page| {
        page.text(STORY).contains("Future 4 of 20")
    });
    assert_eq!(page.focused(), "l7-dot-4");
    let dot = few
        .dots
        .columns
        .iter()
        .flat_map(|column| &column.dots)
        .find(|dot| dot.place == 4)
        .expect("a fourth dot");
    let label = page.run(
        "return document.getElementById('l7-dot-4').getAttribute('aria-label')",
        &[],
    );
    assert_eq!(label, json!(dot.label));
    assert_eq!(page.count("#l7-story-table tbody tr"), 60, "month by month");
    assert!(page.count("#level7 .drawing path.picked") >= 1, "its line");

    page.click("#level7 .story .button");
    page.wait_until("nothing picked", |page| page.count(STORY) == 0);
    assert_eq!(page.count("#level7 .drawing path.picked"), 0);
    page.assert_console_clean();
}

#[test]
fn a_change_says_what_it_did_and_can_be_taken_back() {
    let page = on_a_phone();
    let verdict = page.finding();
    page.set_box(FEE_BOX, "7500");
    let facts = Facts::published();
    let (before, after) = (Scenario::new(&facts), with(FEE, Given::Number(7_500.0)));
    let old = totals(&project_all(&before));
    let new = totals(&project_all(&after));
    let said = changes((&before, &old), (&after, &new)).expect("a change");
    // Typed key by key, and still one change.
    page.wait_until("what the change did", |page| {
        page.text(CHANGES).contains(&said.what) && page.text(CHANGES).contains(&said.gist)
    });

    page.click("#l7-undo");
    page.wait_until("the fee as it was", |page| page.value(FEE_BOX) == "5500");
    page.wait_until("the answer as it was", |page| page.finding() == verdict);
    // There is nothing more to take back.
    let disabled = "return document.getElementById('l7-undo').getAttribute('aria-disabled')";
    assert_eq!(page.run(disabled, &[]), json!("true"));
    page.click("#l7-undo");
    assert_eq!(page.value(FEE_BOX), "5500");
    page.assert_console_clean();
}

#[test]
fn every_box_shows_the_answer_against_it() {
    let page = on_a_phone();
    let shown = |page: &Page| {
        let script = "return document.getElementById(arguments[0]).closest('.field') \
                      ?.querySelector('.small-drawing')?.getAttribute('aria-label') ?? '';";
        page.run(script, &[json!(FEE_BOX)])
    };
    page.set_box("f-extra_appointments", "1.5");
    let scenario = with(Key::Of(Field::ExtraAppointments), Given::Number(1.5));
    let subject = Subject::Route(scenario.route());
    let found = slope(&scenario, subject, FEE).expect("a number input");
    let drawn = panel(&scenario, &found).chart;
    page.wait_until("the answer against the fee", |page| {
        shown(page) == json!(drawn.sentence)
    });
    page.assert_console_clean();
}

#[test]
fn a_date_and_a_claim_of_ones_own_are_answered() {
    let page = on_a_phone();
    page.show_view("hangs");
    page.click("#l7-required > summary");
    page.set_box("f-paid-back-by", "by March 2028");
    page.wait_until("the answer for March 2028", |page| {
        page.text("#l7-required")
            .contains("To be paid back by March 2028")
    });
    page.set_box("f-paid-back-by", "soon");
    page.wait_until("a sentence beside the box", |page| {
        page.count("#l7-required .error") == 1
    });
    assert_eq!(page.value("f-paid-back-by"), "soon", "what was typed stays");

    page.show_view("claim");
    page.set_box("f-claim-clients", "14");
    page.wait_until("the claim of 14 clients", |page| {
        page.text("#l7-claim").contains("14 clients in the claim")
    });
    let answered = page.text("#l7-claim .verdict");
    page.set_box("f-claim-clients", "-3 clients");
    page.wait_until("a sentence beside the box", |page| {
        page.count("#l7-claim .error") == 1
    });
    assert_eq!(
        page.text("#l7-claim .verdict"),
        answered,
        "the last answer stays"
    );
    page.assert_console_clean();
}

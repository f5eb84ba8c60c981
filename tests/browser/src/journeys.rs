//! What visitors do in the calculator, wherever it stands: every answer changes in the same breath,
//! nothing typed is lost, and the program gives the figures that the native build gives. Each
//! journey begins on an open page; `tests/journeys.rs` goes them on the release by itself,
//! `tests/sandboxed.rs` in a publisher's frame.
//!
//! A journey panics where the page does otherwise than it should.

use crate::{Page, act::keys};
use level7::facts::Facts;
use level7::report::{fingerprint::fingerprint, page};
use level7::scenario::{Field, Given, Key, Preset, Route, RouteField, Scenario};
use serde_json::{Value, json};

const FEE: &str = "f-level_7_certificate-fee";
const BAD_END: &str = "#level7 .bad-end";

/// The page's verdict for the default visitor with some changes, by the native build.
fn expected(changes: &[(Key, Given)]) -> page::Page {
    let mut scenario = Scenario::new(&Facts::published());
    for (key, given) in changes {
        scenario.give(*key, given.clone()).expect("is in range");
    }
    page::page(&scenario)
}

fn verdict(page: &page::Page) -> String {
    format!("{} {}", page.answer.headline, page.answer.tipping)
}

fn text(field: Field, text: &str) -> (Key, Given) {
    (Key::Of(field), Given::Text(text.into()))
}

fn fee(pounds: f64) -> (Key, Given) {
    (
        Key::Route(Route::Level7Certificate, RouteField::Fee),
        Given::Number(pounds),
    )
}

/// Waits until the page shows what the native build says of the same answers.
#[track_caller]
fn assert_shows(page: &Page, what: &str, changes: &[(Key, Given)]) {
    let expected = expected(changes);
    page.wait_until(what, |page| page.finding() == verdict(&expected));
    assert_eq!(page.text(BAD_END), expected.answer.bad_end, "{what}");
}

/// Goes a journey to its end, and fails if the page's policy has refused anything by then, or a
/// console been told of an error.
#[track_caller]
pub fn walk(page: &Page, journey: impl FnOnce(&Page)) {
    journey(page);
    page.assert_policy_kept();
    page.assert_console_clean();
    if page.frame.is_some() {
        page.leave_frames();
        page.assert_console_clean();
    }
}

/// A visitor tells the page about herself. On a page that is ready.
#[track_caller]
pub fn tell_of_oneself(page: &Page) {
    assert_shows(page, "the default answer", &[]);

    page.set_box(FEE, "£8,250");
    assert_shows(page, "another fee", &[fee(8_250.0)]);
    assert_eq!(page.value(FEE), "£8,250", "what was typed stays as typed");

    page.choose("f-profession", "not_registered");
    let mut said = vec![fee(8_250.0), text(Field::Profession, "not_registered")];
    assert_shows(page, "another profession", &said);
    page.show_view("routes");
    assert!(
        page.text(".routes").contains("not open to you"),
        "university routes are a benchmark for somebody on no register"
    );

    page.choose("f-nation", "scotland");
    said.push(text(Field::Nation, "scotland"));
    assert_shows(page, "another nation", &said);
    assert!(page.text(".lights").contains("Scotland"));

    page.show_view("figures");
    page.click("#l7-money-and-time > summary");
    page.click("#f-laser");
    said.push((Key::Of(Field::Laser), Given::Flag(true)));
    assert_shows(page, "laser", &said);
    page.show_view("routes");
    assert!(page.text(".routes thead").contains("Laser alone"));
}

/// A broken number is named, and the last good answer kept. On a page that is ready.
#[track_caller]
pub fn break_a_number(page: &Page) {
    page.set_box(FEE, "7k");
    assert_shows(page, "a fee in thousands", &[fee(7_000.0)]);

    // Typed key by key, so that the last good answer is that of the last good text on the way.
    for (typed, sentence, last_good) in [
        ("seven", "not a number", 7_000.0),
        ("-5", "between £0 and £100,000", 7_000.0),
        ("1e9", "not a number", 1.0),
        ("999999999999", "too large", 99_999.0),
        ("5%", "not a percentage", 5.0),
        ("", "Type a number", 5.0),
    ] {
        page.set_box(FEE, typed);
        page.wait_until(typed, |page| {
            page.texts(&error()).concat().contains(sentence)
        });
        assert_eq!(page.value(FEE), typed);
        assert_eq!(
            page.attribute(&format!("#{FEE}"), "aria-invalid")
                .as_deref(),
            Some("true")
        );
        let described = page
            .attribute(&format!("#{FEE}"), "aria-describedby")
            .unwrap_or_default();
        assert!(described.contains(&format!("{FEE}-e")), "{described}");
        assert_shows(page, typed, &[fee(last_good)]);
    }

    page.set_box(FEE, " 6,000.50 ");
    assert_shows(page, "a mended fee", &[fee(6_000.5)]);
    assert_eq!(page.count(&error()), 0);
}

fn error() -> String {
    format!("#{FEE}-e")
}

/// A visitor who has only a keyboard. On a page that is ready.
#[track_caller]
pub fn use_the_keyboard_alone(page: &Page) {
    page.run("document.getElementById('f-profession').focus()", &[]);
    // Arrow down from "Nurse or midwife" to "Pharmacist".
    page.press_keys(keys::DOWN);
    assert_shows(
        page,
        "a profession chosen with an arrow key",
        &[text(Field::Profession, "pharmacist")],
    );
    for _ in 0..40 {
        if page.focused() == FEE {
            break;
        }
        page.press_keys(keys::TAB);
    }
    assert_eq!(page.focused(), FEE, "the fee is reached by Tab");
    page.press_keys(keys::BACKSPACE.repeat(6).as_str());
    page.press_keys("4200");
    assert_shows(
        page,
        "a fee typed key by key",
        &[text(Field::Profession, "pharmacist"), fee(4_200.0)],
    );
    assert_eq!(page.focused(), FEE, "the focus stays while one types");

    page.show_view("figures");
    page.run(
        "document.querySelector('#l7-money-and-time > summary').focus()",
        &[],
    );
    page.press_keys(keys::ENTER);
    page.wait_until("the disclosure opens", |page| {
        page.attribute("#l7-money-and-time", "open").is_some()
    });
}

/// The answer is whole where no script runs. On a page that was opened so.
#[track_caller]
pub fn read_without_scripts(page: &Page) {
    assert_eq!(page.state(), "static");
    let expected = expected(&[]);
    assert_eq!(page.finding(), verdict(&expected));
    assert_eq!(page.text(BAD_END), expected.answer.bad_end);
    assert!(
        page.text("main").contains("this page needs JavaScript"),
        "the page says what the boxes need"
    );
    page.click("#l7-typical > summary");
    assert!(page.shows("#l7-typical-cases"));
    // The rest stands on a page of its own.
    page.click("#l7-view-routes .elsewhere a");
    page.wait_until("the whole", |page| page.count(".routes tbody") == 1);
    assert_eq!(page.finding(), verdict(&expected));
    assert_eq!(
        page.count(".routes tbody tr"),
        expected.comparison.rows.len()
    );
    assert!(page.count("#level7 svg") >= 3);
    // Disclosures are the browser's own and open all the same.
    page.click("#l7-assumptions > summary");
    assert!(page.attribute("#l7-assumptions", "open").is_some());
}

/// Put before the page's own scripts: the visitor is quicker than the network. The program is held
/// back until it is let come.
pub const HELD_BACK: &str = "\
    const get = window.fetch;
    const come = new Promise((done) => { window.letItCome = done; });
    window.fetch = (...what) => come.then(() => get(...what));
";

/// What was typed before the program came is kept. On a page opened with [`HELD_BACK`].
#[track_caller]
pub fn type_early(page: &Page) {
    assert_eq!(page.state(), "static");
    page.set_box(FEE, "9.1k");
    page.choose("f-nation", "wales");
    page.run(
        "const box = document.getElementById(arguments[0]); box.focus(); box.setSelectionRange(2, 2)",
        &[json!(FEE)],
    );
    page.run("window.letItCome()", &[]);
    page.wait_until("the program comes", |page| page.state() == "ready");
    assert_shows(
        page,
        "the answer to what was typed early",
        &[fee(9_100.0), text(Field::Nation, "wales")],
    );
    assert_eq!(page.value(FEE), "9.1k");
    assert_eq!(page.focused(), FEE);
    let caret = page.run(
        "return document.getElementById(arguments[0]).selectionStart",
        &[json!(FEE)],
    );
    assert_eq!(caret, json!(2));
}

/// Put before the page's own scripts: has the page itself ask the program for its figures, because a
/// driver's own script may not import.
pub const ASKING: &str = "\
    addEventListener('asked', () => {
        const said = document.documentElement.dataset;
        import(document.querySelector('head link[type=\"text/javascript\"]').href).then(
            program => program.figures(said.asked)).then(
            told => { said.told = told; },
            error => { said.told = String(error); });
    });
";

/// The program gives the figures of the native build bit for bit. On a page that is ready and was
/// opened with [`ASKING`].
#[track_caller]
pub fn compare_figures(page: &Page) {
    for preset in Preset::ALL {
        page.run(
            "const said = document.documentElement.dataset;
             said.told = '';
             said.asked = arguments[0];
             dispatchEvent(new Event('asked'));",
            &[json!(preset.text())],
        );
        let told = || page.run("return document.documentElement.dataset.told", &[]);
        page.wait_until("the program tells its figures", |_| told() != json!(""));
        let told = told();
        let native = fingerprint(&preset.scenario(&Facts::published()));
        let Value::String(told) = told else {
            panic!("{}: {told}", preset.text());
        };
        let differs = told
            .lines()
            .zip(native.lines())
            .find(|(browser, native)| browser != native);
        assert!(
            told == native && native.len() > 10_000,
            "{}: {differs:?}",
            preset.text()
        );
    }
}

/// A preset fills every box. On a page that is ready.
#[track_caller]
pub fn take_a_preset(page: &Page) {
    page.choose("f-preset", "beauty_therapist");
    let expected = page::page(&Preset::BeautyTherapist.scenario(&Facts::published()));
    page.wait_until("the preset's answer", |page| {
        page.finding() == verdict(&expected)
    });
    assert_eq!(page.value("f-profession"), "not_registered");
}

//! A number by every way there is: typed, stepped with keys and buttons, slid, pasted, composed,
//! filled in; what is told of it and when; and where the focus is afterwards.

use browser_tests::{Options, Page, keys};
use level7::facts::Facts;
use level7::report::page;
use level7::scenario::{Field, Given, Key, Route, RouteField, Scenario};
use serde_json::{Value, json};
use std::thread::sleep;
use std::time::Duration;

const FEE: &str = "f-level_7_certificate-fee";
const SLIDER: &str = "#f-level_7_certificate-fee-slider";
const LESS: &str = "f-level_7_certificate-fee-less";
const MORE: &str = "f-level_7_certificate-fee-more";
const ERROR: &str = "#f-level_7_certificate-fee-e";
const SAID: &str = "#l7-announcement";
const PAGE_UP: &str = "\u{E00E}";
const PAGE_DOWN: &str = "\u{E00F}";

fn expected(changes: &[(Key, Given)]) -> page::Page {
    let mut scenario = Scenario::new(&Facts::published());
    for (key, given) in changes {
        scenario.give(*key, given.clone()).expect("is in range");
    }
    page::page(&scenario)
}

fn fee(pounds: f64) -> (Key, Given) {
    let key = Key::Route(Route::Level7Certificate, RouteField::Fee);
    (key, Given::Number(pounds))
}

/// Waits until the page shows what the native build says of a fee.
#[track_caller]
fn assert_fee(page: &Page, what: &str, pounds: f64) {
    let expected = expected(&[fee(pounds)]).answer;
    page.wait_until(what, |page| {
        page.text("#level7 .verdict") == expected.headline
            && page.text("#level7 .tipping") == expected.tipping
    });
    assert_eq!(page.text("#level7 .bad-end"), expected.bad_end, "{what}");
}

#[track_caller]
fn focus(page: &Page, id: &str) {
    page.run(
        "document.getElementById(arguments[0]).focus()",
        &[json!(id)],
    );
    assert_eq!(page.focused(), id);
}

#[track_caller]
fn wait_for_value(page: &Page, id: &str, value: &str) {
    page.wait_until(&format!("{id} holds {value}"), |page| {
        page.value(id) == value
    });
}

/// Goes to a view by its link.
#[track_caller]
fn show(page: &Page, view: &str) {
    page.run(
        "document.querySelector(`#level7 a[href$='#${arguments[0]}']`).click()",
        &[json!(view)],
    );
    page.wait_until(view, |page| page.shows(&format!("#{view}")));
}

fn on_a_phone() -> Page {
    Page::open_ready(&Options {
        width: 360,
        height: 740,
        ..Options::default()
    })
}

#[test]
fn the_slider_and_the_box_are_one() {
    let page = on_a_phone();
    let spoken = |page: &Page| page.attribute(SLIDER, "aria-valuetext").unwrap_or_default();
    assert_eq!(spoken(&page), "£5,500");
    let last = page.attribute(SLIDER, "max").unwrap_or_default();
    focus(&page, &SLIDER[1..]);
    page.press_keys(keys::RIGHT);
    wait_for_value(&page, FEE, "6000");
    assert_eq!(spoken(&page), "£6,000");
    assert_fee(&page, "a fee by the slider", 6_000.0);
    assert_eq!(
        page.focused(),
        &SLIDER[1..],
        "the focus stays on the slider"
    );

    // What is typed between two stops puts the thumb at the nearest, and stays as it is.
    page.set_box(FEE, "5432");
    assert_fee(&page, "a fee between two stops", 5_432.0);
    assert_eq!(page.value(FEE), "5432");
    assert_eq!(spoken(&page), "£5,432");
    let place = page.value(&SLIDER[1..]);
    page.set_box(FEE, "5500");
    page.wait_until("the stop itself", |page| spoken(page) == "£5,500");
    assert_eq!(page.value(&SLIDER[1..]), place);

    // Beyond the end it stands at the end, and the scale does not follow.
    page.set_box(FEE, "90000");
    page.wait_until("the thumb at the end", |page| {
        page.value(&SLIDER[1..]) == last
    });
    assert_eq!(page.attribute(SLIDER, "max").as_deref(), Some(&*last));
    assert_eq!(spoken(&page), "£90,000");
    assert_fee(&page, "a fee beyond the slider", 90_000.0);
    page.wait_until("it is said", |page| {
        page.count("#level7 .small-drawing .beyond") == 1
    });
    page.assert_console_clean();
}

/// Where the dot of the drawing and the middle of the thumb are, from the left.
const MIDDLES: &str = "const slider = document.querySelector(arguments[0]);
    const dot = slider.parentElement.querySelector('.small-drawing .now').getBoundingClientRect();
    const box = slider.getBoundingClientRect();
    const thumb = 20, share = slider.value / slider.max;
    return [dot.left + dot.width / 2, box.left + thumb / 2 + (box.width - thumb) * share];";

#[test]
fn the_dot_stands_over_the_thumb() {
    for width in [360, 1280] {
        let page = Page::open_ready(&Options {
            width,
            ..Options::default()
        });
        for value in ["5500", "0", "20000", "1200"] {
            page.set_box(FEE, value);
            let at = |page: &Page| {
                let middles = page.run(MIDDLES, &[json!(SLIDER)]);
                [0, 1].map(|at| middles[at].as_f64().expect("a place"))
            };
            page.wait_until(&format!("the dot at {value}, {width} px"), |page| {
                let [dot, thumb] = at(page);
                (dot - thumb).abs() < 1.0
            });
        }
    }
}

#[test]
fn two_buttons_do_what_dragging_does() {
    let page = on_a_phone();
    for id in [LESS, MORE] {
        let (_, _, width, height) = page.place(&format!("#{id}"));
        assert!(width >= 44.0 && height >= 44.0, "{id}: {width} by {height}");
    }
    let name = format!("return document.querySelector('#{MORE} .unseen').textContent");
    assert_eq!(
        page.run(&name, &[]),
        json!("More: Fee of the course: Level 7 certificate")
    );
    page.click(&format!("#{MORE}"));
    wait_for_value(&page, FEE, "6000");
    page.click(&format!("#{MORE}"));
    wait_for_value(&page, FEE, "6500");
    page.click(&format!("#{LESS}"));
    assert_fee(&page, "a fee by the buttons", 6_000.0);

    page.set_box(FEE, "50");
    focus(&page, LESS);
    page.press_keys(keys::ENTER);
    wait_for_value(&page, FEE, "0");
    let disabled = |page: &Page| page.attribute(&format!("#{LESS}"), "aria-disabled");
    page.wait_until("the end", |page| disabled(page).is_some());
    page.press_keys(keys::ENTER);
    page.click(&format!("#{LESS}"));
    assert_eq!(page.value(FEE), "0");
    assert_eq!(
        page.focused(),
        LESS,
        "the focus stays at the end of the scale"
    );
    assert_fee(&page, "no fee", 0.0);

    // One change to take back, however many steps it took.
    page.click("#l7-undo");
    wait_for_value(&page, FEE, "5500");
    page.assert_console_clean();
}

#[test]
fn the_arrow_keys_step_in_the_box() {
    let page = Page::open_ready(&Options::default());
    focus(&page, FEE);
    page.press_keys(keys::UP);
    wait_for_value(&page, FEE, "6000");
    page.press_keys(keys::DOWN);
    page.press_keys(keys::DOWN);
    wait_for_value(&page, FEE, "5000");
    page.press_keys(PAGE_DOWN);
    wait_for_value(&page, FEE, "4000");
    page.press_keys(PAGE_UP);
    page.press_keys(keys::UP);
    assert_fee(&page, "a fee by the keys", 5_500.0);
    assert_eq!(page.focused(), FEE);

    // A month goes by months, and by years.
    show(&page, "l7-view-figures");
    page.click("#l7-assumptions > summary");
    focus(&page, "f-start");
    let start = page.value("f-start");
    page.press_keys(PAGE_UP);
    let year: i32 = start[..4].parse().expect("a year");
    wait_for_value(&page, "f-start", &format!("{}{}", year + 1, &start[4..]));
    page.press_keys(PAGE_DOWN);
    page.press_keys(keys::UP);
    page.press_keys(keys::DOWN);
    wait_for_value(&page, "f-start", &start);
    page.click("#f-start-more");
    page.wait_until("a month later", |page| page.value("f-start") != start);
    page.set_box("f-start", "March 2028");
    page.press_keys(keys::TAB);
    wait_for_value(&page, "f-start", "2028-03");
    page.assert_console_clean();
}

/// Puts a text into the box with the focus as a paste does: all at once, in place of what was there.
const PASTE: &str = "const box = document.getElementById(arguments[0]);
    box.focus(); box.select(); document.execCommand('insertText', false, arguments[1]);";

#[test]
fn what_is_pasted_is_read_and_shown_back_where_it_could_be_meant_otherwise() {
    let page = on_a_phone();
    for (text, pounds, shown_back) in [
        ("£7,500.00 ", 7_500.0, ""),
        ("7\u{a0}250", 7_250.0, ""),
        ("７５００", 7_500.0, ""),
        ("7.5k", 7_500.0, "Read “7.5k” as £7,500."),
        ("about 6500", 6_500.0, "Read “about 6500” as £6,500."),
        ("5.500", 5.5, "Read “5.500” as £5.5."),
        ("GBP 5,250", 5_250.0, ""),
    ] {
        page.run(PASTE, &[json!(FEE), json!(text)]);
        assert_fee(&page, text, pounds);
        assert_eq!(page.value(FEE), text, "what was pasted stays as it was");
        if shown_back.is_empty() {
            page.wait_until(text, |page| page.count(ERROR) == 0);
        } else {
            page.wait_until(text, |page| {
                page.count(ERROR) == 1 && page.text(ERROR) == shown_back
            });
        }
        // On leaving it is written in one way, and what it was read as is still said.
        page.press_keys(keys::TAB);
        wait_for_value(&page, FEE, &plain(pounds));
        assert_eq!(page.count(ERROR), usize::from(!shown_back.is_empty()));
        assert_eq!(page.attribute(&format!("#{FEE}"), "aria-invalid"), None);
    }
    for (text, sentence) in [
        ("5.500,00", "thousands from decimals"),
        ("five thousand", "not a number"),
        ("5,500 + VAT", "with any VAT in it"),
        ("£5,000–£6,000", "Type one number"),
        ("5500 a year", "the unit that stands beside"),
    ] {
        page.run(PASTE, &[json!(FEE), json!(text)]);
        page.wait_until(text, |page| {
            page.count(ERROR) == 1 && page.text(ERROR).contains(sentence)
        });
        page.press_keys(keys::TAB);
        assert_eq!(page.value(FEE), text, "nothing is lost");
        assert_fee(&page, "the last good fee", 5_250.0);
    }
    page.assert_console_clean();
}

/// A number as a box shows it.
fn plain(value: f64) -> String {
    level7::report::numbers::plain(value)
}

#[test]
fn an_error_waits_for_a_pause_and_goes_at_once() {
    let page = Page::open_ready(&Options::default());
    page.run(
        "window.errors = [];
         new MutationObserver(() => {
             const error = document.querySelector(arguments[0]);
             if (error && window.errors.at(-1) !== error.textContent) {
                 window.errors.push(error.textContent);
             }
         }).observe(document.getElementById('level7'), { subtree: true, childList: true });",
        &[json!(ERROR)],
    );
    // A minus and a point on the way are no mistakes.
    page.set_box(FEE, "£1,200.5");
    assert_fee(&page, "a fee with pence", 1_200.5);
    sleep(Duration::from_millis(800));
    assert_eq!(page.run("return window.errors.length", &[]), json!(0));

    page.set_box(FEE, "12x");
    page.wait_until("the error", |page| page.count(ERROR) == 1);
    let described = page.attribute(&format!("#{FEE}"), "aria-describedby");
    assert!(described.is_some_and(|ids| ids.starts_with(&ERROR[1..])));
    assert_eq!(page.focused(), FEE);
    page.press_keys(keys::BACKSPACE);
    page.wait_until("no error", |page| page.count(ERROR) == 0);
    assert_eq!(page.run("return window.errors.length", &[]), json!(1));

    // Leaving the box is pause enough.
    let errors = page.run(
        "const box = document.getElementById(arguments[0]);
         box.focus();
         box.value = 'seven';
         box.dispatchEvent(new InputEvent('input', { bubbles: true }));
         box.blur();
         return new Promise(done => setTimeout(
             () => done(document.querySelectorAll(arguments[1]).length), 200));",
        &[json!(FEE), json!(ERROR)],
    );
    assert_eq!(errors, json!(1));
    page.assert_console_clean();
}

/// What a browser tells a page while a text is put together: each state of the text, then the end.
const COMPOSE: &str = "const box = document.getElementById(arguments[0]);
    box.focus();
    box.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    for (const text of arguments[1]) {
        box.value = text;
        box.dispatchEvent(new CompositionEvent('compositionupdate', { bubbles: true, data: text }));
        box.dispatchEvent(new InputEvent('input', { bubbles: true, data: text, isComposing: true,
            inputType: 'insertCompositionText' }));
    }";
const COMPOSED: &str = "document.getElementById(arguments[0]).dispatchEvent(
    new CompositionEvent('compositionend', { bubbles: true, data: arguments[1] }));";

#[test]
fn a_text_that_is_put_together_is_read_when_it_is_whole() {
    let page = Page::open_ready(&Options::default());
    let before = page.text("#level7 .verdict");
    page.run(
        COMPOSE,
        &[
            json!(FEE),
            json!(["ｎ", "な", "7", "75", "750", "７５００"]),
        ],
    );
    // Longer than any pause of ours.
    sleep(Duration::from_millis(1_500));
    assert_eq!(
        page.value(FEE),
        "７５００",
        "nobody writes into it meanwhile"
    );
    assert_eq!(page.text("#level7 .verdict"), before);
    assert_eq!(page.count(ERROR), 0);
    assert_eq!(page.run(TEXT, &[json!(SAID)]), json!(""));
    // The arrow keys choose among the candidates, and step nothing.
    page.run(
        "document.getElementById(arguments[0]).dispatchEvent(new KeyboardEvent('keydown',
             { bubbles: true, cancelable: true, key: 'ArrowUp', isComposing: true }))",
        &[json!(FEE)],
    );
    assert_eq!(page.value(FEE), "７５００");
    page.run(COMPOSED, &[json!(FEE), json!("７５００")]);
    assert_fee(&page, "the whole text", 7_500.0);
    page.press_keys(keys::TAB);
    wait_for_value(&page, FEE, "7500");
    page.assert_console_clean();
}

const TEXT: &str = "return document.querySelector(arguments[0]).textContent";

#[test]
fn what_a_program_fills_in_is_taken() {
    let page = Page::open_ready(&Options::default());
    for (events, value, pounds) in [
        (json!(["input", "change"]), "6,750", 6_750.0),
        (json!(["change"]), "6250", 6_250.0),
        (json!(["input"]), "six 6100", 6_250.0),
    ] {
        page.run(
            "const box = document.getElementById(arguments[0]);
             box.value = arguments[1];
             for (const name of arguments[2]) {
                 box.dispatchEvent(new Event(name, { bubbles: true }));
             }",
            &[json!(FEE), json!(value), events],
        );
        assert_fee(&page, value, pounds);
        assert_eq!(page.value(FEE), value);
    }
    page.assert_console_clean();
}

/// Writes down what the live region says, when it does.
const LISTEN: &str = "window.said = [];
    const region = document.querySelector(arguments[0]);
    new MutationObserver(() => {
        const text = region.textContent;
        if (text) window.said.push([text, performance.now()]);
    }).observe(region, { childList: true, subtree: true, characterData: true });";
/// Writes into the fee's box all at once, so that a slow machine makes no pauses of its own.
#[track_caller]
fn fill(page: &Page, text: &str) {
    page.run(
        "const box = document.getElementById(arguments[0]);
         box.focus();
         box.value = arguments[1];
         box.dispatchEvent(new InputEvent('input', { bubbles: true }));",
        &[json!(FEE), json!(text)],
    );
}

const HEARD: &str = "return window.said.map(one => one[0])";

#[test]
fn the_answer_is_said_once_a_second_after_the_last_change() {
    let page = on_a_phone();
    let heard = |page: &Page| page.run(HEARD, &[]);
    for (name, value) in [
        ("role", "status"),
        ("aria-live", "polite"),
        ("aria-atomic", "true"),
    ] {
        assert_eq!(page.attribute(SAID, name).as_deref(), Some(value));
    }
    page.run(LISTEN, &[json!(SAID)]);
    sleep(Duration::from_millis(1_500));
    assert_eq!(
        heard(&page),
        json!([]),
        "nothing is said of a page that came"
    );

    // Across the whole slider, and a box, and a tick: one answer.
    page.run(
        "const slider = document.querySelector(arguments[0]);
         for (let place = 20; place < 70; place++) {
             slider.value = place;
             slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
         }",
        &[json!(SLIDER)],
    );
    fill(&page, "7000");
    page.run(
        "document.getElementById('f-prescriber').click(); window.last = performance.now()",
        &[],
    );
    page.wait_until("the answer is said", |page| heard(page) != json!([]));
    let changes = [
        fee(7_000.0),
        (Key::Of(Field::Prescriber), Given::Flag(true)),
    ];
    let short = expected(&changes).answer.short;
    sleep(Duration::from_millis(1_300));
    assert_eq!(heard(&page), json!([short]));
    let after = page.run("return window.said[0][1] - window.last", &[]);
    let after = after.as_f64().expect("milliseconds");
    assert!(after > 700.0, "{after} ms after the last change");

    // A change that leaves the answer as it was is heard, too.
    fill(&page, "7000.01");
    page.wait_until("that it is as before", |page| {
        heard(page)[1] == json!(format!("As before: {short}"))
    });

    // An error is said once, with its box; and nothing again when it is left.
    fill(&page, "seven");
    page.wait_until("the error", |page| {
        let said = heard(page);
        said[2].as_str().is_some_and(|text| {
            text.starts_with("Fee: ")
                && text.contains("not a number")
                && text.contains("not changed")
        })
    });
    page.press_keys(keys::TAB);
    sleep(Duration::from_millis(1_300));
    let Value::Array(all) = heard(&page) else {
        panic!("a list");
    };
    assert_eq!(all.len(), 3, "{all:?}");
    page.assert_console_clean();
}

#[test]
fn the_focus_is_never_lost() {
    let page = Page::open_ready(&Options::default());
    page.set_box(FEE, "6000");
    page.wait_until("a way back", |page| page.count("#level7 .reset") == 1);
    page.click("#level7 .reset");
    wait_for_value(&page, FEE, "5500");
    assert_eq!(page.focused(), FEE, "after the way back to our figure");

    page.set_box(FEE, "6000");
    focus(&page, "l7-undo");
    page.press_keys(keys::ENTER);
    wait_for_value(&page, FEE, "5500");
    assert_eq!(
        page.focused(),
        "l7-undo",
        "after undo, with nothing left to undo"
    );

    focus(&page, "f-preset");
    let before = page.value("f-profession");
    page.press_keys(keys::DOWN);
    page.press_keys(keys::DOWN);
    page.wait_until("another start", |page| page.value("f-profession") != before);
    assert_eq!(page.focused(), "f-preset", "after another start");

    show(&page, "l7-view-figures");
    let at_summary = "return document.activeElement.localName";
    for id in ["l7-money-and-time", "l7-assumptions"] {
        page.run(
            "document.querySelector(`#${arguments[0]} > summary`).focus()",
            &[json!(id)],
        );
        page.press_keys(keys::ENTER);
        page.wait_until("it opens", |page| {
            page.attribute(&format!("#{id}"), "open").is_some()
        });
        assert_eq!(page.run(at_summary, &[]), json!("summary"), "{id}");
    }

    // The boxes that count for most may change places with others; not the one in use.
    show(&page, "l7-view-hangs");
    page.wait_until("they are found", |page| {
        page.count("#l7-view-hangs input[type=range]") > 0
    });
    page.run(
        "document.querySelector('#l7-view-hangs input[type=range]').focus()",
        &[],
    );
    let slider = page.focused();
    assert!(slider.ends_with("-slider"), "{slider}");
    for _ in 0..6 {
        page.press_keys(keys::RIGHT);
    }
    sleep(Duration::from_millis(1_500));
    assert_eq!(
        page.focused(),
        slider,
        "while a box that counts for most is slid"
    );
    page.assert_console_clean();
}

//! What is announced, and where the focus is: the answer is spoken once, about a second after the
//! last change, however many there were; an error is spoken with its box, and once; and whatever
//! opens, shuts or goes, the focus stays with it.

use browser_tests::{Options, Page, keys};
use serde_json::json;
use std::{thread, time::Duration};

const FEE: &str = "f-level_7_certificate-fee";

/// Longer than the pause before the answer is spoken.
const AFTERWARDS: Duration = Duration::from_millis(2_500);

/// Notes all that the page's live regions come to say, in the order said.
const LISTEN: &str = "window.spoken = []; \
    const regions = '[role=status], [role=alert], [role=log], [aria-live], output'; \
    const say = (region) => { const text = region.textContent.trim(); \
        if (text) window.spoken.push(text); }; \
    new MutationObserver((changes) => { \
        const told = new Set(changes.map((one) => (one.target.nodeType === 1 ? one.target \
            : one.target.parentElement)?.closest(regions)).filter(Boolean)); \
        changes.forEach((one) => one.addedNodes.forEach((node) => { \
            if (node.matches?.(regions)) told.add(node); })); \
        told.forEach(say); \
    }).observe(document.body, { childList: true, subtree: true, characterData: true });";

fn spoken(page: &Page) -> Vec<String> {
    let said = page.run("return window.spoken", &[]);
    let said = said.as_array().into_iter().flatten();
    said.filter_map(|one| one.as_str().map(str::to_owned))
        .collect()
}

fn listening() -> Page {
    let page = Page::open_ready(&Options::default());
    page.settle();
    // What opens, opens quietly.
    page.run(LISTEN, &[]);
    page
}

/// Puts fifty values into a box or a slider, as a hand that drags it does.
const DRAG: &str = "const box = document.querySelector(arguments[0]); box.focus(); \
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set; \
    let at = 0; window.dragged = false; \
    const timer = setInterval(() => { at += 1; set.call(box, String(arguments[1] + at * arguments[2])); \
        box.dispatchEvent(new InputEvent('input', { bubbles: true })); \
        if (at === 50) { clearInterval(timer); \
            box.dispatchEvent(new Event('change', { bubbles: true })); window.dragged = true; } \
    }, 40);";

#[test]
fn fifty_changes_are_announced_once() {
    let page = listening();
    page.run(DRAG, &[json!(format!("#{FEE}")), json!(5_500), json!(50)]);
    page.wait_until("fifty changes", |page| {
        page.run("return window.dragged", &[]) == json!(true)
    });
    assert!(spoken(&page).len() <= 1, "{:?}", spoken(&page));
    thread::sleep(AFTERWARDS);
    let said = spoken(&page);
    assert!((1..=2).contains(&said.len()), "{said:#?}");
    assert_eq!(page.value(FEE), "8000");
    // In one breath: the whole sentence stands in the region, and the region is read as a whole.
    let region = "#level7 [role=status][aria-atomic=true]";
    assert_eq!(page.count(region), 1);
    let text = page.run(
        "return document.querySelector(arguments[0]).textContent.trim()",
        &[json!(region)],
    );
    assert_eq!(Some(&text), said.last().map(|one| json!(one)).as_ref());
    assert!(
        said.iter()
            .all(|one| one.contains('£') || one.contains("month")),
        "{said:?}"
    );
}

#[test]
fn sliders_are_announced_once_too() {
    let page = listening();
    page.open_all();
    let sliders = page.count("#level7 input[type=range]");
    eprintln!("{sliders} sliders");
    if sliders == 0 {
        // No drag to announce; the boxes above are all there is.
        return;
    }
    page.run(
        DRAG,
        &[json!("#level7 input[type=range]"), json!(0), json!(1)],
    );
    page.wait_until("fifty steps", |page| {
        page.run("return window.dragged", &[]) == json!(true)
    });
    thread::sleep(AFTERWARDS);
    assert!(spoken(&page).len() <= 2, "{:#?}", spoken(&page));
}

#[test]
fn an_error_is_announced_with_its_box_and_once() {
    let page = listening();
    page.set_box(FEE, "seven");
    let error = format!("#{FEE}-e");
    page.wait_until("what is wrong", |page| page.count(&error) == 1);
    thread::sleep(AFTERWARDS);
    let sentence = page.text(&error);
    let said = spoken(&page);
    let times = said.iter().filter(|one| one.contains(&sentence)).count();
    assert_eq!(times, 1, "{said:#?}");
    // The box that is meant is named, and the box names what is wrong with it.
    assert!(said.iter().any(|one| one.contains("Fee")), "{said:#?}");
    let fee = format!("#{FEE}");
    assert_eq!(
        page.attribute(&fee, "aria-invalid").as_deref(),
        Some("true")
    );
    let described = page.attribute(&fee, "aria-describedby").unwrap_or_default();
    assert!(
        described.split(' ').any(|id| id == &error[1..]),
        "{described}"
    );
    // The sentence beside the box is no live region of its own: it would be spoken twice.
    let live = format!("{error}:is([role], [aria-live]), [role=alert]");
    assert_eq!(page.count(&live), 0);

    page.set_box(FEE, "5600");
    page.wait_until("it is mended", |page| page.count(&error) == 0);
    thread::sleep(AFTERWARDS);
    assert_eq!(page.attribute(&fee, "aria-invalid"), None);
    let last = spoken(&page).pop().unwrap_or_default();
    assert!(
        !last.contains(&sentence),
        "the answer is spoken again: {last}"
    );
}

/// Presses Enter on an element, and says what has the focus after a moment.
#[track_caller]
fn press_on(page: &Page, css: &str) -> String {
    page.run(
        "document.querySelector(arguments[0]).focus()",
        &[json!(css)],
    );
    page.press_keys(keys::ENTER);
    thread::sleep(Duration::from_millis(400));
    let focus = "const one = document.activeElement; \
                 return one === document.body ? '' : one.id || one.textContent.trim()";
    page.run(focus, &[]).as_str().unwrap_or_default().to_owned()
}

#[test]
fn the_focus_is_never_lost() {
    let page = Page::open_ready(&Options::default());
    page.settle();
    let mut lost = Vec::new();
    // Disclosures keep it on what opened them.
    page.run("document.querySelector('#level7 summary').focus()", &[]);
    let summary = press_on(&page, "#level7 summary");
    if summary.is_empty() {
        lost.push("a disclosure".to_owned());
    }
    // Every view takes it along, and gives the next key a place to go on from.
    for view in page.views() {
        let focus = press_on(
            &page,
            &format!("#level7 nav.views a[href='#l7-view-{view}']"),
        );
        if focus.is_empty() {
            lost.push(format!("view {view}"));
        }
    }
    // A figure opened and shut.
    let opener = "l7-open-verdict-level_7_certificate-payback";
    assert_eq!(press_on(&page, &format!("#{opener}")), "l7-working-title");
    assert_eq!(press_on(&page, "#level7 .working .shut"), opener);
    // A future picked and put back.
    page.show_view("futures");
    page.click("#l7-dot-5");
    page.wait_until("the story", |page| page.count("#level7 .story") == 1);
    let focus = press_on(&page, "#level7 .story .button");
    if focus != "l7-dot-5" {
        lost.push(format!("a future put back leaves the focus on \"{focus}\""));
    }
    // A change, taken back box by box and as a whole.
    page.set_box(FEE, "6100");
    page.wait_until("the way back", |page| page.count("#level7 .reset") >= 1);
    let focus = press_on(&page, "#level7 .reset");
    if focus != FEE {
        lost.push(format!("a box set back leaves the focus on \"{focus}\""));
    }
    page.set_box(FEE, "6200");
    for button in ["#l7-undo", "#level7 .changes-back .button:last-child"] {
        if press_on(&page, button).is_empty() {
            lost.push(button.to_owned());
        }
    }
    assert!(lost.is_empty(), "{lost:#?}");
}

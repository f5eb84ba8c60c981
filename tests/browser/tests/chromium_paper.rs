//! The page on paper: A4, nothing wider than it, nothing to press, and all in words that the answer
//! stands on.

use browser_tests::{Options, Page};
use level7::facts::Facts;
use level7::model::project_all;
use level7::report::page::{self, page as page_of};
use level7::scenario::{Field, Given, Key, Route, RouteField, Scenario};
use serde_json::json;

/// What is left of A4 between the margins, CSS pixels (96 to the inch).
const WIDTH: u32 = 672;
const HEIGHT: f64 = 993.0;
/// A4 in points, rounded.
const A4: (u32, u32) = (595, 842);
/// The article, the answer and its appendices, with every route and ten years.
const MOST_PAGES: usize = 20;

/// The page laid out as on paper, for a visitor whose screen is dark or light.
fn on_paper(path: &str, scripts: bool, dark: bool) -> Page {
    let page = Page::open(&Options {
        path,
        scripts,
        dark,
        width: WIDTH,
        height: 900,
        scale: Some(1),
        ..Options::default()
    });
    if !scripts {
        return page;
    }
    // As somebody prints who has come near the calculator.
    let page = page.ready();
    page.settle();
    page
}

fn to_print(page: &Page) {
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" }));
}

fn to_screen(page: &Page) {
    page.devtools("Emulation.setEmulatedMedia", json!({ "media": "screen" }));
}

/// How often a PDF file that Chromium wrote holds a page, and the sizes it names.
fn pages(pdf: &[u8]) -> (usize, Vec<(u32, u32)>) {
    let text: String = pdf.iter().map(|&byte| char::from(byte)).collect();
    let pages = text.matches("/Type /Page\n").count() + text.matches("/Type /Page /").count();
    let sizes = text.split("/MediaBox [").skip(1).filter_map(|rest| {
        let sides: Vec<f64> = rest
            .split(']')
            .next()?
            .split_ascii_whitespace()
            .filter_map(|side| side.parse().ok())
            .collect();
        match sides[..] {
            [_, _, width, height] => Some((width.round() as u32, height.round() as u32)),
            _ => None,
        }
    });
    (pages, sizes.collect())
}

/// Every kind of element that breaks a rule of paper, with how it does.
const BREAKS: &str = r#"
    const [width, height] = arguments, found = [];
    const name = (one) => `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''}`;
    for (const one of document.body.querySelectorAll('*')) {
        const style = getComputedStyle(one), box = one.getBoundingClientRect();
        const unseen = one.closest('.unseen') && style.position === 'absolute';
        if (!one.checkVisibility() || box.width === 0 || unseen) continue;
        if (box.right > width + 1 || box.left < -1) found.push(`${name(one)} is cut off`);
        if (['sticky', 'fixed'].includes(style.position)) found.push(`${name(one)} sticks`);
        if (one.matches('button, select, textarea, input:not(.dots-dot), nav')) {
            found.push(`${name(one)} is there to be used`);
        }
        if (one.matches('figure, tr, svg') && style.breakInside !== 'avoid' && !one.closest('figure, tr')) {
            found.push(`${name(one)} may be split`);
        }
        if (style.breakInside === 'avoid' && box.height > height) {
            found.push(`${name(one)} is higher than a page: ${box.height}`);
        }
        if (/^H[1-4]$|^CAPTION$|^SUMMARY$/.test(one.tagName) && style.breakAfter !== 'avoid') {
            found.push(`${name(one)} may stand alone at the foot of a page`);
        }
        if (one.matches('.scroll, .scroll *') && one.scrollWidth > one.clientWidth + 1
                && style.overflowX !== 'visible') {
            found.push(`${name(one)} would have to be scrolled`);
        }
    }
    return [...new Set(found)];
"#;

#[track_caller]
fn assert_fits(page: &Page) {
    let found = page.run(BREAKS, &[json!(WIDTH), json!(HEIGHT)]);
    assert_eq!(found, json!([]), "on paper");
}

/// The words on paper, with single spaces.
fn words(page: &Page) -> String {
    let text = page.run("return document.body.innerText", &[]);
    let text = text.as_str().unwrap_or_default();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn assert_holds(said: &str, sentence: &str) {
    let sentence = sentence.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains(&sentence), "not on paper: {sentence}");
}

/// All that the answer of a scenario stands on.
#[track_caller]
fn assert_says_all(page: &Page, scenario: &Scenario) {
    let said = words(page);
    let expected = page_of(scenario);
    let answer = &expected.answer;
    for sentence in [
        &answer.question,
        &answer.headline,
        &answer.tipping,
        &answer.bad_end,
        &answer.all_in_all,
        &answer.instead,
        &expected.necessary.verdict,
        &expected.receipt,
        &expected.difference.wide.title,
        &expected.money.wide.title,
        &expected.hours.wide.title,
        &expected.study.calendar.wide.title,
    ] {
        assert_holds(&said, sentence);
    }
    for light in &expected.necessary.lights {
        assert_holds(&said, &light.lead.sentence);
        for source in &light.lead.sources {
            assert_holds(&said, &source.label);
        }
    }
    for figure in &answer.figures {
        assert_holds(&said, &figure.value);
    }
    let inputs = &expected.inputs;
    let ours = inputs.ours.iter().flat_map(|group| &group.inputs);
    for one in inputs.questions.iter().chain(&inputs.own).chain(ours) {
        assert_holds(
            &said,
            &format!("{} {} {} {}", one.name, one.value, one.range, one.whence),
        );
    }
    for row in &expected.comparison.rows {
        for cell in &row.cells {
            assert_holds(&said, cell);
        }
    }
    for route in &expected.comparison.routes {
        assert_holds(&said, &route.name);
    }
    for row in &expected.ledger.difference.rows {
        assert_holds(&said, &row.join(" "));
    }
    for source in expected.sources.iter() {
        assert_holds(&said, source.title);
    }
    // What a style sheet writes is in no text: the addresses of the sources.
    let written = page.run(
        "return [...document.querySelectorAll('.sources a')] \
             .map(one => getComputedStyle(one, '::after').content)",
        &[],
    );
    let linked = expected.sources.iter().filter(|one| !one.url.is_empty());
    let written = written.as_array().cloned().unwrap_or_default();
    assert_eq!(written.len(), linked.clone().count());
    for (source, written) in linked.zip(written) {
        let written = written.as_str().unwrap_or_default().to_owned();
        assert!(
            written.contains("attr(href)") || written.contains(source.url),
            "{written}"
        );
    }
}

#[test]
fn the_page_fits_on_paper_before_any_script_runs() {
    let page = on_paper("", false, false);
    to_print(&page);
    assert_fits(&page);
    drop(page);
    // What the program would draw stands on the page of the whole.
    let page = on_paper("whole.html", false, false);
    to_print(&page);
    assert_fits(&page);
    assert_says_all(&page, &Scenario::new(&Facts::published()));
}

#[test]
fn all_that_the_answer_stands_on_is_printed_on_few_pages() {
    // The same in dark: paper is white.
    let page = on_paper("", true, true);
    let scenario = Scenario::new(&Facts::published());
    let dots = page.text("#l7-dots-title");
    to_print(&page);
    assert_fits(&page);
    assert_says_all(&page, &scenario);
    let said = words(&page);
    assert_holds(&said, &dots);
    assert_holds(&said, "This page is at http://127.0.0.1");
    let ground = "const style = getComputedStyle(document.body); return [style.color, \
                  style.backgroundColor]";
    assert_eq!(
        page.run(ground, &[]),
        json!(["rgb(0, 0, 0)", "rgb(255, 255, 255)"])
    );
    let (count, sizes) = pages(&page.pdf());
    assert!((8..=MOST_PAGES).contains(&count), "{count} pages");
    assert!(sizes.iter().all(|size| *size == A4), "{sizes:?}");
    to_screen(&page);
    assert!(!page.shows("#level7 .paper"), "on a screen it is not there");
    page.assert_console_clean();
}

#[test]
fn what_was_just_typed_is_on_paper_everywhere() {
    let page = on_paper("", true, false);
    page.show_view("away");
    // Typed and printed in one breath: what nobody sees has had no time to be drawn.
    page.run(
        "window.print = () => { window.printed = document.querySelector('#level7').textContent }; \
         const box = document.getElementById('f-level_7_certificate-fee'); box.value = '8250'; \
         box.dispatchEvent(new InputEvent('input', { bubbles: true })); \
         [...document.querySelectorAll('#l7-view-away button')] \
             .find((one) => one.textContent === 'Print all of it').click();",
        &[],
    );
    page.wait_until("it is printed", |page| {
        page.run("return 'printed' in window", &[]) == true
    });
    let printed = page.run("return window.printed", &[]);
    let printed = printed.as_str().expect("a text");
    let mut scenario = Scenario::new(&Facts::published());
    let fee = Key::Route(Route::Level7Certificate, RouteField::Fee);
    let given = Given::Number(8_250.0);
    scenario.give(fee, given).expect("is in range");
    for row in &page::page(&scenario).ledger.difference.rows {
        for cell in row {
            assert!(printed.contains(cell.as_str()), "{cell}");
        }
    }
}

#[test]
fn every_route_with_laser_over_ten_years_fits_too() {
    let page = on_paper("", true, false);
    let mut scenario = Scenario::new(&Facts::published());
    let mut give = |key: Key, given: Given| scenario.give(key, given).expect("is in range");
    give(Key::Of(Field::Laser), Given::Flag(true));
    give(Key::Of(Field::Horizon), Given::Number(10.0));
    give(Key::Of(Field::Room), Given::Number(12.5));
    for route in Route::ALL.iter().copied() {
        give(Key::Route(route, RouteField::Compare), Given::Flag(true));
    }
    // Boxes that stand in views or behind headings are filled in as a script of the visitor's would.
    let fill = "const box = document.getElementById(arguments[0]); \
                if (box.type === 'checkbox') { if (!box.checked) box.click(); } \
                else { box.value = arguments[1]; \
                       box.dispatchEvent(new InputEvent('input', { bubbles: true })); }";
    for (id, text) in [("f-laser", ""), ("f-horizon", "10"), ("f-room", "12.5")] {
        page.run(fill, &[json!(id), json!(text)]);
    }
    for route in Route::ALL {
        let id = format!("f-{}-compare", route.text());
        page.run(fill, &[json!(id), json!("")]);
    }
    page.settle();
    assert!(
        project_all(&scenario).len() > 6,
        "each route, and laser alone"
    );
    assert!(page::page(&scenario).inputs.own.len() >= 3);
    to_print(&page);
    assert_fits(&page);
    assert_says_all(&page, &scenario);
    let (count, _) = pages(&page.pdf());
    assert!((8..=MOST_PAGES + 3).contains(&count), "{count} pages");
    page.assert_console_clean();
}

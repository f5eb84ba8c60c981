//! What can be measured: reflow at 320 px, wider text, the size of what is pressed, the order of the
//! focus and that it shows, headings, links and tables, in every view with all of it open.

use browser_tests::{Measure, Options, Page, keys};
use serde_json::json;

fn at(width: u32) -> Page {
    let page = Page::open_ready(&Options {
        width,
        height: 640,
        ..Options::default()
    });
    page.settle();
    page
}

/// Takes measures of every view with all its disclosures open.
#[track_caller]
fn measure_all(page: &Page, measures: &[Measure]) {
    page.open_all();
    let mut faults = Vec::new();
    let views = page.views();
    assert!(views.len() >= 8, "{views:?}");
    for view in views {
        page.show_view(&view);
        for measure in measures {
            let found = page.faults(*measure);
            eprintln!("{measure:?}, view {view}: {} faults", found.len());
            faults.extend(
                found
                    .iter()
                    .map(|fault| format!("{measure:?}, {view}: {fault}")),
            );
        }
    }
    faults.dedup();
    let shown: Vec<&String> = faults.iter().take(40).collect();
    assert!(faults.is_empty(), "{} faults: {shown:#?}", faults.len());
}

#[test]
fn at_320_px_only_named_regions_scroll_sideways() {
    measure_all(&at(320), &[Measure::Reflow]);
}

#[test]
fn wider_text_is_not_cut() {
    for width in [320, 1280] {
        let page = at(width);
        page.space_text();
        measure_all(&page, &[Measure::Cut, Measure::Reflow]);
    }
}

#[test]
fn what_is_pressed_is_large_enough() {
    for width in [320, 1280] {
        measure_all(&at(width), &[Measure::Targets]);
    }
}

#[test]
fn headings_links_and_tables_are_in_order() {
    let measures = [
        Measure::Headings,
        Measure::Links,
        Measure::Tables,
        Measure::Order,
    ];
    measure_all(&at(360), &measures);
}

#[test]
fn what_has_the_focus_shows() {
    let page = at(360);
    page.run("document.querySelector('#level7 summary').focus()", &[]);
    let mut faults = Vec::new();
    let mut passed = 0;
    for _ in 0..150 {
        page.press_keys(keys::TAB);
        let inside = page.run(
            "return document.getElementById('level7').contains(document.activeElement)",
            &[],
        );
        if inside != json!(true) {
            break;
        }
        passed += 1;
        faults.extend(page.faults(Measure::Focus));
    }
    assert!(passed > 30, "only {passed} elements were reached by Tab");
    assert!(faults.is_empty(), "{faults:#?}");
}

/// The measures themselves: each finds the fault that it is for.
#[test]
fn a_fault_is_found() {
    let page = at(320);
    let spoil = "const part = document.querySelector('#level7 .answer'); \
                 const add = (html) => { const made = document.createElement('div'); \
                     made.append(...html); part.prepend(made); return made; }; \
                 const make = (name, more) => Object.assign(document.createElement(name), more); \
                 const wide = make('p', { textContent: 'w'.repeat(400), id: 'wide' }); \
                 add([wide]).style.overflowWrap = 'normal'; wide.style.overflowWrap = 'normal'; \
                 const cut = make('p', { textContent: 'Words '.repeat(60), id: 'cut' }); \
                 cut.style.cssText = 'block-size: 20px; overflow: hidden'; add([cut]); \
                 const small = ['a', 'b'].map((text) => \
                     make('button', { textContent: text, id: 'small-' + text })); \
                 small.forEach((one) => { one.style.cssText = 'inline-size: 9px; padding: 0; \
                     block-size: 9px; font-size: 6px; border: 0'; }); add(small); \
                 small[0].tabIndex = 3; \
                 add([make('h6', { textContent: 'Deep' })]); \
                 add([make('a', { href: '#x', textContent: 'go' })]); \
                 add([make('table', { textContent: 'bare' })]); \
                 const holder = add([]); holder.innerHTML = '<svg viewBox=\"0 0 200 40\" width=\"200\" \
                     height=\"40\"><text x=\"5\" y=\"20\">Under</text><text x=\"9\" y=\"20\">Over</text> \
                     <text x=\"190\" y=\"38\">Out of it</text></svg>';";
    page.run(spoil, &[]);
    for (measure, named) in [
        (Measure::Reflow, "the page is"),
        (Measure::Cut, "#cut"),
        (Measure::Drawn, "Over"),
        (Measure::Drawn, "Out"),
        (Measure::Targets, "#small-a"),
        (Measure::Order, "#small-a"),
        (Measure::Headings, "h6"),
        (Measure::Links, "\"go\""),
        (Measure::Tables, "table"),
    ] {
        let found = page.faults(measure);
        assert!(
            found.iter().any(|fault| fault.contains(named)),
            "{measure:?} does not find {named}: {found:#?}"
        );
    }
    page.run("document.activeElement.blur()", &[]);
    assert_eq!(page.faults(Measure::Focus), ["nothing has the focus"]);
}

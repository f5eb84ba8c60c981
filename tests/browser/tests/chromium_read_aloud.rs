//! What a screen reader is given, held against golden text: the whole calculator as it opens, and
//! the parts about an error, an open working and a picked future. `UPDATE_GOLDEN=1` writes it anew:
//! read it as somebody would who hears it. And the page in the visitor's own colours, which only
//! Chromium can be asked for.

use browser_tests::{Options, Page};
use serde_json::json;
use std::{env, fs, path::PathBuf};

fn open() -> Page {
    let page = Page::open_ready(&Options {
        width: 360,
        height: 740,
        ..Options::default()
    });
    // As the page came all chances are there; then the program works them out again.
    page.settle();
    page.wait_until("every route's chances", |page| {
        let script = "return document.getElementById('l7-chances')?.textContent.includes('…')";
        page.run(script, &[]) == json!(false)
    });
    page.settle();
    page
}

/// Compares, or writes where `UPDATE_GOLDEN` is set.
#[track_caller]
fn assert_read(page: &Page, name: &str, css: &str) {
    let said = page.read_aloud(css);
    assert!(said.lines().count() > 3, "{css} says little: {said}");
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("golden")
        .join(format!("read_aloud_{name}.txt"));
    if env::var_os("UPDATE_GOLDEN").is_some() {
        let folder = file.parent().expect("a folder");
        fs::create_dir_all(folder).expect("the golden folder");
        fs::write(&file, &said).expect("the golden text");
        return;
    }
    let golden = fs::read_to_string(&file).unwrap_or_default();
    let differs = said
        .lines()
        .zip(golden.lines())
        .position(|(said, golden)| said != golden)
        .unwrap_or_else(|| said.lines().count().min(golden.lines().count()));
    let near = |text: &str| {
        let lines = text.lines().skip(differs.saturating_sub(2)).take(6);
        lines.collect::<Vec<_>>().join("\n")
    };
    assert!(
        said == golden,
        "{}, line {}: it says\n{}\nand said\n{}\nUPDATE_GOLDEN=1 writes it anew",
        file.display(),
        differs + 1,
        near(&said),
        near(&golden)
    );
}

#[test]
fn the_calculator_as_it_opens() {
    let page = open();
    assert_read(&page, "default", "#level7");
    let said = page.read_aloud("#level7");
    // Fast to the answer: its sentence comes before any control but the disclosures and links about
    // it, and within a few dozen lines.
    let line = |text: &str| said.lines().position(|line| line.contains(text));
    let (answer, first) = (line("Is it worth it?"), line("combobox"));
    assert!(answer.is_some_and(|at| at < 50), "{answer:?}");
    assert!(answer < first, "{answer:?} {first:?}");
}

#[test]
fn an_error() {
    let page = open();
    page.set_box("f-level_7_certificate-fee", "seven");
    page.wait_until("what is wrong", |page| {
        page.count("#f-level_7_certificate-fee-e") == 1
    });
    page.settle();
    assert_read(&page, "error", ".field:has(#f-level_7_certificate-fee-e)");
}

#[test]
fn an_open_working() {
    let page = open();
    page.click("#l7-open-verdict-level_7_certificate-payback");
    page.wait_until("the working", |page| page.count("#level7 .working") == 1);
    assert_read(&page, "working", "#level7 .working");
}

#[test]
fn a_picked_future() {
    let page = open();
    page.show_view("futures");
    page.click("#l7-dot-3");
    page.wait_until("the story", |page| page.count("#level7 .story") == 1);
    assert_read(&page, "picked", "#level7 .story");
    let dots = page.read_aloud("#level7 .dots");
    let checked = dots.lines().filter(|line| line.contains("[checked true]"));
    assert_eq!(checked.count(), 1, "{dots}");
}

/// What tells a state or a mark from another must not be a colour that forced colours take away.
#[test]
fn forced_colours_keep_what_tells() {
    let page = open();
    let media = json!({ "features": [{ "name": "forced-colors", "value": "active" }] });
    page.devtools("Emulation.setEmulatedMedia", media);
    assert_eq!(
        page.run("return matchMedia('(forced-colors: active)').matches", &[]),
        json!(true)
    );
    page.set_box("f-level_7_certificate-fee", "seven");
    page.wait_until("what is wrong", |page| page.count(".field .error") == 1);
    page.show_view("futures");
    page.click("#l7-dot-3");
    page.wait_until("the story", |page| page.count("#level7 .story") == 1);
    let faults = page.run(FORCED, &[]);
    assert_eq!(faults, json!([]));
    let found = page.axe("html", false);
    let wrong: Vec<_> = found.iter().filter(|one| !one.undecided).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

const FORCED: &str = "
    const faults = [];
    const back = getComputedStyle(document.body).backgroundColor;
    const style = (css) => { const one = document.querySelector(css);
        if (!one) { faults.push(css + ' is not there'); } return one && getComputedStyle(one); };
    const seen = (css, property) => { const one = style(css);
        if (one && [back, 'none', 'rgba(0, 0, 0, 0)'].includes(one[property])) {
            faults.push(`${css} has ${property} ${one[property]}`); } };
    const apart = (one, other, property) => { const [a, b] = [style(one), style(other)];
        if (a && b && a[property] === b[property]) {
            faults.push(`${one} and ${other} have ${property} ${a[property]}`); } };
    seen('.drawing path.with-route', 'stroke');
    seen('.drawing line.axis, .drawing line.as-you-are', 'stroke');
    seen('.drawing text', 'fill');
    seen('.dots-dot', 'borderColor');
    seen('#f-level_7_certificate-fee', 'borderColor');
    apart('.dots-dot:checked', '.dots-dot:not(:checked)', 'boxShadow');
    apart('nav.views a[aria-current]', 'nav.views a:not([aria-current])', 'borderBlockStartWidth');
    apart('[aria-invalid=true]', '#f-study_hours', 'borderTopWidth');
    const box = document.getElementById('f-study_hours'); box.focus();
    if (parseFloat(getComputedStyle(box).outlineWidth) < 2) faults.push('no ring');
    return faults;
";

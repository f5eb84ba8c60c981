//! The page much enlarged: a window of 1280 by 1024 pixels at 400%, which leaves a view of 320 by
//! 256; and text alone at twice its size. Firefox really zooms; the others are given such a view.

use browser_tests::{Options, Page, keys};
use serde_json::{Value, json};

const ZOOMED: Options<'static> = Options {
    scripts: true,
    width: 320,
    height: 256,
    scale: Some(4),
    dark: false,
    reduced_motion: false,
    path: "",
    before: None,
    loaded: true,
};

/// What reaches beyond the view's right edge, but for what lies in a table's or chart's own region
/// that scrolls, and what is for the ear alone.
const BEYOND: &str = "
    const wide = document.documentElement.clientWidth;
    const found = [];
    if (document.documentElement.scrollWidth > wide) {
        found.push('the page: ' + document.documentElement.scrollWidth);
    }
    const scrolls = (one) => one && (['auto', 'scroll'].includes(getComputedStyle(one).overflowX)
        ? !!one.querySelector('table, svg') : scrolls(one.parentElement));
    for (const one of document.querySelectorAll('main *')) {
        const box = one.getBoundingClientRect();
        if (box.width > 1 && box.right > wide + 1 && !one.closest('.unseen')
            && !scrolls(one.parentElement)) {
            found.push(one.tagName + '.' + (one.getAttribute('class') ?? '') + ' to ' + box.right
                + ': ' + one.textContent.trim().slice(0, 40));
        }
    }
    return found;
";

/// Text that is cut off, and texts that lie over each other.
const SPOILT: &str = "
    const found = [];
    const name = (one) => one.tagName + '.' + (one.getAttribute('class') ?? '') + ' '
        + (one.id + ' ' + (one.value ?? '') + one.textContent.trim()).slice(0, 60);
    // A box that only shows an address scrolls; all of it is selected and copied.
    const skipped = '.unseen, .bar, [aria-hidden=true] .line, select, option, input[readonly]';
    const texts = [];
    const walker = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const node = walker.currentNode;
        const parent = node.parentElement;
        if (!node.data.trim() || parent.closest(skipped)) continue;
        // What a shut disclosure holds has a place, and is not seen.
        if (!parent.checkVisibility({ visibilityProperty: true })) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        // Only what the boxes around it let through.
        let view = [-1e9, -1e9, 1e9, 1e9];
        for (let up = parent; up; up = up.parentElement) {
            if (getComputedStyle(up).overflowX === 'visible') continue;
            const box = up.getBoundingClientRect();
            view = [Math.max(view[0], box.left), Math.max(view[1], box.top),
                Math.min(view[2], box.right), Math.min(view[3], box.bottom)];
        }
        for (const box of range.getClientRects()) {
            const part = [Math.max(box.left, view[0]), Math.max(box.top, view[1]),
                Math.min(box.right, view[2]), Math.min(box.bottom, view[3])];
            if (part[2] - part[0] > 1 && part[3] - part[1] > 1) texts.push([part, node]);
        }
    }
    for (const one of document.querySelectorAll('main *')) {
        const style = getComputedStyle(one);
        if (!['hidden', 'clip'].includes(style.overflowX) || one.closest(skipped)) continue;
        if (one.closest('svg') || one.clientWidth < 2) continue;
        if (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1) {
            found.push('cut off: ' + name(one));
        }
    }
    texts.sort((one, other) => one[0][1] - other[0][1]);
    for (let i = 0; i < texts.length; i++) {
        const [a, node] = texts[i];
        for (let j = i + 1; j < texts.length && texts[j][0][1] < a[3]; j++) {
            const [b, other] = texts[j];
            if (other === node || node.parentElement.closest('thead, caption')
                || other.parentElement.closest('thead, caption')) continue;
            const across = Math.min(a[2], b[2]) - Math.max(a[0], b[0]);
            const down = Math.min(a[3], b[3]) - Math.max(a[1], b[1]);
            if (across > 2 && down > 0.4 * Math.min(a[3] - a[1], b[3] - b[1])) {
                found.push('one over another: ' + node.data.trim().slice(0, 40) + ' | '
                    + other.data.trim().slice(0, 40));
            }
        }
    }
    return found;
";

#[track_caller]
fn assert_none(page: &Page, what: &str, script: &str) {
    let found = page.run(script, &[]);
    let Value::Array(found) = found else {
        panic!("{what}: {found}");
    };
    let some = &found[..found.len().min(12)];
    assert!(
        found.is_empty(),
        "{what}: {} in all: {some:#?}",
        found.len()
    );
}

#[test]
fn at_four_hundred_per_cent_one_scrolls_one_way_only() {
    let page = Page::open_ready(&ZOOMED);
    page.settle();
    assert_none(&page, "as it opens", BEYOND);

    // The four questions, a slip, and a figure opened.
    page.choose("f-profession", "pharmacist");
    page.choose("f-nation", "scotland");
    page.set_box("f-level_7_certificate-fee", "4,200");
    page.set_box("f-study_hours", "6");
    page.set_box("f-extra_appointments", "some");
    page.wait_until("a sentence beside the box", |page| {
        page.count("#level7 .error") == 1
    });
    assert_none(&page, "with a slip", BEYOND);
    page.set_box("f-extra_appointments", "2.5");
    page.click("#l7-open-verdict-level_7_certificate-payback");
    page.wait_until("the working", |page| page.count("#level7 .working") == 1);
    assert_none(&page, "with a figure opened", BEYOND);
    page.press_keys(keys::ESCAPE);

    for name in page.views() {
        page.show_view(&name);
        page.open_all();
        page.settle();
        assert_none(&page, &name, BEYOND);
    }
    page.assert_console_clean();
}

#[test]
fn at_four_hundred_per_cent_the_focus_is_never_hidden() {
    let page = Page::open_ready(&ZOOMED);
    page.settle();
    let stops = page.walk_through("#level7");
    assert!(stops.len() > 30, "{stops:#?}");
    for stop in &stops {
        assert!(stop.outline >= 2.0 && stop.seen, "{stop:?}");
    }
}

#[test]
fn twice_as_large_a_text_is_neither_cut_off_nor_overlaps() {
    for width in [1280, 360] {
        let page = Page::open_ready(&Options {
            width,
            ..Options::default()
        });
        page.settle();
        assert_none(&page, &format!("{width} px, as usual"), SPOILT);
        page.run("document.documentElement.style.fontSize = '200%'", &[]);
        let size = "return parseFloat(getComputedStyle(document.documentElement).fontSize)";
        assert_eq!(page.run(size, &[]), json!(32));
        for name in page.views() {
            page.show_view(&name);
            page.open_all();
            page.settle();
            assert_none(&page, &format!("{width} px, {name}"), SPOILT);
            assert_none(&page, &format!("{width} px, {name}"), BEYOND);
        }
    }
}

//! The calculator by keyboard alone, from the top of the page to its end: what is reached, in which
//! order, whether one sees where one is, and whether one gets away again.

use browser_tests::{Options, Page, Stop, keys};
use level7::facts::Facts;
use level7::report::page;
use level7::scenario::{Given, Key, Scenario};

const OPENER: &str = "#l7-open-verdict-level_7_certificate-payback";
const STORY: &str = "#level7 .story";

/// Whether one would read `next` after `last`: it is lower, or further along the line, or in a
/// column further along.
fn follows(last: &Stop, next: &Stop) -> bool {
    let [left, top, right, bottom] = last.place;
    let [next_left, next_top, next_right, next_bottom] = next.place;
    let lowest = bottom.min(next_bottom);
    let highest = top.max(next_top);
    let shorter = (bottom - top).min(next_bottom - next_top);
    let same_line = lowest - highest > shorter / 2.0;
    if same_line {
        // A line of words may be broken: then the next begins further left.
        next_right > left || next_bottom > bottom + 1.0
    } else {
        next_top >= top || next_left >= right - 1.0
    }
}

/// Each stop can be seen, and comes after the one before it.
#[track_caller]
fn assert_in_order(what: &str, stops: &[Stop]) {
    for stop in stops {
        assert!(
            stop.outline >= 2.0,
            "{what}: the focus does not show: {stop:?}"
        );
        assert!(stop.seen, "{what}: something lies in front: {stop:?}");
    }
    for pair in stops.windows(2) {
        assert!(
            follows(&pair[0], &pair[1]),
            "{what}: not in order: {pair:#?}"
        );
    }
}

#[test]
fn tab_follows_the_eye_and_leaves_nothing_out() {
    for (width, height) in [(1280, 900), (360, 740)] {
        let page = Page::open_ready(&Options {
            width,
            height,
            ..Options::default()
        });
        page.settle();
        let what = format!("at {width} px");
        let stops = page.walk_through("#level7");
        // After the walk: what is worked out meanwhile brings one of them.
        let due = page.stops_in("#level7");
        assert!(due.len() > 30, "{due:#?}");
        assert_in_order(&what, &stops);
        assert_eq!(stops.len(), due.len(), "{what}: {due:#?} {stops:#?}");
        page.assert_console_clean();
    }
}

#[test]
fn tab_follows_the_eye_in_every_view() {
    let page = Page::open_ready(&Options::default());
    page.settle();
    for name in page.views() {
        // From the calculator's head: Firefox without its buttons does not get past the page's last
        // stop, if that is a disclosure, back to the first one.
        page.run("document.getElementById('l7-question').focus()", &[]);
        // The way there is a link like any other; it leads to the view's heading.
        page.tab_to(&format!("#level7 nav.views a[href='#l7-view-{name}']"));
        page.press_keys(keys::ENTER);
        let section = format!("#l7-view-{name}");
        page.wait_until(&name, |page| page.shows(&section));
        page.settle();
        let due = page.stops_in(&section);
        if due.is_empty() {
            continue;
        }
        // Two steps in and one back.
        page.press_keys(keys::TAB);
        let first = page.stop().map(|stop| stop.name);
        page.press_keys(keys::TAB);
        page.press_with(keys::SHIFT, keys::TAB);
        let back = page.stop().map(|stop| stop.name);
        assert_eq!(back, first, "{name}: backwards");
        page.press_with(keys::SHIFT, keys::TAB);
        let stops = page.walk_through(&section);
        assert_in_order(&name, &stops);
        assert_eq!(stops.len(), due.len(), "{name}: {due:#?} {stops:#?}");
    }
}

/// Answers a list by the arrow key that has the focus, and gives what it then says.
#[track_caller]
fn choose_next(page: &Page, id: &str) -> (Key, Given) {
    page.tab_to(&format!("#{id}"));
    let before = page.value(id);
    page.press_keys(keys::DOWN);
    page.wait_until(id, |page| page.value(id) != before);
    let key = Key::from_text(&id["f-".len()..]).expect("an input");
    (key, Given::Text(page.value(id)))
}

/// Replaces the number in a box, which Tab leaves marked from end to end.
#[track_caller]
fn write(page: &Page, css: &str, key: &str, number: f64, text: &str) -> (Key, Given) {
    page.tab_to(css);
    page.press_keys(text);
    (
        Key::from_text(key).expect("an input"),
        Given::Number(number),
    )
}

#[track_caller]
fn assert_shows(page: &Page, said: &[(Key, Given)]) {
    let mut scenario = Scenario::new(&Facts::published());
    for (key, given) in said {
        scenario.give(*key, given.clone()).expect("is in range");
    }
    let expected = page::page(&scenario).answer;
    let verdict = format!("{} {}", expected.headline, expected.tipping);
    page.wait_until("the answer to what was said", |page| {
        page.finding() == verdict
    });
}

#[test]
fn a_whole_visit_without_a_mouse() {
    let page = Page::open_ready(&Options::default());
    // A figure of the answer, opened to its working, one step deeper, and left.
    page.tab_to(OPENER);
    page.press_keys(keys::ENTER);
    page.wait_until("the working, with the focus", |page| {
        page.focused() == "l7-working-title"
    });
    let first = page.text("#l7-working-title");
    page.tab_to("#level7 .working .parts button");
    page.press_keys(keys::ENTER);
    page.wait_until("a step deeper", |page| {
        page.text("#l7-working-title") != first && page.focused() == "l7-working-title"
    });
    page.press_keys(keys::ESCAPE);
    page.wait_until("it is shut", |page| page.count("#level7 .working") == 0);
    page.wait_until("the focus where it was", |page| {
        page.focused() == OPENER.trim_start_matches('#')
    });

    // The four questions.
    let mut said = vec![
        choose_next(&page, "f-profession"),
        choose_next(&page, "f-nation"),
        choose_next(&page, "f-route"),
    ];
    let route = page.value("f-route");
    let fee = format!("#f-{route}-fee");
    said.push(write(&page, &fee, &format!("{route}.fee"), 4_200.0, "4200"));
    assert_shows(&page, &said);
    said.push(write(&page, "#f-study_hours", "study_hours", 6.0, "6"));
    let css = "#f-extra_appointments";
    said.push(write(&page, css, "extra_appointments", 2.5, "2.5"));
    assert_shows(&page, &said);
    assert_eq!(page.focused(), "f-extra_appointments");

    // A future: Tab comes to the dots as to one control, the arrow keys choose among them.
    page.settle();
    page.tab_to("#level7 input.dots-dot");
    page.press_keys(keys::RIGHT);
    page.wait_until("a future", |page| page.count(STORY) == 1);
    let one = page.focused();
    page.press_keys(keys::RIGHT);
    page.wait_until("the next future", |page| page.focused() != one);
    let place = page.focused().replace("l7-dot-", "");
    page.wait_until("its story", |page| {
        page.text(STORY).contains(&format!("Future {place} of 20"))
    });
    page.assert_console_clean();
}

#[test]
fn a_disclosure_of_another_view_opens_and_shuts() {
    let page = Page::open_ready(&Options::default());
    page.settle();
    page.tab_to("#level7 nav.views a[href='#l7-view-figures']");
    page.press_keys(keys::ENTER);
    page.wait_until("the view's heading", |page| {
        page.focused() == "l7-view-figures-title"
    });
    page.tab_to("#l7-money-and-time > summary");
    page.press_keys(keys::ENTER);
    page.wait_until("it opens", |page| {
        page.attribute("#l7-money-and-time", "open").is_some()
    });
    page.press_keys(" ");
    page.wait_until("it shuts", |page| {
        page.attribute("#l7-money-and-time", "open").is_none()
    });
    page.assert_console_clean();
}

#[test]
fn what_is_copied_is_pasted() {
    let page = Page::open_ready(&Options::default());
    let note = "const note = document.createElement('textarea'); note.id = 'note';
                document.querySelector('main').prepend(note);";
    page.run(note, &[]);
    for (text, pounds) in [
        ("£7,500.00 ", 7_500.0),
        ("7 600", 7_600.0),
        ("7.7k", 7_700.0),
    ] {
        page.set_box("note", text);
        page.run("document.getElementById('note').select()", &[]);
        page.press_with(keys::CONTROL, "c");
        page.run(
            "const box = document.getElementById('f-level_7_certificate-fee'); \
             box.focus(); box.select()",
            &[],
        );
        page.press_with(keys::CONTROL, "v");
        page.wait_until(text, |page| page.value("f-level_7_certificate-fee") == text);
        let key = Key::from_text("level_7_certificate.fee").expect("an input");
        assert_shows(&page, &[(key, Given::Number(pounds))]);
    }
    page.assert_console_clean();
}

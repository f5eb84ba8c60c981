//! One view at a time, whatever the visitor's browser does, and the answer in reach of the boxes.

use browser_tests::{Engine, Options, Page, keys};
use serde_json::json;

const NAMES: [&str; 8] = [
    "futures", "hangs", "routes", "study", "months", "claim", "figures", "sources",
];

fn on_a_phone() -> Options<'static> {
    Options {
        width: 360,
        height: 740,
        ..Options::default()
    }
}

fn shown(page: &Page) -> Vec<&'static str> {
    let is_shown = |name: &&str| page.shows(&format!("#l7-view-{name}"));
    NAMES.into_iter().filter(is_shown).collect()
}

fn follow(page: &Page, name: &str) {
    page.click(&format!(".views a[href='#l7-view-{name}']"));
    page.wait_until("the view", |page| page.shows(&format!("#l7-view-{name}")));
}

#[test]
fn a_link_shows_its_view_alone_and_leads_to_its_heading() {
    let page = Page::open_ready(&on_a_phone());
    assert_eq!(shown(&page), ["futures"]);
    page.run(
        "document.querySelector('.views').scrollIntoView({block: 'center'})",
        &[],
    );
    let before = page.run("return [location.href, scrollY]", &[]);
    for name in NAMES.into_iter().rev() {
        follow(&page, name);
        assert_eq!(shown(&page), [name]);
        assert_eq!(page.focused(), format!("l7-view-{name}-title"));
        assert_eq!(
            page.run("return [location.href, scrollY]", &[]),
            before,
            "{name}"
        );
        assert_eq!(page.count(".views [aria-current]"), 1);
        let current = page.attribute(".views [aria-current]", "href");
        assert_eq!(current, Some(format!("#l7-view-{name}")));
    }
    page.assert_console_clean();
}

#[test]
fn a_change_and_the_way_back_from_it_leave_the_view() {
    let page = Page::open_ready(&Options::default());
    follow(&page, "routes");
    page.set_box("f-extra_appointments", "3");
    page.wait_until("the change", |page| page.count("#l7-changes-all") == 1);
    page.click("#l7-undo");
    page.wait_until("what it was", |page| {
        page.value("f-extra_appointments") == "5"
    });
    assert_eq!(shown(&page), ["routes"]);
}

#[test]
fn all_views_stand_where_no_script_runs_or_the_program_cannot() {
    let page = Page::open(&Options {
        scripts: false,
        ..Options::default()
    });
    assert_eq!(shown(&page), NAMES);
    // Each but the first leads to itself, on the page with all of it.
    for name in &NAMES[1..] {
        assert_eq!(
            page.count(&format!("#l7-view-{name} > .elsewhere a")),
            1,
            "{name}"
        );
    }
    page.click("#l7-view-routes .elsewhere a");
    page.wait_until("the whole", |page| page.count(".routes tbody") == 1);
    assert_eq!(page.count(".view > .elsewhere"), 0);
    drop(page);
    let page = Page::open(&Options {
        before: Some("delete window.WebAssembly"),
        ..Options::default()
    });
    page.wait_until("the page says so", |page| page.state() == "failed");
    assert_eq!(shown(&page), NAMES);
}

#[test]
fn the_view_of_the_address_is_shown_before_the_program_and_after() {
    let page = Page::open_ready(&Options {
        path: "#l7-view-claim",
        ..Options::default()
    });
    assert_eq!(shown(&page), ["claim"]);
    follow(&page, "figures");
    assert_eq!(shown(&page), ["figures"]);
    drop(page);
    // What the page does not come with is drawn, and then it leads there.
    let page = Page::open_ready(&Options {
        path: "#f-weeks_worked",
        ..Options::default()
    });
    page.wait_until("the box", |page| page.focused() == "f-weeks_worked");
    assert_eq!(shown(&page), ["figures"]);
}

#[test]
fn a_link_to_a_box_opens_the_view_and_the_fold_that_hold_it() {
    let page = Page::open_ready(&on_a_phone());
    let script = "const a = document.createElement('a'); a.href = '#' + arguments[0]; a.id = 'way'; \
                  a.textContent = 'way'; document.querySelector('#l7-worth').append(a); a.click();";
    page.run(script, &[json!("f-weeks_worked")]);
    page.wait_until("the box", |page| page.focused() == "f-weeks_worked");
    assert_eq!(shown(&page), ["figures"]);
    assert!(page.attribute("#l7-assumptions", "open").is_some());
}

#[test]
fn the_answer_stays_in_reach_and_covers_nothing_that_has_the_focus() {
    let page = Page::open_ready(&on_a_phone());
    assert!(
        !page.shows(".bar > .line"),
        "the verdict has not been seen yet"
    );
    follow(&page, "figures");
    page.click("#l7-money-and-time > summary");
    page.wait_until("the line at the foot", |page| page.shows(".bar > .line"));
    let line = page.text(".bar > .line");
    assert!(
        line.contains("24 months") && line.contains("£15,900 ahead"),
        "{line}"
    );
    assert_eq!(
        page.attribute(".bar", "aria-hidden").as_deref(),
        Some("true")
    );
    let covered = "const e = document.activeElement.getBoundingClientRect(); \
                   const bar = document.querySelector('.bar > .line').getBoundingClientRect(); \
                   return (arguments[0] ? e.top : e.bottom) > bar.top || e.top < 0";
    for stop in 0..12 {
        page.press_keys(keys::TAB);
        // WebKit scrolls there a moment later, and not at all to what is in the window already: there
        // some of it may lie under the line, and not all.
        let some = json!(page.engine() == Engine::WebKit);
        let what = format!("stop {stop}, {}, is clear of the line", page.focused());
        page.wait_until(&what, |page| {
            page.run(covered, std::slice::from_ref(&some)) == json!(false)
        });
    }
    page.run(
        "document.querySelector('#l7-verdict').scrollIntoView()",
        &[],
    );
    page.wait_until("no line beside the verdict", |page| {
        !page.shows(".bar > .line")
    });
}

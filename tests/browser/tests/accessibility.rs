//! axe-core finds nothing wrong in any state of the page, and leaves nothing undecided but what the
//! table below decides, each with its reason. The states are told as they are gone through.

use browser_tests::{Engine, Finding, Options, Page, Site, dist};
use std::{cell::RefCell, collections::BTreeSet, fs, path::PathBuf, time::Instant};

/// What decides where axe says "look for yourself".
enum Decided {
    /// Text of a drawing, whose contrast we measure.
    Drawn,
    /// Any other text, whose contrast we measure.
    Written,
}

/// The least contrast of what is measured.
const CONTRAST: f64 = 4.5;

/// The rules that axe may leave undecided, what decides them, and why.
const DECIDED: &[(&str, Decided, &str)] = &[
    (
        "color-contrast",
        Decided::Drawn,
        "axe takes a drawing for a picture and looks no further. A drawing has no ground of its own, \
         and words over its marks have a rim of paper: the test measures the words against the rim, \
         or the paper where there is none.",
    ),
    (
        "color-contrast",
        Decided::Written,
        "axe takes a single letter or figure for an ornament, and does not look below what scrolls \
         or lies over another: the test measures the text against the ground painted behind it.",
    ),
];

/// What opens a working: the beginnings of the links' ids, one for each place.
const OPENERS: &[&str] = &[
    "verdict", "tipping", "bad-end", "routes", "ledger", "tax", "study",
];

/// Leaves twenty workings of each part.
const FIRST_WORKINGS: &str = "for (const part of document.querySelectorAll('.level7 > section')) \
    [...part.querySelectorAll('.working')].slice(20).forEach((one) => one.remove());";

/// Goes through states of the page and gathers what axe says of each.
#[derive(Default)]
struct Round {
    wrong: RefCell<Vec<String>>,
    decided: RefCell<BTreeSet<usize>>,
}

impl Round {
    /// Looks at the whole page as it stands.
    fn look(&self, page: &Page, state: &str) {
        self.look_at(page, state, "html");
    }

    /// Looks at a part of it.
    fn look_at(&self, page: &Page, state: &str, part: &str) {
        let start = Instant::now();
        let found = page.axe(part, false);
        let (mut wrong, mut decided) = (0, 0);
        for finding in &found {
            if let Some(row) = decision(finding) {
                self.decided.borrow_mut().insert(row);
                decided += 1;
            } else {
                wrong += 1;
                self.wrong.borrow_mut().push(format!(
                    "{state}: {} {}: {} ({}, measured {:.2}) {}",
                    if finding.undecided {
                        "undecided"
                    } else {
                        "wrong"
                    },
                    finding.rule,
                    finding.target,
                    finding.why,
                    finding.ratio,
                    finding.html,
                ));
            }
        }
        eprintln!(
            "axe, {state}: {wrong} wrong or undecided, {decided} decided by the table ({:.1} s)",
            start.elapsed().as_secs_f32()
        );
    }

    #[track_caller]
    fn end(self) {
        let wrong = self.wrong.into_inner();
        let shown: Vec<&String> = wrong.iter().take(40).collect();
        assert!(wrong.is_empty(), "{} faults: {shown:#?}", wrong.len());
    }
}

/// The row of the table that decides an undecided finding.
fn decision(finding: &Finding) -> Option<usize> {
    let clear = finding.ratio >= CONTRAST;
    DECIDED.iter().position(|(rule, decided, _)| {
        let holds = match decided {
            Decided::Drawn => finding.drawn && clear,
            Decided::Written => !finding.drawn && clear,
        };
        finding.undecided && *rule == finding.rule && holds
    })
}

fn narrow(width: u32) -> Options<'static> {
    Options {
        width,
        height: 640,
        ..Options::default()
    }
}

#[test]
fn nothing_is_wrong_as_the_page_opens() {
    let round = Round::default();
    let looks = [
        ("wide, light", Options::default()),
        (
            "wide, dark",
            Options {
                dark: true,
                ..Options::default()
            },
        ),
        (
            "320 px, dark, less motion",
            Options {
                dark: true,
                reduced_motion: true,
                ..narrow(320)
            },
        ),
    ];
    for (state, options) in looks {
        let page = Page::open_ready(&options);
        page.settle();
        round.look(&page, state);
    }
    // The rows are not there for show.
    let used = round.decided.borrow().len();
    assert_eq!(used, DECIDED.len(), "a row decides nothing any more");
    round.end();
}

#[test]
fn nothing_is_wrong_in_any_view_with_all_of_it_open() {
    let round = Round::default();
    for (look, options) in [
        ("wide", Options::default()),
        (
            "320 px, dark",
            Options {
                dark: true,
                ..narrow(320)
            },
        ),
    ] {
        let page = Page::open_ready(&options);
        page.settle();
        page.open_all();
        for view in page.views() {
            page.show_view(&view);
            round.look_at(
                &page,
                &format!("{look}, view {view}, every disclosure open"),
                &format!("#l7-view-{view}"),
            );
        }
    }
    round.end();
}

#[test]
fn nothing_is_wrong_with_a_figure_opened() {
    let round = Round::default();
    let page = Page::open_ready(&Options::default());
    page.settle();
    page.open_all();
    for place in OPENERS {
        let opener = format!("#level7 a[id^='l7-open-{place}-']");
        page.show_view_of(&opener);
        page.click(&opener);
        page.wait_until("the working", |page| page.count("#level7 .working") == 1);
        let around = "section:has(> * .working, > .working), details:has(.working)";
        round.look_at(&page, &format!("a working, {place}"), around);
    }
    round.end();
}

#[test]
fn nothing_is_wrong_while_somebody_uses_it() {
    let round = Round::default();
    let page = Page::open_ready(&narrow(360));
    page.settle();
    page.set_box("f-level_7_certificate-fee", "seven");
    page.wait_until("what is wrong with the box", |page| {
        page.count("#f-level_7_certificate-fee-e") == 1
    });
    round.look(&page, "a box that cannot be read");

    page.set_box("f-level_7_certificate-fee", "6400");
    page.settle();
    page.show_view("futures");
    page.click("#l7-dot-3");
    page.wait_until("the story", |page| page.count("#level7 .story") == 1);
    page.open_all();
    round.look(&page, "a change, and a future picked");

    page.show_view("claim");
    page.set_box("f-claim-clients", "14");
    page.set_box("f-claim-uses", "lots");
    page.wait_until("what is wrong with the claim", |page| {
        page.count("#f-claim-uses-e") == 1
    });
    round.look(&page, "a claim typed, one box of it wrong");
    round.end();
}

#[test]
fn nothing_is_wrong_where_no_script_runs_or_the_program_fails() {
    let round = Round::default();
    let page = Page::open(&Options {
        scripts: false,
        ..narrow(360)
    });
    page.click("#level7 summary");
    page.let_scripts_run();
    assert_eq!(page.state(), "static");
    round.look(&page, "no script");
    drop(page);
    let page = Page::open(&Options {
        scripts: false,
        path: "whole.html",
        ..narrow(360)
    });
    page.let_scripts_run();
    round.look(&page, "the whole without a script");
    drop(page);

    let page = Page::open(&Options {
        before: Some("delete window.WebAssembly"),
        ..Options::default()
    });
    page.wait_until("the page says that it failed", |page| {
        page.state() == "failed"
    });
    round.look(&page, "no WebAssembly");
    round.end();
}

#[test]
fn nothing_is_wrong_on_the_pages_beside_it() {
    let round = Round::default();
    for path in ["sources.html", "working.html"] {
        for dark in [false, true] {
            let page = Page::open(&Options {
                path,
                dark,
                ..narrow(360)
            });
            // The working holds more than two thousand figures, all drawn alike: axe is shown the
            // first of each part.
            page.run(FIRST_WORKINGS, &[]);
            let colours = if dark { "dark" } else { "light" };
            round.look(&page, &format!("{path}, {colours}"));
        }
    }
    round.end();
}

#[test]
fn nothing_is_wrong_in_a_frame() {
    let round = Round::default();
    let site = Site::start(dist(), 0).expect("a port");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("frame-host");
    fs::create_dir_all(&folder).expect("a folder for the host page");
    let host = format!(
        "<!doctype html><html lang=en-GB><title>A host</title><link rel=icon href=data:,>\
         <main><h1>A host</h1><iframe title=\"Level 7 decision calculator\" width=340 height=900 \
         sandbox=allow-scripts src={}></iframe></main>",
        site.url()
    );
    fs::write(folder.join("index.html"), host).expect("the host page");
    let host = Site::start_host(&folder).expect("a port");
    let page = Page::open_on(&host, &Options::default());
    if page.engine() == Engine::WebKit {
        // There the answer stands in the frame as text, without our styles; see `boot.rs`.
        return;
    }
    page.enter_frame("iframe");
    page.wait_until("the calculator is ready", |page| page.state() == "ready");
    page.settle();
    round.look(&page, "in a frame without an origin, from inside");
    page.leave_frames();
    // What inside was left to measuring is not measured again from outside.
    let outside = page.axe("html", true).into_iter();
    let outside: Vec<Finding> = outside.filter(|one| !one.undecided).collect();
    assert!(outside.is_empty(), "from outside: {outside:#?}");
    round.end();
}

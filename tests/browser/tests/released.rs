//! The page as a host serves the release of it: with the release's headers, which the files for
//! hosts are made from, and with its origin written into it. And the trial of what the journeys
//! are held to: that nothing is refused by its policy is said only where a refusal would be heard.

use browser_tests::{Options, Page};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Put before the page's own scripts: does what the policy forbids, and goes on.
const OFFENDS: &str = "\
    addEventListener('offend', () => {
        const offences = [
            () => document.body.setAttribute('style', 'color: red'),
            () => { document.createElement('p').innerHTML = '<b>bold</b>'; },
            () => { new Image().src = 'http://127.0.0.1:9/'; },
            () => fetch('http://127.0.0.1:9/').catch(() => {}),
            () => import('http://127.0.0.1:9/').catch(() => {}),
        ];
        for (const offence of offences) { try { offence(); } catch (error) {} }
    });
";

/// What hears of each.
const DIRECTIVES: [&str; 5] = [
    "style-src-attr",
    "require-trusted-types-for",
    "img-src",
    "connect-src",
    "script-src-elem",
];

/// The page has started in silence; then it offends against its policy, which the end of a journey
/// would not pass over.
#[track_caller]
fn assert_offences_are_heard(page: &Page) {
    page.assert_policy_kept();
    page.assert_console_clean();
    page.run("dispatchEvent(new Event('offend'))", &[]);
    for directive in DIRECTIVES {
        page.wait_until(&format!("{directive} in {:?}", page.refused()), |page| {
            page.refused().iter().any(|one| one.starts_with(directive))
        });
    }
    let refused = catch_unwind(AssertUnwindSafe(|| page.assert_policy_kept()));
    assert!(refused.is_err());
    let told = catch_unwind(AssertUnwindSafe(|| page.assert_console_clean()));
    assert!(told.is_err());
}

fn offending() -> Options<'static> {
    Options {
        before: Some(OFFENDS),
        ..Options::default()
    }
}

#[test]
fn becomes_ready_under_the_headers_of_the_release() {
    let page = Page::open_released(&offending()).ready();
    page.settle();
    assert_offences_are_heard(&page);
}

#[test]
fn becomes_ready_in_a_frame_without_an_origin_in_every_engine() {
    // WebKit takes nothing for the frame's own: it needs the origin that the release names.
    let page = Page::open_sandboxed(&offending()).ready();
    let styled = "return getComputedStyle(document.querySelector('.unseen')).position";
    assert_eq!(page.run(styled, &[]), "absolute");
    assert_offences_are_heard(&page);
}

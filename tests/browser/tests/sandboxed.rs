//! What visitors do in the page that publishers frame, where the frame has no origin of its own
//! (`sandbox` without `allow-same-origin`) and its host is another site: the same journeys as in
//! `journeys.rs`, under the release's policy, which refuses nothing of it.

use browser_tests::{Options, Page, journeys, released::FRAMED};

/// The framed page, as usual.
fn framed() -> Options<'static> {
    Options {
        path: FRAMED,
        ..Options::default()
    }
}

#[test]
fn a_visitor_tells_the_page_about_herself() {
    let page = Page::open_sandboxed(&framed()).ready();
    journeys::walk(&page, journeys::tell_of_oneself);
}

#[test]
fn a_broken_number_says_what_is_wrong_and_keeps_the_last_good_answer() {
    let page = Page::open_sandboxed(&framed()).ready();
    journeys::walk(&page, journeys::break_a_number);
}

#[test]
fn the_keyboard_alone_is_enough() {
    let page = Page::open_sandboxed(&framed()).ready();
    journeys::walk(&page, journeys::use_the_keyboard_alone);
}

#[test]
fn without_scripts_the_answer_is_whole() {
    let page = Page::open_sandboxed(&Options {
        scripts: false,
        ..framed()
    });
    journeys::read_without_scripts(&page);
}

#[test]
fn what_was_typed_before_the_program_came_is_kept() {
    let page = Page::open_sandboxed(&Options {
        before: Some(journeys::HELD_BACK),
        ..framed()
    });
    journeys::walk(&page, journeys::type_early);
}

#[test]
fn the_program_gives_the_native_figures_bit_for_bit() {
    let page = Page::open_sandboxed(&Options {
        before: Some(journeys::ASKING),
        ..framed()
    })
    .ready();
    journeys::walk(&page, journeys::compare_figures);
}

#[test]
fn a_preset_fills_every_box() {
    let page = Page::open_sandboxed(&framed()).ready();
    journeys::walk(&page, journeys::take_a_preset);
}

/// WebKit says nothing of a program that it stops there but that there was an error.
#[test]
fn an_error_that_says_nothing_of_itself_is_told() {
    let page = Page::open_sandboxed(&framed()).ready();
    page.run(
        "dispatchEvent(new ErrorEvent('error', { message: 'Script error.' }))",
        &[],
    );
    page.wait_until("the page says so", |page| page.state() == "failed");
    assert!(page.status().contains("has stopped"), "{}", page.status());
}

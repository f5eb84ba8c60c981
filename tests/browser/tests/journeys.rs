//! What visitors do in the page of a release by itself, in a real browser, under the headers that the
//! files for hosts ask for: their policy refuses nothing of it. The journeys are in the library; in a
//! publisher's frame `sandboxed.rs` goes them.

use browser_tests::{Options, Page, journeys};

#[test]
fn a_visitor_tells_the_page_about_herself() {
    let page = Page::open_released(&Options::default()).ready();
    journeys::walk(&page, journeys::tell_of_oneself);
}

#[test]
fn a_broken_number_says_what_is_wrong_and_keeps_the_last_good_answer() {
    let page = Page::open_released(&Options::default()).ready();
    journeys::walk(&page, journeys::break_a_number);
}

#[test]
fn the_keyboard_alone_is_enough() {
    let page = Page::open_released(&Options::default()).ready();
    journeys::walk(&page, journeys::use_the_keyboard_alone);
}

#[test]
fn without_scripts_the_answer_is_whole() {
    let page = Page::open_released(&Options {
        scripts: false,
        ..Options::default()
    });
    journeys::read_without_scripts(&page);
    // Nobody listens for refusals where no script runs; Chromium's own log has them.
    page.assert_console_clean();
}

#[test]
fn what_was_typed_before_the_program_came_is_kept() {
    let page = Page::open_released(&Options {
        before: Some(journeys::HELD_BACK),
        ..Options::default()
    });
    journeys::walk(&page, journeys::type_early);
}

#[test]
fn the_program_gives_the_native_figures_bit_for_bit() {
    let page = Page::open_released(&Options {
        before: Some(journeys::ASKING),
        ..Options::default()
    })
    .ready();
    journeys::walk(&page, journeys::compare_figures);
}

#[test]
fn a_preset_fills_every_box() {
    let page = Page::open_released(&Options::default()).ready();
    journeys::walk(&page, journeys::take_a_preset);
}

#[test]
fn nothing_is_wider_than_the_screen() {
    for width in [320, 360, 768, 1280] {
        let page = Page::open_released(&Options {
            width,
            ..Options::default()
        })
        .ready();
        let widths = page.run(
            "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]",
            &[],
        );
        assert_eq!(widths[0], widths[1], "at {width} px");
    }
}

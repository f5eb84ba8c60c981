//! Pictures of the calculator: which there are, and how the page comes to each. What is done with
//! them is said elsewhere.

use crate::{Options, Page};
use serde_json::json;

/// The widths at which the page is looked at, CSS pixels: a telephone, a tablet, a desk.
pub const WIDTHS: [u32; 3] = [360, 768, 1280];

/// The views, by what their ids end in.
pub const VIEWS: [&str; 9] = [
    "futures", "hangs", "routes", "study", "months", "claim", "figures", "sources", "away",
];

/// How the page is looked at for pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The view's width, CSS pixels.
    pub width: u32,
    /// Whether in dark colours.
    pub dark: bool,
}

impl Look {
    /// Every width, light and dark.
    #[must_use]
    pub fn all() -> Vec<Self> {
        let both = |width| [false, true].map(|dark| Self { width, dark });
        WIDTHS.into_iter().flat_map(both).collect()
    }

    /// Its name in a file's: "360-dark".
    #[must_use]
    pub fn name(self) -> String {
        let colours = if self.dark { "dark" } else { "light" };
        format!("{}-{colours}", self.width)
    }

    /// Opens the page so, and waits until it is at rest.
    #[must_use]
    fn open(self) -> Page {
        let page = Page::open_ready(&Options {
            width: self.width,
            height: if self.width < 600 { 740 } else { 900 },
            scale: Some(1),
            dark: self.dark,
            reduced_motion: true,
            ..Options::default()
        });
        page.settle();
        page
    }
}

/// A picture of one thing in one look.
#[derive(Debug)]
pub struct Picture {
    /// What it is of, and the look: "futures-360-dark".
    pub name: String,
    /// A PNG file.
    pub png: Vec<u8>,
}

/// The answer as the page opens, and each view: every picture of a look that needs nothing typed.
#[must_use]
pub fn views(look: Look) -> Vec<Picture> {
    let page = look.open();
    let mut all = vec![take(&page, look, "answer", ANSWER)];
    for view in VIEWS {
        let section = format!("#l7-view-{view}");
        page.show_view(view);
        page.settle();
        // The server of the tests has another address each time.
        let address = "const box = document.querySelector('#l7-link'); \
                       if (box) box.value = box.value.replace(/^[^#]*/, 'https://example.org/');";
        page.run(address, &[]);
        all.push(take(&page, look, view, &whole(&section)));
    }
    all
}

/// What a visitor's doing brings about: a slip in a box, a figure opened to its working, a future
/// that was picked.
#[must_use]
pub fn states(look: Look) -> Vec<Picture> {
    let page = look.open();
    let mut all = Vec::new();

    page.set_box("f-extra_appointments", "three or so");
    page.wait_until("a sentence beside the box", |page| {
        page.count("#level7 .error") > 0
    });
    page.settle();
    let questions = "[aria-labelledby='l7-questions']";
    all.push(take(&page, look, "slip", &whole(questions)));
    page.set_box("f-extra_appointments", "3");
    page.wait_until("no slip", |page| page.count("#level7 .error") == 0);

    page.click("#l7-open-verdict-level_7_certificate-payback");
    page.wait_until("the working", |page| page.count("#level7 .working") == 1);
    page.settle();
    all.push(take(&page, look, "working", &whole("#level7 .working")));

    page.click("#l7-dot-3");
    page.wait_until("the future", |page| page.count("#level7 .story") == 1);
    page.settle();
    all.push(take(&page, look, "future", &whole("#l7-futures")));
    all
}

/// From the calculator's beginning to its views.
const ANSWER: &str = "const all = document.getElementById('level7').getBoundingClientRect(); \
                      const end = document.querySelector('#level7 .viewing').getBoundingClientRect(); \
                      return [all.left, all.top + scrollY, all.width, end.top - all.top];";

/// A whole element.
fn whole(css: &str) -> String {
    let found = json!(css);
    format!(
        "const box = document.querySelector({found}).getBoundingClientRect(); \
         return [box.left, box.top + scrollY, box.width, box.height];"
    )
}

/// Takes a picture of what a script measures: x, y, width, height.
#[track_caller]
fn take(page: &Page, look: Look, of: &str, measured: &str) -> Picture {
    // No caret, no mark of the focus, nothing under the mouse; the page from its beginning.
    page.run(
        "document.activeElement?.blur(); window.scrollTo(0, 0);",
        &[],
    );
    page.devtools(
        "Input.dispatchMouseEvent",
        json!({ "type": "mouseMoved", "x": 0, "y": 0 }),
    );
    let found = page.run(measured, &[]);
    let side = |at: usize| found[at].as_f64().unwrap_or_default();
    let (width, height) = (side(2).ceil(), side(3).ceil());
    assert!(
        width > 0.0 && height > 0.0,
        "{of}: nothing to take a picture of"
    );
    Picture {
        name: format!("{of}-{}", look.name()),
        png: page.picture((side(0).floor(), side(1).floor(), width, height)),
    }
}

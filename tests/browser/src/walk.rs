//! A walk through the page with the Tab key, and what is seen of each place where the focus stops.

use crate::{Page, keys};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

/// More stops than any page of ours has: whoever needs them is trapped.
const ENDLESS: usize = 600;

/// A place where the focus stops.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// Its id, or the words of it.
    pub name: String,
    /// Where it is on the page, in CSS pixels: left, top, right, bottom.
    pub place: [f64; 4],
    /// How thick the line is that says where the focus is.
    pub outline: f64,
    /// Whether some of it is in sight, with nothing in front.
    pub seen: bool,
    /// Where it is in the view, and what lies in front of its middle, for whoever mends it.
    pub about: String,
}

/// What has the focus; null for nothing.
const STOP: &str = "
    const at = document.activeElement;
    if (!at || at === document.body || at === document.documentElement) return null;
    const style = getComputedStyle(at);
    const ours = (found) => found && (at.contains(found) || found.contains(at)
        || [...(at.labels ?? [])].some((label) => label.contains(found)));
    const seen = [...at.getClientRects()].some((box) => {
        const from = [Math.max(box.left, 0), Math.max(box.top, 0)];
        const to = [Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight)];
        const parts = [0.1, 0.5, 0.9];
        return to[0] > from[0] && to[1] > from[1] && parts.some((x) => parts.some((y) =>
            ours(document.elementFromPoint(
                from[0] + x * (to[0] - from[0]), from[1] + y * (to[1] - from[1])))));
    });
    const box = at.getBoundingClientRect();
    const front = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
    return [
        at.type === 'radio' ? 'radio:' + at.name : at.id || at.textContent.trim().slice(0, 60) || at.tagName,
        [box.left + scrollX, box.top + scrollY, box.right + scrollX, box.bottom + scrollY],
        style.outlineStyle === 'none' ? 0 : parseFloat(style.outlineWidth),
        seen,
        JSON.stringify([box.top, box.bottom, innerHeight])
            + (front ? front.tagName + '.' + front.getAttribute('class') : ''),
    ];
";

/// The names of all that the Tab key should come to in an element: one of each group of radio
/// buttons, and nothing that is out of sight.
const STOPS: &str = "
    const groups = new Set();
    return [...document.querySelectorAll(arguments[0])].flatMap((part) =>
        [...part.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')])
        .filter((one) => one.tabIndex >= 0 && !one.disabled
            && one.checkVisibility({ visibilityProperty: true }))
        .filter((one) => {
            if (one.type !== 'radio') return true;
            const first = !groups.has(one.name);
            groups.add(one.name);
            return first;
        })
        .map((one) => one.type === 'radio' ? 'radio:' + one.name
            : one.id || one.textContent.trim().slice(0, 60) || one.tagName);
";

impl Page {
    /// Where the focus is.
    #[must_use]
    #[track_caller]
    pub fn stop(&self) -> Option<Stop> {
        let found = self.run(STOP, &[]);
        let number = |value: &Value| value.as_f64().unwrap_or_default();
        Some(Stop {
            name: found[0].as_str()?.to_owned(),
            place: [0, 1, 2, 3].map(|side| number(&found[1][side])),
            outline: number(&found[2]),
            seen: found[3] == json!(true),
            about: found[4].as_str().unwrap_or_default().to_owned(),
        })
    }

    /// Presses Tab until the focus is on what a selector finds.
    ///
    /// # Panics
    /// When it never comes there.
    #[track_caller]
    pub fn tab_to(&self, css: &str) {
        let there = "return document.activeElement?.matches(arguments[0]) ?? false";
        for _ in 0..ENDLESS {
            self.press_keys(keys::TAB);
            if self.run(there, &[json!(css)]) == json!(true) {
                return;
            }
        }
        panic!("the Tab key never comes to {css}");
    }

    /// Where the focus is, once it is in sight: WebKit scrolls there a moment later. Out of sight
    /// too, if that is where it stays.
    #[must_use]
    #[track_caller]
    pub fn stop_in_sight(&self) -> Option<Stop> {
        let start = Instant::now();
        loop {
            let stop = self.stop();
            let seen = stop
                .as_ref()
                .is_none_or(|stop| stop.seen && stop.outline >= 2.0);
            if seen || start.elapsed() > Duration::from_secs(2) {
                return stop;
            }
        }
    }

    /// Presses Tab from where the focus is until it has left what a selector finds, or is back at
    /// the first stop in there, and tells of every stop. (From the last one of the page WebKit goes
    /// on to the first, the others to their own buttons.)
    ///
    /// # Panics
    /// When it never leaves.
    #[track_caller]
    pub fn walk_through(&self, css: &str) -> Vec<Stop> {
        let inside = "return !!document.activeElement?.closest(arguments[0])";
        let mut stops: Vec<Stop> = Vec::new();
        for _ in 0..ENDLESS {
            self.press_keys(keys::TAB);
            let stop = self.stop_in_sight();
            if self.run(inside, &[json!(css)]) == json!(true) {
                let again = |first: &Stop| {
                    let found = stop.as_ref();
                    found.is_some_and(|one| one.name == first.name && one.place == first.place)
                };
                if stops.first().is_some_and(again) {
                    return stops;
                }
                stops.extend(stop);
            } else if !stops.is_empty() {
                self.come_back();
                return stops;
            }
        }
        panic!("the Tab key never leaves {css}: {stops:#?}");
    }

    /// Puts the focus back into the page's window: where Tab has left the page, its buttons have it.
    fn come_back(&self) {
        self.browser.ask("the window", |client| async move {
            let window = client.window().await?;
            client.switch_to_window(window).await
        });
    }

    /// How many places in an element the Tab key should come to, by their names.
    #[must_use]
    #[track_caller]
    pub fn stops_in(&self, css: &str) -> Vec<String> {
        let names = self.run(STOPS, &[json!(css)]);
        let names = names.as_array().into_iter().flatten();
        names
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect()
    }
}

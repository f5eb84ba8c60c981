//! The calculator's views and its disclosures.

use crate::Page;
use serde_json::json;

impl Page {
    /// The finding in words: what is worth it, and from when.
    #[must_use]
    #[track_caller]
    pub fn finding(&self) -> String {
        self.texts("#level7 .found p").join(" ")
    }

    /// The names of the views, in the order of their links.
    #[must_use]
    #[track_caller]
    pub fn views(&self) -> Vec<String> {
        let links = self.run(
            "return [...document.querySelectorAll('#level7 nav.views a')] \
             .map((link) => link.getAttribute('href').replace('#l7-view-', ''))",
            &[],
        );
        let links = links.as_array().into_iter().flatten();
        links
            .filter_map(|name| name.as_str().map(str::to_owned))
            .collect()
    }

    /// Shows a view by its link.
    #[track_caller]
    pub fn show_view(&self, name: &str) {
        let link = format!("#level7 nav.views a[href='#l7-view-{name}']");
        // Out from under the line of the answer at the foot of the window, as a visitor scrolls.
        let scroll = "document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })";
        self.run(scroll, &[json!(link)]);
        self.click(&link);
        let section = format!("#l7-view-{name}");
        self.wait_until(name, |page| page.shows(&section));
    }

    /// Shows the view that holds an element, if one does.
    #[track_caller]
    pub fn show_view_of(&self, css: &str) {
        let view = self.run(
            "return document.querySelector(arguments[0]).closest('section.view')?.id ?? ''",
            &[json!(css)],
        );
        if let Some(name) = view.as_str().and_then(|id| id.strip_prefix("l7-view-")) {
            self.show_view(name);
        }
    }

    /// Opens every disclosure there is, in every view.
    #[track_caller]
    pub fn open_all(&self) {
        let open = "document.querySelectorAll('details').forEach((one) => { one.open = true; })";
        // Again where one has been drawn anew in between.
        self.wait_until("all is open", |page| {
            page.run(open, &[]);
            page.count("details:not([open])") == 0
        });
    }
}

//! The views under the answer, as they stand before any script runs: in the page of the whole all of
//! them, one under the other, and links that lead there; in the page that everybody fetches, the first.
#![cfg(feature = "prerender")]

#[path = "support/prerendered.rs"]
mod prerendered;

use prerendered::html;

const NAMES: [&str; 9] = [
    "futures", "hangs", "routes", "study", "months", "claim", "figures", "sources", "away",
];

fn at(text: &str) -> usize {
    let found: Vec<usize> = html().match_indices(text).map(|(at, _)| at).collect();
    assert_eq!(found.len(), 1, "{text}");
    found[0]
}

/// Where the link to a view stands among the links.
fn link(name: &str) -> usize {
    let links = at("class=\"views\"");
    let link = format!("href=\"#l7-view-{name}\"");
    let found = html()[links..].find(&link);
    links + found.unwrap_or_else(|| panic!("no link to {name}"))
}

/// A view from its opening tag to the next one's, or to the end.
fn view(name: &str) -> &'static str {
    let from = at(&format!("id=\"l7-view-{name}\""));
    let next = html()[from..].find("id=\"l7-view-").map_or(0, |_| {
        let after = NAMES.iter().position(|one| *one == name).expect("a name") + 1;
        NAMES
            .get(after)
            .map_or(html().len(), |next| at(&format!("id=\"l7-view-{next}\"")))
    });
    &html()[from..next]
}

#[test]
fn the_links_lead_to_the_views_in_order_after_the_questions() {
    let links = at("class=\"views\"");
    assert!(at("id=\"l7-questions\"") < links && at("id=\"l7-changes\"") < links);
    let mut last = links;
    for name in NAMES {
        let link = link(name);
        assert!(last < link, "{name}");
        last = link;
    }
    for name in NAMES {
        let section = at(&format!("id=\"l7-view-{name}\""));
        assert!(last < section, "{name}");
        last = section;
    }
}

#[test]
fn each_view_is_named_like_its_link_and_its_heading_takes_the_focus() {
    for name in NAMES {
        let after = &html()[link(name)..];
        let label = after.split(['>', '<']).nth(1).expect("a link's text");
        assert!(!label.is_empty());
        let heading = format!(
            "id=\"l7-view-{name}-title\" tabindex=\"-1\" class=\"view-title\">{label}</h3>"
        );
        assert!(view(name).contains(&heading), "{heading}");
        assert!(view(name).contains(&format!("aria-labelledby=\"l7-view-{name}-title\"")));
    }
}

/// Where no script runs nothing may be hidden: that is the style sheet's, and only where one does.
#[test]
fn one_view_is_shown_and_none_is_taken_out_of_the_page() {
    assert_eq!(html().matches("aria-current=\"true\"").count(), 1);
    assert_eq!(html().matches("class=\"view is-shown\"").count(), 1);
    assert_eq!(html().matches("class=\"view\"").count(), NAMES.len() - 1);
    assert!(view("futures").contains("class=\"view is-shown\""));
    for hidden in [" hidden", " inert"] {
        assert!(!html().contains(&[hidden, "=\""].concat()), "{hidden}");
        assert!(!html().contains(&[hidden, ">"].concat()), "{hidden}");
    }
}

/// The links may be far above.
#[test]
fn each_view_ends_with_the_way_to_the_next() {
    for pair in NAMES.windows(2) {
        let next = format!("<a href=\"#l7-view-{}\">Next: ", pair[1]);
        assert!(view(pair[0]).contains(&next), "{next}");
    }
    assert!(!view("away").contains("Next: "));
}

#[test]
fn each_view_holds_what_belongs_to_it() {
    let inside: [(&str, &[&str]); 8] = [
        (
            "futures",
            &[
                "l7-futures",
                "l7-dots-title",
                "l7-difference-title",
                "l7-chances",
            ],
        ),
        ("hangs", &["l7-hangs", "l7-tornado-title", "l7-required"]),
        (
            "routes",
            &[
                "l7-routes",
                "l7-money-title",
                "l7-hours-title",
                "l7-decisions",
            ],
        ),
        (
            "study",
            &["l7-study", "l7-week-title", "l7-calendar-title", "l7-takes"],
        ),
        (
            "months",
            &["l7-ledger", "l7-tax", "l7-deductible", "l7-paying"],
        ),
        ("claim", &["l7-claim", "f-claim", "l7-claim-told-title"]),
        ("figures", &["l7-money-and-time", "l7-assumptions"]),
        ("sources", &["l7-sources"]),
    ];
    for (name, ids) in inside {
        for id in ids {
            let id = format!("id=\"{id}\"");
            at(&id);
            assert!(view(name).contains(&id), "{id} in {name}");
        }
    }
}

/// What everybody fetches has the answer, the questions and the first view; each other view leads to
/// where it stands.
#[test]
fn the_page_comes_with_the_first_view_alone() {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    let opening = tokio::task::LocalSet::new().block_on(&runtime, level7::ui::prerender_opening());
    let (whole, first) = (html(), view("futures"));
    let views = opening.find("class=\"views\"").expect("views");
    assert_eq!(
        opening[..views],
        whole[..views],
        "the same answer and questions"
    );
    assert!(opening.contains(first), "the first view is whole");
    assert_eq!(
        opening.matches("class=\"elsewhere\"").count(),
        NAMES.len() - 2,
        "each but the first, and the last, which the program alone can make"
    );
    for name in &NAMES[1..NAMES.len() - 1] {
        let way = format!("href=\"./whole.html#l7-view-{name}\"");
        assert_eq!(opening.matches(&way).count(), 1, "{name}");
        let section = opening
            .find(&format!("id=\"l7-view-{name}\""))
            .expect("a section");
        assert!(section < opening.find(&way).expect("a way"), "{name}");
    }
    for link in opening.split("href=\"#").skip(1) {
        let id = link.split('"').next().unwrap_or_default();
        assert!(opening.contains(&format!("id=\"{id}\"")), "#{id}");
    }
    assert!(opening.len() < whole.len() / 4, "{} bytes", opening.len());
}

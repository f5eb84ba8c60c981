//! Study beside a job, as it stands in the page before any script runs.
#![cfg(feature = "prerender")]

#[path = "support/prerendered.rs"]
mod prerendered;

use level7::facts::Facts;
use level7::report::page::page;
use level7::scenario::Scenario;
use prerendered::html;

#[test]
fn the_panel_lays_out_all_that_the_report_says() {
    let page = page(&Scenario::new(&Facts::published()));
    let panel = &page.study;
    let (_, after) = html().split_once("id=\"l7-study\"").expect("the panel");
    let (inside, _) = after
        .split_once("id=\"l7-ledger\"")
        .expect("the ledger after it");
    let mut said = vec![&panel.gist];
    for drawn in [&panel.week, &panel.calendar] {
        let chart = &drawn.narrow;
        said.extend([&chart.title, &chart.sentence]);
        said.extend(chart.table.rows.iter().flatten());
    }
    said.extend(panel.fit.iter().chain(&panel.when).chain(&panel.notes));
    for figure in &panel.takes {
        said.extend([&figure.label, &figure.value, &figure.note]);
    }
    for words in said {
        assert!(inside.contains(words.as_str()), "{words}");
    }
    // Figures that open lead to the page of the working where no script runs.
    for reading in ["hours", "weeks", "own_time"] {
        let link = ["./working.html#level_7_certificate.", reading].concat();
        assert!(inside.contains(&link), "{link}");
    }
}

//! The page of sources, in words: nothing is left out, ages are said, disagreements stand.

use level7::facts::{Facts, Month, all_series, all_sources};
use level7::report::sources_page::{FigureRow, SourcesPage, ValueRow, sources_page};

fn page(year: i32, month: i32) -> SourcesPage {
    sources_page(&Facts::new(Month::new(year, month)))
}

fn figure<'a>(page: &'a SourcesPage, id: &str) -> &'a FigureRow {
    let mut all = page.groups.iter().flat_map(|group| &group.figures);
    all.find(|figure| figure.id == id).expect("is on the page")
}

fn last<'a>(page: &'a SourcesPage, id: &str) -> &'a ValueRow {
    figure(page, id).values.last().expect("has a value")
}

#[test]
fn every_figure_with_every_value_and_every_source_is_there() {
    let page = page(2026, 11);
    let figures = page.groups.iter().flat_map(|group| &group.figures);
    let shown: Vec<(&str, usize)> = figures.map(|one| (one.id, one.values.len())).collect();
    let held: Vec<(&str, usize)> = all_series()
        .iter()
        .map(|series| (series.id, series.values.len()))
        .collect();
    assert_eq!(shown, held);
    assert_eq!(page.sources.len(), all_sources().len());
}

#[test]
fn a_figure_is_said_with_its_unit_range_months_and_days() {
    let page = page(2026, 11);
    let room = last(&page, "practice.room_per_chair_hour");
    assert_eq!(room.value, "£14.29 an hour");
    assert_eq!(room.range, "from £8.57 to £28.57 an hour");
    assert_eq!(room.holds, "From November 2026");
    assert_eq!(
        room.read,
        "Read 22 November 2026, to be looked at again by 30 November 2027."
    );
    // A rate of tax is not rounded: 8.75%, not 8.8%.
    let dividends = figure(&page, "tax.dividend_ordinary_rate");
    assert_eq!(dividends.values[0].value, "8.75%");
    assert_eq!(dividends.values[0].holds, "From April 2025 to March 2026");
    assert_eq!(
        dividends.values[1].holds,
        "From April 2026 to March 2027; carried forward after that"
    );
    assert_eq!(
        last(&page, "practice.extra_appointments").range,
        "from 2 to 10 appointments a week"
    );
}

#[test]
fn what_has_aged_is_marked() {
    // Northern Ireland's cap is of 2023/24; rates of tax end in March 2027 and are looked at
    // again by 1 March 2027; prices by 30 November 2027.
    let now = page(2026, 11);
    let cap = "loan.masters_cap_northern_ireland";
    assert_eq!(last(&now, cap).marks.len(), 1);
    assert!(last(&now, cap).marks[0].contains("until July 2024"));
    assert!(last(&now, "tax.basic_rate").marks.is_empty());
    let spring = page(2027, 4);
    let marks = &last(&spring, "tax.basic_rate").marks;
    assert!(marks[0].contains("until March 2027") && marks[1].starts_with("Past the date"));
    assert!(last(&spring, "practice.no_shows").marks.is_empty());
    let late = page(2027, 12);
    assert_eq!(last(&late, "practice.no_shows").marks.len(), 1);
    // A value that another one has followed is not looked at again.
    let dividends = figure(&late, "tax.dividend_ordinary_rate");
    assert!(dividends.values[0].marks.is_empty());
    assert!(late.standing[2].starts_with("As of December 2027, "));
    assert!(late.rules[0].read.contains("Past the date"));
}

#[test]
fn where_sources_differ_each_is_heard() {
    let page = page(2026, 11);
    let said: Vec<(&str, &str)> = last(&page, "practice.no_shows")
        .readings
        .iter()
        .map(|reading| (reading.sources[0].publisher, reading.says))
        .collect();
    assert_eq!(said, [("Calyx", "5 to 15%."), ("Consentz", "10 to 20%.")]);
}

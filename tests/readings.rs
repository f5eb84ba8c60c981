//! What is read off a chart is what stands in the figures behind it.

use level7::chart::Track;
use level7::facts::Facts;
use level7::insight::futures::{COUNT, futures};
use level7::model::Subject;
use level7::report::futures::{difference, outlook};
use level7::report::numbers::{month_name, pounds};
use level7::report::page::{chosen, page};
use level7::scenario::{Field, Preset, Scenario};

fn nurse() -> Scenario {
    Preset::NurseStartingOut.scenario(&Facts::published())
}

#[test]
fn every_month_is_read_with_its_name_and_its_position() {
    let scenario = nurse();
    let page = page(&scenario);
    let position = &chosen(&scenario, &page.projections).figures.position;
    let readings = page.difference.readings.as_ref().expect("an open course");
    assert_eq!(readings.sentences.len(), position.len());
    let start = scenario.month(Field::Start);
    for (month, (said, position)) in readings.sentences.iter().zip(position).enumerate() {
        assert!(
            said.starts_with(&month_name(start.plus(month as i32))),
            "{said}"
        );
        let sum = pounds(position.abs());
        let standing = match (sum.as_str(), *position < 0.0) {
            ("£0", _) => "level with".to_owned(),
            (_, true) => format!("{sum} out of pocket"),
            (_, false) => format!("{sum} ahead"),
        };
        assert!(said.contains(&standing), "{said}, not {standing}");
    }
    // Reading begins where it is paid back.
    let paid_back = chosen(&scenario, &page.projections).figures.payback_months;
    assert!(readings.sentences[readings.first].contains(&format!(
        "month {}:",
        paid_back.expect("it is paid back") // The first payment falls in the first month.
    )));
}

#[test]
fn with_futures_a_month_says_between_what_most_of_them_are() {
    let scenario = nurse();
    let page = page(&scenario);
    let subject = Subject::Route(scenario.route());
    let simulated = [futures(&scenario, subject, COUNT)];
    let told = outlook(&scenario, &page.projections, &simulated).expect("an open course");
    let drawn = difference(&scenario, &page.projections, &told, None).expect("a chart");
    let said = &drawn.readings.as_ref().expect("readings").sentences;
    let band = simulated[0].band();
    assert_eq!(said.len(), band.len());
    for (said, edges) in said.iter().zip(band).skip(1) {
        assert!(said.contains("In eight of ten futures between"), "{said}");
        for edge in [edges.p10, edges.p90] {
            assert!(
                said.contains(&pounds(edge.abs())) || edge.abs() < 5.0,
                "{said}: {edge}"
            );
        }
    }
}

#[test]
fn what_is_kept_is_read_at_round_profits_with_what_takes_the_rest() {
    for preset in Preset::ALL {
        let page = page(&preset.scenario(&Facts::published()));
        let chart = &page.keep.chart;
        let readings = chart.readings.as_ref().expect("readings");
        for (at, said) in readings.sentences.iter().enumerate() {
            let profit = level7::report::numbers::pounds_exact(at as f64 * 1_000.0);
            assert!(said.starts_with(&profit), "{said}");
            // What is kept and what is taken are £100 together, to the ten pence of each.
            let (kept, taken) = said.split_once(". ").unwrap_or((said, ""));
            let kept = sum(kept.split_once(" leaves ").expect("a sum").1);
            let parts: Vec<f64> = taken
                .split("; ")
                .filter(|part| part.contains('£'))
                .map(|part| {
                    let size = sum(&part[part.find('£').expect("a sum")..]);
                    if part.contains("gives back") {
                        -size
                    } else {
                        size
                    }
                })
                .collect();
            let total = kept + parts.iter().sum::<f64>();
            assert!(
                (total - 100.0).abs() < 0.05 * (parts.len() as f64 + 1.0) + 0.06,
                "{said}"
            );
        }
        assert_eq!(
            chart.narrow.track.as_ref().map(Track::len),
            Some(readings.sentences.len())
        );
    }
}

/// "−£1,234.50 and whatever follows" as a number.
fn sum(text: &str) -> f64 {
    let minus = text.starts_with('−');
    let figures = text.trim_start_matches(['−', '\u{2060}', '£']);
    let end = figures
        .find(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != ',')
        .unwrap_or(figures.len());
    let figures = figures[..end].trim_end_matches('.').replace(',', "");
    let size: f64 = figures.parse().expect("a number");
    if minus { -size } else { size }
}

#[test]
fn a_drawing_is_read_where_it_is_touched() {
    let page = page(&nurse());
    for chart in [
        &page.difference.narrow,
        &page.difference.wide,
        &page.keep.chart.wide,
    ] {
        let track = chart.track.as_ref().expect("a track");
        let (first, last) = track.ends();
        assert!(0.0 < first && first < last && last < chart.width);
        assert_eq!(track.nearest(-50.0), 0);
        assert_eq!(track.nearest(f64::NAN), 0);
        assert_eq!(track.nearest(chart.width * 2.0), track.len() - 1);
        for at in 0..track.len() {
            let marks = track.marks(at);
            let level7::chart::Mark::Circle { x, .. } = marks[1] else {
                panic!("no dot in {marks:?}");
            };
            assert_eq!(track.nearest(x), at);
        }
        assert!(track.marks(track.len()).is_empty());
    }
}

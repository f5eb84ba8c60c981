//! What the page says, preset by preset, against golden text; and laws that every sentence keeps.
//! `UPDATE_GOLDEN=1 cargo test --test report` rewrites the golden files.

#[path = "support/golden.rs"]
mod golden;

use level7::chart::Table;
use level7::facts::Facts;
use level7::report::cited::Cited;
use level7::report::decisions::decisions;
use level7::report::page::{Page, chosen, page};
use level7::scenario::{Field, Given, Key, Preset, Route, RouteField, Scenario};

fn text(scenario: &Scenario, page: &Page) -> String {
    let mut lines = Vec::new();
    let answer = &page.answer;
    lines.push(page.necessary.verdict.clone());
    for light in &page.necessary.lights {
        lines.push(format!("{}: {}", light.about, light.verdict));
    }
    for way in &page.necessary.ways {
        lines.push(format!("{}: {} {}", way.about, way.verdict, way.kept));
    }
    lines.push(String::new());
    for sentence in [
        &answer.question,
        &answer.headline,
        &answer.tipping,
        &answer.bad_end,
        &answer.all_in_all,
        &answer.instead,
        &answer.short,
    ] {
        lines.push(sentence.clone());
    }
    lines.extend(answer.remarks.iter().map(|remark| format!("- {remark}")));
    lines.push(String::new());
    for figure in &answer.figures {
        lines.push(format!(
            "{} | {} | {}",
            figure.label, figure.value, figure.note
        ));
    }
    lines.push(String::new());
    let names: Vec<String> = page
        .comparison
        .routes
        .iter()
        .map(|route| format!("{} ({})", route.name, route.tag))
        .collect();
    lines.push(names.join(" | "));
    for row in &page.comparison.rows {
        lines.push(format!("{}: {}", row.label, row.cells.join(" | ")));
    }
    lines.push(String::new());
    lines.push(page.ledger.difference.head.join(" | "));
    for row in &page.ledger.difference.rows {
        lines.push(row.join(" | "));
    }
    lines.push(String::new());
    for chart in [&page.money, &page.hours, &page.difference] {
        assert_eq!(chart.narrow.sentence, chart.wide.sentence);
        lines.push(format!("{}: {}", chart.narrow.title, chart.narrow.sentence));
    }
    lines.push(String::new());
    lines.extend(panels(scenario, page));
    lines.extend(page.age.carried.clone());
    lines.extend(page.age.overdue.clone());
    lines.push(page.receipt.clone());
    lines.push(String::new());
    lines.join("\n")
}

/// What stands behind headings of its own.
fn panels(scenario: &Scenario, page: &Page) -> Vec<String> {
    let mut lines = Vec::new();
    let rules = |all: &[Cited]| -> Vec<String> {
        let source = |rule: &Cited| {
            rule.source.as_ref().map_or_else(
                || "no source".to_owned(),
                |source| format!("{}, {}", source.label, source.dated),
            )
        };
        all.iter()
            .map(|rule| format!("- {} [{}] ({})", rule.sentence, rule.standing, source(rule)))
            .collect()
    };
    let table = |table: &Table| -> Vec<String> {
        let rows = table.rows.iter().map(|row| row.join(" | "));
        [table.caption.clone(), table.head.join(" | ")]
            .into_iter()
            .chain(rows)
            .collect()
    };
    let keep = &page.keep;
    lines.push(keep.title.clone());
    lines.push(keep.chart.wide.sentence.clone());
    lines.extend(table(&keep.working));
    lines.extend(keep.changes.iter().map(|change| format!("- {change}")));
    lines.extend(keep.notes.iter().cloned());
    lines.extend(table(&keep.chart.wide.table));
    lines.push(String::new());
    let fee = &page.deductible;
    lines.push(fee.verdict.clone());
    lines.extend(fee.reasons.iter().cloned());
    for figure in &fee.figures {
        lines.push(format!(
            "{} | {} | {}",
            figure.label, figure.value, figure.note
        ));
    }
    lines.push(fee.used.clone());
    lines.extend(rules(&fee.guidance));
    lines.push(String::new());
    let paying = &page.paying;
    lines.push(paying.gist.clone());
    lines.extend(paying.sentences.iter().cloned());
    lines.extend(table(&paying.terms));
    lines.extend(table(&paying.lending.loans));
    lines.push(paying.lending.terms.clone());
    lines.extend(paying.lending.notes.iter().cloned());
    lines.extend(rules(&paying.lending.rules));
    for source in &paying.lending.sources {
        lines.push(format!("{}, {}", source.label, source.dated));
    }
    lines.push(String::new());
    let decisions = decisions(scenario, chosen(scenario, &page.projections));
    lines.push(decisions.gist.clone());
    lines.extend(decisions.waiting.iter().cloned());
    lines.extend(table(&decisions.starts));
    lines.push(decisions.attribution.clone());
    for choices in [&decisions.rivals, &decisions.goals] {
        lines.push(choices.sentence.clone());
        lines.extend(table(&choices.table));
    }
    lines.push(String::new());
    lines
}

#[test]
fn every_preset_reads_as_before() {
    for preset in Preset::ALL {
        let scenario = preset.scenario(&Facts::published());
        let told = text(&scenario, &page(&scenario));
        golden::check(&format!("page_{}.txt", preset.text()), &told);
    }
}

#[test]
fn the_default_charts_are_drawn_as_before() {
    let page = page(&Scenario::new(&Facts::published()));
    for (name, chart) in [
        ("money", &*page.money),
        ("hours", &*page.hours),
        ("difference", &page.difference),
        ("keep", &page.keep.chart),
    ] {
        golden::check(&format!("default_{name}_narrow.svg"), &chart.narrow.svg());
        golden::check(&format!("default_{name}_wide.svg"), &chart.wide.svg());
    }
}

/// Scenarios at the edges of what can be said.
fn edges() -> Vec<(&'static str, Scenario)> {
    let facts = Facts::published();
    let with = |changes: &[(Key, Given)]| {
        let mut scenario = Scenario::new(&facts);
        for (key, given) in changes {
            scenario.give(*key, given.clone()).expect("is in range");
        }
        scenario
    };
    let number = |field, value| (Key::Of(field), Given::Number(value));
    let choice = |field, text: &str| (Key::Of(field), Given::Text(text.into()));
    let mut all: Vec<(&'static str, Scenario)> = Preset::ALL
        .into_iter()
        .map(|preset| (preset.text(), preset.scenario(&facts)))
        .collect();
    all.push(("no hours", with(&[number(Field::StudyHours, 0.0)])));
    all.push(("no chair-hours", with(&[number(Field::ChairHours, 0.0)])));
    all.push((
        "nothing owed to the award",
        with(&[
            number(Field::Attribution, 0.0),
            number(Field::RecognitionPrice, 0.0),
            number(Field::RecognitionEnquiries, 0.0),
        ]),
    ));
    all.push(("laser", with(&[(Key::Of(Field::Laser), Given::Flag(true))])));
    all.push((
        "a university route for somebody not admitted",
        with(&[
            choice(Field::Profession, "not_registered"),
            choice(Field::Route, "msc"),
        ]),
    ));
    all.push((
        "free",
        with(&[(
            Key::Route(Route::Level7Certificate, RouteField::Fee),
            Given::Number(0.0),
        )]),
    ));
    all.push(("one year", with(&[number(Field::Horizon, 1.0)])));
    all.push(("ten years", with(&[number(Field::Horizon, 10.0)])));
    all.push((
        "holds Level 7",
        with(&[choice(Field::LevelHeld, "level_7")]),
    ));
    all.push((
        "a therapist in Scotland",
        with(&[
            choice(Field::Profession, "not_registered"),
            choice(Field::Nation, "scotland"),
        ]),
    ));
    all.push((
        "a route that does not fit",
        with(&[choice(Field::Route, "msc")]),
    ));
    let others = [
        Route::Level7Diploma,
        Route::PgCert,
        Route::PgDip,
        Route::Msc,
    ]
    .map(|route| (Key::Route(route, RouteField::Compare), Given::Flag(false)));
    all.push(("one route", with(&others)));
    all.push((
        "laser beside a course that is closed",
        with(&[
            (Key::Of(Field::Laser), Given::Flag(true)),
            choice(Field::Profession, "not_registered"),
            choice(Field::Route, "pgcert"),
        ]),
    ));
    for nation in ["wales", "scotland", "northern_ireland"] {
        all.push((nation, with(&[choice(Field::Nation, nation)])));
    }
    all.push((
        "a company with children and loans",
        with(&[
            choice(Field::Trade, "limited_company"),
            number(Field::Children, 2.0),
            number(Field::PostgraduateBalance, 9_000.0),
            (Key::Of(Field::LoanPlan2), Given::Flag(true)),
        ]),
    ));
    all.push((
        "a clinic's employee who is not sure",
        with(&[
            choice(Field::Trade, "clinic_employed"),
            choice(Field::DeductSameArea, "unsure"),
            number(Field::ClinicHoursGivenUp, 2.0),
        ]),
    ));
    all.push((
        "an MSc on a loan in Scotland",
        with(&[
            choice(Field::Nation, "scotland"),
            choice(Field::Route, "msc"),
            (
                Key::Route(Route::Msc, RouteField::Borrow),
                Given::Flag(true),
            ),
            choice(Field::DeductBusinessOnly, "unsure"),
            number(Field::Horizon, 10.0),
        ]),
    ));
    all.push((
        "instalments with interest",
        with(&[
            (
                Key::Route(Route::Level7Certificate, RouteField::InstalmentRate),
                Given::Number(0.12),
            ),
            (
                Key::Route(Route::Level7Certificate, RouteField::Deposit),
                Given::Number(0.0),
            ),
        ]),
    ));
    all
}

#[test]
fn every_answer_has_its_bad_end_and_no_broken_words() {
    for (name, scenario) in edges() {
        let page = page(&scenario);
        let answer = &page.answer;
        assert!(answer.bad_end.contains("The bad end"), "{name}");
        assert!(
            answer.bad_end.contains("behind") || answer.bad_end.contains("out of pocket"),
            "{name}: {}",
            answer.bad_end
        );
        let all = text(&scenario, &page);
        for broken in [
            "NaN",
            "inf",
            "  ",
            "£-",
            "--",
            "..",
            "( ",
            " ,",
            " .",
            "never claimed",
            "Botox",
        ] {
            let found = all.lines().find(|line| line.contains(broken));
            // En dashes stand for "no figure"; two spaces or stops are slips of the pen.
            assert!(found.is_none(), "{name}: {broken:?} in {found:?}");
        }
        assert_eq!(page.necessary.lights.len(), 3, "{name}");
        for light in &page.necessary.lights {
            assert!(!light.lead.sources.is_empty(), "{name}: {}", light.about);
        }
    }
}

fn edge(name: &str) -> Page {
    let found = edges().into_iter().find(|(edge, _)| *edge == name);
    page(&found.expect("is listed").1)
}

#[test]
fn a_law_more_likely_than_not_stands_in_the_headline() {
    // Scotland's Act is passed; its start is put at 90%, and a therapist then works in somebody
    // else's clinic.
    let headline = edge("a therapist in Scotland").answer.headline;
    assert!(
        headline.contains("More likely than not (90%)") && headline.contains("permitted premises"),
        "{headline}"
    );
    assert!(!edge("wales").answer.headline.contains("More likely"));
}

#[test]
fn a_route_that_does_not_fit_is_told_with_its_condition() {
    let page = edge("a route that does not fit");
    for sentence in [&page.answer.headline, &page.answer.short] {
        assert!(sentence.contains("if you found 1"), "{sentence}");
    }
    assert!(edge("one year").answer.instead.contains("if you found"));
}

#[test]
fn laser_is_named_where_its_money_is_counted() {
    let page = edge("laser");
    assert!(
        page.answer
            .question
            .starts_with("Level 7 certificate with laser")
    );
    assert!(page.difference.wide.title.contains("with laser"));
    // With nobody coming, the device is lost as well as the course.
    assert!(page.answer.bad_end.contains("behind"));
    let closed = edge("laser beside a course that is closed");
    let opens = closed
        .comparison
        .rows
        .iter()
        .find(|row| row.label == "What it opens")
        .expect("is a row");
    assert!(opens.cells.contains(&"not open to you".to_owned()));
    assert!(
        opens
            .cells
            .contains(&"laser and IPL, by its own training".to_owned())
    );
}

#[test]
fn a_second_level_7_award_is_not_sold_as_a_gain() {
    let page = edge("holds Level 7");
    assert!(page.answer.headline.contains("do not get your money back"));
    assert!(
        page.answer
            .remarks
            .iter()
            .any(|one| one.contains("hold a Level 7 award already"))
    );
    assert!(
        page.necessary
            .ways
            .iter()
            .any(|way| way.verdict.contains("award you hold"))
    );
}

#[test]
fn a_single_route_is_not_compared_with_itself() {
    let page = edge("one route");
    assert_eq!(
        page.money.narrow.title,
        "Level 7 certificate: what it costs"
    );
}

#[test]
fn a_lasting_loss_is_never_told_as_a_payback() {
    let page = edge("nothing owed to the award");
    assert!(
        page.answer.headline.contains("do not get your money back"),
        "{}",
        page.answer.headline
    );
    assert!(page.answer.tipping.contains("for no number"));
}

#[test]
fn a_course_that_admits_somebody_else_is_a_benchmark() {
    let page = edge("a university route for somebody not admitted");
    assert!(page.answer.headline.contains("benchmark"));
    assert!(!page.answer.all_in_all.contains("chance"));
    assert_eq!(page.difference.narrow.title, "MSc is not open to you");
    let paid_back = page
        .comparison
        .rows
        .iter()
        .find(|row| row.label == "Back where you started")
        .expect("is a row");
    let open: Vec<bool> = paid_back
        .cells
        .iter()
        .map(|cell| cell != "not open to you")
        .collect();
    // The certificate is open; diploma, PgCert, PgDip and MSc are not.
    assert_eq!(open, [true, false, false, false, false]);
}

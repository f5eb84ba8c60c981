//! The ledger as comma-separated values: it adds up, reads back, and never begins like a formula.
#![cfg(feature = "files")]

#[path = "support/anybody.rs"]
mod anybody;
#[path = "support/away.rs"]
mod away;
#[path = "support/cases.rs"]
mod cases;
#[path = "support/golden.rs"]
mod golden;

use anybody::anybody;
use away::{visitor, written};
use level7::model::{Account, Balance, Subject, project};
use level7::report::files::Wanted;
use level7::report::files::table::{Table, guarded, is_formula};
use level7::scenario::Scenario;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Rows as a reader that knows nothing of us sees them.
fn rows(text: &str, delimiter: u8) -> Vec<Vec<String>> {
    let text = text.strip_prefix('\u{feff}').expect("begins with its mark");
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes())
        .into_records()
        .map(|row| row.expect("reads").iter().map(str::to_owned).collect())
        .collect()
}

/// `^-?\d+(\.\d{2})?$`
fn is_number(cell: &str) -> bool {
    let size = cell.strip_prefix('-').unwrap_or(cell);
    let (whole, pence) = size
        .split_once('.')
        .map_or((size, None), |(a, b)| (a, Some(b)));
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|one| one.is_ascii_digit());
    digits(whole) && pence.is_none_or(|pence| digits(pence) && pence.len() == 2)
}

fn is_safe(cell: &str) -> bool {
    is_number(cell) || cell.split(['\r', '\n']).all(|line| !is_formula(line))
}

fn pence(cell: &str) -> i64 {
    assert!(is_number(cell) && cell.contains('.'), "{cell}");
    cell.replace('.', "").parse().expect("digits")
}

#[test]
fn the_visitors_ledger_is_as_it_was() {
    golden::check("files/ledger.csv", &written(Wanted::Csv, &visitor()));
}

#[test]
fn every_row_ends_as_the_standard_asks() {
    let text = written(Wanted::Csv, &visitor());
    assert!(text.ends_with("\r\n"));
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
    assert_eq!(text.matches('\r').count(), 61);
    let rows = rows(&text, b',');
    let wide = 2 + 3 * (Account::ALL.len() + Balance::ALL.len() + 2) + 1 + 4;
    assert!(rows.iter().all(|row| row.len() == wide));
    let names: BTreeSet<&String> = rows[0].iter().collect();
    assert_eq!(names.len(), wide, "every column has a name of its own");
}

/// The table holds the ledger.
fn holds_the_ledger(scenario: &Scenario) {
    let rows = rows(&written(Wanted::Csv, scenario), b',');
    let one = project(scenario, Subject::Route(scenario.route()));
    let ledger = &one.ledger;
    assert_eq!(rows.len(), ledger.months() + 1);
    let near = |cell: &str, pounds: f64| {
        let off = pence(cell) as f64 - pounds * 100.0;
        // Half a penny, and what a double of this size cannot tell.
        assert!(
            off.abs() <= 0.5 + pounds.abs() * 1e-12,
            "{cell} for {pounds}"
        );
    };
    for (month, row) in rows[1..].iter().enumerate() {
        assert_eq!(row[0], month.to_string());
        for (at, account) in Account::ALL.iter().enumerate() {
            let [without, with] = [&ledger.as_you_are, &ledger.with_route]
                .map(|world| world.account(*account)[month]);
            near(&row[2 + 3 * at], without);
            near(&row[3 + 3 * at], with);
            near(&row[4 + 3 * at], with - without);
        }
        let cash = 2 + 3 * Account::ALL.len();
        near(&row[cash + 2], ledger.difference(month));
        let owed = cash + 3 * (1 + Balance::ALL.len());
        near(&row[owed + 2], ledger.owed_difference(month));
        near(&row[owed + 3], one.figures.position[month]);
        for cell in row {
            assert!(is_safe(cell), "{cell}");
            assert_ne!(cell, "-0.00");
        }
    }
    assert!(rows[0].iter().all(|cell| is_safe(cell) && !is_number(cell)));
}

/// Text of which every other character is one that means something to a spreadsheet.
fn odd_text() -> impl Strategy<Value = String> {
    let odd = prop::sample::select(vec![
        '=', '+', '-', '@', '\t', '\r', '\n', ' ', '\u{a0}', '\u{0}', '\u{1f}', '＝', '＋', '－',
        '＠', '"', ',', ';', '\'', '|', '1', '\u{feff}', '\u{200b}', '\u{2028}',
    ]);
    let one = prop_oneof![3 => odd, 1 => any::<char>()];
    prop::collection::vec(one, 0..12).prop_map(|all| all.into_iter().collect())
}

proptest! {
    #![proptest_config(cases::cases(64))]

    #[test]
    fn anybodys_ledger_is_in_the_table(scenario in anybody()) {
        holds_the_ledger(&scenario);
    }
}

proptest! {
    #![proptest_config(cases::cases(4096))]

    #[test]
    fn any_text_reads_back_as_text(cells in prop::collection::vec(odd_text(), 1..5)) {
        let mut table = Table::default();
        table.whole(-7);
        for cell in &cells {
            table.text(cell);
        }
        table.pounds(-0.5);
        table.end_row();
        let text = table.written();
        let mut expected: Vec<String> = cells.iter().map(|cell| guarded(cell)).collect();
        expected.insert(0, "-7".to_owned());
        expected.push("-0.50".to_owned());
        prop_assert_eq!(&rows(&text, b','), &[expected]);
        // Wherever it is opened, with whatever parts cells there.
        for delimiter in [b',', b';', b'\t'] {
            for cell in rows(&text, delimiter).iter().flatten() {
                let whole_row = cell.starts_with("-7,") && delimiter != b',';
                prop_assert!(whole_row || is_safe(cell), "{:?} of {:?}", cell, text);
            }
        }
    }

    #[test]
    fn what_is_guarded_is_text_and_loses_nothing(text in odd_text()) {
        let safe = guarded(&text);
        prop_assert!(!is_formula(&safe));
        prop_assert_eq!(safe.replace('\'', ""), text.replace('\'', ""));
    }
}

#[test]
fn cells_that_begin_like_a_formula_are_kept_from_it() {
    for (text, safe) in [
        ("=1+1", "'=1+1"),
        ("  =1", "'  =1"),
        ("\u{a0}\u{0}@SUM(A1)", "'\u{a0}\u{0}@SUM(A1)"),
        ("＝cmd|' /C calc'!A0", "'＝cmd|' /C calc'!A0"),
        ("-5", "'-5"),
        ("\ttab", "'\ttab"),
        ("two\r\n=lines", "two\r\n'=lines"),
        ("a;=b", "a;'=b"),
        ("Level 7", "Level 7"),
        ("a - b = c", "a - b = c"),
        ("", ""),
    ] {
        assert_eq!(guarded(text), safe);
    }
}

#[test]
fn amounts_are_to_the_penny() {
    let mut table = Table::default();
    for amount in [
        0.0,
        -0.0,
        -0.004,
        0.005,
        -1_234.565_1,
        1e6,
        f64::NAN,
        f64::INFINITY,
    ] {
        table.pounds(amount);
    }
    let expected = "\u{feff}0.00,0.00,0.00,0.01,-1234.57,1000000.00,,";
    assert_eq!(table.written(), expected);
}

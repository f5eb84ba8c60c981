//! Published tables and worked figures that the model must reproduce, row by row.
//!
//! The rows are the CSV files beside this, each row with its source or its arithmetic; the modules
//! read one kind of table each. Every row is checked through the public functions, and through the
//! headless process where that has a request for the figure. A figure of tax stands here only if
//! two of three agree on it: an official table, an official worked example, a sum by hand.

#[path = "../support/door.rs"]
mod door;

mod disagreements;
mod loans;
mod money;
mod row;
mod tax;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;

use row::{Figure, Row, Table};

/// Rows are added and never lost: the count when this was last raised.
const AT_LEAST: usize = 214;

fn tables() -> Vec<Table> {
    [
        tax::tables(),
        loans::tables(),
        money::tables(),
        disagreements::tables(),
    ]
    .concat()
}

fn figures(tables: &[Table]) -> impl Iterator<Item = (&Table, &Row, &Figure)> {
    tables.iter().flat_map(|table| {
        table
            .rows
            .iter()
            .flat_map(move |row| row.figures.iter().map(move |figure| (table, row, figure)))
    })
}

fn report(wrong: Vec<String>) {
    assert!(
        wrong.is_empty(),
        "{} wrong:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn every_row_through_the_public_functions() {
    let tables = tables();
    let wrong = figures(&tables).filter_map(|(table, row, figure)| {
        let off = (figure.ours - figure.expected).abs();
        // Not `off > within`: what is not a number is wrong.
        let right = off <= figure.within;
        (!right).then(|| {
            let Figure {
                name,
                ours,
                expected,
                ..
            } = figure;
            format!(
                "{}: {}: {name} {ours}, expected {expected}",
                table.file, row.text
            )
        })
    });
    report(wrong.collect());
}

#[test]
fn every_row_through_the_headless_process() {
    let tables = tables();
    let asked: Vec<_> = figures(&tables)
        .filter_map(|(table, row, figure)| Some((table, row, figure, figure.door.as_ref()?)))
        .collect();
    let lines: Vec<_> = asked.iter().map(|(.., door)| &door.request).collect();
    let wrong = asked.iter().zip(door::ask_all(&lines)).filter_map(
        |((table, row, figure, door), answer)| {
            let ours = answer
                .pointer(&door.pointer)
                .and_then(serde_json::Value::as_f64);
            let right = ours.is_some_and(|ours| (ours - figure.expected).abs() <= figure.within);
            (!right).then(|| {
                format!(
                    "{}: {}: {} gave {answer}, expected {} {}",
                    table.file, row.text, door.request, door.pointer, figure.expected
                )
            })
        },
    );
    report(wrong.collect());
}

#[test]
fn every_row_names_its_source() {
    for (table, row, _) in figures(&tables()) {
        assert!(row.source.len() > 4, "{}: {}", table.file, row.text);
    }
}

/// Counts over all tables, and sees that no file beside this is left unread.
#[test]
fn how_many_there_are() {
    let tables = tables();
    let read: BTreeSet<_> = tables.iter().map(|table| table.file.to_owned()).collect();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/oracles");
    let kept: BTreeSet<_> = fs::read_dir(folder)
        .expect("a folder")
        .map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        })
        .filter(|name| name.ends_with(".csv"))
        .collect();
    assert_eq!(read, kept);
    let rows: usize = tables.iter().map(|table| table.rows.len()).sum();
    let asked = figures(&tables).filter(|(.., figure)| figure.door.is_some());
    // Past the test harness, which keeps what `println!` says to itself.
    writeln!(
        std::io::stdout(),
        "oracles: {rows} rows, {} figures, {} of them through the headless process too",
        figures(&tables).count(),
        asked.count(),
    )
    .expect("standard output");
    assert!(rows >= AT_LEAST, "{rows} rows are fewer than {AT_LEAST}");
}

//! What a row of a table is, and how tables are read.

use level7::facts::{Facts, Month, Nation, TaxYear};
use level7::model::tax::{LoanPlan, LoanPlans, Regime};
use serde_json::Value;

/// Half a penny less a hair: agreement to the penny.
pub(crate) const PENNY: f64 = 0.005;
/// A sum that is exact on paper.
pub(crate) const EXACT: f64 = 1e-6;

/// A file of rows.
#[derive(Clone)]
pub(crate) struct Table {
    pub(crate) file: &'static str,
    pub(crate) rows: Vec<Row>,
}

/// One published row or worked sum.
#[derive(Clone)]
pub(crate) struct Row {
    /// The row as it stands in its file.
    pub(crate) text: String,
    pub(crate) source: String,
    pub(crate) figures: Vec<Figure>,
}

/// One figure of a row, ours and as expected.
#[derive(Clone)]
pub(crate) struct Figure {
    pub(crate) name: String,
    pub(crate) ours: f64,
    pub(crate) expected: f64,
    pub(crate) within: f64,
    /// How the headless process is asked for it, where it can be.
    pub(crate) door: Option<Door>,
}

/// A request, and where in its answer the figure stands.
#[derive(Clone)]
pub(crate) struct Door {
    pub(crate) request: Value,
    pub(crate) pointer: String,
}

impl Figure {
    pub(crate) fn new(name: &str, ours: f64, expected: f64, within: f64) -> Self {
        Self {
            name: name.into(),
            ours,
            expected,
            within,
            door: None,
        }
    }

    /// The same, asked at the door as well.
    pub(crate) fn asked(mut self, request: &Value, pointer: &str) -> Self {
        self.door = Some(Door {
            request: request.clone(),
            pointer: pointer.into(),
        });
        self
    }
}

/// Reads a table: comments and the heading left out, cells split at commas. `figures` makes the
/// figures of a row from its cells; the last cell is the source.
pub(crate) fn table(
    file: &'static str,
    text: &str,
    figures: impl Fn(&[&str]) -> Vec<Figure>,
) -> Table {
    let mut lines = text.lines().filter(|line| !line.starts_with('#'));
    let columns = lines.next().expect("a heading").split(',').count();
    let rows = lines
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            assert_eq!(cells.len(), columns, "{file}: {line}");
            Row {
                text: line.into(),
                source: cells[columns - 1].into(),
                figures: figures(&cells),
            }
        })
        .collect();
    Table { file, rows }
}

/// Reads the file of that name beside this.
macro_rules! read {
    ($file:literal, $figures:expr) => {
        $crate::row::table($file, include_str!($file), $figures)
    };
}
pub(crate) use read;

pub(crate) fn facts() -> Facts {
    Facts::published()
}

pub(crate) fn regime(year: &str, nation: &str) -> Regime {
    Regime::of(&facts(), self::year(year), self::nation(nation))
}

pub(crate) fn number(cell: &str) -> f64 {
    cell.parse().unwrap_or_else(|_| panic!("no number: {cell}"))
}

/// A number, or none where the source gives none.
pub(crate) fn given(cell: &str) -> Option<f64> {
    (cell != "-").then(|| number(cell))
}

/// Numbers with spaces between.
pub(crate) fn numbers(cell: &str) -> Vec<f64> {
    cell.split(' ').map(number).collect()
}

pub(crate) fn nation(cell: &str) -> Nation {
    match cell {
        "england" => Nation::England,
        "wales" => Nation::Wales,
        "scotland" => Nation::Scotland,
        "northern_ireland" => Nation::NorthernIreland,
        other => panic!("no nation {other}"),
    }
}

pub(crate) fn year(cell: &str) -> TaxYear {
    TaxYear::parse(cell).unwrap_or_else(|| panic!("no tax year {cell}"))
}

pub(crate) fn month(cell: &str) -> Month {
    let (year, month) = cell.split_once('-').expect("a month");
    Month::new(
        year.parse().expect("a year"),
        month.parse().expect("a month"),
    )
}

pub(crate) fn plan(cell: &str) -> LoanPlan {
    LoanPlan::ALL
        .into_iter()
        .find(|plan| plan.key() == cell)
        .unwrap_or_else(|| panic!("no plan {cell}"))
}

/// Plans joined by `+`; none in an empty cell.
pub(crate) fn plans(cell: &str) -> LoanPlans {
    let named = cell.split('+').filter(|name| !name.is_empty());
    named.fold(LoanPlans::default(), |plans, name| plans.with(plan(name)))
}

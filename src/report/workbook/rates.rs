//! The sheet of tax rates: the figures in force in each tax year's April, as the facts have them.

use super::book::{Book, Layout, Lines, Row, Shown, Style};
use super::facts::{Conventions, FactCells};
use super::formula::{At, Formula, choose, least};
use super::inputs::Inputs;
use crate::facts::loans::{LoanPlan, Scheme, UNEARNED_LIMIT};
use crate::facts::tax::{self, Band};
use crate::facts::{Nation, Series, TaxYear};
use crate::scenario::{Field, Trade};
use crate::words::workbook as w;

/// The slices of a scale of rates.
#[derive(Clone)]
pub(super) struct Scale {
    /// Upper ends; the top slice has none.
    pub(super) upper: Vec<Row>,
    /// Rates.
    pub(super) rate: Vec<Row>,
    /// What the rates are called.
    pub(super) names: Vec<&'static str>,
}

/// A line for every figure, a column for every tax year.
pub(super) struct Rates {
    pub(super) years: Vec<TaxYear>,
    pub(super) allowance: Row,
    pub(super) taper_start: Row,
    pub(super) taper_rate: Row,
    pub(super) earned: Scale,
    pub(super) class_1: [Row; 4],
    pub(super) class_4: [Row; 4],
    /// Dividends, their allowance, an employer's rate and threshold, and a company's tax.
    pub(super) company: Option<Company>,
    pub(super) trading_allowance: Row,
    pub(super) child: [Row; 4],
    pub(super) on_account: [Row; 2],
    pub(super) unearned_limit: Row,
    pub(super) undergraduate_rate: Row,
    /// The lowest threshold of the visitor's plans, and the same with that of a new loan.
    pub(super) threshold: Row,
    pub(super) threshold_with_new: Option<Row>,
    pub(super) postgraduate: [Row; 2],
}

/// What only a company needs.
pub(super) struct Company {
    pub(super) dividends: Scale,
    pub(super) dividend_allowance: Row,
    pub(super) employer: [Row; 2],
    /// Small rate, main rate, lower limit, upper limit, fraction.
    pub(super) corporation: [Row; 5],
}

struct Sheet<'a, 'f> {
    lines: Lines<'a>,
    facts: &'a mut FactCells<'f>,
    years: Vec<TaxYear>,
}

impl Sheet<'_, '_> {
    fn row(&mut self, series: &'static Series) -> Row {
        let cells: Vec<Formula> = self
            .years
            .iter()
            .map(|year| {
                self.facts
                    .in_month(self.lines.book, series, year.first_month())
            })
            .collect();
        let shown = if series.unit == crate::facts::Unit::Share {
            Shown::Percent
        } else {
            Shown::Pounds
        };
        self.lines
            .row((series.label, series.applies_to), shown, |index| {
                cells[index].clone()
            })
    }

    fn rows<const N: usize>(&mut self, series: [&'static Series; N]) -> [Row; N] {
        series.map(|series| self.row(series))
    }

    /// Upper ends first, then the rates, so that each stand together.
    fn scale(&mut self, bands: &'static [Band]) -> Scale {
        let upper = bands.iter().filter_map(|band| band.upper);
        let upper: Vec<Row> = upper.map(|series| self.row(series)).collect();
        let rate = bands.iter().map(|band| self.row(band.rate)).collect();
        Scale {
            upper,
            rate,
            names: bands.iter().map(|band| band.rate.label).collect(),
        }
    }

    fn heading(&mut self, text: &'static str) {
        self.lines.heading(text);
        self.facts.heading(self.lines.book, text);
    }

    /// A plan's threshold; without limit in a year before its first repayments.
    fn threshold(&mut self, plan: LoanPlan, known: &Conventions) -> Row {
        let series = plan.threshold();
        let cells: Vec<Formula> = self
            .years
            .iter()
            .map(|year| {
                let april = year.first_month();
                if plan.repaid_since().is_some_and(|since| april < since) {
                    known.no_limit.clone()
                } else {
                    self.facts.in_month(self.lines.book, series, april)
                }
            })
            .collect();
        self.lines.row((series.label, ""), Shown::Pounds, |index| {
            cells[index].clone()
        })
    }
}

const UNDERGRADUATE: [(LoanPlan, Field); 4] = [
    (LoanPlan::Plan1, Field::LoanPlan1),
    (LoanPlan::Plan2, Field::LoanPlan2),
    (LoanPlan::Plan4, Field::LoanPlan4),
    (LoanPlan::Plan5, Field::LoanPlan5),
];

/// Puts the sheet down. `years` are those that the months touch and the two before.
pub(super) fn rates(
    book: &mut Book,
    facts: &mut FactCells<'_>,
    known: &Conventions,
    inputs: &Inputs<'_>,
    years: Vec<TaxYear>,
    scheme: Option<&'static Scheme>,
) -> Rates {
    let layout = Layout {
        head: 3,
        side: 1,
        widths: vec![58.0, 30.0, 3.0, 13.0],
        is_by_month: false,
    };
    let sheet = book.add(w::sheets::RATES, layout);
    super::title(book, sheet, w::RATES_TITLE, w::RATES_ABOUT);
    year_heads(book, sheet, &years);
    let lines = Lines {
        book,
        sheet,
        width: years.len(),
    };
    let mut on = Sheet {
        lines,
        facts,
        years: years.clone(),
    };
    let bands: &'static [Band] = match inputs.scenario.nation() {
        Nation::Scotland => &tax::SCOTLAND,
        _ => &tax::REST_OF_UK,
    };
    on.heading(w::INCOME_TAX);
    let [allowance, taper_start, taper_rate] = on.rows([
        &tax::PERSONAL_ALLOWANCE,
        &tax::ALLOWANCE_TAPER_START,
        &tax::ALLOWANCE_TAPER_RATE,
    ]);
    let earned = on.scale(bands);
    let trading_allowance = on.row(&tax::TRADING_ALLOWANCE);
    on.heading(w::INSURANCE);
    let class_1 = on.rows([
        &tax::CLASS_1_THRESHOLD,
        &tax::CLASS_1_UPPER,
        &tax::CLASS_1_MAIN_RATE,
        &tax::CLASS_1_UPPER_RATE,
    ]);
    let class_4 = on.rows([
        &tax::CLASS_4_LOWER,
        &tax::CLASS_4_UPPER,
        &tax::CLASS_4_MAIN_RATE,
        &tax::CLASS_4_UPPER_RATE,
    ]);
    let company = (inputs.scenario.trade() == Trade::LimitedCompany).then(|| {
        on.heading(w::COMPANY);
        let dividends = on.scale(&tax::DIVIDENDS);
        Company {
            dividends,
            dividend_allowance: on.row(&tax::DIVIDEND_ALLOWANCE),
            employer: on.rows([&tax::EMPLOYER_RATE, &tax::EMPLOYER_THRESHOLD]),
            corporation: on.rows([
                &tax::CORPORATION_SMALL_RATE,
                &tax::CORPORATION_MAIN_RATE,
                &tax::CORPORATION_LOWER_LIMIT,
                &tax::CORPORATION_UPPER_LIMIT,
                &tax::CORPORATION_RELIEF_FRACTION,
            ]),
        }
    });
    on.heading(w::CHILDREN);
    let child = on.rows([
        &tax::CHILD_BENEFIT_FIRST,
        &tax::CHILD_BENEFIT_OTHER,
        &tax::CHILD_CHARGE_START,
        &tax::CHILD_CHARGE_STEP,
    ]);
    on.heading(w::SELF_ASSESSMENT);
    let on_account = on.rows([&tax::ON_ACCOUNT_MINIMUM, &tax::ON_ACCOUNT_AT_SOURCE]);
    on.heading(w::STUDENT_LOANS);
    let unearned_limit = on.row(&UNEARNED_LIMIT);
    let undergraduate_rate = on.row(LoanPlan::Plan1.rate());
    let plans = UNDERGRADUATE.map(|(plan, field)| (plan, field, on.threshold(plan, known)));
    let chosen = |index: usize| -> Vec<Formula> {
        plans
            .iter()
            .map(|(_, field, row)| choose(inputs.yes(*field), row.at(index), &known.no_limit))
            .collect()
    };
    let threshold = on.lines.row(w::LOWEST_THRESHOLD, Shown::Pounds, |index| {
        least(chosen(index))
    });
    let new = scheme.and_then(|scheme| plans.iter().find(|(plan, ..)| *plan == scheme.plan));
    let threshold_with_new = new.map(|(.., row)| {
        on.lines
            .row(w::LOWEST_THRESHOLD_WITH_NEW, Shown::Pounds, |index| {
                least(vec![threshold.at(index), row.at(index)])
            })
    });
    let postgraduate = on.rows([
        LoanPlan::Postgraduate.threshold(),
        LoanPlan::Postgraduate.rate(),
    ]);
    Rates {
        years,
        allowance,
        taper_start,
        taper_rate,
        earned,
        class_1,
        class_4,
        company,
        trading_allowance,
        child,
        on_account,
        unearned_limit,
        undergraduate_rate,
        threshold,
        threshold_with_new,
        postgraduate,
    }
}

/// The heads of a sheet's columns: tax years.
pub(super) fn year_heads(book: &mut Book, sheet: usize, years: &[TaxYear]) {
    let row = book.line(sheet);
    for (column, year) in (super::book::FIRST..).zip(years) {
        book.text(At { sheet, row, column }, year.to_string(), Style::Head);
    }
}

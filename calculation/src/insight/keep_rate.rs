//! What is left of the next £100 that the practice makes: the year's taxes by the code that
//! settles the ledger's years, asked again for other profits.
//!
//! Tax is a straight line between two thresholds, so that the rates of a stretch are what it takes
//! from one end to the other. What the law rounds to pounds, or takes in steps, evens out over it.

use super::thresholds::{Threshold, postgraduate, thresholds};
use crate::facts::{Facts, Month, TaxYear, tax as law};
use crate::model::tax::{Carried, Earnings, employer_class_1, yearly};
use crate::model::{Projection, TaxBase, first_full_year, tax_bases};
use crate::scenario::{Scenario, Trade};

/// What takes a part of the next pound, in the order in which it is told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Taking {
    /// Corporation tax.
    CorporationTax,
    /// Income tax on all but dividends.
    IncomeTax,
    /// Tax on dividends.
    DividendTax,
    /// National Insurance: Class 4 on a profit, Class 1 on pay.
    NationalInsurance,
    /// Child Benefit charged back.
    ChildBenefitCharge,
    /// Undergraduate plans, or a postgraduate loan that is repaid under one.
    StudentLoan,
    /// Postgraduate loans of England and Wales.
    PostgraduateLoan,
}

impl Taking {
    /// All, in order.
    pub const ALL: [Self; 7] = [
        Self::CorporationTax,
        Self::IncomeTax,
        Self::DividendTax,
        Self::NationalInsurance,
        Self::ChildBenefitCharge,
        Self::StudentLoan,
        Self::PostgraduateLoan,
    ];
}

/// A sum for each [`Taking`], pounds, in their order.
pub type Taken = [f64; Taking::ALL.len()];

/// A stretch of profit over which nothing changes.
#[derive(Clone, PartialEq, Debug)]
pub struct Stretch {
    /// Where it begins, pounds of profit a year.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// What changes where it begins; nothing for the first.
    pub begins: Vec<Threshold>,
    /// What is taken at once where it begins, pounds: nothing, but for a cliff.
    pub at_once: f64,
    /// What is taken of each £100 of it.
    pub taken: Taken,
}

impl Stretch {
    /// What is left of each £100 of it, pounds.
    #[must_use]
    pub fn kept(&self) -> f64 {
        HUNDRED - self.taken.iter().sum::<f64>()
    }
}

/// One world's place on the stretches.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Place {
    /// Profit of the year, pounds; of an employee, the clinic's pay.
    pub profit: f64,
    /// What is taken of the next £100.
    pub taken: Taken,
    /// Takings of the year as clients pay them, pounds.
    pub takings: f64,
    /// Whether VAT is charged.
    pub vat_registered: bool,
}

impl Place {
    /// What is left of the next £100, pounds.
    #[must_use]
    pub fn kept(&self) -> f64 {
        HUNDRED - self.taken.iter().sum::<f64>()
    }
}

/// What is left of the next £100, over profits and for the visitor.
#[derive(Clone, PartialEq, Debug)]
pub struct KeepRate {
    /// The first full tax year after the services open.
    pub year: TaxYear,
    /// Stretches of profit with the route, from nothing (or from the visitor's loss) on.
    pub stretches: Vec<Stretch>,
    /// As the visitor is.
    pub as_you_are: Place,
    /// With the route.
    pub with_route: Place,
    /// Pay from another job in that year, pounds.
    pub salary: f64,
    /// What is due in VAT a year on taxable takings at the threshold, before VAT on costs, pounds.
    pub vat_at_threshold: f64,
    /// Taxable takings above which one must register for VAT, pounds.
    pub vat_threshold: f64,
    /// From when on a figure of the year is carried forward, if one is.
    pub carried_from: Option<Month>,
}

const HUNDRED: f64 = 100.0;
/// Profits are looked at up to here, or to twice the visitor's.
const AT_LEAST_TO: f64 = 150_000.0;
/// Thresholds closer than this are one, pounds.
const ONE: f64 = 5.0;

/// What is left of the next £100 in the first full tax year after the services open.
#[must_use]
pub fn keep_rate(scenario: &Scenario, projected: &Projection) -> KeepRate {
    let year = first_full_year(scenario, &projected.ledger);
    let bases = tax_bases(scenario, &projected.ledger, year);
    let (now, then) = (bases.as_you_are, bases.with_route);
    let (low, high) = (
        profit(&now).min(profit(&then)),
        profit(&now).max(profit(&then)),
    );
    let range = (low.min(0.0), (2.0 * high).max(AT_LEAST_TO));
    let facts = scenario.facts();
    let at = |series| facts.likely(series, year.first_month());
    let rate = at(&law::VAT_RATE);
    let stretches = stretches(facts, &then, range);
    KeepRate {
        year,
        as_you_are: place(&now, &self::stretches(facts, &now, range)),
        with_route: place(&then, &stretches),
        stretches,
        salary: then.earnings.salary,
        vat_at_threshold: at(&law::VAT_THRESHOLD) * rate / (1.0 + rate),
        vat_threshold: at(&law::VAT_THRESHOLD),
        carried_from: then.regime.carried_from(),
    }
}

/// Profit of a year before tax, pounds: of a company after its director's pay and what that costs
/// it, of a clinic's employee the pay.
#[must_use]
pub fn profit(base: &TaxBase) -> f64 {
    let earnings = &base.earnings;
    match base.taxpayer.trade {
        Trade::ClinicEmployed => earnings.pay,
        _ => earnings.takings - earnings.expenses - director(base),
    }
}

/// A director's pay and the employer's National Insurance on it, pounds. It is the same whatever
/// the company makes.
fn director(base: &TaxBase) -> f64 {
    match base.taxpayer.trade {
        Trade::LimitedCompany => {
            let pay = base.earnings.pay;
            pay + employer_class_1(&base.regime, pay, false)
        }
        _ => 0.0,
    }
}

/// The same year with another profit.
pub(super) fn with_profit(base: &TaxBase, profit: f64) -> Earnings {
    match base.taxpayer.trade {
        Trade::ClinicEmployed => Earnings {
            pay: profit,
            ..base.earnings
        },
        _ => Earnings {
            takings: profit + base.earnings.expenses + director(base),
            ..base.earnings
        },
    }
}

/// What a year with this profit takes, beyond what it takes of a salary alone, pounds.
#[must_use]
pub fn taken(base: &TaxBase, profit: f64) -> Taken {
    let (regime, taxpayer) = (&base.regime, &base.taxpayer);
    let earnings = with_profit(base, profit);
    let year = yearly(regime, taxpayer, &earnings, &mut Carried::default());
    [
        year.corporation_tax,
        year.assessment.income_tax,
        year.assessment.dividend_tax,
        year.assessment.class_1 + year.assessment.class_4,
        year.assessment.child_benefit_charge,
        year.payroll.undergraduate_loan + year.undergraduate_loan,
        postgraduate(&year),
    ]
}

/// The stretches of a range of profits.
#[must_use]
pub fn stretches(facts: &Facts, base: &TaxBase, (low, high): (f64, f64)) -> Vec<Stretch> {
    let mut starts: Vec<(f64, Vec<Threshold>)> = vec![(low, Vec::new())];
    for (at, threshold) in thresholds(facts, base, (low, high)) {
        match starts.last_mut() {
            Some((last, begins)) if at - *last < ONE => begins.push(threshold),
            _ => starts.push((at, vec![threshold])),
        }
    }
    let mut stretches = Vec::new();
    let mut starts = starts.into_iter().peekable();
    while let Some((from, begins)) = starts.next() {
        let (to, cliff) = starts.peek().map_or((high, false), |(to, begins)| {
            (*to, begins.contains(&Threshold::DividendsCountForLoans))
        });
        // What falls at a cliff at the far end is none of the stretch.
        let last = if cliff { to - 1.0 } else { to };
        let (before, after) = (taken(base, from), taken(base, last));
        let mut rates = [0.0; Taking::ALL.len()];
        for (rate, (before, after)) in rates.iter_mut().zip(before.iter().zip(after)) {
            *rate = (after - before) / (last - from) * HUNDRED;
        }
        let at_once = if begins.contains(&Threshold::DividendsCountForLoans) {
            let sum = |taken: Taken| taken.iter().sum::<f64>();
            sum(taken(base, from)) - sum(taken(base, from - 1.0))
        } else {
            0.0
        };
        stretches.push(Stretch {
            from,
            to,
            begins,
            at_once,
            taken: rates,
        });
    }
    stretches
}

/// A world's place: the next £100 is a whole one, also where a threshold lies within it.
fn place(base: &TaxBase, stretches: &[Stretch]) -> Place {
    let from = profit(base);
    let mut taken = [0.0; Taking::ALL.len()];
    for stretch in stretches {
        let within = (stretch.to.min(from + HUNDRED) - stretch.from.max(from)).max(0.0);
        for (sum, rate) in taken.iter_mut().zip(stretch.taken) {
            *sum += rate * within / HUNDRED;
        }
    }
    Place {
        profit: from,
        taken,
        takings: base.takings,
        vat_registered: base.vat_registered,
    }
}

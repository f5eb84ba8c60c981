//! Every rate and threshold of one tax year in one nation, looked up once.
//!
//! The only place where tax reads facts. Formulas read a [`Regime`] and nothing else.

use crate::facts::loans::{LoanPlan, UNEARNED_LIMIT};
use crate::facts::tax::{self, Band};
use crate::facts::{Facts, Month, Nation, Series, Standing, TaxYear};
use crate::model::notes::{Name, Notes, Number};

/// A scale of rates on taxable income: up to six slices.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// Upper end in pounds and rate of each slice; unused slices at the end are empty.
    slices: [(f64, f64); 6],
    bands: &'static [Band],
    month: Month,
}

/// Two scales are the same if their slices are, whichever year they were read for.
impl PartialEq for Scale {
    fn eq(&self, other: &Self) -> bool {
        self.slices == other.slices
    }
}

impl Scale {
    /// Tax on the part of taxable income between `from` and `to` pounds.
    #[must_use]
    pub fn between(&self, from: f64, to: f64) -> f64 {
        self.tax(Name::Income, from, to, &mut Notes::new())
    }

    /// The same, written down slice by slice.
    pub(super) fn tax<N: Number>(&self, name: Name, from: N, to: N, notes: &mut Notes<N>) -> N {
        let mut lower = N::NOTHING;
        let mut due = [N::NOTHING; 6];
        let mut slices = 0;
        for (index, (upper, rate)) in self.slices.into_iter().enumerate() {
            let band = self.bands.get(index);
            let ends = match band.and_then(|band| band.upper) {
                Some(limit) if upper < to.value() => N::fact(limit, self.month, upper),
                _ => to,
            };
            let begins = if from.value() > lower.value() {
                from
            } else {
                lower
            };
            let slice = notes.sum_above_nothing(Name::InBand, &[ends, begins.minus()]);
            if slice.value() > 0.0 {
                let rate = band.map_or(N::NOTHING, |band| N::fact(band.rate, self.month, rate));
                due[slices] = notes.product(Name::TaxOnBand, &[slice, rate]);
                slices += 1;
            }
            if to.value() <= upper {
                break;
            }
            lower = ends;
        }
        notes.sum(name, &due[..slices])
    }
}

/// National Insurance with a main and an upper rate.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct TwoRates {
    /// Where the main rate begins, pounds a year.
    pub lower: f64,
    /// Where the upper rate begins, pounds a year.
    pub upper: f64,
    /// Main rate.
    pub main_rate: f64,
    /// Rate above the upper limit.
    pub upper_rate: f64,
}

/// An employer's National Insurance.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Employer {
    /// Rate.
    pub rate: f64,
    /// Pay of one employee on which nothing is due, pounds a year.
    pub threshold: f64,
    /// Employment Allowance, pounds a year.
    pub allowance: f64,
}

/// Corporation tax.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Corporation {
    /// Small profits rate.
    pub small_rate: f64,
    /// Main rate.
    pub main_rate: f64,
    /// Profit up to which the small rate holds.
    pub lower: f64,
    /// Profit from which the main rate holds throughout.
    pub upper: f64,
    /// Marginal relief fraction.
    pub fraction: f64,
}

/// Child Benefit and its charge.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct ChildBenefit {
    /// Income above which the charge begins.
    pub start: f64,
    /// Income for each hundredth of the benefit.
    pub step: f64,
    /// Eldest child, pounds a week.
    pub first: f64,
    /// Each other child, pounds a week.
    pub other: f64,
}

/// Repayment of one plan.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct LoanTerms {
    /// Income above which one repays; `None` in a year before the plan's first repayments.
    pub threshold: Option<f64>,
    /// Share of income above it.
    pub rate: f64,
}

/// Every rate and threshold of one tax year in one nation.
#[derive(Clone, Copy, Debug)]
pub struct Regime {
    /// Tax year.
    pub year: TaxYear,
    /// Nation.
    pub nation: Nation,
    /// Personal allowance before its taper.
    pub personal_allowance: f64,
    /// Income above which the allowance shrinks.
    pub taper_start: f64,
    /// Allowance lost for each pound above.
    pub taper_rate: f64,
    /// Rates on everything but dividends.
    pub earned: Scale,
    /// Rates on dividends.
    pub dividends: Scale,
    /// Dividends taxed at nothing.
    pub dividend_allowance: f64,
    /// Employees' National Insurance.
    pub class_1: TwoRates,
    /// National Insurance on profit.
    pub class_4: TwoRates,
    /// Employers' National Insurance.
    pub employer: Employer,
    /// Corporation tax.
    pub corporation: Corporation,
    /// Child Benefit.
    pub child_benefit: ChildBenefit,
    /// Trading allowance.
    pub trading_allowance: f64,
    /// Annual investment allowance.
    pub investment_allowance: f64,
    /// Bill below which nothing is paid on account.
    pub on_account_minimum: f64,
    /// Share taken at source above which nothing is paid on account.
    pub on_account_at_source: f64,
    /// Dividends up to which none of them repays student loans, and above which all of them do.
    pub unearned_limit: f64,
    /// In the order of [`LoanPlan::ALL`].
    loans: [LoanTerms; 5],
    carried: Option<Month>,
}

impl Regime {
    /// The regime of `year` in `nation`, each figure as it stands in the year's April.
    #[must_use]
    pub fn of(facts: &Facts, year: TaxYear, nation: Nation) -> Self {
        let mut reader = Reader {
            facts,
            month: year.first_month(),
            carried: None,
        };
        let month = reader.month;
        let mut get = |series| reader.get(series);
        let mut regime = Self {
            year,
            nation,
            personal_allowance: get(&tax::PERSONAL_ALLOWANCE),
            taper_start: get(&tax::ALLOWANCE_TAPER_START),
            taper_rate: get(&tax::ALLOWANCE_TAPER_RATE),
            earned: match nation {
                Nation::Scotland => scale(&tax::SCOTLAND, month, &mut get),
                _ => scale(&tax::REST_OF_UK, month, &mut get),
            },
            dividends: scale(&tax::DIVIDENDS, month, &mut get),
            dividend_allowance: get(&tax::DIVIDEND_ALLOWANCE),
            class_1: TwoRates {
                lower: get(&tax::CLASS_1_THRESHOLD),
                upper: get(&tax::CLASS_1_UPPER),
                main_rate: get(&tax::CLASS_1_MAIN_RATE),
                upper_rate: get(&tax::CLASS_1_UPPER_RATE),
            },
            class_4: TwoRates {
                lower: get(&tax::CLASS_4_LOWER),
                upper: get(&tax::CLASS_4_UPPER),
                main_rate: get(&tax::CLASS_4_MAIN_RATE),
                upper_rate: get(&tax::CLASS_4_UPPER_RATE),
            },
            employer: Employer {
                rate: get(&tax::EMPLOYER_RATE),
                threshold: get(&tax::EMPLOYER_THRESHOLD),
                allowance: get(&tax::EMPLOYMENT_ALLOWANCE),
            },
            corporation: Corporation {
                small_rate: get(&tax::CORPORATION_SMALL_RATE),
                main_rate: get(&tax::CORPORATION_MAIN_RATE),
                lower: get(&tax::CORPORATION_LOWER_LIMIT),
                upper: get(&tax::CORPORATION_UPPER_LIMIT),
                fraction: get(&tax::CORPORATION_RELIEF_FRACTION),
            },
            child_benefit: ChildBenefit {
                start: get(&tax::CHILD_CHARGE_START),
                step: get(&tax::CHILD_CHARGE_STEP),
                first: get(&tax::CHILD_BENEFIT_FIRST),
                other: get(&tax::CHILD_BENEFIT_OTHER),
            },
            trading_allowance: get(&tax::TRADING_ALLOWANCE),
            investment_allowance: get(&tax::ANNUAL_INVESTMENT_ALLOWANCE),
            on_account_minimum: get(&tax::ON_ACCOUNT_MINIMUM),
            on_account_at_source: get(&tax::ON_ACCOUNT_AT_SOURCE),
            unearned_limit: get(&UNEARNED_LIMIT),
            loans: LoanPlan::ALL.map(|plan| terms(facts, year, plan)),
            carried: None,
        };
        regime.carried = reader.carried;
        regime
    }

    /// A figure of this regime with the fact that it was read from.
    pub(super) fn fact<N: Number>(&self, series: &'static Series, value: f64) -> N {
        N::fact(series, self.year.first_month(), value)
    }

    /// How `plan` is repaid this year.
    #[must_use]
    pub const fn loan(&self, plan: LoanPlan) -> LoanTerms {
        self.loans[match plan {
            LoanPlan::Plan1 => 0,
            LoanPlan::Plan2 => 1,
            LoanPlan::Plan4 => 2,
            LoanPlan::Plan5 => 3,
            LoanPlan::Postgraduate => 4,
        }]
    }

    /// The earliest month at which a tax figure of this regime stopped being known and was carried
    /// forward; `None` if all are known for the year.
    #[must_use]
    pub const fn carried_from(&self) -> Option<Month> {
        self.carried
    }
}

/// Reads facts as of one month, and remembers the first to have been carried forward.
struct Reader<'a> {
    facts: &'a Facts,
    month: Month,
    carried: Option<Month>,
}

impl Reader<'_> {
    fn get(&mut self, series: &'static Series) -> f64 {
        let found = self.facts.look(series, self.month);
        if let Standing::CarriedForward(end) = found.standing {
            self.carried = Some(self.carried.map_or(end, |known| known.min(end)));
        }
        found.value.likely()
    }
}

fn scale(
    bands: &'static [Band],
    month: Month,
    get: &mut impl FnMut(&'static Series) -> f64,
) -> Scale {
    let mut slices = [(f64::INFINITY, 0.0); 6];
    for (slice, band) in slices.iter_mut().zip(bands) {
        *slice = (band.upper.map_or(f64::INFINITY, &mut *get), get(band.rate));
    }
    Scale {
        slices,
        bands,
        month,
    }
}

/// A plan's terms. A plan whose first figure lies ahead takes nothing yet, unlike a rate of tax,
/// for which the first known figure stands in.
fn terms(facts: &Facts, year: TaxYear, plan: LoanPlan) -> LoanTerms {
    let threshold = facts.look(plan.threshold(), year.first_month());
    let begun = plan != LoanPlan::Plan5 || !matches!(threshold.standing, Standing::BeforeKnown(_));
    LoanTerms {
        threshold: begun.then(|| threshold.value.likely()),
        rate: facts.likely(plan.rate(), year.first_month()),
    }
}

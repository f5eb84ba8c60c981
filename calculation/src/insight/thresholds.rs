//! The profits at which something of the next pound changes: each threshold of the law, found on
//! the visitor's own profit by asking the tax code on which side of it a profit lies.

use super::keep_rate::with_profit;
use crate::facts::loans::LoanPlan;
use crate::facts::tax::{Band, DIVIDENDS, REST_OF_UK, SCOTLAND};
use crate::facts::{Facts, Nation};
use crate::model::TaxBase;
use crate::model::tax::{Carried, Yearly, lowest_undergraduate, personal_allowance, yearly};
use crate::order;
use crate::scenario::Trade;

/// What changes at a threshold. Rates are those above it, shares of one.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Threshold {
    /// A band of income tax begins.
    IncomeTax(f64),
    /// The personal allowance begins to shrink.
    AllowanceShrinks,
    /// None of it is left.
    AllowanceGone,
    /// National Insurance at a rate.
    NationalInsurance(f64),
    /// Corporation tax leaves the small rate.
    CorporationTaxRises,
    /// Corporation tax reaches its main rate.
    CorporationTaxMain,
    /// A band of tax on dividends begins.
    DividendTax(f64),
    /// Pay, of which less and less is free of tax, pushes dividends into a higher band.
    DividendsMoveUp,
    /// Child Benefit begins to be charged back.
    ChildBenefitShrinks,
    /// All of it is charged back.
    ChildBenefitGone,
    /// Repayment under an undergraduate plan begins.
    StudentLoan(LoanPlan),
    /// Repayment of a postgraduate loan begins.
    PostgraduateLoan,
    /// Dividends begin to count for loans, all of them at once.
    DividendsCountForLoans,
}

/// The thresholds within a range of profits, in their order.
pub(super) fn thresholds(
    facts: &Facts,
    base: &TaxBase,
    range: (f64, f64),
) -> Vec<(f64, Threshold)> {
    let search = Search { base, range };
    let mut found = search.income_tax(facts);
    found.extend(match base.taxpayer.trade {
        Trade::LimitedCompany => search.company(facts),
        Trade::SoleTrader | Trade::NotYet => search.national_insurance(
            (
                base.regime.class_4.main_rate,
                base.regime.class_4.upper_rate,
            ),
            |year| year.assessment.class_4,
        ),
        Trade::ClinicEmployed => {
            // Class 1 is reckoned on each pay apart: that of another job does not move.
            let other = search.year(0.0).assessment.class_1;
            search.national_insurance(
                (
                    base.regime.class_1.main_rate,
                    base.regime.class_1.upper_rate,
                ),
                move |year| year.assessment.class_1 - other,
            )
        }
    });
    found.extend(search.child_benefit());
    found.extend(search.loans());
    // Within a penny the order is that of the search.
    let penny = |at: f64| libm::round(at * 100.0);
    order::sort_by(&mut found, |(a, _), (b, _)| penny(*a).total_cmp(&penny(*b)));
    found
}

struct Search<'a> {
    base: &'a TaxBase,
    range: (f64, f64),
}

type Found = Vec<(f64, Threshold)>;

impl Search<'_> {
    fn year(&self, profit: f64) -> Yearly {
        let (regime, taxpayer) = (&self.base.regime, &self.base.taxpayer);
        let earnings = with_profit(self.base, profit);
        yearly(regime, taxpayer, &earnings, &mut Carried::default())
    }

    /// The least profit, to half a penny, from which something holds that does not at the low end
    /// of the range.
    fn first(&self, holds: impl Fn(f64) -> bool) -> Option<f64> {
        let (mut low, mut high) = self.range;
        if holds(low) || !holds(high) {
            return None;
        }
        while high - low > 0.005 {
            let middle = low + (high - low) / 2.0;
            if holds(middle) {
                high = middle;
            } else {
                low = middle;
            }
        }
        Some(high)
    }

    /// Pay and profit of the year, and dividends, pounds.
    fn earned(&self, profit: f64) -> (f64, f64) {
        let earnings = with_profit(self.base, profit);
        self.year(profit)
            .loan_income
            .map_or((earnings.salary + earnings.pay, 0.0), |income| {
                (income.earned, income.dividends)
            })
    }

    fn income(&self, profit: f64) -> f64 {
        let (earned, dividends) = self.earned(profit);
        earned + dividends
    }

    fn allowance(&self, profit: f64) -> f64 {
        personal_allowance(&self.base.regime, self.income(profit))
    }

    /// What fills the bands of income tax, pounds.
    fn taxable_earned(&self, profit: f64) -> f64 {
        self.earned(profit).0 - self.allowance(profit)
    }

    /// What fills the bands of tax on dividends, pounds.
    fn taxable(&self, profit: f64) -> f64 {
        self.income(profit) - self.allowance(profit)
    }

    /// Bands of income tax, and the allowance. A company's profit moves its director's pay into
    /// another band where it takes the allowance away.
    fn income_tax(&self, facts: &Facts) -> Found {
        let regime = &self.base.regime;
        let bands: &[Band] = match regime.nation {
            Nation::Scotland => &SCOTLAND,
            _ => &REST_OF_UK,
        };
        let first = self.first(|profit| self.taxable_earned(profit) > 0.0);
        let rate = self.rates(facts, bands)[0];
        let mut found = Vec::new();
        found.extend(first.map(|at| (at, Threshold::IncomeTax(rate))));
        found.extend(self.bands(facts, bands, Threshold::IncomeTax, |profit| {
            self.taxable_earned(profit)
        }));
        let shrinks = self.first(|profit| self.income(profit) > regime.taper_start);
        found.extend(shrinks.map(|at| (at, Threshold::AllowanceShrinks)));
        let gone = self.first(|profit| self.allowance(profit) <= 0.0);
        found.extend(gone.map(|at| (at, Threshold::AllowanceGone)));
        found
    }

    fn rates(&self, facts: &Facts, bands: &[Band]) -> Vec<f64> {
        let april = self.base.regime.year.first_month();
        let rate = |band: &Band| facts.likely(band.rate, april);
        bands.iter().map(rate).collect()
    }

    /// Every band but the first.
    fn bands(
        &self,
        facts: &Facts,
        bands: &[Band],
        begins: fn(f64) -> Threshold,
        taxable: impl Fn(f64) -> f64,
    ) -> Found {
        let april = self.base.regime.year.first_month();
        let rates = self.rates(facts, bands);
        bands
            .iter()
            .zip(&rates[1..])
            .filter_map(|(band, rate)| {
                let limit = facts.likely(band.upper?, april);
                let at = self.first(|profit| taxable(profit) > limit)?;
                Some((at, begins(*rate)))
            })
            .collect()
    }

    /// Contributions begin at the main rate, and go on at the upper one.
    fn national_insurance(&self, (main, upper): (f64, f64), due: impl Fn(&Yearly) -> f64) -> Found {
        let due = |profit: f64| due(&self.year(profit));
        let rate = |profit: f64| (due(profit + 0.01) - due(profit)) / 0.01;
        let begins = self.first(|profit| due(profit) > 0.0);
        let falls = self.first(|profit| due(profit) > 0.0 && rate(profit) < (main + upper) / 2.0);
        let begins = begins.map(|at| (at, Threshold::NationalInsurance(main)));
        let falls = falls.map(|at| (at, Threshold::NationalInsurance(upper)));
        begins.into_iter().chain(falls).collect()
    }

    fn company(&self, facts: &Facts) -> Found {
        let terms = &self.base.regime.corporation;
        let rises = self.first(|profit| profit > terms.lower);
        let main = self.first(|profit| profit > terms.upper);
        let taxed = self.first(|profit| self.year(profit).assessment.dividend_tax > 0.0);
        let rates = self.rates(facts, &DIVIDENDS);
        let mut found = Vec::new();
        found.extend(rises.map(|at| (at, Threshold::CorporationTaxRises)));
        found.extend(main.map(|at| (at, Threshold::CorporationTaxMain)));
        found.extend(taxed.map(|at| (at, Threshold::DividendTax(rates[0]))));
        found.extend(
            self.bands(facts, &DIVIDENDS, Threshold::DividendTax, |profit| {
                self.taxable(profit)
            }),
        );
        // First the dividend allowance leaves a band, at its lower end, then all dividends do.
        for free in [self.base.regime.dividend_allowance, 0.0] {
            let moved = self.bands(facts, &DIVIDENDS, Threshold::DividendTax, |profit| {
                self.taxable_earned(profit) + free
            });
            let moved = moved.into_iter().map(|(at, _)| at);
            found.extend(moved.map(|at| (at, Threshold::DividendsMoveUp)));
        }
        found
    }

    /// The charge takes a hundredth of the benefit at each step, so that a hundred take it all.
    fn child_benefit(&self) -> Found {
        let terms = &self.base.regime.child_benefit;
        if self.base.taxpayer.children == 0 {
            return Vec::new();
        }
        let shrinks = self.first(|profit| self.income(profit) > terms.start);
        let gone = self.first(|profit| self.income(profit) >= terms.start + 100.0 * terms.step);
        let shrinks = shrinks.map(|at| (at, Threshold::ChildBenefitShrinks));
        let gone = gone.map(|at| (at, Threshold::ChildBenefitGone));
        shrinks.into_iter().chain(gone).collect()
    }

    fn loans(&self) -> Found {
        let (regime, plans) = (&self.base.regime, self.base.taxpayer.plans);
        let mut found = Vec::new();
        if let Some(plan) = lowest_undergraduate(regime, plans) {
            let repaid = |year: &Yearly| year.payroll.undergraduate_loan + year.undergraduate_loan;
            found.extend(self.loan(plan, Threshold::StudentLoan(plan), repaid));
        }
        if plans.postgraduate {
            let plan = LoanPlan::Postgraduate;
            found.extend(self.loan(plan, Threshold::PostgraduateLoan, postgraduate));
        }
        found
    }

    fn loan(&self, plan: LoanPlan, begins: Threshold, repaid: impl Fn(&Yearly) -> f64) -> Found {
        let Some(threshold) = self.base.regime.loan(plan).threshold else {
            return Vec::new();
        };
        // Payroll takes loans of each pay apart; Self Assessment of all income together.
        let at = self.first(|profit| match self.base.taxpayer.trade {
            Trade::ClinicEmployed => profit > threshold,
            _ => self.income(profit) > threshold,
        });
        let repaid = |profit: f64| repaid(&self.year(profit));
        let none = repaid(self.range.0);
        let cliff = self
            .first(|profit| repaid(profit) > none + 0.5)
            .filter(|at| repaid(*at) - repaid(at - 1.0) > LEAST_CLIFF);
        let mut found: Found = at.map(|at| (at, begins)).into_iter().collect();
        found.extend(cliff.map(|at| (at, Threshold::DividendsCountForLoans)));
        found
    }
}

/// More than a month's or a year's rounding to the pound, pounds.
const LEAST_CLIFF: f64 = 20.0;

/// What a year repays of a postgraduate loan, by payroll and by Self Assessment, pounds.
pub(super) fn postgraduate(year: &Yearly) -> f64 {
    let by_self_assessment = year
        .loan_income
        .map_or(0.0, |_| year.assessment.postgraduate_loan);
    year.payroll.postgraduate_loan.max(by_self_assessment)
}

//! Loans with a balance in one world: the postgraduate loan owed already, and the one that a
//! route draws. Undergraduate plans are deductions only: their balances are taken to outlast the
//! horizon.

use super::fees::Item;
use super::loans::Loan;
use super::plan::Plan;
use super::tax::{LoanPlan, LoanPlans};
use crate::facts::{Facts, Month};

/// The loans of one world.
pub(super) struct Debt {
    old: Option<Loan>,
    new: Option<New>,
}

struct New {
    loan: Loan,
    repaid_from: usize,
    /// Fees as they fall due: month and pounds.
    fees: Vec<(usize, f64)>,
}

/// Deductions of a month or a year for loans with a balance, pounds.
#[derive(Clone, Copy, Default, PartialEq)]
pub(super) struct Deductions {
    /// Under the postgraduate plan.
    pub(super) postgraduate: f64,
    /// What an undergraduate plan of the new loan adds to the deduction there is already.
    pub(super) added: f64,
}

/// What a month does to the debt, pounds.
pub(super) struct Repaid {
    pub(super) drawn: f64,
    pub(super) payroll: f64,
    pub(super) self_assessment: f64,
    /// Owed at the end of the month.
    pub(super) owed: f64,
}

impl Debt {
    /// `plan` is `None` for a world that draws nothing.
    pub(super) fn new(facts: &Facts, start: Month, balance: f64, plan: Option<&Plan>) -> Self {
        let new = plan.and_then(|plan| {
            let loan = plan.loan.as_ref()?;
            Some(New {
                loan: Loan::under(facts, loan.scheme, start.plus(loan.starts as i32)),
                repaid_from: loan.repaid_from,
                fees: plan
                    .payments
                    .iter()
                    .filter(|payment| payment.item == Item::Fee)
                    .map(|payment| (payment.month, payment.amount))
                    .collect(),
            })
        });
        Self {
            old: (balance > 0.0).then(|| Loan::already_owed(balance)),
            new,
        }
    }

    /// Whether there is none.
    pub(super) const fn is_none(&self) -> bool {
        self.old.is_none() && self.new.is_none()
    }

    /// The plans that are being repaid in a month, those without a balance in `plans` included.
    pub(super) fn plans(&self, plans: LoanPlans, month: usize) -> LoanPlans {
        let mut due = plans;
        due.postgraduate |= self.old.is_some();
        if let Some(new) = self.new.as_ref().filter(|new| month >= new.repaid_from) {
            match new.loan.plan {
                LoanPlan::Plan1 => due.plan_1 = true,
                LoanPlan::Plan2 => due.plan_2 = true,
                LoanPlan::Plan4 => due.plan_4 = true,
                LoanPlan::Plan5 => due.plan_5 = true,
                LoanPlan::Postgraduate => due.postgraduate = true,
            }
        }
        due
    }

    /// Adds a month's interest and draws, and takes what payroll and Self Assessment take; never
    /// more than is owed and due.
    pub(super) fn month(
        &mut self,
        facts: &Facts,
        start: Month,
        month: usize,
        payroll: Deductions,
        self_assessment: Deductions,
    ) -> Repaid {
        let now = start.plus(month as i32);
        let mut drawn = 0.0;
        if let Some(old) = &mut self.old {
            old.accrue(facts, now);
        }
        if let Some(new) = &mut self.new {
            new.loan.accrue(facts, now);
            for (_, fee) in new.fees.iter().filter(|(at, _)| *at == month) {
                drawn += new.loan.lend(*fee);
            }
        }
        Repaid {
            drawn,
            payroll: self.take(month, payroll),
            self_assessment: self.take(month, self_assessment),
            owed: self.old.map_or(0.0, |loan| loan.balance)
                + self.new.as_ref().map_or(0.0, |new| new.loan.balance),
        }
    }

    fn take(&mut self, month: usize, due: Deductions) -> f64 {
        let from_old = self
            .old
            .as_mut()
            .map_or(0.0, |loan| loan.repay(due.postgraduate));
        let from_new = match &mut self.new {
            Some(new) if month >= new.repaid_from => {
                let left = match new.loan.plan {
                    LoanPlan::Postgraduate => due.postgraduate - from_old,
                    _ => due.added,
                };
                new.loan.repay(left)
            }
            _ => 0.0,
        };
        from_old + from_new
    }
}

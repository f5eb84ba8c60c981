//! Loans with a balance in one world: the postgraduate loan owed already, and the one that a
//! route draws. Undergraduate plans are deductions only: their balances are taken to outlast the
//! horizon.

use super::fees::{How, Item};
use super::ledger::Balance;
use super::loans::Loan;
use super::notes::{Name, Notes, Number, Rule, Whence};
use super::plan::Plan;
use super::tax::{LoanPlan, LoanPlans};
use crate::facts::{Facts, Month};
use crate::scenario::{Field, Key};

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
#[derive(Clone, Copy, Default)]
pub(super) struct Deductions<N> {
    /// Under the postgraduate plan.
    pub(super) postgraduate: N,
    /// What an undergraduate plan of the new loan adds to the deduction there is already.
    pub(super) added: N,
}

/// What a month does to the debt, pounds.
pub(super) struct Repaid<N> {
    pub(super) drawn: N,
    pub(super) payroll: N,
    pub(super) self_assessment: N,
    /// Owed at the end of the month.
    pub(super) owed: N,
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
                    // What is settled on leaving is not lent.
                    .filter(|payment| payment.item == Item::Fee && payment.how != How::Settled)
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
    /// more than is owed and due. What Self Assessment takes belongs to a year past: `due_in` is
    /// the month that tells which loans were due then.
    pub(super) fn month<N: Number>(
        &mut self,
        facts: &Facts,
        start: Month,
        month: usize,
        payroll: Deductions<N>,
        (self_assessment, due_in): (Deductions<N>, usize),
        notes: &mut Notes<N>,
    ) -> Repaid<N> {
        let now = start.plus(month as i32);
        let whence = match month.checked_sub(1) {
            Some(before) => Whence::Owed(Balance::PostgraduateLoan, before as u16),
            None => Whence::Input(Key::Of(Field::PostgraduateBalance)),
        };
        let before = N::with(self.owed(), whence);
        let mut drawn = N::NOTHING;
        let mut interest = N::NOTHING;
        if let Some(old) = &mut self.old {
            interest = accrue(old, facts, now, notes);
        }
        if let Some(new) = &mut self.new {
            let more = accrue(&mut new.loan, facts, now, notes);
            interest = notes.sum(Name::LoanInterest, &[interest, more]);
            for (_, fee) in new.fees.iter().filter(|(at, _)| *at == month) {
                let lent = N::convention(Name::LoanDrawn, new.loan.lend(*fee));
                drawn = notes.sum(Name::LoanDrawn, &[drawn, lent]);
            }
        }
        let payroll = self.take(month, payroll, notes);
        let self_assessment = self.take(due_in, self_assessment, notes);
        let of = [
            before,
            interest,
            drawn,
            payroll.minus(),
            self_assessment.minus(),
        ];
        Repaid {
            drawn,
            payroll,
            self_assessment,
            owed: notes.known(Name::LoanOwed, Rule::Sum, &of, self.owed()),
        }
    }

    /// What is owed, pounds.
    fn owed(&self) -> f64 {
        self.old.map_or(0.0, |loan| loan.balance)
            + self.new.as_ref().map_or(0.0, |new| new.loan.balance)
    }

    fn take<N: Number>(&mut self, month: usize, due: Deductions<N>, notes: &mut Notes<N>) -> N {
        let from_old = self
            .old
            .as_mut()
            .map_or(N::NOTHING, |loan| repay(loan, due.postgraduate, notes));
        match &mut self.new {
            Some(new) if month >= new.repaid_from => {
                let left = match new.loan.plan {
                    LoanPlan::Postgraduate => {
                        let of = [due.postgraduate, from_old.minus()];
                        notes.sum(Name::LoanStillDue, &of)
                    }
                    _ => due.added,
                };
                let from_new = repay(&mut new.loan, left, notes);
                notes.sum(Name::LoanRepaid, &[from_old, from_new])
            }
            _ => from_old,
        }
    }
}

fn accrue<N: Number>(loan: &mut Loan, facts: &Facts, now: Month, notes: &mut Notes<N>) -> N {
    let balance = N::convention(Name::LoanBalance, loan.balance);
    let series = loan.interest();
    let rate = N::fact(series, now, facts.likely(series, now));
    let yearly = notes.product(Name::LoanInterestAYear, &[balance, rate]);
    let interest = loan.accrue(facts, now);
    let of = [yearly, N::MONTHS];
    notes.known(Name::LoanInterest, Rule::Quotient, &of, interest)
}

fn repay<N: Number>(loan: &mut Loan, due: N, notes: &mut Notes<N>) -> N {
    let balance = N::convention(Name::LoanBalance, loan.balance);
    let paid = loan.repay(due.value());
    notes.known(Name::LoanRepaid, Rule::Least, &[due, balance], paid)
}

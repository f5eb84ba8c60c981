//! How a course's fee is paid: at once, by deposit and instalments, or in yearly parts.

use super::appraisal::instalment;
use super::plan::whole_up;

/// What a payment for the course is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Item {
    /// The course fee itself.
    Fee,
    /// Interest on instalments, and the admin fee for paying so.
    FinanceCharges,
    /// Fees of the levels below that are still needed.
    LevelsBelow,
    /// Registration and assessment.
    Registration,
    /// Hands-on training that the course does not teach.
    ExtraTraining,
    /// Travel to days of attendance.
    Travel,
    /// Models that the learner must find.
    Models,
    /// Laser training.
    LaserTraining,
}

impl Item {
    /// All, in order.
    pub const ALL: [Self; 8] = [
        Self::Fee,
        Self::FinanceCharges,
        Self::LevelsBelow,
        Self::Registration,
        Self::ExtraTraining,
        Self::Travel,
        Self::Models,
        Self::LaserTraining,
    ];
}

/// How a payment follows from the terms of the course.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum How {
    /// All of it at once.
    AtOnce,
    /// The deposit.
    Deposit,
    /// An instalment's part of the fee, or its interest.
    Instalment,
    /// The last instalment, which clears what is owed.
    LastInstalment,
    /// One of so many yearly parts, counted from 0: which, of how many.
    YearlyPart(usize, usize),
    /// What is settled on leaving.
    Settled,
    /// Half of it, at the start and at the end.
    Half,
    /// One of so many equal months.
    Spread(usize),
    /// The fee of Level 4.
    Level4,
    /// The fee of Level 5.
    Level5,
    /// A resit.
    Resit,
    /// The admin fee for paying in instalments.
    AdminFee,
}

/// A payment in a month, in pounds; negative for a refund.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Payment {
    /// Month from the scenario's start.
    pub month: usize,
    /// What it is for.
    pub item: Item,
    /// Pounds.
    pub amount: f64,
    /// How it follows.
    pub how: How,
}

impl Payment {
    /// A payment.
    #[must_use]
    pub const fn new(month: usize, item: Item, amount: f64, how: How) -> Self {
        Self {
            month,
            item,
            amount,
            how,
        }
    }
}

/// The terms of a fee.
pub(super) struct Terms {
    /// The whole fee, VAT included, pounds.
    pub(super) fee: f64,
    /// Whether it is charged in equal parts at the start of each year of study.
    pub(super) university: bool,
    /// Share of one.
    pub(super) deposit: f64,
    /// How many, monthly.
    pub(super) instalments: usize,
    /// Nominal rate a year, share of one.
    pub(super) instalment_rate: f64,
    /// Admin fee for paying in instalments, pounds.
    pub(super) instalment_fee: f64,
    /// Rise of later years' parts, share of one a year.
    pub(super) fee_inflation: f64,
    /// Share of the fee that is lost on leaving.
    pub(super) lost_on_leaving: f64,
}

/// Payments, and what is still owed in instalments at the end of each month.
pub(super) struct Schedule {
    pub(super) payments: Vec<Payment>,
    pub(super) owed: Vec<f64>,
}

impl Terms {
    /// The schedule from month `first`, for a study of `months` months; settled in month
    /// `leaves` if the course is left.
    pub(super) fn schedule(&self, first: usize, months: f64, leaves: Option<usize>) -> Schedule {
        let whole = if self.university {
            self.yearly(
                first,
                if leaves.is_some() {
                    months * 2.0
                } else {
                    months
                },
            )
        } else {
            self.by_instalments(first)
        };
        match leaves {
            None => whole,
            Some(month) => self.settled(&whole, month),
        }
    }

    fn yearly(&self, first: usize, months: f64) -> Schedule {
        let parts = whole_up(months / 12.0).max(1.0) as usize;
        let payments = (0..parts)
            .map(|part| {
                let rise = libm::pow(1.0 + self.fee_inflation, part as f64);
                Payment::new(
                    first + part * 12,
                    Item::Fee,
                    self.fee / parts as f64 * rise,
                    How::YearlyPart(part, parts),
                )
            })
            .collect();
        Schedule {
            payments,
            owed: Vec::new(),
        }
    }

    fn by_instalments(&self, first: usize) -> Schedule {
        if self.instalments == 0 {
            return Schedule {
                payments: vec![Payment::new(first, Item::Fee, self.fee, How::AtOnce)],
                owed: Vec::new(),
            };
        }
        let deposit = self.fee * self.deposit;
        let mut payments = vec![Payment::new(first, Item::Fee, deposit, How::Deposit)];
        if self.instalment_fee > 0.0 {
            payments.push(Payment::new(
                first,
                Item::FinanceCharges,
                self.instalment_fee,
                How::AdminFee,
            ));
        }
        let mut balance = self.fee - deposit;
        let mut owed = vec![0.0; first];
        owed.push(balance);
        let payment = instalment(balance, self.instalment_rate, self.instalments as u32);
        for k in 1..=self.instalments {
            let interest = balance * self.instalment_rate / 12.0;
            // The last one clears the balance, so that rounding leaves nothing owed.
            let (principal, how) = if k == self.instalments {
                (balance, How::LastInstalment)
            } else {
                (payment - interest, How::Instalment)
            };
            payments.push(Payment::new(first + k, Item::Fee, principal, how));
            if interest > 0.0 {
                payments.push(Payment::new(
                    first + k,
                    Item::FinanceCharges,
                    interest,
                    How::Instalment,
                ));
            }
            balance -= principal;
            owed.push(balance);
        }
        Schedule { payments, owed }
    }

    /// Leaving: what was due before stays; in the month of leaving the fee is settled at the
    /// share that is lost, as a last payment or a refund.
    fn settled(&self, whole: &Schedule, leaves: usize) -> Schedule {
        let mut payments: Vec<Payment> = whole
            .payments
            .iter()
            .copied()
            .filter(|payment| payment.month < leaves)
            .collect();
        let paid: f64 = payments
            .iter()
            .filter(|payment| payment.item == Item::Fee)
            .map(|payment| payment.amount)
            .sum();
        payments.push(Payment::new(
            leaves,
            Item::Fee,
            self.fee * self.lost_on_leaving - paid,
            How::Settled,
        ));
        Schedule {
            payments,
            owed: whole.owed.iter().copied().take(leaves).collect(),
        }
    }
}

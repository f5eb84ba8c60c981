//! A seller's claim, "pays for itself in 18 clients", held against the visitor's own ledger: what
//! a client leaves, step by step, and what has to be paid back.
//!
//! Every amount is a reading of the ledger up to the moment at which the visitor is back where they
//! started, within a month in proportion (to the horizon where that never comes), beside the same
//! for a course that costs neither money nor clinic hours: what that one brings is what the clients
//! leave, and the difference of the two is what has to be paid back. So both sides add up to the
//! position of the ledger, tax included, and the clients that it takes are those who are booked by
//! the payback. Laser is left out, own time is not counted, and money is cash of the day.

mod reality;

pub use reality::reality;

use crate::model::Subject;

/// A hair, so that a whole number of clients is not moved by the last bit of a double.
const HAIR: f64 = 1e-9;

/// What a client is said to leave, pounds.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Leaves {
    /// Not said: the fee divided by the number of clients.
    NotSaid,
    /// So much, product taken off.
    Net(f64),
    /// A price, and what a treatment uses up.
    Price(f64, f64),
}

/// What a seller says.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Claim {
    /// In how many clients it is said to pay for itself, if that is said.
    pub clients: Option<f64>,
    /// The fee in the claim, pounds; the route's own where it names none.
    pub fee: Option<f64>,
    /// What a client leaves.
    pub leaves: Leaves,
}

impl Claim {
    /// What a client is said to leave, pounds; `None` where the claim names neither that nor a
    /// number of clients.
    #[must_use]
    pub fn leaves(&self, fee: f64) -> Option<f64> {
        match self.leaves {
            Leaves::Net(pounds) => Some(pounds),
            Leaves::Price(price, uses) => Some(price - uses),
            Leaves::NotSaid => {
                let clients = self.clients.filter(|clients| *clients > 0.0)?;
                Some(self.fee.unwrap_or(fee) / clients)
            }
        }
    }

    /// How many clients the claim's own sum comes to, before it is rounded up; `None` where they
    /// are said to leave nothing, or nothing can be reckoned.
    #[must_use]
    pub fn own_sum(&self, fee: f64) -> Option<f64> {
        let leaves = self.leaves(fee).filter(|leaves| *leaves > 0.0)?;
        Some(self.fee.unwrap_or(fee) / leaves)
    }
}

/// How many clients pay a sum back if each leaves so much: rounded up, never down. `None` where a
/// client leaves nothing, nought where there is nothing to pay back.
#[must_use]
pub fn clients_up(sum: f64, each: f64) -> Option<f64> {
    if sum <= 0.0 {
        Some(0.0)
    } else {
        (each > 0.0).then(|| libm::ceil(sum / each - HAIR))
    }
}

/// What a step of the way from the claim to the visitor is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Part {
    /// The visitor's price against the claimed one.
    Price,
    /// What a treatment uses up, against what the claim takes off.
    Consumables,
    /// Both at once, where the claim names one sum.
    PriceLessProduct,
    /// Those who book and do not come.
    NoShows,
    /// The price is the clinic's; the visitor has commission and a rise.
    ClinicPay,
    /// A prescriber.
    Prescriber,
    /// The room.
    Room,
    /// Marketing, card fees, refunds.
    Marketing,
    /// What would have come without the qualification.
    Anyway,
    /// Present clients that the new ones replace, or for whom no hour is left.
    Displaced,
    /// What recognition adds to present work.
    Recognition,
    /// Insurance, and whatever is paid however many come.
    Insurance,
    /// Value added tax.
    Vat,
    /// Income tax, National Insurance, corporation tax and loans.
    Tax,
    /// The fee against the claimed one.
    Fee,
    /// Interest and fees on instalments.
    FinanceCharges,
    /// Levels 4 and 5.
    LevelsBelow,
    /// Registration and exam.
    Registration,
    /// Hands-on training.
    ExtraTraining,
    /// Travel and models.
    TravelAndModels,
    /// Clinic hours given up.
    LostHours,
    /// Tax that all of this saves, less interest on a loan where one is taken.
    TaxSaved,
}

impl Part {
    /// Its name in scripts.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::Consumables => "consumables",
            Self::PriceLessProduct => "price_less_product",
            Self::NoShows => "no_shows",
            Self::ClinicPay => "clinic_pay",
            Self::Prescriber => "prescriber",
            Self::Room => "room",
            Self::Marketing => "marketing",
            Self::Anyway => "anyway",
            Self::Displaced => "displaced",
            Self::Recognition => "recognition",
            Self::Insurance => "insurance",
            Self::Vat => "vat",
            Self::Tax => "tax",
            Self::Fee => "fee",
            Self::FinanceCharges => "finance_charges",
            Self::LevelsBelow => "levels_below",
            Self::Registration => "registration_and_exam",
            Self::ExtraTraining => "extra_training",
            Self::TravelAndModels => "travel_and_models",
            Self::LostHours => "clinic_hours_given_up",
            Self::TaxSaved => "tax_saved",
        }
    }
}

/// One step, pounds.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Step {
    /// What it is about.
    pub part: Part,
    /// What it adds; negative for what it takes off.
    pub pounds: f64,
}

impl Step {
    /// Whether it is less than a penny, rounded.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.pounds.abs() < 0.005
    }
}

/// From one amount to another, step by step: start and steps add up to the end.
#[derive(Clone, PartialEq, Debug)]
pub struct Waterfall {
    /// What the claim says, pounds.
    pub start: f64,
    /// What is between, in order; of some there may be nothing.
    pub steps: Vec<Step>,
    /// What it is for the visitor, pounds.
    pub end: f64,
}

/// The visitor's side of it, whatever the claim.
#[derive(Clone, PartialEq, Debug)]
pub struct Reality {
    /// What is studied.
    pub subject: Subject,
    /// Whether the course admits the visitor.
    pub admitted: bool,
    /// Whether there are hours to finish it in.
    pub finishes: bool,
    /// The last month that is counted, from month 0, and how much of it, share of one.
    pub until: (usize, f64),
    /// Months from the first payment to the payback; `None` if it never comes.
    pub payback_months: Option<usize>,
    /// Clients booked by then.
    pub booked: f64,
    /// Of these, those who came.
    pub came: f64,
    /// What all of them leave by then, pounds.
    pub left: f64,
    /// What has to be paid back by then, pounds.
    pub to_pay_back: f64,
    /// What the clients pay, pounds.
    takings: f64,
    /// What their treatments use up, pounds, negative.
    consumables: f64,
    /// What a clinic pays its employee for them, pounds; `None` for whoever has a practice.
    clinic_pay: Option<f64>,
    /// What comes off besides.
    besides: Vec<Step>,
    /// What has to be paid back, the fee first.
    cost: Vec<Step>,
}

impl Reality {
    /// The route's own fee, as far as it falls due by then, pounds.
    #[must_use]
    pub fn fee(&self) -> f64 {
        self.cost.first().map_or(0.0, |fee| fee.pounds)
    }

    /// What is paid before any tax comes back, pounds.
    #[must_use]
    pub fn before_tax(&self) -> f64 {
        let paid = self.cost.iter().filter(|step| step.part != Part::TaxSaved);
        paid.map(|step| step.pounds).sum()
    }

    /// What one client leaves, all told, pounds; `None` where not one is booked.
    #[must_use]
    pub fn leaves(&self) -> Option<f64> {
        (self.booked >= 1.0).then(|| self.left / self.booked)
    }

    /// How many clients it takes; `None` where no number does.
    #[must_use]
    pub fn needed(&self) -> Option<f64> {
        clients_up(self.to_pay_back, self.leaves()?)
    }

    /// From what a client is said to leave to what one leaves the visitor; `None` where the claim
    /// does not say, or not one client is booked.
    #[must_use]
    pub fn per_client(&self, claim: &Claim) -> Option<Waterfall> {
        let start = claim.leaves(self.fee())?;
        let end = self.leaves()?;
        let each = |pounds: f64| pounds / self.booked;
        let mut steps = Vec::new();
        let mut add = |part, pounds: f64| steps.push(Step { part, pounds });
        if let Some(pay) = self.clinic_pay {
            add(Part::ClinicPay, each(pay) - start);
        } else {
            // A price is what somebody pays who comes.
            let came = |pounds: f64| {
                if self.came > 0.0 {
                    pounds / self.came
                } else {
                    0.0
                }
            };
            let (price, uses) = (came(self.takings), came(self.consumables));
            if let Leaves::Price(claimed, claimed_uses) = claim.leaves {
                add(Part::Price, price - claimed);
                add(Part::Consumables, uses + claimed_uses);
            } else {
                add(Part::PriceLessProduct, price + uses - start);
            }
            let both = self.takings + self.consumables;
            add(Part::NoShows, each(both) - (price + uses));
        }
        for step in &self.besides {
            add(step.part, each(step.pounds));
        }
        Some(Waterfall { start, steps, end })
    }

    /// From the fee in the claim to all that has to be paid back.
    #[must_use]
    pub fn all_told(&self, claim: &Claim) -> Waterfall {
        let start = claim.fee.unwrap_or_else(|| self.fee());
        let mut steps = self.cost.clone();
        if let Some(fee) = steps.first_mut() {
            fee.pounds -= start;
        }
        Waterfall {
            start,
            steps,
            end: self.to_pay_back,
        }
    }
}

//! A seller's claim in words: what it comes to for this visitor, step by step, and whether its own
//! arithmetic is right.

mod drawn;
mod steps;
mod typical;

pub use typical::{TYPICAL, Typical};

use self::drawn::{End, drawn};
use self::steps::origin_of;
use super::numbers::{count, count1, months_words, plain, pounds, pounds_exact, years_words};
use super::page::{Drawn, OriginTag};
use crate::insight::claim::{Claim, Leaves, Reality, Step};
use crate::scenario::{Field, Key, Scenario};
use crate::words::claim::{self as told_as, arithmetic, drawn as titles, for_you, notes as noted};
use crate::words::{amounts, lists};

/// What is said of a claim.
#[derive(Clone, PartialEq, Debug)]
pub struct ClaimPanel {
    /// The finding in one sentence: "18 clients in the claim; for you about 138, …".
    pub finding: String,
    /// The claim's own sum, and whether it is right.
    pub arithmetic: String,
    /// What becomes of the money if nobody comes.
    pub bad_end: String,
    /// From what a client is said to leave to what is left; `None` where no client comes.
    pub per_client: Option<Drawn>,
    /// From the claimed fee to all that has to be paid back.
    pub all_told: Drawn,
    /// Where each step comes from, in their order, none twice.
    pub origins: Vec<(String, OriginTag)>,
    /// How it was reckoned.
    pub notes: Vec<String>,
}

/// What is said of `claim` for this visitor.
#[must_use]
pub fn panel(scenario: &Scenario, reality: &Reality, claim: &Claim) -> ClaimPanel {
    let teller = Teller {
        scenario,
        reality,
        claim,
    };
    let left = reality.per_client(claim);
    let told = reality.all_told(claim);
    let mut steps: Vec<Step> = left.iter().flat_map(|one| one.steps.clone()).collect();
    steps.extend(&told.steps);
    steps.retain(|step| !step.is_nothing());
    ClaimPanel {
        finding: teller.finding(),
        arithmetic: teller.arithmetic(),
        bad_end: teller.bad_end(),
        per_client: left.map(|left| {
            let start = pounds_exact(left.start);
            let title = if left.end > 0.0 {
                titles::left_of(&start, &pounds_exact(left.end))
            } else {
                titles::nothing_left_of(&start)
            };
            drawn(scenario, reality.subject, claim, &title, End::Client, &left)
        }),
        all_told: {
            let title = titles::to_be_paid_back(&pounds(told.end), &pounds_exact(told.start));
            drawn(scenario, reality.subject, claim, &title, End::Fee, &told)
        },
        origins: steps
            .iter()
            .map(|step| {
                let label = told_as::step(step.part).to_owned();
                (label, origin_of(scenario, reality.subject, step.part))
            })
            .collect(),
        notes: teller.notes(),
    }
}

struct Teller<'a> {
    scenario: &'a Scenario,
    reality: &'a Reality,
    claim: &'a Claim,
}

impl Teller<'_> {
    fn years(&self) -> String {
        years_words(self.scenario.number(Field::Horizon) as i32)
    }

    /// The fee of the claim, or the visitor's own.
    fn fee(&self) -> f64 {
        self.claim.fee.unwrap_or_else(|| self.reality.fee())
    }

    /// How many clients the claim's own sum comes to, rounded up.
    fn own_clients(&self) -> Option<f64> {
        if self.claim.leaves == Leaves::NotSaid {
            return None;
        }
        let leaves = self.claim.leaves(self.fee())?;
        crate::insight::claim::clients_up(self.fee(), leaves)
    }

    fn claimed(&self) -> String {
        let own = self.own_clients();
        match (self.claim.clients, own) {
            (Some(said), Some(own)) if said != own => {
                told_as::said_and_by_sum(&clients(said), &count(own))
            }
            (Some(said), _) => told_as::said_in_it(&clients(said)),
            (None, Some(own)) => told_as::by_its_sum(&clients(own)),
            (None, None) => told_as::NO_NUMBER.to_owned(),
        }
    }

    fn finding(&self) -> String {
        let reality = self.reality;
        let said = if !reality.admitted {
            for_you::NOT_ADMITTED.to_owned()
        } else if !reality.finishes {
            for_you::NEVER_FINISHED.to_owned()
        } else if reality.leaves().is_none() {
            for_you::nobody_comes(&self.years())
        } else {
            match (reality.needed(), reality.payback_months) {
                (None, _) => for_you::A_CLIENT_LEAVES_NOTHING.to_owned(),
                (Some(needed), _) if needed <= 0.0 => for_you::NOTHING_TO_PAY_BACK.to_owned(),
                (Some(needed), Some(months)) if months > 0 => {
                    for_you::pays(&count(needed), &months_words(months as i32))
                }
                (Some(_), Some(_)) => for_you::NEVER_OUT_OF_POCKET.to_owned(),
                (Some(needed), None) => for_you::does_not_pay(
                    &count(needed),
                    &count(libm::floor(reality.booked)),
                    &self.years(),
                ),
            }
        };
        told_as::finding(&self.claimed(), &said)
    }

    fn arithmetic(&self) -> String {
        let fee = self.fee();
        let named = if self.claim.fee.is_some() {
            money(fee)
        } else {
            arithmetic::your_fee(&money(fee))
        };
        let Some(leaves) = self.claim.leaves(fee) else {
            return arithmetic::NO_SUM.to_owned();
        };
        if let (Leaves::NotSaid, Some(said)) = (self.claim.leaves, self.claim.clients) {
            return arithmetic::taken(&named, &clients(said), &money(leaves));
        }
        let of = match self.claim.leaves {
            Leaves::Price(price, uses) if uses > 0.0 => {
                arithmetic::price_less_product(&money(price), &money(uses))
            }
            _ => money(leaves),
        };
        let sum = arithmetic::divided(&named, &of);
        let (Some(exact), Some(own)) = (self.claim.own_sum(fee), self.own_clients()) else {
            return arithmetic::no_clients(&sum);
        };
        let own_clients = clients(own);
        let own_sum = if own == exact {
            arithmetic::own_sum(&sum, &own_clients)
        } else {
            let exact = plain(libm::round(exact * 100.0) / 100.0);
            arithmetic::own_sum_rounded(&sum, &exact, &own_clients)
        };
        let verdict = match self.claim.clients {
            Some(said) if clients(said) == own_clients => arithmetic::RIGHT.to_owned(),
            Some(said) => arithmetic::wrong(&count(said)),
            None => String::new(),
        };
        let left_out = match self.claim.leaves {
            Leaves::Price(_, uses) if uses <= 0.0 => arithmetic::NOTHING_TAKEN_OFF,
            _ => "",
        };
        lists::sentences(&[&own_sum, &verdict, left_out])
    }

    fn bad_end(&self) -> String {
        told_as::bad_end(&pounds(self.reality.before_tax()))
    }

    fn notes(&self) -> Vec<String> {
        let reality = self.reality;
        let mut notes = Vec::new();
        if reality.leaves().is_some() {
            let booked = count(libm::ceil(reality.booked - 1e-9));
            let came = count(reality.came);
            notes.push(if reality.payback_months.is_some_and(|months| months > 0) {
                noted::until_paid_back(&booked, &came)
            } else {
                noted::in_all_the_years(&booked, &came)
            });
        }
        notes.push(noted::STEPS.to_owned());
        let flag = |field| self.scenario.flag(Key::Of(field));
        if flag(Field::Laser) || flag(Field::OwnTimeCounts) || flag(Field::TodaysMoney) {
            notes.push(noted::LEFT_OUT.to_owned());
        }
        notes
    }
}

fn clients(number: f64) -> String {
    amounts::clients(&count1(number))
}

/// Pounds as they are claimed, with pence where there are any.
fn money(amount: f64) -> String {
    let text = super::numbers::pounds_pence(amount);
    text.strip_suffix(".00").map_or(text.clone(), str::to_owned)
}

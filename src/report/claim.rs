//! A seller's claim in words: what it comes to for this visitor, step by step, and whether its own
//! arithmetic is right.

mod drawn;
mod steps;
mod typical;

pub use typical::{TYPICAL, Typical};

use self::drawn::drawn;
use self::steps::{label, origin_of};
use super::numbers::{count, months_words, plain, pounds, pounds_exact, years_words};
use super::page::{Drawn, OriginTag};
use crate::insight::claim::{Claim, Leaves, Reality, Step};
use crate::scenario::{Field, Key, Scenario};

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
            let end = pounds_exact(left.end);
            let title = [
                "Of the ",
                &pounds_exact(left.start),
                " that a client is said to leave, ",
                if left.end > 0.0 { &end } else { "nothing" },
                " is left for you",
            ]
            .concat();
            let ends = ("The claim: a client leaves", "Left for you");
            drawn(scenario, reality.subject, claim, &title, ends, &left)
        }),
        all_told: {
            let title = [
                "To be paid back: ",
                &pounds(told.end),
                " after the tax that it saves, where the claim counts ",
                &pounds_exact(told.start),
            ]
            .concat();
            let ends = ("The claim: the fee", "To be paid back");
            drawn(scenario, reality.subject, claim, &title, ends, &told)
        },
        origins: steps
            .iter()
            .map(|step| {
                let label = label(step.part).to_owned();
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
            (Some(said), Some(own)) if said != own => [
                &clients(said),
                " in the claim, ",
                &count(own),
                " by its own sum",
            ]
            .concat(),
            (Some(said), _) => [&clients(said), " in the claim"].concat(),
            (None, Some(own)) => [&clients(own), " by the claim’s own sum"].concat(),
            (None, None) => "The claim comes to no number of clients".to_owned(),
        }
    }

    fn finding(&self) -> String {
        let reality = self.reality;
        let for_you = if !reality.admitted {
            "the course does not admit you, so that for you no number of clients pays for it"
                .to_owned()
        } else if !reality.finishes {
            "without hours to study you never finish, and no number of clients pays for it"
                .to_owned()
        } else if reality.leaves().is_none() {
            [
                "at your figures not one client comes within ",
                &self.years(),
                ", so that it never pays for itself",
            ]
            .concat()
        } else {
            match (reality.needed(), reality.payback_months) {
                (None, _) => {
                    "for you no number does it: at your figures a client leaves nothing".to_owned()
                }
                (Some(needed), _) if needed <= 0.0 => {
                    "for you none: at your figures there is nothing to pay back".to_owned()
                }
                (Some(needed), Some(months)) if months > 0 => [
                    "for you about ",
                    &count(needed),
                    ", which is ",
                    &months_words(months as i32),
                    " after the first payment at your pace",
                ]
                .concat(),
                (Some(_), Some(_)) => {
                    "for you none: at your figures you are never out of pocket".to_owned()
                }
                (Some(needed), None) => [
                    "for you about ",
                    &count(needed),
                    ", and at your pace only ",
                    &count(libm::floor(reality.booked)),
                    " come within ",
                    &self.years(),
                    ": it does not pay for itself in that time",
                ]
                .concat(),
            }
        };
        [&self.claimed(), "; ", &for_you, "."].concat()
    }

    fn arithmetic(&self) -> String {
        let fee = self.fee();
        let whose = if self.claim.fee.is_some() {
            ""
        } else {
            " (your fee: the claim names none)"
        };
        let Some(leaves) = self.claim.leaves(fee) else {
            return "The claim names neither clients nor what one leaves, so that there is no \
                    sum to check."
                .to_owned();
        };
        if let (Leaves::NotSaid, Some(said)) = (self.claim.leaves, self.claim.clients) {
            return [
                "The claim gives no sum. ",
                &money(fee),
                whose,
                " ÷ ",
                &clients(said),
                " takes it that each leaves ",
                &money(leaves),
                ".",
            ]
            .concat();
        }
        let of = match self.claim.leaves {
            Leaves::Price(price, uses) if uses > 0.0 => {
                ["(", &money(price), " − ", &money(uses), ")"].concat()
            }
            _ => money(leaves),
        };
        let sum = [&money(fee), whose, " ÷ ", &of].concat();
        let (Some(exact), Some(own)) = (self.claim.own_sum(fee), self.own_clients()) else {
            return [
                "The claim’s own sum, ",
                &sum,
                ", comes to no number of clients.",
            ]
            .concat();
        };
        let exact = plain(libm::round(exact * 100.0) / 100.0);
        let own = clients(own);
        let rounded = if self.own_clients() == self.claim.own_sum(fee) {
            own.clone()
        } else {
            [&exact, ", so ", &own].concat()
        };
        let verdict = match self.claim.clients {
            Some(said) if clients(said) == own => " The claim’s arithmetic is right.".to_owned(),
            Some(said) => [
                " The claim says ",
                &count(said),
                ": that is not what its own figures give.",
            ]
            .concat(),
            None => String::new(),
        };
        let left_out = match self.claim.leaves {
            Leaves::Price(_, uses) if uses <= 0.0 => {
                " It takes off nothing for what a treatment uses up."
            }
            _ => "",
        };
        [
            "The claim’s own sum: ",
            &sum,
            " = ",
            &rounded,
            ".",
            &verdict,
            left_out,
        ]
        .concat()
    }

    fn bad_end(&self) -> String {
        [
            "The bad end: if no client comes, all of it stays paid, ",
            &pounds(self.reality.before_tax()),
            " before tax.",
        ]
        .concat()
    }

    fn notes(&self) -> Vec<String> {
        let reality = self.reality;
        let mut notes = Vec::new();
        if reality.leaves().is_some() {
            let by = if reality.payback_months.is_some_and(|months| months > 0) {
                "by the time you are back where you started"
            } else {
                "within the years looked at"
            };
            notes.push(
                [
                    "A client is an appointment booked for the new treatments. What one leaves is \
                     an average over the ",
                    &count(libm::ceil(reality.booked - 1e-9)),
                    " booked ",
                    by,
                    ", of whom ",
                    &count(reality.came),
                    " come.",
                ]
                .concat(),
            );
        }
        notes.push(
            "Every step is read off the ledger, to the pound, so that they add up. What the clients \
             leave is the gain of the same course at no cost; tax that the cost saves stands with \
             what has to be paid back."
                .to_owned(),
        );
        let flag = |field| self.scenario.flag(Key::Of(field));
        if flag(Field::Laser) || flag(Field::OwnTimeCounts) || flag(Field::TodaysMoney) {
            notes.push(
                "Laser and your own time are left out here, and money is cash of the day."
                    .to_owned(),
            );
        }
        notes
    }
}

fn clients(number: f64) -> String {
    let text = super::numbers::count1(number);
    if text == "1" {
        "1 client".to_owned()
    } else {
        text + " clients"
    }
}

/// Pounds as they are claimed, with pence where there are any.
fn money(amount: f64) -> String {
    let text = super::numbers::pounds_pence(amount);
    text.strip_suffix(".00").map_or(text.clone(), str::to_owned)
}

//! How a course would be paid for: at once, in instalments or year by year.

use super::lending::{Lending, lending};
use super::names;
use super::numbers::{NONE, count, month_name, percent, pounds_pence};
use crate::chart::Table;
use crate::facts::Month;
use crate::model::{Account, How, Item, Plan, Projection, Subject};
use crate::scenario::defaults::route_facts;
use crate::scenario::{Field, RouteField, Scenario};
use crate::words::lists;
use crate::words::paying::{self as said, table, total as in_all};

/// How the course would be paid for.
#[derive(Clone, PartialEq, Debug)]
pub struct Paying {
    /// In a line: "£1,375 at once, then 6 monthly instalments of £687.50".
    pub gist: String,
    /// The chosen route's terms, a sentence each.
    pub sentences: Vec<String>,
    /// Every route's terms.
    pub terms: Table,
    /// Which government loan reaches which route.
    pub lending: Lending,
}

/// How the chosen route, and the others beside it, would be paid for.
#[must_use]
pub(super) fn paying(scenario: &Scenario, chosen: &Projection, all: &[Projection]) -> Paying {
    let terms = Terms::of(scenario, &chosen.ledger.plan);
    Paying {
        gist: terms.in_a_line(),
        sentences: sentences(scenario, chosen, &terms),
        terms: terms_table(scenario, all),
        lending: lending(scenario, all),
    }
}

/// What is paid for the course itself, month by month. All of it is read off the plan.
struct Terms {
    /// What is paid in the month in which the course begins, if anything is.
    at_once: Option<(usize, f64)>,
    /// Month and pounds of each later payment, interest included.
    later: Vec<(usize, f64)>,
    interest: f64,
    /// The admin fee for paying in parts, paid with the first of them.
    admin: f64,
    university: bool,
    nominal_rate: f64,
    start: Month,
}

impl Terms {
    fn of(scenario: &Scenario, plan: &Plan) -> Self {
        let first = plan.study.begins as usize;
        let mut months: Vec<(usize, f64)> = Vec::new();
        let (mut interest, mut admin) = (0.0, 0.0);
        for payment in &plan.payments {
            match payment.item {
                Item::Fee => {}
                Item::FinanceCharges if payment.how == How::AdminFee => {
                    admin += payment.amount;
                    continue;
                }
                Item::FinanceCharges => interest += payment.amount,
                Item::LaserTraining if plan.is_laser_alone() => {}
                _ => continue,
            }
            match months.iter_mut().find(|(month, _)| *month == payment.month) {
                Some((_, sum)) => *sum += payment.amount,
                None => months.push((payment.month, payment.amount)),
            }
        }
        months.retain(|(_, sum)| *sum >= 0.005);
        let at_once = months.first().copied().filter(|(month, _)| *month == first);
        let skip = usize::from(at_once.is_some());
        let (university, nominal_rate) = match plan.subject {
            Subject::Route(route) => (
                route_facts(route).university,
                scenario.route_number(route, RouteField::InstalmentRate),
            ),
            Subject::LaserAlone => (false, 0.0),
        };
        Self {
            at_once,
            later: months.split_off(skip),
            interest,
            admin,
            university,
            nominal_rate,
            start: scenario.month(Field::Start),
        }
    }

    fn total(&self) -> f64 {
        self.admin
            + self.at_once.map_or(0.0, |(_, sum)| sum)
            + self.later.iter().map(|(_, sum)| sum).sum::<f64>()
    }

    /// The month of the last payment by name; a dash if nothing is paid.
    fn last(&self) -> String {
        self.later.last().copied().or(self.at_once).map_or_else(
            || NONE.to_owned(),
            |(month, _)| month_name(self.start.plus(month as i32)),
        )
    }

    /// The later payments: "6 monthly instalments of £687.50", or nothing.
    fn later_words(&self) -> String {
        let Some((_, least)) = self.later.first() else {
            return String::new();
        };
        let alike = self.later.iter().all(|(_, sum)| (sum - least).abs() < 0.01);
        if alike {
            let number = self.later.len();
            said::alike(
                number,
                &count(number as f64),
                &penny(*least),
                self.university,
            )
        } else {
            let amounts: Vec<String> = self.later.iter().map(|(_, sum)| penny(*sum)).collect();
            said::unlike(&amounts, self.university)
        }
    }

    fn in_a_line(&self) -> String {
        match (self.at_once, self.later.is_empty()) {
            (None, true) => said::NOTHING.to_owned(),
            (Some((_, sum)), true) => said::at_once(&penny(sum)),
            (None, false) => self.later_words(),
            (Some((_, sum)), false) => said::at_once_then(&penny(sum), &self.later_words()),
        }
    }
}

/// Pounds, with pence where there are any: what stands on an invoice.
fn penny(amount: f64) -> String {
    let text = pounds_pence(amount);
    text.strip_suffix(".00").map_or(text.clone(), str::to_owned)
}

fn sentences(scenario: &Scenario, chosen: &Projection, terms: &Terms) -> Vec<String> {
    let plan = &chosen.ledger.plan;
    let mut all = vec![first_sentence(scenario, chosen, terms), total(terms)];
    if let Some(loan) = &plan.loan {
        let drawn = chosen.ledger.with_route.total(Account::LoanDrawn);
        let repaid_from = month_name(terms.start.plus(loan.repaid_from as i32));
        all.push(said::loan(&penny(drawn), &repaid_from));
    }
    let below: Vec<String> = plan
        .payments
        .iter()
        .filter(|payment| payment.item == Item::LevelsBelow && payment.amount >= 0.005)
        .map(|payment| penny(payment.amount))
        .collect();
    all.push(if below.is_empty() {
        said::BESIDES.to_owned()
    } else {
        said::besides_and_levels_below(&lists::each(&below))
    });
    all
}

/// When it begins, and how much of it is a deposit.
fn first_sentence(scenario: &Scenario, chosen: &Projection, terms: &Terms) -> String {
    let route = names::projected(chosen);
    let Some((month, sum)) = terms.at_once else {
        return said::terms(&route, &terms.in_a_line());
    };
    let (sum, month) = (penny(sum), month_name(terms.start.plus(month as i32)));
    if terms.later.is_empty() {
        return said::first(&route, &sum, &month);
    }
    let later = terms.later_words();
    match chosen.ledger.plan.subject {
        Subject::Route(one) if !terms.university => {
            let share = percent(scenario.route_number(one, RouteField::Deposit));
            said::deposit_then(&route, &sum, &month, &share, &later)
        }
        _ => said::first_then(&route, &sum, &month, &later),
    }
}

/// All of it against the cash price, and when the last of it falls.
fn total(terms: &Terms) -> String {
    if terms.later.is_empty() {
        return in_all::NO_INSTALMENTS.to_owned();
    }
    let total = terms.total();
    let cash = penny(total - terms.interest - terms.admin);
    let interest = (terms.interest >= 0.005)
        .then(|| in_all::interest(&penny(terms.interest), &percent(terms.nominal_rate)));
    let admin = (terms.admin >= 0.005).then(|| in_all::admin(&penny(terms.admin)));
    let total = if interest.is_some() || admin.is_some() {
        in_all::charged(&penny(total), interest, admin, &cash)
    } else if terms.university {
        in_all::no_interest(&penny(total))
    } else {
        in_all::as_cash(&penny(total))
    };
    lists::sentences(&[&total, &in_all::last_payment(&terms.last())])
}

fn terms_table(scenario: &Scenario, all: &[Projection]) -> Table {
    let terms: Vec<(String, Terms)> = all
        .iter()
        .map(|one| (names::projected(one), Terms::of(scenario, &one.ledger.plan)))
        .collect();
    let charged = |terms: &Terms| terms.interest + terms.admin;
    let has_charges = terms.iter().any(|(_, terms)| charged(terms) >= 0.005);
    let mut head = vec![
        table::ROUTE,
        table::AT_ONCE,
        table::THEN,
        table::IN_ALL,
        table::LAST_PAYMENT,
    ];
    if has_charges {
        head.insert(3, table::CHARGES);
    }
    let rows = terms
        .into_iter()
        .map(|(name, terms)| {
            let at_once = terms.at_once.map(|(_, sum)| penny(sum));
            let then = Some(terms.later_words()).filter(|words| !words.is_empty());
            let or_none = |text: Option<String>| text.unwrap_or_else(|| NONE.to_owned());
            let mut row = vec![
                name,
                or_none(at_once),
                or_none(then),
                penny(terms.total()),
                terms.last(),
            ];
            if has_charges {
                row.insert(3, penny(charged(&terms)));
            }
            row
        })
        .collect();
    Table {
        caption: table::CAPTION.to_owned(),
        head: head.into_iter().map(str::to_owned).collect(),
        rows,
    }
}

//! How a course would be paid for: at once, in instalments or year by year; and which government
//! loan reaches it.

use super::cited::{Cited, cited};
use super::names;
use super::numbers::{NONE, count, month_name, percent, pounds_exact, pounds_pence};
use super::origin::source;
use super::page::SourceRef;
use crate::chart::Table;
use crate::facts::loans::{LoanPlan, Scheme};
use crate::facts::{Nation, Series, regulation as rules};
use crate::model::{Account, Item, Plan, Projection, Subject, funding};
use crate::scenario::defaults::route_facts;
use crate::scenario::{Field, Route, RouteField, Scenario};

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
    pub loans: Table,
    /// What must be said of the loans, a sentence each.
    pub notes: Vec<String>,
    /// Which courses the nation lends for.
    pub rules: Vec<Cited>,
    /// Where the loans' figures were read.
    pub sources: Vec<SourceRef>,
}

/// How the chosen route, and the others beside it, would be paid for.
#[must_use]
pub(super) fn paying(scenario: &Scenario, chosen: &Projection, all: &[Projection]) -> Paying {
    let terms = Terms::of(scenario, &chosen.ledger.plan);
    let scheme = all.iter().find_map(|one| available(scenario, one));
    Paying {
        gist: terms.in_a_line(),
        sentences: sentences(scenario, chosen, &terms),
        terms: terms_table(scenario, all),
        loans: loans_table(scenario, all),
        notes: scheme.map_or_else(Vec::new, |scheme| notes(scenario, scheme)),
        rules: [&rules::LOAN_VOCATIONAL, lends_for(scenario.nation())]
            .into_iter()
            .map(cited)
            .collect(),
        sources: scheme.map_or_else(Vec::new, |scheme| sources(scenario, scheme)),
    }
}

/// What is paid for the course itself, month by month. All of it is read off the plan.
struct Terms {
    /// What is paid in the month in which the course begins, if anything is.
    at_once: Option<(usize, f64)>,
    /// Month and pounds of each later payment, interest included.
    later: Vec<(usize, f64)>,
    interest: f64,
    university: bool,
    nominal_rate: f64,
    start: crate::facts::Month,
}

impl Terms {
    fn of(scenario: &Scenario, plan: &Plan) -> Self {
        let first = plan.study.begins as usize;
        let mut months: Vec<(usize, f64)> = Vec::new();
        let mut interest = 0.0;
        for payment in &plan.payments {
            match payment.item {
                Item::Fee => {}
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
            university,
            nominal_rate,
            start: scenario.month(Field::Start),
        }
    }

    fn total(&self) -> f64 {
        self.at_once.map_or(0.0, |(_, sum)| sum)
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
        let kind = match (self.university, self.later.len()) {
            (true, 1) => " a year later",
            (true, _) => " in yearly parts",
            (false, 1) => " a month later",
            (false, _) => " in monthly instalments",
        };
        match (alike, self.later.len()) {
            (true, 1) => [&penny(*least), kind].concat(),
            (true, parts) => {
                let of = if self.university {
                    " yearly parts of "
                } else {
                    " monthly instalments of "
                };
                [&count(parts as f64), of, &penny(*least)].concat()
            }
            (false, _) => {
                let list: Vec<String> = self.later.iter().map(|(_, sum)| penny(*sum)).collect();
                [&list.join(", "), kind].concat()
            }
        }
    }

    fn in_a_line(&self) -> String {
        match (self.at_once, self.later.is_empty()) {
            (None, true) => "Nothing to pay".to_owned(),
            (Some((_, sum)), true) => [&penny(sum), " at once"].concat(),
            (None, false) => self.later_words(),
            (Some((_, sum)), false) => {
                [&penny(sum), " at once, then ", &self.later_words()].concat()
            }
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
    let mut said = vec![[&names::projected(chosen), ": ", &terms.in_a_line(), "."].concat()];
    let total = terms.total();
    if terms.later.is_empty() {
        said.push("There are no instalments and no interest.".to_owned());
    } else if terms.interest >= 0.005 {
        said.push(
            [
                "That is ",
                &penny(total),
                " in all, of which ",
                &penny(terms.interest),
                " is interest at ",
                &percent(terms.nominal_rate),
                " a year; the cash price is ",
                &penny(total - terms.interest),
                ". The last payment falls in ",
                &terms.last(),
                ".",
            ]
            .concat(),
        );
    } else {
        said.push(
            [
                "That is ",
                &penny(total),
                " in all and no interest",
                if terms.university {
                    ""
                } else {
                    ", so the same as the cash price"
                },
                ". The last payment falls in ",
                &terms.last(),
                ".",
            ]
            .concat(),
        );
    }
    if let (false, false, Subject::Route(route)) =
        (terms.university, terms.later.is_empty(), plan.subject)
    {
        said.push(admin_fee(scenario, route));
    }
    if let Some(loan) = &plan.loan {
        let drawn = chosen.ledger.with_route.total(Account::LoanDrawn);
        said.push(
            [
                "You take the government loan: within the years looked at it pays ",
                &penny(drawn),
                " of the fee, and is repaid out of income from ",
                &month_name(terms.start.plus(loan.repaid_from as i32)),
                ".",
            ]
            .concat(),
        );
    }
    said.push("Exams, travel, models and hands-on training are paid besides.".to_owned());
    said
}

/// An admin fee is not interest. What is known of it is the note of the fact.
fn admin_fee(scenario: &Scenario, route: Route) -> String {
    let facts = scenario.facts();
    let found = facts.look(&route_facts(route).instalment_rate, facts.as_of());
    [
        "An admin fee for paying in parts is not interest: enter it with “Registration and exam”. ",
        found.record.note,
    ]
    .concat()
}

fn terms_table(scenario: &Scenario, all: &[Projection]) -> Table {
    let head = [
        "Route",
        "At once",
        "Then",
        "Interest",
        "In all",
        "Last payment",
    ];
    Table {
        caption: "The fee of each course, as it would be paid".to_owned(),
        head: head.map(str::to_owned).to_vec(),
        rows: all
            .iter()
            .map(|one| {
                let terms = Terms::of(scenario, &one.ledger.plan);
                let then = terms.later_words();
                vec![
                    names::projected(one),
                    terms
                        .at_once
                        .map_or_else(|| NONE.to_owned(), |(_, sum)| penny(sum)),
                    if then.is_empty() {
                        NONE.to_owned()
                    } else {
                        then
                    },
                    penny(terms.interest),
                    penny(terms.total()),
                    terms.last(),
                ]
            })
            .collect(),
    }
}

fn available(scenario: &Scenario, one: &Projection) -> Option<&'static Scheme> {
    match one.ledger.subject() {
        Subject::Route(route) => funding::available(scenario.nation(), route),
        Subject::LaserAlone => None,
    }
}

fn loans_table(scenario: &Scenario, all: &[Projection]) -> Table {
    let facts = scenario.facts();
    let start = scenario.month(Field::Start);
    let head = [
        "Route",
        "Loan that reaches it",
        "At most",
        "Interest a year",
        "Repaid",
    ];
    let rows = all
        .iter()
        .map(|one| {
            let mut row = vec![names::projected(one)];
            match available(scenario, one) {
                Some(scheme) => {
                    let likely = |series| facts.likely(series, start);
                    row.extend([
                        lender(scheme.nation).to_owned(),
                        pounds_exact(likely(scheme.cap)),
                        percent(likely(scheme.interest)),
                        [
                            &percent(likely(scheme.plan.rate())),
                            " of income over ",
                            &pounds_exact(likely(scheme.plan.threshold())),
                            " (",
                            plan_name(scheme.plan),
                            ")",
                        ]
                        .concat(),
                    ]);
                }
                None => row.extend(["none found", NONE, NONE, NONE].map(str::to_owned)),
            }
            row
        })
        .collect();
    Table {
        caption: ["Government loans in ", nation(scenario.nation())].concat(),
        head: head.map(str::to_owned).to_vec(),
        rows,
    }
}

/// What a nation's loan is called.
const fn lender(nation: Nation) -> &'static str {
    match nation {
        Nation::England => "Master’s Loan of Student Finance England",
        Nation::Wales => "Master’s loan of Student Finance Wales",
        Nation::Scotland => "Postgraduate tuition fee loan of Scotland",
        Nation::NorthernIreland => "Postgraduate tuition fee loan of Northern Ireland",
    }
}

const fn nation(nation: Nation) -> &'static str {
    match nation {
        Nation::England => "England",
        Nation::Wales => "Wales",
        Nation::Scotland => "Scotland",
        Nation::NorthernIreland => "Northern Ireland",
    }
}

const fn plan_name(plan: LoanPlan) -> &'static str {
    match plan {
        LoanPlan::Plan1 => "plan 1",
        LoanPlan::Plan2 => "plan 2",
        LoanPlan::Plan4 => "plan 4",
        LoanPlan::Plan5 => "plan 5",
        LoanPlan::Postgraduate => "the postgraduate plan, beside any other",
    }
}

const fn lends_for(nation: Nation) -> &'static rules::Rule {
    match nation {
        Nation::England | Nation::Wales => &rules::LOAN_MASTERS_ONLY,
        Nation::Scotland => &rules::LOAN_SCOTLAND,
        Nation::NorthernIreland => &rules::LOAN_NI,
    }
}

/// What is read for a loan: its cap, its interest, and the plan under which it is repaid.
const fn figures(scheme: &'static Scheme) -> [(&'static str, &'static Series); 3] {
    [
        ("The most that is lent", scheme.cap),
        ("The interest", scheme.interest),
        (
            "The income above which it is repaid",
            scheme.plan.threshold(),
        ),
    ]
}

/// What must be said of a loan's figures: a figure of another year, a rate capped for a time.
fn notes(scenario: &Scenario, scheme: &'static Scheme) -> Vec<String> {
    let start = scenario.month(Field::Start);
    figures(scheme)
        .into_iter()
        .filter_map(|(what, series)| {
            let note = scenario.facts().look(series, start).record.note;
            (!note.is_empty()).then(|| [what, ": ", note].concat())
        })
        .collect()
}

fn sources(scenario: &Scenario, scheme: &'static Scheme) -> Vec<SourceRef> {
    let start = scenario.month(Field::Start);
    let mut all = Vec::new();
    for (_, series) in figures(scheme) {
        for one in scenario.facts().look(series, start).record.sources {
            let cited = source(one);
            if !all.contains(&cited) {
                all.push(cited);
            }
        }
    }
    all
}

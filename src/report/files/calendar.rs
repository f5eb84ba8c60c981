//! The study plan of the chosen route as entries of a calendar. The plan knows months: an entry
//! stands on the first day of its month and says that the day is not known. Only the dates by which
//! we look at the law again are days.

use super::About;
use super::ics::{self, Entry};
use crate::bounds::within;
use crate::facts::Date;
use crate::facts::regulation::{RULES, Rule, Standing};
use crate::model::{Account, Fit, HOURS_PER_DAY, Item, Payment};
use crate::order;
use crate::report::names;
use crate::report::numbers::{count, pounds_pence};
use crate::report::study::study;
use crate::scenario::Field;
use crate::words::files::calendar as said;
use crate::words::{amounts, lists, origin};

/// More days of attendance than these are not told apart.
const MOST_DAYS: f64 = 10_000.0;

/// The plan as a calendar file.
pub(super) fn calendar(about: &About<'_>) -> String {
    let name = said::name(&about.route());
    let mut entries = of_study(about);
    entries.extend(payments(about));
    entries.extend(attendance(about));
    entries.extend(afterwards(about));
    entries.extend(reviews(about));
    order::sort_by_key(&mut entries, |entry| entry.day);
    ics::calendar(&name, &entries, about.circumstances.today, about.link())
}

impl About<'_> {
    /// An entry in a month of the plan, of which the day is not known.
    fn in_month(&self, kind: &str, number: usize, month: usize, what: &str, more: &str) -> Entry {
        let of = self.scenario.month(Field::Start).plus(month as i32);
        Entry {
            id: self.id(kind, number),
            day: Date {
                year: of.year(),
                month: of.month(),
                day: 1,
            },
            summary: said::in_this_month(what),
            about: self.with_source(more),
        }
    }

    /// The same entry of the same route has the same name, whenever and for whomever it is written:
    /// a calendar that reads a later file moves its entries.
    fn id(&self, kind: &str, number: usize) -> String {
        let route = self.chosen.ledger.subject().text();
        [kind, "-", &number.to_string(), ".", route].concat()
    }

    /// What an entry says, with where it comes from.
    fn with_source(&self, more: &str) -> String {
        let receipt = self.receipt();
        let lines = [more, &receipt, self.circumstances.address];
        let lines: Vec<&str> = lines.into_iter().filter(|one| !one.is_empty()).collect();
        lines.join("\n")
    }
}

/// Its start, its assessment, its end.
fn of_study(about: &About<'_>) -> Vec<Entry> {
    let study = &about.chosen.ledger.plan.study;
    let panel = self::study(about.scenario, about.chosen, about.all);
    let route = about.route();
    let whole = |month: f64| libm::floor(month + 1e-9) as usize;
    let (starts, begins) = (whole(study.starts), whole(study.begins));
    let gist = [&panel.gist, said::MONTH_KNOWN].join("\n");
    let mut all = vec![about.in_month("start", 0, starts, &said::starts(&route), &gist)];
    if begins > starts {
        let what = said::begins(&route);
        all.push(about.in_month("course", 0, begins, &what, said::MONTH_KNOWN));
    }
    if study.fit != Fit::NoHours {
        let last = study.last_month();
        let when = lists::sentences(&panel.when);
        if !about.chosen.ledger.plan.is_laser_alone() {
            let what = said::assessment(&route);
            all.push(about.in_month("assessment", 0, last, &what, said::ASSESSMENT_TAKEN));
        }
        all.push(about.in_month("end", 0, last, &said::ends(&route), &when));
    }
    all
}

/// Whether a payment is spread over the course because nobody knows when it falls.
const fn is_spread(item: Item) -> bool {
    matches!(item, Item::Travel | Item::Models)
}

/// What is due to a provider, an entry for each month in which something is.
fn payments(about: &About<'_>) -> Vec<Entry> {
    let plan = &about.chosen.ledger.plan;
    let due = |one: &&Payment| !is_spread(one.item) && one.amount.abs() >= 0.005;
    let mut months: Vec<usize> = plan
        .payments
        .iter()
        .filter(due)
        .map(|one| one.month)
        .collect();
    order::sort_by(&mut months, Ord::cmp);
    months.dedup();
    let entry = |(number, month): (usize, &usize)| {
        // What an account takes in the month, in the order of the items.
        let parts: Vec<(&str, f64)> = Item::ALL
            .into_iter()
            .filter_map(|item| {
                let here = |one: &&Payment| one.month == *month && one.item == item;
                let all = plan.payments.iter().filter(due).filter(here);
                let sum: f64 = all.map(|one| one.amount).sum();
                (sum.abs() >= 0.005).then(|| (names::account(Account::of(item)), sum))
            })
            .collect();
        let sum: f64 = parts.iter().map(|(_, sum)| sum).sum();
        let (what, more) = match parts[..] {
            [(name, sum)] => (said::payment(name, &pounds_pence(sum)), String::new()),
            _ => {
                let each = parts.iter();
                let each: Vec<String> = each
                    .map(|(name, sum)| said::part(name, &pounds_pence(*sum)))
                    .collect();
                (said::payments(&pounds_pence(sum)), lists::sentences(&each))
            }
        };
        let more = lists::sentences(&[more.as_str(), said::MONTH_KNOWN]);
        about.in_month("payment", number, *month, &what, &more)
    };
    months.iter().enumerate().map(entry).collect()
}

/// Days of attendance, an entry for each month that has any: they are spread as the page draws them.
fn attendance(about: &About<'_>) -> Vec<Entry> {
    let plan = &about.chosen.ledger.plan;
    let study = &plan.study;
    let number = within(
        libm::round(study.attendance_hours / HOURS_PER_DAY),
        0.0,
        MOST_DAYS,
    ) as usize;
    let apart = (study.ends - study.begins) / number.max(1) as f64;
    let mut months: Vec<(usize, usize)> = Vec::new();
    for day in 0..number {
        let month = libm::floor(study.begins + apart * (day as f64 + 0.5)) as usize;
        match months.last_mut() {
            Some((last, days)) if *last == month => *days += 1,
            _ => months.push((month, 1)),
        }
    }
    let entry = |(at, (month, days)): (usize, &(usize, usize))| {
        let spread = |one: &&Payment| one.month == *month && is_spread(one.item);
        let cost: f64 = plan
            .payments
            .iter()
            .filter(spread)
            .map(|one| one.amount)
            .sum();
        let cost = if cost >= 0.005 {
            said::travel_and_models(&pounds_pence(cost))
        } else {
            String::new()
        };
        let days = count(*days as f64);
        let what = said::attendance(&days, &amounts::days(&count(number as f64)));
        let more = lists::sentences(&[said::DAYS_SPREAD, &cost]);
        about.in_month("attendance", at, *month, &what, &more)
    };
    months.iter().enumerate().map(entry).collect()
}

/// The award, the first clients, and when the money is back.
fn afterwards(about: &About<'_>) -> Vec<Entry> {
    let plan = &about.chosen.ledger.plan;
    let figures = &about.chosen.figures;
    let route = about.route();
    let mut all = Vec::new();
    let mut add = |kind: &str, month: Option<usize>, what: &str, more: &str| {
        all.extend(month.map(|month| about.in_month(kind, 0, month, what, more)));
    };
    add(
        "award",
        plan.qualified,
        &said::held(&route),
        said::MONTH_KNOWN,
    );
    add(
        "opens",
        plan.opens,
        said::INJECTABLES_OPEN,
        said::AN_ESTIMATE,
    );
    let laser = plan.laser.as_ref().map(|laser| laser.opens);
    add("laser", laser, said::LASER_OPENS, said::AN_ESTIMATE);
    let answer = crate::report::answer::answer(about.scenario, about.chosen, about.all);
    let more = lists::sentences(&[said::AN_ESTIMATE, &answer.headline, &answer.bad_end]);
    let back = figures
        .payback_months
        .filter(|months| *months > 0 && figures.admitted);
    let back = back.map(|months| months + figures.first_payment);
    add("payback", back, &said::paid_back(&route), &more);
    all
}

/// The days by which we look again at what is law, or proposed, in the visitor's nation; those that
/// are past are left out.
fn reviews(about: &About<'_>) -> Vec<Entry> {
    let nation = about.scenario.nation();
    let mut rules: Vec<&Rule> = RULES
        .iter()
        .copied()
        .filter(|rule| matches!(rule.standing, Standing::Law | Standing::Proposed))
        .filter(|rule| rule.nations.contains(&nation))
        .filter(|rule| rule.review_by >= about.circumstances.today)
        .collect();
    order::sort_by_key(&mut rules, |rule| rule.review_by);
    let days = rules.chunk_by(|one, next| one.review_by == next.review_by);
    let entry = |(number, of): (usize, &[&Rule])| {
        let each = of
            .iter()
            .map(|rule| said::rule(origin::standing(rule.standing), rule.sentence));
        let lines: Vec<String> = [said::REVIEW.to_owned()].into_iter().chain(each).collect();
        of.first().map(|first| Entry {
            id: about.id("review", number),
            day: first.review_by,
            summary: said::review(of.len()),
            about: about.with_source(&lines.join("\n")),
        })
    };
    days.enumerate().filter_map(entry).collect()
}

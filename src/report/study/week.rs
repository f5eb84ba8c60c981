//! An ordinary week of study, and whether the study fits into it.

use super::super::answer::hours_up;
use super::super::graphs::both;
use super::super::numbers::{hours, months_words, plain, weeks_words, years_words};
use super::super::page::Drawn;
use super::{name, named};
use crate::chart::week::{self as drawing, Use, Week as Grid};
use crate::insight::study::needed;
use crate::model::{Fit, Projection, Week};
use crate::scenario::{Field, RouteField, Scenario};
use crate::words::study_week::{self as said, fit as fitting, used};
use crate::words::{amounts, charts, lists};

/// Whether the visitor has a job besides, whose hours are not asked for.
fn has_job(scenario: &Scenario) -> bool {
    scenario.number(Field::Salary) > 0.0
}

/// The chosen route's week, drawn.
pub(super) fn week(scenario: &Scenario, chosen: &Projection) -> Drawn {
    let week = chosen.ledger.plan.week(scenario);
    let rest = used::rest(has_job(scenario));
    let title = title(scenario, chosen, &week);
    let sentence = sentence(scenario, chosen, &week);
    let part = |class, label: &str, hours| Use {
        class,
        label: label.to_owned(),
        hours,
    };
    let uses = [
        part("clients", used::clients(scenario.trade()), week.clients),
        part("part-a", used::OWN_STUDY, week.study),
        part("missing", used::MISSING, week.missing),
        part("part-b", used::ATTENDANCE, week.attendance),
    ];
    let (head, hours_head) = said::HEAD;
    both(|width| {
        drawing::week(
            &Grid {
                title: title.clone(),
                subtitle: charts::WEEK.to_owned(),
                sentence: sentence.clone(),
                width,
                uses: uses.iter().filter(|one| one.hours > 0.0).cloned().collect(),
                last: part("sleep", used::SLEEP, week.sleep),
                rest: rest.to_owned(),
                beyond: used::BEYOND.to_owned(),
                head: (head.to_owned(), hours_head.to_owned()),
            },
            hours,
        )
    })
}

fn title(scenario: &Scenario, chosen: &Projection, week: &Week) -> String {
    let left = week.left();
    if left < 0.0 {
        return said::too_full(name(chosen), &hours(-left));
    }
    said::title(
        name(chosen),
        &hours(week.study + week.missing + week.attendance),
        &hours(left),
        week.clients > 0.0,
        has_job(scenario),
    )
}

fn sentence(scenario: &Scenario, chosen: &Projection, week: &Week) -> String {
    let parts: Vec<(String, &str)> = [
        (week.clients, used::clients(scenario.trade())),
        (week.study, used::OWN_STUDY),
        (week.missing, used::MISSING),
        (week.attendance, used::ATTENDANCE),
        (week.sleep, used::SLEEP_ASSUMED),
        (week.left(), used::rest(has_job(scenario))),
    ]
    .into_iter()
    .filter(|(number, _)| *number > 0.0)
    .map(|(number, what)| (hours(number), what))
    .collect();
    let too_full = if week.left() < 0.0 {
        said::more_than_a_week(&hours(-week.left()))
    } else {
        String::new()
    };
    let begins_below = chosen.ledger.plan.study.begins > 0.0;
    let if_so = |is_so: bool, words: &'static str| if is_so { words } else { "" };
    lists::sentences(&[
        &said::all_of_it(&parts),
        &too_full,
        if_so(begins_below, said::LEVELS_BELOW),
        if_so(has_job(scenario), said::JOB_NOT_ASKED),
    ])
}

/// Whether it fits, and what would do.
pub(super) fn fit(scenario: &Scenario, chosen: &Projection) -> Vec<String> {
    let plan = &chosen.ledger.plan;
    let study = &plan.study;
    let mut said = Vec::new();
    if !chosen.figures.admitted {
        said.push(fitting::NOT_OPEN.to_owned());
    }
    said.extend(hours_sentence(scenario, chosen));
    said.extend(given_up(scenario, &plan.week(scenario)));
    let horizon = scenario.number(Field::Horizon);
    let years = years_words(horizon as i32);
    let months = horizon as usize * 12;
    if study.fit != Fit::NoHours {
        if study.held_from() > months {
            said.push(fitting::still_studying(&years));
        } else if plan.first_client().is_some_and(|opens| opens >= months) {
            said.push(fitting::client_too_late(&years));
        }
    }
    said
}

fn hours_sentence(scenario: &Scenario, chosen: &Projection) -> Option<String> {
    let plan = &chosen.ledger.plan;
    let study = &plan.study;
    let offered = scenario.number(Field::StudyHours);
    let longest = plan.route().map(|route| {
        let shortest = scenario.route_number(route, RouteField::ShortestMonths);
        let longest = scenario
            .route_number(route, RouteField::LongestMonths)
            .max(shortest);
        (shortest, longest)
    });
    let (shortest, longest) = longest?;
    let months = |number: f64| {
        if number == libm::floor(number) {
            months_words(number as i32)
        } else {
            amounts::several_months(&plain(number))
        }
    };
    if let Some(needed) = needed(scenario, plan) {
        let start = scenario.month(Field::Start);
        let opening = if offered > 0.0 {
            let offered = amounts::hours(&plain(offered));
            fitting::does_not_fit(&offered, &months(longest))
        } else {
            fitting::NO_HOURS.to_owned()
        };
        let hours = amounts::hours(&plain(needed.hours));
        let would = match &needed.plan {
            Some(with_them) => {
                fitting::would_fit(&hours, &named(start, with_them.study.last_month()))
            }
            None if needed.hours > 0.0 => fitting::more_than_can_be_done(&hours),
            None => fitting::LEVELS_NEED_SOME.to_owned(),
        };
        return Some(lists::sentences(&[&opening, &would]));
    }
    if study.least_hours <= 0.0 {
        return Some(fitting::DAYS_ONLY.to_owned());
    }
    let least = amounts::hours(&hours_up(study.least_hours));
    let fits = fitting::fits(&months(longest), &least, &plain(offered));
    let sooner = match study.most_hours {
        Some(most) if most <= offered => fitting::not_sooner(&months(shortest), &hours_up(most)),
        Some(most) => fitting::sooner_up_to(&months(shortest), &hours_up(most)),
        None => fitting::SOONER.to_owned(),
    };
    Some(lists::sentences(&[&fits, &sooner]))
}

/// What giving up clinic hours leaves of them.
fn given_up(scenario: &Scenario, week: &Week) -> Option<String> {
    let wanted = scenario.number(Field::ClinicHoursGivenUp);
    let offered = scenario.number(Field::ChairHours);
    if wanted <= 0.0 {
        return None;
    }
    let off = scenario.number(Field::WeeksOff);
    let hours_offered = amounts::hours(&plain(offered));
    let given_up = plain(week.given_up);
    Some(if wanted > offered {
        let wanted = amounts::hours(&plain(wanted));
        fitting::more_given_up_than_offered(&wanted, &plain(offered))
    } else if off > 0.0 {
        // The months of study hold the weeks off, too.
        let off = weeks_words(off as i32);
        fitting::given_up_with_weeks_off(&given_up, &hours_offered, &off)
    } else {
        fitting::given_up(&given_up, &hours_offered)
    })
}

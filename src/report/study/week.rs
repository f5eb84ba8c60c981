//! An ordinary week of study, and whether the study fits into it.

use super::super::answer::hours_up;
use super::super::graphs::both;
use super::super::numbers::{hours, months_words, plain, weeks_words, years_words};
use super::super::page::Drawn;
use super::{hours_words, name, named};
use crate::chart::week::{self as drawing, Use, Week as Grid};
use crate::insight::study::needed;
use crate::model::{Fit, Projection, Week};
use crate::scenario::{Field, RouteField, Scenario, Trade};

/// Whether the visitor has a job besides, whose hours are not asked for.
fn has_job(scenario: &Scenario) -> bool {
    scenario.number(Field::Salary) > 0.0
}

/// Of whom the chair-hours are.
fn clients(scenario: &Scenario) -> &'static str {
    match scenario.trade() {
        Trade::NotYet => "for clients to come",
        Trade::ClinicEmployed => "with clients of the clinic",
        Trade::SoleTrader | Trade::LimitedCompany => "offered to clients",
    }
}

/// The chosen route's week, drawn.
pub(super) fn week(scenario: &Scenario, chosen: &Projection) -> Drawn {
    let week = chosen.ledger.plan.week(scenario);
    let rest = if has_job(scenario) {
        "left for your job and everything else"
    } else {
        "left for everything else"
    };
    let title = title(scenario, chosen, &week);
    let sentence = sentence(scenario, chosen, &week, rest);
    let used = |class, label: &str, hours| Use {
        class,
        label: label.to_owned(),
        hours,
    };
    let uses = [
        used("clients", clients(scenario), week.clients),
        used("part-a", "of your own study", week.study),
        used("missing", "more that the study needs", week.missing),
        used("part-b", "of attendance, on average", week.attendance),
    ];
    both(|width| {
        drawing::week(
            &Grid {
                title: title.clone(),
                sentence: sentence.clone(),
                width,
                uses: uses.iter().filter(|one| one.hours > 0.0).cloned().collect(),
                last: used("sleep", "of sleep", week.sleep),
                rest: rest.to_owned(),
                beyond: "more than there are in a week".to_owned(),
                head: ("Of a week".to_owned(), "Hours".to_owned()),
            },
            hours,
        )
    })
}

fn title(scenario: &Scenario, chosen: &Projection, week: &Week) -> String {
    let left = week.left();
    if left < 0.0 {
        return [
            name(chosen),
            ": this week is ",
            &hours(-left),
            " too full to sleep in",
        ]
        .concat();
    }
    let asks = week.study + week.missing + week.attendance;
    let beside = if week.clients > 0.0 {
        " a week; beside clients and sleep it leaves "
    } else {
        " a week; beside sleep it leaves "
    };
    [
        name(chosen),
        ": studying takes ",
        &hours(asks),
        beside,
        &hours(left),
        if has_job(scenario) {
            " for your job and all else"
        } else {
            " for all else"
        },
    ]
    .concat()
}

fn sentence(scenario: &Scenario, chosen: &Projection, week: &Week, rest: &str) -> String {
    let mut parts = Vec::new();
    let mut part = |value: f64, words: &str| {
        if value > 0.0 {
            parts.push([&hours(value), " ", words].concat());
        }
    };
    part(week.clients, clients(scenario));
    part(week.study, "of your own study");
    part(week.missing, "more that the study needs");
    part(week.attendance, "of attendance, on average");
    part(week.sleep, "of sleep (an assumption)");
    part(week.left(), rest);
    let squares = "A square is an hour of the week, a column an hour of every day. ";
    let below = if chosen.ledger.plan.study.begins > 0.0 {
        " While you study for the levels below, there is no attendance."
    } else {
        ""
    };
    let job = if has_job(scenario) {
        " How many hours your job takes is not asked here: take them off yourself."
    } else {
        ""
    };
    let full = if week.left() < 0.0 {
        [". That is ", &hours(-week.left()), " more than a week has"].concat()
    } else {
        String::new()
    };
    [
        squares,
        "An ordinary week: ",
        &parts.join(", "),
        &full,
        ".",
        below,
        job,
    ]
    .concat()
}

/// Whether it fits, and what would do.
pub(super) fn fit(scenario: &Scenario, chosen: &Projection) -> Vec<String> {
    let plan = &chosen.ledger.plan;
    let study = &plan.study;
    let mut said = Vec::new();
    if !chosen.figures.admitted {
        said.push("This course is not open to you: this is what it would ask.".to_owned());
    }
    said.extend(hours_sentence(scenario, chosen));
    said.extend(given_up(scenario, &plan.week(scenario)));
    let horizon = scenario.number(Field::Horizon);
    let years = years_words(horizon as i32);
    let months = horizon as usize * 12;
    if study.fit != Fit::NoHours {
        if study.held_from() > months {
            said.push(
                [
                    "You would still be studying after the ",
                    &years,
                    " looked ahead.",
                ]
                .concat(),
            );
        } else if plan.first_client().is_some_and(|opens| opens >= months) {
            said.push(
                [
                    "You would be finished in time, but the first client comes only after the ",
                    &years,
                    " looked ahead.",
                ]
                .concat(),
            );
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
            [&plain(number), " months"].concat()
        }
    };
    if let Some(needed) = needed(scenario, plan) {
        let start = scenario.month(Field::Start);
        let opening = if offered > 0.0 {
            [
                "The study does not fit: at ",
                &hours_words(&plain(offered)),
                " a week it takes longer than the ",
                &months(longest),
                " allowed.",
            ]
            .concat()
        } else {
            "You offer no hours a week of your own, so that it is never finished.".to_owned()
        };
        let would = match &needed.plan {
            Some(with_them) => [
                " With ",
                &hours_words(&plain(needed.hours)),
                " a week it would fit, and end in ",
                &named(start, with_them.study.last_month()),
                ".",
            ]
            .concat(),
            None if needed.hours > 0.0 => [
                " It would take ",
                &hours_words(&plain(needed.hours)),
                " a week, which is more than can be done beside anything else.",
            ]
            .concat(),
            None => " The levels below it need some.".to_owned(),
        };
        return Some([opening, would].concat());
    }
    let least = hours_up(study.least_hours);
    if study.least_hours <= 0.0 {
        return Some("It asks for no study at home: only for its days of attendance.".to_owned());
    }
    let fits = [
        "It fits: to be done within the ",
        &months(longest),
        " allowed it takes at least ",
        &hours_words(&least),
        " a week of your own time, and you offer ",
        &plain(offered),
        ".",
    ]
    .concat();
    let sooner = match study.most_hours {
        Some(most) if most <= offered => [
            " More hours would not end it sooner, as it takes ",
            &months(shortest),
            " at least: ",
            &hours_up(most),
            " a week would do for that.",
        ]
        .concat(),
        Some(most) => [
            " More hours would end it sooner, up to ",
            &hours_up(most),
            " a week: it takes ",
            &months(shortest),
            " at least.",
        ]
        .concat(),
        None => " More hours would end it sooner.".to_owned(),
    };
    Some([fits, sooner].concat())
}

/// What giving up clinic hours leaves of them.
fn given_up(scenario: &Scenario, week: &Week) -> Option<String> {
    let wanted = scenario.number(Field::ClinicHoursGivenUp);
    let offered = scenario.number(Field::ChairHours);
    if wanted <= 0.0 {
        return None;
    }
    let off = scenario.number(Field::WeeksOff);
    let while_studying = if off > 0.0 {
        // The months of study hold the weeks off, too.
        [
            " in every week until the study ends, the ",
            &weeks_words(off as i32),
            " a year without study included",
        ]
        .concat()
    } else {
        " in every week until the study ends".to_owned()
    };
    Some(if wanted > offered {
        [
            "You give up ",
            &hours_words(&plain(wanted)),
            " a week of clinic but offer only ",
            &plain(offered),
            ": while you study you see no client, and what you give up beyond that gains nothing.",
        ]
        .concat()
    } else {
        [
            "You give up ",
            &plain(week.given_up),
            " of the ",
            &hours_words(&plain(offered)),
            " a week that you offer to clients,",
            &while_studying,
            ".",
        ]
        .concat()
    })
}

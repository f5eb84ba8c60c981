//! Every route from the start on, month by month, on one scale.

use super::super::answer::hours_up;
use super::super::graphs::both;
use super::super::names;
use super::super::numbers::{NONE, years_words};
use super::super::page::Drawn;
use super::{brackets, hours_words, last_months, named};
use crate::chart::Table;
use crate::chart::calendar::{self as drawing, Calendar, Course, Spread, Stretch};
use crate::facts::Month;
use crate::insight::study::Finish;
use crate::model::{Fit, HOURS_PER_DAY, Projection, WEEKS_PER_MONTH};
use crate::scenario::{Field, Scenario};

/// Months shown after the last route is established.
const AFTER: f64 = 3.0;
/// Months beyond which nothing is drawn, unless further is looked ahead: one very long study
/// would leave no room for the others.
const FARTHEST: f64 = 120.0;

/// Draws the routes in the order given, each with the plans between which it ends.
pub(super) fn calendar(
    scenario: &Scenario,
    start: Month,
    all: &[Projection],
    finishes: &[Finish],
) -> Drawn {
    let horizon = scenario.number(Field::Horizon);
    let routes: Vec<Route<'_>> = all
        .iter()
        .zip(finishes)
        .map(|(one, finish)| Route {
            scenario,
            start,
            one,
            finish,
        })
        .collect();
    let last = routes.iter().map(Route::end).fold(0.0, f64::max) + AFTER;
    let months = last.min(FARTHEST.max(horizon * 12.0));
    let title = title(&routes);
    let sentence = [
        "From ",
        &named(start, 0),
        " on. ",
        &routes
            .iter()
            .map(|route| [&names::projected(route.one), ": ", &route.dates()].concat())
            .collect::<Vec<String>>()
            .join(". "),
        ".",
    ]
    .concat();
    // January is as many months away as there are left of the year.
    let first = (13 - start.month()) % 12;
    let years: Vec<(f64, String)> = (0..)
        .map(|year| first + 12 * year)
        .take_while(|month| f64::from(*month) < months)
        .map(|month| (f64::from(month), start.plus(month).year().to_string()))
        .collect();
    let meanings = [
        ("part-c", "Levels 4 and 5"),
        ("part-a", "study"),
        ("unfinished", "study that is never finished"),
        ("wait", "certificate, insurance, supply"),
        ("part-b", "new clients, growing until established"),
        ("day", "day of attendance"),
        ("between", "the study ends between"),
        ("first-client", "first client"),
        ("resit", "first client after one resit"),
    ];
    let table = table(&title, &routes);
    both(|width| {
        drawing::calendar(&Calendar {
            title: title.clone(),
            sentence: sentence.clone(),
            width,
            months,
            years: years.clone(),
            horizon: (
                horizon * 12.0,
                [&years_words(horizon as i32), " on"].concat(),
            ),
            courses: routes.iter().map(Route::course).collect(),
            meanings: meanings
                .iter()
                .map(|(class, words)| (*class, (*words).to_owned()))
                .collect(),
            table: table.clone(),
        })
    })
}

/// Which of those that can be finished ends first, and which last.
fn title(routes: &[Route<'_>]) -> String {
    let mut ended: Vec<&Route<'_>> = routes.iter().filter(|route| route.is_finished()).collect();
    if ended.iter().any(|route| route.one.figures.admitted) {
        ended.retain(|route| route.one.figures.admitted);
    }
    ended.sort_by_key(|route| route.finish.likely.study.last_month());
    let says = |route: &Route<'_>| named(route.start, route.finish.likely.study.last_month());
    let called = |route: &Route<'_>| names::projected(route.one);
    match ended[..] {
        [] => "Without hours a week nothing is ever finished".to_owned(),
        [one] => [&called(one), " is finished in ", &says(one)].concat(),
        [first, .., last] if says(first) == says(last) => {
            ["All are finished in ", &says(first)].concat()
        }
        [first, .., last] => [
            &called(first),
            " is finished first, in ",
            &says(first),
            "; ",
            &called(last),
            " last, in ",
            &says(last),
        ]
        .concat(),
    }
}

/// A route with all that its bar is made from.
struct Route<'a> {
    scenario: &'a Scenario,
    start: Month,
    one: &'a Projection,
    finish: &'a Finish,
}

impl Route<'_> {
    fn is_finished(&self) -> bool {
        self.finish.likely.study.fit != Fit::NoHours
    }

    /// Months from the start to the last thing that there is to show.
    fn end(&self) -> f64 {
        let plan = &self.finish.likely;
        let established = plan.established(self.scenario).unwrap_or(0) as f64;
        let latest = self.finish.latest.study.ends;
        established.max(plan.study.ends).max(latest)
    }

    fn course(&self) -> Course {
        let plan = &self.finish.likely;
        let study = &plan.study;
        let stretch = |class, from, to| Stretch {
            class,
            from,
            to,
            rises: false,
        };
        let mut stretches = vec![stretch("part-c", 0.0, study.begins)];
        let mut points = Vec::new();
        if self.is_finished() {
            stretches.push(stretch("part-a", study.begins, study.ends));
        } else {
            stretches.push(stretch("unfinished", study.begins, study.ends));
        }
        if let Some(opens) = plan.first_client().map(|month| month as f64) {
            let established = plan
                .established(self.scenario)
                .map_or(opens, |month| month as f64);
            stretches.push(stretch("wait", study.ends, opens));
            stretches.push(Stretch {
                rises: true,
                ..stretch("part-b", opens, established)
            });
            stretches.push(stretch("part-b", established, f64::MAX));
            points.push(("first-client", opens));
            let resit = self.finish.resit.as_ref();
            if let Some(opens) = resit.and_then(|plan| plan.first_client()) {
                points.push(("resit", opens as f64));
            }
        }
        let over = |count, long, from| Spread {
            count,
            long,
            from,
            to: study.ends,
        };
        let (early, late) = (
            self.finish.earliest.study.ends,
            self.finish.latest.study.ends,
        );
        Course {
            label: names::projected(self.one),
            stretches,
            days: over(study.attendance_hours / HOURS_PER_DAY, 0.0, study.begins),
            gaps: over(plan.weeks_off(self.scenario), 1.0 / WEEKS_PER_MONTH, 0.0),
            between: (self.is_finished() && early < late).then_some((early, late)),
            points,
            dates: self.dates(),
        }
    }

    /// When it ends, in words.
    fn dates(&self) -> String {
        let plan = &self.finish.likely;
        let closed = if self.one.figures.admitted {
            ""
        } else {
            "; not open to you"
        };
        let condition = match plan.study.fit {
            Fit::NoHours => return ["never finished", closed].concat(),
            Fit::NeedsHours(needed) => [
                "does not fit; with ",
                &hours_words(&hours_up(needed)),
                " a week finished by ",
            ]
            .concat(),
            Fit::Fits => "finished ".to_owned(),
        };
        let client = plan.first_client().map_or_else(String::new, |month| {
            ["; first client ", &named(self.start, month)].concat()
        });
        [
            &condition,
            &named(self.start, plan.study.last_month()),
            &brackets(self.start, last_months(self.finish)),
            &client,
            closed,
        ]
        .concat()
    }

    fn row(&self) -> Vec<String> {
        let plan = &self.finish.likely;
        let finished = self.is_finished();
        let name = |month: Option<usize>| {
            month.map_or_else(|| NONE.to_owned(), |month| named(self.start, month))
        };
        let ends = last_months(self.finish);
        vec![
            names::projected(self.one),
            if plan.route().is_some() {
                hours_up(plan.study.least_hours)
            } else {
                NONE.to_owned()
            },
            named(self.start, plan.study.begins as usize),
            if finished {
                name(ends[1])
            } else {
                "never".to_owned()
            },
            name(ends[0].filter(|_| finished)),
            if finished && ends[2].is_none() {
                "never".to_owned()
            } else {
                name(ends[2])
            },
            name(plan.first_client()),
            name(
                self.finish
                    .resit
                    .as_ref()
                    .and_then(|plan| plan.first_client()),
            ),
            name(plan.established(self.scenario)),
        ]
    }
}

fn table(title: &str, routes: &[Route<'_>]) -> Table {
    let head = [
        "Route",
        "Fewest hours a week",
        "The course begins",
        "Finished",
        "At the earliest",
        "At the latest",
        "First client",
        "After one resit",
        "Established",
    ];
    Table {
        caption: title.to_owned(),
        head: head.map(str::to_owned).to_vec(),
        rows: routes.iter().map(Route::row).collect(),
    }
}

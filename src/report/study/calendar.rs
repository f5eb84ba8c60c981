//! Every route from the start on, month by month, on one scale.

use super::super::answer::hours_up;
use super::super::graphs::both;
use super::super::names;
use super::super::numbers::{NONE, years_words};
use super::super::page::Drawn;
use super::{last_months, named, with_range};
use crate::chart::Table;
use crate::chart::calendar::{self as drawing, Calendar, Course, Spread, Stretch};
use crate::facts::Month;
use crate::insight::study::Finish;
use crate::model::{Fit, HOURS_PER_DAY, Projection, WEEKS_PER_MONTH};
use crate::order;
use crate::scenario::{Field, Scenario};
use crate::words::amounts::{self, NEVER};
use crate::words::calendar::{self as said, HEAD, MEANINGS};
use crate::words::charts;
use crate::words::lists;

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
    let dates: Vec<String> = routes
        .iter()
        .map(|route| said::route(&names::projected(route.one), &route.dates()))
        .collect();
    let from = said::from(&named(start, 0));
    let sentence: Vec<&str> = core::iter::once(&from)
        .chain(&dates)
        .map(String::as_str)
        .collect();
    let sentence = lists::sentences(&sentence);
    // January is as many months away as there are left of the year.
    let first = (13 - start.month()) % 12;
    let years: Vec<(f64, String)> = (0..)
        .map(|year| first + 12 * year)
        .take_while(|month| f64::from(*month) < months)
        .map(|month| (f64::from(month), start.plus(month).year().to_string()))
        .collect();
    let table = table(&title, &routes);
    both(|width| {
        drawing::calendar(&Calendar {
            title: title.clone(),
            subtitle: charts::calendar(&named(start, 0)),
            sentence: sentence.clone(),
            width,
            months,
            years: years.clone(),
            horizon: (horizon * 12.0, said::horizon(&years_words(horizon as i32))),
            courses: routes.iter().map(Route::course).collect(),
            meanings: MEANINGS
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
    order::sort_by_key(&mut ended, |route| route.finish.likely.study.last_month());
    let says = |route: &Route<'_>| named(route.start, route.finish.likely.study.last_month());
    let called = |route: &Route<'_>| names::projected(route.one);
    match ended[..] {
        [] => said::NOTHING_FINISHED.to_owned(),
        [one] => said::one_is_finished(&called(one), &says(one)),
        [first, .., last] if says(first) == says(last) => said::all_are_finished(&says(first)),
        [first, .., last] => {
            said::first_and_last(&called(first), &says(first), &called(last), &says(last))
        }
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
        let month = || {
            with_range(
                self.start,
                plan.study.last_month(),
                last_months(self.finish),
            )
        };
        let mut dates = match plan.study.fit {
            Fit::NoHours => said::NEVER_FINISHED.to_owned(),
            Fit::NeedsHours(needed) => {
                said::does_not_fit(&amounts::hours(&hours_up(needed)), &month())
            }
            Fit::Fits => said::finished(&month()),
        };
        if let (true, Some(client)) = (self.is_finished(), plan.first_client()) {
            dates = said::with_first_client(&dates, &named(self.start, client));
        }
        if self.one.figures.admitted {
            dates
        } else {
            said::not_open(&dates)
        }
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
                NEVER.to_owned()
            },
            name(ends[0].filter(|_| finished)),
            if finished && ends[2].is_none() {
                NEVER.to_owned()
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
    Table {
        caption: title.to_owned(),
        head: HEAD.map(str::to_owned).to_vec(),
        rows: routes.iter().map(Route::row).collect(),
    }
}

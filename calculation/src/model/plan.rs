//! The plan: how long the study takes, when each cost falls, and when each service may start.

mod laser;
mod study;
mod week;

use self::laser::{laser, laser_alone, laser_training};
pub use self::study::{Fit, Study};
pub use self::week::{HOURS_PER_WEEK, Week};
use self::week::{hours_within, least_hours};
use super::events::{Events, Subject};
use super::fees::{self, How, Payment};
use super::{funding, loans};
use crate::facts::loans::Scheme;
use crate::facts::tax;
use crate::scenario::defaults::route_facts;
use crate::scenario::{Field, Key, LevelHeld, Route, RouteField, Scenario};

/// Weeks in a year, by convention.
pub const WEEKS_PER_YEAR: f64 = 52.0;
/// Weeks in a month, by convention.
pub const WEEKS_PER_MONTH: f64 = WEEKS_PER_YEAR / 12.0;
/// Hours in a day of attendance, by convention.
pub const HOURS_PER_DAY: f64 = 7.0;

/// A hair, in weeks or months: what is whole on paper must not be moved by the last bit of a
/// double.
const HAIR: f64 = 1e-9;

/// The next whole number, unless it is a whole one already.
pub(super) fn whole_up(number: f64) -> f64 {
    libm::ceil(number - HAIR).max(0.0)
}

/// The whole number below, unless it is a whole one already.
fn whole_down(number: f64) -> f64 {
    libm::floor(number + HAIR)
}

/// The laser module's dates.
#[derive(Clone, PartialEq, Debug)]
pub struct Laser {
    /// Month in which the services open.
    pub opens: usize,
}

/// A government loan taken for a route's fee.
#[derive(Clone, Copy, Debug)]
pub struct PlannedLoan {
    /// Whose loan, and how it is repaid.
    pub scheme: &'static Scheme,
    /// Month in which the course starts.
    pub starts: usize,
    /// Month from which it is repaid.
    pub repaid_from: usize,
}

impl PartialEq for PlannedLoan {
    fn eq(&self, other: &Self) -> bool {
        core::ptr::eq(self.scheme, other.scheme)
            && (self.starts, self.repaid_from) == (other.starts, other.repaid_from)
    }
}

/// What is done when, for one subject in one course of events.
#[derive(Clone, PartialEq, Debug)]
pub struct Plan {
    /// What is studied.
    pub subject: Subject,
    /// What is taken to happen.
    pub events: Events,
    /// Whether the course admits the visitor. If not, it is a benchmark of price and time only.
    pub admitted: bool,
    /// The study.
    pub study: Study,
    /// Every payment for the course.
    pub payments: Vec<Payment>,
    /// Instalments still owed at the end of each month, pounds.
    pub instalments_owed: Vec<f64>,
    /// The government loan that is taken for the fee, if one is.
    pub loan: Option<PlannedLoan>,
    /// Month in which the injectables open; `None` if they never do.
    pub opens: Option<usize>,
    /// Month from which the award is held; `None` if it never is.
    pub qualified: Option<usize>,
    /// Laser, where it is switched on.
    pub laser: Option<Laser>,
}

impl Plan {
    /// Month of the first payment; 0 if nothing is paid.
    #[must_use]
    pub fn first_payment(&self) -> usize {
        let device = self.laser.as_ref().map(|laser| laser.opens);
        self.payments
            .iter()
            .filter(|payment| payment.amount > 0.0)
            .map(|payment| payment.month)
            .chain(device)
            .min()
            .unwrap_or(0)
    }
}

/// Makes the plan.
#[must_use]
pub(super) fn plan(scenario: &Scenario, subject: Subject, events: Events) -> Plan {
    let laser = scenario
        .flag(Key::Of(Field::Laser))
        .then(|| laser(scenario))
        .flatten();
    let mut plan = match subject {
        Subject::Route(route) => route_plan(scenario, route, events, laser),
        Subject::LaserAlone => laser_alone(scenario, events, laser),
    };
    plan.put_off(scenario.number(Field::StartsAfter) as usize);
    plan
}

/// Weeks that `hours` of self-study take at the hours a week and weeks off given; `None` if no
/// hours are offered and some are needed.
fn weeks_of(scenario: &Scenario, hours: f64) -> Option<f64> {
    if hours <= 0.0 {
        return Some(0.0);
    }
    let weekly = scenario.number(Field::StudyHours);
    let off = scenario.number(Field::WeeksOff);
    (weekly > 0.0).then(|| whole_up(hours / weekly * WEEKS_PER_YEAR / (WEEKS_PER_YEAR - off)))
}

/// The levels below that are still needed: hours and fee of each, in order.
fn levels_below(scenario: &Scenario, route: Route) -> Vec<(f64, f64, How)> {
    if !scenario.flag(Key::Route(route, RouteField::NeedsLevels4And5)) {
        return Vec::new();
    }
    let held = scenario.level_held();
    [
        (
            LevelHeld::Level4,
            Field::Level4Hours,
            Field::Level4Fee,
            How::Level4,
        ),
        (
            LevelHeld::Level5,
            Field::Level5Hours,
            Field::Level5Fee,
            How::Level5,
        ),
    ]
    .into_iter()
    .filter(|(level, ..)| held < *level)
    .map(|(_, hours, fee, how)| (scenario.number(hours), scenario.number(fee), how))
    .collect()
}

fn study(scenario: &Scenario, route: Route, below: &[(f64, f64, How)], finishes: bool) -> Study {
    let number = |field| scenario.route_number(route, field);
    let below_hours: f64 = below.iter().map(|(hours, ..)| hours).sum();
    let attendance_hours = number(RouteField::AttendanceDays) * HOURS_PER_DAY;
    let own_hours = (number(RouteField::Hours) - attendance_hours).max(0.0);
    let shortest = number(RouteField::ShortestMonths);
    let longest = number(RouteField::LongestMonths).max(shortest) * WEEKS_PER_MONTH;
    let below_weeks: Option<f64> = below
        .iter()
        .map(|(hours, ..)| weeks_of(scenario, *hours))
        .sum();
    let by_hours = below_weeks.and(weeks_of(scenario, own_hours));
    let least_hours = least_hours(scenario, own_hours, longest);
    let (route_weeks, fit) = match by_hours {
        None => (longest, Fit::NoHours),
        Some(weeks) if weeks.max(shortest * WEEKS_PER_MONTH) <= longest + HAIR => {
            (weeks.max(shortest * WEEKS_PER_MONTH), Fit::Fits)
        }
        Some(_) => (longest, Fit::NeedsHours(least_hours)),
    };
    let begins = below_weeks.unwrap_or(0.0) / WEEKS_PER_MONTH;
    let done = if finishes { 1.0 } else { 0.5 };
    Study {
        hours: below_hours + number(RouteField::Hours).max(attendance_hours) * done,
        guided_hours: number(RouteField::GuidedHours) * done,
        attendance_hours: attendance_hours * done,
        weeks: below_weeks.unwrap_or(0.0) + route_weeks * done,
        fit: if below_weeks.is_none() {
            Fit::NoHours
        } else {
            fit
        },
        least_hours,
        most_hours: hours_within(scenario, own_hours, shortest * WEEKS_PER_MONTH),
        starts: 0.0,
        begins,
        ends: begins + route_weeks * done / WEEKS_PER_MONTH,
    }
}

fn route_plan(scenario: &Scenario, route: Route, events: Events, laser: Option<Laser>) -> Plan {
    let number = |field| scenario.route_number(route, field);
    let admitted = scenario.profession().is_admitted(scenario.admits(route));
    let below = levels_below(scenario, route);
    let study = study(scenario, route, &below, events.finishes);
    let finishes = events.finishes && study.fit != Fit::NoHours;

    let mut payments = Vec::new();
    let mut at = 0.0;
    for (hours, fee, how) in &below {
        payments.push(Payment::new(
            whole_down(at) as usize,
            fees::Item::LevelsBelow,
            *fee,
            *how,
        ));
        at += weeks_of(scenario, *hours).unwrap_or(0.0) / WEEKS_PER_MONTH;
    }

    let first = whole_down(study.begins) as usize;
    let last = study.last_month().max(first);
    let vat = if scenario.flag(Key::Route(route, RouteField::AddVat)) {
        1.0 + scenario.facts().now(&tax::VAT_RATE).likely()
    } else {
        1.0
    };
    let terms = fees::Terms {
        fee: number(RouteField::Fee) * vat,
        university: route_facts(route).university,
        deposit: number(RouteField::Deposit),
        instalments: number(RouteField::Instalments) as usize,
        instalment_rate: number(RouteField::InstalmentRate),
        instalment_fee: number(RouteField::InstalmentFee),
        fee_inflation: number(RouteField::FeeInflation),
        lost_on_leaving: number(RouteField::FeeLostOnLeaving),
    };
    let schedule = terms.schedule(
        first,
        study.ends - study.begins,
        (!events.finishes).then_some(last),
    );
    payments.extend(schedule.payments);

    // Registration falls at the start and assessment at the end; one figure covers both, so it
    // is split evenly. Who leaves is not assessed.
    let registration = number(RouteField::RegistrationAndExam) / 2.0;
    let registered = |month| Payment::new(month, fees::Item::Registration, registration, How::Half);
    payments.push(registered(first));
    if events.finishes {
        payments.push(registered(last));
        payments.push(Payment::new(
            last,
            fees::Item::ExtraTraining,
            number(RouteField::ExtraTraining),
            How::AtOnce,
        ));
    }
    // A resit is passed: the award is held that much later, and the fee falls in the month before.
    let resits = finishes && events.resits;
    let wait = if resits {
        scenario.number(Field::ResitWait)
    } else {
        0.0
    };
    let held_from = whole_up(study.ends + wait) as usize;
    if resits {
        payments.push(Payment::new(
            held_from.saturating_sub(1).max(first),
            fees::Item::Registration,
            number(RouteField::Resit),
            How::Resit,
        ));
    }
    let months = last - first + 1;
    let done = if events.finishes { 1.0 } else { 0.5 };
    let travel = number(RouteField::AttendanceDays) * number(RouteField::TravelPerDay) * done;
    let models = number(RouteField::Models) * number(RouteField::ModelCost) * done;
    for month in first..=last {
        let each = |item, sum| Payment::new(month, item, sum / months as f64, How::Spread(months));
        payments.push(each(fees::Item::Travel, travel));
        payments.push(each(fees::Item::Models, models));
    }
    if laser.is_some() {
        payments.push(laser_training(scenario));
    }

    let loan = scenario
        .flag(Key::Route(route, RouteField::Borrow))
        .then(|| funding::available(scenario.nation(), route))
        .flatten()
        .map(|scheme| {
            let wait = scenario.number(Field::StartsAfter) as i32;
            let start = scenario.month(Field::Start).plus(wait);
            let (from, to) = (start.plus(first as i32), start.plus(last as i32));
            let repaid = loans::repayment_starts(scenario.facts(), from, to, true);
            PlannedLoan {
                scheme,
                starts: first,
                repaid_from: repaid.since(start).max(0) as usize,
            }
        });
    let opens = (admitted
        && finishes
        && events.trades
        && scenario.flag(Key::Route(route, RouteField::OpensInjectables)))
    .then(|| whole_up(study.ends + wait + scenario.number(Field::Wait)) as usize);
    Plan {
        subject: Subject::Route(route),
        events,
        admitted,
        payments,
        instalments_owed: schedule.owed,
        loan,
        opens,
        qualified: (admitted && finishes).then_some(held_from),
        laser,
        study,
    }
}

impl Plan {
    /// The whole of it so many months later.
    fn put_off(&mut self, months: usize) {
        if months == 0 {
            return;
        }
        let study = &mut self.study;
        for moment in [&mut study.starts, &mut study.begins, &mut study.ends] {
            *moment += months as f64;
        }
        for payment in &mut self.payments {
            payment.month += months;
        }
        self.instalments_owed
            .splice(0..0, core::iter::repeat_n(0.0, months));
        if let Some(loan) = &mut self.loan {
            loan.starts += months;
            loan.repaid_from += months;
        }
        let laser = self.laser.as_mut().map(|laser| &mut laser.opens);
        for month in [self.opens.as_mut(), self.qualified.as_mut(), laser]
            .into_iter()
            .flatten()
        {
            *month += months;
        }
    }

    /// Whether laser is studied without any route.
    #[must_use]
    pub const fn is_laser_alone(&self) -> bool {
        matches!(self.subject, Subject::LaserAlone)
    }
}

//! How hours and weeks of study came about.

use super::Sheet;
use crate::model::events::Subject;
use crate::model::notes::{Amount, Name, Number, Rule};
use crate::model::plan::{Fit, HOURS_PER_DAY, WEEKS_PER_MONTH, WEEKS_PER_YEAR};
use crate::scenario::{Field, RouteField};

impl Sheet<'_> {
    pub(super) fn hours(&mut self) -> Amount {
        let study = &self.ledger.plan.study;
        let known = study.hours;
        let Subject::Route(route) = self.ledger.subject() else {
            let of = [self.input(Field::LaserTrainingHours)];
            return self.notes.known(Name::Hours, Rule::Same, &of, known);
        };
        let attendance = self.attendance();
        let hours = Amount::route(self.scenario, route, RouteField::Hours);
        let of_route = if hours.value >= attendance.value {
            hours
        } else {
            attendance
        };
        let below = Amount::convention(Name::HoursOfLevelsBelow, known - of_route.value);
        let of = [of_route, below];
        let of = if below.value > 0.0 { &of[..] } else { &of[..1] };
        self.notes.known(Name::Hours, Rule::Sum, of, known)
    }

    fn attendance(&mut self) -> Amount {
        let Subject::Route(route) = self.ledger.subject() else {
            return Amount::NOTHING;
        };
        let days = Amount::route(self.scenario, route, RouteField::AttendanceDays);
        let each = Amount::convention(Name::HoursADay, HOURS_PER_DAY);
        self.notes.product(Name::AttendanceHours, &[days, each])
    }

    pub(super) fn own_time(&mut self, hours: Amount) -> Amount {
        let attendance = self.attendance();
        let of = [hours, attendance.minus()];
        let own = self.notes.sum_above_nothing(Name::OwnHours, &of);
        let of = [own, self.input(Field::OwnTimeValue)];
        let known = self.projection.figures.own_time;
        self.notes.known(Name::OwnTime, Rule::Product, &of, known)
    }

    pub(super) fn weeks(&mut self) -> Amount {
        let study = &self.ledger.plan.study;
        let known = study.weeks;
        let a_month = Amount::convention(Name::WeeksAMonthFixed, WEEKS_PER_MONTH);
        let Subject::Route(route) = self.ledger.subject() else {
            let by_hours = self.weeks_of(self.input(Field::LaserTrainingHours));
            let of = [self.input(Field::LaserTrainingMonths), a_month];
            let shortest = self.notes.product(Name::ShortestWeeks, &of);
            let of = [by_hours, shortest];
            return self.notes.known(Name::Weeks, Rule::Most, &of, known);
        };
        let of = |field| Amount::route(self.scenario, route, field);
        let (shortest, longest) = (
            of(RouteField::ShortestMonths),
            of(RouteField::LongestMonths),
        );
        let hours = of(RouteField::Hours);
        let of_route = if study.fit == Fit::Fits {
            let attendance = self.attendance();
            let of = [hours, attendance.minus()];
            let own = self.notes.sum_above_nothing(Name::SelfStudyHours, &of);
            let by_hours = self.weeks_of(own);
            let shortest = self
                .notes
                .product(Name::ShortestWeeks, &[shortest, a_month]);
            let of = [by_hours, shortest];
            self.notes.step(Name::WeeksOfStudy, Rule::Most, &of)
        } else {
            let months = if longest.value >= shortest.value {
                longest
            } else {
                shortest
            };
            self.notes.product(Name::LongestWeeks, &[months, a_month])
        };
        let below = Amount::convention(Name::WeeksBelow, known - of_route.value);
        let of = [of_route, below];
        let of = if below.value > 1e-9 {
            &of[..]
        } else {
            &of[..1]
        };
        self.notes.known(Name::Weeks, Rule::Sum, of, known)
    }

    fn weeks_of(&mut self, hours: Amount) -> Amount {
        let weekly = self.input(Field::StudyHours);
        if hours.value <= 0.0 || weekly.value <= 0.0 {
            return Amount::NOTHING;
        }
        let year = Amount::convention(Name::WeeksAYear, WEEKS_PER_YEAR);
        let of = [year, self.input(Field::WeeksOff).minus()];
        let studied = self.notes.sum(Name::WeeksStudiedAYear, &of);
        let weeks = self.notes.quotient(Name::WeeksBySelfStudy, hours, weekly);
        let weeks = self.notes.product(Name::WeeksBySelfStudy, &[weeks, year]);
        let weeks = self.notes.quotient(Name::WeeksBySelfStudy, weeks, studied);
        self.notes
            .step(Name::WeeksBySelfStudy, Rule::WholeUp, &[weeks])
    }
}

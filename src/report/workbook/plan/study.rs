//! How long the study takes, and when its services open.

use super::Lines;
use crate::report::workbook::book::Shown;
use crate::report::workbook::formula::{Formula, above_nothing, all, choose, mark, max, min};
use crate::scenario::{Field as F, LevelHeld, RouteField as R};
use crate::words::workbook::plan as l;

pub(super) struct Study {
    pub(super) starts: Formula,
    pub(super) ends: Formula,
    pub(super) first: Formula,
    pub(super) last: Formula,
    pub(super) opens: Formula,
    /// The month of its fee, and whether it is needed.
    pub(super) level_4: [Formula; 2],
    pub(super) level_5: [Formula; 2],
    pub(super) route_months: Formula,
    pub(super) months: Formula,
    pub(super) hours: Formula,
    pub(super) own_hours: Formula,
    pub(super) weeks: Formula,
    pub(super) finished: Formula,
}

pub(super) fn study(on: &mut Lines<'_, '_, '_>) -> Study {
    let (inputs, known) = (on.inputs, on.known);
    on.book.heading(on.sheet, l::STUDY);
    let held = inputs.scenario.level_held();
    let needs = inputs.route_yes(R::NeedsLevels4And5);
    let needed = |level: LevelHeld| {
        if held < level {
            mark(needs.clone())
        } else {
            Formula::Number(0.0)
        }
    };
    let needs_4 = on.put(
        l::NEEDS_4,
        "plan.needs_level_4",
        Shown::Whole,
        needed(LevelHeld::Level4),
    );
    let needs_5 = on.put(
        l::NEEDS_5,
        "plan.needs_level_5",
        Shown::Whole,
        needed(LevelHeld::Level5),
    );
    let hours_4 = &needs_4 * inputs.number(F::Level4Hours);
    let hours_4 = on.put(l::HOURS_4, "plan.level_4_hours", Shown::Number, hours_4);
    let hours_5 = &needs_5 * inputs.number(F::Level5Hours);
    let hours_5 = on.put(l::HOURS_5, "plan.level_5_hours", Shown::Number, hours_5);
    let attendance = inputs.of(R::AttendanceDays) * &known.hours_a_day;
    let attendance = on.put(
        l::ATTENDANCE,
        "plan.attendance_hours",
        Shown::Number,
        attendance,
    );
    let self_study = above_nothing(inputs.of(R::Hours) - &attendance);
    let self_study = on.put(
        l::SELF_STUDY,
        "plan.self_study_hours",
        Shown::Number,
        self_study,
    );
    let no_hours = all([
        inputs.number(F::StudyHours).at_most(0.0),
        (&hours_4 + &hours_5 + &self_study).greater(0.0),
    ]);
    let finished = on.put(
        l::FINISHED,
        "plan.is_finished",
        Shown::Whole,
        choose(no_hours, 0.0, 1.0),
    );
    let weeks_4 = on.weeks_for(&hours_4);
    let weeks_4 = on.put(l::WEEKS_4, "plan.level_4_weeks", Shown::Number, weeks_4);
    let weeks_5 = on.weeks_for(&hours_5);
    let weeks_5 = on.put(l::WEEKS_5, "plan.level_5_weeks", Shown::Number, weeks_5);
    let own_weeks = on.weeks_for(&self_study);
    let own_weeks = on.put(
        l::OWN_WEEKS,
        "plan.self_study_weeks",
        Shown::Number,
        own_weeks,
    );
    let shortest = on.weeks(inputs.of(R::ShortestMonths));
    let shortest = on.put(l::SHORTEST, "plan.shortest_weeks", Shown::Number, shortest);
    let longest = on.weeks(max(
        inputs.of(R::LongestMonths),
        inputs.of(R::ShortestMonths),
    ));
    let longest = on.put(l::LONGEST, "plan.longest_weeks", Shown::Number, longest);
    let route_weeks = choose(
        finished.equals(1.0),
        min(max(&own_weeks, &shortest), &longest),
        &longest,
    );
    let route_weeks = on.put(
        l::ROUTE_WEEKS,
        "plan.route_weeks",
        Shown::Number,
        route_weeks,
    );
    let weeks = &weeks_4 + &weeks_5 + &route_weeks;
    let weeks = on.put(l::ALL_WEEKS, "plan.weeks", Shown::Number, weeks);
    let starts = inputs.number(F::StartsAfter);
    let begins = &starts + on.months(&(&weeks_4 + &weeks_5));
    let begins = on.put(l::BEGINS, "plan.begins", Shown::Factor, begins);
    let ends = &starts + on.months(&weeks);
    let ends = on.put(l::ENDS, "plan.ends", Shown::Factor, ends);
    let first = on.put(
        l::FIRST,
        "plan.first_month",
        Shown::Whole,
        known.down(&begins),
    );
    let last = max(known.up(&ends) - 1.0, &first);
    let last = on.put(l::LAST, "plan.last_month", Shown::Whole, last);
    let admitted = inputs
        .scenario
        .profession()
        .is_admitted(inputs.scenario.admits(inputs.route));
    let admitted = Formula::Number(f64::from(u8::from(admitted)));
    let admitted = on.put(l::ADMITTED, "plan.is_admitted", Shown::Whole, admitted);
    let opens = choose(
        all([
            finished.equals(1.0),
            admitted.equals(1.0),
            inputs.route_yes(R::OpensInjectables),
        ]),
        known.up(&ends + inputs.number(F::Wait)),
        &known.never,
    );
    let opens = on.put(l::OPENS, "plan.opens", Shown::Whole, opens);
    let level_5_month = &starts + known.down(on.months(&weeks_4));
    let level_5_month = on.put(
        l::MONTH_5,
        "plan.level_5_month",
        Shown::Whole,
        level_5_month,
    );
    let months = &last - &first + 1.0;
    let months = on.put(
        l::MONTHS_OF_STUDY,
        "plan.months_of_study",
        Shown::Whole,
        months,
    );
    let hours = &hours_4 + &hours_5 + max(inputs.of(R::Hours), &attendance);
    let hours = on.put(l::HOURS, "plan.hours", Shown::Number, hours);
    let own_hours = on.put(
        l::OWN_HOURS,
        "plan.own_hours",
        Shown::Number,
        &hours - &attendance,
    );
    Study {
        level_4: [starts.clone(), needs_4],
        level_5: [level_5_month, needs_5],
        starts,
        ends,
        first,
        last,
        opens,
        route_months: on.months(&route_weeks),
        months,
        hours,
        own_hours,
        weeks,
        finished,
    }
}

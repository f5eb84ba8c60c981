//! The rows of the input table. The last column is what more of the input does to the answer. What
//! a row is called, its help and the reason for its effect are in `words::inputs`; the page says the
//! reason beside the box, and a test tries it.

use super::super::input::{Choice, Direction, Effect, Group, Level, Outcome, Shape};
use super::super::keys::{Field, RouteField, ServiceField};
use super::{
    ADMITS, GOALS, LEVELS_HELD, NATIONS, PROFESSIONS, RIVALS, ROUTES, TRADES, YES_UNSURE_NO,
};
use crate::facts::Unit;

use Group::{Laser, Law, Market, Money, Overheads, Practice, Routes, Services, Study, You};
use Level::{Assumption as L3, MoneyAndTime as L2, Question as L1};
use Outcome::{AllInAll, Comparison, CostPerGuidedHour, PresentValue};

const UP: Effect = Effect::new(Direction::Up);
const DOWN: Effect = Effect::new(Direction::Down);
const EITHER: Effect = Effect::new(Direction::Either);
const NEITHER: Effect = Effect::new(Direction::Neither);

/// A row before it is bound to a key.
pub(super) struct Row {
    pub(super) unit: Option<Unit>,
    pub(super) shape: Shape,
    pub(super) level: Level,
    pub(super) group: Group,
    pub(super) effect: Effect,
}

const fn choices(list: &'static [Choice], level: Level, group: Group) -> Row {
    Row {
        unit: None,
        shape: Shape::Choice(list),
        level,
        group,
        effect: EITHER,
    }
}

const fn flag(level: Level, group: Group, effect: Effect) -> Row {
    Row {
        unit: None,
        shape: Shape::Flag,
        level,
        group,
        effect,
    }
}

const fn month(group: Group, effect: Effect) -> Row {
    Row {
        unit: None,
        shape: Shape::Month,
        level: L3,
        group,
        effect,
    }
}

/// `range` is lowest, highest, step.
const fn number(
    unit: Unit,
    range: (f64, f64, f64),
    level: Level,
    group: Group,
    effect: Effect,
) -> Row {
    Row {
        unit: Some(unit),
        shape: Shape::Number {
            min: range.0,
            max: range.1,
            step: range.2,
            whole: false,
        },
        level,
        group,
        effect,
    }
}

const fn whole(mut row: Row) -> Row {
    if let Shape::Number { min, max, step, .. } = row.shape {
        row.shape = Shape::Number {
            min,
            max,
            step,
            whole: true,
        };
    }
    row
}

const SHARE: (f64, f64, f64) = (0.0, 1.0, 0.01);

// A row a line, so that the table can be read down.
#[rustfmt::skip]
pub(super) fn field(field: Field) -> Row {
    use Unit::{
        AppointmentsPerWeek, Count, Hours, HoursPerWeek, Minutes, Months, Pounds, PoundsPerHour,
        PoundsPerMonth, PoundsPerYear, Share, SharePerYear, WeeksPerYear, Years,
    };
    match field {
        Field::Profession => choices(PROFESSIONS, L1, You),
        Field::Prescriber => flag(L1, You, UP),
        Field::Nation => choices(NATIONS, L1, You),
        Field::LevelHeld => choices(LEVELS_HELD, L2, You),
        Field::Trade => choices(TRADES, L2, You),
        Field::Salary => number(PoundsPerYear, (0.0, 500_000.0, 500.0), L2, You, EITHER),
        Field::Goal => choices(GOALS, L2, You),
        Field::Route => choices(ROUTES, L1, Routes),
        Field::LoanPlan1 => flag(L2, You, DOWN),
        Field::LoanPlan2 => flag(L2, You, DOWN),
        Field::LoanPlan4 => flag(L2, You, DOWN),
        Field::LoanPlan5 => flag(L2, You, DOWN),
        Field::PostgraduateBalance => number(Pounds, (0.0, 100_000.0, 500.0), L2, You, EITHER),
        Field::Children => whole(number(Count, (0.0, 12.0, 1.0), L2, You, EITHER)),
        Field::CompanySalary => number(PoundsPerYear, (0.0, 200_000.0, 500.0), L2, You, EITHER),
        Field::ClinicSalary => number(PoundsPerYear, (0.0, 300_000.0, 500.0), L2, You, EITHER),
        Field::ClinicPayRise => number(PoundsPerYear, (0.0, 100_000.0, 250.0), L2, You, UP),
        Field::ClinicCommission => number(Share, SHARE, L2, You, UP),
        Field::PresentAppointments => number(AppointmentsPerWeek, (0.0, 100.0, 1.0), L2, Practice, EITHER),
        Field::PresentPrice => number(Pounds, (0.0, 5_000.0, 5.0), L2, Practice, EITHER),
        Field::PresentConsumables => number(Pounds, (0.0, 2_000.0, 1.0), L2, Practice, EITHER),
        Field::PresentMinutes => number(Minutes, (5.0, 480.0, 5.0), L2, Practice, EITHER),
        Field::PresentInjectables => number(Share, SHARE, L3, Practice, EITHER.on(AllInAll)),
        Field::ChairHours => number(HoursPerWeek, (0.0, 80.0, 1.0), L2, Practice, UP),
        Field::WeeksWorked => number(WeeksPerYear, (1.0, 52.0, 1.0), L3, Practice, UP),
        Field::StudyHours => number(HoursPerWeek, (0.0, 60.0, 1.0), L1, Study, UP),
        Field::ClinicHoursGivenUp => number(HoursPerWeek, (0.0, 60.0, 1.0), L2, Study, DOWN),
        Field::WeeksOff => number(WeeksPerYear, (0.0, 40.0, 1.0), L3, Study, DOWN),
        Field::StartsAfter => whole(number(Months, (0.0, 60.0, 1.0), L3, Study, DOWN)),
        Field::OwnTimeValue => number(PoundsPerHour, (0.0, 500.0, 1.0), L2, Study, DOWN),
        Field::OwnTimeCounts => flag(L2, Study, DOWN),
        Field::ExtraAppointments => number(AppointmentsPerWeek, (0.0, 60.0, 0.5), L1, Services, UP),
        Field::Wait => number(Months, (0.0, 24.0, 0.5), L3, Services, DOWN),
        Field::ResitWait => number(Months, (0.0, 24.0, 0.5), L3, Services, DOWN.on(AllInAll)),
        Field::Level4Fee => number(Pounds, (0.0, 20_000.0, 50.0), L3, Routes, DOWN),
        Field::Level4Hours => number(Hours, (0.0, 2_000.0, 10.0), L3, Routes, DOWN),
        Field::Level5Fee => number(Pounds, (0.0, 20_000.0, 50.0), L3, Routes, DOWN),
        Field::Level5Hours => number(Hours, (0.0, 2_000.0, 10.0), L3, Routes, DOWN),
        Field::Laser => flag(L2, Laser, EITHER),
        Field::LaserAppointments => number(AppointmentsPerWeek, (0.0, 60.0, 0.5), L2, Laser, UP),
        Field::LaserTraining => number(Pounds, (0.0, 20_000.0, 50.0), L3, Laser, DOWN),
        Field::LaserTrainingHours => number(Hours, (0.0, 500.0, 5.0), L3, Laser, DOWN),
        Field::LaserTrainingMonths => number(Months, (0.0, 24.0, 1.0), L3, Laser, DOWN),
        Field::LaserLeased => flag(L2, Laser, EITHER),
        Field::LaserDevicePrice => number(Pounds, (0.0, 300_000.0, 500.0), L2, Laser, DOWN),
        Field::LaserDeviceLife => number(Years, (1.0, 15.0, 0.5), L3, Laser, UP),
        Field::LaserServiceContract => number(SharePerYear, (0.0, 0.5, 0.01), L3, Laser, DOWN),
        Field::LaserLease => number(PoundsPerMonth, (0.0, 10_000.0, 10.0), L2, Laser, DOWN),
        Field::Room => number(PoundsPerHour, (0.0, 500.0, 1.0), L2, Overheads, DOWN),
        Field::Insurance => number(PoundsPerYear, (0.0, 20_000.0, 50.0), L2, Overheads, DOWN),
        Field::Marketing => number(Share, SHARE, L3, Overheads, DOWN),
        Field::CardFees => number(Share, (0.0, 0.5, 0.005), L3, Overheads, DOWN),
        Field::RefundsReserve => number(Share, (0.0, 0.5, 0.005), L3, Overheads, DOWN),
        Field::PrescriberFee => number(Pounds, (0.0, 500.0, 5.0), L2, Overheads, DOWN),
        Field::Licence => number(PoundsPerYear, (0.0, 20_000.0, 50.0), L3, Overheads, DOWN.on(AllInAll)),
        Field::Oversight => number(PoundsPerMonth, (0.0, 5_000.0, 10.0), L3, Overheads, DOWN.on(AllInAll)),
        Field::Growth => number(SharePerYear, (-0.2, 0.3, 0.005), L3, Market, EITHER),
        Field::Inflation => number(SharePerYear, (-0.05, 0.2, 0.005), L3, Market, EITHER),
        Field::Rivals => choices(RIVALS, L2, Market),
        Field::RecognitionPrice => number(Share, SHARE, L3, Market, UP),
        Field::RecognitionEnquiries => number(Share, SHARE, L3, Market, UP),
        Field::Displacement => number(Share, SHARE, L3, Market, EITHER),
        Field::Attribution => number(Share, SHARE, L2, Market, UP),
        Field::Correlation => number(Share, SHARE, L3, Market, NEITHER),
        Field::LicenceProbability => number(Share, SHARE, L3, Law, EITHER.on(AllInAll)),
        Field::LicenceFrom => month(Law, EITHER.on(AllInAll)),
        Field::Level7Probability => number(Share, SHARE, L3, Law, EITHER.on(AllInAll)),
        Field::Level7From => month(Law, EITHER.on(AllInAll)),
        Field::RegisteredOnlyProbability => number(Share, SHARE, L3, Law, EITHER.on(AllInAll)),
        Field::RegisteredOnlyFrom => month(Law, EITHER.on(AllInAll)),
        Field::PremisesProbability => number(Share, SHARE, L3, Law, DOWN.on(AllInAll)),
        Field::PremisesFrom => month(Law, UP.on(AllInAll)),
        Field::PremisesHostShare => number(Share, SHARE, L3, Law, DOWN.on(AllInAll)),
        Field::Start => month(Money, EITHER),
        Field::Horizon => whole(number(Years, (1.0, 10.0, 1.0), L2, Money, UP)),
        Field::DiscountRate => number(SharePerYear, (0.0, 0.3, 0.005), L3, Money, DOWN.on(PresentValue)),
        Field::TodaysMoney => flag(L3, Money, DOWN),
        Field::VatRegistered => flag(L2, Money, EITHER),
        Field::TherapeuticShare => number(Share, SHARE, L3, Money, UP),
        Field::DeductTrading => choices(YES_UNSURE_NO, L2, Money),
        Field::DeductSameArea => choices(YES_UNSURE_NO, L2, Money),
        Field::DeductBusinessOnly => choices(YES_UNSURE_NO, L2, Money),
        Field::Seed => whole(number(Count, (0.0, 1_000_000.0, 1.0), L3, Money, NEITHER)),
    }
}

// A row a line, so that the table can be read down.
#[rustfmt::skip]
pub(super) fn route_field(field: RouteField) -> Row {
    use Unit::{Count, Days, Hours, Months, Pounds, Share, SharePerYear};
    match field {
        RouteField::Compare => flag(L2, Routes, UP.on(Comparison)),
        RouteField::Fee => number(Pounds, (0.0, 100_000.0, 50.0), L1, Routes, DOWN),
        RouteField::AddVat => flag(L2, Routes, DOWN),
        RouteField::RegistrationAndExam => number(Pounds, (0.0, 20_000.0, 10.0), L2, Routes, DOWN),
        RouteField::Resit => number(Pounds, (0.0, 10_000.0, 10.0), L3, Routes, DOWN.on(AllInAll)),
        RouteField::FirstPass => number(Share, SHARE, L3, Routes, UP.on(AllInAll)),
        RouteField::Deposit => number(Share, SHARE, L3, Routes, EITHER),
        RouteField::Instalments => whole(number(Months, (0.0, 60.0, 1.0), L3, Routes, EITHER)),
        RouteField::InstalmentRate => number(SharePerYear, (0.0, 0.6, 0.005), L3, Routes, DOWN),
        RouteField::InstalmentFee => number(Pounds, (0.0, 2_000.0, 5.0), L3, Routes, DOWN),
        RouteField::FeeInflation => number(SharePerYear, (0.0, 0.2, 0.005), L3, Routes, DOWN),
        RouteField::Borrow => flag(L2, Routes, EITHER),
        RouteField::NeedsLevels4And5 => flag(L3, Routes, DOWN),
        RouteField::Admits => choices(ADMITS, L3, Routes),
        RouteField::Hours => number(Hours, (0.0, 6_000.0, 10.0), L2, Routes, DOWN),
        RouteField::GuidedHours => number(Hours, (0.0, 6_000.0, 10.0), L3, Routes, DOWN.on(CostPerGuidedHour)),
        RouteField::AttendanceDays => number(Days, (0.0, 200.0, 1.0), L2, Routes, EITHER),
        RouteField::ShortestMonths => number(Months, (0.0, 120.0, 1.0), L3, Routes, DOWN),
        RouteField::LongestMonths => number(Months, (1.0, 120.0, 1.0), L3, Routes, DOWN),
        RouteField::TravelPerDay => number(Pounds, (0.0, 2_000.0, 5.0), L3, Routes, DOWN),
        RouteField::Models => number(Count, (0.0, 200.0, 1.0), L3, Routes, DOWN),
        RouteField::ModelCost => number(Pounds, (0.0, 1_000.0, 5.0), L3, Routes, DOWN),
        RouteField::ExtraTraining => number(Pounds, (0.0, 50_000.0, 50.0), L2, Routes, DOWN),
        RouteField::Finishing => number(Share, SHARE, L3, Routes, EITHER.on(AllInAll)),
        RouteField::FeeLostOnLeaving => number(Share, SHARE, L3, Routes, DOWN.on(AllInAll)),
        RouteField::Trading => number(Share, SHARE, L3, Routes, UP.on(AllInAll)),
        RouteField::OpensInjectables => flag(L3, Routes, UP),
    }
}

// A row a line, so that the table can be read down.
#[rustfmt::skip]
pub(super) fn service_field(field: ServiceField, group: Group) -> Row {
    use Unit::{Minutes, Months, Pounds, Share};
    match field {
        ServiceField::Price => number(Pounds, (0.0, 5_000.0, 5.0), L2, group, UP),
        ServiceField::Consumables => number(Pounds, (0.0, 2_000.0, 1.0), L2, group, DOWN),
        ServiceField::Minutes => number(Minutes, (5.0, 480.0, 5.0), L2, group, DOWN),
        ServiceField::Mix => number(Share, SHARE, L3, group, EITHER),
        ServiceField::NoShows => number(Share, (0.0, 0.9, 0.01), L3, group, DOWN),
        ServiceField::NeedsPrescriber => flag(L3, group, DOWN),
        ServiceField::MonthsToEstablish => number(Months, (0.0, 60.0, 1.0), L3, group, DOWN),
    }
}

//! The rows of the input table. The last column is what more of the input does to the answer, with
//! the reason where that is not plain to see; the page says it beside the box, and a test tries it.

use super::super::input::{Choice, Direction, Effect, Group, Level, Outcome, Shape};
use super::super::keys::{Field, RouteField, ServiceField};
use super::{
    ADMITS, GOALS, LEVELS_HELD, NATIONS, PROFESSIONS, RIVALS, ROUTES, TRADES, YES_UNSURE_NO,
};
use crate::facts::Unit;

use Group::{Laser, Law, Market, Money, Overheads, Practice, Routes, Services, Study, You};
use Level::{Assumption as L3, MoneyAndTime as L2, Question as L1};
use Outcome::{AllInAll, Comparison, CostPerGuidedHour, PresentValue};

const UP: Effect = Effect::new(Direction::Up, "");
const DOWN: Effect = Effect::new(Direction::Down, "");
/// Of answers to choose from, where nobody expects one direction.
const EITHER: Effect = Effect::new(Direction::Either, "");

const fn down(why: &'static str) -> Effect {
    Effect::new(Direction::Down, why)
}

const fn either(why: &'static str) -> Effect {
    Effect::new(Direction::Either, why)
}

const fn neither(why: &'static str) -> Effect {
    Effect::new(Direction::Neither, why)
}

/// A row before it is bound to a key.
pub(super) struct Row {
    pub(super) label: &'static str,
    pub(super) help: &'static str,
    pub(super) unit: Option<Unit>,
    pub(super) shape: Shape,
    pub(super) level: Level,
    pub(super) group: Group,
    pub(super) effect: Effect,
}

const fn choices(
    label: &'static str,
    help: &'static str,
    list: &'static [Choice],
    level: Level,
    group: Group,
) -> Row {
    Row {
        label,
        help,
        unit: None,
        shape: Shape::Choice(list),
        level,
        group,
        effect: EITHER,
    }
}

const fn flag(
    label: &'static str,
    help: &'static str,
    level: Level,
    group: Group,
    effect: Effect,
) -> Row {
    Row {
        label,
        help,
        unit: None,
        shape: Shape::Flag,
        level,
        group,
        effect,
    }
}

const fn month(label: &'static str, help: &'static str, group: Group, effect: Effect) -> Row {
    Row {
        label,
        help,
        unit: None,
        shape: Shape::Month,
        level: L3,
        group,
        effect,
    }
}

/// `range` is lowest, highest, step.
const fn number(
    label: &'static str,
    help: &'static str,
    unit: Unit,
    range: (f64, f64, f64),
    level: Level,
    group: Group,
    effect: Effect,
) -> Row {
    Row {
        label,
        help,
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
        Field::Profession => choices("Your profession", "Universities admit registered professionals only.", PROFESSIONS, L1, You),
        Field::Prescriber => flag("You can prescribe", "If not, you pay a prescriber for each appointment that needs one.", L1, You, UP),
        Field::Nation => choices("Where you work", "Law, loans and income tax differ.", NATIONS, L1, You),
        Field::LevelHeld => choices("Highest aesthetics level you hold", "", LEVELS_HELD, L2, You),
        Field::Trade => choices("How you trade", "", TRADES, L2, You),
        Field::Salary => number("Salary from another job, before tax", "It uses up the lower tax bands first.", PoundsPerYear, (0.0, 500_000.0, 500.0), L2, You,
            either("new profit is taxed on top of it, and the rates do not rise evenly")),
        Field::Goal => choices("What you are after", "Sets how much extra work we assume to begin with.", GOALS, L2, You),
        Field::Route => choices("Which route", "The one the answer is about.", ROUTES, L1, Routes),
        Field::LoanPlan1 => flag("Student loan plan 1", "", L2, You,
            down("part of the new profit repays it")),
        Field::LoanPlan2 => flag("Student loan plan 2", "", L2, You,
            down("part of the new profit repays it")),
        Field::LoanPlan4 => flag("Student loan plan 4 (Scotland)", "", L2, You,
            down("part of the new profit repays it")),
        Field::LoanPlan5 => flag("Student loan plan 5", "", L2, You,
            down("part of the new profit repays it")),
        Field::PostgraduateBalance => number("Postgraduate loan you still owe", "", Pounds, (0.0, 100_000.0, 500.0), L2, You,
            either("earning more pays it off sooner and saves interest; earning less while you study costs some")),
        Field::Children => whole(number("Children you get Child Benefit for", "The charge starts at a higher income.", Count, (0.0, 12.0, 1.0), L2, You,
            either("new profit can bring on the charge that takes Child Benefit back, and the course can put it off"))),
        Field::CompanySalary => number("Salary your company pays you", "A director's pay; all profit after tax is taken as dividends.", PoundsPerYear, (0.0, 200_000.0, 500.0), L2, You,
            either("it is taxed as pay, and the profit left after it as dividends")),
        Field::ClinicSalary => number("What the clinic pays you now, before tax", "", PoundsPerYear, (0.0, 300_000.0, 500.0), L2, You,
            either("clinic hours given up cost more of it, and the rise is taxed on top of it")),
        Field::ClinicPayRise => number("Pay rise a year for the new treatments", "From the month in which you sell them.", PoundsPerYear, (0.0, 100_000.0, 250.0), L2, You, UP),
        Field::ClinicCommission => number("Your commission on takings from them", "", Share, SHARE, L2, You, UP),
        Field::PresentAppointments => number("Appointments a week now", "", AppointmentsPerWeek, (0.0, 100.0, 1.0), L2, Practice,
            either("recognition adds to them, but new work needs their hours and is taxed on top of them")),
        Field::PresentPrice => number("Average price now", "", Pounds, (0.0, 5_000.0, 5.0), L2, Practice,
            either("recognition adds to it, but what new work replaces is worth more")),
        Field::PresentConsumables => number("What an appointment uses up now", "Products, disposables, room.", Pounds, (0.0, 2_000.0, 1.0), L2, Practice,
            either("the less present work leaves, the less recognition adds and the less new work replaces")),
        Field::PresentMinutes => number("Minutes an appointment takes now", "", Minutes, (5.0, 480.0, 5.0), L2, Practice,
            either("long appointments leave new work less room, but free more when it replaces them")),
        Field::PresentInjectables => number("Share of present work that is injectables", "Matters if the law restricts them.", Share, SHARE, L3, Practice,
            either("a change of law falls on them, with the route, without it or both").on(AllInAll)),
        Field::ChairHours => number("Hours a week you can see clients", "All treatments together.", HoursPerWeek, (0.0, 80.0, 1.0), L2, Practice, UP),
        Field::WeeksWorked => number("Weeks you work a year", "", WeeksPerYear, (1.0, 52.0, 1.0), L3, Practice, UP),
        Field::StudyHours => number("Hours a week you can study", "In your own time, beside attendance days.", HoursPerWeek, (0.0, 60.0, 1.0), L1, Study, UP),
        Field::ClinicHoursGivenUp => number("Clinic hours a week given up to study", "", HoursPerWeek, (0.0, 60.0, 1.0), L2, Study, DOWN),
        Field::WeeksOff => number("Weeks a year without study", "", WeeksPerYear, (0.0, 40.0, 1.0), L3, Study, DOWN),
        Field::StartsAfter => whole(number("Months until you start", "The years looked at stay the same, so that who waits has fewer months to earn in.", Months, (0.0, 60.0, 1.0), L3, Study, DOWN)),
        Field::OwnTimeValue => number("What an hour of your own time is worth", "Zero is allowed. Shown apart from money.", PoundsPerHour, (0.0, 500.0, 1.0), L2, Study, DOWN),
        Field::OwnTimeCounts => flag("Count your own time in the payback", "", L2, Study, DOWN),
        Field::ExtraAppointments => number("Extra appointments a week once established", "New treatments that the route opens. Most of the answer hangs on this.", AppointmentsPerWeek, (0.0, 60.0, 0.5), L1, Services, UP),
        Field::Wait => number("Months from finishing to the first client", "Certificate, insurance, supply.", Months, (0.0, 24.0, 0.5), L3, Services, DOWN),
        Field::ResitWait => number("Months that a resit adds", "Until the award is held.", Months, (0.0, 24.0, 0.5), L3, Services, DOWN.on(AllInAll)),
        Field::Level4Fee => number("Level 4 fee, if you still need it", "", Pounds, (0.0, 20_000.0, 50.0), L3, Routes, DOWN),
        Field::Level4Hours => number("Level 4 hours", "", Hours, (0.0, 2_000.0, 10.0), L3, Routes, DOWN),
        Field::Level5Fee => number("Level 5 fee, if you still need it", "", Pounds, (0.0, 20_000.0, 50.0), L3, Routes, DOWN),
        Field::Level5Hours => number("Level 5 hours", "", Hours, (0.0, 2_000.0, 10.0), L3, Routes, DOWN),
        Field::Laser => flag("Add laser and IPL", "Their own training and device: no Level 7 award that we read covers them.", L2, Laser,
            either("what laser brings stands against its training and device")),
        Field::LaserAppointments => number("Laser appointments a week once established", "", AppointmentsPerWeek, (0.0, 60.0, 0.5), L2, Laser, UP),
        Field::LaserTraining => number("Laser training fee", "", Pounds, (0.0, 20_000.0, 50.0), L3, Laser, DOWN),
        Field::LaserTrainingHours => number("Laser training hours", "", Hours, (0.0, 500.0, 5.0), L3, Laser, DOWN),
        Field::LaserTrainingMonths => number("Shortest time for laser training", "", Months, (0.0, 24.0, 1.0), L3, Laser, DOWN),
        Field::LaserLeased => flag("Lease the device instead of buying it", "", L2, Laser,
            either("there is no price to pay at once, but rent every month")),
        Field::LaserDevicePrice => number("Price of the laser device", "", Pounds, (0.0, 300_000.0, 500.0), L2, Laser, DOWN),
        Field::LaserDeviceLife => number("Years the device lasts", "It is then bought again.", Years, (1.0, 15.0, 0.5), L3, Laser, UP),
        Field::LaserServiceContract => number("Service contract, share of the price a year", "", SharePerYear, (0.0, 0.5, 0.01), L3, Laser, DOWN),
        Field::LaserLease => number("Lease of the device", "", PoundsPerMonth, (0.0, 10_000.0, 10.0), L2, Laser, DOWN),
        Field::Room => number("Room, for each extra chair-hour", "", PoundsPerHour, (0.0, 500.0, 1.0), L2, Overheads, DOWN),
        Field::Insurance => number("Extra insurance a year", "For the new treatments.", PoundsPerYear, (0.0, 20_000.0, 50.0), L2, Overheads, DOWN),
        Field::Marketing => number("Marketing, share of extra takings", "", Share, SHARE, L3, Overheads, DOWN),
        Field::CardFees => number("Card and booking fees, share of extra takings", "", Share, (0.0, 0.5, 0.005), L3, Overheads, DOWN),
        Field::RefundsReserve => number("Refunds and corrections, share of extra takings", "", Share, (0.0, 0.5, 0.005), L3, Overheads, DOWN),
        Field::PrescriberFee => number("Prescriber's fee for an appointment", "Paid if you cannot prescribe.", Pounds, (0.0, 500.0, 5.0), L2, Overheads, DOWN),
        Field::Licence => number("Licence a year, if the law brings one", "", PoundsPerYear, (0.0, 20_000.0, 50.0), L3, Overheads, DOWN.on(AllInAll)),
        Field::Oversight => number("Named professional's oversight, if the law brings it", "Paid if you are not on a health register.", PoundsPerMonth, (0.0, 5_000.0, 10.0), L3, Overheads, DOWN.on(AllInAll)),
        Field::Growth => number("Market growth a year, in money", "Prices and volume together.", SharePerYear, (-0.2, 0.3, 0.005), L3, Market,
            either("there is more work to be had, but also without the route, and VAT and full hours cut it short")),
        Field::Inflation => number("Price inflation a year", "", SharePerYear, (-0.05, 0.2, 0.005), L3, Market,
            either("prices, costs and pay rise with it; tax bands, a lease and most fees do not")),
        Field::Rivals => choices("Rivals near you who hold Level 7", "Recognition is worth less where it is common.", RIVALS, L2, Market),
        Field::RecognitionPrice => number("Higher price for what you already do", "No study shows any; zero is possible.", Share, SHARE, L3, Market, UP),
        Field::RecognitionEnquiries => number("More clients for what you already do", "No study shows any; zero is possible.", Share, SHARE, L3, Market, UP),
        Field::Displacement => number("Extra appointments that replace old ones", "", Share, SHARE, L3, Market,
            either("each new appointment then costs you an old one, but frees its hour and keeps takings from the VAT threshold")),
        Field::Attribution => number("Share of the extra work that needs the qualification", "What you could not do, or would not get, without it.", Share, SHARE, L2, Market, UP),
        Field::Correlation => number("How far good and bad luck come together", "", Share, SHARE, L3, Market,
            neither("simulated futures alone read it")),
        Field::LicenceProbability => number("Chance that a licence is required", "", Share, SHARE, L3, Law,
            either("it costs money with the route and often without it, and leaves less chance of what else the law may do").on(AllInAll)),
        Field::LicenceFrom => month("Licence required from", "", Law,
            either("it costs money from then on with the route, and often without it").on(AllInAll)),
        Field::Level7Probability => number("Chance that Level 7 is required for injectables", "", Share, SHARE, L3, Law,
            either("the award then keeps you injecting, but a licence has to be paid for").on(AllInAll)),
        Field::Level7From => month("Level 7 required from", "", Law,
            either("from then on the award keeps you injecting, but a licence has to be paid for").on(AllInAll)),
        Field::RegisteredOnlyProbability => number("Chance that injectables are for registered professionals only", "", Share, SHARE, L3, Law,
            either("it stops who is on no register, and leaves less chance of what else the law may do").on(AllInAll)),
        Field::RegisteredOnlyFrom => month("Registered professionals only from", "", Law,
            either("who is on no register sells for longer, at a profit or at a loss").on(AllInAll)),
        Field::PremisesProbability => number("Chance that permitted premises are in force", "Scotland's Act of 2026.", Share, SHARE, L3, Law, DOWN.on(AllInAll)),
        Field::PremisesFrom => month("Permitted premises required from", "", Law, UP.on(AllInAll)),
        Field::PremisesHostShare => number("Share of takings a permitted clinic keeps", "If you cannot run permitted premises yourself.", Share, SHARE, L3, Law, DOWN.on(AllInAll)),
        Field::Start => month("Starting month", "", Money,
            either("tax years, rates and the dates of laws hang on it")),
        Field::Horizon => whole(number("Years to look ahead", "", Years, (1.0, 10.0, 1.0), L2, Money, UP)),
        Field::DiscountRate => number("Discount rate a year", "What your money could earn elsewhere.", SharePerYear, (0.0, 0.3, 0.005), L3, Money, DOWN.on(PresentValue)),
        Field::TodaysMoney => flag("Show today's money", "Takes price inflation out of the figures.", L3, Money,
            down("what comes later is then worth less")),
        Field::VatRegistered => flag("You are registered for VAT", "", L2, Money,
            either("new work can then not push you over the threshold, but bears VAT from its first sale")),
        Field::TherapeuticShare => number("Share of work that is medical treatment", "Exempt from VAT only where the purpose is therapeutic and the practitioner registered.", Share, SHARE, L3, Money, UP),
        Field::DeductTrading => choices("Do you already trade in aesthetics?", "First of three questions on whether the fee is deductible.", YES_UNSURE_NO, L2, Money),
        Field::DeductSameArea => choices("Does the course add to what you already sell?", "New skills within the existing business area count.", YES_UNSURE_NO, L2, Money),
        Field::DeductBusinessOnly => choices("Is the course wholly for the business?", "", YES_UNSURE_NO, L2, Money),
        Field::Seed => whole(number("Seed of the simulated futures", "", Count, (0.0, 1_000_000.0, 1.0), L3, Money,
            neither("simulated futures alone read it"))),
    }
}

// A row a line, so that the table can be read down.
#[rustfmt::skip]
pub(super) fn route_field(field: RouteField) -> Row {
    use Unit::{Count, Days, Hours, Months, Pounds, Share, SharePerYear};
    match field {
        RouteField::Compare => flag("Compare this route", "", L2, Routes, UP.on(Comparison)),
        RouteField::Fee => number("Fee", "Including VAT where there is any.", Pounds, (0.0, 100_000.0, 50.0), L1, Routes, DOWN),
        RouteField::AddVat => flag("VAT comes on top of the fee", "", L2, Routes, DOWN),
        RouteField::RegistrationAndExam => number("Registration and exam", "", Pounds, (0.0, 20_000.0, 10.0), L2, Routes, DOWN),
        RouteField::Resit => number("A resit", "The other figures take a pass at the first attempt.", Pounds, (0.0, 10_000.0, 10.0), L3, Routes, DOWN.on(AllInAll)),
        RouteField::FirstPass => number("Chance to pass at the first attempt", "Of those who finish; the rest pass after one resit.", Share, SHARE, L3, Routes, UP.on(AllInAll)),
        RouteField::Deposit => number("Deposit, share of the fee", "", Share, SHARE, L3, Routes,
            either("what is paid later may bear interest, and may save tax at another rate")),
        RouteField::Instalments => whole(number("Instalments after the deposit", "0 pays all at once.", Months, (0.0, 60.0, 1.0), L3, Routes,
            either("what is paid later may bear interest, and may save tax at another rate"))),
        RouteField::InstalmentRate => number("Interest on instalments a year", "", SharePerYear, (0.0, 0.6, 0.005), L3, Routes, DOWN),
        RouteField::InstalmentFee => number("Admin fee for paying in instalments", "Once, with the first payment.", Pounds, (0.0, 2_000.0, 5.0), L3, Routes, DOWN),
        RouteField::FeeInflation => number("Rise of later years' fees", "", SharePerYear, (0.0, 0.2, 0.005), L3, Routes, DOWN),
        RouteField::Borrow => flag("Take the government loan", "Where one reaches this route.", L2, Routes,
            either("it bears interest, but is repaid later, in money that may be worth less")),
        RouteField::NeedsLevels4And5 => flag("Levels 4 and 5 come first", "", L3, Routes, DOWN),
        RouteField::Admits => choices("Who is admitted", "", ADMITS, L3, Routes),
        RouteField::Hours => number("Total study hours", "Total qualification time, private study included.", Hours, (0.0, 6_000.0, 10.0), L2, Routes, DOWN),
        RouteField::GuidedHours => number("Guided hours", "Taught or supervised.", Hours, (0.0, 6_000.0, 10.0), L3, Routes, DOWN.on(CostPerGuidedHour)),
        RouteField::AttendanceDays => number("Days you must attend", "", Days, (0.0, 200.0, 1.0), L2, Routes,
            either("a day costs travel, but its hours count towards the study")),
        RouteField::ShortestMonths => number("Shortest time", "", Months, (0.0, 120.0, 1.0), L3, Routes, DOWN),
        RouteField::LongestMonths => number("Longest time allowed", "", Months, (1.0, 120.0, 1.0), L3, Routes,
            down("where your hours are too few, we take all the time allowed")),
        RouteField::TravelPerDay => number("Travel for a day of attendance", "", Pounds, (0.0, 2_000.0, 5.0), L3, Routes, DOWN),
        RouteField::Models => number("Models you must find", "", Count, (0.0, 200.0, 1.0), L3, Routes, DOWN),
        RouteField::ModelCost => number("What a model costs you", "Product, less what the model pays.", Pounds, (0.0, 1_000.0, 5.0), L3, Routes, DOWN),
        RouteField::ExtraTraining => number("Hands-on training besides", "Where the course itself teaches none.", Pounds, (0.0, 50_000.0, 50.0), L2, Routes, DOWN),
        RouteField::Finishing => number("Chance that you finish", "", Share, SHARE, L3, Routes,
            either("who leaves half way saves part of the cost, and never sells the new work").on(AllInAll)),
        RouteField::FeeLostOnLeaving => number("Share of the fee lost on leaving", "", Share, SHARE, L3, Routes, DOWN.on(AllInAll)),
        RouteField::Trading => number("Chance that you sell the new services", "Having finished.", Share, SHARE, L3, Routes, UP.on(AllInAll)),
        RouteField::OpensInjectables => flag("Opens injectables", "Level 7 and university routes are taken to open the same ones.", L3, Routes, UP),
    }
}

// A row a line, so that the table can be read down.
#[rustfmt::skip]
pub(super) fn service_field(field: ServiceField, group: Group) -> Row {
    use Unit::{Minutes, Months, Pounds, Share};
    match field {
        ServiceField::Price => number("Price", "", Pounds, (0.0, 5_000.0, 5.0), L2, group, UP),
        ServiceField::Consumables => number("Consumables", "", Pounds, (0.0, 2_000.0, 1.0), L2, group, DOWN),
        ServiceField::Minutes => number("Minutes, cleaning up included", "", Minutes, (5.0, 480.0, 5.0), L2, group, DOWN),
        ServiceField::Mix => number("Share of the extra appointments", "Shares are scaled to add up to one.", Share, SHARE, L3, group,
            either("more of one service is less of the others")),
        ServiceField::NoShows => number("No-shows", "They take chair time and bring nothing.", Share, (0.0, 0.9, 0.01), L3, group, DOWN),
        ServiceField::NeedsPrescriber => flag("Needs a prescriber", "", L3, group, DOWN),
        ServiceField::MonthsToEstablish => number("Months until established", "", Months, (0.0, 60.0, 1.0), L3, group, DOWN),
    }
}

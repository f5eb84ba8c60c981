//! The input table: one row for every key. The form, files, links, the headless door and the
//! tests all read these rows; defaults are in `defaults`.

use super::input::{Choice, Direction, Group, Input, Level, Shape};
use super::keys::{Field, Key, RouteField, ServiceField};
use crate::facts::Unit;

use Direction::{Down, Either, Neither, Up};
use Group::{Laser, Law, Market, Money, Overheads, Practice, Routes, Services, Study, You};
use Level::{Assumption as L3, MoneyAndTime as L2, Question as L1};

/// A row before it is bound to a key.
struct Row {
    label: &'static str,
    help: &'static str,
    unit: Option<Unit>,
    shape: Shape,
    level: Level,
    group: Group,
    direction: Direction,
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
        direction: Either,
    }
}

const fn flag(
    label: &'static str,
    help: &'static str,
    level: Level,
    group: Group,
    direction: Direction,
) -> Row {
    Row {
        label,
        help,
        unit: None,
        shape: Shape::Flag,
        level,
        group,
        direction,
    }
}

const fn month(label: &'static str, help: &'static str, group: Group) -> Row {
    Row {
        label,
        help,
        unit: None,
        shape: Shape::Month,
        level: L3,
        group,
        direction: Either,
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
    direction: Direction,
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
        direction,
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

const fn choice(text: &'static str, label: &'static str) -> Choice {
    Choice { text, label }
}

/// Professions, in the order of [`super::Profession`].
pub static PROFESSIONS: &[Choice] = &[
    choice("doctor", "Doctor"),
    choice("dentist", "Dentist"),
    choice("nurse_or_midwife", "Nurse or midwife"),
    choice("pharmacist", "Pharmacist"),
    choice("other_registered", "Another registered health professional"),
    choice(
        "not_registered",
        "Not on a health register (beauty, aesthetics)",
    ),
];

/// Nations, in the order of [`crate::facts::Nation`].
pub static NATIONS: &[Choice] = &[
    choice("england", "England"),
    choice("wales", "Wales"),
    choice("scotland", "Scotland"),
    choice("northern_ireland", "Northern Ireland"),
];

/// Levels already held.
pub static LEVELS_HELD: &[Choice] = &[
    choice("none", "None yet"),
    choice("level_4", "Level 4"),
    choice("level_5", "Levels 4 and 5"),
    choice("level_7", "A Level 7 award"),
];

/// Ways of trading, in the order of [`super::Trade`].
pub static TRADES: &[Choice] = &[
    choice("sole_trader", "For yourself (sole trader)"),
    choice("not_yet", "Not trading yet"),
    choice("limited_company", "Through a limited company"),
    choice("clinic_employed", "Employed by a clinic"),
];

/// What the visitor is after.
pub static GOALS: &[Choice] = &[
    choice("add_services", "Add new treatments"),
    choice("full_time", "Go full time"),
    choice("protect", "Protect what I have"),
    choice("employed", "Be employed or promoted"),
    choice("teach", "Teach or lead"),
];

/// Routes, in the order of [`super::Route`].
pub static ROUTES: &[Choice] = &[
    choice("level_7_certificate", "Level 7 certificate"),
    choice("level_7_diploma", "Level 7 diploma"),
    choice("pgcert", "PgCert"),
    choice("pgdip", "PgDip"),
    choice("msc", "MSc"),
    choice("own", "Another course"),
];

/// How many rivals nearby hold Level 7.
pub static RIVALS: &[Choice] = &[
    choice("few", "Few or none"),
    choice("some", "Some"),
    choice("most", "Most"),
];

/// Answers to the three questions on deductibility.
pub static YES_UNSURE_NO: &[Choice] = &[
    choice("yes", "Yes"),
    choice("unsure", "Not sure"),
    choice("no", "No"),
];

/// Who is admitted, in the order of [`crate::facts::routes::Admits`].
pub static ADMITS: &[Choice] = &[
    choice("anyone", "Anyone with the levels below it"),
    choice("registered", "Registered health professionals"),
    choice("doctors_and_dentists", "Doctors and dentists"),
];

const SHARE: (f64, f64, f64) = (0.0, 1.0, 0.01);

// A row a line, so that the table can be read down.
#[rustfmt::skip]
fn field(field: Field) -> Row {
    use Unit::{
        AppointmentsPerWeek, Count, Hours, HoursPerWeek, Minutes, Months, Pounds, PoundsPerHour,
        PoundsPerMonth, PoundsPerYear, Share, SharePerYear, WeeksPerYear, Years,
    };
    match field {
        Field::Profession => choices("Your profession", "Universities admit registered professionals only.", PROFESSIONS, L1, You),
        Field::Prescriber => flag("You can prescribe", "If not, you pay a prescriber for each appointment that needs one.", L1, You, Up),
        Field::Nation => choices("Where you work", "Law, loans and income tax differ.", NATIONS, L1, You),
        Field::LevelHeld => choices("Highest aesthetics level you hold", "", LEVELS_HELD, L2, You),
        Field::Trade => choices("How you trade", "", TRADES, L2, You),
        Field::Salary => number("Salary from another job, before tax", "It uses up the lower tax bands first.", PoundsPerYear, (0.0, 500_000.0, 500.0), L2, You, Either),
        Field::Goal => choices("What you are after", "Sets how much extra work we assume to begin with.", GOALS, L2, You),
        Field::Route => choices("Which route", "The one the answer is about.", ROUTES, L1, Routes),
        Field::LoanPlan1 => flag("Student loan plan 1", "", L2, You, Either),
        Field::LoanPlan2 => flag("Student loan plan 2", "", L2, You, Either),
        Field::LoanPlan4 => flag("Student loan plan 4 (Scotland)", "", L2, You, Either),
        Field::LoanPlan5 => flag("Student loan plan 5", "", L2, You, Either),
        Field::PostgraduateBalance => number("Postgraduate loan you still owe", "", Pounds, (0.0, 100_000.0, 500.0), L2, You, Either),
        Field::Children => whole(number("Children you get Child Benefit for", "The charge starts at a higher income.", Count, (0.0, 12.0, 1.0), L2, You, Down)),
        Field::CompanySalary => number("Salary your company pays you", "A director's pay; all profit after tax is taken as dividends.", PoundsPerYear, (0.0, 200_000.0, 500.0), L2, You, Either),
        Field::ClinicSalary => number("What the clinic pays you now, before tax", "", PoundsPerYear, (0.0, 300_000.0, 500.0), L2, You, Either),
        Field::ClinicPayRise => number("Pay rise a year for the new treatments", "From the month in which you sell them.", PoundsPerYear, (0.0, 100_000.0, 250.0), L2, You, Up),
        Field::ClinicCommission => number("Your commission on takings from them", "", Share, SHARE, L2, You, Up),
        Field::PresentAppointments => number("Appointments a week now", "", AppointmentsPerWeek, (0.0, 100.0, 1.0), L2, Practice, Either),
        Field::PresentPrice => number("Average price now", "", Pounds, (0.0, 5_000.0, 5.0), L2, Practice, Either),
        Field::PresentConsumables => number("What an appointment uses up now", "Products, disposables, room.", Pounds, (0.0, 2_000.0, 1.0), L2, Practice, Either),
        Field::PresentMinutes => number("Minutes an appointment takes now", "", Minutes, (5.0, 480.0, 5.0), L2, Practice, Either),
        Field::PresentInjectables => number("Share of present work that is injectables", "Matters if the law restricts them.", Share, SHARE, L3, Practice, Either),
        Field::ChairHours => number("Hours a week you can see clients", "All treatments together.", HoursPerWeek, (0.0, 80.0, 1.0), L2, Practice, Up),
        Field::WeeksWorked => number("Weeks you work a year", "", WeeksPerYear, (1.0, 52.0, 1.0), L3, Practice, Up),
        Field::StudyHours => number("Hours a week you can study", "In your own time, beside attendance days.", HoursPerWeek, (0.0, 60.0, 1.0), L1, Study, Up),
        Field::ClinicHoursGivenUp => number("Clinic hours a week given up to study", "", HoursPerWeek, (0.0, 60.0, 1.0), L2, Study, Down),
        Field::WeeksOff => number("Weeks a year without study", "", WeeksPerYear, (0.0, 40.0, 1.0), L3, Study, Down),
        Field::OwnTimeValue => number("What an hour of your own time is worth", "Zero is allowed. Shown apart from money.", PoundsPerHour, (0.0, 500.0, 1.0), L2, Study, Down),
        Field::OwnTimeCounts => flag("Count your own time in the payback", "", L2, Study, Down),
        Field::ExtraAppointments => number("Extra appointments a week once established", "New treatments that the route opens. Most of the answer hangs on this.", AppointmentsPerWeek, (0.0, 60.0, 0.5), L1, Services, Up),
        Field::Wait => number("Months from finishing to the first client", "Certificate, insurance, supply.", Months, (0.0, 24.0, 0.5), L3, Services, Down),
        Field::ResitWait => number("Months that a resit adds", "Until the award is held. Counts in “all in all” only.", Months, (0.0, 24.0, 0.5), L3, Services, Down),
        Field::Level4Fee => number("Level 4 fee, if you still need it", "", Pounds, (0.0, 20_000.0, 50.0), L3, Routes, Down),
        Field::Level4Hours => number("Level 4 hours", "", Hours, (0.0, 2_000.0, 10.0), L3, Routes, Down),
        Field::Level5Fee => number("Level 5 fee, if you still need it", "", Pounds, (0.0, 20_000.0, 50.0), L3, Routes, Down),
        Field::Level5Hours => number("Level 5 hours", "", Hours, (0.0, 2_000.0, 10.0), L3, Routes, Down),
        Field::Laser => flag("Add laser and IPL", "Their own training and device: no Level 7 award that we read covers them.", L2, Laser, Either),
        Field::LaserAppointments => number("Laser appointments a week once established", "", AppointmentsPerWeek, (0.0, 60.0, 0.5), L2, Laser, Up),
        Field::LaserTraining => number("Laser training fee", "", Pounds, (0.0, 20_000.0, 50.0), L3, Laser, Down),
        Field::LaserTrainingHours => number("Laser training hours", "", Hours, (0.0, 500.0, 5.0), L3, Laser, Down),
        Field::LaserTrainingMonths => number("Shortest time for laser training", "", Months, (0.0, 24.0, 1.0), L3, Laser, Down),
        Field::LaserLeased => flag("Lease the device instead of buying it", "", L2, Laser, Either),
        Field::LaserDevicePrice => number("Price of the laser device", "", Pounds, (0.0, 300_000.0, 500.0), L2, Laser, Down),
        Field::LaserDeviceLife => number("Years the device lasts", "It is then bought again.", Years, (1.0, 15.0, 0.5), L3, Laser, Up),
        Field::LaserServiceContract => number("Service contract, share of the price a year", "", SharePerYear, (0.0, 0.5, 0.01), L3, Laser, Down),
        Field::LaserLease => number("Lease of the device", "", PoundsPerMonth, (0.0, 10_000.0, 10.0), L2, Laser, Down),
        Field::Room => number("Room, for each extra chair-hour", "", PoundsPerHour, (0.0, 500.0, 1.0), L2, Overheads, Down),
        Field::Insurance => number("Extra insurance a year", "For the new treatments.", PoundsPerYear, (0.0, 20_000.0, 50.0), L2, Overheads, Down),
        Field::Marketing => number("Marketing, share of extra takings", "", Share, SHARE, L3, Overheads, Down),
        Field::CardFees => number("Card and booking fees, share of extra takings", "", Share, (0.0, 0.5, 0.005), L3, Overheads, Down),
        Field::RefundsReserve => number("Refunds and corrections, share of extra takings", "", Share, (0.0, 0.5, 0.005), L3, Overheads, Down),
        Field::PrescriberFee => number("Prescriber's fee for an appointment", "Paid if you cannot prescribe.", Pounds, (0.0, 500.0, 5.0), L2, Overheads, Down),
        Field::Licence => number("Licence a year, if the law brings one", "", PoundsPerYear, (0.0, 20_000.0, 50.0), L3, Overheads, Down),
        Field::Oversight => number("Named professional's oversight, if the law brings it", "Paid if you are not on a health register.", PoundsPerMonth, (0.0, 5_000.0, 10.0), L3, Overheads, Down),
        Field::Growth => number("Market growth a year, in money", "Prices and volume together.", SharePerYear, (-0.2, 0.3, 0.005), L3, Market, Up),
        Field::Inflation => number("Price inflation a year", "", SharePerYear, (-0.05, 0.2, 0.005), L3, Market, Either),
        Field::Rivals => choices("Rivals near you who hold Level 7", "Recognition is worth less where it is common.", RIVALS, L2, Market),
        Field::RecognitionPrice => number("Higher price for what you already do", "No study shows any; zero is possible.", Share, SHARE, L3, Market, Up),
        Field::RecognitionEnquiries => number("More clients for what you already do", "No study shows any; zero is possible.", Share, SHARE, L3, Market, Up),
        Field::Displacement => number("Extra appointments that replace old ones", "", Share, SHARE, L3, Market, Either),
        Field::Attribution => number("Share of the extra work that needs the qualification", "What you could not do, or would not get, without it.", Share, SHARE, L2, Market, Up),
        Field::Correlation => number("How far good and bad luck come together", "Read by simulated futures only; it moves no figure on this page.", Share, SHARE, L3, Market, Neither),
        Field::LicenceProbability => number("Chance that a licence is required", "", Share, SHARE, L3, Law, Either),
        Field::LicenceFrom => month("Licence required from", "", Law),
        Field::Level7Probability => number("Chance that Level 7 is required for injectables", "", Share, SHARE, L3, Law, Up),
        Field::Level7From => month("Level 7 required from", "", Law),
        Field::RegisteredOnlyProbability => number("Chance that injectables are for registered professionals only", "", Share, SHARE, L3, Law, Either),
        Field::RegisteredOnlyFrom => month("Registered professionals only from", "", Law),
        Field::PremisesProbability => number("Chance that permitted premises are in force", "Scotland's Act of 2026.", Share, SHARE, L3, Law, Either),
        Field::PremisesFrom => month("Permitted premises required from", "", Law),
        Field::PremisesHostShare => number("Share of takings a permitted clinic keeps", "If you cannot run permitted premises yourself.", Share, SHARE, L3, Law, Either),
        Field::Start => month("Starting month", "", Money),
        Field::Horizon => whole(number("Years to look ahead", "", Years, (1.0, 10.0, 1.0), L2, Money, Up)),
        Field::DiscountRate => number("Discount rate a year", "What your money could earn elsewhere.", SharePerYear, (0.0, 0.3, 0.005), L3, Money, Either),
        Field::TodaysMoney => flag("Show today's money", "Takes price inflation out of the figures.", L3, Money, Either),
        Field::VatRegistered => flag("You are registered for VAT", "", L2, Money, Either),
        Field::TherapeuticShare => number("Share of work that is medical treatment", "Exempt from VAT only where the purpose is therapeutic and the practitioner registered.", Share, SHARE, L3, Money, Either),
        Field::DeductTrading => choices("Do you already trade in aesthetics?", "First of three questions on whether the fee is deductible.", YES_UNSURE_NO, L2, Money),
        Field::DeductSameArea => choices("Does the course add to what you already sell?", "New skills within the existing business area count.", YES_UNSURE_NO, L2, Money),
        Field::DeductBusinessOnly => choices("Is the course wholly for the business?", "", YES_UNSURE_NO, L2, Money),
        Field::Seed => whole(number("Seed of the simulated futures", "Read by simulated futures only; it moves no figure on this page.", Count, (0.0, 1_000_000.0, 1.0), L3, Money, Neither)),
    }
}

// A row a line, so that the table can be read down.
#[rustfmt::skip]
fn route_field(field: RouteField) -> Row {
    use Unit::{Count, Days, Hours, Months, Pounds, Share, SharePerYear};
    match field {
        RouteField::Compare => flag("Compare this route", "", L2, Routes, Either),
        RouteField::Fee => number("Fee", "Including VAT where there is any.", Pounds, (0.0, 100_000.0, 50.0), L1, Routes, Down),
        RouteField::AddVat => flag("VAT comes on top of the fee", "", L2, Routes, Down),
        RouteField::RegistrationAndExam => number("Registration and exam", "", Pounds, (0.0, 20_000.0, 10.0), L2, Routes, Down),
        RouteField::Resit => number("A resit", "Counts in “all in all”; the other figures take a pass at the first attempt.", Pounds, (0.0, 10_000.0, 10.0), L3, Routes, Down),
        RouteField::FirstPass => number("Chance to pass at the first attempt", "Of those who finish; the rest pass after one resit.", Share, SHARE, L3, Routes, Up),
        RouteField::Deposit => number("Deposit, share of the fee", "", Share, SHARE, L3, Routes, Either),
        RouteField::Instalments => whole(number("Instalments after the deposit", "0 pays all at once.", Months, (0.0, 60.0, 1.0), L3, Routes, Either)),
        RouteField::InstalmentRate => number("Interest on instalments a year", "", SharePerYear, (0.0, 0.6, 0.005), L3, Routes, Down),
        RouteField::FeeInflation => number("Rise of later years' fees", "", SharePerYear, (0.0, 0.2, 0.005), L3, Routes, Down),
        RouteField::Borrow => flag("Take the government loan", "Where one reaches this route.", L2, Routes, Either),
        RouteField::NeedsLevels4And5 => flag("Levels 4 and 5 come first", "", L3, Routes, Down),
        RouteField::Admits => choices("Who is admitted", "", ADMITS, L3, Routes),
        RouteField::Hours => number("Total study hours", "Total qualification time, private study included.", Hours, (0.0, 6_000.0, 10.0), L2, Routes, Down),
        RouteField::GuidedHours => number("Guided hours", "Taught or supervised.", Hours, (0.0, 6_000.0, 10.0), L3, Routes, Either),
        RouteField::AttendanceDays => number("Days you must attend", "", Days, (0.0, 200.0, 1.0), L2, Routes, Down),
        RouteField::ShortestMonths => number("Shortest time", "", Months, (0.0, 120.0, 1.0), L3, Routes, Down),
        RouteField::LongestMonths => number("Longest time allowed", "", Months, (1.0, 120.0, 1.0), L3, Routes, Either),
        RouteField::TravelPerDay => number("Travel for a day of attendance", "", Pounds, (0.0, 2_000.0, 5.0), L3, Routes, Down),
        RouteField::Models => number("Models you must find", "", Count, (0.0, 200.0, 1.0), L3, Routes, Down),
        RouteField::ModelCost => number("What a model costs you", "Product, less what the model pays.", Pounds, (0.0, 1_000.0, 5.0), L3, Routes, Down),
        RouteField::ExtraTraining => number("Hands-on training besides", "Where the course itself teaches none.", Pounds, (0.0, 50_000.0, 50.0), L2, Routes, Down),
        RouteField::Finishing => number("Chance that you finish", "", Share, SHARE, L3, Routes, Either),
        RouteField::FeeLostOnLeaving => number("Share of the fee lost on leaving", "", Share, SHARE, L3, Routes, Down),
        RouteField::Trading => number("Chance that you sell the new services", "Having finished.", Share, SHARE, L3, Routes, Either),
        RouteField::OpensInjectables => flag("Opens injectables", "Level 7 and university routes are taken to open the same ones.", L3, Routes, Up),
    }
}

// A row a line, so that the table can be read down.
#[rustfmt::skip]
fn service_field(field: ServiceField, group: Group) -> Row {
    use Unit::{Minutes, Months, Pounds, Share};
    match field {
        ServiceField::Price => number("Price", "", Pounds, (0.0, 5_000.0, 5.0), L2, group, Up),
        ServiceField::Consumables => number("Consumables", "", Pounds, (0.0, 2_000.0, 1.0), L2, group, Down),
        ServiceField::Minutes => number("Minutes, cleaning up included", "", Minutes, (5.0, 480.0, 5.0), L2, group, Down),
        ServiceField::Mix => number("Share of the extra appointments", "Shares are scaled to add up to one.", Share, SHARE, L3, group, Either),
        ServiceField::NoShows => number("No-shows", "They take chair time and bring nothing.", Share, (0.0, 0.9, 0.01), L3, group, Down),
        ServiceField::NeedsPrescriber => flag("Needs a prescriber", "", L3, group, Down),
        ServiceField::MonthsToEstablish => number("Months until established", "", Months, (0.0, 60.0, 1.0), L3, group, Down),
    }
}

/// The row of an input.
#[must_use]
pub fn input(key: Key) -> Input {
    let row = match key {
        Key::Of(of) => field(of),
        Key::Route(_, of) => route_field(of),
        Key::Service(service, of) => {
            service_field(of, if service.is_laser() { Laser } else { Services })
        }
    };
    Input {
        key,
        label: row.label,
        help: row.help,
        unit: row.unit,
        shape: row.shape,
        level: row.level,
        group: row.group,
        direction: row.direction,
    }
}

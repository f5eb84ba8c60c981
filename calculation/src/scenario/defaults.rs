//! The default of every input and where it comes from. Numbers come from facts; what no fact
//! says is an assumption with its reason.

use super::input::{Default, Origin};
use super::keys::{Field, Key, Route, RouteField, Service, ServiceField};
use super::value::{Estimate, Value};
use super::you::Trade;
use crate::facts::routes::{self, Admits, RouteFacts};
use crate::facts::services::{self, ServiceFacts};
use crate::facts::{Facts, Nation, Series, laser, market, practice, regulation, tax};
use crate::words::defaults as why;

/// The answers on which other defaults hang.
#[derive(Clone, Copy)]
pub(super) struct Context {
    pub(super) nation: Nation,
    pub(super) trade: Trade,
    pub(super) goal: usize,
    pub(super) rivals: usize,
    /// A Level 7 award is held already.
    pub(super) holds_level_7: bool,
}

/// The facts of a route; the visitor's own course starts from the certificate's.
#[must_use]
pub fn route_facts(route: Route) -> &'static RouteFacts {
    match route {
        Route::Level7Certificate | Route::Own => &routes::LEVEL_7_CERTIFICATE,
        Route::Level7Diploma => &routes::LEVEL_7_DIPLOMA,
        Route::PgCert => &routes::PGCERT,
        Route::PgDip => &routes::PGDIP,
        Route::Msc => &routes::MSC,
    }
}

/// The facts of a service.
#[must_use]
pub fn service_facts(service: Service) -> &'static ServiceFacts {
    match service {
        Service::AntiWrinkle => &services::ANTI_WRINKLE,
        Service::LipFiller => &services::LIP_FILLER,
        Service::CheekFiller => &services::CHEEK_FILLER,
        Service::LaserHairRemoval => &services::LASER_HAIR_REMOVAL,
        Service::Ipl => &services::IPL,
    }
}

/// The default of an input, given the answers it hangs on.
pub(super) fn default(facts: &Facts, key: Key, context: Context) -> Default {
    match key {
        Key::Of(field) => field_default(facts, field, context),
        Key::Route(route, field) => route_default(facts, route, field),
        Key::Service(service, field) => service_default(facts, service, field),
    }
}

fn field_default(facts: &Facts, field: Field, context: Context) -> Default {
    let fact = |series| Default::fact(facts, series);
    match field {
        Field::Profession => Default::choice(2, why::ORDINARY),
        Field::Prescriber => Default::flag(false, why::ORDINARY),
        Field::Nation => Default::choice(0, why::ORDINARY),
        Field::LevelHeld => Default::choice(2, why::CERTIFICATE_ASKS),
        Field::Trade => Default::choice(0, why::ORDINARY),
        Field::Salary => match context.trade {
            Trade::ClinicEmployed => Default::number(0.0, why::CLINIC_IS_YOUR_JOB),
            _ => fact(&practice::SALARY),
        },
        Field::Goal => Default::choice(0, why::MOST_ADD_TREATMENTS),
        Field::Route => Default::choice(0, why::OF_THE_ARTICLE),
        Field::LoanPlan1 | Field::LoanPlan2 | Field::LoanPlan4 | Field::LoanPlan5 => {
            Default::flag(false, why::NONE_UNLESS_SAID)
        }
        Field::PostgraduateBalance => Default::number(0.0, why::NONE_UNLESS_SAID),
        Field::Children => Default::number(0.0, why::NONE_UNLESS_SAID),
        Field::CompanySalary => fact(&tax::PERSONAL_ALLOWANCE),
        Field::ClinicSalary => fact(&practice::CLINIC_SALARY),
        Field::ClinicPayRise => fact(&practice::CLINIC_PAY_RISE),
        Field::ClinicCommission => Default::number(0.0, why::NO_COMMISSION),
        Field::PresentAppointments => when(
            context.trade != Trade::NotYet,
            fact(&practice::PRESENT_APPOINTMENTS),
        ),
        Field::PresentPrice => fact(&practice::PRESENT_PRICE),
        Field::PresentConsumables => fact(&practice::PRESENT_CONSUMABLES),
        Field::PresentMinutes => fact(&practice::PRESENT_MINUTES),
        Field::PresentInjectables => fact(&practice::PRESENT_INJECTABLES_SHARE),
        Field::ChairHours => fact(&practice::CHAIR_HOURS),
        Field::WeeksWorked => fact(&practice::WEEKS_WORKED),
        Field::StudyHours => fact(&practice::STUDY_HOURS),
        Field::ClinicHoursGivenUp => fact(&practice::CLINIC_HOURS_GIVEN_UP),
        Field::WeeksOff => fact(&practice::WEEKS_OFF),
        Field::StartsAfter => Default::number(0.0, why::AT_ONCE),
        Field::OwnTimeValue => fact(&practice::OWN_TIME),
        Field::OwnTimeCounts => Default::flag(false, why::MONEY_APART_FROM_TIME),
        Field::ExtraAppointments => extra_appointments(facts, context.goal),
        Field::Wait => fact(&practice::WAIT_TO_FIRST_CLIENT),
        Field::ResitWait => fact(&practice::RESIT_WAIT),
        Field::Level4Fee => fact(&routes::LEVEL_4_FEE),
        Field::Level4Hours => fact(&routes::LEVEL_4_HOURS),
        Field::Level5Fee => fact(&routes::LEVEL_5_FEE),
        Field::Level5Hours => fact(&routes::LEVEL_5_HOURS),
        Field::Laser => Default::flag(false, why::LASER_APART),
        Field::LaserAppointments => fact(&laser::APPOINTMENTS),
        Field::LaserTraining => fact(&laser::TRAINING),
        Field::LaserTrainingHours => fact(&laser::TRAINING_HOURS),
        Field::LaserTrainingMonths => fact(&laser::TRAINING_MONTHS),
        Field::LaserLeased => Default::flag(false, why::NO_LEASE_QUOTE),
        Field::LaserDevicePrice => fact(&laser::DEVICE_PRICE),
        Field::LaserDeviceLife => fact(&laser::DEVICE_LIFE),
        Field::LaserServiceContract => fact(&laser::SERVICE_CONTRACT),
        Field::LaserLease => fact(&laser::LEASE_PER_MONTH),
        Field::Room => fact(&practice::ROOM_PER_CHAIR_HOUR),
        Field::Insurance => fact(&practice::INSURANCE_EXTRA),
        Field::Marketing => fact(&practice::MARKETING),
        Field::CardFees => fact(&practice::CARD_FEES),
        Field::RefundsReserve => fact(&practice::REFUNDS_RESERVE),
        Field::PrescriberFee => fact(&practice::PRESCRIBER_FEE),
        Field::Licence => fact(&regulation::LICENCE_PER_YEAR),
        Field::Oversight => fact(&regulation::OVERSIGHT_PER_MONTH),
        Field::Growth => fact(&market::GROWTH),
        Field::Inflation => fact(&market::PRICE_INFLATION),
        Field::Rivals => Default::choice(1, why::RIVALS_UNKNOWN),
        Field::RecognitionPrice => first_award(
            context,
            recognition(facts, &market::RECOGNITION_PRICE, context.rivals),
        ),
        Field::RecognitionEnquiries => first_award(
            context,
            recognition(facts, &market::RECOGNITION_ENQUIRIES, context.rivals),
        ),
        Field::Displacement => fact(&practice::DISPLACEMENT),
        Field::Attribution => first_award(context, fact(&market::ATTRIBUTION)),
        Field::Correlation => fact(&market::CORRELATION),
        Field::LicenceProbability => licence(facts, context.nation),
        Field::LicenceFrom => from(facts, &regulation::LICENCE_FROM),
        Field::Level7Probability => in_nation(
            context,
            Nation::England,
            fact(&regulation::LEVEL_7_REQUIRED_PROBABILITY),
        ),
        Field::Level7From => from(facts, &regulation::LEVEL_7_REQUIRED_FROM),
        Field::RegisteredOnlyProbability => in_nation(
            context,
            Nation::England,
            fact(&regulation::REGISTERED_ONLY_PROBABILITY),
        ),
        Field::RegisteredOnlyFrom => from(facts, &regulation::REGISTERED_ONLY_FROM),
        Field::PremisesProbability => in_nation(
            context,
            Nation::Scotland,
            fact(&regulation::PREMISES_PROBABILITY),
        ),
        Field::PremisesFrom => from(facts, &regulation::PREMISES_FROM),
        Field::PremisesHostShare => fact(&regulation::PREMISES_HOST_SHARE),
        Field::Start => Default {
            value: Value::Month(facts.as_of()),
            origin: Origin::Assumption(why::MONTH_OF_THE_FACTS),
        },
        Field::Horizon => fact(&market::HORIZON),
        Field::DiscountRate => fact(&market::DISCOUNT_RATE),
        Field::TodaysMoney => Default::flag(false, why::CASH_OF_THE_DAY),
        Field::VatRegistered => Default::flag(false, why::MOST_ARE_NOT_REGISTERED),
        Field::TherapeuticShare => Default::number(0.0, why::COSMETIC_IS_STANDARD_RATED),
        Field::DeductTrading => Default::choice(
            match context.trade {
                Trade::SoleTrader | Trade::LimitedCompany => 0,
                Trade::NotYet | Trade::ClinicEmployed => 2,
            },
            why::FROM_HOW_YOU_TRADE,
        ),
        Field::DeductSameArea => Default::choice(0, why::NEW_SKILLS),
        Field::DeductBusinessOnly => Default::choice(0, why::FOR_THE_BUSINESS),
        Field::Seed => Default::number(1.0, why::ANY_NUMBER),
    }
}

/// A second award of the same level is taken to add nothing.
fn first_award(context: Context, default: Default) -> Default {
    if context.holds_level_7 {
        Default::number(0.0, why::AWARD_HELD_ALREADY)
    } else {
        default
    }
}

/// Nothing to count while the visitor does not trade.
fn when(trading: bool, default: Default) -> Default {
    if trading {
        default
    } else {
        Default::number(0.0, why::NOT_TRADING_YET)
    }
}

/// What a goal makes of the extra appointments: the fact's likely value to add treatments, its
/// high one to go full time, its low one for goals that are not about volume.
fn extra_appointments(facts: &Facts, goal: usize) -> Default {
    let series = &practice::EXTRA_APPOINTMENTS;
    let all = Estimate::from(facts.now(series));
    match goal {
        0 => Default::fact(facts, series),
        1 => Default {
            value: Value::Number(Estimate {
                low: all.likely,
                likely: all.high,
                high: all.high + (all.high - all.likely),
            }),
            origin: Origin::Derived(series, why::HIGH_FOR_FULL_TIME),
        },
        _ => Default {
            value: Value::Number(Estimate {
                low: 0.0,
                likely: all.low,
                high: all.likely,
            }),
            origin: Origin::Derived(series, why::LOW_FOR_OTHER_GOALS),
        },
    }
}

/// Recognition is worth less where many rivals hold the same award.
fn recognition(facts: &Facts, series: &'static Series, rivals: usize) -> Default {
    let (factor, rule) = match rivals {
        0 => (&market::RIVALS_NONE, why::FEW_RIVALS),
        1 => (&market::RIVALS_SOME, ""),
        _ => (&market::RIVALS_MOST, why::MOST_RIVALS),
    };
    let factor = facts.now(factor).likely();
    let base = Estimate::from(facts.now(series));
    let value = Value::Number(Estimate {
        low: base.low * factor,
        likely: base.likely * factor,
        high: base.high * factor,
    });
    let origin = if rule.is_empty() {
        Origin::Fact(series)
    } else {
        Origin::Derived(series, rule)
    };
    Default { value, origin }
}

fn in_nation(context: Context, nation: Nation, default: Default) -> Default {
    if context.nation == nation {
        default
    } else {
        Default::number(0.0, why::NO_SUCH_STEP)
    }
}

/// England has proposed a licence; in Wales and Northern Ireland it is what is left of no change;
/// Scotland has its own Act instead.
fn licence(facts: &Facts, nation: Nation) -> Default {
    match nation {
        Nation::England => Default::fact(facts, &regulation::LICENCE_PROBABILITY),
        Nation::Wales | Nation::NorthernIreland => {
            let series = &regulation::NO_CHANGE_WALES_NI;
            let unchanged = Estimate::from(facts.now(series));
            Default {
                value: Value::Number(Estimate {
                    low: 1.0 - unchanged.high,
                    likely: 1.0 - unchanged.likely,
                    high: 1.0 - unchanged.low,
                }),
                origin: Origin::Derived(series, why::REST_OF_NO_CHANGE),
            }
        }
        Nation::Scotland => Default::number(0.0, why::SCOTLANDS_OWN_ACT),
    }
}

/// A fact that counts months after the month in which it was gathered, as a month: the law comes
/// no later for being looked at later.
fn from(facts: &Facts, series: &'static Series) -> Default {
    let found = facts.look(series, facts.as_of());
    Default {
        value: Value::Month(found.record.from.plus(found.value.likely() as i32)),
        origin: Origin::Fact(series),
    }
}

fn route_default(facts: &Facts, route: Route, field: RouteField) -> Default {
    let of = route_facts(route);
    let fact = |series| {
        let mut default = Default::fact(facts, series);
        if route == Route::Own {
            default.origin = Origin::Derived(series, why::AS_THE_CERTIFICATE);
        }
        default
    };
    match field {
        RouteField::Compare => Default::flag(route != Route::Own, why::EVERY_ROUTE_WITH_FIGURES),
        RouteField::Fee => fact(&of.fee),
        RouteField::AddVat => Default::flag(false, why::VAT_INCLUDED),
        RouteField::RegistrationAndExam => fact(&of.registration_and_exam),
        RouteField::Resit => fact(&of.resit),
        RouteField::FirstPass => fact(&of.first_pass),
        RouteField::Deposit => fact(&of.deposit),
        RouteField::Instalments => fact(&of.instalments),
        RouteField::InstalmentRate => fact(&of.instalment_rate),
        RouteField::InstalmentFee => fact(&practice::INSTALMENT_FEE),
        RouteField::FeeInflation => fact(&of.fee_inflation),
        RouteField::Borrow => Default::flag(false, why::FROM_SAVINGS),
        RouteField::NeedsLevels4And5 => {
            Default::flag(of.needs_levels_4_and_5, why::ENTRY_OF_THE_AWARD)
        }
        RouteField::Admits => Default::choice(
            match of.admits {
                Admits::Anyone => 0,
                Admits::Registered => 1,
                Admits::DoctorsAndDentists => 2,
            },
            why::ENTRY_OF_THE_COURSES,
        ),
        RouteField::Hours => fact(&of.tqt),
        RouteField::GuidedHours => fact(&of.glh),
        RouteField::AttendanceDays => fact(&of.attendance_days),
        RouteField::ShortestMonths => fact(&of.shortest_months),
        RouteField::LongestMonths => fact(&of.longest_months),
        RouteField::TravelPerDay => fact(&of.travel_per_day),
        RouteField::Models => fact(&of.models),
        RouteField::ModelCost => fact(&of.model_cost),
        RouteField::ExtraTraining => fact(&of.extra_training),
        RouteField::Finishing => fact(&of.finishing),
        RouteField::FeeLostOnLeaving => fact(&of.fee_lost_on_leaving),
        RouteField::Trading => fact(&of.trading),
        RouteField::OpensInjectables => Default::flag(true, why::SAME_INJECTABLES),
    }
}

fn service_default(facts: &Facts, service: Service, field: ServiceField) -> Default {
    let of = service_facts(service);
    let fact = |series| Default::fact(facts, series);
    match field {
        ServiceField::Price => fact(&of.price),
        ServiceField::Consumables => fact(&of.consumables),
        ServiceField::Minutes => fact(&of.minutes),
        ServiceField::Mix => fact(&of.mix),
        ServiceField::NoShows => fact(&practice::NO_SHOWS),
        ServiceField::NeedsPrescriber => {
            Default::flag(of.needs_prescriber, why::MEDICINES_NEED_ONE)
        }
        ServiceField::MonthsToEstablish => fact(if service.is_laser() {
            &laser::MONTHS_TO_ESTABLISH
        } else {
            &practice::MONTHS_TO_ESTABLISH
        }),
    }
}

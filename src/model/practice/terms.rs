//! What a practice works by, read from the scenario once for all months and worlds. Only
//! `practice` uses it.

use crate::scenario::{Field, Key, LevelHeld, Scenario, Service, ServiceField, Trade};

/// A service that can be sold.
pub(in super::super) struct Offer {
    /// Share of the appointments of its kind, before the shares are scaled to one.
    pub(super) mix: f64,
    pub(super) price: f64,
    pub(super) consumables: f64,
    pub(super) hours: f64,
    pub(super) no_shows: f64,
    pub(super) months_to_establish: f64,
    /// What a prescriber is paid for each; nothing where none is needed.
    pub(super) prescriber: f64,
}

/// The services of one kind.
pub(in super::super) struct Offers {
    /// Appointments a week, once established.
    pub(super) weekly: f64,
    /// Sum of the shares of the services.
    pub(super) mix: f64,
    pub(super) services: Vec<Offer>,
}

/// Prices and volume of a year, counted from month 0, against those of the first.
#[derive(Clone, Copy)]
pub(in super::super) struct Level {
    pub(super) volume: f64,
    pub(super) prices: f64,
}

/// Present work.
pub(in super::super) struct Present {
    pub(super) appointments: f64,
    pub(super) price: f64,
    pub(super) consumables: f64,
    pub(super) hours: f64,
    /// Share of it that is injectables.
    pub(super) injectables: f64,
}

/// What recognition does to present work.
pub(in super::super) struct Recognition {
    pub(super) price: f64,
    pub(super) enquiries: f64,
    pub(super) months: f64,
}

/// The device.
pub(in super::super) struct Device {
    pub(super) price: f64,
    /// Share of the price a year.
    pub(super) service_contract: f64,
    /// Pounds a month where it is leased.
    pub(super) lease: Option<f64>,
    /// Months until it is bought again.
    pub(super) life: usize,
}

/// What a clinic pays its employee.
pub(in super::super) struct Clinic {
    /// Pounds a year.
    pub(super) salary: f64,
    /// Pounds a year more once the new services are open.
    pub(super) pay_rise: f64,
    /// Share of takings from the new services and laser.
    pub(super) commission: f64,
}

/// What a practice works by. Pounds of month 0; shares of one.
pub(in super::super) struct Terms {
    /// Year by year of the horizon.
    pub(super) levels: Vec<Level>,
    pub(super) salary: f64,
    /// A director's pay from the visitor's own company, pounds a year; nothing without one.
    director_pay: f64,
    /// The clinic, for its employee: the practice is then the clinic's.
    pub(super) clinic: Option<Clinic>,
    pub(super) weeks_worked: f64,
    pub(super) chair_hours: f64,
    pub(super) clinic_hours_given_up: f64,
    pub(super) present: Present,
    pub(super) injectables: Offers,
    pub(super) laser: Offers,
    pub(super) attribution: f64,
    pub(super) displacement: f64,
    pub(super) recognition: Recognition,
    pub(super) marketing: f64,
    pub(super) card_fees: f64,
    pub(super) refunds_reserve: f64,
    pub(super) room: f64,
    pub(super) insurance: f64,
    pub(super) licence: f64,
    pub(super) oversight: f64,
    /// Share of takings that the host of permitted premises keeps, where the law asks for them;
    /// nothing for who may run them.
    pub(super) host_share: f64,
    pub(super) registered: bool,
    pub(super) holds_level_7: bool,
    pub(super) device: Device,
}

impl Terms {
    pub(in super::super) fn of(scenario: &Scenario) -> Self {
        let number = |field| scenario.number(field);
        let (growth, inflation) = (number(Field::Growth), number(Field::Inflation));
        let level = |year: usize| Level {
            volume: libm::pow((1.0 + growth) / (1.0 + inflation), year as f64),
            prices: libm::pow(1.0 + inflation, year as f64),
        };
        Self {
            levels: (0..number(Field::Horizon) as usize).map(level).collect(),
            salary: number(Field::Salary),
            director_pay: if scenario.trade() == Trade::LimitedCompany {
                number(Field::CompanySalary)
            } else {
                0.0
            },
            clinic: (scenario.trade() == Trade::ClinicEmployed).then(|| Clinic {
                salary: number(Field::ClinicSalary),
                pay_rise: number(Field::ClinicPayRise),
                commission: number(Field::ClinicCommission),
            }),
            weeks_worked: number(Field::WeeksWorked),
            chair_hours: number(Field::ChairHours),
            clinic_hours_given_up: number(Field::ClinicHoursGivenUp),
            present: Present {
                appointments: number(Field::PresentAppointments),
                price: number(Field::PresentPrice),
                consumables: number(Field::PresentConsumables),
                hours: number(Field::PresentMinutes) / 60.0,
                injectables: number(Field::PresentInjectables),
            },
            injectables: offers(scenario, false),
            laser: offers(scenario, true),
            attribution: number(Field::Attribution),
            displacement: number(Field::Displacement),
            recognition: Recognition {
                price: number(Field::RecognitionPrice),
                enquiries: number(Field::RecognitionEnquiries),
                months: recognition_months(scenario),
            },
            marketing: number(Field::Marketing),
            card_fees: number(Field::CardFees),
            refunds_reserve: number(Field::RefundsReserve),
            room: number(Field::Room),
            insurance: number(Field::Insurance),
            licence: number(Field::Licence),
            oversight: number(Field::Oversight),
            host_share: if scenario.may_run_premises() {
                0.0
            } else {
                number(Field::PremisesHostShare)
            },
            registered: scenario.profession().is_registered(),
            holds_level_7: scenario.level_held() == LevelHeld::Level7,
            device: Device {
                price: number(Field::LaserDevicePrice),
                service_contract: number(Field::LaserServiceContract),
                lease: scenario
                    .flag(Key::Of(Field::LaserLeased))
                    .then(|| number(Field::LaserLease)),
                life: (libm::ceil(number(Field::LaserDeviceLife) * 12.0) as usize).max(1),
            },
        }
    }

    /// A director's pay in a month, pounds.
    pub(in super::super) fn director_pay(&self, month: usize) -> f64 {
        self.director_pay / 12.0 * self.levels[month / 12].prices
    }

    /// Shares of extra takings that go to marketing, card fees and the reserve.
    pub(super) fn shares(&self) -> f64 {
        self.marketing + self.card_fees + self.refunds_reserve
    }
}

fn offers(scenario: &Scenario, laser: bool) -> Offers {
    let prescribes = scenario.flag(Key::Of(Field::Prescriber));
    let services: Vec<Offer> = Service::ALL
        .iter()
        .filter(|service| service.is_laser() == laser)
        .map(|service| {
            let number = |field| scenario.service_number(*service, field);
            let needs = Key::Service(*service, ServiceField::NeedsPrescriber);
            Offer {
                mix: number(ServiceField::Mix),
                price: number(ServiceField::Price),
                consumables: number(ServiceField::Consumables),
                hours: number(ServiceField::Minutes) / 60.0,
                no_shows: number(ServiceField::NoShows),
                months_to_establish: number(ServiceField::MonthsToEstablish),
                prescriber: if scenario.flag(needs) && !prescribes {
                    scenario.number(Field::PrescriberFee)
                } else {
                    0.0
                },
            }
        })
        .collect();
    Offers {
        weekly: scenario.number(if laser {
            Field::LaserAppointments
        } else {
            Field::ExtraAppointments
        }),
        mix: services.iter().map(|one| one.mix).sum(),
        services,
    }
}

/// Recognition ramps like the injectables that are sold most.
fn recognition_months(scenario: &Scenario) -> f64 {
    let mix = |one: &Service| scenario.service_number(*one, ServiceField::Mix);
    Service::ALL
        .iter()
        .filter(|one| !one.is_laser())
        .fold(None, |best: Option<&Service>, one| match best {
            Some(so_far) if mix(so_far) >= mix(one) => Some(so_far),
            _ => Some(one),
        })
        .map_or(0.0, |one| {
            scenario.service_number(*one, ServiceField::MonthsToEstablish)
        })
}

//! What a practice works by, read from the scenario once for all months and worlds. Only
//! `practice` uses it.

use super::super::notes::{Name, Notes, Number, Rule};
use crate::scenario::{Field, Key, LevelHeld, Scenario, Service, ServiceField, Trade};

/// A service that can be sold.
pub(in super::super) struct Offer<N> {
    pub(super) service: Service,
    /// Share of the appointments of its kind, before the shares are scaled to one.
    pub(super) mix: N,
    pub(super) price: N,
    pub(super) consumables: N,
    pub(super) minutes: N,
    pub(super) no_shows: N,
    pub(super) months_to_establish: N,
    /// What a prescriber is paid for each; `None` where none is needed.
    pub(super) prescriber: Option<N>,
    pub(super) at_hand: AtHand,
}

/// What follows of a service for every month alike.
pub(in super::super) struct AtHand {
    /// Share of the appointments of its kind, scaled to one.
    pub(super) share: f64,
    /// Chair-hours of an appointment.
    pub(super) hours: f64,
}

/// The services of one kind.
pub(in super::super) struct Offers<N> {
    /// Appointments a week, once established.
    pub(super) weekly: N,
    pub(super) services: Vec<Offer<N>>,
    /// The shares of the services added up.
    all_shares: f64,
}

/// Prices and volume of a year, counted from month 0, against those of the first.
#[derive(Clone, Copy)]
pub(in super::super) struct Level {
    pub(super) volume: f64,
    pub(super) prices: f64,
}

/// Present work.
pub(in super::super) struct Present<N> {
    pub(super) appointments: N,
    pub(super) price: N,
    pub(super) consumables: N,
    pub(super) minutes: N,
    /// Chair-hours of an appointment.
    pub(super) hours: f64,
    /// Share of it that is injectables.
    pub(super) injectables: N,
}

/// What recognition does to present work.
pub(in super::super) struct Recognition<N> {
    pub(super) price: N,
    pub(super) enquiries: N,
    pub(super) months: N,
}

/// The device.
pub(in super::super) struct Device<N> {
    pub(super) price: N,
    /// Share of the price a year.
    pub(super) service_contract: N,
    /// Pounds a month where it is leased.
    pub(super) lease: Option<N>,
    /// Months until it is bought again.
    pub(super) life: usize,
}

/// What a clinic pays its employee.
pub(in super::super) struct Clinic<N> {
    /// Pounds a year.
    pub(super) salary: N,
    /// Pounds a year more once the new services are open.
    pub(super) pay_rise: N,
    /// Share of takings from the new services and laser.
    pub(super) commission: N,
}

/// What a practice works by. Pounds of month 0; shares of one.
pub(in super::super) struct Terms<'a, N> {
    /// Year by year of the horizon.
    pub(super) levels: &'a [Level],
    growth: N,
    inflation: N,
    pub(super) salary: N,
    /// A director's pay from the visitor's own company, pounds a year; `None` without one.
    director_pay: Option<N>,
    /// The clinic, for its employee: the practice is then the clinic's.
    pub(super) clinic: Option<Clinic<N>>,
    pub(super) weeks_worked: N,
    /// Weeks worked a month.
    pub(super) weeks_a_month: f64,
    pub(super) chair_hours: N,
    pub(super) clinic_hours_given_up: N,
    pub(super) present: Present<N>,
    pub(super) injectables: Offers<N>,
    pub(super) laser: Offers<N>,
    pub(super) attribution: N,
    pub(super) displacement: N,
    pub(super) recognition: Recognition<N>,
    pub(super) marketing: N,
    pub(super) card_fees: N,
    pub(super) refunds_reserve: N,
    pub(super) room: N,
    pub(super) insurance: N,
    pub(super) licence: N,
    pub(super) oversight: N,
    /// Share of takings that the host of permitted premises keeps, where the law asks for them;
    /// `None` for who may run them.
    pub(super) host_share: Option<N>,
    pub(super) registered: bool,
    pub(super) holds_level_7: bool,
    /// Months until everything that rises after opening is established.
    pub(super) longest_ramp: f64,
    pub(super) device: Device<N>,
}

impl Level {
    pub(in super::super) fn of(growth: f64, inflation: f64, year: usize) -> Self {
        Self {
            volume: libm::pow((1.0 + growth) / (1.0 + inflation), year as f64),
            prices: libm::pow(1.0 + inflation, year as f64),
        }
    }
}

impl<'a, N: Number> Terms<'a, N> {
    /// `levels` are those of the scenario's growth and inflation.
    pub(in super::super) fn of(scenario: &Scenario, levels: &'a [Level]) -> Self {
        let number = |field| N::input(scenario, field);
        let (growth, inflation) = (number(Field::Growth), number(Field::Inflation));
        let (injectables, laser) = (offers(scenario, false), offers(scenario, true));
        let recognition_months = recognition_months::<N>(scenario);
        let ramps = injectables.services.iter().chain(&laser.services);
        let longest_ramp = { ramps }
            .map(|one: &Offer<N>| one.months_to_establish.value())
            .fold(recognition_months.value(), f64::max);
        Self {
            levels,
            growth,
            inflation,
            salary: number(Field::Salary),
            director_pay: (scenario.trade() == Trade::LimitedCompany)
                .then(|| number(Field::CompanySalary)),
            clinic: (scenario.trade() == Trade::ClinicEmployed).then(|| Clinic {
                salary: number(Field::ClinicSalary),
                pay_rise: number(Field::ClinicPayRise),
                commission: number(Field::ClinicCommission),
            }),
            weeks_worked: number(Field::WeeksWorked),
            weeks_a_month: number(Field::WeeksWorked).value() / N::MONTHS.value(),
            chair_hours: number(Field::ChairHours),
            clinic_hours_given_up: number(Field::ClinicHoursGivenUp),
            present: Present {
                appointments: number(Field::PresentAppointments),
                price: number(Field::PresentPrice),
                consumables: number(Field::PresentConsumables),
                minutes: number(Field::PresentMinutes),
                hours: number(Field::PresentMinutes).value() / N::MINUTES.value(),
                injectables: number(Field::PresentInjectables),
            },
            injectables,
            laser,
            attribution: number(Field::Attribution),
            displacement: number(Field::Displacement),
            recognition: Recognition {
                price: number(Field::RecognitionPrice),
                enquiries: number(Field::RecognitionEnquiries),
                months: recognition_months,
            },
            marketing: number(Field::Marketing),
            card_fees: number(Field::CardFees),
            refunds_reserve: number(Field::RefundsReserve),
            room: number(Field::Room),
            insurance: number(Field::Insurance),
            licence: number(Field::Licence),
            oversight: number(Field::Oversight),
            host_share: (!scenario.may_run_premises()).then(|| number(Field::PremisesHostShare)),
            registered: scenario.profession().is_registered(),
            holds_level_7: scenario.level_held() == LevelHeld::Level7,
            longest_ramp,
            device: Device {
                price: number(Field::LaserDevicePrice),
                service_contract: number(Field::LaserServiceContract),
                lease: scenario
                    .flag(Key::Of(Field::LaserLeased))
                    .then(|| number(Field::LaserLease)),
                life: (libm::ceil(number(Field::LaserDeviceLife).value() * 12.0) as usize).max(1),
            },
        }
    }

    /// Whether a director is paid.
    pub(in super::super) const fn is_director(&self) -> bool {
        self.director_pay.is_some()
    }

    /// A director's pay in a month, pounds.
    pub(in super::super) fn director_pay(&self, month: usize) -> f64 {
        let prices = self.levels[month / 12].prices;
        self.director_pay
            .map_or(0.0, |pay| pay.value() / 12.0 * prices)
    }

    /// By how much prices, costs and pay of a year have risen since the first.
    pub(super) fn prices(&self, year: usize, notes: &mut Notes<N>) -> N {
        let known = self.levels[year].prices;
        if !N::IS_WRITTEN {
            return N::convention(Name::Prices, known);
        }
        let rise = notes.sum(Name::OneAndInflation, &[N::WHOLE, self.inflation]);
        let years = N::convention(Name::YearsSinceStart, year as f64);
        notes.known(Name::Prices, Rule::Power, &[rise, years], known)
    }

    /// By how much the number of appointments of a year has changed since the first.
    pub(super) fn volume(&self, year: usize, notes: &mut Notes<N>) -> N {
        let known = self.levels[year].volume;
        if !N::IS_WRITTEN {
            return N::convention(Name::Volume, known);
        }
        let market = notes.sum(Name::OneAndGrowth, &[N::WHOLE, self.growth]);
        let prices = notes.sum(Name::OneAndInflation, &[N::WHOLE, self.inflation]);
        let yearly = notes.quotient(Name::VolumeAYear, market, prices);
        let years = N::convention(Name::YearsSinceStart, year as f64);
        notes.known(Name::Volume, Rule::Power, &[yearly, years], known)
    }

    /// Shares of extra takings that go to marketing, card fees and the reserve.
    pub(super) fn shares(&self) -> f64 {
        self.marketing.value() + self.card_fees.value() + self.refunds_reserve.value()
    }
}

fn offers<N: Number>(scenario: &Scenario, laser: bool) -> Offers<N> {
    let prescribes = scenario.flag(Key::Of(Field::Prescriber));
    let of_kind = || {
        let all = Service::ALL.iter().copied();
        all.filter(|service| service.is_laser() == laser)
    };
    let mix = |service| scenario.service_number(service, ServiceField::Mix);
    let all_shares = of_kind().map(mix).sum();
    let offer = |service| {
        let number = |field| N::service(scenario, service, field);
        let needs = Key::Service(service, ServiceField::NeedsPrescriber);
        let minutes = number(ServiceField::Minutes);
        Offer {
            service,
            mix: number(ServiceField::Mix),
            price: number(ServiceField::Price),
            consumables: number(ServiceField::Consumables),
            minutes,
            no_shows: number(ServiceField::NoShows),
            months_to_establish: number(ServiceField::MonthsToEstablish),
            prescriber: (scenario.flag(needs) && !prescribes)
                .then(|| N::input(scenario, Field::PrescriberFee)),
            at_hand: AtHand {
                share: mix(service) / all_shares,
                hours: minutes.value() / N::MINUTES.value(),
            },
        }
    };
    Offers {
        weekly: N::input(
            scenario,
            if laser {
                Field::LaserAppointments
            } else {
                Field::ExtraAppointments
            },
        ),
        services: of_kind().map(offer).collect(),
        all_shares,
    }
}

impl<N: Number> Offers<N> {
    /// The shares of the services added up.
    pub(super) fn all_shares(&self, notes: &mut Notes<N>) -> N {
        if !N::IS_WRITTEN {
            return N::convention(Name::AllShares, self.all_shares);
        }
        let shares: Vec<N> = self.services.iter().map(|one| one.mix).collect();
        notes.known(Name::AllShares, Rule::Sum, &shares, self.all_shares)
    }
}

/// Recognition ramps like the injectables that are sold most.
fn recognition_months<N: Number>(scenario: &Scenario) -> N {
    let mix = |one: &Service| scenario.service_number(*one, ServiceField::Mix);
    Service::ALL
        .iter()
        .filter(|one| !one.is_laser())
        .fold(None, |best: Option<&Service>, one| match best {
            Some(so_far) if mix(so_far) >= mix(one) => Some(so_far),
            _ => Some(one),
        })
        .map_or(N::NOTHING, |one| {
            N::service(scenario, *one, ServiceField::MonthsToEstablish)
        })
}

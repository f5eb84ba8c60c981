//! The services that an award or laser training opens: price, product, minutes, default mix.

use super::series::{Dated, Series, Unit};
use super::sources as s;
use super::table::{assumption, sample};
use crate::facts::Quantity::{Exact, Range};
use crate::words::text;

/// What a practitioner must hold to start selling a service.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum OpenedBy {
    /// A Level 7 award or a university route in injectables.
    InjectablesAward,
    /// Laser training and a device; no part of Level 7.
    LaserTraining,
}

impl OpenedBy {
    /// Its name in files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::InjectablesAward => "injectables_award",
            Self::LaserTraining => "laser_training",
        }
    }
}

/// A service that one can sell.
#[derive(Debug)]
pub struct ServiceFacts {
    /// Stable name.
    pub id: &'static str,
    /// Its generic name.
    pub name: &'static str,
    /// What opens it.
    pub opened_by: OpenedBy,
    /// Whether a prescriber must see the client first.
    pub needs_prescriber: bool,
    /// Price of an appointment, pounds, with VAT where charged.
    pub price: Series,
    /// Product and consumables for an appointment, pounds.
    pub consumables: Series,
    /// Chair time with consultation, review and clean-down, minutes.
    pub minutes: Series,
    /// Share of the extra appointments of its kind, where the visitor says nothing else.
    pub mix: Series,
}

impl ServiceFacts {
    /// Its series, in the order of the fields.
    #[must_use]
    pub fn series(&'static self) -> [&'static Series; 4] {
        [&self.price, &self.consumables, &self.minutes, &self.mix]
    }
}

macro_rules! terms {
    ($($term:ident: $unit:ident, $label:literal;)+) => {
        $(
            const fn $term(
                id: &'static str,
                applies_to: &'static str,
                values: &'static [Dated],
            ) -> Series {
                Series { id, label: text!($label), unit: Unit::$unit, applies_to, values }
            }
        )+
    };
}

terms! {
    price: Pounds, "Price of an appointment";
    consumables: Pounds, "Product and consumables for an appointment";
    minutes: Minutes, "Chair time for an appointment";
    mix: Share, "Default share of the extra appointments";
}

/// Writes one service; its name is also that to which its figures apply.
macro_rules! service {
    (
        $(#[$doc:meta])*
        $service:ident = $id:literal, $name:literal, $opened_by:ident, needs_prescriber: $prescriber:literal;
        $($term:ident: $value:expr,)+
    ) => {
        $(#[$doc])*
        pub static $service: ServiceFacts = ServiceFacts {
            id: $id,
            name: text!($name),
            opened_by: OpenedBy::$opened_by,
            needs_prescriber: $prescriber,
            $($term: $term(concat!("service.", $id, ".", stringify!($term)), text!($name), $value),)+
        };
    };
}

static FILLER_PRODUCT: [Dated; 1] = [sample(
    Range(55.0, 70.0, 100.0),
    &[&s::CLINIC_COSTS, &s::AB_CONSULTANT, &s::NURSES_NETWORK],
    text!("Example costs of £55 to £70; others say about £60 and about £100 a millilitre."),
)
.disputed(readings![
    [CLINIC_COSTS] "£55 to £70 an appointment.",
    [NURSES_NETWORK] "About £60 a millilitre.",
    [AB_CONSULTANT] "About £100 a millilitre.",
])];

static FILLER_MINUTES: [Dated; 1] = [sample(
    Range(45.0, 55.0, 75.0),
    &[&s::CLINIC_PRICES],
    text!(
        "Price lists give 45 to 60 minutes; the high end, with a fuller consultation, is our judgement."
    ),
)];

service! {
    /// Anti-wrinkle injections, three areas.
    ANTI_WRINKLE = "anti_wrinkle", "Anti-wrinkle injections, three areas", InjectablesAward, needs_prescriber: true;
    price: &[sample(Range(190.0, 270.0, 400.0), &[&s::CLINIC_PRICES, &s::AESTHETI],
        text!("Lowest, median and highest of eleven lists. Budget and medical lists differ about twofold; place and profession are mixed up in that, so it is no effect of Level 7. A London guide: £180, £250, £450."))
            .disputed(readings![
                [CLINIC_PRICES] "£190, £270 and £400: lowest, median and highest of eleven lists.",
                [AESTHETI] "£180, £250 and £450 in London.",
            ])],
    consumables: &[sample(Range(55.0, 70.0, 107.0), &[&s::CLINIC_COSTS, &s::AESTHETI],
        text!("£55 in example data; £107 by a cost a unit. The likely cost is our judgement between them."))
            .disputed(readings![
                [CLINIC_COSTS] "£55, in example data.",
                [AESTHETI] "£107, by a cost a unit.",
            ])],
    minutes: &[sample(Range(30.0, 40.0, 60.0), &[&s::CLINIC_PRICES],
        text!("Lists give 30 minutes, and 15 for the review after two weeks."))],
    mix: &[assumption(Exact(0.5), &[&s::PRACTITIONER_SURVEY],
        text!("Our judgement; a survey finds that about as many practitioners offer fillers as anti-wrinkle injections."))],
}

service! {
    /// Lip filler, one millilitre.
    LIP_FILLER = "lip_filler", "Lip filler, 1 ml", InjectablesAward, needs_prescriber: false;
    price: &[sample(Range(130.0, 235.0, 350.0), &[&s::CLINIC_PRICES, &s::AESTHETI, &s::COSMETIC_COLLEGE],
        text!("Lowest, median and highest of ten lists. Guides say £200 to £400, and £200, £300, £550 in London."))
            .disputed(readings![
                [CLINIC_PRICES] "£130, £235 and £350: lowest, median and highest of ten lists.",
                [COSMETIC_COLLEGE] "£200 to £400.",
                [AESTHETI] "£200, £300 and £550 in London.",
            ])],
    consumables: &FILLER_PRODUCT,
    minutes: &FILLER_MINUTES,
    mix: &[assumption(Exact(0.5), &[&s::PRACTITIONER_SURVEY],
        text!("Our judgement; a survey finds that about as many practitioners offer fillers as anti-wrinkle injections."))],
}

service! {
    /// Cheek or jaw filler, one millilitre.
    CHEEK_FILLER = "cheek_filler", "Cheek or jaw filler, 1 ml", InjectablesAward, needs_prescriber: false;
    price: &[sample(Range(130.0, 265.0, 500.0), &[&s::CLINIC_PRICES],
        text!("Lowest, median and highest of eight lists."))],
    consumables: &FILLER_PRODUCT,
    minutes: &FILLER_MINUTES,
    mix: &[assumption(Exact(0.0), &[], text!("Left out of the default mix, which stays with the two commonest services."))],
}

service! {
    /// Laser hair removal, one session.
    LASER_HAIR_REMOVAL = "laser_hair_removal", "Laser hair removal, one session", LaserTraining, needs_prescriber: false;
    price: &[sample(Range(40.0, 90.0, 180.0), &[&s::CLINIC_PRICES, &s::COSMETIC_COLLEGE],
        text!("Two lists only, small area to full leg; a guide says £50 to £150 an area. Courses of six are sold at a discount."))
            .disputed(readings![
                [CLINIC_PRICES] "£40 to £180, small area to full leg, on two lists.",
                [COSMETIC_COLLEGE] "£50 to £150 an area.",
            ])],
    consumables: &[sample(Range(4.0, 6.0, 8.0), &[&s::CLINIC_COSTS], text!("Example data of one maker of software, without the device."))],
    minutes: &[assumption(Exact(35.0), &[&s::CLINIC_COSTS], text!("Our judgement for a mix of small and large areas."))],
    mix: &[assumption(Exact(0.7), &[], text!("Our judgement: share of the laser and IPL appointments."))],
}

service! {
    /// IPL on the face, one session.
    IPL = "ipl", "IPL skin treatment, face", LaserTraining, needs_prescriber: false;
    price: &[sample(Range(90.0, 130.0, 175.0), &[&s::CLINIC_PRICES], text!("Two lists only."))],
    consumables: &[sample(Exact(12.0), &[&s::CLINIC_COSTS], text!("Example data of one maker of software, without the device."))],
    minutes: &[sample(Exact(45.0), &[&s::CLINIC_COSTS], text!("Example data of one maker of software."))],
    mix: &[assumption(Exact(0.3), &[], text!("Our judgement: share of the laser and IPL appointments."))],
}

/// The services, in the order in which a page shows them.
pub static SERVICES: [&ServiceFacts; 5] = [
    &ANTI_WRINKLE,
    &LIP_FILLER,
    &CHEEK_FILLER,
    &LASER_HAIR_REMOVAL,
    &IPL,
];

/// Every series of the services.
#[must_use]
pub fn series() -> Vec<&'static Series> {
    SERVICES
        .iter()
        .flat_map(|service| service.series())
        .collect()
}

//! Where the figure of each step of a claim's waterfall comes from.

use crate::facts::{Kind, Series, tax};
use crate::insight::claim::Part;
use crate::model::Subject;
use crate::report::origin::{origin, source, word};
use crate::report::page::OriginTag;
use crate::scenario::{Field, Key, RouteField, Scenario, Service, ServiceField};
use crate::words::claim::drawn::BY_LAW;

/// Where a step's figure comes from: the visitor's own where one of the inputs behind it is, else
/// the least well founded of them.
pub(super) fn origin_of(scenario: &Scenario, subject: Subject, part: Part) -> OriginTag {
    let law = |series: &'static Series| of_law(scenario, series);
    match part {
        Part::Vat => return law(&tax::VAT_RATE),
        Part::Tax | Part::TaxSaved => return law(&tax::BASIC_RATE),
        _ => {}
    }
    let keys = keys(scenario, subject, part);
    let tags = || keys.iter().map(|key| origin(scenario, *key));
    keys.iter()
        .find(|key| scenario.is_chosen(**key))
        .map(|key| origin(scenario, *key))
        .or_else(|| tags().max_by_key(|tag| weakness(tag.kind)))
        .unwrap_or_else(|| law(&tax::BASIC_RATE))
}

/// A step that the tax code makes: the law's own figure.
fn of_law(scenario: &Scenario, series: &'static Series) -> OriginTag {
    let facts = scenario.facts();
    let sources = facts.look(series, facts.as_of()).record.sources;
    OriginTag {
        word: word(Kind::Official).to_owned(),
        text: BY_LAW.to_owned(),
        kind: Some(Kind::Official),
        sources: sources.iter().map(|one| source(one)).collect(),
    }
}

const fn weakness(kind: Option<Kind>) -> u8 {
    match kind {
        None => 4,
        Some(Kind::Assumption) => 3,
        Some(Kind::Sample) => 2,
        Some(Kind::Published) => 1,
        Some(Kind::Official) => 0,
    }
}

/// The inputs that a step hangs on first.
fn keys(scenario: &Scenario, subject: Subject, part: Part) -> Vec<Key> {
    let sold = |field: ServiceField| -> Vec<Key> {
        Service::ALL
            .iter()
            .filter(|one| {
                !one.is_laser() && scenario.service_number(**one, ServiceField::Mix) > 0.0
            })
            .map(|one| Key::Service(*one, field))
            .collect()
    };
    let of = |fields: &[Field]| fields.iter().copied().map(Key::Of).collect::<Vec<Key>>();
    let route = |fields: &[RouteField]| -> Vec<Key> {
        let Subject::Route(route) = subject else {
            return Vec::new();
        };
        fields
            .iter()
            .map(|field| Key::Route(route, *field))
            .collect()
    };
    match part {
        Part::Price => sold(ServiceField::Price),
        Part::Consumables => sold(ServiceField::Consumables),
        Part::PriceLessProduct => {
            [sold(ServiceField::Price), sold(ServiceField::Consumables)].concat()
        }
        Part::NoShows => sold(ServiceField::NoShows),
        Part::ClinicPay => of(&[Field::ClinicCommission, Field::ClinicPayRise]),
        Part::Prescriber => of(&[Field::PrescriberFee]),
        Part::Room => of(&[Field::Room]),
        Part::Marketing => of(&[Field::Marketing, Field::CardFees, Field::RefundsReserve]),
        Part::Anyway => of(&[Field::Attribution]),
        Part::Displaced => of(&[Field::Displacement]),
        Part::Recognition => of(&[Field::RecognitionPrice, Field::RecognitionEnquiries]),
        Part::Insurance => of(&[Field::Insurance]),
        Part::Fee => route(&[RouteField::Fee]),
        Part::FinanceCharges => route(&[RouteField::InstalmentRate, RouteField::InstalmentFee]),
        Part::LevelsBelow => of(&[Field::Level4Fee, Field::Level5Fee]),
        Part::Registration => route(&[RouteField::RegistrationAndExam]),
        Part::ExtraTraining => route(&[RouteField::ExtraTraining]),
        Part::TravelAndModels => route(&[
            RouteField::TravelPerDay,
            RouteField::Models,
            RouteField::ModelCost,
        ]),
        Part::LostHours => of(&[Field::ClinicHoursGivenUp]),
        Part::Vat | Part::Tax | Part::TaxSaved => Vec::new(),
    }
}

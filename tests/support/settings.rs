//! Visitors unlike one another, so that every input and every fact has somebody to whom it
//! matters: the presets, and presets with a few answers changed.

use level7::facts::Facts;
use level7::scenario::{Given, Key, Preset, Route, Scenario};

/// An answer, as it stands in the table below.
#[derive(Clone, Copy)]
pub(crate) enum Said {
    Number(f64),
    Flag(bool),
    Text(&'static str),
}

use Said::{Number as N, Text as T};
const YES: Said = Said::Flag(true);

/// A preset with some answers changed. A key that begins with `*.` stands for every route's.
pub(crate) struct Setting {
    pub(crate) name: &'static str,
    preset: Preset,
    said: &'static [(&'static str, Said)],
}

impl Setting {
    /// The visitor, with defaults by these facts.
    pub(crate) fn scenario(&self, facts: &Facts) -> Scenario {
        let mut scenario = self.preset.scenario(facts);
        for (name, said) in self.said {
            for key in keys(name) {
                let given = match *said {
                    Said::Number(number) => Given::Number(number),
                    Said::Flag(flag) => Given::Flag(flag),
                    Said::Text(text) => Given::Text(text.into()),
                };
                if let Err(refusal) = scenario.give(key, given) {
                    panic!("{}: {name}: {refusal}", self.name);
                }
            }
        }
        scenario
    }
}

fn keys(name: &str) -> Vec<Key> {
    let key = |name: &str| Key::from_text(name).unwrap_or_else(|| panic!("no input {name}"));
    name.strip_prefix("*.").map_or_else(
        || vec![key(name)],
        |field| {
            let all = Route::ALL.iter();
            all.map(|route| key(&[route.text(), field].join(".")))
                .collect()
        },
    )
}

/// A line each: `"name", preset: key = value, …;`
macro_rules! settings {
    ($($name:literal, $preset:ident: $($key:literal = $value:expr),* ;)+) => {
        pub(crate) const SETTINGS: &[Setting] = &[$(Setting {
            name: $name,
            preset: Preset::$preset,
            said: &[$(($key, $value)),*],
        }),+];
    };
}

settings! {
    // The presets as they are.
    "nurse", NurseStartingOut: ;
    "prescriber", NursePrescriber: ;
    "doctor", Doctor: ;
    "dentist", Dentist: ;
    "therapist", BeautyTherapist: ;
    "pharmacist", Pharmacist: ;
    // The work.
    "full hours", NursePrescriber: "chair_hours" = N(8.0);
    "no client yet", NurseStartingOut: "present_appointments" = N(0.0), "attribution" = N(1.0);
    "much work", NursePrescriber: "extra_appointments" = N(20.0), "chair_hours" = N(60.0), "attribution" = N(1.0);
    "work at a loss", NurseStartingOut: "room" = N(200.0), "attribution" = N(1.0);
    "three services", NursePrescriber: "cheek_filler.mix" = N(0.5), "attribution" = N(0.8);
    "cheek filler, no prescriber", NurseStartingOut: "cheek_filler.mix" = N(0.5), "present_appointments" = N(3.0);
    "hours given up", NursePrescriber: "clinic_hours_given_up" = N(10.0), "chair_hours" = N(14.0);
    "much displaced", NursePrescriber: "displacement" = N(0.9), "present_price" = N(300.0);
    "few rivals", NursePrescriber: "rivals" = T("few");
    "most rivals", NursePrescriber: "rivals" = T("most");
    "much recognised", NursePrescriber: "recognition_enquiries" = N(0.2), "recognition_price" = N(0.1);
    "holds Level 7", NursePrescriber: "level_held" = T("level_7");
    // The study.
    "nothing held", NurseStartingOut: "level_held" = T("none"), "*.needs_levels_4_and_5" = YES;
    "nothing held, much time", NurseStartingOut: "level_held" = T("none"), "study_hours" = N(40.0), "horizon" = N(10.0), "*.needs_levels_4_and_5" = YES;
    "time runs out", NurseStartingOut: "study_hours" = N(2.0), "*.shortest_months" = N(1.0);
    "own time counts", NurseStartingOut: "own_time_counts" = YES;
    "instalments", NurseStartingOut: "*.deposit" = N(0.2), "*.instalments" = N(24.0), "*.instalment_rate" = N(0.15), "todays_money" = YES, "inflation" = N(0.05);
    "dear instalments", NurseStartingOut: "*.deposit" = N(0.2), "*.instalments" = N(60.0), "*.instalment_rate" = N(0.15);
    "models and travel", Dentist: "*.models" = N(10.0), "*.attendance_days" = N(8.0), "*.travel_per_day" = N(90.0);
    "half finish", NurseStartingOut: "*.finishing" = N(0.5), "*.first_pass" = N(0.5), "*.trading" = N(0.5);
    "likely loss", Pharmacist: "extra_appointments" = N(0.5), "*.finishing" = N(0.5), "*.first_pass" = N(0.5), "*.trading" = N(0.5);
    // Laser.
    "laser at a loss", NurseStartingOut: "laser" = YES, "horizon" = N(10.0);
    "laser bought", NursePrescriber: "laser" = YES, "laser_appointments" = N(12.0), "chair_hours" = N(40.0), "horizon" = N(7.0);
    "laser leased", NurseStartingOut: "laser" = YES, "laser_leased" = YES, "start" = T("2027-05"), "laser_appointments" = N(8.0), "present_appointments" = N(1.0), "extra_appointments" = N(1.0);
    "laser leased dear", BeautyTherapist: "laser" = YES, "laser_device_price" = N(6_000.0), "laser_lease" = N(900.0), "chair_hours" = N(40.0);
    "cheap IPL", BeautyTherapist: "laser" = YES, "laser_appointments" = N(15.0), "chair_hours" = N(60.0), "ipl.price" = N(45.0), "ipl.minutes" = N(90.0);
    "much laser", NursePrescriber: "laser" = YES, "laser_appointments" = N(20.0), "chair_hours" = N(50.0), "displacement" = N(0.0);
    // Tax and loans.
    "company", NursePrescriber: "trade" = T("limited_company");
    "small company with a loan", NurseStartingOut: "trade" = T("limited_company"), "company_salary" = N(5_000.0), "present_appointments" = N(1.0), "extra_appointments" = N(1.0), "attribution" = N(1.0), "loan_plan_5" = YES;
    "large company", NursePrescriber: "trade" = T("limited_company"), "present_appointments" = N(60.0), "chair_hours" = N(80.0), "extra_appointments" = N(30.0);
    "company in Scotland", Doctor: "trade" = T("limited_company"), "nation" = T("scotland");
    "clinic", NurseStartingOut: "trade" = T("clinic_employed"), "clinic_commission" = N(0.1);
    "clinic with VAT", NursePrescriber: "trade" = T("clinic_employed"), "clinic_commission" = N(0.2), "vat_registered" = YES;
    "clinic, well paid", NursePrescriber: "trade" = T("clinic_employed"), "clinic_salary" = N(110_000.0), "clinic_hours_given_up" = N(0.0);
    "VAT crossed", NursePrescriber: "present_appointments" = N(16.0), "chair_hours" = N(40.0), "extra_appointments" = N(15.0);
    "VAT from the start", NursePrescriber: "vat_registered" = YES, "therapeutic_share" = N(0.3);
    "children", NurseStartingOut: "children" = N(2.0), "salary" = N(36_000.0), "extra_appointments" = N(2.0), "attribution" = N(1.0);
    "shrinking allowance", Doctor: "salary" = N(98_000.0);
    "high earner", Doctor: "salary" = N(124_000.0);
    "fee not deductible", Doctor: "deduct.same_area" = T("no");
    "old loans", NurseStartingOut: "loan_plan_2" = YES, "postgraduate_balance" = N(9_000.0), "salary" = N(30_000.0);
    "plan 1", Pharmacist: "loan_plan_1" = YES, "salary" = N(20_000.0);
    "plan 4", Pharmacist: "loan_plan_4" = YES, "salary" = N(20_000.0);
    "plan 5", Pharmacist: "loan_plan_5" = YES, "salary" = N(20_000.0);
    "MSc borrowed", NurseStartingOut: "route" = T("msc"), "*.borrow" = YES;
    "PgDip borrowed in Scotland", NurseStartingOut: "route" = T("pgdip"), "nation" = T("scotland"), "*.borrow" = YES, "salary" = N(40_000.0);
    "PgCert borrowed in Northern Ireland", NurseStartingOut: "route" = T("pgcert"), "nation" = T("northern_ireland"), "*.borrow" = YES;
    "borrowed in Northern Ireland, today's money", NurseStartingOut: "route" = T("pgcert"), "nation" = T("northern_ireland"), "*.borrow" = YES, "todays_money" = YES, "inflation" = N(0.1);
    "MSc borrowed in Wales, today's money", NurseStartingOut: "route" = T("msc"), "nation" = T("wales"), "*.borrow" = YES, "todays_money" = YES, "inflation" = N(0.1);
    "Scotland, on little", BeautyTherapist: "nation" = T("scotland"), "present_appointments" = N(3.0);
    "Scotland, from nothing", BeautyTherapist: "nation" = T("scotland"), "present_appointments" = N(0.0), "attribution" = N(1.0);
    "Scotland, on much", Doctor: "nation" = T("scotland"), "salary" = N(124_000.0);
    // The law.
    "licence comes", BeautyTherapist: "law.licence.probability" = N(1.0), "present_injectables" = N(0.5), "law.licence.from" = T("2027-06");
    "licence for new work", BeautyTherapist: "law.licence.probability" = N(1.0), "attribution" = N(1.0);
    "Level 7 required", NursePrescriber: "law.level_7.probability" = N(1.0), "law.level_7.from" = T("2028-01");
    "Level 7 required, all new", NurseStartingOut: "law.level_7.probability" = N(1.0), "attribution" = N(1.0);
    "registered only", BeautyTherapist: "law.registered_only.probability" = N(1.0), "attribution" = N(1.0), "law.registered_only.from" = T("2028-01");
    "registered only, at a loss", BeautyTherapist: "law.registered_only.probability" = N(0.5), "attribution" = N(1.0), "room" = N(200.0);
    "premises", NurseStartingOut: "nation" = T("scotland"), "law.premises.probability" = N(1.0), "present_injectables" = N(0.5);
    "premises, all new", BeautyTherapist: "nation" = T("scotland"), "law.premises.probability" = N(1.0), "attribution" = N(1.0);
}

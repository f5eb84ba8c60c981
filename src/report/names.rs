//! What routes, accounts and laws are called on the page.

use crate::facts::loans::LoanPlan;
use crate::model::{Account, Law, Projection, Subject};
use crate::scenario::{Key, Route, Service, table};

/// A route's name.
#[must_use]
pub const fn route(route: Route) -> &'static str {
    match route {
        Route::Level7Certificate => "Level 7 certificate",
        Route::Level7Diploma => "Level 7 diploma",
        Route::PgCert => "PgCert",
        Route::PgDip => "PgDip",
        Route::Msc => "MSc",
        Route::Own => "Your own course",
    }
}

/// A treatment's name.
#[must_use]
pub const fn service(service: Service) -> &'static str {
    match service {
        Service::AntiWrinkle => "Anti-wrinkle injections",
        Service::LipFiller => "Dermal filler, lips",
        Service::CheekFiller => "Dermal filler, cheeks",
        Service::LaserHairRemoval => "Laser hair removal",
        Service::Ipl => "Intense pulsed light (IPL)",
    }
}

/// A subject's name.
#[must_use]
pub const fn subject(subject: Subject) -> &'static str {
    match subject {
        Subject::Route(one) => route(one),
        Subject::LaserAlone => "Laser alone",
    }
}

/// A projection's name: its figures hold the laser, too, where that is switched on.
#[must_use]
pub fn projected(one: &Projection) -> String {
    let with_laser = one.ledger.plan.laser.is_some() && !one.ledger.plan.is_laser_alone();
    let laser = if with_laser { " with laser" } else { "" };
    [subject(one.ledger.subject()), laser].concat()
}

/// A name short enough for the end of a line.
#[must_use]
pub const fn short(subject: Subject) -> &'static str {
    match subject {
        Subject::Route(Route::Level7Certificate) => "L7 cert",
        Subject::Route(Route::Level7Diploma) => "L7 dip",
        Subject::Route(Route::PgCert) => "PgCert",
        Subject::Route(Route::PgDip) => "PgDip",
        Subject::Route(Route::Msc) => "MSc",
        Subject::Route(Route::Own) => "Own",
        Subject::LaserAlone => "Laser",
    }
}

/// A name in the middle of a sentence, with its article: "a PgCert", "an MSc".
#[must_use]
pub const fn with_article(subject: Subject) -> &'static str {
    match subject {
        Subject::Route(Route::Level7Certificate) => "a Level 7 certificate",
        Subject::Route(Route::Level7Diploma) => "a Level 7 diploma",
        Subject::Route(Route::PgCert) => "a PgCert",
        Subject::Route(Route::PgDip) => "a PgDip",
        Subject::Route(Route::Msc) => "an MSc",
        Subject::Route(Route::Own) => "your own course",
        Subject::LaserAlone => "laser alone",
    }
}

/// An input's name, with whose it is where there are several: "Lip filler: price".
#[must_use]
pub fn input(key: Key) -> String {
    let label = table::input(key).label;
    match key {
        Key::Service(one, _) => [service(one), ": ", label].concat(),
        Key::Route(one, _) => [route(one), ": ", label].concat(),
        Key::Of(_) => label.to_owned(),
    }
}

/// An account's name.
#[must_use]
pub const fn account(account: Account) -> &'static str {
    match account {
        Account::Salary => "Salary",
        Account::ClinicPay => "Pay from the clinic",
        Account::PresentTakings => "Takings, present work",
        Account::PresentConsumables => "Consumables, present work",
        Account::ExtraTakings => "Takings, new injectables",
        Account::ExtraConsumables => "Consumables, new injectables",
        Account::LaserTakings => "Takings, laser",
        Account::LaserConsumables => "Consumables, laser",
        Account::Prescriber => "Prescriber",
        Account::Room => "Room",
        Account::Marketing => "Marketing",
        Account::CardFees => "Card and booking fees",
        Account::RefundsReserve => "Refunds and corrections",
        Account::Insurance => "Insurance",
        Account::Licence => "Licence",
        Account::Oversight => "Oversight",
        Account::HostShare => "Share kept by a host clinic",
        Account::LaserLease => "Laser lease",
        Account::LaserServiceContract => "Laser service contract",
        Account::LaserDevice => "Laser device",
        Account::LaserTraining => "Laser training",
        Account::CourseFee => "Course fee",
        Account::FinanceCharges => "Interest and fees on instalments",
        Account::LevelsBelow => "Levels 4 and 5",
        Account::Registration => "Registration and exam",
        Account::ExtraTraining => "Hands-on training",
        Account::Travel => "Travel",
        Account::Models => "Models",
        Account::LoanDrawn => "Loan drawn",
        Account::PayrollIncomeTax => "Income tax through payroll",
        Account::PayrollNationalInsurance => "National Insurance through payroll",
        Account::PayrollStudentLoans => "Student loans through payroll",
        Account::EmployerNationalInsurance => "Your company’s National Insurance",
        Account::SelfAssessment => "Self Assessment",
        Account::CorporationTax => "Corporation tax",
        Account::Vat => "VAT paid",
    }
}

/// A loan's plan in the middle of a sentence.
#[must_use]
pub const fn loan_plan(plan: LoanPlan) -> &'static str {
    match plan {
        LoanPlan::Plan1 => "plan 1",
        LoanPlan::Plan2 => "plan 2",
        LoanPlan::Plan4 => "plan 4",
        LoanPlan::Plan5 => "plan 5",
        LoanPlan::Postgraduate => "the postgraduate plan, beside any other",
    }
}

/// What an outcome of the law would be, as the end of "more likely than not …".
#[must_use]
pub const fn law(law: Law) -> &'static str {
    match law {
        Law::NoChange => "nothing changes",
        Law::Licence => "a licence is required",
        Law::Level7Required => "Level 7 is required for injectables",
        Law::RegisteredOnly => "only registered professionals may inject",
        Law::Premises => "injectables are kept to permitted premises",
    }
}

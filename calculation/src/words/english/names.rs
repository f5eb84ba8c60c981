//! What routes, treatments, accounts and laws are called.

use crate::facts::loans::LoanPlan;
use crate::facts::routes::Admits;
use crate::model::{Account, Law, Subject};
use crate::scenario::{Route, Service};
use crate::words::wording::{self, Wording};
use crate::words::{messages, text};

/// A route's name.
#[must_use]
pub const fn route(route: Route) -> &'static str {
    match route {
        Route::Level7Certificate => text!("Level 7 certificate"),
        Route::Level7Diploma => text!("Level 7 diploma"),
        Route::PgCert => text!("PgCert"),
        Route::PgDip => text!("PgDip"),
        Route::Msc => text!("MSc"),
        Route::Own => text!("Your own course"),
    }
}

/// A treatment's name.
#[must_use]
pub fn service(service: Service) -> &'static str {
    match service {
        Service::AntiWrinkle => match wording::spoken() {
            Wording::Named => text!("Anti-wrinkle injections"),
            Wording::Neutral => text!("Upper-face treatments"),
        },
        Service::LipFiller => text!("Dermal filler, lips"),
        Service::CheekFiller => text!("Dermal filler, cheeks"),
        Service::LaserHairRemoval => text!("Laser hair removal"),
        Service::Ipl => text!("Intense pulsed light (IPL)"),
    }
}

/// A subject's name.
#[must_use]
pub const fn subject(subject: Subject) -> &'static str {
    match subject {
        Subject::Route(one) => route(one),
        Subject::LaserAlone => text!("Laser alone"),
    }
}

/// A name short enough for the end of a line.
#[must_use]
pub const fn short(subject: Subject) -> &'static str {
    match subject {
        Subject::Route(Route::Level7Certificate) => text!("L7 cert"),
        Subject::Route(Route::Level7Diploma) => text!("L7 dip"),
        Subject::Route(Route::PgCert) => text!("PgCert"),
        Subject::Route(Route::PgDip) => text!("PgDip"),
        Subject::Route(Route::Msc) => text!("MSc"),
        Subject::Route(Route::Own) => text!("Own"),
        Subject::LaserAlone => text!("Laser"),
    }
}

/// A name in the middle of a sentence, with its article: "a PgCert", "an MSc".
#[must_use]
pub const fn with_article(subject: Subject) -> &'static str {
    match subject {
        Subject::Route(Route::Level7Certificate) => text!("a Level 7 certificate"),
        Subject::Route(Route::Level7Diploma) => text!("a Level 7 diploma"),
        Subject::Route(Route::PgCert) => text!("a PgCert"),
        Subject::Route(Route::PgDip) => text!("a PgDip"),
        Subject::Route(Route::Msc) => text!("an MSc"),
        Subject::Route(Route::Own) => text!("your own course"),
        Subject::LaserAlone => text!("laser alone"),
    }
}

/// An account's name.
#[must_use]
pub const fn account(account: Account) -> &'static str {
    match account {
        Account::Salary => text!("Salary"),
        Account::ClinicPay => text!("Pay from the clinic"),
        Account::PresentTakings => text!("Takings, present work"),
        Account::PresentConsumables => text!("Consumables, present work"),
        Account::ExtraTakings => text!("Takings, new injectables"),
        Account::ExtraConsumables => text!("Consumables, new injectables"),
        Account::LaserTakings => text!("Takings, laser"),
        Account::LaserConsumables => text!("Consumables, laser"),
        Account::Prescriber => text!("Prescriber"),
        Account::Room => text!("Room"),
        Account::Marketing => text!("Marketing"),
        Account::CardFees => text!("Card and booking fees"),
        Account::RefundsReserve => text!("Refunds and corrections"),
        Account::Insurance => text!("Insurance"),
        Account::Licence => text!("Licence"),
        Account::Oversight => text!("Oversight"),
        Account::HostShare => text!("Share kept by a host clinic"),
        Account::LaserLease => text!("Laser lease"),
        Account::LaserServiceContract => text!("Laser service contract"),
        Account::LaserDevice => text!("Laser device"),
        Account::LaserTraining => text!("Laser training"),
        Account::CourseFee => text!("Course fee"),
        Account::FinanceCharges => text!("Interest and fees on instalments"),
        Account::LevelsBelow => text!("Levels 4 and 5"),
        Account::Registration => text!("Registration and exam"),
        Account::ExtraTraining => text!("Hands-on training"),
        Account::Travel => text!("Travel"),
        Account::Models => text!("Models"),
        Account::LoanDrawn => text!("Loan drawn"),
        Account::PayrollIncomeTax => text!("Income tax through payroll"),
        Account::PayrollNationalInsurance => text!("National Insurance through payroll"),
        Account::PayrollStudentLoans => text!("Student loans through payroll"),
        Account::EmployerNationalInsurance => text!("Your company’s National Insurance"),
        Account::SelfAssessment => text!("Self Assessment"),
        Account::CorporationTax => text!("Corporation tax"),
        Account::Vat => text!("VAT paid"),
    }
}

/// A loan's plan in the middle of a sentence.
#[must_use]
pub const fn loan_plan(plan: LoanPlan) -> &'static str {
    match plan {
        LoanPlan::Plan1 => text!("plan 1"),
        LoanPlan::Plan2 => text!("plan 2"),
        LoanPlan::Plan4 => text!("plan 4"),
        LoanPlan::Plan5 => text!("plan 5"),
        LoanPlan::Postgraduate => text!("the postgraduate plan, beside any other"),
    }
}

/// What an outcome of the law would be, as the end of "more likely than not …".
#[must_use]
pub const fn law(law: Law) -> &'static str {
    match law {
        Law::NoChange => text!("nothing changes"),
        Law::Licence => text!("a licence is required"),
        Law::Level7Required => text!("Level 7 is required for injectables"),
        Law::RegisteredOnly => text!("only registered professionals may inject"),
        Law::Premises => text!("injectables are kept to permitted premises"),
    }
}

/// Whom a course admits.
pub const fn admitted(admits: Admits) -> &'static str {
    match admits {
        Admits::Anyone => text!("anyone"),
        Admits::Registered => text!("registered health professionals"),
        Admits::DoctorsAndDentists => text!("doctors and dentists"),
    }
}

/// An input's name after whose it is; `name` is written as it begins a line.
pub fn of_one(whose: &str, name: &str) -> String {
    let mut rest = name.chars();
    let small: String = rest
        .next()
        .map(|first| first.to_ascii_lowercase())
        .into_iter()
        .collect();
    whose_small(whose, &small, rest.as_str())
}

messages! {
    /// A route whose figures hold the laser, too.
    with_laser(route: &str) = "{route} with laser";
    /// An input's name with whose it is.
    whose(whose: &str, name: &str) = "{whose}: {name}";
    whose_small(whose: &str, first: &str, rest: &str) = "{whose}: {first}{rest}";
}

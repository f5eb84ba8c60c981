//! The five routes side by side: what each asks in fees, hours and months, and whom it admits.
//!
//! The vocational awards are in `vocational`, the university ones in `university`, and what the
//! routes have in common (labels, units, shared judgements) in `terms`.

use super::series::Series;
use super::sources as s;
use super::table::sample;
use crate::facts::Quantity::Range;
use crate::words::text;

mod terms;

/// Writes one route: its plain facts first, then the dated values of each term.
macro_rules! route {
    (
        $(#[$doc:meta])*
        $route:ident = $id:literal, $applies_to:literal;
        { $($plain:ident: $what:expr,)+ }
        { $($term:ident: $value:expr,)+ }
    ) => {
        $(#[$doc])*
        pub static $route: RouteFacts = RouteFacts {
            id: $id,
            $($plain: $what,)+
            $($term: terms::$term(
                concat!("route.", $id, ".", stringify!($term)),
                text!($applies_to),
                $value,
            ),)+
        };
    };
}

mod university;
mod vocational;

pub use university::{MSC, PGCERT, PGDIP};
pub use vocational::{LEVEL_7_CERTIFICATE, LEVEL_7_DIPLOMA};

/// Who may enter a course.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Admits {
    /// Anyone, registered professional or not, who holds what the course asks for.
    Anyone,
    /// Registered health professionals.
    Registered,
    /// Doctors and dentists.
    DoctorsAndDentists,
}

impl Admits {
    /// Its name in files.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Anyone => "anyone",
            Self::Registered => "registered",
            Self::DoctorsAndDentists => "doctors_and_dentists",
        }
    }
}

/// A route and its terms. Every series says in its own unit what a learner is asked for.
#[derive(Debug)]
pub struct RouteFacts {
    /// Stable name.
    pub id: &'static str,
    /// Its name on the page.
    pub name: &'static str,
    /// What it is, in plain words.
    pub awarding: &'static str,
    /// Whether a university awards it.
    pub university: bool,
    /// Who may enter.
    pub admits: Admits,
    /// Whether Levels 4 and 5 must be held first.
    pub needs_levels_4_and_5: bool,
    /// Whether injecting is taught on people; if not, hands-on training comes on top.
    pub teaches_hands_on: bool,
    /// Course fee with VAT where charged, pounds.
    pub fee: Series,
    /// Registration with the awarding body and first assessment, pounds.
    pub registration_and_exam: Series,
    /// Each further attempt at the assessment, pounds.
    pub resit: Series,
    /// Share of the fee asked for in the first month.
    pub deposit: Series,
    /// Instalments for the rest of the fee, months; 0 where the fee is paid by the year.
    pub instalments: Series,
    /// Nominal yearly rate on instalments.
    pub instalment_rate: Series,
    /// Total qualification time, or notional hours, hours.
    pub tqt: Series,
    /// Guided learning hours or taught contact, inside the total, hours.
    pub glh: Series,
    /// Days that must be attended.
    pub attendance_days: Series,
    /// Shortest time to finish, months.
    pub shortest_months: Series,
    /// Longest time allowed, months.
    pub longest_months: Series,
    /// Travel and food for a day attended, pounds.
    pub travel_per_day: Series,
    /// Models whom the learner must find.
    pub models: Series,
    /// Product for one model, less what the model pays, pounds.
    pub model_cost: Series,
    /// Hands-on training that the course itself lacks, pounds.
    pub extra_training: Series,
    /// Probability of finishing.
    pub finishing: Series,
    /// Probability of passing at the first attempt.
    pub first_pass: Series,
    /// Share of the fee that is lost by a learner who leaves.
    pub fee_lost_on_leaving: Series,
    /// Probability of ever trading in the new services, having finished.
    pub trading: Series,
    /// Yearly rise of the fee after entry.
    pub fee_inflation: Series,
}

impl RouteFacts {
    /// Its series, in the order of the fields.
    #[must_use]
    pub fn series(&'static self) -> [&'static Series; 20] {
        [
            &self.fee,
            &self.registration_and_exam,
            &self.resit,
            &self.deposit,
            &self.instalments,
            &self.instalment_rate,
            &self.tqt,
            &self.glh,
            &self.attendance_days,
            &self.shortest_months,
            &self.longest_months,
            &self.travel_per_day,
            &self.models,
            &self.model_cost,
            &self.extra_training,
            &self.finishing,
            &self.first_pass,
            &self.fee_lost_on_leaving,
            &self.trading,
            &self.fee_inflation,
        ]
    }
}

/// The routes, in the order in which a page shows them.
pub static ROUTES: [&RouteFacts; 5] = [
    &LEVEL_7_CERTIFICATE,
    &LEVEL_7_DIPLOMA,
    &PGCERT,
    &PGDIP,
    &MSC,
];

/// To what the figures on Levels 4 and 5 apply.
const BEFORE_LEVEL_7: &str = "a learner who does not hold the level yet";

table! {
    LEVEL_4_FEE: Pounds, "route.level_4.fee", "Level 4 fee", BEFORE_LEVEL_7, [
        sample(Range(1_500.0, 2_800.0, 3_500.0), &[&s::COURSE_PRICES],
            text!("Two price lists: from £2,795 for one award and £3,500 for another. The low end is a guess.")),
    ];
    LEVEL_5_FEE: Pounds, "route.level_5.fee", "Level 5 fee", BEFORE_LEVEL_7, [
        sample(Range(2_000.0, 3_500.0, 4_800.0), &[&s::COURSE_PRICES],
            text!("One price list, from £4,795; everything below that is a guess.")),
    ];
    LEVEL_4_HOURS: Hours, "route.level_4.hours", "Level 4 total qualification time", BEFORE_LEVEL_7, [
        sample(Range(200.0, 580.0, 600.0), &[&s::COUTURE_LEVEL_4, &s::COSMETIC_COLLEGE],
            text!("580 hours (360 of them guided) for one diploma over 11 months; another provider speaks of 8 to 12 weeks, hence the low end."))
            .disputed(readings![
                [COUTURE_LEVEL_4] "580 hours over eleven months.",
                [COSMETIC_COLLEGE] "Eight to twelve weeks.",
            ]),
    ];
    LEVEL_5_HOURS: Hours, "route.level_5.hours", "Level 5 total qualification time", BEFORE_LEVEL_7, [
        sample(Range(100.0, 158.0, 200.0), &[&s::COUTURE_LEVEL_5, &s::A_TRAINING, &s::COSMETIC_COLLEGE],
            text!("158 hours (88 guided) for one certificate; short formats take 8 to 12 weeks. This certificate teaches no injecting."))
            .disputed(readings![
                [COUTURE_LEVEL_5] "158 hours.",
                [COSMETIC_COLLEGE] "Eight to twelve weeks.",
            ]),
    ];
}

/// Every series of the routes and of the levels before them.
#[must_use]
pub fn series() -> Vec<&'static Series> {
    let mut all: Vec<_> = ROUTES.iter().flat_map(|route| route.series()).collect();
    all.extend(ALL);
    all
}

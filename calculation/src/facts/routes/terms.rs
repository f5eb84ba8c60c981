//! What the routes have in common: label and unit of each term, and the judgements they share.

use super::s;
use crate::facts::Quantity::{Exact, Range};
use crate::facts::series::{Dated, Series, Unit};
use crate::facts::table::{assumption, sample};
use crate::words::text;

/// One constructor a term, so that a label and a unit are written once for all routes.
macro_rules! terms {
    ($($term:ident: $unit:ident, $label:literal;)+) => {
        $(
            pub(super) const fn $term(
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
    fee: Pounds, "Course fee, with VAT where charged";
    registration_and_exam: Pounds, "Registration and assessment fees";
    resit: Pounds, "Fee for a resit";
    deposit: Share, "Deposit, as a share of the fee";
    instalments: Months, "Months of instalments";
    instalment_rate: SharePerYear, "Yearly interest on instalments";
    tqt: Hours, "Total study time";
    glh: Hours, "Taught or guided hours within the total";
    attendance_days: Days, "Days to attend";
    shortest_months: Months, "Shortest time to finish";
    longest_months: Months, "Longest time to finish";
    travel_per_day: Pounds, "Travel and food for a day attended";
    models: Count, "Models whom the learner must find";
    model_cost: Pounds, "Cost of a model";
    extra_training: Pounds, "Hands-on training that the course lacks";
    finishing: Share, "Probability of finishing";
    first_pass: Share, "Probability of passing first time";
    fee_lost_on_leaving: Share, "Share of the fee lost on leaving";
    trading: Share, "Probability of trading in the new services";
    fee_inflation: SharePerYear, "Yearly rise of the fee after entry";
}

pub(super) static ANY_TRAVEL: [Dated; 1] = [assumption(
    Range(20.0, 60.0, 150.0),
    &[],
    text!("Our judgement: a local day at the low end, a day with a night away at the high end."),
)];

pub(super) static ANY_MODEL_COST: [Dated; 1] = [assumption(
    Range(0.0, 30.0, 70.0),
    &[],
    text!("Our judgement: the cost of product, less what the model pays towards it."),
)];

pub(super) static ANY_FIRST_PASS: [Dated; 1] = [assumption(
    Range(0.60, 0.78, 0.90),
    &[],
    text!("No provider's first-time pass rate was found."),
)];

pub(super) static ANY_RESIT: [Dated; 1] = [assumption(
    Range(60.0, 150.0, 400.0),
    &[&s::ACQUISITION],
    text!(
        "One provider says that resits cost extra and names no price; its moderation fee of £60 sets the low end."
    ),
)];

pub(super) static ANY_TRADING: [Dated; 1] = [assumption(
    Range(0.65, 0.85, 0.95),
    &[],
    text!(
        "One less the probability of never trading in the new services, which we put at 5, 15 and 35 in a hundred; no figures were found."
    ),
)];

pub(super) static VOCATIONAL_EXTRAS: [Dated; 1] = [sample(
    Range(0.0, 260.0, 600.0),
    &[&s::ACQUISITION, &s::NATA],
    text!("One provider's fee holds £60 for moderation and £200 for the awarding body; another charges registration on top. The high end is a guess."),
)
    .disputed(readings![
        [ACQUISITION] "£60 and £200, held in the fee.",
        [NATA] "Registration comes on top of the fee.",
    ])];

pub(super) static VOCATIONAL_DEPOSIT: [Dated; 1] = [sample(
    Range(0.10, 0.25, 0.50),
    &[
        &s::COSMETIC_COURSES_TERMS,
        &s::DERMA_MEDICAL,
        &s::COUTURE_TERMS,
        &s::COSMETIC_COLLEGE,
    ],
    text!("Terms differ: 10% of the fee, £200 plus VAT, £1,000, or half the fee at booking. The likely share is our judgement between them."),
)
    .disputed(readings![
        [COSMETIC_COLLEGE] "10% of the fee.",
        [COSMETIC_COURSES_TERMS] "£200 plus VAT.",
        [COUTURE_TERMS] "£1,000.",
        [DERMA_MEDICAL] "Half the fee at booking.",
    ])];

pub(super) static VOCATIONAL_INSTALMENTS: [Dated; 1] = [assumption(
    Range(1.0, 6.0, 12.0),
    &[&s::COSMETIC_COURSES_TERMS],
    text!(
        "Providers arrange instalments themselves and practice varies; no standard plan was found."
    ),
)];

pub(super) static VOCATIONAL_RATE: [Dated; 1] = [assumption(
    Range(0.0, 0.0, 0.15),
    &[&s::COSMETIC_COURSES_TERMS],
    text!(
        "Plans usually carry a small fee (£20 plus VAT in one case) and no interest; no yearly rate was published."
    ),
)];

pub(super) static VOCATIONAL_ATTENDANCE: [Dated; 1] = [sample(
    Range(4.0, 6.0, 8.0),
    &[&s::COSMETIC_COLLEGE],
    text!("One provider's guide: four to eight practical days over three to six months."),
)];

pub(super) static VOCATIONAL_MODELS: [Dated; 1] = [sample(
    Range(0.0, 10.0, 40.0),
    &[&s::DERMA_MEDICAL, &s::ACQUISITION, &s::HARLEY_COMPARISON],
    text!("Some providers supply models; a full logbook on the old national guidance has 40 cases, half of them observed. The likely number is our judgement."),
)
    .disputed(readings![
        [DERMA_MEDICAL] "Models are supplied.",
        [ACQUISITION, HARLEY_COMPARISON] "A full logbook has 40 cases.",
    ])];

pub(super) static VOCATIONAL_FINISHING: [Dated; 1] = [assumption(
    Range(0.60, 0.80, 0.92),
    &[],
    text!(
        "No completion figures were found for any Level 7 award in aesthetics; these are short courses, paid for by the learner, with resits."
    ),
)];

pub(super) static VOCATIONAL_FEE_LOST: [Dated; 1] = [assumption(
    Range(0.50, 0.90, 1.0),
    &[&s::DERMA_MEDICAL],
    text!(
        "One provider keeps half the fee from the day of booking; the rest is our reading of such terms."
    ),
)];

pub(super) static VOCATIONAL_FEE_INFLATION: [Dated; 1] = [assumption(
    Exact(0.0),
    &[],
    text!("The fee is taken as agreed at enrolment and not raised afterwards."),
)];

pub(super) static NO_EXTRA_TRAINING: [Dated; 1] = [assumption(
    Exact(0.0),
    &[],
    text!("The award assesses injecting on people, so none is added."),
)];

pub(super) static UNIVERSITY_EXTRA_TRAINING: [Dated; 1] = [assumption(
    Range(0.0, 1_500.0, 5_000.0),
    &[&s::MANCHESTER, &s::LAUNCH_LAB],
    text!(
        "Manchester says that its course gives no clinical competency; a trade guide puts injectables training at £2,000 to £5,000. Courses with supervised practice may need none."
    ),
)];

pub(super) static UNIVERSITY_NO_REGISTRATION: [Dated; 1] = [assumption(
    Exact(0.0),
    &[],
    text!("Taken to be inside the tuition fee; no course page names a separate one."),
)];

pub(super) static UNIVERSITY_NO_DEPOSIT: [Dated; 1] = [assumption(
    Exact(0.0),
    &[],
    text!("Some universities ask for a deposit and count it towards the first year's fee."),
)];

pub(super) static UNIVERSITY_BY_THE_YEAR: [Dated; 1] = [sample(
    Exact(0.0),
    &[&s::EDINBURGH],
    text!(
        "Fees are taken in equal parts at the start of each year of study, as one university's part-time fees are."
    ),
)];

pub(super) static UNIVERSITY_NO_INTEREST: [Dated; 1] = [assumption(
    Exact(0.0),
    &[],
    text!("Paid by the year, so there are no instalments to carry interest."),
)];

pub(super) static UNIVERSITY_NO_MODELS: [Dated; 1] = [assumption(
    Exact(0.0),
    &[],
    text!("Theory courses ask for none; models for added hands-on training are in its price."),
)];

pub(super) static UNIVERSITY_FEE_LOST: [Dated; 1] = [assumption(
    Range(0.30, 0.50, 1.0),
    &[],
    text!("No refund terms were found; a year's fee is commonly due for a year begun."),
)];

pub(super) static UNIVERSITY_FEE_INFLATION: [Dated; 1] = [sample(
    Range(0.0, 0.03, 0.05),
    &[&s::KEELE],
    text!("One university caps the rise at 5% a year; the likely rise is our judgement."),
)];

pub(super) static UNIVERSITY_SMALLER_FINISHING: [Dated; 1] = [assumption(
    Range(0.60, 0.78, 0.90),
    &[&s::OFS],
    text!(
        "60% is the regulator's floor for completion of part-time postgraduate courses other than Master's, not an average; no sector figure was found."
    ),
)];

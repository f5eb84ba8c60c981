//! The Level 7 certificate and the Level 7 diploma. Same level as a Master's, smaller in size.

use super::terms::*;
use super::{Admits, RouteFacts, s, terms};
use crate::facts::Quantity::{Exact, Range};
use crate::facts::table::{assumption, published, sample};
use crate::words::text;

route! {
    /// The Level 7 certificate in aesthetic practice, which follows Levels 4 and 5.
    LEVEL_7_CERTIFICATE = "level_7_certificate", "Level 7 certificate in aesthetic practice";
    {
        name: text!("Level 7 certificate"),
        awarding: text!("A regulated award of QUALIFI, taught by private academies: consultation, psychology, anti-wrinkle injections, temporary dermal fillers and complications. It has no laser unit."),
        university: false,
        admits: Admits::Anyone,
        needs_levels_4_and_5: true,
        teaches_hands_on: true,
    }
    {
        fee: &[sample(Range(4_500.0, 5_500.0, 8_400.0), &[&s::COURSE_PRICES, &s::NATA, &s::CFMSR],
            text!("The publisher's own fee was not found. From £4,795 on one academy's list for this award; £6,995 plus VAT for another body's diploma marks the high end. Put the real fee in its place."))
            .disputed(readings![
                [COURSE_PRICES] "From £4,795 for this award, on one academy's list.",
                [NATA] "£6,995 plus VAT, for another body's diploma.",
            ])],
        registration_and_exam: &VOCATIONAL_EXTRAS,
        resit: &ANY_RESIT,
        deposit: &VOCATIONAL_DEPOSIT,
        instalments: &VOCATIONAL_INSTALMENTS,
        instalment_rate: &VOCATIONAL_RATE,
        tqt: &[sample(Range(200.0, 300.0, 600.0), &[&s::ATAI, &s::COSMETIC_COURSES_HOURS, &s::EDUQUAL, &s::OTHM],
            text!("This award's own hours were not found. Other awards: 277 and 278 hours (older certificates), 400 (a 40-credit certificate), 600 (a diploma)."))
            .disputed(readings![
                [ATAI] "277 hours, for an older certificate.",
                [COSMETIC_COURSES_HOURS] "278 hours, for an older certificate.",
                [EDUQUAL] "40 credits, which is 400 hours, for another certificate.",
                [OTHM] "600 hours, for a diploma.",
            ])],
        glh: &[sample(Range(60.0, 150.0, 185.0), &[&s::ATAI, &s::HARLEY_LEVEL_7, &s::OTHM],
            text!("This award's own guided hours were not found. Other awards: 59, 175 and 185."))
            .disputed(readings![
                [ATAI] "59 hours, for an older certificate.",
                [HARLEY_LEVEL_7] "175 hours, for a diploma.",
                [OTHM] "185 hours, for a diploma.",
            ])],
        attendance_days: &VOCATIONAL_ATTENDANCE,
        shortest_months: &[sample(Exact(6.0), &[&s::HARLEY_LEVEL_7, &s::COSMETIC_COLLEGE],
            text!("Providers speak of six to nine and of six to twelve months; marking and booking of practical assessment alone add two to four."))
            .disputed(readings![
                [HARLEY_LEVEL_7] "Six to nine months.",
                [COSMETIC_COLLEGE] "Six to twelve months.",
            ])],
        longest_months: &[assumption(Exact(18.0), &[&s::HARLEY_LEVEL_7, &s::HARLEY_COMPARISON],
            text!("Our judgement: providers of larger diplomas advise two years and allow three."))],
        travel_per_day: &ANY_TRAVEL,
        models: &VOCATIONAL_MODELS,
        model_cost: &ANY_MODEL_COST,
        extra_training: &NO_EXTRA_TRAINING,
        finishing: &VOCATIONAL_FINISHING,
        first_pass: &ANY_FIRST_PASS,
        fee_lost_on_leaving: &VOCATIONAL_FEE_LOST,
        trading: &ANY_TRADING,
        fee_inflation: &VOCATIONAL_FEE_INFLATION,
    }
}

route! {
    /// The Level 7 diploma in injectables, for registered health professionals.
    LEVEL_7_DIPLOMA = "level_7_diploma", "Level 7 diploma in clinical aesthetic injectables";
    {
        name: text!("Level 7 diploma"),
        awarding: text!("A regulated award of OTHM or VTCT in injectables, taught by private academies to registered health professionals. Twice the hours of a certificate."),
        university: false,
        admits: Admits::Registered,
        needs_levels_4_and_5: false,
        teaches_hands_on: true,
    }
    {
        fee: &[sample(Range(6_000.0, 8_394.0, 11_000.0), &[&s::NATA, &s::HARLEY_COMPARISON, &s::SKINVIVA_COMPARISON, &s::COURSE_PRICES],
            text!("£6,995 plus VAT at one provider, which also has a route at £1,995 plus VAT for three years' experience; £6,000 to £11,000 in a comparison of 2020. One list has a diploma from £5,582, and one at £1,995 that looks like assessment only."))
            .disputed(readings![
                [NATA] "£6,995 plus VAT; £1,995 plus VAT for three years' experience.",
                [HARLEY_COMPARISON] "£6,000 to £11,000, in 2020.",
                [COURSE_PRICES] "From £5,582; and £1,995 for one that looks like assessment only.",
            ])],
        registration_and_exam: &VOCATIONAL_EXTRAS,
        resit: &ANY_RESIT,
        deposit: &VOCATIONAL_DEPOSIT,
        instalments: &VOCATIONAL_INSTALMENTS,
        instalment_rate: &VOCATIONAL_RATE,
        tqt: &[sample(Range(360.0, 600.0, 600.0), &[&s::OTHM, &s::LEARNA],
            text!("600 hours in the specification. The low end is three fifths of it, as it is for the university routes: one course of 1,200 hours is described by a weekly load that comes to 720."))],
        glh: &[published(Range(175.0, 185.0, 185.0), &[&s::OTHM, &s::HARLEY_LEVEL_7],
            text!("185 in one specification, 175 at a provider of another diploma."))
            .disputed(readings![
                [OTHM] "185 hours.",
                [HARLEY_LEVEL_7] "175 hours, for another diploma.",
            ])],
        attendance_days: &VOCATIONAL_ATTENDANCE,
        shortest_months: &[sample(Exact(6.0), &[&s::COSMETIC_COLLEGE, &s::HARLEY_COMPARISON],
            text!("Providers speak of 6 to 12 and of 6 to 36 months."))
            .disputed(readings![
                [COSMETIC_COLLEGE] "Six to twelve months.",
                [HARLEY_COMPARISON] "Six to 36 months.",
            ])],
        longest_months: &[sample(Exact(36.0), &[&s::HARLEY_LEVEL_7, &s::HARLEY_COMPARISON],
            text!("One provider allows three years and advises finishing within two."))],
        travel_per_day: &ANY_TRAVEL,
        models: &VOCATIONAL_MODELS,
        model_cost: &ANY_MODEL_COST,
        extra_training: &NO_EXTRA_TRAINING,
        finishing: &VOCATIONAL_FINISHING,
        first_pass: &ANY_FIRST_PASS,
        fee_lost_on_leaving: &VOCATIONAL_FEE_LOST,
        trading: &ANY_TRADING,
        fee_inflation: &VOCATIONAL_FEE_INFLATION,
    }
}

//! PgCert, PgDip and MSc in aesthetic medicine. Every course found admits registered health
//! professionals only; fees are those of neighbouring courses, for no course page showed its own.

use super::terms::*;
use super::{Admits, RouteFacts, s, terms};
use crate::facts::Quantity::{Exact, Range};
use crate::facts::table::{assumption, sample};
use crate::words::text;

const CONTACT: &str = text!(
    "No course publishes its contact hours. A fifth of the notional hours, with a tenth and three tenths as the ends, is our judgement: notional hours are mostly private study."
);

route! {
    /// A postgraduate certificate: 60 credits.
    PGCERT = "pgcert", "university postgraduate certificate, 60 credits";
    {
        name: text!("PgCert"),
        awarding: text!("A university certificate of 60 credits, a third of a Master's, mostly online, for registered health professionals; Manchester's is for doctors and dentists alone."),
        university: true,
        admits: Admits::Registered,
        needs_levels_4_and_5: false,
        teaches_hands_on: false,
    }
    {
        fee: &[sample(Range(2_900.0, 4_200.0, 6_500.0), &[&s::KEELE, &s::BSMS, &s::DUNDEE, &s::IMPERIAL, &s::CHESTER],
            text!("Fees of neighbouring courses for UK students: £2,295 to £2,940 at the low end, £3,759, £4,400 (2026/27), and £4,000 to £7,500 in London. Fees of aesthetics courses were not on their pages."))
            .disputed(readings![
                [KEELE] "£4,400, in 2026/27.",
                [BSMS] "£3,759, in 2022/23.",
                [DUNDEE] "£2,940.",
                [IMPERIAL] "£4,000 to £7,500, in 2020/21.",
                [CHESTER] "£2,295, in 2022/23.",
            ])],
        registration_and_exam: &UNIVERSITY_NO_REGISTRATION,
        resit: &ANY_RESIT,
        deposit: &UNIVERSITY_NO_DEPOSIT,
        instalments: &UNIVERSITY_BY_THE_YEAR,
        instalment_rate: &UNIVERSITY_NO_INTEREST,
        tqt: &[sample(Range(360.0, 600.0, 600.0), &[&s::SOUTH_WALES, &s::LEARNA],
            text!("Ten notional hours a credit. One provider's stated weekly load comes to three fifths of that, which is the low end."))],
        glh: &[assumption(Range(60.0, 120.0, 180.0), &[], CONTACT)],
        attendance_days: &[assumption(Range(0.0, 2.0, 5.0), &[&s::NORTHUMBRIA, &s::BANGOR],
            text!("A third of the days of a Master's. Northumbria and Bangor add 40 hours or more of supervised practice, which is not counted here."))],
        shortest_months: &[sample(Exact(9.0), &[&s::SOUTH_WALES, &s::BANGOR], text!("Course pages say one year part-time; nine months is the teaching year."))],
        longest_months: &[sample(Exact(18.0), &[&s::SOUTH_WALES, &s::BANGOR], text!("Course pages say one year; half a year is allowed on top."))],
        travel_per_day: &ANY_TRAVEL,
        models: &UNIVERSITY_NO_MODELS,
        model_cost: &ANY_MODEL_COST,
        extra_training: &UNIVERSITY_EXTRA_TRAINING,
        finishing: &UNIVERSITY_SMALLER_FINISHING,
        first_pass: &ANY_FIRST_PASS,
        fee_lost_on_leaving: &UNIVERSITY_FEE_LOST,
        trading: &ANY_TRADING,
        fee_inflation: &UNIVERSITY_FEE_INFLATION,
    }
}

route! {
    /// A postgraduate diploma: 120 credits.
    PGDIP = "pgdip", "university postgraduate diploma, 120 credits";
    {
        name: text!("PgDip"),
        awarding: text!("A university diploma of 120 credits, two thirds of a Master's, mostly online, for registered health professionals; Manchester's is for doctors and dentists alone."),
        university: true,
        admits: Admits::Registered,
        needs_levels_4_and_5: false,
        teaches_hands_on: false,
    }
    {
        fee: &[sample(Range(5_900.0, 8_000.0, 10_000.0), &[&s::KEELE, &s::BSMS],
            text!("Two thirds of a Master's fee; £8,800 at one university (2026/27) and £7,518 at another (2022/23). Fees of aesthetics courses were not on their pages."))
            .disputed(readings![
                [KEELE] "£8,800, in 2026/27.",
                [BSMS] "£7,518, in 2022/23.",
            ])],
        registration_and_exam: &UNIVERSITY_NO_REGISTRATION,
        resit: &ANY_RESIT,
        deposit: &UNIVERSITY_NO_DEPOSIT,
        instalments: &UNIVERSITY_BY_THE_YEAR,
        instalment_rate: &UNIVERSITY_NO_INTEREST,
        tqt: &[sample(Range(720.0, 1_200.0, 1_200.0), &[&s::LEARNA, &s::MANCHESTER],
            text!("Ten notional hours a credit; 20 hours a week for 36 weeks, as one provider states, comes to 720, which is the low end."))],
        glh: &[assumption(Range(120.0, 240.0, 360.0), &[], CONTACT)],
        attendance_days: &[assumption(Range(0.0, 4.0, 9.0), &[&s::MANCHESTER, &s::LEARNA],
            text!("Two thirds of the days of a Master's; one course is wholly online."))],
        shortest_months: &[sample(Exact(12.0), &[&s::LEARNA, &s::MANCHESTER], text!("One year at the shortest course found, two years at most others."))],
        longest_months: &[sample(Exact(24.0), &[&s::MANCHESTER, &s::UCLAN, &s::BANGOR], text!("Two years part-time on three course pages."))],
        travel_per_day: &ANY_TRAVEL,
        models: &UNIVERSITY_NO_MODELS,
        model_cost: &ANY_MODEL_COST,
        extra_training: &UNIVERSITY_EXTRA_TRAINING,
        finishing: &UNIVERSITY_SMALLER_FINISHING,
        first_pass: &ANY_FIRST_PASS,
        fee_lost_on_leaving: &UNIVERSITY_FEE_LOST,
        trading: &ANY_TRADING,
        fee_inflation: &UNIVERSITY_FEE_INFLATION,
    }
}

route! {
    /// A Master's degree: 180 credits.
    MSC = "msc", "university Master's degree, 180 credits";
    {
        name: text!("MSc"),
        awarding: text!("A Master's degree of 180 credits with a dissertation, mostly online, for registered health professionals; Manchester's is for doctors and dentists alone."),
        university: true,
        admits: Admits::Registered,
        needs_levels_4_and_5: false,
        teaches_hands_on: false,
    }
    {
        fee: &[sample(Range(8_800.0, 11_500.0, 15_000.0), &[&s::KEELE, &s::BSMS, &s::TIMES, &s::TELEGRAPH, &s::FINDAMASTERS],
            text!("£9,450 to £13,200 at one university (2026/27), £11,275 at another (2022/23). UK averages disagree: about £11,000, and £12,700 (both 2025). Fees of aesthetics courses were not on their pages. Some universities give former students 10 to 15% off."))
            .disputed(readings![
                [KEELE] "£9,450 to £13,200 by subject, in 2026/27.",
                [BSMS] "£11,275, in 2022/23.",
                [TIMES] "£12,700: the UK average, in 2025.",
                [TELEGRAPH] "About £11,000: the UK average, in 2025.",
                [FINDAMASTERS] "£8,407 in classrooms and £9,647 in laboratories: UK averages, in 2021.",
            ])],
        registration_and_exam: &UNIVERSITY_NO_REGISTRATION,
        resit: &ANY_RESIT,
        deposit: &UNIVERSITY_NO_DEPOSIT,
        instalments: &UNIVERSITY_BY_THE_YEAR,
        instalment_rate: &UNIVERSITY_NO_INTEREST,
        tqt: &[sample(Range(1_080.0, 1_800.0, 1_800.0), &[&s::LEARNA, &s::QMUL],
            text!("Ten notional hours a credit; the low end is three fifths, from one provider's stated weekly load."))],
        glh: &[assumption(Range(180.0, 360.0, 540.0), &[], CONTACT)],
        attendance_days: &[sample(Range(0.0, 6.0, 14.0), &[&s::QMUL, &s::MANCHESTER, &s::LEARNA],
            text!("Wholly online, four clinical days, or two residential weeks; the likely number is our judgement between them."))],
        shortest_months: &[sample(Exact(24.0), &[&s::QMUL], text!("Two years part-time is the shortest found."))],
        longest_months: &[sample(Exact(36.0), &[&s::MANCHESTER, &s::UCLAN, &s::NORTHUMBRIA, &s::BANGOR], text!("Three years part-time on four course pages."))],
        travel_per_day: &ANY_TRAVEL,
        models: &UNIVERSITY_NO_MODELS,
        model_cost: &ANY_MODEL_COST,
        extra_training: &UNIVERSITY_EXTRA_TRAINING,
        finishing: &[assumption(Range(0.65, 0.78, 0.88), &[&s::OFS],
            text!("65% is the regulator's floor for completion of a part-time taught Master's, not an average; no sector figure was found."))],
        first_pass: &ANY_FIRST_PASS,
        fee_lost_on_leaving: &UNIVERSITY_FEE_LOST,
        trading: &ANY_TRADING,
        fee_inflation: &UNIVERSITY_FEE_INFLATION,
    }
}

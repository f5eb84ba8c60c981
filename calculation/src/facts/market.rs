//! What an award is worth in the market, growth and prices, and the terms of appraisal.

use super::sources as s;
use super::table::{assumption, sample};
use crate::facts::Quantity::{Exact, Range};
use crate::words::text;

/// To what judgements on the award apply.
const AWARD: &str = "holders of a Level 7 award, treatments already offered";
/// To what figures on the whole market apply.
const UK: &str = "the UK market for non-surgical treatments";
/// To what the terms of appraisal apply.
const APPRAISAL: &str = "every route";

table! {
    ATTRIBUTION: Share, "market.attribution", "Share of the extra income that the award itself brings", "every route", [
        assumption(Range(0.20, 0.50, 1.0), &[],
            text!("No study links an award to income. Much of the new work could lawfully be taken up without it, save where an insurer, employer or pharmacy asks for it.")),
    ];
    RECOGNITION_PRICE: Share, "market.recognition_price", "Price premium on present treatments", AWARD, [
        assumption(Range(0.0, 0.03, 0.12), &[],
            text!("No evidence was found that clients pay more for the award; nought must stay in the range.")),
    ];
    RECOGNITION_ENQUIRIES: Share, "market.recognition_enquiries", "Extra enquiries for present treatments", AWARD, [
        assumption(Range(0.0, 0.05, 0.20), &[],
            text!("Surveys show that people worry about competence, not that an award moves them to book.")),
    ];
    RIVALS_NONE: Count, "market.rivals_none", "Recognition where no rival near you holds Level 7, as a multiple of the default", AWARD, [
        assumption(Exact(1.5), &[], text!("Our judgement: what is rare is noticed.")),
    ];
    RIVALS_SOME: Count, "market.rivals_some", "Recognition where some rivals hold Level 7, as a multiple of the default", AWARD, [
        assumption(Exact(1.0), &[], text!("The default itself.")),
    ];
    RIVALS_MOST: Count, "market.rivals_most", "Recognition where most rivals hold Level 7, as a multiple of the default", AWARD, [
        assumption(Exact(0.0), &[], text!("Our judgement: what everybody has sets nobody apart.")),
    ];
    GROWTH: SharePerYear, "market.growth", "Growth of the market, in pounds of the day", UK, [
        sample(Range(0.0, 0.04, 0.08), &[&s::HERALD, &s::LAING_BUISSON],
            text!("Two estimates: 8.4% a year from 2021 to 2026 and 4.6% before; nought is kept in the range, for growth has not kept large chains from failing. Such estimates disagree widely."))
            .disputed(readings![
                [HERALD] "8.4% a year, from 2021 to 2026.",
                [LAING_BUISSON] "4.6% a year, before that.",
            ]),
    ];
    PRICE_INFLATION: SharePerYear, "market.price_inflation", "Rise of treatment prices, costs and pay", UK, [
        assumption(Range(0.0, 0.02, 0.04), &[], text!("No series of treatment prices was found; old guides suggest that some prices have fallen.")),
    ];
    CORRELATION: Count, "market.correlation", "How far volume, recognition and speed of build-up move together", APPRAISAL, [
        assumption(Exact(0.3), &[], text!("Loading on one shared factor, from 0 to 1; our judgement.")),
    ];
    DISCOUNT_RATE: SharePerYear, "market.discount_rate", "Discount rate", APPRAISAL, [
        assumption(Range(0.03, 0.05, 0.08), &[], text!("Our judgement: about what savings or a cheap loan cost; in pounds of the day.")),
    ];
    HORIZON: Years, "market.horizon", "Years looked ahead", APPRAISAL, [
        assumption(Exact(5.0), &[], text!("Long enough for a Master's to finish and earn, short enough for the figures to mean something.")),
    ];
}

//! Laser and IPL beside any route: their own training, their own device. No part of Level 7.

use super::sources as s;
use super::table::{assumption, sample};
use crate::facts::Quantity::{Exact, Range};
use crate::words::text;

/// To what the figures apply.
const LASER: &str = "laser and IPL, practitioner working alone";

table! {
    TRAINING: Pounds, "laser.training", "Laser operator training", LASER, [
        assumption(Range(800.0, 1_500.0, 3_000.0), &[], text!("No price was found for a Level 4 award in laser and light; our judgement.")),
    ];
    TRAINING_HOURS: Hours, "laser.training_hours", "Hours of laser training", LASER, [
        assumption(Range(30.0, 60.0, 100.0), &[], text!("Our judgement: a few taught days, theory and supervised treatments.")),
    ];
    TRAINING_MONTHS: Months, "laser.training_months", "Months from starting laser training to opening", LASER, [
        assumption(Exact(2.0), &[], text!("Our judgement, with delivery of the device and a council's licence where one is needed.")),
    ];
    DEVICE_PRICE: Pounds, "laser.device_price", "Price of a device", LASER, [
        sample(Range(8_000.0, 30_000.0, 80_000.0), &[&s::FITAIMS, &s::IN_LASER, &s::MARGIN],
            text!("From 8,000 to 11,000 euros for the simplest to £77,000 and more; US platforms at 80,000 to 150,000 dollars. The likely price is our judgement."))
            .disputed(readings![
                [FITAIMS] "8,000 to 11,000 euros for the simplest.",
                [IN_LASER] "Up to £77,000.",
                [MARGIN] "80,000 to 150,000 dollars, for platforms in the United States.",
            ]),
    ];
    DEVICE_LIFE: Years, "laser.device_life", "Life of a device", LASER, [
        assumption(Range(3.0, 5.0, 7.0), &[], text!("Our judgement.")),
    ];
    SERVICE_CONTRACT: SharePerYear, "laser.service_contract", "Service contract, as a share of the price a year", LASER, [
        assumption(Range(0.05, 0.08, 0.12), &[], text!("Our judgement.")),
    ];
    LEASE_PER_MONTH: PoundsPerMonth, "laser.lease_per_month", "Lease of a device", LASER, [
        assumption(Range(167.0, 625.0, 1_667.0), &[],
            text!("No UK lease quote was found. Derived: the price at each end and between, a quarter on top for interest, spread over 60 months (£30,000 × 1.25 ÷ 60 = £625).")),
    ];
    APPOINTMENTS: AppointmentsPerWeek, "laser.appointments", "Laser and IPL appointments a week, once established", LASER, [
        assumption(Range(1.0, 3.0, 6.0), &[], text!("Our judgement; no count was found for a practitioner working alone.")),
    ];
    MONTHS_TO_ESTABLISH: Months, "laser.months_to_establish", "Months until laser and IPL are established", LASER, [
        assumption(Range(6.0, 12.0, 24.0), &[], text!("As for injectables; no figures were found.")),
    ];
}

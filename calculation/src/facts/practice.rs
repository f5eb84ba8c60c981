//! A practice: its overheads, how fast new work comes, and the ordinary visitor's starting point.

use super::sources as s;
use super::table::{assumption, sample};
use crate::facts::Quantity::{Exact, Range};
use crate::words::text;

/// The new services of somebody who works alone and part-time.
const EXTRA_WORK: &str = "the extra work, practitioner working alone";
/// The visitor who has said nothing yet.
const ORDINARY: &str = "the visitor who has said nothing yet";

table! {
    // Overheads of the extra work.
    NO_SHOWS: Share, "practice.no_shows", "No-shows and late cancellations", "UK clinics", [
        sample(Range(0.05, 0.10, 0.15), &[&s::CALYX, &s::CONSENTZ],
            text!("Two sellers of software say 5 to 15% and 10 to 20%; deposits lower it."))
            .disputed(readings![
                [CALYX] "5 to 15%.",
                [CONSENTZ] "10 to 20%.",
            ]),
    ];
    ROOM_PER_CHAIR_HOUR: PoundsPerHour, "practice.room_per_chair_hour", "Room, for each extra chair-hour", EXTRA_WORK, [
        sample(Range(8.57, 14.29, 28.57), &[&s::NURSES_NETWORK],
            text!("Derived: £60, £100 and £200 for a seven-hour day, to the penny. One worked example pays £100 a week; others split takings in half or pay 35 to 40%.")),
    ];
    INSURANCE_EXTRA: PoundsPerYear, "practice.insurance_extra", "Extra insurance for the new services", EXTRA_WORK, [
        assumption(Range(0.0, 200.0, 600.0), &[], text!("No quotes were found for adding injectables to present cover.")),
    ];
    INSURANCE_NON_MEDIC: PoundsPerYear, "practice.insurance_non_medic", "Insurance, all cover", "practitioners who are not registered professionals", [
        sample(Range(400.0, 750.0, 1_500.0), &[&s::INSURANCE_GUIDE],
            text!("One guide: £371 to £1,100 for malpractice and £200 to £800 for public liability.")),
    ];
    INSURANCE_REGISTERED: PoundsPerYear, "practice.insurance_registered", "Insurance, all cover", "registered health professionals", [
        sample(Range(1_000.0, 1_500.0, 3_000.0), &[&s::INSURANCE_GUIDE, &s::LAUNCH_LAB],
            text!("Two guides: £1,000 to £3,000, and £1,500 to £3,000."))
            .disputed(readings![
                [INSURANCE_GUIDE] "£1,000 to £3,000 a year.",
                [LAUNCH_LAB] "£1,500 to £3,000 a year.",
            ]),
    ];
    MARKETING: Share, "practice.marketing", "Marketing, as a share of extra takings", EXTRA_WORK, [
        sample(Range(0.05, 0.08, 0.12), &[&s::STELLR, &s::LAUNCH_LAB],
            text!("7 to 12% in a US source; a UK guide gives £18,000 to £30,000 a year for a London clinic. Booking sites may take 30% of a first visit."))
            .disputed(readings![
                [STELLR] "7 to 12% of takings, in the United States.",
                [LAUNCH_LAB] "£18,000 to £30,000 a year, for a clinic in London.",
            ]),
    ];
    CARD_FEES: Share, "practice.card_fees", "Card and booking fees, as a share of extra takings", EXTRA_WORK, [
        assumption(Range(0.015, 0.025, 0.04), &[], text!("Our judgement; no price list was read.")),
    ];
    REFUNDS_RESERVE: Share, "practice.refunds_reserve", "Reserve for refunds and complications, as a share of extra takings", EXTRA_WORK, [
        assumption(Range(0.01, 0.02, 0.04), &[], text!("Our judgement; no figures were found.")),
    ];
    PRESCRIBER_FEE: Pounds, "practice.prescriber_fee", "Prescriber's fee for an appointment that needs one", "practitioners who do not prescribe", [
        sample(Range(20.0, 30.0, 50.0), &[&s::FACETHETICS, &s::SKINVIVA_PRESCRIBERS],
            text!("£20 to £35, £25 to £30 (2016), and from £30; some of these are old, and the high end allows for prices since."))
            .disputed(readings![
                [FACETHETICS] "£20 to £35.",
                [SKINVIVA_PRESCRIBERS] "£25 to £30, in 2016.",
            ]),
    ];

    // How fast new work comes, and what time is worth.
    MONTHS_TO_ESTABLISH: Months, "practice.months_to_establish", "Months until the new services are established", EXTRA_WORK, [
        assumption(Range(6.0, 12.0, 24.0), &[], text!("No figures were found; franchise sellers speak of 12 to 18 months to profit.")),
    ];
    WAIT_TO_FIRST_CLIENT: Months, "practice.wait_to_first_client", "Months from finishing to the first paying client", EXTRA_WORK, [
        assumption(Range(0.0, 1.5, 4.0), &[], text!("Our judgement: certificate, insurance, and a pharmacy or prescriber must be in place.")),
    ];
    EXTRA_APPOINTMENTS: AppointmentsPerWeek, "practice.extra_appointments", "Extra appointments a week, once established", EXTRA_WORK, [
        assumption(Range(2.0, 5.0, 10.0), &[&s::NURSES_NETWORK, &s::PRACTITIONER_SURVEY, &s::COLLEGE_EARNINGS],
            text!("No survey counts them. A worked example has 10 clients a week in all, and a training college plans with 12 to 18; seven in ten practitioners surveyed say that aesthetics is not their main income. The answer turns on this figure more than on any other."))
            .disputed(readings![
                [NURSES_NETWORK] "About 10 clients a week in all, in a worked example.",
                [COLLEGE_EARNINGS] "12 to 18 treatments a week in all, for planning.",
            ]),
    ];
    OWN_TIME: PoundsPerHour, "practice.own_time", "Worth of an hour of your own time", "any learner", [
        assumption(Range(12.71, 18.0, 30.0), &[&super::tax_sources::RATES_2026],
            text!("The low end is the National Living Wage from April 2026; the rest is our judgement. Nought is allowed.")),
    ];

    // Where the ordinary visitor starts.
    PRESENT_APPOINTMENTS: AppointmentsPerWeek, "practice.present_appointments", "Appointments a week now", ORDINARY, [
        assumption(Range(3.0, 6.0, 12.0), &[], text!("A small skin practice beside a job; put your own.")),
    ];
    PRESENT_PRICE: Pounds, "practice.present_price", "Average price now", ORDINARY, [
        assumption(Range(70.0, 110.0, 150.0), &[&s::CLINIC_PRICES], text!("Taken as that of a chemical peel: lowest, median and highest of four price lists.")),
    ];
    PRESENT_CONSUMABLES: Pounds, "practice.present_consumables", "Product for an appointment now", ORDINARY, [
        assumption(Exact(15.0), &[], text!("Our judgement for a peel.")),
    ];
    PRESENT_MINUTES: Minutes, "practice.present_minutes", "Chair time of an appointment now", ORDINARY, [
        assumption(Exact(50.0), &[&s::CLINIC_PRICES], text!("Price lists give 45 to 60 minutes for a peel or microneedling.")),
    ];
    PRESENT_INJECTABLES_SHARE: Share, "practice.present_injectables_share", "Share of present appointments that is injectables", ORDINARY, [
        assumption(Exact(0.0), &[], text!("The ordinary visitor holds Levels 4 and 5 and does not inject yet.")),
    ];
    CHAIR_HOURS: HoursPerWeek, "practice.chair_hours", "Chair-hours that you can offer", ORDINARY, [
        assumption(Range(8.0, 12.0, 20.0), &[], text!("About a day and a half a week beside a job; put your own.")),
    ];
    WEEKS_WORKED: WeeksPerYear, "practice.weeks_worked", "Weeks worked a year", ORDINARY, [
        assumption(Range(44.0, 46.0, 48.0), &[], text!("Six weeks of holiday, illness and bank holidays.")),
    ];
    SALARY: PoundsPerYear, "practice.salary", "Salary from another job", "a part-time hospital job", [
        assumption(Exact(24_000.0), &[], text!("A round figure, in reach of a part-time hospital job; put your own.")),
    ];
    SALARY_FULL_TIME: PoundsPerYear, "practice.salary_full_time", "Salary from another job", "a full-time job", [
        assumption(Exact(38_000.0), &[], text!("A round figure, in reach of a full-time clinical job; put your own.")),
    ];
    SALARY_DOCTOR: PoundsPerYear, "practice.salary_doctor", "Salary from another job", "doctors and dentists", [
        assumption(Exact(55_000.0), &[], text!("A round figure above the higher-rate threshold; put your own.")),
    ];
    INSTALMENT_FEE: Pounds, "practice.instalment_fee", "Admin fee for paying in instalments", "vocational courses paid in parts", [
        sample(Range(0.0, 24.0, 50.0), &[&s::COSMETIC_COURSES_TERMS],
            text!("£20 plus VAT at one provider; others name none. The high end is our judgement.")),
    ];
    CLINIC_SALARY: PoundsPerYear, "practice.clinic_salary", "Pay from a clinic that employs you", "nurses employed by a clinic", [
        sample(Range(30_000.0, 35_000.0, 40_000.0), &[&s::MATA],
            text!("Clinic nurse £30,000 to £40,000; prescribers £40,000 to £65,000. Put your own.")),
    ];
    CLINIC_PAY_RISE: PoundsPerYear, "practice.clinic_pay_rise", "Pay rise for the new treatments", "practitioners employed by a clinic", [
        assumption(Range(0.0, 1_500.0, 5_000.0), &[&s::MATA, &s::LAUNCH_LAB, &s::LEARNA],
            text!("No evidence for the award itself: published gaps in pay go with prescribing. One university's provider says that 40% of its former students earned more two years on, with nobody to compare them with.")),
    ];
    RESIT_WAIT: Months, "practice.resit_wait", "Months that a resit adds", "any learner", [
        assumption(Range(1.0, 2.0, 4.0), &[], text!("Our judgement: a further date of assessment must be found; no provider says.")),
    ];
    STUDY_HOURS: HoursPerWeek, "practice.study_hours", "Hours of study a week in your own time", ORDINARY, [
        assumption(Exact(8.0), &[], text!("An evening or two and part of a weekend; put your own.")),
    ];
    CLINIC_HOURS_GIVEN_UP: HoursPerWeek, "practice.clinic_hours_given_up", "Clinic hours given up to study", ORDINARY, [
        assumption(Exact(1.0), &[], text!("Little, because the ordinary visitor studies in the evening.")),
    ];
    WEEKS_OFF: WeeksPerYear, "practice.weeks_off", "Weeks a year without study", ORDINARY, [
        assumption(Exact(6.0), &[], text!("The weeks in which the ordinary visitor does not work either.")),
    ];
    SLEEP: HoursPerWeek, "practice.sleep", "Hours of sleep a week", "any learner", [
        assumption(Range(49.0, 56.0, 63.0), &[], text!("Seven, eight and nine hours a night: what adults are commonly advised. It shows what is left of a week of study, and moves no money.")),
    ];
    DISPLACEMENT: Share, "practice.displacement", "Extra appointments that replace present ones", EXTRA_WORK, [
        assumption(Range(0.0, 0.1, 0.3), &[], text!("Some of those who come for a new service would have come for an old one; no figures were found.")),
    ];
}

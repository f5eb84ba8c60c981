//! A seller's claim: what it comes to for the visitor, step by step, and whether its own
//! arithmetic is right.

use crate::insight::claim::Part;
use crate::words::{messages, text};

// What the claim says, and what its own sum comes to, as the start of the finding.
messages! {
    said_and_by_sum(said: &str, sum: &str) = "{said} in the claim, {sum} by its own sum";
    said_in_it(said: &str) = "{said} in the claim";
    by_its_sum(sum: &str) = "{sum} by the claim’s own sum";
    /// `claimed` is one of the above, `for_you` one of those below.
    finding(claimed: &str, for_you: &str) = "{claimed}; {for_you}.";
}
pub const NO_NUMBER: &str = text!("The claim comes to no number of clients");

/// What it comes to for the visitor, as the end of the finding.
pub mod for_you {
    use super::{messages, text};

    pub const NOT_ADMITTED: &str =
        text!("the course does not admit you, so that for you no number of clients pays for it");
    pub const NEVER_FINISHED: &str =
        text!("without hours to study you never finish, and no number of clients pays for it");
    pub const A_CLIENT_LEAVES_NOTHING: &str =
        text!("for you no number does it: at your figures a client leaves nothing");
    pub const NOTHING_TO_PAY_BACK: &str =
        text!("for you none: at your figures there is nothing to pay back");
    pub const NEVER_OUT_OF_POCKET: &str =
        text!("for you none: at your figures you are never out of pocket");

    messages! {
        nobody_comes(years: &str) =
            "at your figures not one client comes within {years}, so that it never pays for itself";
        pays(clients: &str, months: &str) =
            "for you about {clients}, which is {months} after the first payment at your pace";
        does_not_pay(clients: &str, come: &str, years: &str) =
            "for you about {clients}, and at your pace only {come} come within {years}: it does \
             not pay for itself in that time";
    }
}

/// The claim's own sum.
pub mod arithmetic {
    use super::{messages, text};

    pub const NO_SUM: &str = text!(
        "The claim names neither clients nor what one leaves, so that there is no \
         sum to check."
    );
    pub const RIGHT: &str = text!("The claim’s arithmetic is right.");
    pub const NOTHING_TAKEN_OFF: &str = text!("It takes off nothing for what a treatment uses up.");

    messages! {
        your_fee(fee: &str) = "{fee} (your fee: the claim names none)";
        price_less_product(price: &str, product: &str) = "({price} − {product})";
        divided(fee: &str, by: &str) = "{fee} ÷ {by}";
        taken(fee: &str, clients: &str, leaves: &str) =
            "The claim gives no sum. {fee} ÷ {clients} takes it that each leaves {leaves}.";
        no_clients(sum: &str) =
            "The claim’s own sum, {sum}, comes to no number of clients.";
        own_sum(sum: &str, clients: &str) = "The claim’s own sum: {sum} = {clients}.";
        own_sum_rounded(sum: &str, exact: &str, clients: &str) =
            "The claim’s own sum: {sum} = {exact}, so {clients}.";
        wrong(said: &str) = "The claim says {said}: that is not what its own figures give.";
    }
}

messages! {
    bad_end(pounds: &str) =
        "The bad end: if no client comes, all of it stays paid, {pounds} before tax.";
}

/// How it was reckoned.
pub mod notes {
    use super::{messages, text};

    messages! {
        until_paid_back(booked: &str, came: &str) =
            "A client is an appointment booked for the new treatments. What one leaves is an \
             average over the {booked} booked by the time you are back where you started, of whom \
             {came} come.";
        in_all_the_years(booked: &str, came: &str) =
            "A client is an appointment booked for the new treatments. What one leaves is an \
             average over the {booked} booked within the years looked at, of whom {came} come.";
    }

    pub const STEPS: &str = text!(
        "Every step is read off the ledger, to the pound, so that they add up. What the clients \
         leave is the gain of the same course at no cost; tax that the cost saves stands with \
         what has to be paid back."
    );
    pub const LEFT_OUT: &str =
        text!("Laser and your own time are left out here, and money is cash of the day.");
}

/// The two waterfalls.
pub mod drawn {
    use super::{messages, text};

    messages! {
        left_of(start: &str, end: &str) =
            "Of the {start} that a client is said to leave, {end} is left for you";
        nothing_left_of(start: &str) =
            "Of the {start} that a client is said to leave, nothing is left for you";
        to_be_paid_back(end: &str, start: &str) =
            "To be paid back: {end} after the tax that it saves, where the claim counts {start}";
        the_ledger(route: &str) = "the ledger, {route}";
        gained(label: &str, pounds: &str) = "{label} +{pounds}";
        amount(label: &str, pounds: &str) = "{label} {pounds}";
        and_then(first: &str, next: &str) = "{first}; {next}";
        whole(steps: &str) = "{steps}.";
    }

    pub const A_CLIENT_LEAVES: &str = text!("The claim: a client leaves");
    pub const LEFT_FOR_YOU: &str = text!("Left for you");
    pub const CLAIMED_FEE: &str = text!("The claim: the fee");
    pub const TO_BE_PAID_BACK: &str = text!("To be paid back");
    pub const YOUR_FEE: &str = text!("your fee, as the claim names none");
    pub const THE_CLAIM: &str = text!("the claim");
    pub const BY_LAW: &str = text!("By the law’s own rates, in the ledger.");
}

/// A step's name.
pub const fn step(part: Part) -> &'static str {
    match part {
        Part::Price => text!("Your price, on average"),
        Part::Consumables => text!("What a treatment uses up"),
        Part::PriceLessProduct => text!("Your price less product"),
        Part::NoShows => text!("Those who do not come"),
        Part::ClinicPay => text!("The clinic’s, but for your pay"),
        Part::Prescriber => text!("Prescriber"),
        Part::Room => text!("Room"),
        Part::Marketing => text!("Marketing, cards, refunds"),
        Part::Anyway => text!("Would have come anyway"),
        Part::Displaced => text!("Present clients displaced"),
        Part::Recognition => text!("Recognition on present work"),
        Part::Insurance => text!("Insurance"),
        Part::Vat => text!("VAT"),
        Part::Tax => text!("Tax, National Insurance, loans"),
        Part::Fee => text!("Your fee against it"),
        Part::FinanceCharges => text!("Instalments"),
        Part::LevelsBelow => text!("Levels 4 and 5"),
        Part::Registration => text!("Registration and exam"),
        Part::ExtraTraining => text!("Hands-on training"),
        Part::TravelAndModels => text!("Travel and models"),
        Part::LostHours => text!("Clinic hours given up"),
        Part::TaxSaved => text!("Tax that this saves"),
    }
}

/// Claims as sellers make them, in our words.
pub mod typical {
    use super::text;

    pub const EIGHTEEN_CLIENTS: &str = text!("“It pays for itself in 18 clients”");
    pub const TEN_CLIENTS: &str = text!("“Your first ten clients pay for the course”");
    pub const PRICE_OF_FILLER: &str = text!("“A treatment at £250 uses up £60 of product”");
    pub const ALL_OF_THE_PRICE: &str = text!("“Every £200 treatment is £200 earned”");
}

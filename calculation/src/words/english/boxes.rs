//! What is said beside a box.

use crate::scenario::entry::Slip;
use crate::scenario::{Direction, Effect, Outcome, Shape};
use crate::words::{messages, text};

messages! {
    /// The text is not a month that can be taken. `example` is one, `first` and `last` are years.
    not_a_month(example: &str, first: i32, last: i32) =
        "Write a month like {example}, between {first} and {last}.";
    type_a_number_between(lowest: &str, highest: &str) =
        "Type a number between {lowest} and {highest}.";
    must_be_between(lowest: &str, highest: &str) =
        "This must be between {lowest} and {highest}.";

    // What an input does. `why` is a clause.
    more_raises(why: &str) = "More of it raises the answer: {why}.";
    more_lowers(why: &str) = "More of it lowers the answer: {why}.";
    later_raises(why: &str) = "A later month raises the answer: {why}.";
    later_lowers(why: &str) = "A later month lowers the answer: {why}.";
    this_raises(why: &str) = "This raises the answer: {why}.";
    this_lowers(why: &str) = "This lowers the answer: {why}.";
    either(why: &str) = "Can raise or lower the answer: {why}.";
    neither(why: &str) = "Moves no figure on this page: {why}.";
    // The same of one figure alone, which the sentence before has named.
    more_raises_it(only: &str, why: &str) = "{only} More of it raises it: {why}.";
    more_lowers_it(only: &str, why: &str) = "{only} More of it lowers it: {why}.";
    later_raises_it(only: &str, why: &str) = "{only} A later month raises it: {why}.";
    later_lowers_it(only: &str, why: &str) = "{only} A later month lowers it: {why}.";
    this_raises_it(only: &str, why: &str) = "{only} This raises it: {why}.";
    this_lowers_it(only: &str, why: &str) = "{only} This lowers it: {why}.";
    either_it(only: &str, why: &str) = "{only} Can raise or lower it: {why}.";
}

/// What an input does to the answer; empty where that is plain to see.
pub fn effect(effect: Effect, shape: Shape) -> String {
    let why = effect.why;
    let only = match (effect.direction, effect.outcome) {
        (Direction::Neither, _) | (_, Outcome::Gain | Outcome::Comparison) => "",
        (_, Outcome::AllInAll) => text!("Counts in “all in all” only."),
        (_, Outcome::PresentValue) => text!("Counts in the net present value only."),
        (_, Outcome::CostPerGuidedHour) => text!("Counts in the cost per guided hour only."),
    };
    if why.is_empty() {
        return only.to_owned();
    }
    if only.is_empty() {
        let says = match (effect.direction, shape) {
            (Direction::Neither, _) => neither,
            (Direction::Either, _) => either,
            (Direction::Up, Shape::Number { .. }) => more_raises,
            (Direction::Up, Shape::Month) => later_raises,
            (Direction::Up, Shape::Flag | Shape::Choice(_)) => this_raises,
            (Direction::Down, Shape::Number { .. }) => more_lowers,
            (Direction::Down, Shape::Month) => later_lowers,
            (Direction::Down, Shape::Flag | Shape::Choice(_)) => this_lowers,
        };
        return says(why);
    }
    let says = match (effect.direction, shape) {
        (Direction::Either | Direction::Neither, _) => either_it,
        (Direction::Up, Shape::Number { .. }) => more_raises_it,
        (Direction::Up, Shape::Month) => later_raises_it,
        (Direction::Up, Shape::Flag | Shape::Choice(_)) => this_raises_it,
        (Direction::Down, Shape::Number { .. }) => more_lowers_it,
        (Direction::Down, Shape::Month) => later_lowers_it,
        (Direction::Down, Shape::Flag | Shape::Choice(_)) => this_lowers_it,
    };
    says(only, why)
}

pub const TYPE_A_NUMBER: &str = text!("Type a number.");
pub const WHOLE: &str = text!("This must be a whole number.");
pub const ORDER: &str = text!("Low, likely and high must be in that order.");
pub const CHOOSE: &str = text!("Choose one of the answers.");
pub const YES_OR_NO: &str = text!("Choose yes or no.");
/// The text is no number: one plain sentence that tells how to put it right.
pub const fn slip(slip: Slip) -> &'static str {
    match slip {
        Slip::Empty => text!("Type a number."),
        Slip::NotANumber => {
            text!("That is not a number we can read. Write it like 1200, 1,200 or 1,200.50.")
        }
        Slip::Separators => text!(
            "We cannot tell thousands from decimals there. Write it like 1200, 1,200 or 1,200.50."
        ),
        Slip::TwoNumbers => text!("Type one number: we read two there."),
        Slip::Vat => text!("Type the amount alone, with any VAT in it."),
        Slip::OtherMoney => text!("Type the amount in pounds."),
        Slip::OtherUnit => text!("Write it in the unit that stands beside the box."),
        Slip::NotMoney => text!("Leave out the £ sign: this is not an amount of money."),
        Slip::TooPrecise => text!("Use no more than six decimal places."),
        Slip::TooLarge => text!("That number is too large."),
        Slip::PerCentNotWanted => text!("Leave out the % sign: this is not a percentage."),
        Slip::PoundsNotWanted => text!("Leave out the £ sign: this is a percentage."),
    }
}

/// The text means no time.
pub const NO_TIME: &str =
    text!("Write a number of months, like 24, or a month with its year, like March 2029.");
pub const WHOLE_MONTHS: &str = text!("This must be a whole number of months, 0 or more.");

/// What people type besides figures, in small letters; read, and not shown.
pub mod typed {
    pub const BY: &str = "by ";
    pub const MONTHS: &str = "months";
    pub const MONTH: &str = "month";
    pub const YEARS: &str = "years";
    pub const YEAR: &str = "year";
    pub const THOUSAND: &str = "thousand";
    pub const MILLION: &str = "million";
    pub const PER_CENT: &str = "per cent";
}

//! The answer against one input, and what it hangs on most.

use super::amounts;
use crate::insight::Cause;
use crate::words::{messages, text};

/// Why an answer leaps as the value rises, as the end of a sentence.
#[must_use]
pub fn where_it_leaps(cause: Cause) -> String {
    let by = |months: usize| match months {
        1 => text!("a month").to_owned(),
        _ => amounts::months(&months.to_string()),
    };
    match cause {
        Cause::WholeNumber => text!("because only whole numbers count").to_owned(),
        Cause::Vat(None, Some(_)) => text!("where takings pass the VAT threshold").to_owned(),
        Cause::Vat(Some(_), None) => text!("where VAT registration falls away").to_owned(),
        Cause::Vat(Some(low), Some(high)) if high < low => vat_sooner(&by(low - high)),
        Cause::Vat(Some(low), Some(high)) if high > low => vat_later(&by(high - low)),
        Cause::Vat(..) => text!("where VAT registration as you are moves").to_owned(),
        Cause::Opening(Some(low), Some(high)) if high > low => sell_later(&by(high - low)),
        Cause::Opening(Some(low), Some(high)) => sell_sooner(&by(low - high)),
        Cause::Opening(Some(_), None) => text!("where you no longer sell at all").to_owned(),
        Cause::Opening(None, _) => text!("where you begin to sell at all").to_owned(),
        Cause::Calendar => text!("where the study or a payment moves by a month").to_owned(),
        Cause::Device => text!("where the device is bought once more or less").to_owned(),
        Cause::Rule => text!("where a step in the rules of tax or loans lies").to_owned(),
        Cause::Step => text!("where something begins or ends all at once").to_owned(),
    }
}

/// From one end of an input to the other, where the gain neither rises nor falls throughout: how
/// much it is at most and at least, each with the value at which.
pub fn turns(
    (from, to): (&str, &str),
    (first, last): (&str, &str),
    most: Option<(String, String)>,
    least: Option<(String, String)>,
    payback: &str,
) -> String {
    let most = most.map(|(sum, value)| at_most(&sum, &value));
    let least = least.map(|(sum, value)| at_least(&sum, &value));
    let (most, least) = (most.unwrap_or_default(), least.unwrap_or_default());
    goes(from, to, first, last, &most, &least, payback)
}

messages! {
    vat_sooner(by: &str) = "where you register for VAT {by} sooner";
    vat_later(by: &str) = "where you register for VAT {by} later";
    sell_sooner(by: &str) = "where you start to sell {by} sooner";
    sell_later(by: &str) = "where you start to sell {by} later";

    title(input: &str) = "{input}: the gain against it";

    // For which values it pays.
    pays(stretches: &str) = "Pays {stretches}.";
    pays_only(stretches: &str) = "Pays only {stretches}.";
    up_to(most: &str) = "up to {most}";
    from(least: &str) = "from {least}";
    at(value: &str) = "at {value}";
    from_to(least: &str, most: &str) = "from {least} to {most}";
    /// `cause` is the end of the sentence.
    jumps(low: &str, high: &str, at: &str, cause: &str) =
        "Jumps from {low} to {high} at {at}, {cause}.";

    // The text alternative of the chart: from end to end. `payback` is one of the clauses below.
    stays(from: &str, to: &str, gain: &str, payback: &str) =
        "From {from} to {to} the gain stays near {gain}; {payback}.";
    falls(from: &str, to: &str, first: &str, last: &str, payback: &str) =
        "From {from} to {to} the gain falls from {first} to {last}; {payback}.";
    rises(from: &str, to: &str, first: &str, last: &str, payback: &str) =
        "From {from} to {to} the gain rises from {first} to {last}; {payback}.";
    goes(
        from: &str, to: &str, first: &str, last: &str, most: &str, least: &str, payback: &str,
    ) = "From {from} to {to} the gain goes from {first} to {last}{most}{least}; {payback}.";
    at_most(sum: &str, value: &str) = ", at most {sum} at {value}";
    at_least(sum: &str, value: &str) = ", at least {sum} at {value}";
    payback_stays(months: &str) = "payback: {months} at either end";
    payback_goes(from: &str, to: &str) = "payback goes from {from} to {to}";
    never_within(years: &str) = "never within {years}";

    // What the answer hangs on most.
    moves_most(input: &str, sum: &str) = "“{input}” moves the gain most: by {sum}";
    at_low_and_high(present: &str) =
        "The gain at the low and at the high figure of each, all else as likely. As it stands it \
         is {present}.";
    swing(input: &str, at_low: &str, low: &str, at_high: &str, high: &str) =
        "{input}: from {at_low} at {low} to {at_high} at {high}.";
    /// The same of one of the four questions.
    swing_asked(input: &str, at_low: &str, low: &str, at_high: &str, high: &str) =
        "{input} (asked above): from {at_low} at {low} to {at_high} at {high}.";
}

pub const DOES_NOT_MOVE: &str = text!("Does not move this answer.");
pub const PAYS_NOWHERE: &str = text!("Does not pay at any value shown.");
pub const PAYS_EVERYWHERE: &str = text!("Pays at any value shown.");
/// Beside how many clients it takes, where the sentence under the answer says another number.
pub const COUNTS_RECOGNITION: &str =
    text!("Recognition is counted here; the sentence under the answer leaves it out.");
pub const NOTHING_UNCERTAIN: &str = text!("Nothing that is uncertain moves the gain");

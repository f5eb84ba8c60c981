//! What people type about a number, in small letters: read, and not shown.

/// Makes a number a rough one, before it.
pub(crate) const ROUGHLY: &[&str] = &[
    "about ",
    "around ",
    "approximately ",
    "approx. ",
    "approx ",
    "circa ",
    "roughly ",
    "from ",
];
/// Between two numbers.
pub(crate) const BETWEEN: &[&str] = &["to", "or", "and"];
/// The tax that may be in an amount or on top of it.
pub(crate) const VAT: &str = "vat";
/// What a stroke stands for: "8 hours/week".
pub(crate) const PER: &str = " per ";
/// Words before the name of a unit.
pub(crate) const FILLERS: &[&str] = &["a", "an", "per", "each", "the", "every"];
/// The one of them that may stand last: "£200 each".
pub(crate) const EACH: &str = "each";

pub(crate) const MONEY: &[&str] = &["£", "gbp", "pound", "pounds"];
pub(crate) const PER_CENT: &[&str] = &["%", "percent", "pc"];
pub(crate) const APPOINTMENTS: &[&str] = &[
    "appointment",
    "appointments",
    "client",
    "clients",
    "patient",
    "patients",
];
pub(crate) const MINUTES: &[&str] = &["min", "mins", "minute", "minutes"];
pub(crate) const HOURS: &[&str] = &["h", "hr", "hrs", "hour", "hours", "ph", "hourly"];
pub(crate) const DAYS: &[&str] = &["day", "days"];
pub(crate) const WEEKS: &[&str] = &["week", "weeks", "wk", "wks", "pw", "weekly"];
pub(crate) const MONTHS: &[&str] = &["month", "months", "mth", "mths", "pm", "pcm", "monthly"];
pub(crate) const YEARS: &[&str] = &["year", "years", "yr", "yrs", "annum", "pa", "yearly"];

//! What people type about a number, in small letters: read, and not shown.

/// Makes a number a rough one, before it.
pub const ROUGHLY: &[&str] = &[
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
pub const BETWEEN: &[&str] = &["to", "or", "and"];
/// The tax that may be in an amount or on top of it.
pub const VAT: &str = "vat";
/// What a stroke stands for: "8 hours/week".
pub const PER: &str = " per ";
/// Words before the name of a unit.
pub const FILLERS: &[&str] = &["a", "an", "per", "each", "the", "every"];
/// The one of them that may stand last: "£200 each".
pub const EACH: &str = "each";

pub const MONEY: &[&str] = &["£", "gbp", "pound", "pounds"];
pub const PER_CENT: &[&str] = &["%", "percent", "pc"];
pub const APPOINTMENTS: &[&str] = &[
    "appointment",
    "appointments",
    "client",
    "clients",
    "patient",
    "patients",
];
pub const MINUTES: &[&str] = &["min", "mins", "minute", "minutes"];
pub const HOURS: &[&str] = &["h", "hr", "hrs", "hour", "hours", "ph", "hourly"];
pub const DAYS: &[&str] = &["day", "days"];
pub const WEEKS: &[&str] = &["week", "weeks", "wk", "wks", "pw", "weekly"];
pub const MONTHS: &[&str] = &["month", "months", "mth", "mths", "pm", "pcm", "monthly"];
pub const YEARS: &[&str] = &["year", "years", "yr", "yrs", "annum", "pa", "yearly"];

//! What follows from the facts and from what the visitor says. No words for the page, no browser.

pub mod appraisal;
pub mod loans;
pub mod tax;

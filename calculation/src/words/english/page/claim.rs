//! The claim checker: its list, its boxes, and what cannot be taken.

use crate::words::text;

pub const QUESTION: &str = text!("What does the seller say?");
pub const A_CLAIM: &str = text!("A claim");
pub const OWN: &str = text!("Another claim: type it in the boxes");
pub const NO_SELLER_MEANT: &str = text!("Typical claims in our words; no seller is meant.");
/// How well the typical claims are founded.
pub const ASSUMPTION: &str = text!("assumption");
/// In a box in which nothing stands.
pub const NOT_SAID: &str = text!("not said");
/// Read aloud after the label of a box.
pub const IN_POUNDS: &str = text!(", in pounds");

pub const CLIENTS: &str = text!("Clients that it is said to take");
pub const CLIENTS_HINT: &str = text!("Leave it empty to have it worked out from the rest.");
pub const FEE: &str = text!("Fee in the claim");
pub const FEE_HINT: &str = text!("Empty takes your own fee.");
pub const PRICE: &str = text!("What a client pays");
pub const PRICE_HINT: &str = text!("Or what one leaves, if product is taken off already.");
pub const USES: &str = text!("What a treatment uses up");
pub const USES_HINT: &str = text!("Empty if it is taken off already.");

pub const PRICE_TOO: &str = text!("Say what a client pays, too.");
pub const BELOW_NOUGHT: &str = text!("This cannot be below nought.");
pub const NO_CLIENT: &str = text!("A claim names at least one client.");
pub const NOT_FROM_THE_LAST: &str =
    text!("Not from what you typed last: this still stands on the last claim that we could use.");

pub const ORIGINS: &str = text!("Where each step comes from");

//! The claim checker: its list, its boxes, and what cannot be taken.

use crate::words::text;

pub(crate) const QUESTION: &str = text!("What does the seller say?");
pub(crate) const A_CLAIM: &str = text!("A claim");
pub(crate) const OWN: &str = text!("Another claim: type it in the boxes");
pub(crate) const NO_SELLER_MEANT: &str = text!("Typical claims in our words; no seller is meant.");
/// How well the typical claims are founded.
pub(crate) const ASSUMPTION: &str = text!("assumption");
/// In a box in which nothing stands.
pub(crate) const NOT_SAID: &str = text!("not said");
/// Read aloud after the label of a box.
pub(crate) const IN_POUNDS: &str = text!(", in pounds");

pub(crate) const CLIENTS: &str = text!("Clients that it is said to take");
pub(crate) const CLIENTS_HINT: &str = text!("Leave it empty to have it worked out from the rest.");
pub(crate) const FEE: &str = text!("Fee in the claim");
pub(crate) const FEE_HINT: &str = text!("Empty takes your own fee.");
pub(crate) const PRICE: &str = text!("What a client pays");
pub(crate) const PRICE_HINT: &str = text!("Or what one leaves, if product is taken off already.");
pub(crate) const USES: &str = text!("What a treatment uses up");
pub(crate) const USES_HINT: &str = text!("Empty if it is taken off already.");

pub(crate) const PRICE_TOO: &str = text!("Say what a client pays, too.");
pub(crate) const BELOW_NOUGHT: &str = text!("This cannot be below nought.");
pub(crate) const NO_CLIENT: &str = text!("A claim names at least one client.");
pub(crate) const NOT_FROM_THE_LAST: &str =
    text!("Not from what you typed last: this still stands on the last claim that we could use.");

pub(crate) const ORIGINS: &str = text!("Where each step comes from");

//! Claims as sellers make them, to pick from.

use crate::insight::claim::{Claim, Leaves};
use crate::words::claim::typical as said;

/// A claim as sellers make it, in our words: an assumption of what is claimed, nobody's own text.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Typical {
    /// Its name in the page and in scripts.
    pub text: &'static str,
    /// What the visitor reads.
    pub label: &'static str,
    /// What is claimed.
    pub claim: Claim,
}

/// Claims to pick from. The first is a published slip, its figures taken as pounds: 6,395 ÷ 465
/// is 13.75, so 14 clients, where 18 was printed.
pub static TYPICAL: [Typical; 4] = [
    Typical {
        text: "eighteen_clients",
        label: said::EIGHTEEN_CLIENTS,
        claim: Claim {
            clients: Some(18.0),
            fee: Some(6_395.0),
            leaves: Leaves::Net(465.0),
        },
    },
    Typical {
        text: "ten_clients",
        label: said::TEN_CLIENTS,
        claim: Claim {
            clients: Some(10.0),
            fee: None,
            leaves: Leaves::NotSaid,
        },
    },
    Typical {
        text: "price_of_filler",
        label: said::PRICE_OF_FILLER,
        claim: Claim {
            clients: None,
            fee: None,
            leaves: Leaves::Price(250.0, 60.0),
        },
    },
    Typical {
        text: "all_of_the_price",
        label: said::ALL_OF_THE_PRICE,
        claim: Claim {
            clients: None,
            fee: None,
            leaves: Leaves::Price(200.0, 0.0),
        },
    },
];

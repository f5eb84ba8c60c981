//! Is it necessary: the law today, and the people without whom one cannot work.

use crate::facts::Nation;
use crate::facts::regulation::Standing;
use crate::words::{messages, text};

/// What a statement of the facts stands on, before its sentence.
pub const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Law => text!("Law"),
        Standing::Proposed => text!("Proposed, not law"),
        Standing::Guidance => text!("Guidance, not law"),
        Standing::Market => text!("What insurers, registers and employers ask"),
        Standing::Unknown => text!("Not known"),
    }
}

/// Before a sentence of our own judgement.
pub const OUR_ASSUMPTION: &str = text!("Our assumption");
/// Before a sentence on the visitor's own figure.
pub const YOUR_FIGURE: &str = text!("Your figure");
/// How the facts begin a note on a judgement of ours; left out where that is said already.
pub const OUR_JUDGEMENT: &str = text!("Our judgement. ");

/// How old a rule is: its own date, when it was read where it has none, whether that is long ago.
pub fn dated(dated: &str, read_in: Option<&str>, is_past_review: bool) -> String {
    let dated = match read_in {
        Some(month) => as_read(dated, month),
        None => dated.to_owned(),
    };
    if is_past_review {
        past_review(&dated)
    } else {
        dated
    }
}

messages! {
    as_read(dated: &str, month: &str) = "{dated}, as read in {month}";
    past_review(dated: &str) = "{dated}; past the date by which we meant to look at it again";
}

/// The light on the law as it is.
pub mod law_today {
    use super::{Nation, text};

    pub const ABOUT: &str = text!("The law today");
    pub const OPENS: &str = text!("Law and guidance, treatment by treatment");

    pub const fn verdict(nation: Nation) -> &'static str {
        match nation {
            Nation::England | Nation::Wales | Nation::NorthernIreland => text!("Not required"),
            Nation::Scotland => text!("No rule found that requires it"),
        }
    }

    // What its statements are about.
    pub const INJECTABLES: &str = text!("Injectables");
    pub const LASER: &str = text!("Laser and IPL");
    pub const PRESENT: &str = text!("Your present work");
    pub const UNDER_18: &str = text!("Clients under 18");
    pub const LICENCES: &str = text!("Licences");
    pub const ACT_OF_2026: &str = text!("The 2026 Act");
}

/// The light on the people without whom one cannot work.
pub mod people {
    use super::text;

    pub const ABOUT: &str = text!("The people you need");
    pub const OPENS: &str = text!("Insurer, register and the others, one by one");

    /// By whether the visitor is on a health register and holds a Level 7 award.
    pub const fn verdict(registered: bool, holds_level_7: bool) -> &'static str {
        match (registered, holds_level_7) {
            (true, false) => text!("Some may ask: ask your insurer first"),
            (true, true) => text!("You hold what some may ask for"),
            (false, false) => text!("It does not open every door"),
            (false, true) => text!("What you hold does not open every door"),
        }
    }

    // Whom its statements are about.
    pub const INSURER: &str = text!("Insurer");
    pub const INSURER_AND_PHARMACY: &str = text!("Insurer and pharmacy");
    pub const REGISTER: &str = text!("Register (JCCP)");
    pub const EMPLOYER: &str = text!("Employer");
    pub const CLIENTS: &str = text!("Clients");
    pub const PRESCRIBER: &str = text!("Prescriber");
    pub const GMC: &str = text!("Regulator (GMC)");
    pub const GDC: &str = text!("Regulator (GDC)");
    pub const NMC: &str = text!("Regulator (NMC)");
    pub const PSNI: &str = text!("Regulator (PSNI)");
    pub const GPHC: &str = text!("Regulator (GPhC)");
    pub const HCPC: &str = text!("Regulator (such as the HCPC)");
}

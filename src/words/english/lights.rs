//! Is it necessary: the law today, and the people without whom one cannot work.

use crate::facts::Nation;
use crate::facts::regulation::Standing;
use crate::words::{messages, text};

/// What a statement of the facts stands on, before its sentence.
pub(crate) const fn standing(standing: Standing) -> &'static str {
    match standing {
        Standing::Law => text!("Law"),
        Standing::Proposed => text!("Proposed, not law"),
        Standing::Guidance => text!("Guidance, not law"),
        Standing::Market => text!("What insurers, registers and employers ask"),
        Standing::Unknown => text!("Not known"),
    }
}

/// Before a sentence of our own judgement.
pub(crate) const OUR_ASSUMPTION: &str = text!("Our assumption");
/// Before a sentence on the visitor's own figure.
pub(crate) const YOUR_FIGURE: &str = text!("Your figure");
/// How the facts begin a note on a judgement of ours; left out where that is said already.
pub(crate) const OUR_JUDGEMENT: &str = text!("Our judgement. ");

/// How old a rule is: its own date, when it was read where it has none, whether that is long ago.
pub(crate) fn dated(dated: &str, read_in: Option<&str>, is_past_review: bool) -> String {
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
pub(crate) mod law_today {
    use super::{Nation, text};

    pub(crate) const ABOUT: &str = text!("The law today");
    pub(crate) const OPENS: &str = text!("Law and guidance, treatment by treatment");

    pub(crate) const fn verdict(nation: Nation) -> &'static str {
        match nation {
            Nation::England | Nation::Wales | Nation::NorthernIreland => text!("Not required"),
            Nation::Scotland => text!("No rule found that requires it"),
        }
    }

    // What its statements are about.
    pub(crate) const INJECTABLES: &str = text!("Injectables");
    pub(crate) const LASER: &str = text!("Laser and IPL");
    pub(crate) const PRESENT: &str = text!("Your present work");
    pub(crate) const UNDER_18: &str = text!("Clients under 18");
    pub(crate) const LICENCES: &str = text!("Licences");
    pub(crate) const ACT_OF_2026: &str = text!("The 2026 Act");
}

/// The light on the people without whom one cannot work.
pub(crate) mod people {
    use super::text;

    pub(crate) const ABOUT: &str = text!("The people you need");
    pub(crate) const OPENS: &str = text!("Insurer, register and the others, one by one");

    /// By whether the visitor is on a health register and holds a Level 7 award.
    pub(crate) const fn verdict(registered: bool, holds_level_7: bool) -> &'static str {
        match (registered, holds_level_7) {
            (true, false) => text!("Some may ask: ask your insurer first"),
            (true, true) => text!("You hold what some may ask for"),
            (false, false) => text!("It does not open every door"),
            (false, true) => text!("What you hold does not open every door"),
        }
    }

    // Whom its statements are about.
    pub(crate) const INSURER: &str = text!("Insurer");
    pub(crate) const INSURER_AND_PHARMACY: &str = text!("Insurer and pharmacy");
    pub(crate) const REGISTER: &str = text!("Register (JCCP)");
    pub(crate) const EMPLOYER: &str = text!("Employer");
    pub(crate) const CLIENTS: &str = text!("Clients");
    pub(crate) const PRESCRIBER: &str = text!("Prescriber");
    pub(crate) const GMC: &str = text!("Regulator (GMC)");
    pub(crate) const GDC: &str = text!("Regulator (GDC)");
    pub(crate) const NMC: &str = text!("Regulator (NMC)");
    pub(crate) const PSNI: &str = text!("Regulator (PSNI)");
    pub(crate) const GPHC: &str = text!("Regulator (GPhC)");
    pub(crate) const HCPC: &str = text!("Regulator (such as the HCPC)");
}

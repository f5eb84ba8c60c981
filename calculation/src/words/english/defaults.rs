//! Why a default is what it is, where no fact says it: a short sentence beside the box.

use crate::words::text;

pub const ORDINARY: &str =
    text!("An ordinary visitor: a nurse in England with a part-time hospital job.");
pub const CERTIFICATE_ASKS: &str = text!("Levels 4 and 5 are what the certificate asks for.");
pub const CLINIC_IS_YOUR_JOB: &str = text!("The clinic is taken to be your job.");
pub const MOST_ADD_TREATMENTS: &str = text!("Most who ask want to add treatments.");
pub const OF_THE_ARTICLE: &str = text!("The award that the article is about.");
pub const NONE_UNLESS_SAID: &str = text!("None unless you say so.");
pub const NO_COMMISSION: &str = text!("None, unless the clinic has agreed one with you.");
pub const AT_ONCE: &str = text!("You start in the starting month.");
pub const MONEY_APART_FROM_TIME: &str = text!("Money and time are shown apart.");
pub const LASER_APART: &str = text!("A separate decision from Level 7.");
pub const NO_LEASE_QUOTE: &str = text!("No lease quote was found.");
pub const RIVALS_UNKNOWN: &str = text!("Unknown for your town; the middle answer.");
pub const MONTH_OF_THE_FACTS: &str = text!("The month as of which the facts are taken.");
pub const CASH_OF_THE_DAY: &str = text!("Cash of the day is what leaves the account.");
pub const MOST_ARE_NOT_REGISTERED: &str = text!("Most small practices are not.");
pub const COSMETIC_IS_STANDARD_RATED: &str =
    text!("Cosmetic treatment is standard-rated unless you can show otherwise.");
pub const FROM_HOW_YOU_TRADE: &str = text!("From how you trade.");
pub const NEW_SKILLS: &str =
    text!("New skills in an existing aesthetics practice; ask an accountant.");
pub const FOR_THE_BUSINESS: &str = text!("Unless you study it for yourself too.");
pub const ANY_NUMBER: &str = text!("Any number will do.");
pub const AWARD_HELD_ALREADY: &str = text!("You hold a Level 7 award already.");
pub const NOT_TRADING_YET: &str = text!("You do not trade yet.");
pub const HIGH_FOR_FULL_TIME: &str = text!("The high figure, because you mean to go full time.");
pub const LOW_FOR_OTHER_GOALS: &str = text!("The low figure, because extra work is not your aim.");
pub const FEW_RIVALS: &str = text!("Raised, because few rivals near you hold Level 7.");
pub const MOST_RIVALS: &str = text!("Nothing, because most rivals near you hold Level 7.");
pub const NO_SUCH_STEP: &str = text!("No such step is before this nation's lawmakers.");
pub const REST_OF_NO_CHANGE: &str = text!("What is left of the chance of no change.");
pub const SCOTLANDS_OWN_ACT: &str = text!("Scotland has passed an Act of its own.");
pub const AS_THE_CERTIFICATE: &str = text!("As the Level 7 certificate, until you say.");
pub const EVERY_ROUTE_WITH_FIGURES: &str = text!("Every route that we have figures for.");
pub const VAT_INCLUDED: &str = text!("The default fees include VAT where there is any.");
pub const FROM_SAVINGS: &str = text!("Paid from savings unless you say so.");
pub const ENTRY_OF_THE_AWARD: &str = text!("From the award's entry requirements.");
pub const ENTRY_OF_THE_COURSES: &str = text!("From the courses' entry requirements.");
pub const SAME_INJECTABLES: &str =
    text!("Level 7 awards and university routes are taken to open the same injectables.");
pub const MEDICINES_NEED_ONE: &str = text!("Prescription-only medicines need one.");

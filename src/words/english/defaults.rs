//! Why a default is what it is, where no fact says it: a short sentence beside the box.

use crate::words::text;

pub(crate) const ORDINARY: &str =
    text!("An ordinary visitor: a nurse in England with a part-time hospital job.");
pub(crate) const CERTIFICATE_ASKS: &str =
    text!("Levels 4 and 5 are what the certificate asks for.");
pub(crate) const CLINIC_IS_YOUR_JOB: &str = text!("The clinic is taken to be your job.");
pub(crate) const MOST_ADD_TREATMENTS: &str = text!("Most who ask want to add treatments.");
pub(crate) const OF_THE_ARTICLE: &str = text!("The award that the article is about.");
pub(crate) const NONE_UNLESS_SAID: &str = text!("None unless you say so.");
pub(crate) const NO_COMMISSION: &str = text!("None, unless the clinic has agreed one with you.");
pub(crate) const AT_ONCE: &str = text!("You start in the starting month.");
pub(crate) const MONEY_APART_FROM_TIME: &str = text!("Money and time are shown apart.");
pub(crate) const LASER_APART: &str = text!("A separate decision from Level 7.");
pub(crate) const NO_LEASE_QUOTE: &str = text!("No lease quote was found.");
pub(crate) const RIVALS_UNKNOWN: &str = text!("Unknown for your town; the middle answer.");
pub(crate) const MONTH_OF_THE_FACTS: &str = text!("The month as of which the facts are taken.");
pub(crate) const CASH_OF_THE_DAY: &str = text!("Cash of the day is what leaves the account.");
pub(crate) const MOST_ARE_NOT_REGISTERED: &str = text!("Most small practices are not.");
pub(crate) const COSMETIC_IS_STANDARD_RATED: &str =
    text!("Cosmetic treatment is standard-rated unless you can show otherwise.");
pub(crate) const FROM_HOW_YOU_TRADE: &str = text!("From how you trade.");
pub(crate) const NEW_SKILLS: &str =
    text!("New skills in an existing aesthetics practice; ask an accountant.");
pub(crate) const FOR_THE_BUSINESS: &str = text!("Unless you study it for yourself too.");
pub(crate) const ANY_NUMBER: &str = text!("Any number will do.");
pub(crate) const AWARD_HELD_ALREADY: &str = text!("You hold a Level 7 award already.");
pub(crate) const NOT_TRADING_YET: &str = text!("You do not trade yet.");
pub(crate) const HIGH_FOR_FULL_TIME: &str =
    text!("The high figure, because you mean to go full time.");
pub(crate) const LOW_FOR_OTHER_GOALS: &str =
    text!("The low figure, because extra work is not your aim.");
pub(crate) const FEW_RIVALS: &str = text!("Raised, because few rivals near you hold Level 7.");
pub(crate) const MOST_RIVALS: &str = text!("Nothing, because most rivals near you hold Level 7.");
pub(crate) const NO_SUCH_STEP: &str = text!("No such step is before this nation's lawmakers.");
pub(crate) const REST_OF_NO_CHANGE: &str = text!("What is left of the chance of no change.");
pub(crate) const SCOTLANDS_OWN_ACT: &str = text!("Scotland has passed an Act of its own.");
pub(crate) const AS_THE_CERTIFICATE: &str = text!("As the Level 7 certificate, until you say.");
pub(crate) const EVERY_ROUTE_WITH_FIGURES: &str = text!("Every route that we have figures for.");
pub(crate) const VAT_INCLUDED: &str = text!("The default fees include VAT where there is any.");
pub(crate) const FROM_SAVINGS: &str = text!("Paid from savings unless you say so.");
pub(crate) const ENTRY_OF_THE_AWARD: &str = text!("From the award's entry requirements.");
pub(crate) const ENTRY_OF_THE_COURSES: &str = text!("From the courses' entry requirements.");
pub(crate) const SAME_INJECTABLES: &str =
    text!("Level 7 awards and university routes are taken to open the same injectables.");
pub(crate) const MEDICINES_NEED_ONE: &str = text!("Prescription-only medicines need one.");

//! What follows from the facts and from what the visitor says: plan, ledger, figures.
//!
//! No words for the page, no browser, no clock, and no figure of the world: those are facts.

pub mod appraisal;
mod course;
mod events;
mod fees;
mod figures;
pub mod funding;
mod ledger;
pub mod loans;
mod notes;
mod plan;
mod practice;
mod project;
mod projector;
mod setting;
mod student_debt;
pub mod tax;
mod tax_base;
mod tax_years;
mod taxed;
mod vat;
mod working;
mod worlds;

pub use events::{Events, Law, Subject, law_outcomes, possible};
pub use fees::{How, Item, Payment};
pub use figures::{Figures, is_made_good};
pub use ledger::{Account, Balance, Clients, Ledger, Remark, World};
pub use notes::{Amount, Measure, Name, Rule, Step, Whence};
pub use plan::{
    Fit, HOURS_PER_DAY, HOURS_PER_WEEK, Laser, Plan, PlannedLoan, Study, WEEKS_PER_MONTH,
    WEEKS_PER_YEAR, Week,
};
pub use project::{
    Outcome, Projection, course_in, figures_of, gain, gain_of, ledger, outcomes, planned, project,
    project_all, subjects, working,
};
pub use projector::{Course, Projector};
pub use setting::deflator;
pub use tax_base::{TaxBase, TaxBases, first_full_year, tax_bases};
pub use working::{Reading, Working};

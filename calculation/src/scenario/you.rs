//! The visitor's choices as types, and what follows from them by definition.

use super::defaults::route_facts;
use super::keys::{Field, Route, RouteField, Service};
use crate::facts::Nation;
use crate::facts::routes::Admits;

/// What the visitor is by profession; the order is that of the table's choices.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Profession {
    /// Doctor.
    Doctor,
    /// Dentist.
    Dentist,
    /// Nurse or midwife.
    NurseOrMidwife,
    /// Pharmacist.
    Pharmacist,
    /// On another health register.
    OtherRegistered,
    /// On no health register.
    NotRegistered,
}

impl Profession {
    pub(super) const ALL: [Self; 6] = [
        Self::Doctor,
        Self::Dentist,
        Self::NurseOrMidwife,
        Self::Pharmacist,
        Self::OtherRegistered,
        Self::NotRegistered,
    ];

    /// Whether a statutory health register lists the profession.
    #[must_use]
    pub const fn is_registered(self) -> bool {
        !matches!(self, Self::NotRegistered)
    }

    /// Whether a course with this rule admits the profession.
    #[must_use]
    pub const fn is_admitted(self, admits: Admits) -> bool {
        match admits {
            Admits::Anyone => true,
            Admits::Registered => self.is_registered(),
            Admits::DoctorsAndDentists => matches!(self, Self::Doctor | Self::Dentist),
        }
    }
}

/// How the visitor trades; the order is that of the table's choices.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Trade {
    /// Sole trader.
    SoleTrader,
    /// Not trading yet; a sole trader from the first sale on.
    NotYet,
    /// Own company.
    LimitedCompany,
    /// A clinic's employee.
    ClinicEmployed,
}

impl Trade {
    pub(super) const ALL: [Self; 4] = [
        Self::SoleTrader,
        Self::NotYet,
        Self::LimitedCompany,
        Self::ClinicEmployed,
    ];

    /// Whether an input means anything to somebody who trades like this.
    #[must_use]
    pub const fn reads(self, field: Field) -> bool {
        match field {
            Field::CompanySalary => matches!(self, Self::LimitedCompany),
            Field::ClinicSalary | Field::ClinicPayRise | Field::ClinicCommission => {
                matches!(self, Self::ClinicEmployed)
            }
            _ => true,
        }
    }
}

/// The highest aesthetics level held; the order is that of the table's choices.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum LevelHeld {
    /// None.
    None,
    /// Level 4.
    Level4,
    /// Levels 4 and 5.
    Level5,
    /// A Level 7 award.
    Level7,
}

impl LevelHeld {
    pub(super) const ALL: [Self; 4] = [Self::None, Self::Level4, Self::Level5, Self::Level7];
}

/// The nations in the order of the table's choices.
pub(super) const NATIONS: [Nation; 4] = [
    Nation::England,
    Nation::Wales,
    Nation::Scotland,
    Nation::NorthernIreland,
];

/// Rules of admission in the order of the table's choices.
pub(super) const ADMITS: [Admits; 3] = [
    Admits::Anyone,
    Admits::Registered,
    Admits::DoctorsAndDentists,
];

impl Route {
    /// Whether an input means anything on this route: a university is paid by the year and raises
    /// its fee; a vocational course is paid by deposit and instalments, and no government loan
    /// reaches it anywhere (facts' `loans::SCHEMES`).
    #[must_use]
    pub fn reads(self, field: RouteField) -> bool {
        let university = route_facts(self).university;
        match field {
            RouteField::Deposit
            | RouteField::Instalments
            | RouteField::InstalmentRate
            | RouteField::InstalmentFee => !university,
            RouteField::FeeInflation | RouteField::Borrow => university,
            _ => true,
        }
    }
}

impl Service {
    /// Whether laser training and a device open it, rather than an award in injectables.
    #[must_use]
    pub const fn is_laser(self) -> bool {
        matches!(self, Self::LaserHairRemoval | Self::Ipl)
    }
}

/// Whether the training fee is likely to be deductible, from the three questions.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Deductible {
    /// All three speak for it.
    Likely,
    /// One is not sure, and none speaks against it.
    Unclear,
    /// One speaks against it.
    Unlikely,
}

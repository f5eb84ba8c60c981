//! The ledger: months × accounts for two worlds, and what is owed at the end of each month.
//! Every figure is a reading of it.

mod draft;

pub(super) use draft::Draft;

use super::events::Subject;
use super::fees::Item;
use super::notes::{Amount, Step};
use super::plan::Plan;

/// Declares an enum of accounts with the text that files and scripts use.
macro_rules! accounts {
    ($(#[$doc:meta])* $name:ident { $($variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug)]
        pub enum $name { $(#[doc = $text] $variant,)* }

        impl $name {
            /// All, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its text in files and scripts.
            #[must_use]
            pub const fn text(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }
        }
    };
}

accounts! {
    /// What money came in for or went out on. Income is positive, cost negative.
    Account {
        Salary = "salary",
        ClinicPay = "clinic_pay",
        PresentTakings = "present_takings",
        PresentConsumables = "present_consumables",
        ExtraTakings = "extra_takings",
        ExtraConsumables = "extra_consumables",
        LaserTakings = "laser_takings",
        LaserConsumables = "laser_consumables",
        Prescriber = "prescriber",
        Room = "room",
        Marketing = "marketing",
        CardFees = "card_fees",
        RefundsReserve = "refunds_reserve",
        Insurance = "insurance",
        Licence = "licence",
        Oversight = "oversight",
        HostShare = "host_share",
        LaserLease = "laser_lease",
        LaserServiceContract = "laser_service_contract",
        LaserDevice = "laser_device",
        LaserTraining = "laser_training",
        CourseFee = "course_fee",
        FinanceCharges = "finance_charges",
        LevelsBelow = "levels_below",
        Registration = "registration_and_exam",
        ExtraTraining = "extra_training",
        Travel = "travel",
        Models = "models",
        LoanDrawn = "loan_drawn",
        PayrollIncomeTax = "payroll_income_tax",
        PayrollNationalInsurance = "payroll_national_insurance",
        PayrollStudentLoans = "payroll_student_loans",
        EmployerNationalInsurance = "employer_national_insurance",
        SelfAssessment = "self_assessment",
        CorporationTax = "corporation_tax",
        Vat = "vat",
    }
}

accounts! {
    /// What is owed at the end of a month, pounds. What is owed to the visitor is negative.
    Balance {
        Tax = "tax",
        Vat = "vat",
        Instalments = "instalments",
        PostgraduateLoan = "postgraduate_loan",
    }
}

/// Appointments of a month for the treatments that a route opens; laser is not among them.
#[derive(Clone, Copy, PartialEq, Default, Debug)]
pub struct Clients {
    /// Booked, those who do not come included.
    pub booked: f64,
    /// Of these, those who come.
    pub kept: f64,
}

/// One world, month by month.
#[derive(Clone, Debug, Default)]
pub struct World {
    months: usize,
    flows: Vec<f64>,
    /// The accounts on which anything was posted, a bit each.
    used: u64,
    owed: Vec<f64>,
    clients: Vec<Clients>,
    steps: Vec<Step>,
    posted: Vec<(Account, usize, Amount)>,
    owing: Vec<(Balance, usize, Amount)>,
}

impl World {
    /// How many months it covers.
    #[must_use]
    pub const fn months(&self) -> usize {
        self.months
    }

    /// An account's amounts, a month each, pounds.
    #[must_use]
    pub fn account(&self, account: Account) -> &[f64] {
        &self.flows[account as usize * self.months..][..self.months]
    }

    /// An account's amount of a month, pounds.
    #[inline(always)]
    pub(super) fn at(&self, account: Account, month: usize) -> f64 {
        debug_assert!(month < self.months, "a month after the last");
        self.flows[account as usize * self.months + month]
    }

    /// Whether anything was posted on an account: a row of nothing moves no sum.
    #[inline]
    pub(super) const fn uses(&self, account: Account) -> bool {
        self.used >> account as u64 & 1 == 1
    }

    /// The sum of accounts of a month, pounds.
    #[inline]
    pub(super) fn sum_at(&self, accounts: &[Account], month: usize) -> f64 {
        let each = accounts.iter().map(|account| self.at(*account, month));
        each.sum()
    }

    /// A balance at the end of each month, pounds.
    #[must_use]
    pub fn balance(&self, balance: Balance) -> &[f64] {
        &self.owed[balance as usize * self.months..][..self.months]
    }

    /// Who came for the treatments that the route opens, a month each.
    #[must_use]
    pub fn clients(&self) -> &[Clients] {
        &self.clients
    }

    /// The steps that were written down, by place; empty unless a working was asked for.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// What an account's amount of a month is made of, where that was written down.
    #[must_use]
    pub fn posted(&self, account: Account, month: usize) -> Vec<Amount> {
        let here = |(one, at, _): &&(Account, usize, Amount)| (*one, *at) == (account, month);
        self.posted
            .iter()
            .filter(here)
            .map(|(_, _, of)| *of)
            .collect()
    }

    /// What a balance at the end of a month is made of, where that was written down.
    #[must_use]
    pub fn owing(&self, balance: Balance, month: usize) -> Vec<Amount> {
        let here = |(one, at, _): &&(Balance, usize, Amount)| (*one, *at) == (balance, month);
        self.owing
            .iter()
            .filter(here)
            .map(|(_, _, of)| *of)
            .collect()
    }

    /// Sum of all accounts in a month: the cash flow, pounds.
    #[must_use]
    pub fn cash_flow(&self, month: usize) -> f64 {
        Account::ALL
            .iter()
            .map(|account| self.account(*account)[month])
            .sum()
    }

    /// [`Self::cash_flow`] of every month, pounds.
    #[must_use]
    pub fn cash_flows(&self) -> Vec<f64> {
        let mut sums = Vec::new();
        self.cash_flows_into(&mut sums);
        sums
    }

    /// The same, in the place of what `sums` held.
    pub(super) fn cash_flows_into(&self, sums: &mut Vec<f64>) {
        sums.clear();
        sums.resize(self.months, 0.0);
        self.add(Account::ALL, sums);
    }

    /// Adds accounts to a sum of each month, pounds.
    pub(super) fn add(&self, accounts: &[Account], sums: &mut [f64]) {
        for account in accounts {
            if self.uses(*account) {
                add_row(self.account(*account), sums);
            }
        }
    }

    /// [`Self::owed`] at the end of every month, pounds.
    pub(super) fn owed_by_month(&self) -> Vec<f64> {
        let mut sums = vec![0.0; self.months];
        for balance in Balance::ALL {
            add_row(self.balance(*balance), &mut sums);
        }
        sums
    }

    /// Sum of all that is owed at the end of a month, pounds.
    #[must_use]
    pub fn owed(&self, month: usize) -> f64 {
        Balance::ALL
            .iter()
            .map(|balance| self.balance(*balance)[month])
            .sum()
    }

    /// Sum of an account over all months, pounds.
    #[must_use]
    pub fn total(&self, account: Account) -> f64 {
        self.account(account).iter().sum()
    }
}

fn add_row(row: &[f64], sums: &mut [f64]) {
    for (sum, amount) in sums.iter_mut().zip(row) {
        *sum += amount;
    }
}

/// Two worlds are the same if their accounts and balances are, whatever was written down of how.
impl PartialEq for World {
    fn eq(&self, other: &Self) -> bool {
        (self.months, &self.flows, &self.owed) == (other.months, &other.flows, &other.owed)
    }
}

/// Something that a careful reader must be told beside the figures.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Remark {
    /// There were not enough chair-hours; the least valuable work gave way.
    CapacityBinds,
    /// Takings passed the VAT threshold in this month, with the route.
    VatCrossed(usize),
    /// Takings pass it as you are, too.
    VatCrossedAnyway(usize),
}

/// Both worlds for one subject, with the plan they follow.
#[derive(Clone, PartialEq, Debug)]
pub struct Ledger {
    /// The plan.
    pub plan: Plan,
    /// Job and present practice, with the part of the extra work that needs no qualification.
    pub as_you_are: World,
    /// The same with the route.
    pub with_route: World,
    /// Price inflation a year (share of one), to express amounts in today's money.
    pub inflation: f64,
    /// What to say beside the figures.
    pub remarks: Vec<Remark>,
}

impl Ledger {
    /// What it is about.
    #[must_use]
    pub const fn subject(&self) -> Subject {
        self.plan.subject
    }

    /// How many months it covers.
    #[must_use]
    pub const fn months(&self) -> usize {
        self.with_route.months()
    }

    /// Cash flow with the route less that as you are, in a month, pounds.
    #[must_use]
    pub fn difference(&self, month: usize) -> f64 {
        self.with_route.cash_flow(month) - self.as_you_are.cash_flow(month)
    }

    /// [`Self::difference`] of every month, pounds.
    #[must_use]
    pub fn differences(&self) -> Vec<f64> {
        let mut differences = self.with_route.cash_flows();
        for (with, without) in differences.iter_mut().zip(self.as_you_are.cash_flows()) {
            *with -= without;
        }
        differences
    }

    /// What is owed with the route less what is owed as you are, at the end of a month, pounds.
    #[must_use]
    pub fn owed_difference(&self, month: usize) -> f64 {
        self.with_route.owed(month) - self.as_you_are.owed(month)
    }
}

impl Account {
    /// The account that an item of the course is booked on.
    #[must_use]
    pub const fn of(item: Item) -> Self {
        match item {
            Item::Fee => Self::CourseFee,
            Item::FinanceCharges => Self::FinanceCharges,
            Item::LevelsBelow => Self::LevelsBelow,
            Item::Registration => Self::Registration,
            Item::ExtraTraining => Self::ExtraTraining,
            Item::Travel => Self::Travel,
            Item::Models => Self::Models,
            Item::LaserTraining => Self::LaserTraining,
        }
    }

    /// The accounts on which income tax, National Insurance, student loans and corporation tax are
    /// paid; VAT is not among them.
    pub const TAXES: [Self; 6] = [
        Self::PayrollIncomeTax,
        Self::PayrollNationalInsurance,
        Self::PayrollStudentLoans,
        Self::EmployerNationalInsurance,
        Self::SelfAssessment,
        Self::CorporationTax,
    ];

    /// The accounts of the practice: takings and what it takes to earn them, device and lease
    /// left out.
    pub(super) const PRACTICE: [Self; 16] = [
        Self::ClinicPay,
        Self::PresentTakings,
        Self::PresentConsumables,
        Self::ExtraTakings,
        Self::ExtraConsumables,
        Self::LaserTakings,
        Self::LaserConsumables,
        Self::Prescriber,
        Self::Room,
        Self::Marketing,
        Self::CardFees,
        Self::RefundsReserve,
        Self::Insurance,
        Self::Licence,
        Self::Oversight,
        Self::HostShare,
    ];
}

//! The names of the inputs, as types. The model asks by [`Key`]; files and links by its text.

/// Declares a field-less enum, the text of each variant, and the list of all.
macro_rules! names {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, Debug, PartialOrd, Ord)]
        pub enum $name { $(#[doc = $text] $(#[$vdoc])* $variant,)* }

        impl $name {
            /// All, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// Its text in files, links and scripts.
            #[must_use]
            pub const fn text(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// The one whose text this is.
            #[must_use]
            pub fn from_text(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.text() == text)
            }
        }
    };
}

names! {
    /// An input that there is once.
    Field {
        Profession = "profession",
        Prescriber = "prescriber",
        Nation = "nation",
        LevelHeld = "level_held",
        Trade = "trade",
        Salary = "salary",
        Goal = "goal",
        Route = "route",
        LoanPlan1 = "loan_plan_1",
        LoanPlan2 = "loan_plan_2",
        LoanPlan4 = "loan_plan_4",
        LoanPlan5 = "loan_plan_5",
        PostgraduateBalance = "postgraduate_balance",
        Children = "children",
        CompanySalary = "company_salary",
        ClinicSalary = "clinic_salary",
        ClinicPayRise = "clinic_pay_rise",
        ClinicCommission = "clinic_commission",
        PresentAppointments = "present_appointments",
        PresentPrice = "present_price",
        PresentConsumables = "present_consumables",
        PresentMinutes = "present_minutes",
        PresentInjectables = "present_injectables",
        ChairHours = "chair_hours",
        WeeksWorked = "weeks_worked",
        StudyHours = "study_hours",
        ClinicHoursGivenUp = "clinic_hours_given_up",
        WeeksOff = "weeks_off",
        StartsAfter = "starts_after",
        OwnTimeValue = "own_time_value",
        OwnTimeCounts = "own_time_counts",
        ExtraAppointments = "extra_appointments",
        Wait = "wait",
        ResitWait = "resit_wait",
        Level4Fee = "level_4_fee",
        Level4Hours = "level_4_hours",
        Level5Fee = "level_5_fee",
        Level5Hours = "level_5_hours",
        Laser = "laser",
        LaserAppointments = "laser_appointments",
        LaserTraining = "laser_training",
        LaserTrainingHours = "laser_training_hours",
        LaserTrainingMonths = "laser_training_months",
        LaserLeased = "laser_leased",
        LaserDevicePrice = "laser_device_price",
        LaserDeviceLife = "laser_device_life",
        LaserServiceContract = "laser_service_contract",
        LaserLease = "laser_lease",
        Room = "room",
        Insurance = "insurance",
        Marketing = "marketing",
        CardFees = "card_fees",
        RefundsReserve = "refunds_reserve",
        PrescriberFee = "prescriber_fee",
        Licence = "licence",
        Oversight = "oversight",
        Growth = "growth",
        Inflation = "inflation",
        Rivals = "rivals",
        RecognitionPrice = "recognition_price",
        RecognitionEnquiries = "recognition_enquiries",
        Displacement = "displacement",
        Attribution = "attribution",
        Correlation = "correlation",
        LicenceProbability = "law.licence.probability",
        LicenceFrom = "law.licence.from",
        Level7Probability = "law.level_7.probability",
        Level7From = "law.level_7.from",
        RegisteredOnlyProbability = "law.registered_only.probability",
        RegisteredOnlyFrom = "law.registered_only.from",
        PremisesProbability = "law.premises.probability",
        PremisesFrom = "law.premises.from",
        PremisesHostShare = "law.premises.host_share",
        Start = "start",
        Horizon = "horizon",
        DiscountRate = "discount_rate",
        TodaysMoney = "todays_money",
        VatRegistered = "vat_registered",
        TherapeuticShare = "therapeutic_share",
        DeductTrading = "deduct.already_trading",
        DeductSameArea = "deduct.same_area",
        DeductBusinessOnly = "deduct.business_only",
        Seed = "seed",
    }
}

names! {
    /// A route that can be studied.
    Route {
        Level7Certificate = "level_7_certificate",
        Level7Diploma = "level_7_diploma",
        PgCert = "pgcert",
        PgDip = "pgdip",
        Msc = "msc",
        Own = "own",
    }
}

names! {
    /// An input that every route has.
    RouteField {
        Compare = "compare",
        Fee = "fee",
        AddVat = "add_vat",
        RegistrationAndExam = "registration_and_exam",
        Resit = "resit",
        FirstPass = "first_pass",
        Deposit = "deposit",
        Instalments = "instalments",
        InstalmentRate = "instalment_rate",
        InstalmentFee = "instalment_fee",
        FeeInflation = "fee_inflation",
        Borrow = "borrow",
        NeedsLevels4And5 = "needs_levels_4_and_5",
        Admits = "admits",
        Hours = "hours",
        GuidedHours = "guided_hours",
        AttendanceDays = "attendance_days",
        ShortestMonths = "shortest_months",
        LongestMonths = "longest_months",
        TravelPerDay = "travel_per_day",
        Models = "models",
        ModelCost = "model_cost",
        ExtraTraining = "extra_training",
        Finishing = "finishing",
        FeeLostOnLeaving = "fee_lost_on_leaving",
        Trading = "trading",
        OpensInjectables = "opens_injectables",
    }
}

names! {
    /// A service that can be sold.
    Service {
        AntiWrinkle = "anti_wrinkle",
        LipFiller = "lip_filler",
        CheekFiller = "cheek_filler",
        LaserHairRemoval = "laser_hair_removal",
        Ipl = "ipl",
    }
}

names! {
    /// An input that every service has.
    ServiceField {
        Price = "price",
        Consumables = "consumables",
        Minutes = "minutes",
        Mix = "mix",
        NoShows = "no_shows",
        NeedsPrescriber = "needs_prescriber",
        MonthsToEstablish = "months_to_establish",
    }
}

/// One input.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Key {
    /// One that there is once.
    Of(Field),
    /// One of a route's.
    Route(Route, RouteField),
    /// One of a service's.
    Service(Service, ServiceField),
}

const FIELDS: usize = Field::ALL.len();
const ROUTE_FIELDS: usize = RouteField::ALL.len();
const SERVICE_FIELDS: usize = ServiceField::ALL.len();
const SERVICES_FROM: usize = FIELDS + Route::ALL.len() * ROUTE_FIELDS;

impl Key {
    /// How many inputs there are.
    pub const COUNT: usize = SERVICES_FROM + Service::ALL.len() * SERVICE_FIELDS;

    /// Its place in the table.
    #[must_use]
    pub const fn index(self) -> usize {
        match self {
            Self::Of(field) => field as usize,
            Self::Route(route, field) => FIELDS + route as usize * ROUTE_FIELDS + field as usize,
            Self::Service(service, field) => {
                SERVICES_FROM + service as usize * SERVICE_FIELDS + field as usize
            }
        }
    }

    /// The key at a place of the table.
    #[must_use]
    pub fn at(index: usize) -> Option<Self> {
        if index < FIELDS {
            Some(Self::Of(Field::ALL[index]))
        } else if index < SERVICES_FROM {
            let index = index - FIELDS;
            Some(Self::Route(
                Route::ALL[index / ROUTE_FIELDS],
                RouteField::ALL[index % ROUTE_FIELDS],
            ))
        } else if index < Self::COUNT {
            let index = index - SERVICES_FROM;
            Some(Self::Service(
                Service::ALL[index / SERVICE_FIELDS],
                ServiceField::ALL[index % SERVICE_FIELDS],
            ))
        } else {
            None
        }
    }

    /// Every key, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..Self::COUNT).filter_map(Self::at)
    }

    /// Its text: `salary`, `level_7_certificate.fee`, `lip_filler.price`.
    #[must_use]
    pub fn text(self) -> String {
        match self {
            Self::Of(field) => field.text().into(),
            Self::Route(route, field) => [route.text(), field.text()].join("."),
            Self::Service(service, field) => [service.text(), field.text()].join("."),
        }
    }

    /// The key whose text this is.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        if let Some(field) = Field::from_text(text) {
            return Some(Self::Of(field));
        }
        let (of, field) = text.split_once('.')?;
        if let Some(route) = Route::from_text(of) {
            return RouteField::from_text(field).map(|field| Self::Route(route, field));
        }
        let service = Service::from_text(of)?;
        ServiceField::from_text(field).map(|field| Self::Service(service, field))
    }
}

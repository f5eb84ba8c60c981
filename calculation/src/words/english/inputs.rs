//! What is asked: for every input its label, a short sentence of help and the reason why it moves the
//! answer as it does. The latter ends a sentence ("More of it raises the answer: …."), so that it
//! begins small and has no full stop. Help and reason are empty where all is plain to see.

use crate::scenario::{Field, RouteField, ServiceField};
use crate::words::text;

/// What is said of an input.
pub struct Said {
    pub label: &'static str,
    pub help: &'static str,
    pub why: &'static str,
}

/// Rows of label, help and reason.
macro_rules! inputs {
    ($($(#[$about:meta])* $name:ident($of:ident) {
        $($input:ident: $label:literal, $help:literal, $why:literal;)+
    })+) => {$(
        $(#[$about])*
        pub const fn $name(of: $of) -> Said {
            match of {
                $($of::$input => Said {
                    label: text!($label),
                    help: text!($help),
                    why: text!($why),
                },)+
            }
        }
    )+};
}

/// Instead of the reason, for an input that a route does not read.
pub const NOT_PAID_THAT_WAY: &str = text!("this course is not paid for in that way");

inputs! {
    /// An input of the whole scenario.
    field(Field) {
        Profession: "Your profession", "Universities admit registered professionals only.", "";
        Prescriber: "You can prescribe",
            "If not, you pay a prescriber for each appointment that needs one.", "";
        Nation: "Where you work", "Law, loans and income tax differ.", "";
        LevelHeld: "Highest aesthetics level you hold", "", "";
        Trade: "How you trade", "", "";
        Salary: "Salary from another job, before tax",
            "It uses up the lower tax bands first.",
            "new profit is taxed on top of it, and the rates do not rise evenly";
        Goal: "What you are after", "Sets how much extra work we assume to begin with.", "";
        Route: "Which route", "The one the answer is about.", "";
        LoanPlan1: "Student loan plan 1", "", "part of the new profit repays it";
        LoanPlan2: "Student loan plan 2", "", "part of the new profit repays it";
        LoanPlan4: "Student loan plan 4 (Scotland)", "", "part of the new profit repays it";
        LoanPlan5: "Student loan plan 5", "", "part of the new profit repays it";
        PostgraduateBalance: "Postgraduate loan you still owe",
            "", "earning more pays it off sooner and saves interest; earning less while you study costs some";
        Children: "Children you get Child Benefit for",
            "The charge starts at a higher income.",
            "new profit can bring on the charge that takes Child Benefit back, and the course can put it off";
        CompanySalary: "Salary your company pays you",
            "A director's pay; all profit after tax is taken as dividends.",
            "it is taxed as pay, and the profit left after it as dividends";
        ClinicSalary: "What the clinic pays you now, before tax",
            "", "clinic hours given up cost more of it, and the rise is taxed on top of it";
        ClinicPayRise: "Pay rise a year for the new treatments",
            "From the month in which you sell them.", "";
        ClinicCommission: "Your commission on takings from them", "", "";
        PresentAppointments: "Appointments a week now",
            "", "recognition adds to them, but new work needs their hours and is taxed on top of them";
        PresentPrice: "Average price now",
            "", "recognition adds to it, but what new work replaces is worth more";
        PresentConsumables: "What an appointment uses up now",
            "Products, disposables, room.",
            "the less present work leaves, the less recognition adds and the less new work replaces";
        PresentMinutes: "Minutes an appointment takes now",
            "", "long appointments leave new work less room, but free more when it replaces them";
        PresentInjectables: "Share of present work that is injectables",
            "Matters if the law restricts them.",
            "a change of law falls on them, with the route, without it or both";
        ChairHours: "Hours a week you can see clients", "All treatments together.", "";
        WeeksWorked: "Weeks you work a year", "", "";
        StudyHours: "Hours a week you can study", "In your own time, beside attendance days.", "";
        ClinicHoursGivenUp: "Clinic hours a week given up to study", "", "";
        WeeksOff: "Weeks a year without study", "", "";
        StartsAfter: "Months until you start",
            "The years looked at stay the same, so that who waits has fewer months to earn in.", "";
        OwnTimeValue: "What an hour of your own time is worth",
            "Zero is allowed. Shown apart from money.", "";
        OwnTimeCounts: "Count your own time in the payback", "", "";
        ExtraAppointments: "Extra appointments a week once established",
            "New treatments that the route opens. Most of the answer hangs on this.", "";
        Wait: "Months from finishing to the first client", "Certificate, insurance, supply.", "";
        ResitWait: "Months that a resit adds", "Until the award is held.", "";
        Level4Fee: "Level 4 fee, if you still need it", "", "";
        Level4Hours: "Level 4 hours", "", "";
        Level5Fee: "Level 5 fee, if you still need it", "", "";
        Level5Hours: "Level 5 hours", "", "";
        Laser: "Add laser and IPL",
            "Their own training and device: no Level 7 award that we read covers them.",
            "what laser brings stands against its training and device";
        LaserAppointments: "Laser appointments a week once established", "", "";
        LaserTraining: "Laser training fee", "", "";
        LaserTrainingHours: "Laser training hours", "", "";
        LaserTrainingMonths: "Shortest time for laser training", "", "";
        LaserLeased: "Lease the device instead of buying it",
            "", "there is no price to pay at once, but rent every month";
        LaserDevicePrice: "Price of the laser device", "", "";
        LaserDeviceLife: "Years the device lasts", "It is then bought again.", "";
        LaserServiceContract: "Service contract, share of the price a year", "", "";
        LaserLease: "Lease of the device", "", "";
        Room: "Room, for each extra chair-hour", "", "";
        Insurance: "Extra insurance a year", "For the new treatments.", "";
        Marketing: "Marketing, share of extra takings", "", "";
        CardFees: "Card and booking fees, share of extra takings", "", "";
        RefundsReserve: "Refunds and corrections, share of extra takings", "", "";
        PrescriberFee: "Prescriber's fee for an appointment", "Paid if you cannot prescribe.", "";
        Licence: "Licence a year, if the law brings one", "", "";
        Oversight: "Named professional's oversight, if the law brings it",
            "Paid if you are not on a health register.", "";
        Growth: "Market growth a year, in money",
            "Prices and volume together.",
            "there is more work to be had, but also without the route, and VAT and full hours cut it short";
        Inflation: "Price inflation a year",
            "", "prices, costs and pay rise with it; tax bands, a lease and most fees do not";
        Rivals: "Rivals near you who hold Level 7",
            "Recognition is worth less where it is common.", "";
        RecognitionPrice: "Higher price for what you already do",
            "No study shows any; zero is possible.", "";
        RecognitionEnquiries: "More clients for what you already do",
            "No study shows any; zero is possible.", "";
        Displacement: "Extra appointments that replace old ones",
            "", "each new appointment then costs you an old one, but frees its hour and keeps takings from the VAT threshold";
        Attribution: "Share of the extra work that needs the qualification",
            "What you could not do, or would not get, without it.", "";
        Correlation: "How far good and bad luck come together",
            "", "simulated futures alone read it";
        LicenceProbability: "Chance that a licence is required",
            "", "it costs money with the route and often without it, and leaves less chance of what else the law may do";
        LicenceFrom: "Licence required from",
            "", "it costs money from then on with the route, and often without it";
        Level7Probability: "Chance that Level 7 is required for injectables",
            "", "the award then keeps you injecting, but a licence has to be paid for";
        Level7From: "Level 7 required from",
            "", "from then on the award keeps you injecting, but a licence has to be paid for";
        RegisteredOnlyProbability: "Chance that injectables are for registered professionals only",
            "", "it stops who is on no register, and leaves less chance of what else the law may do";
        RegisteredOnlyFrom: "Registered professionals only from",
            "", "who is on no register sells for longer, at a profit or at a loss";
        PremisesProbability: "Chance that permitted premises are in force",
            "Scotland's Act of 2026.", "";
        PremisesFrom: "Permitted premises required from", "", "";
        PremisesHostShare: "Share of takings a permitted clinic keeps",
            "If you cannot run permitted premises yourself.", "";
        Start: "Starting month", "", "tax years, rates and the dates of laws hang on it";
        Horizon: "Years to look ahead", "", "";
        DiscountRate: "Discount rate a year", "What your money could earn elsewhere.", "";
        TodaysMoney: "Show today's money",
            "Takes price inflation out of the figures.", "what comes later is then worth less";
        VatRegistered: "You are registered for VAT",
            "", "new work can then not push you over the threshold, but bears VAT from its first sale";
        TherapeuticShare: "Share of work that is medical treatment",
            "Exempt from VAT only where the purpose is therapeutic and the practitioner registered.", "";
        DeductTrading: "Do you already trade in aesthetics?",
            "First of three questions on whether the fee is deductible.", "";
        DeductSameArea: "Does the course add to what you already sell?",
            "New skills within the existing business area count.", "";
        DeductBusinessOnly: "Is the course wholly for the business?", "", "";
        Seed: "Seed of the simulated futures", "", "simulated futures alone read it";
    }

    /// An input of each route.
    route(RouteField) {
        Compare: "Compare this route", "", "";
        Fee: "Fee", "Including VAT where there is any.", "";
        AddVat: "VAT comes on top of the fee", "", "";
        RegistrationAndExam: "Registration and exam", "", "";
        Resit: "A resit", "The other figures take a pass at the first attempt.", "";
        FirstPass: "Chance to pass at the first attempt",
            "Of those who finish; the rest pass after one resit.", "";
        Deposit: "Deposit, share of the fee",
            "", "what is paid later may bear interest, and may save tax at another rate";
        Instalments: "Instalments after the deposit",
            "0 pays all at once.",
            "what is paid later may bear interest, and may save tax at another rate";
        InstalmentRate: "Interest on instalments a year", "", "";
        InstalmentFee: "Admin fee for paying in instalments", "Once, with the first payment.", "";
        FeeInflation: "Rise of later years' fees", "", "";
        Borrow: "Take the government loan",
            "Where one reaches this route.",
            "it bears interest, but is repaid later, in money that may be worth less";
        NeedsLevels4And5: "Levels 4 and 5 come first", "", "";
        Admits: "Who is admitted", "", "";
        Hours: "Total study hours", "Total qualification time, private study included.", "";
        GuidedHours: "Guided hours", "Taught or supervised.", "";
        AttendanceDays: "Days you must attend",
            "", "a day costs travel, but its hours count towards the study";
        ShortestMonths: "Shortest time", "", "";
        LongestMonths: "Longest time allowed",
            "", "where your hours are too few, we take all the time allowed";
        TravelPerDay: "Travel for a day of attendance", "", "";
        Models: "Models you must find", "", "";
        ModelCost: "What a model costs you", "Product, less what the model pays.", "";
        ExtraTraining: "Hands-on training besides", "Where the course itself teaches none.", "";
        Finishing: "Chance that you finish",
            "", "who leaves half way saves part of the cost, and never sells the new work";
        FeeLostOnLeaving: "Share of the fee lost on leaving", "", "";
        Trading: "Chance that you sell the new services", "Having finished.", "";
        OpensInjectables: "Opens injectables",
            "Level 7 and university routes are taken to open the same ones.", "";
    }

    /// An input of each treatment.
    service(ServiceField) {
        Price: "Price", "", "";
        Consumables: "Consumables", "", "";
        Minutes: "Minutes, cleaning up included", "", "";
        Mix: "Share of the extra appointments",
            "Shares are scaled to add up to one.", "more of one service is less of the others";
        NoShows: "No-shows", "They take chair time and bring nothing.", "";
        NeedsPrescriber: "Needs a prescriber", "", "";
        MonthsToEstablish: "Months until established", "", "";
    }
}

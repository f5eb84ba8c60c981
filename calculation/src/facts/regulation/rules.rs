//! The rules, each one sentence of ours with its source and its date.

use super::{Rule, Standing};
use crate::facts::Nation::{self, England, NorthernIreland, Scotland, Wales};
use crate::facts::sources as s;
use crate::facts::table::{NEXT_SPRING, READ};
use crate::words::text;

const UK: &[Nation] = &[England, Wales, Scotland, NorthernIreland];

/// A flat table of rules, and `RULES`:
/// `NAME: "id", [nations], Standing, "dated", [sources], "sentence";`
macro_rules! rules {
    ($($name:ident: $id:literal, $nations:expr, $standing:ident, $dated:literal, [$($source:ident),*], $sentence:literal;)+) => {
        $(
            #[doc = $sentence]
            pub static $name: Rule = Rule {
                id: $id,
                nations: $nations,
                standing: Standing::$standing,
                sentence: text!($sentence),
                sources: &[$(&s::$source),*],
                dated: text!($dated),
                retrieved: READ,
                review_by: NEXT_SPRING,
            };
        )+

        /// Every rule.
        pub static RULES: &[&Rule] = &[$(&$name),+];
    };
}

rules! {
    // England.
    ENGLAND_NO_LEVEL: "england.no_level", &[England], Law, "7 Aug 2025 and 23 May 2026", [ENGLAND_RESPONSE, CLINIC_GUIDE],
        "As of May 2026 no law in England asks for a Level 7 award to offer aesthetic treatments, or sets common standards of training for them.";
    ENGLAND_POWER: "england.power", &[England], Law, "July 2022; position at 7 Aug 2025", [ENGLAND_RESPONSE, HEALTH_AND_CARE_ACT],
        "The Health and Care Act 2022 lets ministers bring in licences for non-surgical cosmetic procedures and premises, and lets councils charge for them, but no scheme was found to have started.";
    ENGLAND_UNDER_18: "england.under_18", &[England], Law, "1 Oct 2021", [CHILDREN_ACT],
        "Anti-wrinkle injections and cosmetic fillers for under-18s have been an offence in England since 1 October 2021.";
    ENGLAND_LASER: "england.laser", &[England], Law, "2025", [BRITISH_LASERS],
        "Purely cosmetic laser and IPL do not normally need registration with the Care Quality Commission, but many councils ask for a special treatment licence.";
    ENGLAND_LASER_COUNCILS: "england.laser_councils", &[England], Guidance, "Sep 2015", [HEE_LASER],
        "As early as 2015 at least two London boroughs asked for Level 4 before they licensed laser hair removal.";
    ENGLAND_CONSULTED: "england.consulted", &[England], Proposed, "2 Sep to 28 Oct 2023", [ENGLAND_CONSULTATION],
        "The government consulted on licensing in autumn 2023 and had more than 11,800 responses.";
    ENGLAND_TIERS: "england.tiers", &[England], Proposed, "Aug 2025", [ENGLAND_RESPONSE, COSMETICA],
        "Three tiers are proposed: any licensed practitioner, others under a named health professional's oversight, and health professionals only under the Care Quality Commission.";
    ENGLAND_SEQUENCE: "england.sequence", &[England], Proposed, "7 Aug 2025", [ENGLAND_RESPONSE],
        "The riskiest procedures are to be restricted first, and council licences for lower-risk ones, with age limits, are to follow after another consultation.";
    ENGLAND_INJECTABLES_TIER: "england.injectables_tier", &[England], Proposed, "2023 to 2025", [ENGLAND_CONSULTATION, ENGLAND_RESPONSE],
        "The 2023 proposal put anti-wrinkle injections and fillers in the middle tier, and the final lists are not settled.";
    ENGLAND_COMMITTEE: "england.committee", &[England], Proposed, "18 Feb 2026", [COMMITTEE],
        "A committee of MPs has urged the government to bring in licensing within this Parliament.";
    ENGLAND_TRAINING_STANDARDS: "england.training_standards", &[England], Proposed, "about 2024-25", [JCCP_STANDARDS],
        "The JCCP expects new standards of training for each kind of treatment once the government has fixed the tiers.";
    ENGLAND_START: "england.start", &[England], Unknown, "23 May 2026", [CLINIC_GUIDE],
        "No start date, draft regulations or confirmed training standard for England's scheme were found.";

    // Scotland.
    SCOTLAND_PASSED: "scotland.passed", &[Scotland], Law, "12 May 2026", [SCOTLAND_ACT],
        "Scotland passed an Act on non-surgical procedures on 17 March 2026, and it received Royal Assent on 12 May 2026.";
    SCOTLAND_NO_LEVEL: "scotland.no_level", &[Scotland], Law, "12 May 2026", [SCOTLAND_TRAINING],
        "As of May 2026 no rule in Scotland was found that asks for Level 7, though the 2026 Act lets ministers set who may provide or supervise and what training they need, with fines of up to £20,000.";
    SCOTLAND_WHERE: "scotland.premises", &[Scotland], Law, "12 May 2026, not known to be in force", [SCOTLAND_PREMISES],
        "Once in force, the 2026 Act keeps injectables to permitted premises, such as a registered clinic that a doctor, a dentist or a nurse, midwife or pharmacist who prescribes provides or manages, and never a home for most procedures.";
    SCOTLAND_ALONE: "scotland.alone", &[Scotland], Law, "12 May 2026, not known to be in force", [SCOTLAND_PREMISES],
        "Once that is in force, a practitioner who is not one of the listed professionals cannot run a clinic of their own for injectables unless one of them provides or manages it, whatever awards they hold.";
    SCOTLAND_PROCEDURES: "scotland.procedures", &[Scotland], Law, "Oct 2025, as introduced", [SCOTLAND_IMPACT],
        "The Scottish Bill as introduced covered injectables, infusions, thread lifts, ablative laser, deeper peels and deep microneedling; the schedule as passed was not read.";
    SCOTLAND_UNDER_18: "scotland.under_18", &[Scotland], Law, "2025-26", [SCOTLAND_IMPACT, SCOTLAND_ACT],
        "Once in force, the 2026 Act makes it an offence to provide the procedures that it covers to under-18s.";
    SCOTLAND_START: "scotland.start", &[Scotland], Unknown, "2026", [SCOTLAND_TRADE],
        "The main offences of Scotland's Act start by regulations, and no date was found; trade talk of September 2027 could not be verified.";
    SCOTLAND_COUNCILS: "scotland.councils", &[Scotland], Proposed, "2025", [SCOTLAND_CONSULTATION],
        "For lower-risk procedures Scotland proposes a council licence.";
    SCOTLAND_CLINIC: "scotland.clinic_fee", &[Scotland], Law, "2023-24", [SCOTLAND_CLINIC_FEE],
        "Registering an independent clinic with Healthcare Improvement Scotland costs at most £3,500, a maximum reached in 2023-24.";

    // Wales and Northern Ireland.
    WALES_SPECIAL: "wales.special_procedures", &[Wales], Law, "29 Nov 2024", [WALES_COUNCILS],
        "Since 29 November 2024 Wales has licensed acupuncture, piercing, electrolysis and tattooing with semi-permanent make-up, and no injectables.";
    WALES_NO_LEVEL: "wales.no_level", &[Wales], Law, "2024-25 and 23 May 2026", [WALES_SENEDD, CLINIC_GUIDE],
        "As of May 2026 no law in Wales asks for Level 7, and no timetable was found for adding injectables to its licences.";
    WALES_UNDER_18: "wales.under_18", &[Wales], Unknown, "2021", [CHILDREN_ACT],
        "The Act that bans cosmetic injectables for under-18s holds in England, and none like it was found for Wales.";
    NI_NO_SCHEME: "northern_ireland.no_scheme", &[NorthernIreland], Law, "27 Mar 2025", [NI_HEALTH, CLINIC_GUIDE],
        "As of May 2026 Northern Ireland asks for neither a licence nor Level 7, and in March 2025 its Department of Health had no plans for mandatory licensing.";
    NI_UNDER_18: "northern_ireland.under_18", &[NorthernIreland], Unknown, "2022 to 2024", [NI_ASSEMBLY],
        "No Northern Ireland Act on injectables for under-18s was found, and the Assembly debated regulation on 2 December 2024.";

    // Everywhere.
    PRESCRIPTION_ONLY: "uk.prescription_only", UK, Law, "17 May 2022", [PARLIAMENT_TOXIN],
        "Anti-wrinkle injections use a prescription-only medicine: a registered prescriber must prescribe it, and may leave the injecting to somebody who is not a health professional.";

    // Guidance: which level for which treatment. None of it is law.
    LEVEL_FOR_INJECTABLES: "guidance.injectables", UK, Guidance, "14 Jun 2016", [HEE_LEVELS],
        "Voluntary national guidance puts anti-wrinkle injections, dermal fillers and deeper peels at Level 7.";
    LEVEL_FOR_INJECTABLES_JCCP: "guidance.injectables_jccp", UK, Guidance, "2018, reported Oct 2023", [JCCP_LEVELS],
        "The JCCP's framework puts injectables, threads, ablative lasers and deep peels at Levels 6 to 7 and keeps them to health professionals.";
    LEVEL_FOR_HAIR_REMOVAL: "guidance.laser_4", UK, Guidance, "Sep 2015", [HEE_LASER],
        "Voluntary national guidance puts laser and IPL hair removal, benign age spots and small red veins at Level 4.";
    LEVEL_FOR_VASCULAR: "guidance.laser_5", UK, Guidance, "Sep 2015", [HEE_LASER],
        "Voluntary national guidance puts laser and IPL for benign vascular lesions, and laser tattoo removal, at Level 5.";
    LEVEL_FOR_PIGMENT: "guidance.laser_6", UK, Guidance, "Sep 2015", [HEE_LASER],
        "Voluntary national guidance puts laser and IPL for pigmented lesions at Level 6.";
    LEVEL_FOR_PEELS: "guidance.peels", UK, Guidance, "undated", [COUTURE_LEVEL_4, COUTURE_LEVEL_5],
        "Superficial peels and microneedling are taught in Level 4 and 5 units.";
    SHORT_COURSES: "guidance.short_courses", UK, Guidance, "14 Jun 2016", [HEE_LEVELS],
        "Voluntary national guidance does not count courses of a day or two towards recognition of prior learning.";
    DOCTORS: "guidance.gmc", UK, Guidance, "1 Jun 2016", [GMC],
        "The GMC expects doctors who offer cosmetic interventions to seek consent themselves, give time to reflect and not promote unduly.";
    NURSES: "guidance.nmc", UK, Guidance, "1 Jun 2025", [NMC],
        "Since 1 June 2025 the NMC has required nurse and midwife prescribers to see a client face to face before they prescribe for cosmetic use.";

    DENTISTS: "guidance.gdc", UK, Guidance, "summer 2019", [GDC],
        "The GDC counts cosmetic injectables as a skill that a dentist may add once trained and competent, and a dentists' defence body leaves the choice of training to the dentist.";
    PHARMACISTS: "guidance.gphc", &[England, Wales, Scotland], Guidance, "2025", [GPHC_INSPECTIONS],
        "The GPhC's inspections look for a physical examination before a pharmacist prescribes for cosmetic injections, and for proof that health professionals inject; no level of training was found in it.";
    PHARMACISTS_DELEGATE: "guidance.gphc_delegation", &[England, Wales, Scotland], Guidance, "undated, before May 2020", [GPHC],
        "The GPhC tells pharmacist prescribers to leave the injecting to trained health professionals only.";
    PHARMACISTS_NI: "guidance.psni", &[NorthernIreland], Unknown, "22 Nov 2026", [],
        "No rule of the Pharmaceutical Society of Northern Ireland on cosmetic injectables was found.";
    ALLIED: "guidance.hcpc", UK, Guidance, "Nov 2025", [HCPC],
        "The HCPC names no procedures: its registrants decide what is within their own scope of practice, and must be trained for it.";

    // Insurers, registers, employers, universities and the trade.
    INSURER_REFUSES: "market.insurer_refuses", UK, Market, "current", [INSURED],
        "One leading insurer does not cover injectables by practitioners who are not health professionals.";
    INSURER_COVERS: "market.insurer_covers", UK, Market, "current", [TOWERGATE],
        "Another broker covers injectables by practitioners who are not health professionals, up to £1 million against £5 million for those who are.";
    INSURERS_EXPECT: "market.insurers_expect", UK, Market, "2026", [UNLOCKED],
        "One training company says that more insurers and pharmacies expect Level 7, and gives no numbers.";
    REGISTER: "market.register", UK, Market, "Aug 2018 and current", [JCCP_2018, JCCP_REGISTER],
        "The JCCP's register, accredited by the Professional Standards Authority, does not list practitioners who are not health professionals for injectables.";
    REGISTER_PROFESSIONALS: "market.register_professionals", UK, Market, "undated", [JCCP_STRUCTURE, JCCP_REGISTER],
        "The JCCP's voluntary register lists registered health professionals who show that they are competent; whether a Level 7 award alone is proof enough was not found.";
    REGISTER_AND_LEVEL_7: "market.register_and_level_7", UK, Market, "Aug 2018 and current", [JCCP_2018, INSURED],
        "Level 7 alone gives a practitioner who is not a health professional neither the JCCP's listing for injectables nor one leading insurer's cover.";
    TRADE_VIEW: "market.trade_view", UK, Market, "undated, after 2021", [GLOWDAY_LEVEL_7],
        "Parts of the trade treat Level 7 as the standard for injectables, which is a view and not a rule.";
    TRADE_DOUBT: "market.trade_doubt", UK, Market, "23 May 2026", [CLINIC_GUIDE],
        "One market guide holds that Level 7 is not worth buying only as a defence against rules to come.";
    UNIVERSITY_ENTRY: "market.university_entry", UK, Market, "2017 to 2026", [QMUL, MANCHESTER, SOUTH_WALES, LEARNA, UCLAN, NORTHUMBRIA, BANGOR],
        "Every university course in aesthetic medicine that was found admits registered health professionals only.";
    SYLLABUS: "market.syllabus", UK, Market, "about 2025", [QUALIFI_UNITS],
        "The five units of the QUALIFI Level 7 certificate include no laser.";
    NO_EVIDENCE: "market.no_evidence", UK, Unknown, "22 Nov 2026", [],
        "No study was found that links a Level 7 award to prices, demand, pay or complaints.";
    NO_EMPLOYER_EVIDENCE: "market.no_employer_evidence", UK, Unknown, "22 Nov 2026", [],
        "No job advertisement was found that demands Level 7; those read stress registration and prescribing.";

    // What HMRC and the law say of a deduction for a course, by who pays for it.
    TRAINING_SAME_AREA: "tax.training_same_area", UK, Guidance, "rewritten Mar 2024", [HMRC_TRAINING, ICAEW_TRAINING],
        "HMRC takes a course for the owner of a business as deductible where it updates or adds to expertise in the area of business that they are in already.";
    TRAINING_NEW_AREA: "tax.training_new_area", UK, Guidance, "rewritten Mar 2024", [HMRC_TRAINING, ATT_TRAINING],
        "HMRC takes a course as unlikely to be deductible where it lets the owner start a business or expand into a new and unrelated one.";
    TRAINING_WHOLLY: "tax.training_wholly", UK, Law, "Mar 2024", [ICAEW_TRAINING],
        "A cost is deductible only where it is wholly and exclusively for the trade, which a course taken partly for oneself is not.";
    TRAINING_COMPANY: "tax.training_company", UK, Guidance, "Jun 2025", [ACCA_TRAINING, HMRC_WORK_TRAINING],
        "A company may deduct training for somebody who works for it where that is wholly and exclusively for its business, and HMRC may look more closely where that person owns the company.";
    TRAINING_EMPLOYEE: "tax.training_employee", UK, Guidance, "undated", [HMRC_WORK_TRAINING, HMRC_EMPLOYEE_TRAINING],
        "An employee gets no deduction for training that they decide to do at their own expense, and is not taxed on training for their work that the employer pays for.";

    // Which courses a government lends for.
    LOAN_VOCATIONAL: "loan.vocational", UK, Unknown, "24 Feb 2021 and 12 Jun 2024", [SLC_LEARNER, SLC_MASTERS],
        "No government loan was found for a vocational Level 7 award: England’s Advanced Learner Loan ends at Level 6, and postgraduate loans are for university courses.";
    LOAN_MASTERS_ONLY: "loan.masters_only", &[England, Wales], Guidance, "12 Jun 2024", [SLC_MASTERS, GOVUK_MASTERS],
        "England and Wales lend for a full Master’s of 180 credits only, not for a PgCert or a PgDip by itself.";
    LOAN_SCOTLAND: "loan.scotland", &[Scotland], Guidance, "12 Jun 2024", [SLC_MASTERS],
        "Scotland lends for a Master’s or a PgDip, and not for a PgCert by itself.";
    LOAN_NI: "loan.northern_ireland", &[NorthernIreland], Guidance, "12 Jun 2024", [SLC_MASTERS],
        "Northern Ireland lends for a Master’s, a PgDip or a PgCert.";
}

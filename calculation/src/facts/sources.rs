//! Every source of the figures and rules on courses, practice, market and regulation, once each.
//!
//! Where only the site survives in our notes, the address is the site's. Anonymous price lists,
//! whose owners cannot be verified, are gathered under one sample each and have no address.

sources! {
    // Vocational awards.
    CFMSR: "cfmsr-level-7", "CFMSR", "Article on whether Level 7 is necessary",
        "https://cfmsr.org.uk/level-7-in-aesthetic-practice-is-it-really-necessary/", "undated";
    QUALIFI_UNITS: "qualifi-level-7-units", "Scottish Parliament", "Submission that maps the units of the QUALIFI Level 7 certificate to guidance",
        "https://www.parliament.scot/search?pg=770&qry=laying+accounts", "about 2025";
    COURSE_PRICES: "course-price-samples", "UK training academies", "Published UK price-list samples for courses; their owners could not be verified",
        "", "undated";
    GLOWDAY_LEVEL_7: "glowday-level-7", "Glowday", "Guide to Level 7 awards in aesthetics",
        "https://www.glowday.com/blog/level-7-aesthetic-qualifications", "undated, after 2021";
    COUTURE_LEVEL_5: "couture-level-5", "Cosmetic Couture", "Page on the QUALIFI Level 5 certificate, with hours",
        "https://cosmeticcouture.education/qualifi-level-5-certificate-in-aesthetic-practice/", "undated";
    COUTURE_LEVEL_4: "couture-level-4", "Cosmetic Couture", "Page on the QUALIFI Level 4 diploma in skin rejuvenation, with hours",
        "https://cosmeticcouture.education/qualifi-level-4-diploma-in-aesthetic-procedures-for-skin-rejuvenation/", "undated";
    COUTURE_TERMS: "couture-terms", "Cosmetic Couture", "Course terms: deposits", "https://cosmeticcouture.education", "undated";
    A_TRAINING: "a-training-level-6", "A Training", "Why the QUALIFI route has no separate Level 6",
        "https://a-training.co.uk/aesthetic-practitioner-level-7-training/why-isnt-there-a-level-6-in-aesthetic-practice/", "undated";
    OTHM: "othm-level-7", "OTHM", "Specification of the Level 7 diploma in clinical aesthetic injectable therapies", "https://othm.org.uk", "2022";
    NATA: "nata-level-7", "NATA", "Fees for the OTHM Level 7 diploma", "https://nataonline.co.uk/level-7-diploma/", "undated";
    HARLEY_LEVEL_7: "harley-level-7", "Harley Academy", "Articles and questions on its Level 7 diploma: hours, attempts, longest time", "https://www.harleyacademy.com", "2017 to 2024";
    HARLEY_COMPARISON: "harley-comparison", "Harley Academy", "Short courses compared with postgraduate awards: cost and length", "https://www.harleyacademy.com", "Jul 2020";
    ATAI: "atai-iq-level-7", "ATAI", "Specification of the earlier IQ Level 7 certificate in injectables", "https://www.atai.ie", "2018/19";
    COSMETIC_COURSES_HOURS: "cosmetic-courses-level-7", "Cosmetic Courses", "Tips on its Level 7 certificate, with hours",
        "https://www.cosmeticcourses.co.uk/7-top-tips-for-level-7/", "about late 2017";
    COSMETIC_COURSES_TERMS: "cosmetic-courses-terms", "Cosmetic Courses", "Delegate terms: deposit and instalments",
        "https://www.cosmeticcourses.co.uk/delegate-terms-and-conditions", "undated";
    EDUQUAL: "eduqual-certificate", "EduQual", "Certificate at SCQF level 11: credits",
        "https://eduqual.org.uk/qualifications/healthcare-and-medical-technology/c-cait/", "undated";
    COSMETIC_COLLEGE: "cosmetic-college-guide", "Cosmetic College", "Guides to Levels 3 to 7: weeks, practical days, deposits and prices", "https://cosmetic.college", "2026";
    SKINVIVA_COMPARISON: "skinviva-comparison", "SkinViva Training", "Level 7, PgCert and Master's compared",
        "https://www.skinvivatraining.com/2017/10/19/level-7-pgcert-masters-best/", "Oct 2017";
    ACQUISITION: "acquisition-examinations", "Acquisition Aesthetics", "Clinical examinations: moderation and awarding-body fees",
        "https://www.acquisitionaesthetics.co.uk/level-7-certification/clinical-examinations", "undated";
    DERMA_MEDICAL: "derma-medical-terms", "Derma Medical", "Course terms: refunds and models", "https://www.dermamedical.co.uk/terms-and-conditions/", "undated";

    // University courses.
    QMUL: "qmul-msc", "Queen Mary University of London", "MSc Aesthetic Medicine: structure",
        "https://www.qmul.ac.uk/postgraduate/taught/coursefinder/courses/126519.html", "undated, old";
    MANCHESTER: "manchester-msc", "University of Manchester", "MSc and PgDip Skin Ageing and Aesthetic Medicine: structure and entry",
        "https://www.manchester.ac.uk/study/masters/courses/list/09805/msc-skin-ageing-and-aesthetic-medicine/all-content/", "2020 entry, seen again 2025";
    SOUTH_WALES: "south-wales-pgcert", "University of South Wales", "PgCert Cosmetic and Aesthetic Medicine: structure and entry",
        "https://www.southwales.ac.uk/courses/postgraduate-certificate-cosmetic-and-aesthetic-medicine-online-delivery/", "2021-22";
    LEARNA: "learna-cosmetic-medicine", "Learna", "PgDip and MSc Cosmetic Medicine: structure, study load and alumni claims",
        "https://www.diploma-msc.com/p/msc-in-cosmetic-medicine", "2022 and current";
    UCLAN: "uclan-msc", "University of Central Lancashire", "MSc and PgDip Non-Surgical Cosmetic Interventions: structure",
        "https://www.uclan.ac.uk/courses/msc_pgdip_non_surgical_cosmetic_interventions.php", "2017";
    NORTHUMBRIA: "northumbria-aesthetics", "Northumbria University", "Professional Non-Surgical Aesthetic Practice: structure, entry and supervised practice",
        "https://www.northumbria.ac.uk/study-at-northumbria/courses/professional-non-surgical-aesthetic-practice-dtpnsp6/", "about 2019 to 2021";
    BANGOR: "bangor-msc", "Bangor University", "MSc, PgDip and PgCert Non-surgical Aesthetic Medicine: structure",
        "https://www.bangor.ac.uk/health-sciences/postgraduate-courses/non-surgical-aesthetic-medicine-msc", "2019";
    KEELE: "keele-modular-fees", "Keele University", "Postgraduate modular fees for UK students",
        "https://www.keele.ac.uk/study/postgraduatestudy/tuitionfeesandfunding/postgraduatetuitionfees/postgraduatemodularfeesuk", "2026/27";
    BSMS: "bsms-surgical-studies", "Brighton and Sussex Medical School", "Fees for Surgical Studies: PgCert, PgDip and MSc", "https://www.bsms.ac.uk", "2022/23";
    DUNDEE: "dundee-pgcert", "University of Dundee", "Fee of a health PgCert by credits", "https://www.dundee.ac.uk", "recent, undated";
    CHESTER: "chester-work-based", "University of Chester", "Fees of work-based postgraduate study by credits", "https://www.chester.ac.uk", "2022/23";
    IMPERIAL: "imperial-pgcerts", "Imperial College London", "Fees of medical PgCerts", "https://www.imperial.ac.uk", "2020/21";
    EDINBURGH: "edinburgh-part-time", "University of Edinburgh", "Part-time fees by year of study", "https://www.ed.ac.uk", "undated";
    TIMES: "times-masters-fees", "The Times", "Average fee of a one-year Master's (FindAUniversity)",
        "https://www.thetimes.com/uk/education/article/rise-of-the-masters-that-a-student-loan-wont-cover-qgp87ck7d", "2025";
    TELEGRAPH: "telegraph-masters-fees", "The Telegraph", "What a Master's costs (citing UCAS)",
        "https://www.telegraph.co.uk/money/jobs/schools-universities/how-much-masters-degree-uk/", "2025";
    FINDAMASTERS: "findamasters-fees", "FindAMasters", "What a Master's costs (Times Higher Education survey)",
        "https://www.findamasters.com/funding/guides/cost-of-a-masters.aspx", "2021";
    OFS: "ofs-condition-b3", "Office for Students", "Numerical thresholds for student outcomes (condition B3)",
        "https://www.officeforstudents.org.uk/advice-and-guidance/quality-and-standards/how-we-regulate-student-outcomes/numerical-thresholds-for-condition-b3/", "30 Sep 2022";

    // Practice.
    CLINIC_PRICES: "clinic-price-samples", "UK clinics", "Published UK price-list samples for treatments (eleven lists); their owners could not be verified",
        "", "mostly 2025-26";
    CLINIC_COSTS: "clinic-cost-sample", "A maker of clinic software", "Example data with cost and minutes of each treatment", "", "undated";
    AESTHETI: "aestheti-docs", "aestheti.cc", "Practitioner guide with London prices and cost a unit", "https://aestheti.cc", "2025";
    AB_CONSULTANT: "ab-consultant", "AB Aesthetic Consultant", "Cost of dermal filler", "", "undated";
    NURSES_NETWORK: "nurses-network", "The Nurses Network", "Worked example of a nurse working alone: room, clients and product", "", "undated";
    LAUNCH_LAB: "launch-lab", "Aesthetic Launch Lab", "Clinics in and outside London: clients, pay and marketing",
        "https://aestheticlaunchlab.com/blog/aesthetic-clinic-london-vs-outside", "2025-26";
    COLLEGE_EARNINGS: "cosmetic-college-earnings", "Cosmetic College", "Planning framework for earnings and weekly treatments",
        "https://cosmetic.college/blog/uk-aesthetics-salary-benchmark-2026", "2026";
    PRACTITIONER_SURVEY: "practitioner-survey-2024", "Consulting Room and Hamilton Fraser", "Yearly survey of more than 300 practitioners, nearly all registered professionals",
        "https://www.consultingroom.com/industry/magazine/article.php?id=56", "2024";
    FACETHETICS: "facethetics-prescribing", "Facethetics Training", "Prescriber's fee for a face-to-face consultation",
        "https://facetheticstraining.co.uk/about-us/prescribing/prescribing-overview/", "undated";
    SKINVIVA_PRESCRIBERS: "skinviva-prescribers", "SkinViva Training", "Prescribers and what they charge", "https://www.skinvivatraining.com", "Nov 2016";
    INSURANCE_GUIDE: "insurance-guide", "aestheticc", "Guide to yearly insurance premiums",
        "https://aestheticc-next.replit.app/blog/insurance-requirements", "2024-25";
    CALYX: "calyx-no-shows", "Calyx", "No-show rates, from a seller of booking software", "https://usecalyx.app", "2024 to 2026";
    CONSENTZ: "consentz-no-shows", "Consentz", "No-show rates, from a seller of clinic software", "https://www.consentz.com", "2024 to 2026";
    STELLR: "stellr-marketing", "Stellr Media", "Marketing as a share of takings (United States)", "", "2024 to 2026";
    MATA: "mata-pay", "MATA", "Pay of clinic nurses and prescribers", "", "2023 to 2026";

    // Laser.
    FITAIMS: "fitaims-laser", "Fitaims", "Prices of laser devices", "", "undated";
    IN_LASER: "in-laser-hair-removal", "In Laser Hair Removal", "Prices of laser devices", "", "undated";
    MARGIN: "margin-for-practices", "Margin for Practices", "Prices of device platforms (United States)", "", "undated";
    BRITISH_LASERS: "british-lasers", "British Lasers", "Qualifications, insurance and licences for laser in England",
        "https://britishlasers.com/qualifications-and-insurance-for-tattoo-removal", "2025";

    // Market.
    HERALD: "rare-consulting", "Rare Consulting, via The Herald", "Size of the UK market in 2021 and 2026", "", "Oct 2024";
    LAING_BUISSON: "laing-buisson", "LaingBuisson", "UK non-surgical market and its growth",
        "https://www.laingbuissonnews.com/imtj/uk-non-surgical-cosmetic-treatments-could-grow-to-3bn/", "2018";

    // Law and proposals.
    ENGLAND_RESPONSE: "england-licensing-response", "Department of Health and Social Care", "Response to the consultation on licensing non-surgical cosmetic procedures in England",
        "https://www.gov.uk/government/consultations/licensing-of-non-surgical-cosmetic-procedures/outcome/the-licensing-of-non-surgical-cosmetic-procedures-in-england-consultation-response", "7 Aug 2025";
    ENGLAND_CONSULTATION: "england-licensing-consultation", "Department of Health and Social Care", "Consultation on licensing non-surgical cosmetic procedures in England",
        "https://www.gov.uk/government/consultations/licensing-of-non-surgical-cosmetic-procedures", "2 Sep 2023";
    HEALTH_AND_CARE_ACT: "health-and-care-act-2022", "legislation.gov.uk", "Health and Care Act 2022, schedule 19", "https://www.legislation.gov.uk/ukpga/2022/31/schedule/19", "2022";
    CHILDREN_ACT: "children-act-2021", "gov.uk", "Guidance on the 2021 Act that bans cosmetic injectables for under-18s", "https://www.gov.uk", "2021";
    COSMETICA: "cosmetica-licensing", "Cosmetica Skin Clinic", "Summary of the proposed tiers", "https://cosmeticaskinclinic.co.uk/news/cosmetic-licensing-2025.html", "Aug 2025";
    COMMITTEE: "women-equalities-committee", "British Beauty Council", "Note on the Women and Equalities Committee's report HC 869",
        "https://britishbeautycouncil.com/british-beauty-council-recommendations-are-included-in-women-and-equalities-cosmetic-procedures-report", "18 Feb 2026";
    CLINIC_GUIDE: "aestheticlinic-level-7", "aestheticlinic.io", "Guide to whether a Level 7 diploma is needed",
        "https://aestheticlinic.io/guides/level-7-diploma-aesthetics", "23 May 2026";
    JCCP_STANDARDS: "jccp-future-education", "JCCP, via Journal of Aesthetic Nursing", "Its position on future education and training", "https://www.aestheticnursing.co.uk", "about 2024-25";
    SCOTLAND_ACT: "scotland-act-2026", "legislation.gov.uk", "Non-surgical Procedures and Functions of Medical Reviewers (Scotland) Act 2026",
        "https://www.legislation.gov.uk/asp/2026/13", "12 May 2026";
    SCOTLAND_PREMISES: "scotland-act-2026-s4", "legislation.gov.uk", "Section 4 of the same Act: permitted premises",
        "https://www.legislation.gov.uk/asp/2026/13/section/4/enacted", "12 May 2026";
    SCOTLAND_TRAINING: "scotland-act-2026-s5", "legislation.gov.uk", "Section 5 of the same Act: who may provide, and training",
        "https://www.legislation.gov.uk/asp/2026/13/section/5/enacted", "12 May 2026";
    SCOTLAND_IMPACT: "scotland-impact", "Scottish Government", "Business impact assessment of the Scottish Bill", "https://www.gov.scot", "Oct 2025";
    SCOTLAND_CONSULTATION: "scotland-consultation", "Scottish Government", "Analysis of the consultation on licensing", "https://www.gov.scot", "2025";
    SCOTLAND_TRADE: "scotland-trade-press", "PBL Magazine", "Trade report on when Scotland's rules may start", "", "2026";
    SCOTLAND_CLINIC_FEE: "scotland-clinic-fee", "Scottish Government", "Maximum fees for registering an independent clinic", "https://www.gov.scot", "2023-24";
    WALES_COUNCILS: "wales-special-procedures", "Conwy and Powys councils", "Licensing of special procedures in Wales", "https://www.conwy.gov.uk", "2024-25";
    WALES_SENEDD: "wales-question", "Senedd Cymru", "Written question WQ89425", "", "2024-25";
    NI_HEALTH: "ni-no-plans", "Department of Health, via Northern Ireland World", "Statement on licensing of cosmetic procedures", "https://www.northernirelandworld.com", "27 Mar 2025";
    NI_ASSEMBLY: "ni-assembly", "Northern Ireland Assembly and press", "Motion of 2 December 2024 and reports on the age limit", "", "2022 to 2024";

    // Guidance, registers, insurers and the trade.
    HEE_LASER: "hee-laser-levels", "GCG Healthcare", "Levels in national guidance for users of laser and IPL",
        "https://www.gcghealthcare.co.uk/2015/09/new-uk-standards-of-education-for-laseripl-users/", "Sep 2015";
    HEE_LEVELS: "hee-levels", "Harley Academy", "Summary of Health Education England's guidance on levels", "https://www.harleyacademy.com/learning/hee-guidelines/", "14 Jun 2016";
    JCCP_LEVELS: "jccp-levels", "Journal of Aesthetic Nursing", "Levels in the JCCP and CPSA framework", "https://www.aestheticnursing.co.uk", "Oct 2023";
    JCCP_REGISTER: "jccp-register", "JCCP", "Practitioners, clinics and the register's accreditation", "https://www.jccp.org.uk/PractitionersAndClinics", "current";
    JCCP_2018: "jccp-2018", "Aesthetic Dentistry Today", "Report on whom the JCCP's register admits", "https://aestheticdentistrytoday.co.uk", "8 Aug 2018";
    INSURED: "are-they-insured", "Consulting Room", "Whom a leading insurer covers for injectables", "https://www.consultingroom.com/safety-in-aesthetics/are-they-insured", "current";
    TOWERGATE: "towergate", "Towergate Insurance", "Cover for aesthetic practitioners, medical and not", "https://www.towergateinsurance.co.uk/beauty/aesthetics-insurance", "current";
    UNLOCKED: "aesthetics-unlocked", "Aesthetics Unlocked", "Claim that more insurers and pharmacies expect Level 7", "https://aestheticsunlocked.co.uk", "2026";
    GMC: "gmc-cosmetic", "MDDUS", "Note on the GMC's guidance for doctors who offer cosmetic interventions", "https://www.mddus.com", "1 Jun 2016";
    NMC: "nmc-prescribing", "Hill Dickinson", "Note on the NMC's rule on prescribing for cosmetic use", "https://www.hilldickinson.com", "2 Oct 2025";
    PARLIAMENT_TOXIN: "parliament-question-1112", "UK Parliament, via Parallel Parliament", "Answer to question 1112: who may prescribe and who may inject",
        "https://parallelparliament.co.uk/question/1112/botulinum-toxin-non-surgical-cosmetic-procedure", "17 May 2022";
    GPHC: "gphc-delegation", "ACPB", "Note on the General Pharmaceutical Council's guidance for pharmacist prescribers",
        "https://www.theara.co.uk", "undated, before May 2020";
    GPHC_INSPECTIONS: "gphc-inspections", "Independent Pharmacist", "Pharmacy and aesthetics: what the General Pharmaceutical Council's inspections look for",
        "https://www.independentpharmacist.co.uk/cpd-modules/cpd-module-pharmacy-aesthetics-an-update/pharmacy-and-aesthetics-12879333", "2025";
    GDC: "ddu-facial-treatments", "DDU", "Legal and ethical sides of facial cosmetic treatments for dentists",
        "https://ddujournal.theddu.com/issue-archive/summer-2019/dento-legal-implications-of-facial-cosmetic-treatments", "summer 2019";
    HCPC: "ahpa-scope", "AHPA", "The Health and Care Professions Council's stance on aesthetics, compared with the NMC's", "https://www.ahpa.co.uk/standards", "Nov 2025";
    JCCP_STRUCTURE: "jccp-structure", "JCCP", "Structure of the practitioner register", "https://www.jccp.org.uk/PractitionersAndClinics/structure-of-the-register", "undated";

    // Deducting a course, and borrowing for one.
    HMRC_TRAINING: "hmrc-bim35660", "HMRC", "Business Income Manual BIM35660: a proprietor’s training courses",
        "https://www.gov.uk/hmrc-internal-manuals/business-income-manual/bim35660", "rewritten Mar 2024";
    ICAEW_TRAINING: "icaew-training-costs", "ICAEW", "HMRC clarifies tax treatment of training costs for sole traders",
        "https://www.icaew.com/insights/tax-news/2024/mar-2024/hmrc-clarifies-tax-treatment-of-training-costs-for-sole-traders", "Mar 2024";
    ATT_TRAINING: "accountingweb-training-costs", "AccountingWEB, by the Association of Taxation Technicians", "Budget clarity on self-employed training costs, with what is capital",
        "https://www.accountingweb.co.uk/tax/business-tax/budget-clarity-on-self-employed-training-costs", "6 Mar 2024";
    ACCA_TRAINING: "acca-training-expenses", "ACCA", "Tax deductibility of training expenses, by who pays",
        "https://www.accaglobal.com/gb/en/technical-activities/uk-tech/in-practice-ezine-archive/In-Practice-archive-2025/June/Tax-deductibility-of-training-expenses.html", "Jun 2025";
    HMRC_WORK_TRAINING: "hmrc-480-appendix-9", "HMRC", "Work-related training (480: appendix 9)",
        "https://www.gov.uk/guidance/work-related-training-480-appendix-9", "undated";
    HMRC_EMPLOYEE_TRAINING: "hmrc-eim01210", "HMRC", "Employment Income Manual EIM01210: work-related training",
        "https://www.gov.uk/hmrc-internal-manuals/employment-income-manual/eim01210", "undated";
    SLC_MASTERS: "slc-masters-courses", "Student Loans Company", "Guide for universities: which postgraduate courses are eligible in which nation",
        "https://www.heinfo.slc.co.uk/resources/guidance/courses-management-service-user-guide/eligibility/postgraduate-master-s-course/", "12 Jun 2024";
    GOVUK_MASTERS: "govuk-masters-loan", "GOV.UK", "Master’s Loan: eligibility", "https://www.gov.uk/masters-loan/eligibility", "undated";
    SLC_LEARNER: "slc-learner-loan", "Student Loans Company", "Advanced Learner Loan factsheet: levels and types of course",
        "https://www.lpservices.slc.co.uk/resources/guidance/advanced-learner-loan-factsheets/eligibility-and-assessment/learning-aim-levels-and-types-factsheet/", "24 Feb 2021";
}

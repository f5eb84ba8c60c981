/**
 * Reads a scenario's keys into one record with short names. Its numbers stand in
 * one array, each in a place of its own, so that simulated futures can put others
 * there; `derive` makes of them what every projection needs, and the tables of
 * prices and volume.
 * Written from docs/model.md and facts.json alone.
 */

import { monthNumber, taxYearOf } from './facts.mjs';
import { lowestThreshold } from './tax.mjs';

/** Routes in the order in which they are compared. */
export const ROUTES = ['level_7_certificate', 'level_7_diploma', 'pgcert', 'pgdip', 'msc', 'own'];
/** Injectables, then laser. */
const SERVICES = ['anti_wrinkle', 'lip_filler', 'cheek_filler', 'laser_hair_removal', 'ipl'];
/** How many of the services are injectables, and how many there are. */
export const INJECTABLES = 3;
export const ALL_SERVICES = SERVICES.length;
/** Laws by their number; none is no change. */
export const LAW = { none: 0, licence: 1, level_7: 2, registered_only: 3, premises: 4 };
const LAWS = Object.keys(LAW).slice(1);
const PLANS = ['plan_1', 'plan_2', 'plan_4', 'plan_5'];

// Numbers that there are once, of each route, and of each service.
const ONCE = [
  'horizon', 'salary', 'postgraduate_balance', 'children', 'company_salary', 'clinic_salary', 'clinic_pay_rise', 'clinic_commission',
  'present_appointments', 'present_price', 'present_consumables', 'present_minutes', 'present_injectables', 'chair_hours', 'weeks_worked',
  'study_hours', 'clinic_hours_given_up', 'weeks_off', 'starts_after', 'own_time_value', 'extra_appointments', 'wait', 'resit_wait',
  'level_4_fee', 'level_4_hours', 'level_5_fee', 'level_5_hours', 'laser_appointments', 'laser_training', 'laser_training_hours',
  'laser_training_months', 'laser_device_price', 'laser_device_life', 'laser_service_contract', 'laser_lease', 'room', 'insurance', 'marketing',
  'card_fees', 'refunds_reserve', 'prescriber_fee', 'licence', 'oversight', 'growth', 'inflation', 'recognition_price', 'recognition_enquiries',
  'displacement', 'attribution', 'correlation', 'law.licence.probability', 'law.level_7.probability', 'law.registered_only.probability',
  'law.premises.probability', 'law.premises.host_share', 'discount_rate', 'therapeutic_share', 'seed',
];
const OF_ROUTE = [
  'fee', 'registration_and_exam', 'resit', 'first_pass', 'deposit', 'instalments', 'instalment_rate', 'instalment_fee', 'fee_inflation', 'hours',
  'guided_hours', 'attendance_days', 'shortest_months', 'longest_months', 'travel_per_day', 'models', 'model_cost', 'extra_training', 'finishing',
  'fee_lost_on_leaving', 'trading',
];
const OF_SERVICE = ['price', 'consumables', 'minutes', 'mix', 'no_shows', 'months_to_establish'];
const KEYS = [
  ...ONCE,
  ...ROUTES.flatMap((route) => OF_ROUTE.map((term) => `${route}.${term}`)),
  ...SERVICES.flatMap((service) => OF_SERVICE.map((term) => `${service}.${term}`)),
];
const AT = Object.fromEntries(ONCE.map((key, at) => [key, at]));
const TERM = Object.fromEntries(OF_ROUTE.map((term, at) => [term, at]));
const routesFrom = ONCE.length;
const servicesFrom = routesFrom + ROUTES.length * OF_ROUTE.length;

/** The place of each number by its key. */
export const PLACE = new Map(KEYS.map((key, at) => [key, at]));

/** The hair of sums that are whole on paper. */
const HAIR = 1e-9;
/** Rounds up what may be whole on paper. */
export const up = (x) => Math.ceil(x - HAIR) + 0;
/** Rounds down what may be whole on paper. */
export const down = (x) => Math.floor(x + HAIR);

/** Levels below that are still to be done, by the level held. */
const MISSING = { none: [0, 1], level_4: [1] };
const NO_LEVELS = [];

/** A route's terms. */
class RouteTerms {
  constructor(id, at, scenario, s, look) {
    const flag = (name) => scenario[`${id}.${name}`];
    this.id = id;
    this.from = routesFrom + at * OF_ROUTE.length;
    this.university = look.isUniversity(id);
    this.withVat = flag('add_vat') ? 1 + s.vatRate : 1;
    this.scheme = flag('borrow') ? look.scheme(id, scenario.nation) : null;
    this.missing = flag('needs_levels_4_and_5') ? (MISSING[scenario.level_held] ?? NO_LEVELS) : NO_LEVELS;
    const admits = scenario[`${id}.admits`];
    const doctor = s.profession === 'doctor' || s.profession === 'dentist';
    this.isAdmitted = admits === 'anyone' || (admits === 'registered' ? s.registered : doctor);
    this.opensInjectables = flag('opens_injectables');
    this.read(s.numbers);
  }

  /** Takes its numbers anew. */
  read(n) {
    const { from } = this;
    this.fee = n[from + TERM.fee] * this.withVat;
    this.registration = n[from + TERM.registration_and_exam];
    this.resit = n[from + TERM.resit];
    this.firstPass = n[from + TERM.first_pass];
    this.deposit = n[from + TERM.deposit];
    this.instalments = n[from + TERM.instalments];
    this.instalmentRate = n[from + TERM.instalment_rate];
    this.instalmentFee = n[from + TERM.instalment_fee];
    this.feeInflation = n[from + TERM.fee_inflation];
    this.hours = n[from + TERM.hours];
    this.guidedHours = n[from + TERM.guided_hours];
    this.attendanceDays = n[from + TERM.attendance_days];
    this.shortestMonths = n[from + TERM.shortest_months];
    this.longestMonths = n[from + TERM.longest_months];
    this.travelPerDay = n[from + TERM.travel_per_day];
    this.models = n[from + TERM.models];
    this.modelCost = n[from + TERM.model_cost];
    this.extraTraining = n[from + TERM.extra_training];
    this.finishing = n[from + TERM.finishing];
    this.feeLost = n[from + TERM.fee_lost_on_leaving];
    this.trading = n[from + TERM.trading];
  }
}

/** What payroll takes by a tax year's pay, kept while the pay is the same. */
class Payroll {
  constructor() {
    this.first = NaN;
    this.second = NaN;
    this.tax = 0;
    this.insurance = 0;
    this.atMain = 0;
  }
}

class Scenario {
  constructor(scenario, look) {
    this.numbers = new Float64Array(KEYS.length);
    for (let at = 0; at < KEYS.length; at += 1) {
      const value = scenario[KEYS[at]];
      if (value === undefined) throw new Error(`${KEYS[at]}: missing`);
      this.numbers[at] = typeof value === 'number' ? value : value.likely;
    }
    this.start = monthNumber(scenario.start);
    this.nation = scenario.nation;
    this.trade = scenario.trade;
    this.isClinic = scenario.trade === 'clinic_employed';
    this.isCompany = scenario.trade === 'limited_company';
    this.profession = scenario.profession;
    this.registered = scenario.profession !== 'not_registered';
    this.prescriber = scenario.prescriber;
    this.holdsLevel7 = scenario.level_held === 'level_7';
    const doctor = this.profession === 'doctor' || this.profession === 'dentist';
    const mayPrescribe = this.profession === 'nurse_or_midwife' || this.profession === 'pharmacist';
    this.runsPremises = doctor || (mayPrescribe && this.prescriber);
    this.chosen = scenario.route;
    this.plans = PLANS.filter((plan) => scenario[`loan_${plan}`]);
    this.ownTimeCounts = scenario.own_time_counts;
    this.laser = scenario.laser;
    this.laserLeased = scenario.laser_leased;
    this.todaysMoney = scenario.todays_money;
    this.vatRegistered = scenario.vat_registered;
    this.vatRate = look.at(look.tax.vat.rate, this.start);
    this.vatThreshold = look.at(look.tax.vat.threshold, this.start);
    this.deductible =
      scenario['deduct.already_trading'] === 'yes' &&
      scenario['deduct.same_area'] === 'yes' &&
      scenario['deduct.business_only'] === 'yes';
    // Who can prescribe pays nobody for it.
    this.needsPrescriber = Uint8Array.from(SERVICES, (id) => (scenario[`${id}.needs_prescriber`] && !this.prescriber ? 1 : 0));
    this.lawFrom = LAWS.map((law) => monthNumber(scenario[`law.${law}.from`]) - this.start);

    // The horizon is a choice, which no future changes.
    const horizon = 12 * this.numbers[AT.horizon];
    this.horizon = horizon;
    this.firstYear = taxYearOf(this.start);
    this.lastYear = taxYearOf(this.start + horizon - 1);
    // From two years before the first: their bills are still paid, or paid on account, in the ledger.
    this.years = Array.from({ length: this.lastYear - this.firstYear + 3 }, (_, index) => look.year(this.firstYear - 2 + index, scenario.nation));
    /** Lowest threshold of the undergraduate plans that are repaid, by year. */
    this.thresholds = Float64Array.from(this.years, (year) => lowestThreshold(year, this.plans));
    this.payroll = this.years.map(() => new Payroll());
    /** The year of each month among the years, and its month of the calendar. */
    this.yearOf = new Int32Array(horizon);
    this.calendar = new Int32Array(horizon);
    for (let month = 0; month < horizon; month += 1) {
      this.yearOf[month] = taxYearOf(this.start + month) - this.firstYear + 2;
      this.calendar[month] = (this.start + month) % 12;
    }
    this.prices = new Float64Array(horizon);
    this.volume = new Float64Array(horizon);
    this.deflators = new Float64Array(horizon).fill(1);
    this.levelsBelow = [{ fee: 0, hours: 0 }, { fee: 0, hours: 0 }];
    this.price = new Float64Array(ALL_SERVICES);
    this.consumables = new Float64Array(ALL_SERVICES);
    this.hours = new Float64Array(ALL_SERVICES);
    this.mix = new Float64Array(ALL_SERVICES);
    this.kept = new Float64Array(ALL_SERVICES);
    this.prescribing = new Float64Array(ALL_SERVICES);
    this.ramp = new Float64Array(ALL_SERVICES);
    this.derive();
    const compared = ROUTES.filter((id) => scenario[`${id}.compare`] || scenario.route === id);
    this.routes = compared.map((id) => new RouteTerms(id, ROUTES.indexOf(id), scenario, this, look));
  }

  /** Works out what hangs on the numbers, but for the routes. */
  derive() {
    const n = this.numbers;
    this.postgraduateBalance = n[AT.postgraduate_balance];
    this.children = n[AT.children];
    this.salary = n[AT.salary];
    this.companySalary = n[AT.company_salary];
    this.clinicSalary = n[AT.clinic_salary];
    this.clinicPayRise = n[AT.clinic_pay_rise];
    this.clinicCommission = n[AT.clinic_commission];
    this.presentAppointments = n[AT.present_appointments];
    this.presentPrice = n[AT.present_price];
    this.presentConsumables = n[AT.present_consumables];
    this.presentHours = n[AT.present_minutes] / 60;
    this.presentInjectables = n[AT.present_injectables];
    this.chairHours = n[AT.chair_hours];
    this.weeksWorked = n[AT.weeks_worked];
    this.studyHours = n[AT.study_hours];
    this.givenUp = n[AT.clinic_hours_given_up];
    this.weeksOff = n[AT.weeks_off];
    this.startsAfter = n[AT.starts_after];
    this.ownTimeValue = n[AT.own_time_value];
    this.extraAppointments = n[AT.extra_appointments];
    this.wait = n[AT.wait];
    this.resitWait = n[AT.resit_wait];
    this.levelsBelow[0].fee = n[AT.level_4_fee];
    this.levelsBelow[0].hours = n[AT.level_4_hours];
    this.levelsBelow[1].fee = n[AT.level_5_fee];
    this.levelsBelow[1].hours = n[AT.level_5_hours];
    this.laserAppointments = n[AT.laser_appointments];
    this.laserTraining = n[AT.laser_training];
    this.laserHours = n[AT.laser_training_hours];
    this.laserMonths = n[AT.laser_training_months];
    this.devicePrice = n[AT.laser_device_price];
    this.deviceLife = up(n[AT.laser_device_life] * 12);
    this.serviceContract = n[AT.laser_service_contract];
    this.lease = n[AT.laser_lease];
    this.room = n[AT.room];
    this.insurance = n[AT.insurance];
    this.marketing = n[AT.marketing];
    this.cardFees = n[AT.card_fees];
    this.reserve = n[AT.refunds_reserve];
    this.shares = this.marketing + this.cardFees + this.reserve;
    this.licence = n[AT.licence];
    this.oversight = n[AT.oversight];
    this.recognitionPrice = n[AT.recognition_price];
    this.recognitionEnquiries = n[AT.recognition_enquiries];
    this.displacement = n[AT.displacement];
    this.attribution = n[AT.attribution];
    this.hostShare = n[AT['law.premises.host_share']];
    this.discountRate = n[AT.discount_rate];
    this.taxableShare = this.registered ? 1 - n[AT.therapeutic_share] : 1;
    this.vatShare = (this.vatRate / (1 + this.vatRate)) * this.taxableShare;
    const fee = n[AT.prescriber_fee];
    for (let i = 0, at = servicesFrom; i < ALL_SERVICES; i += 1, at += OF_SERVICE.length) {
      this.price[i] = n[at];
      this.consumables[i] = n[at + 1];
      this.hours[i] = n[at + 2] / 60;
      this.mix[i] = n[at + 3];
      this.kept[i] = 1 - n[at + 4];
      this.prescribing[i] = this.needsPrescriber[i] * fee;
      this.ramp[i] = n[at + 5];
    }
    scaled(this.mix, 0, INJECTABLES);
    scaled(this.mix, INJECTABLES, ALL_SERVICES);
    let largest = 0;
    for (let i = 1; i < INJECTABLES; i += 1) if (this.mix[i] > this.mix[largest]) largest = i;
    this.recognitionRamp = this.ramp[largest];
    this.tabulate(n[AT.inflation], n[AT.growth]);
  }

  tabulate(inflation, growth) {
    const { prices, volume, deflators, horizon } = this;
    for (let year = 0; year * 12 < horizon; year += 1) {
      prices.fill((1 + inflation) ** year, year * 12, year * 12 + 12);
      volume.fill(((1 + growth) / (1 + inflation)) ** year, year * 12, year * 12 + 12);
    }
    if (this.todaysMoney) for (let month = 0; month < horizon; month += 1) deflators[month] = (1 + inflation) ** (month / 12);
  }

  /** The likelihood of each law, from the first. */
  get lawChances() {
    return LAWS.map((law) => this.numbers[AT[`law.${law}.probability`]]);
  }
}

/** Scales shares to one; where all are nothing they stay so. */
function scaled(mix, from, to) {
  let sum = 0;
  for (let i = from; i < to; i += 1) sum += mix[i];
  for (let i = from; i < to; i += 1) mix[i] = sum > 0 ? mix[i] / sum : 0;
}

/** Reads `scenario`, which carries every key, with the facts behind `look`. */
export const readScenario = (scenario, look) => new Scenario(scenario, look);

/**
 * Reads a scenario's flat keys into one record with short names, and works out
 * once what every projection of it needs: the tables of prices and volume.
 * Written from docs/model.md and facts.json alone.
 */

import { monthNumber, taxYearOf } from './facts.mjs';

/** Routes in the order in which they are compared. */
export const ROUTES = ['level_7_certificate', 'level_7_diploma', 'pgcert', 'pgdip', 'msc', 'own'];
const INJECTABLES = ['anti_wrinkle', 'lip_filler', 'cheek_filler'];
const LASER = ['laser_hair_removal', 'ipl'];
const LAWS = ['licence', 'level_7', 'registered_only', 'premises'];
const PLANS = ['plan_1', 'plan_2', 'plan_4', 'plan_5'];

/** The hair of sums that are whole on paper. */
const HAIR = 1e-9;
/** Rounds up what may be whole on paper. */
export const up = (x) => Math.ceil(x - HAIR) + 0;
/** Rounds down what may be whole on paper. */
export const down = (x) => Math.floor(x + HAIR);

/** Reads `scenario`, which carries every key, with the facts behind `look`. */
export function readScenario(scenario, look) {
  const number = (key) => {
    const value = scenario[key];
    if (value === undefined) throw new Error(`${key}: missing`);
    return typeof value === 'number' ? value : value.likely;
  };
  const start = monthNumber(scenario.start);
  const horizon = 12 * number('horizon');
  const registered = scenario.profession !== 'not_registered';
  const prescriber = scenario.prescriber;
  const shares = number('marketing') + number('card_fees') + number('refunds_reserve');

  const service = (id) => ({
    price: number(`${id}.price`),
    consumables: number(`${id}.consumables`),
    hours: number(`${id}.minutes`) / 60,
    mix: number(`${id}.mix`),
    kept: 1 - number(`${id}.no_shows`),
    // Who can prescribe pays nobody for it.
    prescriber: scenario[`${id}.needs_prescriber`] && !prescriber ? number('prescriber_fee') : 0,
    ramp: number(`${id}.months_to_establish`),
  });
  const scaled = (services) => {
    const sum = services.reduce((total, { mix }) => total + mix, 0);
    for (const each of services) each.mix = sum > 0 ? each.mix / sum : 0;
    return services;
  };
  const injectables = scaled(INJECTABLES.map(service));
  const laserServices = scaled(LASER.map(service));
  const largest = injectables.reduce((best, each) => (each.mix > best.mix ? each : best));

  const prices = new Float64Array(horizon);
  const volume = new Float64Array(horizon);
  const inflation = number('inflation');
  const growth = number('growth');
  for (let month = 0; month < horizon; month += 1) {
    const year = Math.floor(month / 12);
    prices[month] = (1 + inflation) ** year;
    volume[month] = ((1 + growth) / (1 + inflation)) ** year;
  }

  const premisesAlone = ['doctor', 'dentist'].includes(scenario.profession);
  const premisesWithPrescribing = ['nurse_or_midwife', 'pharmacist'].includes(scenario.profession) && prescriber;
  const vatRate = look.at(look.tax.vat.rate, start);

  const firstYear = taxYearOf(start);
  const lastYear = taxYearOf(start + horizon - 1);

  return {
    start,
    horizon,
    firstYear,
    lastYear,
    // From two years before the first: their bills are still paid, or paid on account, in the ledger.
    years: Array.from({ length: lastYear - firstYear + 3 }, (_, index) => look.year(firstYear - 2 + index, scenario.nation)),
    nation: scenario.nation,
    trade: scenario.trade,
    profession: scenario.profession,
    registered,
    levelHeld: scenario.level_held,
    holdsLevel7: scenario.level_held === 'level_7',
    runsPremises: premisesAlone || premisesWithPrescribing,
    chosen: scenario.route,
    plans: PLANS.filter((plan) => scenario[`loan_${plan}`]),
    postgraduateBalance: number('postgraduate_balance'),
    children: number('children'),
    salary: number('salary'),
    companySalary: number('company_salary'),
    clinicSalary: number('clinic_salary'),
    clinicPayRise: number('clinic_pay_rise'),
    clinicCommission: number('clinic_commission'),
    presentAppointments: number('present_appointments'),
    presentPrice: number('present_price'),
    presentConsumables: number('present_consumables'),
    presentHours: number('present_minutes') / 60,
    presentInjectables: number('present_injectables'),
    chairHours: number('chair_hours'),
    weeksWorked: number('weeks_worked'),
    studyHours: number('study_hours'),
    givenUp: number('clinic_hours_given_up'),
    weeksOff: number('weeks_off'),
    startsAfter: number('starts_after'),
    ownTimeValue: number('own_time_value'),
    ownTimeCounts: scenario.own_time_counts,
    extraAppointments: number('extra_appointments'),
    wait: number('wait'),
    resitWait: number('resit_wait'),
    levelsBelow: [
      { fee: number('level_4_fee'), hours: number('level_4_hours') },
      { fee: number('level_5_fee'), hours: number('level_5_hours') },
    ],
    laser: scenario.laser,
    laserAppointments: number('laser_appointments'),
    laserTraining: number('laser_training'),
    laserHours: number('laser_training_hours'),
    laserMonths: number('laser_training_months'),
    laserLeased: scenario.laser_leased,
    devicePrice: number('laser_device_price'),
    deviceLife: up(number('laser_device_life') * 12),
    serviceContract: number('laser_service_contract'),
    lease: number('laser_lease'),
    room: number('room'),
    insurance: number('insurance'),
    marketing: number('marketing'),
    cardFees: number('card_fees'),
    reserve: number('refunds_reserve'),
    shares,
    licence: number('licence'),
    oversight: number('oversight'),
    inflation,
    recognitionPrice: number('recognition_price'),
    recognitionEnquiries: number('recognition_enquiries'),
    recognitionRamp: largest.ramp,
    displacement: number('displacement'),
    attribution: number('attribution'),
    hostShare: number('law.premises.host_share'),
    laws: LAWS.map((law) => ({
      law,
      probability: number(`law.${law}.probability`),
      from: monthNumber(scenario[`law.${law}.from`]) - start,
    })),
    discountRate: number('discount_rate'),
    todaysMoney: scenario.todays_money,
    vatRegistered: scenario.vat_registered,
    vatRate,
    vatThreshold: look.at(look.tax.vat.threshold, start),
    vatShare: (vatRate / (1 + vatRate)) * (registered ? 1 - number('therapeutic_share') : 1),
    taxableShare: registered ? 1 - number('therapeutic_share') : 1,
    deductible:
      scenario['deduct.already_trading'] === 'yes' &&
      scenario['deduct.same_area'] === 'yes' &&
      scenario['deduct.business_only'] === 'yes',
    injectables,
    laserServices,
    prices,
    volume,
    routes: ROUTES.filter((id) => scenario[`${id}.compare`] || scenario.route === id).map((id) => readRoute(id, scenario, number, vatRate, look)),
  };
}

function readRoute(id, scenario, number, vatRate, look) {
  const term = (name) => number(`${id}.${name}`);
  const flag = (name) => scenario[`${id}.${name}`];
  const scheme = flag('borrow') ? look.scheme(id, scenario.nation) : null;
  return {
    id,
    university: look.isUniversity(id),
    fee: term('fee') * (flag('add_vat') ? 1 + vatRate : 1),
    registration: term('registration_and_exam'),
    resit: term('resit'),
    firstPass: term('first_pass'),
    deposit: term('deposit'),
    instalments: term('instalments'),
    instalmentRate: term('instalment_rate'),
    instalmentFee: term('instalment_fee'),
    feeInflation: term('fee_inflation'),
    scheme,
    needsLevels: flag('needs_levels_4_and_5'),
    admits: scenario[`${id}.admits`],
    hours: term('hours'),
    guidedHours: term('guided_hours'),
    attendanceDays: term('attendance_days'),
    shortestMonths: term('shortest_months'),
    longestMonths: term('longest_months'),
    travelPerDay: term('travel_per_day'),
    models: term('models'),
    modelCost: term('model_cost'),
    extraTraining: term('extra_training'),
    finishing: term('finishing'),
    feeLost: term('fee_lost_on_leaving'),
    trading: term('trading'),
    opensInjectables: flag('opens_injectables'),
  };
}

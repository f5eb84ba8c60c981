/**
 * Random scenarios over the whole input table, from a printed seed. Every key
 * is there. Most values are everyday ones; themes see to it that things happen.
 */

/** A small generator of numbers from nothing to one (mulberry32). */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** What a comparison must have seen often enough: a name, and how an outcome is told. */
export const QUOTAS = {
  'VAT threshold crossed': (scenario, routes) => routes.some(({ seen }) => seen.vat),
  'capacity binds': (scenario, routes) => routes.some(({ seen }) => seen.capacity),
  company: ({ trade }) => trade === 'limited_company',
  'clinic employed': ({ trade }) => trade === 'clinic_employed',
  Scotland: ({ nation }) => nation === 'scotland',
  'postgraduate loan drawn': (scenario, routes) =>
    routes.some(({ ledger }) => ledger.accounts.find(({ account }) => account === 'loan_drawn').with_route.some((amount) => amount > 0)),
  'allowance taper bites': (scenario, routes) => routes.some(({ seen }) => seen.taper),
  laser: ({ laser }) => laser,
  'chances below one': (scenario) => ['finishing', 'first_pass', 'trading'].some((term) => likely(scenario[`${scenario.route}.${term}`]) < 1),
  'starts later': ({ starts_after: months }) => likely(months) > 0,
  "today's money": ({ todays_money: today }) => today,
};

const likely = (value) => (typeof value === 'number' ? value : value.likely);

const UNIVERSITY = ['pgcert', 'pgdip', 'msc'];

/** Keys that each theme sets; `pick` draws between two numbers. */
const THEMES = [
  () => ({}),
  (pick, one) => ({
    trade: one(['sole_trader', 'limited_company']),
    present_appointments: Math.round(pick(10, 20)),
    present_price: Math.round(pick(70, 130)),
    extra_appointments: Math.round(pick(4, 15)),
    chair_hours: Math.round(pick(25, 50)),
    vat_registered: false,
    therapeutic_share: one([0, 0, 0.1]),
    growth: pick(0.03, 0.15),
    horizon: Math.round(pick(4, 8)),
  }),
  (pick) => ({ chair_hours: Math.round(pick(2, 9)), present_appointments: Math.round(pick(3, 12)), clinic_hours_given_up: Math.round(pick(0, 4)) }),
  (pick, one) => ({ trade: 'limited_company', present_appointments: Math.round(pick(5, 30)), chair_hours: Math.round(pick(10, 45)), company_salary: one([0, 5000, 12570, 30000]) }),
  (pick, one) => ({
    trade: 'clinic_employed',
    salary: one([0, 0, 24000]),
    clinic_commission: one([0, 0.05, 0.3]),
    clinic_hours_given_up: pick(0, 5),
    children: one([0, 1, 3]),
    clinic_salary: one([28000, 45000, 62000, 99500]),
  }),
  (pick, one) => ({ nation: 'scotland', profession: one(['doctor', 'nurse_or_midwife', 'not_registered']), salary: pick(0, 90000) }),
  (pick, one) => ({
    nation: one(['england', 'wales', 'scotland', 'northern_ireland']),
    profession: one(['doctor', 'nurse_or_midwife', 'pharmacist']),
    ...Object.fromEntries(UNIVERSITY.flatMap((route) => [[`${route}.borrow`, true], [`${route}.compare`, true], [`${route}.fee`, Math.round(pick(3000, 20000))]])),
    salary: pick(15000, 70000),
    horizon: Math.round(pick(4, 10)),
  }),
  (pick, one) => ({ trade: one(['sole_trader', 'limited_company', 'clinic_employed']), salary: Math.round(pick(80, 130)) * 1000, profession: one(['doctor', 'dentist']) }),
  (pick, one) => ({
    laser: true,
    laser_leased: one([true, false]),
    laser_device_price: Math.round(pick(5, 60)) * 1000,
    laser_appointments: Math.round(pick(1, 15)),
    chair_hours: Math.round(pick(8, 40)),
    study_hours: pick(2, 20),
  }),
  (pick, one) => ({
    ...Object.fromEntries(
      ['licence', 'level_7', 'registered_only', 'premises'].flatMap((law) => [[`law.${law}.probability`, Math.round(pick(0, 60)) / 100]]),
    ),
    present_injectables: one([0, 0.3, 1]),
    profession: one(['not_registered', 'other_registered', 'nurse_or_midwife', 'dentist']),
  }),
  (pick, one) => ({ todays_money: true, inflation: pick(-0.02, 0.08), own_time_counts: one([true, false]) }),
  (pick, one) => ({
    trade: one(['sole_trader', 'not_yet', 'limited_company']),
    children: Math.round(pick(1, 4)),
    salary: pick(45000, 75000),
    present_appointments: Math.round(pick(0, 10)),
    loan_plan_2: one([true, false]),
    loan_plan_5: one([true, false]),
    postgraduate_balance: one([0, 4000, 20000]),
  }),
];

/** A value of one input: its default, near it, anywhere, or at an end of its range. */
function valueOf(input, random, wild) {
  const { kind, range } = input;
  const draw = random();
  if (kind === 'flag') return draw < 0.65 ? input.default : !input.default;
  if (kind === 'choice') return draw < 0.4 ? input.default : range[Math.floor(random() * range.length)];
  if (kind === 'month') return input.default;
  const [low, high] = range;
  const within = (value) => Math.min(high, Math.max(low, input.whole ? Math.round(value) : value));
  if (draw < wild / 3) return random() < 0.5 ? low : high;
  if (draw < wild) return within(low + (high - low) * random());
  if (draw < 0.45) return input.default;
  const step = input.step ?? 1;
  const near = input.default === 0 ? step * 12 * random() : input.default * (0.4 + 1.3 * random());
  // Whole steps bring the ties and whole numbers that real answers bring.
  return within(random() < 0.6 ? Math.round(near / step) * step : near);
}

const name = (month) => `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** The scenario of a number: its theme, everyday values around it, months near each other. */
export function randomScenario(inputs, random, number) {
  const pick = (low, high) => low + (high - low) * random();
  const one = (list) => list[Math.floor(random() * list.length)];
  const wild = one([0, 0, 0.03, 0.12]);
  const scenario = {};
  for (const input of inputs) {
    const value = valueOf(input, random, wild);
    // An estimate counts by its likely value alone.
    const spread = input.kind === 'number' && !input.whole && random() < 0.05;
    scenario[input.key] = spread ? { low: input.range[0], likely: value, high: input.range[1] } : value;
  }
  const start = random() < 0.9 ? Math.floor(pick(2025 * 12, 2031 * 12)) : Math.floor(pick(2020 * 12, 2051 * 12));
  scenario.start = name(start);
  for (const input of inputs) {
    if (input.kind !== 'month' || input.key === 'start') continue;
    scenario[input.key] = name(Math.min(2050 * 12 + 11, Math.max(2020 * 12, start + Math.floor(pick(-12, 60)))));
  }
  for (const input of inputs) if (input.key.endsWith('.compare')) scenario[input.key] = random() < 0.8;
  const theme = THEMES[number % THEMES.length](pick, one);
  for (const [key, value] of Object.entries(theme)) if (key in scenario) scenario[key] = value;
  return scenario;
}

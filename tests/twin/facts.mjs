/**
 * Looks up the figures of the world: a value in force in a month, and all
 * figures of a tax year in one flat record.
 * Written from docs/model.md and facts.json alone.
 */

/** Months are counted from January of the year 0. */
export const monthNumber = (text) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

/** The month's name, as in 2026-11. */
export const monthName = (month) =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

/** A tax year is named by the calendar year of its April. */
export const taxYearOf = (month) => Math.floor((month - 3) / 12);

/** The limit for unearned income stands in by this figure where the facts do not carry it. */
const UNEARNED_LIMIT = 2000;

const likely = (value) => value.value ?? value.likely;

/** Reads values in force, and keeps the records of tax years once made. */
class Lookup {
  constructor(facts) {
    this.series = new Map(
      facts.series.map(({ id, values }) => [
        id,
        values.map((value) => ({ from: monthNumber(value.from), amount: likely(value) })),
      ]),
    );
    this.tax = facts.tax;
    this.plans = facts.loan_plans;
    this.schemes = facts.loan_schemes;
    this.postgraduateInterest = facts.loan_schemes.find((scheme) => scheme.repaid_under === 'postgraduate').interest;
    this.routes = new Map(facts.routes.map((route) => [route.id, route]));
    this.unearned = facts.series.find(({ id }) => /unearned/.test(id))?.id ?? null;
    this.years = new Map();
  }

  /** The last value whose `from` is not after the month; before the first, the first stands in. */
  at(id, month) {
    const values = this.series.get(id);
    if (!values) throw new Error(`no series is called ${id}`);
    let amount = values[0].amount;
    for (const value of values) if (value.from <= month) amount = value.amount;
    return amount;
  }

  /** Every figure of tax that is in force in the April of the year. */
  year(year, nation) {
    const key = `${year} ${nation}`;
    let record = this.years.get(key);
    if (!record) this.years.set(key, (record = this.#yearRecord(year, nation)));
    return record;
  }

  #yearRecord(year, nation) {
    const april = year * 12 + 3;
    const at = (id) => this.at(id, april);
    const bands = (list) => ({
      upper: list.map(({ upper }) => (upper === null ? Infinity : at(upper))),
      rate: list.map(({ rate }) => at(rate)),
    });
    const { tax } = this;
    const thresholds = {};
    const rates = {};
    for (const plan of this.plans) {
      const since = plan.repaid_since === null ? -Infinity : monthNumber(plan.repaid_since);
      thresholds[plan.key] = since > april ? Infinity : at(plan.threshold);
      rates[plan.key] = at(plan.rate);
    }
    const pay = bands(tax.income_tax[nation]);
    const dividends = bands(tax.dividends.bands);
    return {
      allowance: at(tax.personal_allowance.amount),
      taperStart: at(tax.personal_allowance.taper_start),
      taperRate: at(tax.personal_allowance.taper_rate),
      payUpper: pay.upper,
      payRate: pay.rate,
      dividendUpper: dividends.upper,
      dividendRate: dividends.rate,
      dividendAllowance: at(tax.dividends.allowance),
      class1Lower: at(tax.class_1.lower),
      class1Upper: at(tax.class_1.upper),
      class1Main: at(tax.class_1.main_rate),
      class1Beyond: at(tax.class_1.upper_rate),
      class4Lower: at(tax.class_4.lower),
      class4Upper: at(tax.class_4.upper),
      class4Main: at(tax.class_4.main_rate),
      class4Beyond: at(tax.class_4.upper_rate),
      employerRate: at(tax.employer.rate),
      employerThreshold: at(tax.employer.threshold),
      childFirst: at(tax.child_benefit.first),
      childOther: at(tax.child_benefit.other),
      childStart: at(tax.child_benefit.charge_start),
      childStep: at(tax.child_benefit.charge_step),
      tradingAllowance: at(tax.trading_allowance),
      corporationLower: at(tax.corporation_tax.lower),
      corporationUpper: at(tax.corporation_tax.upper),
      corporationSmall: at(tax.corporation_tax.small_rate),
      corporationMain: at(tax.corporation_tax.main_rate),
      corporationFraction: at(tax.corporation_tax.relief_fraction),
      onAccountMinimum: at(tax.payments_on_account.minimum),
      onAccountAtSource: at(tax.payments_on_account.at_source),
      unearnedLimit: this.unearned === null ? UNEARNED_LIMIT : at(this.unearned),
      thresholds,
      undergraduateRate: rates.plan_1,
      postgraduateRate: rates.postgraduate,
      postgraduateThreshold: thresholds.postgraduate,
    };
  }

  /** The government loan that reaches a route in a nation, or null. */
  scheme(route, nation) {
    return this.schemes.find((scheme) => scheme.nation === nation && scheme.routes.includes(route)) ?? null;
  }

  /** Whether a route is a university's; the visitor's own course is none. */
  isUniversity(route) {
    return this.routes.get(route)?.university ?? false;
  }
}

const lookups = new WeakMap();

/** The lookup of a set of facts; made once for each set. */
export function lookupOf(facts) {
  let lookup = lookups.get(facts);
  if (!lookup) lookups.set(facts, (lookup = new Lookup(facts)));
  return lookup;
}

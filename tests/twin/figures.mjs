/**
 * The figures of a route: cost before and after tax, position, payback, gain,
 * present value and rates of return (section 9).
 * Written from docs/model.md and facts.json alone.
 */

import { contribution, owedAt } from './ledger.mjs';
import { ratesOfReturn } from './irr.mjs';

/** A tenth of a penny: what is nearer to nothing counts as nothing. */
const NEAR = 0.001;

const NO_RATE = 'no rate between -99% and +1,000% a year brings the value to zero';

/** What brings an amount of a month to today's money, or nothing at all. */
function deflator(s, month) {
  return s.todaysMoney ? (1 + s.inflation) ** (month / 12) : 1;
}

/** The visitor's own time that has been spent by the end of a month, in pounds. */
function ownTimeBy(s, study, month) {
  if (!s.ownTimeCounts) return 0;
  const spent = month + 1 - study.starts;
  const length = study.ends - study.starts;
  const share = spent <= 0 ? 0 : length > 0 ? Math.min(1, spent / length) : 1;
  return study.ownHours * s.ownTimeValue * share;
}

/** Position at the end of each month, and the running cash beneath it. */
export function positions(s, study, without, withRoute) {
  const position = new Array(s.horizon);
  const running = new Array(s.horizon);
  let cash = 0;
  for (let month = 0; month < s.horizon; month += 1) {
    const by = deflator(s, month);
    cash += (withRoute.cash[month] - without.cash[month]) / by;
    running[month] = cash;
    position[month] = cash - (owedAt(withRoute, month) - owedAt(without, month)) / by - ownTimeBy(s, study, month);
  }
  return { position, running };
}

/** The position in the last month alone. */
export function gainOf(s, study, without, withRoute) {
  let cash = 0;
  for (let month = 0; month < s.horizon; month += 1) cash += (withRoute.cash[month] - without.cash[month]) / deflator(s, month);
  const last = s.horizon - 1;
  return cash - (owedAt(withRoute, last) - owedAt(without, last)) / deflator(s, last) - ownTimeBy(s, study, last);
}

/** Payback and a touch of nothing before it, counted from the first payment. */
function payback(position, firstPayment) {
  const below = position.map((amount) => amount < -NEAR);
  const last = below.lastIndexOf(true);
  if (last === -1) return { months: 0, touched: null };
  const months = last === position.length - 1 ? null : last + 1 - firstPayment;
  const touches = below.indexOf(false, below.indexOf(true));
  const touched = touches !== -1 && touches < last ? Math.max(0, touches - firstPayment) : null;
  return { months, touched };
}

/** Cash differences with what is owed settled in the last month, and their present value. */
function worth(s, without, withRoute, firstPayment) {
  const flows = new Array(s.horizon);
  const last = s.horizon - 1;
  for (let month = 0; month < s.horizon; month += 1) flows[month] = withRoute.cash[month] - without.cash[month];
  flows[last] -= owedAt(withRoute, last) - owedAt(without, last);
  // What is nothing on paper must not become a rate of return: at −99% a year it would weigh a hundredfold each year.
  for (let month = 0; month < s.horizon; month += 1) if (Math.abs(flows[month]) < NEAR) flows[month] = 0;
  const moved = flows.findIndex((flow) => flow !== 0);
  const from = Math.min(firstPayment ?? Infinity, moved === -1 ? Infinity : moved);
  let npv = 0;
  if (from !== Infinity) for (let month = from; month < s.horizon; month += 1) npv += flows[month] / (1 + s.discountRate) ** ((month - from) / 12);
  const rates = ratesOfReturn(flows);
  const irr = rates.length === 0 ? { none: NO_RATE } : rates.length === 1 ? { one: rates[0] } : { several: rates };
  return { npv, irr };
}

/** The first month with a payment for the course, or in which laser opens. */
function firstPaymentOf(payments, laserOpens) {
  let first = laserOpens;
  for (const { month, amount } of payments) if (amount > 0) first = Math.min(first, month);
  return first === Infinity ? null : first;
}

/**
 * All figures of a subject.
 *
 * `plain`, `free` and `nothingPaid` are runs of the world with the route: as it is, with no
 * hours given up, and with the same services at no cost.
 */
export function figuresOf(s, subject, { without, plain, free, nothingPaid }) {
  const { study, payments, everyPayment, laserOpens, guidedHours, devices } = subject;
  const paid = payments.reduce((sum, { amount }) => sum + amount, 0);
  const cost = paid + Math.max(0, contribution(s, free) - contribution(s, plain)) + devices;
  const { position, running } = positions(s, study, without, plain);
  const firstPayment = firstPaymentOf(everyPayment, laserOpens);
  const { months, touched } = payback(position, firstPayment ?? 0);
  let hole = 0;
  let holeMonth = 0;
  for (const cash of running) hole = Math.max(hole, -cash);
  // The first month of a level stretch, whatever the last bit of a sum says.
  if (hole > 0) holeMonth = running.findIndex((cash) => -cash > hole - NEAR);
  return {
    admitted: study.admitted,
    fit: study.fit,
    cost,
    cost_after_tax: cost - (nothingPaid.taxAccrued - plain.taxAccrued),
    cost_per_guided_hour: guidedHours > 0 ? cost / guidedHours : null,
    hours: study.hours,
    own_hours: study.ownHours,
    own_time: study.ownHours * s.ownTimeValue,
    weeks: study.weeks,
    first_payment: firstPayment,
    payback_months: months,
    touched_zero: touched,
    deepest_hole: hole,
    deepest_hole_month: holeMonth,
    gain: position[s.horizon - 1],
    ...worth(s, without, plain, firstPayment),
    position,
  };
}

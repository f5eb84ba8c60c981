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

/** The visitor's own time that has been spent by the end of a month, in pounds. */
function ownTimeBy(s, study, month) {
  if (!s.ownTimeCounts) return 0;
  const spent = month + 1 - study.starts;
  const length = study.ends - study.starts;
  const share = spent <= 0 ? 0 : length > 0 ? Math.min(1, spent / length) : 1;
  return study.ownHours * s.ownTimeValue * share;
}

/** Puts the position at the end of each month into `position`, and the running cash beneath it into `running`. */
export function positions(s, study, without, withRoute, position, running) {
  const { deflators, horizon } = s;
  const { cash: without_, owedTax: tax, owedVat: vat, owedInstalments: instalments, owedLoan: loan } = without;
  const { cash: with_, owedTax, owedVat, owedInstalments, owedLoan } = withRoute;
  let cash = 0;
  for (let month = 0; month < horizon; month += 1) {
    const by = deflators[month];
    cash += (with_[month] - without_[month]) / by;
    const owed = owedTax[month] + owedVat[month] + owedInstalments[month] + owedLoan[month];
    running[month] = cash;
    position[month] = cash - (owed - (tax[month] + vat[month] + instalments[month] + loan[month])) / by;
  }
  if (s.ownTimeCounts) for (let month = 0; month < horizon; month += 1) position[month] -= ownTimeBy(s, study, month);
}

/** The position in the last month alone. */
export function gainOf(s, study, without, withRoute) {
  const { deflators } = s;
  let cash = 0;
  for (let month = 0; month < s.horizon; month += 1) cash += (withRoute.cash[month] - without.cash[month]) / deflators[month];
  const last = s.horizon - 1;
  return cash - (owedAt(withRoute, last) - owedAt(without, last)) / deflators[last] - ownTimeBy(s, study, last);
}

/** The last month in which a position is below nothing, −1 where it never is. */
function lastBelow(position, horizon) {
  let month = horizon - 1;
  while (month >= 0 && !(position[month] < -NEAR)) month -= 1;
  return month;
}

/** Months from the first payment until it is paid back for good, −1 where it never is. */
export function paidBackAfter(position, horizon, firstPayment) {
  const last = lastBelow(position, horizon);
  if (last === -1) return 0;
  return last === horizon - 1 ? -1 : last + 1 - firstPayment;
}

/** A touch of nothing before payback, counted from the first payment, or null. */
function touchedAfter(position, horizon, firstPayment) {
  const last = lastBelow(position, horizon);
  let month = 0;
  while (month < last && !(position[month] < -NEAR)) month += 1;
  while (month < last && position[month] < -NEAR) month += 1;
  return month < last ? Math.max(0, month - firstPayment) : null;
}

let discounts = { rate: NaN, by: new Float64Array(0) };

/** What a payment is divided by after so many months. */
function discountsOf(horizon, rate) {
  if (discounts.rate !== rate || discounts.by.length < horizon) {
    discounts = { rate, by: Float64Array.from({ length: horizon }, (_, month) => (1 + rate) ** (month / 12)) };
  }
  return discounts.by;
}

/** Cash differences with what is owed settled in the last month, and their present value. */
function worth(s, without, withRoute, firstPayment) {
  const flows = new Float64Array(s.horizon);
  const last = s.horizon - 1;
  for (let month = 0; month < s.horizon; month += 1) flows[month] = withRoute.cash[month] - without.cash[month];
  flows[last] -= owedAt(withRoute, last) - owedAt(without, last);
  // What is nothing on paper must not become a rate of return: at −99% a year it would weigh a hundredfold each year.
  for (let month = 0; month < s.horizon; month += 1) if (Math.abs(flows[month]) < NEAR) flows[month] = 0;
  const moved = flows.findIndex((flow) => flow !== 0);
  const from = Math.min(firstPayment, moved === -1 ? Infinity : moved);
  const worthOf = discountsOf(s.horizon, s.discountRate);
  let npv = 0;
  for (let month = from; month < s.horizon; month += 1) npv += flows[month] / worthOf[month - from];
  const rates = ratesOfReturn(flows);
  const irr = rates.length === 0 ? { none: NO_RATE } : rates.length === 1 ? { one: rates[0] } : { several: rates };
  return { npv, irr };
}

/** The first month with a payment for the course, or in which laser opens; Infinity where there is none. */
export function firstPaymentOf(s, course) {
  let first = Math.min(course.laserOpens, course.payments.first());
  if (course.laserTraining > 0) first = Math.min(first, s.startsAfter);
  return first;
}

const NEVER = { fits: false, never_finishes: true };

/** Whether a study fits, and if not, the weekly hours with which it would. */
function fitOf(study) {
  if (!study.finished) return NEVER;
  return study.needsHours === 0 ? { fits: true } : { fits: false, needs_hours_a_week: study.needsHours };
}

/**
 * All figures of a subject.
 *
 * `plain` and `free` are runs of the world with the route: as it is, and with the same
 * services at no cost and no hours given up.
 */
export function figuresOf(s, subject, { without, plain, free }) {
  const { study, course, paid, guidedHours, devices } = subject;
  const { horizon } = s;
  const cost = paid + Math.max(0, contribution(s, free) - contribution(s, plain)) + devices;
  const position = new Float64Array(horizon);
  const running = new Float64Array(horizon);
  positions(s, study, without, plain, position, running);
  const firstPayment = firstPaymentOf(s, course);
  const from = firstPayment === Infinity ? 0 : firstPayment;
  const months = paidBackAfter(position, horizon, from);
  let hole = 0;
  for (let month = 0; month < horizon; month += 1) hole = Math.max(hole, -running[month]);
  // The first month of a level stretch, whatever the last bit of a sum says.
  let holeMonth = 0;
  if (hole > 0) while (!(-running[holeMonth] > hole - NEAR)) holeMonth += 1;
  return {
    admitted: study.admitted,
    fit: fitOf(study),
    cost,
    cost_after_tax: cost - (free.taxAccrued - plain.taxAccrued),
    cost_per_guided_hour: guidedHours > 0 ? cost / guidedHours : null,
    hours: study.hours,
    own_hours: study.ownHours,
    own_time: study.ownHours * s.ownTimeValue,
    weeks: study.weeks,
    first_payment: firstPayment === Infinity ? null : firstPayment,
    payback_months: months === -1 ? null : months,
    touched_zero: touchedAfter(position, horizon, from),
    deepest_hole: hole,
    deepest_hole_month: holeMonth,
    gain: position[horizon - 1],
    ...worth(s, without, plain, firstPayment),
    position,
  };
}

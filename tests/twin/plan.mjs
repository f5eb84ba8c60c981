/**
 * The study: when a route begins and ends, when its award is held and its
 * services open, and what the course costs in which month (sections 3 and 4).
 * Written from docs/model.md and facts.json alone.
 */

import { ACCOUNT } from './accounts.mjs';
import { down, up } from './scenario.mjs';

const WEEKS = 52;
const HOURS_A_DAY = 7;
const months = (weeks) => (weeks * 12) / WEEKS;

/** Whole weeks for hours of self-study; Infinity where there are no weekly hours for them. */
function weeksFor(s, hours) {
  if (hours <= 0) return 0;
  if (s.studyHours <= 0) return Infinity;
  return up(((hours / s.studyHours) * WEEKS) / (WEEKS - s.weeksOff));
}

/**
 * The plan of a route, or of leaving it half way.
 * `held` and `opens` are months, Infinity where they never come, and so is `resitMonth`;
 * `resit` puts them off. `needsHours` is nothing where it fits.
 */
export function planRoute(s, route, left, resit) {
  const { missing } = route;
  let finished = true;
  let belowWeeks = 0;
  let belowHours = 0;
  for (let i = 0; i < missing.length; i += 1) {
    const { hours } = s.levelsBelow[missing[i]];
    const weeks = weeksFor(s, hours);
    if (weeks === Infinity) finished = false;
    else belowWeeks += weeks;
    belowHours += hours;
  }
  const half = left ? 0.5 : 1;
  const attendance = route.attendanceDays * HOURS_A_DAY;
  const selfStudy = Math.max(0, route.hours - attendance);
  const shortest = (route.shortestMonths * WEEKS) / 12;
  const longest = (Math.max(route.longestMonths, route.shortestMonths) * WEEKS) / 12;
  const own = weeksFor(s, selfStudy);
  if (own === Infinity) finished = false;
  const wanted = own === Infinity ? shortest : Math.max(own, shortest);
  const fits = wanted <= longest;
  const fullWeeks = finished && fits ? wanted : longest;
  const routeWeeks = fullWeeks * half;
  const starts = s.startsAfter;
  const begins = starts + months(belowWeeks);
  const ends = starts + months(belowWeeks + routeWeeks);
  const first = down(begins);
  const last = Math.max(up(ends) - 1, first);
  const holds = finished && route.isAdmitted && !left;
  const delay = resit ? s.resitWait : 0;
  return {
    admitted: route.isAdmitted,
    finished,
    needsHours: fits ? 0 : selfStudy / ((down(longest) * (WEEKS - s.weeksOff)) / WEEKS),
    weeks: belowWeeks + routeWeeks,
    routeMonths: months(fullWeeks),
    starts,
    ends,
    first,
    last,
    held: holds ? up(ends + delay) : Infinity,
    opens: holds && route.opensInjectables ? up(ends + delay + s.wait) : Infinity,
    resitMonth: resit && finished ? Math.max(first, up(ends + delay) - 1) : Infinity,
    hours: belowHours + Math.max(route.hours, attendance) * half,
    ownHours: belowHours + selfStudy * half,
    left,
    half,
  };
}

/** Laser's own study. Where nobody can finish it, it opens never and takes its shortest time. */
export function planLaser(s) {
  const own = weeksFor(s, s.laserHours);
  const finished = own !== Infinity;
  const weeks = Math.max(finished ? own : 0, (s.laserMonths * WEEKS) / 12);
  const starts = s.startsAfter;
  const ends = starts + Math.max(months(finished ? own : 0), s.laserMonths);
  return {
    admitted: true,
    finished,
    needsHours: 0,
    weeks,
    routeMonths: 0,
    starts,
    ends,
    first: starts,
    last: Math.max(up(ends) - 1, starts),
    held: Infinity,
    opens: finished ? up(ends + s.wait) : Infinity,
    resitMonth: Infinity,
    hours: s.laserHours,
    ownHours: s.laserHours,
    left: false,
    half: 1,
  };
}

/**
 * What is paid for a course, lent for it, and owed of it in instalments. A study of ten years, with
 * sixty instalments beside it, has some four hundred payments.
 */
export class Payments {
  constructor() {
    this.count = 0;
    this.months = new Int32Array(1024);
    this.accounts = new Int32Array(1024);
    this.amounts = new Float64Array(1024);
    this.lent = 0;
    this.lentMonths = new Int32Array(128);
    this.lentAmounts = new Float64Array(128);
    this.owed = 0;
    this.owedMonths = new Int32Array(128);
    this.owedAmounts = new Float64Array(128);
  }

  clear() {
    this.count = 0;
    this.lent = 0;
    this.owed = 0;
  }

  /** Adds a payment; nothing is left out. */
  pay(month, account, amount) {
    if (amount === 0) return;
    const at = this.count;
    this.months[at] = month;
    this.accounts[at] = account;
    this.amounts[at] = amount;
    this.count = at + 1;
  }

  lend(month, amount) {
    this.lentMonths[this.lent] = month;
    this.lentAmounts[this.lent] = amount;
    this.lent += 1;
  }

  owe(month, balance) {
    this.owedMonths[this.owed] = month;
    this.owedAmounts[this.owed] = balance;
    this.owed += 1;
  }

  /** All of it, pounds. */
  sum() {
    let sum = 0;
    for (let at = 0; at < this.count; at += 1) sum += this.amounts[at];
    return sum;
  }

  /** The first month with a payment above nothing, Infinity where there is none. */
  first() {
    let first = Infinity;
    for (let at = 0; at < this.count; at += 1) if (this.amounts[at] > 0 && this.months[at] < first) first = this.months[at];
    return first;
  }
}

/** The fee as it falls due: principal, interest and the balance of instalments after each month. */
class Fee {
  constructor(paid, settles, cap) {
    this.payments = paid;
    this.settles = settles;
    this.toLend = cap;
    this.paid = 0;
  }

  due(month, principal, interest) {
    if (month >= this.settles) return;
    this.payments.pay(month, ACCOUNT.course_fee, principal);
    this.payments.pay(month, ACCOUNT.finance_charges, interest);
    this.paid += principal;
    if (this.toLend > 0) {
      const amount = Math.min(this.toLend, principal);
      this.payments.lend(month, amount);
      this.toLend -= amount;
    }
  }

  owes(month, balance) {
    if (month < this.settles) this.payments.owe(month, balance);
  }
}

function payFee(route, plan, fee) {
  if (route.university) {
    const parts = Math.max(1, up(plan.routeMonths / 12));
    for (let k = 0; k < parts; k += 1) fee.due(plan.first + 12 * k, (route.fee / parts) * (1 + route.feeInflation) ** k, 0);
    return;
  }
  const n = route.instalments;
  if (n === 0) {
    fee.due(plan.first, route.fee, 0);
    return;
  }
  const deposit = route.fee * route.deposit;
  let balance = route.fee - deposit;
  fee.due(plan.first, deposit, route.instalmentFee);
  fee.owes(plan.first, balance);
  const rate = route.instalmentRate / 12;
  const payment = rate > 0 ? (balance * rate) / (1 - (1 + rate) ** -n) : balance / n;
  for (let k = 1; k <= n; k += 1) {
    const interest = balance * rate;
    const principal = k === n ? balance : payment - interest;
    balance = k === n ? 0 : balance - principal;
    fee.due(plan.first + k, principal, interest);
    fee.owes(plan.first + k, balance);
  }
}

/** Puts into `payments` everything paid for a course, what is lent for it, and what of it is still owed in instalments. */
export function coursePayments(s, route, plan, look, payments) {
  payments.clear();
  const cap = route.scheme === null ? 0 : look.at(route.scheme.cap, s.start + plan.first);
  const fee = new Fee(payments, plan.left ? plan.last : Infinity, cap);
  payFee(route, plan, fee);
  if (plan.left) payments.pay(plan.last, ACCOUNT.course_fee, route.fee * route.feeLost - fee.paid);

  const { missing } = route;
  let below = 0;
  for (let i = 0; i < missing.length; i += 1) {
    const level = s.levelsBelow[missing[i]];
    payments.pay(s.startsAfter + down(months(below)), ACCOUNT.levels_below, level.fee);
    const weeks = weeksFor(s, level.hours);
    if (weeks !== Infinity) below += weeks;
  }
  payments.pay(plan.first, ACCOUNT.registration_and_exam, route.registration / 2);
  if (!plan.left) {
    payments.pay(plan.last, ACCOUNT.registration_and_exam, route.registration / 2);
    payments.pay(plan.last, ACCOUNT.extra_training, route.extraTraining);
  }
  if (plan.resitMonth !== Infinity) payments.pay(plan.resitMonth, ACCOUNT.registration_and_exam, route.resit);
  const studied = plan.last - plan.first + 1;
  const travel = (route.attendanceDays * route.travelPerDay * plan.half) / studied;
  const models = (route.models * route.modelCost * plan.half) / studied;
  for (let month = plan.first; month <= plan.last; month += 1) {
    payments.pay(month, ACCOUNT.travel, travel);
    payments.pay(month, ACCOUNT.models, models);
  }
}

/** The months from which a new loan is repaid: the April after the study, or four years on. */
export function loanDueFrom(s, route, plan, look) {
  const nextApril = (month) => month + ((3 - (month % 12) + 12) % 12);
  const first = s.start + plan.first;
  const years = look.at(route.scheme.part_time_repayment_after, first);
  const afterStudy = nextApril(s.start + plan.last + 1);
  return Math.min(afterStudy, nextApril(first + 12 * years)) - s.start;
}

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

const NEVER = { fits: false, never_finishes: true };

/** Whole weeks for hours of self-study; null where there are no weekly hours for them. */
function weeksFor(s, hours) {
  if (hours <= 0) return 0;
  if (s.studyHours <= 0) return null;
  return up(((hours / s.studyHours) * WEEKS) / (WEEKS - s.weeksOff));
}

function admits(s, route) {
  if (route.admits === 'anyone') return true;
  if (route.admits === 'registered') return s.registered;
  return s.profession === 'doctor' || s.profession === 'dentist';
}

/**
 * The plan of a route, or of leaving it half way.
 * `held` and `opens` are months, Infinity where they never come; `resit` puts them off.
 */
export function planRoute(s, route, { left = false, resit = false } = {}) {
  const missing = { none: [0, 1], level_4: [1] }[s.levelHeld] ?? [];
  const levels = [];
  let finished = true;
  let belowWeeks = 0;
  let belowHours = 0;
  if (route.needsLevels) {
    for (const index of missing) {
      const { fee, hours } = s.levelsBelow[index];
      levels.push({ fee, month: s.startsAfter + down(months(belowWeeks)) });
      const weeks = weeksFor(s, hours);
      if (weeks === null) finished = false;
      else belowWeeks += weeks;
      belowHours += hours;
    }
  }
  const half = left ? 0.5 : 1;
  const attendance = route.attendanceDays * HOURS_A_DAY;
  const selfStudy = Math.max(0, route.hours - attendance);
  const shortest = (route.shortestMonths * WEEKS) / 12;
  const longest = (Math.max(route.longestMonths, route.shortestMonths) * WEEKS) / 12;
  const own = weeksFor(s, selfStudy);
  if (own === null) finished = false;
  const wanted = Math.max(own ?? 0, shortest);
  const fits = wanted <= longest;
  const timed = finished;
  const fullWeeks = timed && fits ? wanted : longest;
  const routeWeeks = fullWeeks * half;
  const starts = s.startsAfter;
  const begins = starts + months(belowWeeks);
  const ends = starts + months(belowWeeks + routeWeeks);
  const first = down(begins);
  const last = Math.max(up(ends) - 1, first);
  const isAdmitted = admits(s, route);
  const holds = finished && isAdmitted && !left;
  const delay = resit ? s.resitWait : 0;
  return {
    admitted: isAdmitted,
    finished,
    fit: !finished ? NEVER : fits ? { fits: true } : { fits: false, needs_hours_a_week: selfStudy / ((down(longest) * (WEEKS - s.weeksOff)) / WEEKS) },
    levels,
    weeks: belowWeeks + routeWeeks,
    routeMonths: months(fullWeeks),
    starts,
    begins,
    ends,
    first,
    last,
    held: holds ? up(ends + delay) : Infinity,
    opens: holds && route.opensInjectables ? up(ends + delay + s.wait) : Infinity,
    resitMonth: resit && finished ? Math.max(first, up(ends + delay) - 1) : null,
    hours: belowHours + Math.max(route.hours, attendance) * half,
    ownHours: belowHours + selfStudy * half,
    left,
    half,
  };
}

/** Laser's own study. Where nobody can finish it, it opens never and takes its shortest time. */
export function planLaser(s) {
  const own = weeksFor(s, s.laserHours);
  const weeks = Math.max(own ?? 0, (s.laserMonths * WEEKS) / 12);
  const starts = s.startsAfter;
  const ends = starts + Math.max(months(own ?? 0), s.laserMonths);
  return {
    admitted: true,
    finished: own !== null,
    fit: own === null ? NEVER : { fits: true },
    weeks,
    starts,
    ends,
    last: Math.max(up(ends) - 1, starts),
    opens: own === null ? Infinity : up(ends + s.wait),
    hours: s.laserHours,
    ownHours: s.laserHours,
  };
}

/** Adds a payment to a list; nothing is left out. */
const pay = (list, month, account, amount) => {
  if (amount !== 0) list.push({ month, account, amount });
};

/** The fee's own payments: principal, interest and the balance of instalments after each month. */
function feePayments(route, plan) {
  const due = [];
  const balances = [];
  if (route.university) {
    const parts = Math.max(1, up(plan.routeMonths / 12));
    for (let k = 0; k < parts; k += 1) {
      due.push({ month: plan.first + 12 * k, principal: (route.fee / parts) * (1 + route.feeInflation) ** k, interest: 0 });
    }
    return { due, balances };
  }
  const n = route.instalments;
  if (n === 0) return { due: [{ month: plan.first, principal: route.fee, interest: 0 }], balances };
  const deposit = route.fee * route.deposit;
  let balance = route.fee - deposit;
  due.push({ month: plan.first, principal: deposit, interest: route.instalmentFee });
  balances.push({ month: plan.first, balance });
  const rate = route.instalmentRate / 12;
  const payment = rate > 0 ? (balance * rate) / (1 - (1 + rate) ** -n) : balance / n;
  for (let k = 1; k <= n; k += 1) {
    const interest = balance * rate;
    const principal = k === n ? balance : payment - interest;
    balance = k === n ? 0 : balance - principal;
    due.push({ month: plan.first + k, principal, interest });
    balances.push({ month: plan.first + k, balance });
  }
  return { due, balances };
}

/**
 * Everything paid for a course, what is lent for it, and what of it is still
 * owed in instalments; amounts paid are above nothing.
 */
export function coursePayments(s, route, plan, look) {
  const payments = [];
  const lent = [];
  const { due, balances } = feePayments(route, plan);
  const settles = plan.left ? plan.last : Infinity;
  let paid = 0;
  let toLend = route.scheme ? look.at(route.scheme.cap, s.start + plan.first) : 0;
  for (const { month, principal, interest } of due) {
    if (month < settles) {
      pay(payments, month, ACCOUNT.course_fee, principal);
      pay(payments, month, ACCOUNT.finance_charges, interest);
      paid += principal;
    }
    if (month < settles && toLend > 0) {
      const amount = Math.min(toLend, principal);
      lent.push({ month, amount });
      toLend -= amount;
    }
  }
  if (plan.left) {
    const settled = route.fee * route.feeLost - paid;
    pay(payments, settles, ACCOUNT.course_fee, settled);
  }

  for (const { fee, month } of plan.levels) pay(payments, month, ACCOUNT.levels_below, fee);
  pay(payments, plan.first, ACCOUNT.registration_and_exam, route.registration / 2);
  if (!plan.left) {
    pay(payments, plan.last, ACCOUNT.registration_and_exam, route.registration / 2);
    pay(payments, plan.last, ACCOUNT.extra_training, route.extraTraining);
  }
  if (plan.resitMonth !== null) pay(payments, plan.resitMonth, ACCOUNT.registration_and_exam, route.resit);
  const studied = plan.last - plan.first + 1;
  const travel = (route.attendanceDays * route.travelPerDay * plan.half) / studied;
  const models = (route.models * route.modelCost * plan.half) / studied;
  for (let month = plan.first; month <= plan.last; month += 1) {
    pay(payments, month, ACCOUNT.travel, travel);
    pay(payments, month, ACCOUNT.models, models);
  }
  return { payments, lent, balances: balances.filter(({ month }) => month < settles) };
}

/** The months from which a new loan is repaid: the April after the study, or four years on. */
export function loanDueFrom(s, route, plan, look) {
  const nextApril = (month) => month + ((3 - (month % 12) + 12) % 12);
  const first = s.start + plan.first;
  const years = look.at(route.scheme.part_time_repayment_after, first);
  const afterStudy = nextApril(s.start + plan.last + 1);
  return Math.min(afterStudy, nextApril(first + 12 * years)) - s.start;
}

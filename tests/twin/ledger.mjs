/**
 * The ledger of one world: practice, course, VAT, tax and loans put together
 * into cash and balances, month by month (sections 5 to 8b).
 * Written from docs/model.md and facts.json alone.
 */

import { ACCOUNT as A } from './accounts.mjs';
import { Payments } from './plan.mjs';
import { mayInject, practise, studiedIn, World } from './practice.mjs';
import { baseMonth, bookTax } from './years.mjs';

/** What a world asks of a course: what opens when, what is given up, paid and lent. */
export class Course {
  constructor() {
    /** The share of what opens that the world has. */
    this.share = 1;
    this.opens = Infinity;
    this.laserOpens = Infinity;
    this.recognised = false;
    this.givenUp = 0;
    this.starts = 0;
    this.ends = 0;
    /** The month from which the award is held. */
    this.held = Infinity;
    this.devicesFree = false;
    /** What is paid for the course. */
    this.hasPayments = false;
    this.payments = NOTHING_PAID;
    /** What is paid for laser training in the first month of study. */
    this.laserTraining = 0;
    /** Under which plan a new loan is repaid, or null; and what it asks for. */
    this.loanPlan = null;
    this.loanInterest = '';
    this.loanDueFrom = Infinity;
  }
}

const NOTHING_PAID = new Payments();

/** The world as you are: (1 − attribution) of what opens, and nothing of the course. */
export function asYouAre(s, opens, course = new Course()) {
  course.share = 1 - s.attribution;
  course.opens = opens;
  return course;
}

/**
 * Fills the arrays of a world.
 *
 * `event`: the law; `base`: the base month, null for the world as you are itself.
 * Returns the base month that was used.
 */
export function runWorld(s, look, course, event, base, w) {
  w.block.fill(0);
  w.capacityBound = practise(s, course, event, base, w);
  payRolls(s, course, event, w);
  const from = base ?? baseMonth(s, w);
  if (!s.isClinic) payVat(s, from, w);
  payCourse(s, course, w);
  bookTax(s, look, w, from, course);
  return from;
}

/** Salary, and the second pay: a director's or a clinic's. */
function payRolls(s, course, event, w) {
  const { horizon, prices } = s;
  const { salary, secondPay, cash, keepsAccounts, takings } = w;
  if (s.isClinic) {
    const vatShare = s.vatRegistered ? s.vatShare : 0;
    for (let month = 0; month < horizon; month += 1) {
      const lost = s.chairHours > 0 ? (course.givenUp * studiedIn(course, month)) / s.chairHours : 0;
      let pay = (s.clinicSalary / 12) * prices[month] * Math.max(0, 1 - lost);
      if (month >= course.opens && mayInject(s, course, event, month)) pay += (s.clinicPayRise / 12) * prices[month] * course.share;
      secondPay[month] = pay + s.clinicCommission * (takings[month] - w.ofPresent[month]) * (1 - vatShare);
    }
    // The practice is the clinic's: none of its accounts is the visitor's.
    if (keepsAccounts) {
      for (let a = A.present_takings; a <= A.laser_device; a += 1) w.accounts[a].fill(0);
      w.accounts[A.clinic_pay].set(secondPay);
    }
    takings.fill(0);
    w.net.fill(0);
    w.running.fill(0);
    w.once.fill(0);
    w.vat.fill(0);
    w.deviceVat.fill(0);
    cash.set(secondPay);
  } else if (s.isCompany) for (let month = 0; month < horizon; month += 1) secondPay[month] = (s.companySalary / 12) * prices[month];
  for (let month = 0; month < horizon; month += 1) {
    const paid = (s.salary / 12) * prices[month];
    salary[month] = paid;
    cash[month] += paid;
  }
  if (keepsAccounts) w.accounts[A.salary].set(salary);
}

/** Pays VAT by calendar quarters, in the second month after each, and keeps what is owed. */
function payVat(s, base, w) {
  // Who is never registered owes nothing.
  if (!s.vatRegistered && w.registeredFrom >= s.horizon) return;
  const owed = w.owedVat;
  const { vat, cash } = w;
  // Only who is registered from the start has anything unpaid at the start.
  const before = s.vatRegistered ? base.vat : 0;
  let balance = unpaidBefore(s.start % 12) * before;
  for (let month = 0; month < s.horizon; month += 1) {
    balance += vat[month];
    if (s.calendar[month] % 3 === 1) {
      let due = 0;
      for (let back = 2; back <= 4; back += 1) due += month >= back ? vat[month - back] : before;
      cash[month] -= due;
      balance -= due;
      if (w.keepsAccounts) w.accounts[A.vat][month] = -due;
    }
    owed[month] = balance;
  }
}

/** How many months before a start in this month of the calendar are not paid by then. */
function unpaidBefore(calendar) {
  // Quarters are paid in February, May, August and November; in those months one is still to pay.
  const sinceQuarter = calendar % 3;
  return sinceQuarter === 2 ? 2 : sinceQuarter + 3;
}

/** Books what the course costs and what is lent for it; where it is deductible, it lowers profit once. */
function payCourse(s, course, w) {
  const deducted = s.deductible && !s.isClinic;
  const { horizon } = s;
  const { payments } = course;
  if (course.laserTraining !== 0) payOnce(w, s.startsAfter, A.laser_training, course.laserTraining, deducted, horizon);
  if (course.hasPayments) {
    const { months, accounts, amounts } = payments;
    for (let at = 0; at < payments.count; at += 1) payOnce(w, months[at], accounts[at], amounts[at], deducted, horizon);
    const owed = w.owedInstalments;
    for (let at = 0; at < payments.owed; at += 1) if (payments.owedMonths[at] < horizon) owed[payments.owedMonths[at]] = payments.owedAmounts[at];
  }
  // What is lent is lent also where nothing is paid.
  for (let at = 0; at < payments.lent; at += 1) {
    const month = payments.lentMonths[at];
    if (month >= horizon) continue;
    w.drawn[month] += payments.lentAmounts[at];
    w.cash[month] += payments.lentAmounts[at];
    if (w.keepsAccounts) w.accounts[A.loan_drawn][month] += payments.lentAmounts[at];
  }
}

function payOnce(w, month, account, amount, deducted, horizon) {
  if (month >= horizon) return;
  w.cash[month] -= amount;
  if (deducted) w.once[month] += amount;
  if (w.keepsAccounts) w.accounts[account][month] -= amount;
}

/** What the practice leaves before tax and device, or the clinic's pay. */
export function contribution(s, w) {
  let sum = 0;
  const from = s.isClinic ? A.clinic_pay : A.present_takings;
  const to = s.isClinic ? A.clinic_pay : A.host_share;
  for (let a = from; a <= to; a += 1) {
    const account = w.accounts[a];
    for (let month = 0; month < s.horizon; month += 1) sum += account[month];
  }
  return sum;
}

/** What is owed at the end of a month. */
export const owedAt = (w, month) => w.owedTax[month] + w.owedVat[month] + w.owedInstalments[month] + w.owedLoan[month];

export { World };

/**
 * The ledger of one world: practice, course, VAT, tax and loans put together
 * into cash and balances, month by month (sections 5 to 8b).
 * Written from docs/model.md and facts.json alone.
 */

import { ACCOUNT as A } from './accounts.mjs';
import { newWorld, practise, studiedIn } from './practice.mjs';
import { baseMonth, bookTax } from './years.mjs';

/** The world as you are: (1 − attribution) of what opens, and nothing of the course. */
export const asYouAre = (s, opens) => ({
  share: 1 - s.attribution,
  opens,
  laserOpens: Infinity,
  recognised: false,
  givenUp: 0,
  starts: 0,
  ends: 0,
  held: Infinity,
  devicesFree: false,
  course: null,
  loan: null,
});

/**
 * Fills the arrays of a world.
 *
 * `world`: what practise() asks for, and `course` ({ payments, lent, balances }
 * or null) and `loan` ({ plan, interest, dueFrom } or null); `event`: the law;
 * `base`: the base month, null for the world as you are itself. Returns the
 * base month that was used.
 */
export function runWorld(s, look, world, event, base, w) {
  w.block.fill(0);
  w.capacityBound = practise(s, world, event, base, w);
  payRolls(s, world, event, w);
  const from = base ?? baseMonth(s, w);
  if (s.trade !== 'clinic_employed') payVat(s, from, w);
  if (world.course !== null) payCourse(s, world.course, w);
  bookTax(s, look, w, from, world.loan);
  sumUp(w.accounts, w.cash);
  return from;
}

/** Cash of each month: what every account adds. */
function sumUp(accounts, cash) {
  for (let a = 0; a < accounts.length; a += 1) {
    const account = accounts[a];
    for (let month = 0; month < cash.length; month += 1) cash[month] += account[month];
  }
}

/** Salary, and the second pay: a director's or a clinic's. */
function payRolls(s, world, event, w) {
  const clinic = s.trade === 'clinic_employed';
  const company = s.trade === 'limited_company';
  const salary = w.accounts[A.salary];
  for (let month = 0; month < s.horizon; month += 1) {
    salary[month] = (s.salary / 12) * s.prices[month];
    w.secondPay[month] = company ? (s.companySalary / 12) * s.prices[month] : 0;
  }
  if (!clinic) return;

  const vatShare = s.vatRegistered ? s.vatShare : 0;
  for (let month = 0; month < s.horizon; month += 1) {
    const studied = studiedIn(world, month);
    const lost = s.chairHours > 0 ? (world.givenUp * studied) / s.chairHours : 0;
    let pay = (s.clinicSalary / 12) * s.prices[month] * Math.max(0, 1 - lost);
    if (month >= world.opens && w.sells[month]) pay += (s.clinicPayRise / 12) * s.prices[month] * world.share;
    const opened = w.accounts[A.extra_takings][month] + w.accounts[A.laser_takings][month];
    pay += s.clinicCommission * opened * (1 - vatShare);
    w.secondPay[month] = pay;
    w.accounts[A.clinic_pay][month] = pay;
  }
  // The practice is the clinic's: none of its accounts is the visitor's.
  for (let a = A.present_takings; a <= A.laser_device; a += 1) w.accounts[a].fill(0);
  w.net.fill(0);
  w.running.fill(0);
  w.once.fill(0);
  w.vat.fill(0);
  w.deviceVat.fill(0);
}

/** Pays VAT by calendar quarters, in the second month after each, and keeps what is owed. */
function payVat(s, base, w) {
  const account = w.accounts[A.vat];
  const owed = w.owed.vat;
  // Only who is registered from the start has anything unpaid at the start.
  const before = s.vatRegistered ? base.vat : 0;
  let balance = unpaidBefore(s.start % 12) * before;
  for (let month = 0; month < s.horizon; month += 1) {
    balance += w.vat[month];
    if ((s.start + month) % 3 === 1) {
      let due = 0;
      for (let back = 2; back <= 4; back += 1) due += month >= back ? w.vat[month - back] : before;
      account[month] = -due;
      balance -= due;
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
function payCourse(s, { payments, lent, balances }, w) {
  const deducted = s.deductible && s.trade !== 'clinic_employed';
  for (const { month, account, amount } of payments) {
    if (month >= s.horizon) continue;
    w.accounts[account][month] -= amount;
    if (deducted) w.once[month] += amount;
  }
  for (const { month, amount } of lent) if (month < s.horizon) w.accounts[A.loan_drawn][month] += amount;
  for (const { month, balance } of balances) if (month < s.horizon) w.owed.instalments[month] = balance;
}

/** What the practice leaves before tax and device, or the clinic's pay. */
export function contribution(s, w) {
  let sum = 0;
  const [from, to] = s.trade === 'clinic_employed' ? [A.clinic_pay, A.clinic_pay] : [A.present_takings, A.host_share];
  for (let a = from; a <= to; a += 1) for (let month = 0; month < s.horizon; month += 1) sum += w.accounts[a][month];
  return sum;
}

/** What is owed at the end of a month. */
export const owedAt = (w, month) =>
  w.owed.tax[month] + w.owed.vat[month] + w.owed.instalments[month] + w.owed.postgraduate_loan[month];

export { newWorld };

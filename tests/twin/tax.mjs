/**
 * The formulas of tax, National Insurance and student loans for one tax year
 * (section 8 and 8a). Each takes the year's figures, as facts.mjs gives them.
 * Written from docs/model.md and facts.json alone.
 */

import { down, up } from './scenario.mjs';

const positive = (amount) => (amount > 0 ? amount : 0);

/** Tax by bands on what lies between two amounts of taxable income. */
function banded(upper, rate, from, to) {
  let tax = 0;
  let lower = 0;
  for (let band = 0; band < rate.length && lower < to; band += 1) {
    const top = Math.min(upper[band], to);
    const bottom = Math.max(lower, from);
    if (top > bottom) tax += (top - bottom) * rate[band];
    lower = upper[band];
  }
  return tax;
}

/** Personal allowance at an income: it shrinks above its limit, and is rounded up to the pound. */
function allowanceAt(year, income) {
  const excess = positive(income - year.taperStart);
  return excess > 0 ? positive(up(year.allowance - excess * year.taperRate)) : year.allowance;
}

/** Income tax on pay and profit together, and dividend tax above them. */
export function incomeTax(year, income, dividends) {
  const pay = positive(income);
  const shares = positive(dividends);
  const allowance = allowanceAt(year, pay + shares);
  const taxablePay = positive(pay - allowance);
  const tax = banded(year.payUpper, year.payRate, 0, taxablePay);
  const taxable = positive(shares - positive(allowance - pay));
  if (taxable === 0) return tax;
  // The dividend allowance takes the lowest part, and uses up the band in which it falls.
  const free = Math.min(year.dividendAllowance, taxable);
  return tax + banded(year.dividendUpper, year.dividendRate, taxablePay + free, taxablePay + taxable);
}

/** Class 1 that an employee pays at the main rate. */
export const class1AtMain = (year, pay) =>
  year.class1Main * positive(Math.min(pay, year.class1Upper) - year.class1Lower);

/** All of an employee's Class 1. */
export const class1 = (year, pay) => class1AtMain(year, pay) + year.class1Beyond * positive(pay - year.class1Upper);

/** Class 4 on a profit, beside Class 1 already paid at the main rate. */
export function class4(year, profit, paidAtMain) {
  const width = year.class4Upper - year.class4Lower;
  const most = positive(year.class4Main * width - paidAtMain);
  const main = year.class4Main * positive(Math.min(profit, year.class4Upper) - year.class4Lower);
  const charged = Math.min(main, most);
  const freed = year.class4Main > 0 ? (main - charged) / year.class4Main : 0;
  return charged + year.class4Beyond * (freed + positive(profit - year.class4Upper));
}

/** Child Benefit charge at an income. */
export function childBenefitCharge(year, income, children) {
  if (children <= 0 || income <= year.childStart) return 0;
  const benefit = down(52 * (year.childFirst + (children - 1) * year.childOther));
  const hundredths = Math.min(100, down((income - year.childStart) / year.childStep));
  return down((benefit * hundredths) / 100);
}

/** Corporation tax on a profit, without associated companies. */
export function corporationTax(year, profit) {
  const amount = positive(profit);
  if (amount <= year.corporationLower) return amount * year.corporationSmall;
  if (amount >= year.corporationUpper) return amount * year.corporationMain;
  return amount * year.corporationMain - year.corporationFraction * (year.corporationUpper - amount);
}

/** Employer's National Insurance on a year's pay, without Employment Allowance. */
export const employerInsurance = (year, pay) => year.employerRate * positive(pay - year.employerThreshold);

/** The lowest threshold of the plans that are repaid; Infinity where there is none. */
export function lowestThreshold(year, plans, added = null) {
  let lowest = added === null ? Infinity : year.thresholds[added];
  for (const plan of plans) lowest = Math.min(lowest, year.thresholds[plan]);
  return lowest;
}

/** A loan's deduction from income above a threshold, rounded to the penny and cut to the pound. */
export const deduction = (rate, income, threshold) => (income <= threshold ? 0 : Math.floor(rate * (income - threshold) + 0.005));

/** What payroll takes of a month's pay for a loan: the same, but nothing where less than a pound is due. */
export const payrollDeduction = (rate, pay, threshold) => (rate * (pay - threshold) < 1 ? 0 : deduction(rate, pay, threshold));

/** Each of the two payments on account for the next year. */
export function paymentOnAccount(year, tax, atSource) {
  const rest = tax - atSource;
  if (rest < year.onAccountMinimum || atSource > year.onAccountAtSource * tax) return 0;
  return rest / 2;
}

/**
 * The tax years of a world: what each counts, its bill, what payroll takes,
 * when it is paid and how it accrues, and the loans with a balance
 * (sections 8, 8a and 8b).
 * Written from docs/model.md and facts.json alone.
 */

import { ACCOUNT as A } from './accounts.mjs';
import {
  childBenefitCharge,
  class1,
  class1AtMain,
  class4,
  corporationTax,
  deduction,
  employerInsurance,
  incomeTax,
  lowestThreshold,
  paymentOnAccount,
  payrollDeduction,
} from './tax.mjs';

const JANUARY = 0;
const JULY = 6;

/** One tax year of a world, filled anew each time that the world is run. */
export class Year {
  constructor() {
    this.figures = null;
    // Sums of its months, filled in before month 0 and after the horizon.
    this.takings = 0;
    this.running = 0;
    this.once = 0;
    this.salary = 0;
    this.secondPay = 0;
    // How many of its months are in the ledger, and after it.
    this.within = 0;
    this.after = 0;
    this.corporation = 0;
    this.employer = 0;
    this.payrollTax = 0;
    this.insurance = 0;
    this.bill = 0;
    this.nextOnAccount = 0;
    // Undergraduate thresholds without and with a new loan, and what they take of a month's pay.
    this.threshold = 0;
    this.withNew = 0;
    this.monthlyLoans = 0;
    this.addedBySelfAssessment = 0;
    this.postgraduateBySelfAssessment = 0;
  }
}

/** What stands for a month before month 0: month 0 of the world as you are, without what happens once. */
export function baseMonth(s, w) {
  return {
    takings: w.takings[0],
    vat: w.vat[0] - w.deviceVat[0],
    net: w.net[0] + w.deviceVat[0],
    running: w.running[0],
    salary: w.salary[0],
    secondPay: w.secondPay[0],
  };
}

// Payroll goes by a twelfth of the year's pay each month.
const firstPay = (year) => year.salary / 12;
const secondPay = (year) => year.secondPay / 12;

/** Payroll's undergraduate deduction of a month from both pays apart. */
function undergraduateOf(year, threshold, first, second) {
  if (threshold === Infinity) return 0;
  const monthly = threshold / 12;
  return payrollDeduction(year.undergraduateRate, first, monthly) + payrollDeduction(year.undergraduateRate, second, monthly);
}

/** The same of a postgraduate loan. */
function postgraduateOf(year, first, second) {
  const monthly = year.postgraduateThreshold / 12;
  return payrollDeduction(year.postgraduateRate, first, monthly) + payrollDeduction(year.postgraduateRate, second, monthly);
}

/** Adds up one tax year that begins in month `april` of the ledger. */
function sumUp(s, w, base, april, year) {
  const { horizon } = s;
  const last = horizon - 1;
  const from = Math.min(Math.max(april, 0), horizon);
  const to = Math.max(Math.min(april + 12, horizon), 0);
  const before = Math.min(12, Math.max(0, -april));
  const after = Math.min(12, Math.max(0, april + 12 - horizon));
  const salaries = w.salary;
  const { net, running, once, secondPay: second } = w;
  let takings = before * base.net;
  let costs = before * base.running;
  let all = 0;
  let salary = before * base.salary;
  let pay = before * base.secondPay;
  for (let month = from; month < to; month += 1) {
    takings += net[month];
    costs += running[month];
    all += once[month];
    salary += salaries[month];
    pay += second[month];
  }
  if (after > 0) {
    takings += after * (net[last] + w.deviceVat[last]);
    costs += after * running[last];
    salary += after * salaries[last];
    pay += after * second[last];
  }
  year.takings = takings;
  year.running = costs;
  year.once = all;
  year.salary = salary;
  year.secondPay = pay;
  year.within = to - from;
  year.after = after;
}

/** Profit of a sole trader: expenses, or the trading allowance where they are less. */
function traderProfit(figures, takings, expenses) {
  if (expenses < figures.tradingAllowance) return Math.max(0, takings - figures.tradingAllowance);
  return takings - expenses;
}

/** What payroll takes by a year's pay; the same as last time where the pay is the same. */
function payrollOf(s, index, figures, year) {
  const known = s.payroll[index];
  const two = s.isCompany || s.isClinic;
  if (known.first !== year.salary || known.second !== year.secondPay) {
    known.first = year.salary;
    known.second = year.secondPay;
    known.tax = incomeTax(figures, year.salary + (two ? year.secondPay : 0), 0);
    known.insurance = class1(figures, year.salary) + (two ? class1(figures, year.secondPay) : 0);
    known.atMain = class1AtMain(figures, year.salary);
  }
  return known;
}

/**
 * Works out every tax year that the ledger touches, and two before it.
 * `newPlan` is the plan of a new loan, or null.
 */
function workOutYears(s, w, base, newPlan) {
  const { years } = w;
  w.tapered = false;
  let lossForIncomeTax = 0;
  let lossForClass4 = 0;
  let lossOfCompany = 0;
  let reserved = 0;
  const { isCompany, isClinic } = s;
  for (let index = 0; index < years.length; index += 1) {
    const figures = s.years[index];
    const year = years[index];
    sumUp(s, w, base, (s.firstYear - 2 + index) * 12 + 3 - s.start, year);
    year.figures = figures;
    const known = index >= 2;
    const pay = year.salary + (isCompany || isClinic ? year.secondPay : 0);
    const expenses = year.running + year.once;
    let income = pay;
    let profitForClass4 = 0;
    let dividends = 0;
    year.corporation = 0;
    year.employer = 0;

    if (isCompany) {
      year.employer = employerInsurance(figures, year.secondPay);
      const profit = year.takings - expenses - year.secondPay - year.employer;
      const used = known && profit > 0 ? Math.min(profit, lossOfCompany) : 0;
      if (known) lossOfCompany += profit < 0 ? -profit : -used;
      year.corporation = corporationTax(figures, profit - used);
      // The reserve of the years before month 0 is not handed on.
      const reserve = (known ? reserved : 0) + profit - year.corporation;
      dividends = Math.max(0, reserve);
      if (known) reserved = reserve - dividends;
    } else if (!isClinic) {
      const profit = traderProfit(figures, year.takings, expenses);
      if (profit < 0) {
        const relieved = Math.min(-profit, year.salary);
        income = year.salary - relieved;
        if (known) {
          lossForIncomeTax += -profit - relieved;
          lossForClass4 -= profit;
        }
      } else {
        const used = known ? Math.min(profit, lossForIncomeTax) : 0;
        const usedForClass4 = known ? Math.min(profit, lossForClass4) : 0;
        lossForIncomeTax -= used;
        lossForClass4 -= usedForClass4;
        income = year.salary + profit - used;
        profitForClass4 = profit - usedForClass4;
      }
    }

    const payroll = payrollOf(s, index, figures, year);
    year.payrollTax = payroll.tax;
    year.insurance = payroll.insurance;
    const charge = childBenefitCharge(figures, income + dividends, s.children);
    const due = income === pay && dividends === 0 ? payroll.tax : incomeTax(figures, income, dividends);
    const tax = due + charge + (isCompany || isClinic ? 0 : class4(figures, profitForClass4, payroll.atMain));

    const threshold = s.thresholds[index];
    const first = firstPay(year);
    const second = secondPay(year);
    const trades = !isClinic && year.takings > 0;
    const counted = income + (dividends > figures.unearnedLimit ? dividends : 0);
    year.threshold = threshold;
    year.withNew = newPlan === null || newPlan === 'postgraduate' ? threshold : lowestThreshold(figures, s.plans, newPlan);
    year.monthlyLoans = undergraduateOf(figures, threshold, first, second);
    year.addedBySelfAssessment = 0;
    let undergraduate = 0;
    if (trades && year.withNew !== Infinity) {
      const taken = 12 * year.monthlyLoans;
      const dueOnAll = deduction(figures.undergraduateRate, counted, threshold);
      undergraduate = Math.max(0, dueOnAll - taken);
      const takenWith = 12 * undergraduateOf(figures, year.withNew, first, second);
      const dueWith = deduction(figures.undergraduateRate, counted, year.withNew);
      year.addedBySelfAssessment = Math.max(0, dueWith - dueOnAll - (takenWith - taken));
    }
    year.postgraduateBySelfAssessment = 0;
    if (trades && (s.postgraduateBalance > 0 || newPlan === 'postgraduate')) {
      const taken = 12 * postgraduateOf(figures, first, second);
      year.postgraduateBySelfAssessment = Math.max(0, deduction(figures.postgraduateRate, counted, figures.postgraduateThreshold) - taken);
    }

    if (known && income + dividends > figures.taperStart) w.tapered = true;
    year.bill = tax - year.payrollTax + undergraduate;
    year.nextOnAccount = paymentOnAccount(figures, tax, year.payrollTax);
  }
}

/**
 * Interest, lending and repayment of the loans with a balance, old before new.
 * Repayments join the accounts of payroll and Self Assessment; the balance is `postgraduate_loan`.
 */
function runLoans(s, look, w, course) {
  const { accounts, keepsAccounts, years, owedLoan, drawn, cash } = w;
  const isNew = course.loanPlan !== null;
  const shares = course.loanPlan === 'postgraduate';
  let old = s.postgraduateBalance;
  let recent = 0;
  if (old === 0 && !isNew) return;
  for (let month = 0; month < s.horizon; month += 1) {
    const calendar = s.start + month;
    const index = s.yearOf[month];
    const year = years[index];
    const { figures } = year;
    if (old > 0) old *= 1 + look.at(look.postgraduateInterest, calendar) / 12;
    if (isNew) {
      if (recent > 0) recent *= 1 + look.at(course.loanInterest, calendar) / 12;
      recent += drawn[month];
    }
    if (old + recent === 0) continue;

    const first = firstPay(year);
    const second = secondPay(year);
    const due = isNew && month >= course.loanDueFrom;
    const common = postgraduateOf(figures, first, second);
    const fromOld = Math.min(old, common);
    let fromNew = 0;
    if (due && shares) fromNew = Math.min(recent, common - fromOld);
    else if (due) fromNew = Math.min(recent, undergraduateOf(figures, year.withNew, first, second) - year.monthlyLoans);
    old -= fromOld;
    recent -= fromNew;
    cash[month] -= fromOld + fromNew;
    if (keepsAccounts) accounts[A.payroll_student_loans][month] -= fromOld + fromNew;

    if (s.calendar[month] === JANUARY) {
      const ended = years[index - 1];
      const assessed = ended.postgraduateBySelfAssessment;
      const oldPart = Math.min(old, assessed);
      // Whether the new loan counts is asked in the March in which the year ended, ten months ago.
      const asked = month - 10;
      const dueThen = isNew && asked >= course.loanDueFrom;
      const newPart = dueThen ? Math.min(recent, shares ? assessed - oldPart : ended.addedBySelfAssessment) : 0;
      old -= oldPart;
      recent -= newPart;
      cash[month] -= oldPart + newPart;
      if (keepsAccounts) accounts[A.self_assessment][month] -= oldPart + newPart;
    }
    owedLoan[month] = old + recent;
  }
}

/**
 * Books payroll, Self Assessment, corporation tax and the loans of a world,
 * and what of the tax is owed at each month's end.
 */
export function bookTax(s, look, w, base, course) {
  workOutYears(s, w, base, course.loanPlan);
  const { accounts, keepsAccounts, years, owedTax, cash } = w;
  const yearBefore = years[1];
  const opening = s.start % 12;
  // What was paid in January is owed back until the year has earned it.
  let owed = 0;
  if (opening === 1 || opening === 2) owed = -yearBefore.nextOnAccount;
  else if (opening >= 3 && opening <= 6) owed = yearBefore.bill - years[0].nextOnAccount + yearBefore.corporation;
  else owed = yearBefore.bill - 2 * years[0].nextOnAccount + yearBefore.corporation;

  const { horizon, yearOf, calendar } = s;
  let accrued = 0;
  for (let month = 0; month < horizon; ) {
    const index = yearOf[month];
    const year = years[index];
    const accruing = (year.bill + year.corporation) / (index === 2 ? year.within + year.after : 12);
    const withheld = (year.payrollTax + year.insurance + year.employer) / 12 + year.monthlyLoans;
    for (; month < horizon && yearOf[month] === index; month += 1) {
      let assessed = 0;
      let corporation = 0;
      if (calendar[month] === JANUARY) {
        assessed = years[index - 1].bill - 2 * years[index - 2].nextOnAccount + years[index - 1].nextOnAccount;
        corporation = years[index - 1].corporation;
      } else if (calendar[month] === JULY) assessed = years[index - 2].nextOnAccount;
      owed += accruing - assessed - corporation;
      owedTax[month] = owed;
      cash[month] -= withheld + assessed + corporation;
      accrued += accruing + withheld;
      if (keepsAccounts) {
        accounts[A.payroll_income_tax][month] = -year.payrollTax / 12;
        accounts[A.payroll_national_insurance][month] = -year.insurance / 12;
        accounts[A.employer_national_insurance][month] = -year.employer / 12;
        accounts[A.payroll_student_loans][month] = -year.monthlyLoans;
        accounts[A.self_assessment][month] = -assessed;
        accounts[A.corporation_tax][month] = -corporation;
      }
    }
  }
  w.taxAccrued = accrued;
  runLoans(s, look, w, course);
}

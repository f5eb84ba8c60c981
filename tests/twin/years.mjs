/**
 * The tax years of a world: what each counts, its bill, what payroll takes,
 * when it is paid and how it accrues, and the loans with a balance
 * (sections 8, 8a and 8b).
 * Written from docs/model.md and facts.json alone.
 */

import { ACCOUNT as A } from './accounts.mjs';
import { taxYearOf } from './facts.mjs';
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

/** What stands for a month before month 0: month 0 of the world as you are, without what happens once. */
export function baseMonth(s, w) {
  return {
    takings: w.accounts[A.present_takings][0] + w.accounts[A.extra_takings][0] + w.accounts[A.laser_takings][0],
    vat: w.vat[0] - w.deviceVat[0],
    net: w.net[0] + w.deviceVat[0],
    running: w.running[0],
    salary: w.accounts[A.salary][0],
    secondPay: w.secondPay[0],
  };
}

/** The year of a month among the years worked out, which begin two before the first. */
const yearIndex = (s, calendar) => taxYearOf(calendar) - s.firstYear + 2;

// Payroll goes by a twelfth of the year's pay each month.
const firstPay = (year) => year.salary / 12;
const secondPay = (year) => year.secondPay / 12;

/** Payroll's undergraduate deduction of a month from both pays apart. */
function undergraduateOf(year, threshold, first, second) {
  if (threshold === Infinity) return 0;
  const of = (pay) => payrollDeduction(year.undergraduateRate, pay, threshold / 12);
  return of(first) + of(second);
}

/** The same of a postgraduate loan. */
function postgraduateOf(year, first, second) {
  const of = (pay) => payrollDeduction(year.postgraduateRate, pay, year.postgraduateThreshold / 12);
  return of(first) + of(second);
}

/** Sums of one tax year, filled in before month 0 and after the horizon. */
function sumsOf(s, w, base, april) {
  const { horizon } = s;
  const last = horizon - 1;
  const from = Math.min(Math.max(april, 0), horizon);
  const to = Math.max(Math.min(april + 12, horizon), 0);
  const before = Math.min(12, Math.max(0, -april));
  const after = Math.min(12, Math.max(0, april + 12 - horizon));
  const salaries = w.accounts[A.salary];
  const sums = {
    takings: before * base.net,
    running: before * base.running,
    once: 0,
    salary: before * base.salary,
    secondPay: before * base.secondPay,
    before,
    after,
    from,
    to,
  };
  for (let month = from; month < to; month += 1) {
    sums.takings += w.net[month];
    sums.running += w.running[month];
    sums.once += w.once[month];
    sums.salary += salaries[month];
    sums.secondPay += w.secondPay[month];
  }
  if (after > 0) {
    sums.takings += after * (w.net[last] + w.deviceVat[last]);
    sums.running += after * w.running[last];
    sums.salary += after * salaries[last];
    sums.secondPay += after * w.secondPay[last];
  }
  return sums;
}

/** Twelve of a month's deductions, `of` being given both pays of a month. */
const overMonths = (year, of) => 12 * of(firstPay(year), secondPay(year));

/** Profit of a sole trader: expenses, or the trading allowance where they are less. */
function traderProfit(figures, takings, expenses) {
  if (expenses < figures.tradingAllowance) return Math.max(0, takings - figures.tradingAllowance);
  return takings - expenses;
}

/**
 * Works out every tax year that the ledger touches, and two before it.
 * `loan` is the new loan's plan and its first month of repayment, or null.
 */
function workOutYears(s, w, base, newPlan) {
  const years = [];
  w.tapered = false;
  const carried = { incomeTax: 0, class4: 0, company: 0, reserve: 0 };
  const company = s.trade === 'limited_company';
  const clinic = s.trade === 'clinic_employed';
  for (let name = s.firstYear - 2; name <= s.lastYear; name += 1) {
    const index = name - s.firstYear + 2;
    const figures = s.years[index];
    const year = sumsOf(s, w, base, name * 12 + 3 - s.start);
    year.figures = figures;
    const known = name >= s.firstYear;
    const pay = year.salary + (company || clinic ? year.secondPay : 0);
    const expenses = year.running + year.once;
    let income = pay;
    let profitForClass4 = 0;
    let dividends = 0;
    year.corporation = 0;
    year.employer = 0;

    if (company) {
      year.employer = employerInsurance(figures, year.secondPay);
      const profit = year.takings - expenses - year.secondPay - year.employer;
      const used = known && profit > 0 ? Math.min(profit, carried.company) : 0;
      if (known) carried.company += profit < 0 ? -profit : -used;
      year.corporation = corporationTax(figures, profit - used);
      // The reserve of the years before month 0 is not handed on.
      const reserve = (known ? carried.reserve : 0) + profit - year.corporation;
      dividends = Math.max(0, reserve);
      if (known) carried.reserve = reserve - dividends;
    } else if (!clinic) {
      const profit = traderProfit(figures, year.takings, expenses);
      if (profit < 0) {
        const relieved = Math.min(-profit, year.salary);
        income = year.salary - relieved;
        if (known) {
          carried.incomeTax += -profit - relieved;
          carried.class4 -= profit;
        }
      } else {
        const used = known ? Math.min(profit, carried.incomeTax) : 0;
        const usedForClass4 = known ? Math.min(profit, carried.class4) : 0;
        carried.incomeTax -= used;
        carried.class4 -= usedForClass4;
        income = year.salary + profit - used;
        profitForClass4 = profit - usedForClass4;
      }
    }

    year.payrollTax = incomeTax(figures, pay);
    year.insurance = class1(figures, year.salary) + (company || clinic ? class1(figures, year.secondPay) : 0);
    const paidAtMain = class1AtMain(figures, year.salary);
    const charge = childBenefitCharge(figures, income + dividends, s.children);
    const tax = incomeTax(figures, income, dividends) + charge + (company || clinic ? 0 : class4(figures, profitForClass4, paidAtMain));

    const threshold = lowestThreshold(figures, s.plans);
    const trades = !clinic && year.takings > 0;
    const counted = income + (dividends > figures.unearnedLimit ? dividends : 0);
    year.threshold = threshold;
    year.withNew = newPlan === null || newPlan === 'postgraduate' ? threshold : lowestThreshold(figures, s.plans, newPlan);
    let undergraduate = 0;
    if (trades && year.withNew !== Infinity) {
      const taken = overMonths(year, (a, b) => undergraduateOf(figures, threshold, a, b));
      const due = deduction(figures.undergraduateRate, counted, threshold);
      undergraduate = Math.max(0, due - taken);
      const takenWith = overMonths(year, (a, b) => undergraduateOf(figures, year.withNew, a, b));
      const dueWith = deduction(figures.undergraduateRate, counted, year.withNew);
      year.addedBySelfAssessment = Math.max(0, dueWith - due - (takenWith - taken));
    } else year.addedBySelfAssessment = 0;
    year.postgraduateBySelfAssessment = 0;
    if (trades && (s.postgraduateBalance > 0 || newPlan === 'postgraduate')) {
      const taken = overMonths(year, (a, b) => postgraduateOf(figures, a, b));
      year.postgraduateBySelfAssessment = Math.max(0, deduction(figures.postgraduateRate, counted, figures.postgraduateThreshold) - taken);
    }

    if (known && income + dividends > figures.taperStart) w.tapered = true;
    year.bill = tax - year.payrollTax + undergraduate;
    year.nextOnAccount = paymentOnAccount(figures, tax, year.payrollTax);
    years.push(year);
  }
  return years;
}

/**
 * Interest, lending and repayment of the loans with a balance, old before new.
 * Repayments join the accounts of payroll and Self Assessment; the balance is `postgraduate_loan`.
 */
function runLoans(s, look, w, years, loan) {
  const owed = w.owed.postgraduate_loan;
  const { accounts } = w;
  const drawn = accounts[A.loan_drawn];
  const shares = loan !== null && loan.plan === 'postgraduate';
  let old = s.postgraduateBalance;
  let recent = 0;
  for (let month = 0; month < s.horizon; month += 1) {
    const calendar = s.start + month;
    const index = yearIndex(s, calendar);
    const year = years[index];
    const { figures } = year;
    if (old > 0) old *= 1 + look.at(look.postgraduateInterest, calendar) / 12;
    if (loan !== null) {
      if (recent > 0) recent *= 1 + look.at(loan.interest, calendar) / 12;
      recent += drawn[month];
    }
    if (old + recent === 0) continue;

    const first = firstPay(year);
    const second = secondPay(year);
    const due = loan !== null && month >= loan.dueFrom;
    const common = postgraduateOf(figures, first, second);
    const fromOld = Math.min(old, common);
    let fromNew = 0;
    if (due && shares) fromNew = Math.min(recent, common - fromOld);
    else if (due) {
      const added = undergraduateOf(figures, year.withNew, first, second) - undergraduateOf(figures, year.threshold, first, second);
      fromNew = Math.min(recent, added);
    }
    old -= fromOld;
    recent -= fromNew;
    accounts[A.payroll_student_loans][month] -= fromOld + fromNew;

    if (calendar % 12 === JANUARY) {
      const ended = years[index - 1];
      const assessed = ended.postgraduateBySelfAssessment;
      const oldPart = Math.min(old, assessed);
      // Whether the new loan counts is asked in the March in which the year ended, ten months ago.
      const asked = month - 10;
      const dueThen = loan !== null && asked >= loan.dueFrom;
      const newPart = dueThen ? Math.min(recent, shares ? assessed - oldPart : ended.addedBySelfAssessment) : 0;
      old -= oldPart;
      recent -= newPart;
      accounts[A.self_assessment][month] -= oldPart + newPart;
    }
    owed[month] = old + recent;
  }
}

/**
 * Books payroll, Self Assessment, corporation tax and the loans of a world,
 * and what of the tax is owed at each month's end.
 * `loan`: { plan, interest, dueFrom } of a new loan, or null.
 */
export function bookTax(s, look, w, base, loan) {
  const years = workOutYears(s, w, base, loan === null ? null : loan.plan);
  const { accounts } = w;
  const yearBefore = years[1];
  const opening = s.start % 12;
  // What was paid in January is owed back until the year has earned it.
  let owed = 0;
  if (opening === 1 || opening === 2) owed = -yearBefore.nextOnAccount;
  else if (opening >= 3 && opening <= 6) owed = yearBefore.bill - years[0].nextOnAccount + yearBefore.corporation;
  else owed = yearBefore.bill - 2 * years[0].nextOnAccount + yearBefore.corporation;

  let accrued = 0;
  for (let month = 0; month < s.horizon; month += 1) {
    const calendar = s.start + month;
    const index = yearIndex(s, calendar);
    const year = years[index];
    const { figures } = year;
    accounts[A.payroll_income_tax][month] = -year.payrollTax / 12;
    accounts[A.payroll_national_insurance][month] = -year.insurance / 12;
    accounts[A.employer_national_insurance][month] = -year.employer / 12;
    const loans = undergraduateOf(figures, year.threshold, firstPay(year), secondPay(year));
    accounts[A.payroll_student_loans][month] = -loans;

    let assessed = 0;
    let corporation = 0;
    if (calendar % 12 === JANUARY) {
      assessed = years[index - 1].bill - 2 * years[index - 2].nextOnAccount + years[index - 1].nextOnAccount;
      corporation = years[index - 1].corporation;
    } else if (calendar % 12 === JULY) assessed = years[index - 2].nextOnAccount;
    accounts[A.self_assessment][month] = -assessed;
    accounts[A.corporation_tax][month] = -corporation;

    const accruing = (year.bill + year.corporation) / (index === 2 ? year.to - year.from + year.after : 12);
    owed += accruing - assessed - corporation;
    w.owed.tax[month] = owed;
    accrued += accruing + (year.payrollTax + year.insurance + year.employer) / 12 + loans;
  }
  w.taxAccrued = accrued;
  runLoans(s, look, w, years, loan);
}

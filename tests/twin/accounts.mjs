/**
 * The names of the ledger's accounts, in order, and their numbers.
 * Written from docs/model.md and facts.json alone.
 */

/** Accounts of cash; what comes in is above nothing. */
export const ACCOUNTS = [
  'salary',
  'clinic_pay',
  'present_takings',
  'present_consumables',
  'extra_takings',
  'extra_consumables',
  'laser_takings',
  'laser_consumables',
  'prescriber',
  'room',
  'marketing',
  'card_fees',
  'refunds_reserve',
  'insurance',
  'licence',
  'oversight',
  'host_share',
  'laser_lease',
  'laser_service_contract',
  'laser_device',
  'laser_training',
  'course_fee',
  'finance_charges',
  'levels_below',
  'registration_and_exam',
  'extra_training',
  'travel',
  'models',
  'loan_drawn',
  'payroll_income_tax',
  'payroll_national_insurance',
  'payroll_student_loans',
  'employer_national_insurance',
  'self_assessment',
  'corporation_tax',
  'vat',
];

/** Number of an account by its name. */
export const ACCOUNT = Object.fromEntries(ACCOUNTS.map((name, index) => [name, index]));

/** Balances of what is owed. */
export const BALANCES = ['tax', 'vat', 'instalments', 'postgraduate_loan'];

/**
 * Scenarios in which the two calculations once differed, as changes to the default one. Each is
 * compared every time, so that what was mended stays so.
 */
export const found = {
  'a Child Benefit charge on a sum of twelve months that is whole on paper': {
    children: 1,
    salary: 62000,
    present_appointments: 0,
    extra_appointments: 0,
  },
  'an allowance tapered by a sum that is whole on paper': { trade: 'limited_company', salary: 97000 },
  'a deduction of half a penny less than a pound': { salary: 30184.466666666667, loan_plan_2: true, inflation: 0 },
  'a settlement on leaving, which no loan lends': { 'msc.borrow': true, 'msc.finishing': 0, 'msc.fee_lost_on_leaving': 0.9 },
  'two years before the start with figures of their own': { salary: 71523, children: 2, start: '2027-12' },
  'two years before the start of a company': { trade: 'limited_company', company_salary: 0, start: '2027-09' },
  'a new loan that is not yet due beside an old one': { postgraduate_balance: 1500, 'msc.borrow': true },
  'VAT on a device bought in the last month': { wait: 0, laser: true, vat_registered: true, laser_device_life: 1.1 },
  'levels below without hours for them': { level_held: 'none', study_hours: 0, 'level_7_certificate.hours': 0 },
  'flows of nothing on paper': {
    inflation: 0.009765287818387152,
    start: '2049-04',
    horizon: 10,
    'own.compare': true,
    'own.admits': 'doctors_and_dentists',
  },
  'a hole that is level for three months': {
    present_appointments: 12,
    present_minutes: 70,
    chair_hours: 8,
    weeks_worked: 32,
    clinic_hours_given_up: 3,
    weeks_off: 10,
    'pgcert.hours': 430,
  },
  'zero touched before the first payment': { own_time_counts: true, laser: true, laser_training: 0, start: '2022-02' },
  'dividends under the limit for unearned income': {
    trade: 'limited_company',
    loan_plan_2: true,
    present_appointments: 4,
    vat_registered: true,
  },
};

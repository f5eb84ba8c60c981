/**
 * A second calculation of plan, ledger, tax and figures, to be held against the
 * first, and raced with it. Written from docs/model.md and facts.json alone.
 */

import { ACCOUNT, ACCOUNTS, BALANCES } from './accounts.mjs';
import { lookupOf, monthName } from './facts.mjs';
import { figuresOf, gainOf } from './figures.mjs';
import { asYouAre, Course, runWorld, World } from './ledger.mjs';
import { coursePayments, loanDueFrom, Payments, planLaser, planRoute } from './plan.mjs';
import { LAW, readScenario } from './scenario.mjs';

const NO_LAW = { law: LAW.none, from: Infinity };
/** Where each balance stands in a world. */
const OWED = { tax: 'owedTax', vat: 'owedVat', instalments: 'owedInstalments', postgraduate_loan: 'owedLoan' };

/** Worlds as you are, kept by opening month and law: many routes and courses of events share one. */
class Present {
  constructor(s, look) {
    this.s = s;
    this.look = look;
    this.kept = new Map();
  }

  at(opens, event, keepsAccounts) {
    const key = Math.min(opens, this.s.horizon) * 8 + event.law;
    let found = this.kept.get(key);
    if (!found || (keepsAccounts && !found.world.keepsAccounts)) {
      const world = new World(this.s, keepsAccounts);
      const base = runWorld(this.s, this.look, asYouAre(this.s, opens), event, null, world);
      this.kept.set(key, (found = { world, base }));
    }
    return found;
  }
}

/** Puts into `course` all that a course of events asks of a route. `laser` is its plan, or null. */
export function followRoute(s, look, route, laser, study, sells, course) {
  const { payments } = course;
  coursePayments(s, route, study, look, payments);
  course.opens = sells ? study.opens : Infinity;
  course.laserOpens = laser === null ? Infinity : laser.opens;
  course.recognised = true;
  course.givenUp = s.givenUp;
  course.starts = study.starts;
  course.ends = study.ends;
  course.held = study.held;
  course.devicesFree = false;
  course.hasPayments = true;
  course.laserTraining = laser === null ? 0 : s.laserTraining;
  const borrows = payments.lent > 0;
  course.loanPlan = borrows ? route.scheme.repaid_under : null;
  course.loanInterest = borrows ? route.scheme.interest : '';
  course.loanDueFrom = borrows ? loanDueFrom(s, route, study, look) : Infinity;
}

/** Laser alone is always finished at the first attempt, and sold. */
export function followLaser(s, study, course) {
  course.payments.clear();
  course.opens = Infinity;
  course.laserOpens = study.opens;
  course.recognised = false;
  course.givenUp = s.givenUp;
  course.starts = study.starts;
  course.ends = study.ends;
  course.held = Infinity;
  course.devicesFree = false;
  course.hasPayments = true;
  course.laserTraining = s.laserTraining;
  course.loanPlan = null;
  course.loanInterest = '';
  course.loanDueFrom = Infinity;
}

/** A course with payments of its own. */
export function newCourse() {
  const course = new Course();
  course.payments = new Payments();
  return course;
}

/** The same services at no cost: nothing is paid for the course and nothing is given up for it. */
function atNoCost(course, isAlone) {
  course.givenUp = 0;
  course.hasPayments = false;
  if (isAlone) {
    course.laserTraining = 0;
    course.devicesFree = true;
  }
}

/** Whether a law can change anything within the horizon. */
const bites = (s, law, from) =>
  from < s.horizon && !(law === LAW.registered_only && s.registered) && !(law === LAW.premises && s.runsPremises);

/** Laws with the likelihood of each; the rest is no change, and so is a law that changes nothing. */
function laws(s) {
  const chances = s.lawChances;
  const sum = chances.reduce((total, chance) => total + chance, 0);
  const scale = sum > 1 ? 1 / sum : 1;
  const events = [{ ...NO_LAW, chance: Math.max(0, 1 - sum) }];
  chances.forEach((chance, at) => {
    const event = { law: at + 1, from: s.lawFrom[at], chance: chance * scale };
    if (bites(s, event.law, event.from)) events.push(event);
    else events[0].chance += event.chance;
  });
  return events.filter(({ chance }) => chance > 0);
}

/** Finishing, first attempt and trading with the likelihood of each. */
function outcomes({ finishing: f, firstPass: p, trading: t }) {
  return [
    { chance: 1 - f, left: true, resit: false, sells: true },
    { chance: f * p * t, left: false, resit: false, sells: true },
    { chance: f * p * (1 - t), left: false, resit: false, sells: false },
    { chance: f * (1 - p) * t, left: false, resit: true, sells: true },
    { chance: f * (1 - p) * (1 - t), left: false, resit: true, sells: false },
  ].filter(({ chance }) => chance > 0);
}

/**
 * Projects every subject of a scenario that has been read: the routes in order, then laser alone.
 * Each has its plan, figures, both worlds and the mean of its gain over all courses of events.
 */
export function projectAll(s, look) {
  s.derive();
  const present = new Present(s, look);
  const scratch = { free: new World(s, true), gain: new World(s, false), course: newCourse() };
  const events = laws(s);
  const laserStudy = s.laser ? planLaser(s) : null;
  // Beside a route there is no laser where nobody could finish its training.
  const laser = laserStudy !== null && laserStudy.finished ? laserStudy : null;
  const projections = s.routes.map((route) => projectRoute(s, look, route, laser, present, scratch, events));
  if (laserStudy !== null) projections.push(projectLaser(s, look, laserStudy, present, scratch, events));
  return projections;
}

function projectRoute(s, look, route, laser, present, scratch, events) {
  route.read(s.numbers);
  const { course } = scratch;
  const study = planRoute(s, route, false, false);
  followRoute(s, look, route, laser, study, true, course);
  const told = { name: route.id, study, course, paid: course.payments.sum(), guidedHours: route.guidedHours, isAlone: false };
  const projection = projectPlain(s, look, told, present, scratch);

  let expected = 0;
  for (const { chance, left, resit, sells } of outcomes(route)) {
    const isPlain = !left && !resit && sells;
    const way = isPlain ? study : planRoute(s, route, left, resit);
    followRoute(s, look, route, laser, way, sells, course);
    for (const event of events) {
      let { gain } = projection.figures;
      if (!isPlain || event.law !== LAW.none) gain = gainIn(s, look, way, course, event, present, scratch);
      expected += event.chance * chance * gain;
    }
  }
  projection.expected = expected;
  return projection;
}

function projectLaser(s, look, study, present, scratch, events) {
  const { course } = scratch;
  followLaser(s, study, course);
  const told = { name: 'laser_alone', study, course, paid: s.laserTraining, guidedHours: 0, isAlone: true };
  const projection = projectPlain(s, look, told, present, scratch);
  followLaser(s, study, course);
  projection.expected = 0;
  for (const event of events) projection.expected += event.chance * gainIn(s, look, study, course, event, present, scratch);
  return projection;
}

function gainIn(s, look, study, course, event, present, scratch) {
  const before = present.at(course.opens, event, false);
  runWorld(s, look, course, event, before.base, scratch.gain);
  return gainOf(s, study, before.world, scratch.gain);
}

/** The plain projection: finished, passed at the first attempt, sold, no new law. */
function projectPlain(s, look, subject, present, scratch) {
  const { study, course, isAlone } = subject;
  const { world: without, base } = present.at(course.opens, NO_LAW, true);
  const plain = new World(s, true);
  runWorld(s, look, course, NO_LAW, base, plain);
  let devices = 0;
  if (isAlone && !s.isClinic) for (const amount of plain.accounts[ACCOUNT.laser_device]) devices -= amount;
  const firstSeen = { ...subject, devices };
  const opens = isAlone ? Infinity : study.opens;
  atNoCost(course, isAlone);
  runWorld(s, look, course, NO_LAW, base, scratch.free);
  // The first payment is that of the course as it is.
  if (isAlone) course.laserTraining = s.laserTraining;
  const figures = figuresOf(s, firstSeen, { without, plain, free: scratch.free });
  return { route: subject.name, study, opens, figures, without, plain, expected: 0 };
}

/**
 * Projects every subject of a scenario.
 *
 * `scenario` carries every key of the input table; `facts` is the facts file.
 * Returns the routes in order: { route, figures, ledger } with ledger
 * { months, accounts, cash_flow, owed }, all in pounds, and `seen`: what
 * happened in it, which an answer of the first calculation does not carry.
 */
export function project(scenario, facts) {
  const look = lookupOf(facts);
  const s = readScenario(scenario, look);
  const months = Array.from({ length: s.horizon }, (_, month) => monthName(s.start + month));
  return projectAll(s, look).map((projection) => told(s, projection, months));
}

/** A projection as it is compared. */
function told(s, { route, study, opens, figures, without, plain, expected }, months) {
  return {
    route,
    figures: {
      ...figures,
      position: Array.from(figures.position),
      finishes: monthName(s.start + study.last),
      opens: opens === Infinity ? null : monthName(s.start + opens),
      expected_gain: expected,
    },
    ledger: {
      months,
      accounts: ACCOUNTS.map((account, a) => ({ account, as_you_are: without.accounts[a], with_route: plain.accounts[a] })),
      cash_flow: { as_you_are: without.cash, with_route: plain.cash },
      owed: BALANCES.map((balance) => ({ balance, as_you_are: without[OWED[balance]], with_route: plain[OWED[balance]] })),
    },
    seen: {
      capacity: without.capacityBound || plain.capacityBound,
      vat: !s.isClinic && !s.vatRegistered && Math.min(without.registeredFrom, plain.registeredFrom) < s.horizon,
      taper: without.tapered || plain.tapered,
    },
  };
}

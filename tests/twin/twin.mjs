/**
 * A second calculation of plan, ledger, tax and figures, to be held against the
 * first. Written from docs/model.md and facts.json alone.
 */

import { ACCOUNT, ACCOUNTS, BALANCES } from './accounts.mjs';
import { lookupOf, monthName } from './facts.mjs';
import { figuresOf, gainOf } from './figures.mjs';
import { asYouAre, newWorld, runWorld } from './ledger.mjs';
import { coursePayments, loanDueFrom, planLaser, planRoute } from './plan.mjs';
import { readScenario } from './scenario.mjs';

const NO_LAW = { law: null, from: Infinity };

/** Worlds as you are, kept by opening month and law: many routes and courses of events share one. */
class Present {
  constructor(s, look) {
    this.s = s;
    this.look = look;
    this.kept = new Map();
  }

  at(opens, event) {
    const key = `${Math.min(opens, this.s.horizon)} ${event.law}`;
    let found = this.kept.get(key);
    if (!found) {
      const world = newWorld(this.s.horizon);
      const base = runWorld(this.s, this.look, asYouAre(this.s, opens), event, null, world);
      this.kept.set(key, (found = { world, base }));
    }
    return found;
  }
}

/** Everything that a course of events asks of a route. */
function routeCourse(s, look, route, laser, { sells = true, ...choice } = {}) {
  const study = planRoute(s, route, choice);
  const course = coursePayments(s, route, study, look);
  const trainingOnly = laser === null ? [] : [{ month: s.startsAfter, account: ACCOUNT.laser_training, amount: s.laserTraining }];
  const opens = sells ? study.opens : Infinity;
  const loan =
    course.lent.length === 0
      ? null
      : { plan: route.scheme.repaid_under, interest: route.scheme.interest, dueFrom: loanDueFrom(s, route, study, look) };
  const world = {
    share: 1,
    opens,
    laserOpens: laser === null ? Infinity : laser.opens,
    recognised: true,
    givenUp: s.givenUp,
    starts: study.starts,
    ends: study.ends,
    held: study.held,
    devicesFree: false,
    course: { ...course, payments: [...course.payments, ...trainingOnly] },
    loan,
  };
  // At no cost: nothing is paid for the course and nothing is given up for it.
  const freeOfCost = { ...world, givenUp: 0, course: { payments: trainingOnly, lent: course.lent, balances: [] } };
  return { study, world, freeOfCost, coursePayments: course.payments };
}

/** Laser alone is always finished at the first attempt, and sold. */
function laserCourse(s, laser) {
  const payments = s.laserTraining > 0 ? [{ month: s.startsAfter, account: ACCOUNT.laser_training, amount: s.laserTraining }] : [];
  const world = {
    share: 1,
    opens: Infinity,
    laserOpens: laser.opens,
    recognised: false,
    givenUp: s.givenUp,
    starts: laser.starts,
    ends: laser.ends,
    held: Infinity,
    devicesFree: false,
    course: { payments, lent: [], balances: [] },
    loan: null,
  };
  const freeOfCost = { ...world, givenUp: 0, devicesFree: true, course: { payments: [], lent: [], balances: [] } };
  return { study: { ...laser, opens: Infinity }, world, freeOfCost, coursePayments: payments };
}

/** Whether a law can change anything within the horizon. */
const bites = (s, { law, from }) =>
  from < s.horizon && !(law === 'registered_only' && s.registered) && !(law === 'premises' && s.runsPremises);

/** Laws with the likelihood of each; the rest is no change, and so is a law that changes nothing. */
function laws(s) {
  const sum = s.laws.reduce((total, { probability }) => total + probability, 0);
  const scale = sum > 1 ? 1 / sum : 1;
  const events = [{ ...NO_LAW, chance: Math.max(0, 1 - sum) }];
  for (const { law, from, probability } of s.laws) {
    if (bites(s, { law, from })) events.push({ law, from, chance: probability * scale });
    else events[0].chance += probability * scale;
  }
  return events.filter(({ chance }) => chance > 0);
}

/** Finishing, first attempt and trading with the likelihood of each. */
function outcomes({ finishing: f, firstPass: p, trading: t }) {
  return [
    { chance: 1 - f, left: true },
    { chance: f * p * t },
    { chance: f * p * (1 - t), sells: false },
    { chance: f * (1 - p) * t, resit: true },
    { chance: f * (1 - p) * (1 - t), resit: true, sells: false },
  ].filter(({ chance }) => chance > 0);
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
  const present = new Present(s, look);
  const scratch = [newWorld(s.horizon), newWorld(s.horizon)];
  const laserStudy = s.laser ? planLaser(s) : null;
  // Beside a route there is no laser where nobody could finish its training.
  const laser = laserStudy?.finished ? laserStudy : null;
  const subjects = s.routes.map((route) => ({
    name: route.id,
    guidedHours: route.guidedHours,
    outcomes: outcomes(route),
    course: (choice) => routeCourse(s, look, route, laser, choice),
    alone: false,
  }));
  if (laserStudy !== null) {
    subjects.push({ name: 'laser_alone', guidedHours: 0, outcomes: [{ chance: 1 }], course: () => laserCourse(s, laserStudy), alone: true });
  }
  const months = Array.from({ length: s.horizon }, (_, month) => monthName(s.start + month));
  return subjects.map((subject) => projectSubject(s, look, subject, present, scratch, months));
}

function projectSubject(s, look, subject, present, scratch, months) {
  const plainCourse = subject.course();
  const { study, world, freeOfCost } = plainCourse;
  const { world: without, base } = present.at(world.opens, NO_LAW);
  const plain = newWorld(s.horizon);
  runWorld(s, look, world, NO_LAW, base, plain);
  const [free, nothingPaid] = scratch;
  runWorld(s, look, { ...world, givenUp: 0 }, NO_LAW, base, free);
  runWorld(s, look, freeOfCost, NO_LAW, base, nothingPaid);

  let devices = 0;
  if (subject.alone && s.trade !== 'clinic_employed') for (const amount of plain.accounts[ACCOUNT.laser_device]) devices -= amount;
  const figures = figuresOf(
    s,
    { study, payments: plainCourse.coursePayments, everyPayment: world.course.payments, laserOpens: world.laserOpens, guidedHours: subject.guidedHours, devices },
    { without, plain, free, nothingPaid },
  );

  let expected = 0;
  const events = laws(s);
  for (const outcome of subject.outcomes) {
    const course = subject.course(outcome);
    for (const event of events) {
      const before = present.at(course.world.opens, event);
      runWorld(s, look, course.world, event, before.base, scratch[0]);
      expected += event.chance * outcome.chance * gainOf(s, course.study, before.world, scratch[0]);
    }
  }
  return {
    route: subject.name,
    figures: {
      ...figures,
      finishes: monthName(s.start + study.last),
      opens: study.opens === Infinity ? null : monthName(s.start + study.opens),
      expected_gain: expected,
    },
    ledger: {
      months,
      accounts: ACCOUNTS.map((account, a) => ({ account, as_you_are: without.accounts[a], with_route: plain.accounts[a] })),
      cash_flow: { as_you_are: without.cash, with_route: plain.cash },
      owed: BALANCES.map((balance) => ({ balance, as_you_are: without.owed[balance], with_route: plain.owed[balance] })),
    },
    seen: {
      capacity: without.capacityBound || plain.capacityBound,
      vat: s.trade !== 'clinic_employed' && !s.vatRegistered && Math.min(without.registeredFrom, plain.registeredFrom) < s.horizon,
      taper: without.tapered || plain.tapered,
    },
  };
}

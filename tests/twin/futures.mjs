/**
 * Simulated futures: chance decides every uncertain input and the course of
 * events, and each future is projected like anything else (section 9e).
 * Written from docs/model.md.
 */

import { normalQuantile, pertOf, shareBelow } from './chance.mjs';
import { lookupOf } from './facts.mjs';
import { firstPaymentOf, paidBackAfter, positions } from './figures.mjs';
import { asYouAre, Course, runWorld, World } from './ledger.mjs';
import { planLaser, planRoute } from './plan.mjs';
import { LAW, PLACE, readScenario } from './scenario.mjs';
import { placesOf, sharesOf } from './sobol.mjs';
import { followLaser, followRoute, newCourse } from './twin.mjs';

// Dimensions that are no inputs.
const FINISHING = 0;
const TRADING = 1;
const LAWS = 2;
const MARKET = 3;
const FIRST_PASS = 4;
const LOTS = 5;

/** So many futures are drawn together: an input's values stand side by side. */
const BATCH = 512;

const COMPANY = ['company_salary'];
const CLINIC = ['clinic_salary', 'clinic_pay_rise', 'clinic_commission'];
const VOCATIONAL = ['deposit', 'instalments', 'instalment_rate', 'instalment_fee'];
const UNIVERSITY = ['fee_inflation'];
const CHOSEN = ['horizon', 'discount_rate', 'own_time_value', 'correlation', 'seed'];
const PROBABILITY = /^law\..*\.probability$|\.(finishing|first_pass|trading)$/;
const WITH_MARKET = ['extra_appointments', 'laser_appointments', 'recognition_price', 'recognition_enquiries'];

/** Whose input a key is (a route, a service, nobody's) and its name there. */
function partsOf(key, routes, services) {
  const [of, name] = key.split('.', 2);
  return routes.has(of) || services.has(of) ? { of, name } : { of: null, name: key };
}

/** The dimension of each input: once for those that routes share, and for each service. */
function dimensionsOf(inputs, routes, services) {
  const dimensions = new Map();
  const named = new Map();
  const parts = inputs.map(({ key }) => ({ key, ...partsOf(key, routes, services) }));
  const count = (each, name) => {
    if (!named.has(name)) named.set(name, LOTS + named.size);
    dimensions.set(each.key, named.get(name));
  };
  for (const each of parts) if (each.of === null) count(each, each.key);
  for (const each of parts) if (routes.has(each.of)) count(each, `route ${each.name}`);
  for (const each of parts) if (services.has(each.of)) count(each, each.key);
  return dimensions;
}

/** The inputs that chance decides for a subject, in the order of the table. */
function drawnInputs(scenario, inputs, s, route) {
  const routes = new Set(inputs.filter(({ key }) => key.endsWith('.compare')).map(({ key }) => key.slice(0, -8)));
  const services = new Set(inputs.filter(({ key }) => key.endsWith('.no_shows')).map(({ key }) => key.slice(0, -9)));
  const dimensions = dimensionsOf(inputs, routes, services);
  const drawn = [];
  for (const { key, kind, group, whole } of inputs) {
    const estimate = scenario[key];
    if (kind !== 'number' || typeof estimate === 'number' || !(estimate.high > estimate.low)) continue;
    const { of, name } = partsOf(key, routes, services);
    if (CHOSEN.includes(key) || PROBABILITY.test(key)) continue;
    if (group === 'laser' && !s.laser) continue;
    if (of === null && ((COMPANY.includes(key) && !s.isCompany) || (CLINIC.includes(key) && !s.isClinic))) continue;
    if (routes.has(of) && (route === null || of !== route.id)) continue;
    if (routes.has(of) && (route.university ? VOCATIONAL : UNIVERSITY).includes(name)) continue;
    const { low, likely, high } = estimate;
    const sign = WITH_MARKET.includes(key) ? 1 : name === 'months_to_establish' ? -1 : 0;
    const correlation = typeof scenario.correlation === 'number' ? scenario.correlation : scenario.correlation.likely;
    drawn.push({
      key,
      place: PLACE.get(key),
      dimension: dimensions.get(key),
      low,
      high,
      pert: pertOf(Math.min(1, Math.max(0, (likely - low) / (high - low)))),
      loading: sign * correlation,
      whole,
      values: new Float64Array(BATCH),
    });
  }
  return drawn;
}

/** The futures of one subject of a scenario, as far as they have been projected. */
export class Futures {
  /**
   * `scenario` carries every key of the input table, `inputs` is that table; `subject` is a
   * route's name, or `laser_alone`. With `keepPositions` every month's position is kept.
   */
  constructor(scenario, facts, inputs, subject, count, keepPositions) {
    const look = lookupOf(facts);
    const s = readScenario(scenario, look);
    this.s = s;
    this.look = look;
    this.route = s.routes.find(({ id }) => id === subject) ?? null;
    this.count = count;
    this.drawn = drawnInputs(scenario, inputs, s, this.route);
    this.seed = s.numbers[PLACE.get('seed')];
    const chances = s.lawChances;
    const sum = chances.reduce((total, chance) => total + chance, 0);
    const scale = sum > 1 ? 1 / sum : 1;
    /** Running sums of the laws' probabilities, no change first. */
    this.lawsBelow = Float64Array.of(Math.max(0, 1 - sum), 0, 0, 0, 0);
    chances.forEach((chance, at) => {
      this.lawsBelow[at + 1] = this.lawsBelow[at] + chance * scale;
    });
    this.events = [0, 1, 2, 3, 4].map((law) => ({ law, from: law === LAW.none ? Infinity : s.lawFrom[law - 1] }));

    this.gains = new Float64Array(count);
    /** Months until paid back, −1 for never. */
    this.paidBack = new Int32Array(count);
    this.finishes = new Uint8Array(count);
    this.resits = new Uint8Array(count);
    this.trades = new Uint8Array(count);
    this.laws = new Uint8Array(count);
    this.positions = keepPositions ? new Float64Array(count * s.horizon) : null;

    this.lots = Array.from({ length: LOTS }, () => new Float64Array(BATCH));
    this.without = new World(s, false);
    this.withRoute = new World(s, false);
    this.present = new Course();
    this.course = newCourse();
    this.position = new Float64Array(s.horizon);
    this.running = new Float64Array(s.horizon);
  }

  /** Projects all of them. */
  run() {
    const places = placesOf(this.seed, this.count);
    for (let from = 0; from < this.count; from += BATCH) {
      const to = Math.min(from + BATCH, this.count);
      this.#draw(places.subarray(from, to));
      for (let future = from; future < to; future += 1) this.#project(future, future - from);
    }
    return this;
  }

  /** Draws a batch: what chance decides in the futures at these places of the sequence. */
  #draw(places) {
    const { seed, lots, drawn } = this;
    const count = places.length;
    for (let lot = 0; lot < LOTS; lot += 1) sharesOf(seed, lot, places, lots[lot]);
    const market = lots[MARKET];
    for (let i = 0; i < count; i += 1) market[i] = normalQuantile(market[i]);
    for (let k = 0; k < drawn.length; k += 1) {
      const { dimension, values, loading, pert, low, high, whole } = drawn[k];
      sharesOf(seed, dimension, places, values);
      if (loading !== 0) {
        const rest = Math.sqrt(1 - loading * loading);
        for (let i = 0; i < count; i += 1) values[i] = shareBelow(loading * market[i] + rest * normalQuantile(values[i]));
      }
      pert.read(values, count);
      const span = high - low;
      for (let i = 0; i < count; i += 1) values[i] = Math.min(high, low + span * values[i]);
      if (whole) for (let i = 0; i < count; i += 1) values[i] = Math.round(values[i]);
    }
  }

  #project(future, at) {
    const { s, look, route, drawn, lots, course, present, without, withRoute, position } = this;
    const { numbers } = s;
    for (let k = 0; k < drawn.length; k += 1) numbers[drawn[k].place] = drawn[k].values[at];
    s.derive();

    const finishes = route === null || lots[FINISHING][at] < route.finishing;
    const resits = route !== null && finishes && lots[FIRST_PASS][at] >= route.firstPass;
    const sells = route === null || (finishes && lots[TRADING][at] < route.trading);
    let law = 0;
    while (law < 4 && lots[LAWS][at] >= this.lawsBelow[law]) law += 1;
    const event = this.events[law];

    const laserStudy = s.laser ? planLaser(s) : null;
    let study = laserStudy;
    if (route === null) followLaser(s, study, course);
    else {
      route.read(numbers);
      study = planRoute(s, route, !finishes, resits);
      followRoute(s, look, route, laserStudy !== null && laserStudy.finished ? laserStudy : null, study, sells, course);
    }
    const base = runWorld(s, look, asYouAre(s, course.opens, present), event, null, without);
    runWorld(s, look, course, event, base, withRoute);
    positions(s, study, without, withRoute, position, this.running);

    const firstPayment = firstPaymentOf(s, course);
    this.gains[future] = position[s.horizon - 1];
    this.paidBack[future] = paidBackAfter(position, s.horizon, firstPayment === Infinity ? 0 : firstPayment);
    this.finishes[future] = finishes ? 1 : 0;
    this.resits[future] = resits ? 1 : 0;
    this.trades[future] = sells ? 1 : 0;
    this.laws[future] = law;
    if (this.positions !== null) this.positions.set(position, future * s.horizon);
  }

  /** Mean of the gain. */
  meanGain() {
    let sum = 0;
    for (let future = 0; future < this.count; future += 1) sum += this.gains[future];
    return sum / this.count;
  }
}

/** The value of rank up(share × count) among sorted ones. */
const ranked = (sorted, share) => sorted[Math.min(sorted.length, Math.max(1, Math.ceil(share * sorted.length))) - 1];
const spread = (values) => {
  const sorted = Float64Array.from(values).sort();
  return { p10: ranked(sorted, 0.1), p50: ranked(sorted, 0.5), p90: ranked(sorted, 0.9) };
};

/** What is read off projected futures: shares and quantiles. */
export function readings(futures) {
  const { s, count, paidBack, gains, positions: kept } = futures;
  const late = Float64Array.from(paidBack, (months) => (months === -1 ? Infinity : months)).sort();
  const months = (share) => (ranked(late, share) === Infinity ? null : ranked(late, share));
  const sold = gains.filter((_, future) => futures.finishes[future] && futures.trades[future]);
  const paidBackBy = [];
  for (let month = 0, by = 0; month <= s.horizon; month += 1) {
    while (by < count && late[by] <= month) by += 1;
    paidBackBy.push(by / count);
  }
  return {
    never: paidBack.reduce((never, each) => never + (each === -1 ? 1 : 0), 0) / count,
    payback_months: { p10: months(0.1), p50: months(0.5), p90: months(0.9) },
    gain: spread(gains),
    mean_gain: futures.meanGain(),
    mean_gain_if_finished: sold.length === 0 ? null : sold.reduce((sum, gain) => sum + gain, 0) / sold.length,
    paid_back_by: paidBackBy,
    position: Array.from({ length: s.horizon }, (_, month) => spread(Array.from({ length: count }, (__, future) => kept[future * s.horizon + month]))),
  };
}

/**
 * Simulated futures of the two calculations, held against each other: what chance
 * decides in each, what it comes to, and the shares and quantiles of all of them.
 * HEADLESS names the program to ask (node --test, in this folder).
 */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';

import { shareBelow } from './chance.mjs';
import { Futures, readings } from './futures.mjs';
import { randomNumbers, randomScenario } from './scenarios.mjs';
import { LAW } from './scenario.mjs';
import { placesOf, sharesOf } from './sobol.mjs';

const POUNDS = 0.005;
/** How far drawn values may be apart, of what lies between their ends. */
const SPAN = 1e-6;
const COUNT = 256;
const SEED = 20261123;
const RANDOM = 16;

const headless = process.env.HEADLESS;
const skip = !headless;
const ask = (request) => {
  const answer = JSON.parse(spawnSync(headless, { input: `${JSON.stringify(request)}\n`, maxBuffer: 2 ** 30 }).stdout);
  assert.equal(answer.error, undefined);
  return answer;
};

/** A few visitors of whom each needs something that the others do not. */
const VISITORS = {
  'the default one': {},
  'another seed': { seed: 77 },
  laser: { laser: true, laser_leased: true },
  'a company, the market together': { trade: 'limited_company', correlation: 1, present_appointments: 20 },
  'a clinic, the market apart': { trade: 'clinic_employed', correlation: 0, salary: 0 },
  'a loan in Scotland, todays money': { nation: 'scotland', todays_money: true, own_time_counts: true, 'msc.borrow': true, postgraduate_balance: 3000 },
  'levels below, and all laws likely': {
    profession: 'not_registered',
    level_held: 'none',
    'law.licence.probability': 0.5,
    'law.level_7.probability': 0.5,
    'law.registered_only.probability': 0.4,
    'law.premises.probability': 0.3,
    present_injectables: 0.4,
  },
  'a number of whole things': { starts_after: { low: 0, likely: 6, high: 24 }, children: { low: 0, likely: 1, high: 4 }, salary: 62000 },
};

test('points are spread evenly and reach neither end', () => {
  const places = placesOf(7, 4096);
  assert.equal(new Set(places).size, 4096);
  const shares = new Float64Array(4096);
  for (const dimension of [0, 1, 6, 63, 140]) {
    sharesOf(7, dimension, places, shares);
    const cells = new Set(shares.map((share) => Math.floor(share * 4096)));
    // One point in each of 4,096 stretches: that is what the sequence is for.
    assert.equal(cells.size, 4096, `dimension ${dimension}`);
    assert.ok(shares.every((share) => share > 0 && share < 1));
  }
  assert.equal(shareBelow(0), 0.5);
});

/** Holds the futures of every route of a scenario against the program's. */
function compare(name, given, inputs, facts, count) {
  const { scenario: plain, estimates } = ask({ do: 'defaults', scenario: given, estimates: true });
  const scenario = { ...plain, ...estimates };
  const { routes } = ask({ do: 'futures', scenario: given, count, draws: count });
  for (const theirs of routes) {
    const at = `${name}, ${theirs.route}`;
    const ours = new Futures(scenario, facts, inputs, theirs.route, count, true).run();
    const near = (first, twin, what) => assert.ok(Math.abs(first - twin) <= POUNDS, `${at}: ${what} ${first}, twin ${twin}`);
    theirs.draws.forEach((draw, future) => {
      assert.equal(draw.finishes, ours.finishes[future] === 1, `${at}: future ${future} finishes`);
      assert.equal(draw.resits, ours.resits[future] === 1, `${at}: future ${future} resits`);
      assert.equal(draw.trades, ours.trades[future] === 1, `${at}: future ${future} trades`);
      assert.equal(draw.law === 'no_change' ? LAW.none : LAW[draw.law], ours.laws[future], `${at}: future ${future}, law`);
      near(draw.gain, ours.gains[future], `gain of future ${future}`);
      assert.equal(draw.payback_months ?? -1, ours.paidBack[future], `${at}: payback of future ${future}`);
    });
    // The values that the last batch was drawn with are still there.
    const inLast = theirs.draws.length - 1;
    const { inputs: drawn } = theirs.draws[inLast];
    assert.deepEqual(ours.drawn.map(({ key }) => key).sort(), Object.keys(drawn).sort(), `${at}: what is drawn`);
    for (const { key, values, low, high } of ours.drawn) {
      assert.ok(Math.abs(values[inLast] - drawn[key]) <= SPAN * (high - low), `${at}: ${key} ${drawn[key]}, twin ${values[inLast]}`);
    }
    const read = readings(ours);
    for (const exact of ['never', 'payback_months', 'paid_back_by']) assert.deepEqual(read[exact], theirs[exact], `${at}: ${exact}`);
    for (const share of ['p10', 'p50', 'p90']) {
      near(theirs.gain[share], read.gain[share], `gain, ${share}`);
      theirs.position.forEach((position, month) => near(position[share], read.position[month][share], `position in month ${month}, ${share}`));
    }
    near(theirs.mean_gain, read.mean_gain, 'mean gain');
    assert.equal(theirs.mean_gain_if_finished === null, read.mean_gain_if_finished === null, `${at}: whether any is finished`);
    if (read.mean_gain_if_finished !== null) near(theirs.mean_gain_if_finished, read.mean_gain_if_finished, 'mean gain if finished');
  }
  return routes.length;
}

test('both calculations draw the same futures', { skip }, () => {
  const inputs = ask({ do: 'inputs' });
  const facts = ask({ do: 'facts' });
  let compared = 0;
  for (const [name, given] of Object.entries(VISITORS)) compared += compare(name, given, inputs, facts, COUNT);
  for (const [name, given] of Object.entries(ask({ do: 'presets' }).presets)) compared += compare(name, given, inputs, facts, COUNT);
  const random = randomNumbers(SEED);
  for (let number = 0; number < RANDOM; number += 1) {
    compared += compare(`random ${number}`, randomScenario(inputs, random, number), inputs, facts, COUNT);
  }
  console.log(`seed ${SEED}: ${COUNT} futures of each of ${compared} subjects compared`);
  assert.ok(compared > 100);
});

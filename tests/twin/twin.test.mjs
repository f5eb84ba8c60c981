/**
 * The comparison (compare.mjs) is the test: this holds what it rests upon. HEADLESS
 * names the program to ask (node --test, in this folder).
 */

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';

import { ratesOfReturn } from './irr.mjs';
import { randomNumbers, randomScenario } from './scenarios.mjs';
import { project } from './twin.mjs';

const headless = process.env.HEADLESS;
const ask = (request) => JSON.parse(spawnSync(headless, { input: `${JSON.stringify(request)}\n`, maxBuffer: 2 ** 30 }).stdout);

test('rates of return are found, each of them', () => {
  // Pay 100, have 110 after a year: 10%.
  const year = [-100, ...Array(11).fill(0), 110];
  assert.deepEqual(ratesOfReturn(year).map((rate) => rate.toFixed(9)), ['0.100000000']);
  // −1 + 2.3 v − 1.32 v² is nothing at v = 1 ÷ 1.1 and 1 ÷ 1.2, v being the worth of a pound a year on.
  const twice = Array(25).fill(0);
  [twice[0], twice[12], twice[24]] = [-1, 2.3, -1.32];
  assert.deepEqual(ratesOfReturn(twice).map((rate) => rate.toFixed(6)), ['0.100000', '0.200000']);
  assert.deepEqual(ratesOfReturn([-1, 0, -1]), []);
});

test('the same scenario gives the same answer, and is left as it was', { skip: !headless }, () => {
  const inputs = ask({ do: 'inputs' });
  const facts = ask({ do: 'facts' });
  const scenario = randomScenario(inputs, randomNumbers(3), 8);
  const before = JSON.stringify(scenario);
  const first = JSON.stringify(project(scenario, facts));
  project(ask({ do: 'defaults' }).scenario, facts);
  assert.equal(JSON.stringify(project(scenario, facts)), first);
  assert.equal(JSON.stringify(scenario), before);
});

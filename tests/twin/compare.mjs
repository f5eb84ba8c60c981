/**
 * Holds the twin against the first calculation: every preset, and random
 * scenarios over the whole input table, each ledger cell, balance and figure.
 *
 *   node compare.mjs --headless PATH [--facts FILE] [--seed N] [--count 300]
 *                    [--only N]... [--show 5]
 *
 * Without --facts the program is asked for them. --only takes random scenarios by
 * their number alone. Ends with 1 where the two disagree.
 */

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

import { found as foundBefore } from './found.mjs';
import { QUOTAS, randomNumbers, randomScenario } from './scenarios.mjs';
import { project } from './twin.mjs';

const POUNDS = 0.005;
const RATES = 1e-6;
const HOURS = 1e-9;
const QUOTA = 20;

const { values: options } = parseArgs({
  options: {
    headless: { type: 'string' },
    facts: { type: 'string' },
    seed: { type: 'string', default: '20261122' },
    count: { type: 'string', default: '300' },
    only: { type: 'string', multiple: true, default: [] },
    show: { type: 'string', default: '5' },
  },
});
if (!options.headless) throw new Error('--headless PATH is needed');

/** Asks the program one thing. */
function ask(request) {
  const { stdout, error } = spawnSync(options.headless, { input: `${JSON.stringify(request)}\n`, maxBuffer: 2 ** 30 });
  if (error) throw error;
  return JSON.parse(stdout);
}

/** The program as a stream: `put` asks for a projection, `onAnswer` hears the answers in order. */
function projections(onAnswer) {
  const child = spawn(options.headless, { stdio: ['pipe', 'pipe', 'inherit'] });
  const answers = createInterface({ input: child.stdout });
  answers.on('line', (line) => onAnswer(JSON.parse(line)));
  return {
    put: (scenario) => child.stdin.write(`${JSON.stringify({ do: 'project', scenario })}\n`),
    end: () => {
      child.stdin.end();
      return once(answers, 'close');
    },
  };
}

/** How far two numbers may be apart by the figure's name. */
function tolerance(figure) {
  if (/month|first_payment|touched/.test(figure)) return 0;
  if (/hours$|weeks/.test(figure)) return HOURS;
  return POUNDS;
}

const tally = { cells: 0, figures: 0, largest: 0, largestAt: '' };

/** Everything in which the answers of a scenario differ. */
function differences(theirs, ours) {
  const found = [];
  const differ = (route, where, month, first, twin) => found.push({ route, where, month, first, twin });
  const pounds = (route, where, month, first, twin) => {
    const apart = Math.abs(first - twin);
    if (apart > tally.largest && apart <= POUNDS) [tally.largest, tally.largestAt] = [apart, `${route} ${where}`];
    if (!(apart <= POUNDS)) differ(route, where, month, first, twin);
  };
  const names = (routes) => routes.map(({ route }) => route).sort().join();
  if (names(theirs) !== names(ours)) differ('-', 'routes', null, names(theirs), names(ours));

  for (const their of theirs) {
    const our = ours.find(({ route }) => route === their.route);
    if (!our) continue;
    const { route } = their;
    const series = (where, list, twin, months) => {
      if (list.length !== twin.length) differ(route, `${where}: length`, null, list.length, twin.length);
      tally.cells += list.length;
      for (let month = 0; month < list.length; month += 1) pounds(route, where, months[month], list[month], twin[month]);
    };
    const { months } = their.ledger;
    if (months.join() !== our.ledger.months.join()) differ(route, 'months', null, months[0], our.ledger.months[0]);
    for (const [kind, name] of [['accounts', 'account'], ['owed', 'balance']]) {
      const known = new Map(our.ledger[kind].map((row) => [row[name], row]));
      for (const row of their.ledger[kind]) {
        const twin = known.get(row[name]);
        if (!twin) differ(route, row[name], null, 'there', 'missing');
        else for (const world of ['as_you_are', 'with_route']) series(`${row[name]} ${world}`, row[world], twin[world], months);
        known.delete(row[name]);
      }
      for (const name of known.keys()) differ(route, name, null, 'missing', 'there');
    }
    for (const world of ['as_you_are', 'with_route']) series(`cash_flow ${world}`, their.ledger.cash_flow[world], our.ledger.cash_flow[world], months);
    for (const [figure, first] of Object.entries(their.figures)) {
      const twin = our.figures[figure];
      if (figure === 'position') series('position', first, twin, months);
      else {
        tally.figures += 1;
        // Where there is no hole, no month of it can be told from noise.
        if (figure === 'deepest_hole_month' && Math.max(their.figures.deepest_hole, our.figures.deepest_hole) <= POUNDS) continue;
        if (figure === 'irr') compareRates(first, twin, (a, b) => differ(route, 'irr', null, a, b));
        else if (typeof first === 'number' && typeof twin === 'number' && tolerance(figure) === POUNDS) pounds(route, figure, null, first, twin);
        else if (typeof first === 'number' && typeof twin === 'number') {
          if (!(Math.abs(first - twin) <= tolerance(figure))) differ(route, figure, null, first, twin);
        } else if (figure === 'fit') compareFit(first, twin, (a, b) => differ(route, 'fit', null, a, b));
        else if (JSON.stringify(first) !== JSON.stringify(twin)) differ(route, figure, null, first, twin);
      }
    }
  }
  return found;
}

function compareRates(first, twin, differ) {
  const list = (rates) => ('none' in rates ? [] : 'one' in rates ? [rates.one] : rates.several);
  const [a, b] = [list(first), list(twin)];
  const same = Object.keys(first)[0] === Object.keys(twin)[0] && a.length === b.length && a.every((rate, i) => Math.abs(rate - b[i]) <= RATES);
  if (!same) differ(first, twin);
}

function compareFit(first, twin, differ) {
  const same =
    first.fits === twin.fits &&
    first.never_finishes === twin.never_finishes &&
    (first.needs_hours_a_week === twin.needs_hours_a_week || Math.abs(first.needs_hours_a_week - twin.needs_hours_a_week) <= HOURS);
  if (!same) differ(first, twin);
}

/** Whether a scenario still shows the same kind of disagreement. */
function stillDiffers(scenario, facts, route, where) {
  const answer = ask({ do: 'project', scenario });
  if (answer.error) return false;
  return differences(answer.routes, project(scenario, facts)).some((each) => each.route === route && each.where === where);
}

/** The fewest keys, beside the defaults, with which the disagreement stays. */
function smallest(scenario, defaults, facts, { route, where }) {
  let keys = Object.keys(scenario).filter((key) => JSON.stringify(scenario[key]) !== JSON.stringify(defaults[key]));
  const only = (chosen) => ({ ...defaults, ...Object.fromEntries(chosen.map((key) => [key, scenario[key]])) });
  for (let size = Math.ceil(keys.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < keys.length; ) {
      const without = [...keys.slice(0, from), ...keys.slice(from + size)];
      if (stillDiffers(only(without), facts, route, where)) keys = without;
      else from += size;
    }
  }
  const least = Object.fromEntries(keys.map((key) => [key, scenario[key]]));
  const answer = ask({ do: 'project', scenario: only(keys) });
  const shown = differences(answer.routes, project(only(keys), facts)).filter((each) => each.route === route);
  return { least, shown };
}

const inputs = ask({ do: 'inputs' });
const { scenario: defaults } = ask({ do: 'defaults' });
const facts = options.facts ? JSON.parse(readFileSync(options.facts, 'utf8')) : ask({ do: 'facts' });
const { presets = {} } = ask({ do: 'presets' });

const seed = Number(options.seed);
const random = randomNumbers(seed);
const wanted = Number(options.count);
const met = Object.fromEntries(Object.keys(QUOTAS).map((quota) => [quota, 0]));
const short = () => options.only.length === 0 && Object.values(met).some((count) => count < QUOTA);
const waiting = [];
const wrong = [];
let refused = 0;
let spent = 0;

const program = projections((answer) => {
  const { name, scenario, ours } = waiting.shift();
  if (answer.error) refused += 1;
  const found = answer.error ? [{ route: '-', where: `refused: ${answer.error}`, month: null }] : differences(answer.routes, ours);
  if (found.length > 0) wrong.push({ name, scenario, found });
});

/** Works one scenario out while the program works on it, too. */
async function compare(name, scenario) {
  program.put(scenario);
  const from = performance.now();
  const ours = project(scenario, facts);
  spent += performance.now() - from;
  waiting.push({ name, scenario, ours });
  // Lets answers come in, so that neither side waits for the other.
  await new Promise((resolve) => setImmediate(resolve));
  return ours;
}

for (const [preset, scenario] of Object.entries(presets)) await compare(`preset ${preset}`, scenario);
const presetCount = Object.keys(presets).length;
for (const [name, changes] of Object.entries(foundBefore)) {
  await compare(name, ask({ do: 'defaults', scenario: changes }).scenario);
}
const foundCount = Object.keys(foundBefore).length;
let randomCount = 0;
for (let number = 0; number < wanted || (short() && number < 3 * wanted); number += 1) {
  const scenario = randomScenario(inputs, random, number);
  if (options.only.length > 0 && !options.only.includes(String(number))) continue;
  const ours = await compare(`random ${number}`, scenario);
  randomCount += 1;
  for (const [quota, has] of Object.entries(QUOTAS)) if (has(scenario, ours)) met[quota] += 1;
}
await program.end();

console.log(`seed ${seed}`);
console.log(
  `${presetCount} presets, ${foundCount} scenarios that once differed and ${randomCount} random ones compared (${refused} refused)`,
);
console.log(`${tally.cells} cells and ${tally.figures} figures compared; the largest difference within bounds is £${tally.largest.toExponential(2)} (${tally.largestAt})`);
for (const [quota, count] of Object.entries(met)) console.log(`  ${quota}: ${count} scenarios${count < QUOTA ? `, fewer than ${QUOTA}` : ''}`);
console.log(`the twin took ${(spent / (presetCount + foundCount + randomCount)).toFixed(1)} ms a scenario`);
if (wrong.length === 0) console.log('no disagreement');
else {
  console.log(`${wrong.length} scenarios disagree`);
  const kinds = new Map();
  for (const { found } of wrong) for (const where of new Set(found.map((each) => each.where))) kinds.set(where, (kinds.get(where) ?? 0) + 1);
  console.log([...kinds].map(([where, count]) => `  ${where}: ${count}`).join('\n'));
  for (const { name, found } of wrong.slice(0, 40)) {
    const of = (route) => [...new Set(found.filter((each) => each.route === route).map((each) => each.where))].slice(0, 6).join(', ');
    console.log([`  ${name}`, ...[...new Set(found.map(({ route }) => route))].map((route) => `    ${route}: ${of(route)}`)].join('\n'));
  }
  for (const { name, scenario, found } of wrong.slice(0, Number(options.show))) {
    const { least, shown } = found[0].route === '-' ? { least: {}, shown: found } : smallest(scenario, defaults, facts, found[0]);
    console.log(`\n${name}: ${JSON.stringify(least)}`);
    for (const { route, where, month, first, twin } of shown.slice(0, 8)) {
      console.log(`  ${route} ${where}${month ? ` ${month}` : ''}: first ${JSON.stringify(first)}, twin ${JSON.stringify(twin)}`);
    }
  }
}
process.exitCode = wrong.length > 0 || short() ? 1 : 0;

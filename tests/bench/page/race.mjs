/**
 * Runs the calculator's module and its twin in one page, each when it is told to:
 * tests/bench/src/race.rs decides which and how often.
 */

const RUNNERS = ['shipped', 'small', 'twin'];

/** Puts a section that means nothing behind a module, so that no engine knows it from before. */
function unknown(bytes) {
  const name = new TextEncoder().encode(`n${crypto.getRandomValues(new Uint32Array(1))[0]}`);
  const longer = new Uint8Array(bytes.byteLength + 3 + name.length);
  longer.set(new Uint8Array(bytes));
  longer.set([0, name.length + 1, name.length, ...name], bytes.byteLength);
  return longer;
}

/** The calculator, compiled at a level: contests by their place, and work that grows. */
async function wasm(level) {
  const bytes = unknown(await (await fetch(`${level}/bench_bg.wasm`)).arrayBuffer());
  const from = performance.now();
  const bench = await import(`./${level}/bench.js`);
  const { memory } = await bench.default({ module_or_path: bytes });
  return {
    took: performance.now() - from,
    contest: (place) => bench.contest(place),
    grown: (kind, size) => bench.grown(kind, size),
    changes: () => new bench.Changes(),
    pages: () => memory.buffer.byteLength / 65536,
  };
}

/** The twin, which is asked the same. */
async function twin() {
  const lines = (await (await fetch('data.jsonl')).text()).trim().split('\n');
  const [facts, inputs, { scenario: plain, estimates }] = lines.map((line) => JSON.parse(line));
  const scenario = { ...plain, ...estimates };
  const from = performance.now();
  const [{ lookupOf }, { readScenario }, { projectAll }, { Futures }] = await Promise.all(
    ['facts', 'scenario', 'twin', 'futures'].map((name) => import(`./twin/${name}.mjs`)),
  );
  const look = lookupOf(facts);
  const s = readScenario(scenario, look);
  const chosen = scenario.route;
  const drawn = (route) => new Futures(scenario, facts, inputs, route, 2048, route === chosen).run().meanGain();
  const asks = [
    () => projectAll(s, look).reduce((sum, { expected }) => sum + expected, 0),
    () => drawn(chosen),
    () => s.routes.reduce((sum, { id }) => sum + drawn(id), 0),
  ];
  const contest = (place) => ({
    ask(times) {
      let sum = 0;
      for (let i = 0; i < times; i += 1) sum += asks[place]();
      return sum;
    },
  });
  return { took: performance.now() - from, contest };
}

const runners = {};
const ready = {};

/** Loads a runner; `state` tells when it is there. */
function load(name) {
  const loading = name === 'twin' ? twin() : wasm(name);
  loading.then(
    (runner) => {
      runners[name] = runner;
    },
    (error) => {
      runners[name] = { failed: String(error) };
    },
  );
}

/** Milliseconds until a runner was there; null while it is not; a text where it failed. */
const state = (name) => runners[name]?.failed ?? runners[name]?.took ?? null;

/** Has a runner ready for a contest, or for work that grows, under a name; tells whether it was stopped. */
function prepare(name, runner, place, size) {
  try {
    ready[name] = size === undefined ? runners[runner].contest(place) : runners[runner].grown(place, size);
    return null;
  } catch (error) {
    return String(error);
  }
}

/** Asks so many times: milliseconds for each, and the sum of the answers; or why it was stopped. */
function ask(name, times) {
  try {
    const from = performance.now();
    const sum = ready[name].ask(times);
    return [(performance.now() - from) / times, sum];
  } catch (error) {
    return String(error);
  }
}

/** The fewest times that take so many milliseconds together; or why it was stopped. */
function times(name, lasts) {
  for (let count = 1; ; count *= 2) {
    const took = ask(name, count);
    if (typeof took === 'string') return took;
    if (took[0] * count >= lasts) return count;
  }
}

let changes = null;

/** Makes changes of inputs in a module; its pages of memory afterwards, or why it was stopped. */
function change(runner, count) {
  try {
    changes ??= runners[runner].changes();
    changes.make(count);
    return runners[runner].pages();
  } catch (error) {
    return String(error);
  }
}

window.race = { RUNNERS, load, state, prepare, ask, times, change };

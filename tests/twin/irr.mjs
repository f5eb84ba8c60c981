/**
 * Every yearly rate of return of monthly flows between −99% and +1,000%.
 * Written from docs/model.md alone (section 9).
 */

const LOWEST = Math.log(0.01);
const HIGHEST = Math.log(11);
/** Cells of the search; a pair of roots within one is looked for at its turning point. */
const CELLS = 1000;
const endOf = (cell) => LOWEST + ((HIGHEST - LOWEST) * cell) / CELLS;

/** Value of the flows at ln(1 + yearly rate), scaled so that it neither overflows nor vanishes. */
function valueAt(flows, first, last, x) {
  const step = Math.exp(-Math.abs(x) / 12);
  let value = 0;
  if (x >= 0) for (let k = last; k >= first; k -= 1) value = value * step + flows[k];
  else for (let k = first; k <= last; k += 1) value = value * step + flows[k];
  return value;
}

/** Bisects a sign change down to the last bit. */
function bisect(f, a, b) {
  let low = a;
  let high = b;
  const sign = Math.sign(f(low));
  for (let turn = 0; turn < 100; turn += 1) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    const at = Math.sign(f(middle));
    if (at === 0) return middle;
    if (at === sign) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Where |f| is least between a and b, by golden section. */
function turningPoint(f, a, b, sign) {
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = a;
  let high = b;
  for (let turn = 0; turn < 60; turn += 1) {
    const left = high - golden * (high - low);
    const right = low + golden * (high - low);
    const [fl, fr] = [sign * f(left), sign * f(right)];
    if (fl <= 0) return left;
    if (fr <= 0) return right;
    if (fl < fr) high = right;
    else low = left;
  }
  return null;
}

/** What a month is worth at each end of a cell: the same for all flows. */
const STEPS = Float64Array.from({ length: CELLS + 1 }, (_, cell) => Math.exp(-Math.abs(endOf(cell)) / 12));
/** From this cell on rates are not negative. */
const RISING = Math.ceil((-LOWEST / (HIGHEST - LOWEST)) * CELLS);

const values = new Float64Array(CELLS + 1);

/** Fills `values` with those at each end of a cell, four at a time. */
function tabulate(flows, first, last) {
  for (let cell = 0; cell <= CELLS; cell += 1) {
    // Four that lie on the same side of nothing are worked out together: no sum waits for another.
    if (cell + 3 <= CELLS && (cell >= RISING || cell + 3 < RISING)) {
      const [p, q, r, s] = [STEPS[cell], STEPS[cell + 1], STEPS[cell + 2], STEPS[cell + 3]];
      let [a, b, c, d] = [0, 0, 0, 0];
      if (cell >= RISING) {
        for (let k = last; k >= first; k -= 1) {
          const flow = flows[k];
          a = a * p + flow;
          b = b * q + flow;
          c = c * r + flow;
          d = d * s + flow;
        }
      } else {
        for (let k = first; k <= last; k += 1) {
          const flow = flows[k];
          a = a * p + flow;
          b = b * q + flow;
          c = c * r + flow;
          d = d * s + flow;
        }
      }
      values[cell] = a;
      values[cell + 1] = b;
      values[cell + 2] = c;
      values[cell + 3] = d;
      cell += 3;
    } else values[cell] = valueAt(flows, first, last, endOf(cell));
  }
}

/** All rates, lowest first. */
export function ratesOfReturn(flows) {
  let first = 0;
  let last = flows.length - 1;
  while (first <= last && flows[first] === 0) first += 1;
  while (last >= first && flows[last] === 0) last -= 1;
  if (first >= last) return [];
  const f = (x) => valueAt(flows, first, last, x);
  const roots = [];
  const add = (x) => roots.push(Math.expm1(x));
  tabulate(flows, first, last);
  if (values[0] === 0) add(LOWEST);
  for (let cell = 1; cell <= CELLS; cell += 1) {
    const before = cell >= 2 ? values[cell - 2] : NaN;
    const previous = values[cell - 1];
    const current = values[cell];
    // Two roots may hide where the curve comes near nothing and turns.
    const sign = Math.sign(previous);
    if (sign !== 0 && Math.sign(before) === sign && Math.sign(current) === sign && sign * previous <= sign * before && sign * previous <= sign * current) {
      const low = turningPoint(f, endOf(cell - 2), endOf(cell), sign);
      if (low !== null) {
        add(bisect(f, endOf(cell - 2), low));
        add(bisect(f, low, endOf(cell)));
      }
    }
    if (current === 0) add(endOf(cell));
    else if (sign !== 0 && sign !== Math.sign(current)) add(bisect(f, endOf(cell - 1), endOf(cell)));
  }
  return roots;
}

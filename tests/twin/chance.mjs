/**
 * The distributions of simulated futures (section 9e): the normal one, and PERT
 * estimates read off a table of their shape.
 * Written from docs/model.md; Φ by Cody's rational approximations
 * (Mathematics of Computation 23, 1969), its inverse by Wichura's AS 241.
 */

// Polynomials: coefficients from the highest power down, numerator and denominator.
const SMALL = Float64Array.of(0.185777706184603153, 3.16112374387056560, 113.864154151050156, 377.485237685302021, 3209.37758913846947);
const SMALL_BELOW = Float64Array.of(1, 23.6012909523441209, 244.024637934444173, 1282.61652607737228, 2844.23683343917062);
const MIDDLE = Float64Array.of(
  2.15311535474403846e-8, 0.564188496988670089, 8.88314979438837594, 66.1191906371416295, 298.635138197400131, 881.952221241769090,
  1712.04761263407058, 2051.07837782607147, 1230.33935479799725,
);
const MIDDLE_BELOW = Float64Array.of(
  1, 15.7449261107098347, 117.693950891312499, 537.181101862009858, 1621.38957456669019, 3290.79923573345963, 4362.61909014324716,
  3439.36767414372164, 1230.33935480374942,
);
const LARGE = Float64Array.of(
  0.0163153871373020978, 0.305326634961232344, 0.360344899949804439, 0.125781726111229246, 0.0160837851487422766, 6.58749161529837803e-4,
);
const LARGE_BELOW = Float64Array.of(
  1, 2.56852019228982242, 1.87295284992346725, 0.527905102951428412, 0.0605183413124413191, 0.00233520497626869185,
);

function ratio(above, below, x) {
  let top = above[0];
  let bottom = below[0];
  for (let i = 1; i < above.length; i += 1) {
    top = top * x + above[i];
    bottom = bottom * x + below[i];
  }
  return top / bottom;
}

/** One less the error function of an amount that is not below 0.46875. */
function beyond(x) {
  // The square in two parts, of which the first is exact.
  const whole = Math.trunc(x * 16) / 16;
  const scale = Math.exp(-whole * whole) * Math.exp(-(x - whole) * (x + whole));
  if (x <= 4) return scale * ratio(MIDDLE, MIDDLE_BELOW, x);
  const square = 1 / (x * x);
  return (scale * (1 / Math.sqrt(Math.PI) - square * ratio(LARGE, LARGE_BELOW, square))) / x;
}

/** Share of the standard normal distribution below a value. */
export function shareBelow(value) {
  const x = value * Math.SQRT1_2;
  if (x > 0.46875) return 1 - 0.5 * beyond(x);
  if (x < -0.46875) return 0.5 * beyond(-x);
  return 0.5 + 0.5 * x * ratio(SMALL, SMALL_BELOW, x * x);
}

const CENTRE = Float64Array.of(
  2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457, 13731.693765509461125, 1971.5909503065514427,
  133.14166789178437745, 3.387132872796366608,
);
const CENTRE_BELOW = Float64Array.of(
  5226.495278852545925, 28729.085735721942674, 39307.89580009271061, 21213.794301586595867, 5394.1960214247511077, 687.1870074920579083,
  42.313330701600911252, 1,
);
const TAIL = Float64Array.of(
  7.7454501427834140764e-4, 0.0227238449892691845833, 0.24178072517745061177, 1.27045825245236838258, 3.64784832476320460504,
  5.7694972214606914055, 4.6303378461565452959, 1.42343711074968357734,
);
const TAIL_BELOW = Float64Array.of(
  1.05075007164441684324e-9, 5.475938084995344946e-4, 0.0151986665636164571966, 0.14810397642748007459, 0.68976733498510000455,
  1.6763848301838038494, 2.05319162663775882187, 1,
);
const FAR = Float64Array.of(
  2.01033439929228813265e-7, 2.71155556874348757815e-5, 0.0012426609473880784386, 0.026532189526576123093, 0.29656057182850489123,
  1.7848265399172913358, 5.4637849111641143699, 6.6579046435011037772,
);
const FAR_BELOW = Float64Array.of(
  2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5, 7.868691311456132591e-4, 0.0148753612908506148525,
  0.13692988092273580531, 0.59983220655588793769, 1,
);

/** The value below which a share of the standard normal distribution lies, strictly between nothing and one. */
export function normalQuantile(share) {
  const middle = share - 0.5;
  if (Math.abs(middle) <= 0.425) return middle * ratio(CENTRE, CENTRE_BELOW, 0.180625 - middle * middle);
  const r = Math.sqrt(-Math.log(middle < 0 ? share : 1 - share));
  const size = r <= 5 ? ratio(TAIL, TAIL_BELOW, r - 1.6) : ratio(FAR, FAR_BELOW, r - 5);
  return middle < 0 ? -size : size;
}

const STRETCHES = 128;
const WIDTH = 1 / STRETCHES;
const HALF_PI = Math.PI / 2;
/** Places of the list that says where to begin looking for a share. */
const GUIDES = 512;

/** Quantiles of the PERT distribution whose likely value lies at `lean` (0 to 1) between its ends. */
class Pert {
  constructor(lean) {
    const left = 2 * (1 + 4 * lean) - 1;
    const right = 2 * (1 + 4 * (1 - lean)) - 1;
    const density = (t) => Math.sin(HALF_PI * t) ** left * Math.max(0, Math.cos(HALF_PI * t)) ** right;
    this.below = new Float64Array(STRETCHES + 1);
    this.slope = new Float64Array(STRETCHES + 1);
    const { below, slope } = this;
    for (let i = 0; i <= STRETCHES; i += 1) slope[i] = density(i * WIDTH);
    for (let i = 0; i < STRETCHES; i += 1) below[i + 1] = below[i] + (WIDTH / 6) * (slope[i] + 4 * density((i + 0.5) * WIDTH) + slope[i + 1]);
    const all = below[STRETCHES];
    for (let i = 0; i <= STRETCHES; i += 1) {
      below[i] /= all;
      slope[i] *= WIDTH / all;
    }
    this.guide = new Uint8Array(GUIDES);
    for (let i = 0, at = 0; i < GUIDES; i += 1) {
      while (at < STRETCHES - 1 && below[at + 1] <= i / GUIDES) at += 1;
      this.guide[i] = at;
    }
  }

  /** Turns shares into places between low and high, from nothing to one. */
  read(shares, count) {
    const { below, slope, guide } = this;
    for (let i = 0; i < count; i += 1) {
      const share = shares[i];
      if (share >= below[STRETCHES]) {
        shares[i] = 1;
        continue;
      }
      let at = guide[(share * GUIDES) | 0];
      while (below[at + 1] <= share) at += 1;
      const rise = below[at + 1] - below[at];
      const first = slope[at];
      const last = slope[at + 1];
      const two = 3 * rise - 2 * first - last;
      const three = first + last - 2 * rise;
      const wanted = share - below[at];
      let along = wanted / rise;
      // Each round squares what is wanting: after a step of 1e-5 less than 1e-9 is.
      for (let turn = 0; turn < 16; turn += 1) {
        const steep = first + along * (2 * two + along * 3 * three);
        if (steep <= 0) break;
        const next = Math.min(1, Math.max(0, along - (along * (first + along * (two + along * three)) - wanted) / steep));
        const step = Math.abs(next - along);
        along = next;
        if (step < 1e-5) break;
      }
      const sine = Math.sin(HALF_PI * (at + along) * WIDTH);
      shares[i] = sine * sine;
    }
  }
}

const shapes = new Map();

/** The PERT distribution of a shape; those asked for before are kept. */
export function pertOf(lean) {
  let shape = shapes.get(lean);
  if (!shape) {
    if (shapes.size >= 512) shapes.clear();
    shapes.set(lean, (shape = new Pert(lean)));
  }
  return shape;
}

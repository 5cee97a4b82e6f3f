import { isSameScale, type Scale, scoreScale, scoreUnits, toScore } from './scale';

/** Sums over ratings: how many (n), of the values x, of the weights w, and of their products. */
export interface RollUpSums {
  n: number;
  x: number;
  x2: number;
  w: number;
  w2: number;
  wx: number;
  wx2: number;
  w2x: number;
  w2x2: number;
}

/** All that a mean, its interval and a distribution need to know about a set of ratings, on the raw scale. */
export interface RollUp extends RollUpSums {
  scale: Scale;
  /** Raw value → how many gave it and the sum of their weights. */
  histogram: Record<string, { n: number; w: number }>;
}

type Numeric = string | number;

/** A roll-up as Postgres hands it over: exact decimals as text. */
export type RollUpRow = { [sum in keyof RollUpSums]: Numeric } & {
  scaleMin: Numeric;
  scaleMax: Numeric;
  histogram: Record<string, { n: Numeric; w: Numeric }>;
};

const sumNames = ['n', 'x', 'x2', 'w', 'w2', 'wx', 'wx2', 'w2x', 'w2x2'] as const;

/** One answer. A weight of 1 is meant where none is given. */
export interface WeightedValue {
  value: number;
  weight?: number;
}

function emptyRollUp(scale: Scale): RollUp {
  return { scale, n: 0, x: 0, x2: 0, w: 0, w2: 0, wx: 0, wx2: 0, w2x: 0, w2x2: 0, histogram: {} };
}

function addToHistogram(rollUp: RollUp, value: number, n: number, w: number) {
  const key = String(value);
  const bin = (rollUp.histogram[key] ??= { n: 0, w: 0 });
  bin.n += n;
  bin.w += w;
}

function toNumber(value: Numeric): number {
  const number = typeof value === 'number' ? value : value.trim() === '' ? NaN : Number(value);
  if (!Number.isFinite(number)) throw new RangeError(`Not a number in a roll-up: "${value}".`);
  return number;
}

/** A roll-up row of the database in numbers; equal values written differently ("4", "4.0") share a bin. RangeError on other text. */
export function parseRollUp(row: RollUpRow): RollUp {
  const rollUp = emptyRollUp({ min: toNumber(row.scaleMin), max: toNumber(row.scaleMax) });
  for (const name of sumNames) rollUp[name] = toNumber(row[name]);
  for (const [key, bin] of Object.entries(row.histogram)) {
    addToHistogram(rollUp, toNumber(key), toNumber(bin.n), toNumber(bin.w));
  }
  return rollUp;
}

/** The roll-up of single ratings. Throws RangeError for a value outside the scale or a weight that is not above 0. */
export function rollUpRatings(ratings: Iterable<WeightedValue>, scale: Scale): RollUp {
  const rollUp = emptyRollUp(scale);
  for (const { value: x, weight: w = 1 } of ratings) {
    if (!(x >= scale.min && x <= scale.max))
      throw new RangeError(`${x} is outside ${scale.min}–${scale.max}.`);
    if (!(w > 0 && Number.isFinite(w))) throw new RangeError(`A weight must be above 0, not ${w}.`);
    rollUp.n += 1;
    rollUp.x += x;
    rollUp.x2 += x * x;
    rollUp.w += w;
    rollUp.w2 += w * w;
    rollUp.wx += w * x;
    rollUp.wx2 += w * x * x;
    rollUp.w2x += w * w * x;
    rollUp.w2x2 += w * w * x * x;
    addToHistogram(rollUp, x, 1, w);
  }
  return rollUp;
}

/**
 * The same ratings told on the 0–10 scale: with x′ = a·x + b, Σwx′ = aΣwx + bΣw and Σwx′² = a²Σwx² + 2abΣwx + b²Σw,
 * and so for the sums of x and of w².
 */
export function rescaleRollUp(rollUp: RollUp): RollUp {
  const a = scoreUnits(rollUp.scale);
  const b = toScore(0, rollUp.scale);
  const linear = (sum: number, sumX: number) => a * sumX + b * sum;
  const square = (sum: number, sumX: number, sumX2: number) => a * a * sumX2 + 2 * a * b * sumX + b * b * sum;
  const { n, w, w2, x, x2, wx, wx2, w2x, w2x2 } = rollUp;
  const rescaled: RollUp = {
    scale: scoreScale,
    n,
    w,
    w2,
    x: linear(n, x),
    x2: square(n, x, x2),
    wx: linear(w, wx),
    wx2: square(w, wx, wx2),
    w2x: linear(w2, w2x),
    w2x2: square(w2, w2x, w2x2),
    histogram: {},
  };
  for (const [value, bin] of Object.entries(rollUp.histogram)) {
    addToHistogram(rescaled, toScore(Number(value), rollUp.scale), bin.n, bin.w);
  }
  return rescaled;
}

/**
 * The roll-up of all the ratings together: sums add up. Roll-ups of one scale stay on it; different scales meet on 0–10.
 * Without any, an empty roll-up on 0–10. Never combine sources: a figure has one (docs/figures.md).
 */
export function combineRollUps(rollUps: readonly RollUp[]): RollUp {
  const [first] = rollUps;
  if (!first) return emptyRollUp(scoreScale);
  if (rollUps.length === 1) return first;
  const isOneScale = rollUps.every((rollUp) => isSameScale(rollUp.scale, first.scale));
  const combined = emptyRollUp(isOneScale ? first.scale : scoreScale);
  for (const part of isOneScale ? rollUps : rollUps.map(rescaleRollUp)) {
    for (const name of sumNames) combined[name] += part[name];
    for (const [value, bin] of Object.entries(part.histogram)) {
      addToHistogram(combined, Number(value), bin.n, bin.w);
    }
  }
  return combined;
}

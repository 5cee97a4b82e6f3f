/*
 * The figures of an audit cycle worked out straight from the scores, as with a pocket calculator: no code of the product
 * stands behind them, and where a textbook knows another way than the product's, it is taken here.
 */

/** A score as an auditor meant it. */
export interface HandScore {
  /** Auditor, brand and place together: one visit. */
  visit: string;
  auditor: string;
  brand: string;
  /** Null where the brand is visited as a whole. */
  place: string | null;
  touchpoint: string;
  /** 0–10. */
  score: number;
}

const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
export const mean = (list: readonly number[]) => sum(list) / list.length;
const clip = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));

/** s² with n − 1, in two passes. */
const variance = (list: readonly number[]) => {
  const middle = mean(list);
  return sum(list.map((one) => (one - middle) ** 2)) / (list.length - 1);
};

/** ∫₀^to cos^power by Simpson's rule. */
function cosineIntegral(power: number, to: number): number {
  const steps = 2_000;
  const width = to / steps;
  let total = 0;
  for (let at = 0; at <= steps; at += 1) {
    const weight = at === 0 || at === steps ? 1 : at % 2 === 1 ? 4 : 2;
    total += weight * Math.max(0, Math.cos(at * width)) ** power;
  }
  return (total * width) / 3;
}

const quantiles = new Map<number, number>();

/**
 * t(0.975; df) by bisection: with t = √df·tan θ the share within ±t is ∫₀^θ cos^(df−1) / ∫₀^(π/2) cos^(df−1). For one
 * degree of freedom, and from two on.
 */
export function student(df: number): number {
  const known = quantiles.get(df);
  if (known !== undefined) return known;
  const whole = cosineIntegral(df - 1, Math.PI / 2);
  let [low, high] = [0, Math.PI / 2];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (cosineIntegral(df - 1, middle) / whole < 0.95) low = middle;
    else high = middle;
  }
  const found = Math.sqrt(df) * Math.tan(low);
  quantiles.set(df, found);
  return found;
}

export interface HandFigure {
  score: number;
  n: number;
  min: number;
  max: number;
  /** Null for one visit. */
  spread: number | null;
  low: number | null;
  high: number | null;
}

/** Mean, n, ends, standard deviation and the 95 % interval of some visits' scores. */
export function figure(scores: readonly number[]): HandFigure {
  const n = scores.length;
  const score = mean(scores);
  const spread = n < 2 ? null : Math.sqrt(variance(scores));
  const half = spread === null ? null : (student(n - 1) * spread) / Math.sqrt(n);
  return {
    score,
    n,
    min: Math.min(...scores),
    max: Math.max(...scores),
    spread,
    low: half === null ? null : clip(score - half, 0, 10),
    high: half === null ? null : clip(score + half, 0, 10),
  };
}

export type HandWord = 'clear' | 'seen-not-sure' | 'no-clear-change';

export interface HandChange {
  difference: number;
  /** Half of the interval's width; null where there is none. */
  margin: number | null;
  word: HandWord;
  method: 'paired' | 'welch';
}

function judge(difference: number, error: number | null, df: number): Omit<HandChange, 'method'> {
  const isLarge = Math.abs(difference) >= 1 - 1e-9;
  if (error === null)
    return { difference, margin: null, word: isLarge ? 'seen-not-sure' : 'no-clear-change' };
  if (error < 1e-9) return { difference, margin: null, word: isLarge ? 'clear' : 'no-clear-change' };
  const margin = student(df) * error;
  const word = Math.abs(difference) > margin ? 'clear' : isLarge ? 'seen-not-sure' : 'no-clear-change';
  return { difference, margin, word };
}

/** From some visits to others: by the same auditor at the same place from three such pairs on, else by Welch. */
export function change(before: readonly HandScore[], after: readonly HandScore[]): HandChange {
  const pairs = after.flatMap((later) => {
    const earlier = before.find(({ auditor, place }) => auditor === later.auditor && place === later.place);
    return earlier ? [later.score - earlier.score] : [];
  });
  if (pairs.length >= 3) {
    const error = Math.sqrt(variance(pairs) / pairs.length);
    return { ...judge(mean(pairs), error, pairs.length - 1), method: 'paired' };
  }
  const [first, second] = [before, after].map((list) => list.map(({ score }) => score)) as [
    number[],
    number[],
  ];
  const difference = mean(second) - mean(first);
  if (first.length < 2 || second.length < 2) return { ...judge(difference, null, 0), method: 'welch' };
  const [a, b] = [variance(first) / first.length, variance(second) / second.length];
  const df = (a + b) ** 2 / (a ** 2 / (first.length - 1) + b ** 2 / (second.length - 1));
  return { ...judge(difference, Math.sqrt(a + b), df), method: 'welch' };
}

/** The scores of each touchpoint, in the order of `touchpoints`; those that nobody scored are left out. */
export function byTouchpoint(
  scores: readonly HandScore[],
  touchpoints: readonly string[],
): { touchpoint: string; scores: HandScore[] }[] {
  return touchpoints
    .map((touchpoint) => ({ touchpoint, scores: scores.filter((one) => one.touchpoint === touchpoint) }))
    .filter((one) => one.scores.length > 0);
}

/**
 * The mean of the touchpoints' means, and its interval with visits as clusters: each visit pulls the whole by the sum of
 * (its score − the touchpoint's mean) / (visits of the touchpoint) / (touchpoints).
 */
export function whole(scores: readonly HandScore[], touchpoints: readonly string[]): HandFigure {
  const lists = byTouchpoint(scores, touchpoints);
  const means = lists.map((list) => mean(list.scores.map(({ score }) => score)));
  const score = mean(means);
  const visits = [...new Set(lists.flatMap((list) => list.scores.map(({ visit }) => visit)))];
  const n = visits.length;
  const ends = { min: Math.min(...means), max: Math.max(...means), spread: null };
  if (n < 2) return { score, n, ...ends, low: null, high: null };
  const pulls = visits.map((visit) =>
    sum(
      lists.flatMap((list, at) =>
        list.scores
          .filter((one) => one.visit === visit)
          .map((one) => (one.score - (means[at] ?? 0)) / list.scores.length / lists.length),
      ),
    ),
  );
  const error = Math.sqrt((n / (n - 1)) * sum(pulls.map((pull) => pull ** 2)));
  const half = student(n - 1) * error;
  return { score, n, ...ends, low: clip(score - half, 0, 10), high: clip(score + half, 0, 10) };
}

/** The change of the whole: the mean of the touchpoints' differences, with the paired t over touchpoints. */
export function changeOfWhole(
  before: readonly HandScore[],
  after: readonly HandScore[],
  touchpoints: readonly string[],
): Omit<HandChange, 'method'> {
  const earlier = new Map(
    byTouchpoint(before, touchpoints).map((list) => [
      list.touchpoint,
      mean(list.scores.map((one) => one.score)),
    ]),
  );
  const differences = byTouchpoint(after, touchpoints).flatMap((list) => {
    const from = earlier.get(list.touchpoint);
    return from === undefined ? [] : [mean(list.scores.map(({ score }) => score)) - from];
  });
  const error = Math.sqrt(variance(differences) / differences.length);
  return judge(mean(differences), error, differences.length - 1);
}

/**
 * Krippendorff's alpha by the table of coincidences (Krippendorff 2011, A and B), squared distances: o_ck counts each
 * ordered pair of values of a unit with weight 1/(m − 1); 1 − (n − 1)·Σ o_ck·(c − k)² / Σ n_c·n_k·(c − k)².
 */
export function alpha(units: readonly (readonly number[])[]): number {
  const table = new Map<string, number>();
  const totals = new Map<number, number>();
  for (const unit of units) {
    if (unit.length < 2) continue;
    unit.forEach((c, first) => {
      totals.set(c, (totals.get(c) ?? 0) + 1);
      unit.forEach((k, second) => {
        if (first === second) return;
        const key = `${c} ${k}`;
        table.set(key, (table.get(key) ?? 0) + 1 / (unit.length - 1));
      });
    });
  }
  const observed = sum(
    [...table].map(([key, count]) => {
      const [c = 0, k = 0] = key.split(' ').map(Number);
      return count * (c - k) ** 2;
    }),
  );
  const expected = sum([...totals].flatMap(([c, a]) => [...totals].map(([k, b]) => a * b * (c - k) ** 2)));
  return 1 - ((sum([...totals.values()]) - 1) * observed) / expected;
}

/** Numbers below 1, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

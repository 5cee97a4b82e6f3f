export interface TrendPoint {
  /** Short name of the period, already written in the reader's language. */
  period: string;
  value: number | null;
  /** Ends of the 95 % interval. */
  low?: number | null;
  high?: number | null;
  n?: number;
}

export interface TrendSeries {
  name: string;
  points: readonly TrendPoint[];
}

export interface TrendDatum {
  period: string;
  [key: `value${number}` | `band${number}` | `n${number}`]: number | [number, number] | null | undefined;
}

/** Series side by side, a row a period, in the order of the longest series. */
export function trendData(series: readonly TrendSeries[]): TrendDatum[] {
  const longest = series.reduce<readonly TrendPoint[]>(
    (best, { points }) => (points.length > best.length ? points : best),
    [],
  );
  const periods = [
    ...new Set([...longest, ...series.flatMap(({ points }) => points)].map(({ period }) => period)),
  ];
  return periods.map((period) => {
    const datum: TrendDatum = { period };
    series.forEach(({ points }, index) => {
      const point = points.find((candidate) => candidate.period === period);
      datum[`value${index}`] = point?.value ?? null;
      datum[`n${index}`] = point?.n;
      const { low, high } = point ?? {};
      if (typeof low === 'number' && typeof high === 'number') datum[`band${index}`] = [low, high];
    });
    return datum;
  });
}

/** Heights of labels at the line ends, pushed apart to at least `gap`; input and output in the same order. */
export function spreadLabels(heights: readonly number[], gap: number): number[] {
  const order = heights.map((height, index) => ({ height, index })).sort((a, b) => a.height - b.height);
  let last = Number.NEGATIVE_INFINITY;
  const placed = new Map<number, number>();
  for (const { height, index } of order) {
    last = Math.max(height, last + gap);
    placed.set(index, last);
  }
  return heights.map((height, index) => placed.get(index) ?? height);
}

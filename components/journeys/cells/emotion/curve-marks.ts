export interface CurveMarks {
  /** Places of the values; null where the curve has none that stands out. */
  peak: number | null;
  valley: number | null;
  end: number | null;
}

/** The highest and the lowest point of a curve, the later one of equals, and its end. */
export function curveMarks(values: readonly (number | null)[]): CurveMarks {
  const filled = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  const most = Math.max(...filled.map(({ value }) => value));
  const least = Math.min(...filled.map(({ value }) => value));
  const isFlat = filled.length < 2 || most === least;
  const lastOf = (wanted: number) => filled.findLast(({ value }) => value === wanted)?.at ?? null;
  return {
    peak: isFlat ? null : lastOf(most),
    valley: isFlat ? null : lastOf(least),
    end: filled.length < 2 ? null : (filled.at(-1)?.at ?? null),
  };
}

/** Mean of a curve, and of its most intense moment and its end, which people remember; null without a point. */
export function rememberedMean(values: readonly (number | null)[]): { mean: number; peakEnd: number } | null {
  const filled = values.filter((value) => value !== null);
  const last = filled.at(-1);
  if (last === undefined) return null;
  const intense = filled.reduce((most, value) => (Math.abs(value) >= Math.abs(most) ? value : most));
  const mean = filled.reduce((sum, value) => sum + value, 0) / filled.length;
  return { mean, peakEnd: (intense + last) / 2 };
}

/** The lowest and highest answer that a question allows; `min` is the worst. */
export interface Scale {
  min: number;
  max: number;
}

/** The scale that every figure is shown on: 0 awful, 10 wow. */
export const scoreScale: Scale = { min: 0, max: 10 };

/**
 * A raw value on the 0–10 scale: (value − min)/(max − min)·10 (docs/figures.md). Linear, so it may be taken of a mean as well
 * as of one answer. Throws RangeError when the scale has no length.
 */
export function toScore(value: number, scale: Scale): number {
  return (value - scale.min) * scoreUnits(scale);
}

/** Points of the 0–10 scale in one step of the raw scale. Throws RangeError when the scale has no length. */
export function scoreUnits(scale: Scale): number {
  if (!(scale.max > scale.min)) throw new RangeError('A scale needs a maximum above its minimum.');
  return 10 / (scale.max - scale.min);
}

export function isSameScale(a: Scale, b: Scale): boolean {
  return a.min === b.min && a.max === b.max;
}

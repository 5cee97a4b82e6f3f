import type { Figure, Target } from './evaluation';

interface Sums {
  n: number;
  x: number;
  w: number;
  w2: number;
  wx: number;
}

/** Sums answers up by context and target while they pass, for the figures of the preview. */
export class FigureSums {
  private readonly sums: (Sums | undefined)[][] = [];

  constructor(private readonly weighted: boolean) {}

  add(context: number, target: number, value: number, weight: number): void {
    let row = this.sums[context];
    if (!row) this.sums[context] = row = [];
    let sums = row[target];
    if (!sums) row[target] = sums = { n: 0, x: 0, w: 0, w2: 0, wx: 0 };
    sums.n += 1;
    sums.x += value;
    sums.w += weight;
    sums.w2 += weight * weight;
    sums.wx += weight * value;
  }

  build(targets: readonly Target[]): Figure[] {
    const figures: Figure[] = [];
    this.sums.forEach((row, context) =>
      row.forEach((sums, target) => {
        const about = targets[target];
        if (!sums || !about) return;
        const mean = sums.x / sums.n;
        const weightedMean = this.weighted ? sums.wx / sums.w : null;
        figures.push({
          target,
          context,
          attribute: '',
          attributeValue: '',
          n: sums.n,
          mean,
          weightedMean,
          effectiveN: this.weighted ? (sums.w * sums.w) / sums.w2 : null,
          score: onTen(weightedMean ?? mean, about),
        });
      }),
    );
    return figures;
  }
}

/** A raw mean on the 0–10 scale: (mean − min)/(max − min)·10. */
export function onTen(mean: number, scale: { min: number; max: number }): number {
  return ((mean - scale.min) / (scale.max - scale.min)) * 10;
}

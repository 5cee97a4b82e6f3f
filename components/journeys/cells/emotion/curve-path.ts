export interface CurvePoint {
  x: number;
  y: number;
  /** The cell says no more than an assumption. */
  isAssumed: boolean;
}

export interface CurvePiece {
  /** Of an SVG path. */
  path: string;
  isAssumed: boolean;
}

/** Slopes of a curve through points that neither overshoots nor turns between them. Source: Fritsch and Carlson 1980. */
function slopesOf(points: readonly CurvePoint[]): number[] {
  const steps = points.slice(1).map((point, at) => {
    const before = points[at] ?? point;
    return (point.y - before.y) / (point.x - before.x);
  });
  const slopes = points.map((_, at) => {
    const [left, right] = [steps[at - 1], steps[at]];
    if (left === undefined || right === undefined) return left ?? right ?? 0;
    return left * right <= 0 ? 0 : (left + right) / 2;
  });
  steps.forEach((step, at) => {
    if (step === 0) {
      slopes[at] = slopes[at + 1] = 0;
      return;
    }
    const [a, b] = [(slopes[at] ?? 0) / step, (slopes[at + 1] ?? 0) / step];
    const length = Math.hypot(a, b);
    if (length > 3) {
      slopes[at] = ((3 * a) / length) * step;
      slopes[at + 1] = ((3 * b) / length) * step;
    }
  });
  return slopes;
}

const short = (value: number) => String(Math.round(value * 100) / 100);

function piecesOfRun(run: readonly CurvePoint[]): CurvePiece[] {
  const slopes = slopesOf(run);
  const pieces: CurvePiece[] = [];
  run.slice(1).forEach((to, at) => {
    const from = run[at];
    if (!from) return;
    const third = (to.x - from.x) / 3;
    const curve = [
      from.x + third,
      from.y + third * (slopes[at] ?? 0),
      to.x - third,
      to.y - third * (slopes[at + 1] ?? 0),
      to.x,
      to.y,
    ].map(short);
    const part = `C${curve.join(' ')}`;
    const isAssumed = from.isAssumed || to.isAssumed;
    const last = pieces.at(-1);
    if (last?.isAssumed === isAssumed) last.path += part;
    else pieces.push({ path: `M${short(from.x)} ${short(from.y)}${part}`, isAssumed });
  });
  return pieces;
}

/**
 * The pieces of a curve through points in their order, smooth and monotone between each two; null is an empty step, where it
 * breaks. A piece is assumed where one of its ends is.
 */
export function curvePath(points: readonly (CurvePoint | null)[]): CurvePiece[] {
  const runs: CurvePoint[][] = [[]];
  for (const point of points) {
    if (point) runs.at(-1)?.push(point);
    else runs.push([]);
  }
  return runs.flatMap(piecesOfRun);
}

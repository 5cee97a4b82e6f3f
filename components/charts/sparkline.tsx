import { useTranslations } from 'next-intl';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';

export interface SparklineProps {
  /** One a period, oldest first; null leaves a gap. */
  values: readonly (number | null)[];
  /** Scale of all sparklines of a column; 0–10 by default, so that they compare. */
  min?: number;
  max?: number;
  target?: number;
  width?: number;
  height?: number;
  /** What it shows, for screen readers; a sentence with count and last value without it. */
  label?: string;
  className?: string;
}

interface Point {
  x: number;
  y: number;
  value: number;
}

/** Runs of neighbouring points: a missing period breaks the line. */
export function runsOf(points: readonly (Point | null)[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const point of points) {
    if (point) runs.at(-1)?.push(point);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** A line the size of a word, drawn on the server. Dots mark lowest, highest and last. */
export function Sparkline({
  values,
  min = 0,
  max = 10,
  target,
  width = 96,
  height = 24,
  label,
  className,
}: SparklineProps) {
  const t = useTranslations('ui');
  const format = useFormat();
  const inset = 3;
  const span = Math.max(1, values.length - 1);
  const yOf = (value: number) =>
    inset + (1 - (Math.min(max, Math.max(min, value)) - min) / (max - min || 1)) * (height - 2 * inset);
  const points = values.map((value, index) =>
    value === null ? null : { x: inset + (index / span) * (width - 2 * inset), y: yOf(value), value },
  );
  const known = points.filter((point) => point !== null);
  const last = known.at(-1);
  const extremes =
    known.length > 2 ? [Math.min(...known.map((p) => p.value)), Math.max(...known.map((p) => p.value))] : [];
  const marked = extremes
    .map((value) => known.find((point) => point.value === value))
    .filter((point) => point !== undefined);
  const text = t('trend', {
    count: known.length,
    last: last ? format.number(last.value, { decimals: 1 }) : '',
  });
  return (
    <svg
      role="img"
      aria-label={label ?? text}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={cn('overflow-visible', className)}
    >
      {target !== undefined && (
        <line
          x1={0}
          x2={width}
          y1={yOf(target)}
          y2={yOf(target)}
          className="stroke-line-control"
          strokeDasharray="2 2"
        />
      )}
      {runsOf(points).map((run) => (
        <polyline
          key={run[0]?.x}
          points={run.map(({ x, y }) => `${x},${y}`).join(' ')}
          fill="none"
          strokeWidth={1.5}
          strokeLinejoin="round"
          strokeLinecap="round"
          className="stroke-ink-muted"
        />
      ))}
      {marked.map(({ x, y }) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r={1.75} className="fill-surface stroke-ink-muted" />
      ))}
      {last && <circle cx={last.x} cy={last.y} r={2.5} className="fill-accent" />}
    </svg>
  );
}

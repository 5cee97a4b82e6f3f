import { useFormat } from '@/lib/format/use-format';

export interface DumbbellRow {
  key: string;
  label: string;
  /** 0–10; null where it was not scored. */
  own: number | null;
  others: readonly { name: string; score: number }[];
}

export interface DumbbellProps {
  rows: readonly DumbbellRow[];
  ownName: string;
  bestName: string;
  otherName: string;
  /** Name of the column of differences. */
  gapName: string;
  max?: number;
}

const height = 20;
const middle = height / 2;
/** Circles at 0 and 10 stay inside. */
const inset = 3;

/**
 * Own score against the best other and the rest, a line a touchpoint, all on one scale. The shapes differ, not the colours
 * alone; the same figures stand in the table of the ChartFigure around it.
 */
export function Dumbbell({ rows, ownName, bestName, otherName, gapName, max = 10 }: DumbbellProps) {
  const format = useFormat();
  const at = (score: number) => `${inset + (Math.min(max, Math.max(0, score)) / max) * (100 - 2 * inset)}%`;
  const steps = [0, max / 2, max];
  return (
    <div aria-hidden className="min-w-0">
      <ul className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-ink-muted">
        {[
          { name: ownName, mark: <circle cx={6} cy={6} r={5} className="fill-accent" /> },
          {
            name: bestName,
            mark: <circle cx={6} cy={6} r={4} strokeWidth={2} className="fill-surface stroke-ink" />,
          },
          {
            name: otherName,
            mark: <line x1={6} x2={6} y1={1} y2={11} strokeWidth={2} className="stroke-ink-muted" />,
          },
        ]
          .slice(0, rows.some(({ others }) => others.length > 1) ? 3 : 2)
          .map(({ name, mark }) => (
            <li key={name} className="inline-flex items-center gap-1.5">
              <svg width={12} height={12}>
                {mark}
              </svg>
              {name}
            </li>
          ))}
      </ul>
      <div className="grid grid-cols-[minmax(0,2fr)_minmax(0,3fr)_auto] items-center gap-x-3 text-sm">
        <span />
        <svg width="100%" height={16} className="figures text-xs text-ink-muted">
          {steps.map((step) => (
            <text key={step} x={at(step)} y={12} textAnchor="middle" fill="currentColor">
              {format.number(step)}
            </text>
          ))}
        </svg>
        <span className="text-right text-xs text-ink-muted">{gapName}</span>
        {rows.map(({ key, label, own, others }) => {
          const best = [...others].sort((a, b) => b.score - a.score)[0];
          return (
            <div key={key} className="contents">
              <span className="py-1 leading-tight wrap-anywhere">{label}</span>
              <svg width="100%" height={height}>
                {steps.map((step) => (
                  <line key={step} x1={at(step)} x2={at(step)} y1={0} y2={height} className="stroke-line" />
                ))}
                {own !== null && best && (
                  <line
                    x1={at(own)}
                    x2={at(best.score)}
                    y1={middle}
                    y2={middle}
                    strokeWidth={2}
                    className="stroke-line-control"
                  />
                )}
                {others
                  .filter((one) => one !== best)
                  .map(({ name, score }) => (
                    <line
                      key={name}
                      x1={at(score)}
                      x2={at(score)}
                      y1={4}
                      y2={height - 4}
                      strokeWidth={2}
                      className="stroke-ink-muted"
                    />
                  ))}
                {best && (
                  <circle
                    cx={at(best.score)}
                    cy={middle}
                    r={4.5}
                    strokeWidth={2}
                    className="fill-surface stroke-ink"
                  />
                )}
                {own !== null && <circle cx={at(own)} cy={middle} r={5} className="fill-accent" />}
              </svg>
              <span className="figures text-right whitespace-nowrap">
                {own === null || !best ? '–' : format.number(own - best.score, { decimals: 1, sign: true })}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

import { fewData } from '@/components/ui/score-badge';
import { scoreStep, type LevelThresholds } from '@/lib/format/level';
import type { useFormat } from '@/lib/format/use-format';
import type { HeatmapWords } from './heatmap-words';
import type { HeatmapCell } from './sort-heatmap';

const fills = {
  1: 'bg-score-1 text-on-score-1',
  2: 'bg-score-2 text-on-score-2',
  3: 'bg-score-3 text-on-score-3',
  4: 'bg-score-4 text-on-score-4',
  5: 'bg-score-5 text-on-score-5',
} as const;

export const changeGlyphs = { up: '▲', down: '▼', seen: '≈', none: '=' } as const;

/** Below this many answers an interval is wide, and the figure says so. */
export const lowData = 30;

interface ScoreCellProps {
  cell: HeatmapCell | null;
  href: string;
  touchpoint: string;
  period: string;
  thresholds: LevelThresholds;
  /** Why there is no figure. */
  reason: string;
  tabIndex: number;
  words: HeatmapWords;
  format: ReturnType<typeof useFormat>;
}

/** One touchpoint in one period: score, glyph of its change, n; opens the rows behind it. */
export function ScoreCell(props: ScoreCellProps) {
  const { cell, touchpoint, period, thresholds, reason, tabIndex, words, format } = props;
  if (!cell) {
    return (
      <span tabIndex={tabIndex} title={reason} className="heat-cell text-ink-subtle">
        <span aria-hidden>–</span>
        <span className="sr-only">{reason}</span>
      </span>
    );
  }
  const score = format.score(cell.score, thresholds);
  const few = cell.n !== null && cell.n < fewData;
  const low = cell.n !== null && !few && cell.n < lowData;
  const n = cell.n === null ? null : words.n(format.number(cell.n), low);
  const bounds = [cell.low, cell.high].map(
    (bound) => bound !== null && format.number(bound, { decimals: 2 }),
  );
  return (
    <a
      href={props.href}
      tabIndex={tabIndex}
      aria-label={words.cell(cell.change ?? 'first', { touchpoint, period, score, n: n ?? words.noN })}
      title={bounds[0] && bounds[1] ? words.interval(bounds[0], bounds[1]) : words.noInterval}
      className={`heat-cell ${few ? 'hatch bg-active text-ink-muted' : fills[scoreStep(cell.score, thresholds)]}`}
    >
      {score}
      {cell.change && <i>{changeGlyphs[cell.change]}</i>}
      <small>{n ?? words.noNShort}</small>
    </a>
  );
}

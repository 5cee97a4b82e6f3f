import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { fewData } from '@/components/ui/score-badge';
import { scoreStep, type LevelThresholds } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
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
  /** Of the table's cursor. */
  focus: { 'data-cell': string; tabIndex: number; onFocus: () => void };
}

/** One touchpoint in one period: score, glyph of its change, n; opens the rows behind it. */
export function ScoreCell({ cell, href, touchpoint, period, thresholds, reason, focus }: ScoreCellProps) {
  const t = useTranslations('dashboard');
  const format = useFormat();
  if (!cell) {
    return (
      <span {...focus} title={reason} className="flex h-10 items-center justify-center text-ink-subtle">
        <span aria-hidden>–</span>
        <span className="sr-only">{reason}</span>
      </span>
    );
  }
  const score = format.score(cell.score, thresholds);
  const n = cell.n === null ? null : format.number(cell.n);
  const few = cell.n !== null && cell.n < fewData;
  const low = cell.n !== null && !few && cell.n < lowData;
  const interval =
    cell.low !== null && cell.high !== null
      ? t('interval', {
          low: format.number(cell.low, { decimals: 2 }),
          high: format.number(cell.high, { decimals: 2 }),
        })
      : t('noInterval');
  return (
    <Link
      {...focus}
      href={href}
      prefetch={false}
      aria-label={t('heatmap.cell', {
        touchpoint,
        period,
        score,
        n: n === null ? t('noN') : t(low ? 'lowN' : 'n', { n }),
        change: cell.change ?? 'first',
      })}
      title={interval}
      className={cn(
        'figures flex h-10 flex-col items-center justify-center rounded-inner leading-tight outline-offset-1 hover:outline-2 hover:outline-accent',
        few ? 'hatch bg-active text-ink-muted' : fills[scoreStep(cell.score, thresholds)],
      )}
    >
      <span className="inline-flex items-center gap-1 font-semibold">
        {score}
        {cell.change && (
          <span className={cn('text-[0.625rem]', cell.change === 'none' && 'font-normal opacity-85')}>
            {changeGlyphs[cell.change]}
          </span>
        )}
      </span>
      <span className="text-[0.6875rem] whitespace-nowrap opacity-85">
        {n === null ? t('heatmap.noN') : t(low ? 'lowN' : 'n', { n })}
      </span>
    </Link>
  );
}

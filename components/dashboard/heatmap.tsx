'use client';

import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useRef, useState, type KeyboardEvent } from 'react';
import { ChangeBadge } from '@/components/ui/change-badge';
import { fewData } from '@/components/ui/score-badge';
import { Select } from '@/components/ui/select';
import { phases } from '@/db/values/touchpoints';
import { collator } from '@/lib/format/collate';
import { scoreStep, type LevelThresholds } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { badgeVerdict } from './change-verdict';
import {
  heatmapSorts,
  sortHeatmap,
  type HeatmapCell,
  type HeatmapRow,
  type HeatmapSort,
} from './sort-heatmap';

const fills = {
  1: 'bg-score-1 text-on-score-1',
  2: 'bg-score-2 text-on-score-2',
  3: 'bg-score-3 text-on-score-3',
  4: 'bg-score-4 text-on-score-4',
  5: 'bg-score-5 text-on-score-5',
} as const;

const filters = ['all', 'belowGoal', 'worse'] as const;
type Filter = (typeof filters)[number];

const passes = (row: HeatmapRow, filter: Filter) => {
  if (filter === 'belowGoal') return row.current !== null && row.current < row.goal;
  if (filter === 'worse') return row.change?.verdict === 'clear' && row.change.difference < 0;
  return true;
};

const arrows: Record<string, [row: number, column: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

interface HeatmapProps {
  rows: readonly HeatmapRow[];
  periods: readonly { id: string; name: string }[];
  current: number;
  /** Name of the period that the last column compares with. */
  comparison: string | null;
  thresholds: LevelThresholds;
  /** Address of the rows behind a cell, with `_touchpoint_` and `_period_` to be filled in. */
  href: string;
}

/** Touchpoints by periods as a real table: the number, its n and a sign in every cell; each opens the rows behind it. */
export function Heatmap({ rows, periods, current, comparison, thresholds, href }: HeatmapProps) {
  const t = useTranslations('dashboard');
  const words = useTranslations('enum');
  const locale = useLocale();
  const format = useFormat();
  const table = useRef<HTMLTableElement>(null);
  const [sort, setSort] = useState<HeatmapSort>('inventory');
  const [filter, setFilter] = useState<Filter>('all');
  const [cursor, setCursor] = useState('0:0');
  const shown = sortHeatmap(
    rows.filter((row) => passes(row, filter)),
    sort,
    collator(locale).compare,
  );
  const groups =
    sort === 'inventory'
      ? phases.map((phase) => ({ phase, rows: shown.filter((row) => row.phase === phase) }))
      : [{ phase: null, rows: shown }];
  const filled = groups.filter((group) => group.rows.length > 0);

  const move = (event: KeyboardEvent) => {
    const [row = 0, column = 0] = cursor.split(':').map(Number);
    const step = arrows[event.key];
    const target = step
      ? [row + step[0], column + step[1]]
      : event.key === 'Home'
        ? [event.ctrlKey ? 0 : row, 0]
        : event.key === 'End'
          ? [event.ctrlKey ? shown.length - 1 : row, periods.length - 1]
          : null;
    const cell = target && table.current?.querySelector<HTMLElement>(`[data-cell="${target.join(':')}"]`);
    if (!cell) return;
    event.preventDefault();
    cell.focus();
  };

  const nameOf = (row: HeatmapRow, cell: HeatmapCell, period: string) =>
    t('heatmap.cell', {
      touchpoint: row.name,
      period,
      score: format.score(cell.score, thresholds),
      n: cell.n === null ? t('noN') : t('n', { n: format.number(cell.n) }),
      direction: cell.direction ?? 'none',
    });

  const lineOf = new Map(filled.flatMap((group) => group.rows).map((row, index) => [row.id, index]));
  return (
    <div>
      <div className="screen-only flex flex-wrap items-center gap-2 border-b border-line px-4 py-2">
        <label className="flex items-center gap-2 text-sm text-ink-muted">
          {t('heatmap.sort')}
          <Select
            size="sm"
            className="w-auto min-w-36"
            aria-label={t('heatmap.sort')}
            options={heatmapSorts.map((value) => ({ value, label: t(`heatmap.sorts.${value}`) }))}
            value={sort}
            onChange={(next) => setSort(next as HeatmapSort)}
          />
        </label>
        <label className="flex items-center gap-2 text-sm text-ink-muted">
          {t('heatmap.show')}
          <Select
            size="sm"
            className="w-auto min-w-36"
            aria-label={t('heatmap.show')}
            options={filters.map((value) => ({ value, label: t(`heatmap.filters.${value}`) }))}
            value={filter}
            onChange={(next) => setFilter(next as Filter)}
          />
        </label>
        <p className="figures ml-auto text-xs text-ink-subtle" role="status">
          {t('heatmap.count', { count: shown.length })}
        </p>
      </div>
      <div
        className="relative max-h-[80dvh] overflow-auto print:max-h-none"
        style={{ scrollPadding: '2.5rem 0 0 12rem' }}
      >
        <table
          ref={table}
          role="grid"
          aria-label={t('heatmap.title')}
          aria-readonly
          className="w-full border-separate border-spacing-0 text-sm"
          onKeyDown={move}
        >
          <thead className="text-xs text-ink-muted">
            <tr>
              <th
                scope="col"
                className="sticky top-0 left-0 z-20 h-10 min-w-36 border-b border-line bg-surface pl-4 text-left font-medium sm:min-w-56"
              >
                {t('heatmap.touchpoint')}
              </th>
              {periods.map(({ id, name }, index) => (
                <th
                  key={id}
                  scope="col"
                  className={cn(
                    'sticky top-0 z-10 min-w-20 border-b border-line bg-surface px-1 text-center font-medium',
                    index === current && 'font-semibold text-ink shadow-[inset_0_-2px_0_var(--accent)]',
                  )}
                >
                  {name}
                  {index === current && <span className="sr-only"> {t('heatmap.chosen')}</span>}
                </th>
              ))}
              <th
                scope="col"
                className="sticky top-0 z-10 min-w-44 border-b border-line bg-surface px-3 pr-4 text-left font-medium"
              >
                {comparison === null ? t('heatmap.change') : t('heatmap.changeSince', { period: comparison })}
              </th>
            </tr>
          </thead>
          {filled.map((group) => (
            <tbody key={group.phase ?? 'all'}>
              {group.phase && (
                <tr>
                  <th
                    scope="rowgroup"
                    colSpan={periods.length + 2}
                    className="sticky left-0 h-8 bg-sunken pl-4 text-left text-xs font-medium text-ink-muted"
                  >
                    <span className="sticky left-4">
                      {words(`phases.${group.phase}`)}{' '}
                      <span className="figures text-ink-subtle">{format.number(group.rows.length)}</span>
                    </span>
                  </th>
                </tr>
              )}
              {group.rows.map((row) => {
                const at = lineOf.get(row.id) ?? 0;
                return (
                  <tr key={row.id} className="group">
                    <th
                      scope="row"
                      className="sticky left-0 z-5 max-w-36 border-b border-line bg-surface py-1 pr-2 pl-4 text-left font-normal group-hover:bg-hover sm:max-w-72"
                    >
                      <span className="line-clamp-2">{row.name}</span>
                    </th>
                    {periods.map((period, index) => {
                      const cell = row.cells[index] ?? null;
                      const place = `${at}:${index}`;
                      return (
                        <td key={period.id} className="h-11 border-b border-line p-px group-hover:bg-hover">
                          {cell ? (
                            <Link
                              href={href.replace('_touchpoint_', row.id).replace('_period_', period.id)}
                              prefetch={false}
                              data-cell={place}
                              tabIndex={cursor === place ? 0 : -1}
                              onFocus={() => setCursor(place)}
                              aria-label={nameOf(row, cell, period.name)}
                              title={
                                cell.low !== null && cell.high !== null
                                  ? t('interval', {
                                      low: format.number(cell.low, { decimals: 2 }),
                                      high: format.number(cell.high, { decimals: 2 }),
                                    })
                                  : t('noInterval')
                              }
                              className={cn(
                                'figures flex h-10 flex-col items-center justify-center rounded-inner leading-tight outline-offset-1 hover:outline-2 hover:outline-accent',
                                cell.n !== null && cell.n < fewData
                                  ? 'hatch bg-active text-ink-muted'
                                  : fills[scoreStep(cell.score, thresholds)],
                              )}
                            >
                              <span className="inline-flex items-center gap-1 font-semibold">
                                {format.score(cell.score, thresholds)}
                                {cell.direction && (
                                  <span className="text-[0.625rem]">
                                    {cell.direction === 'up' ? '▲' : '▼'}
                                  </span>
                                )}
                              </span>
                              <span className="text-[0.6875rem] opacity-85">
                                {cell.n === null ? t('heatmap.noN') : t('n', { n: format.number(cell.n) })}
                              </span>
                            </Link>
                          ) : (
                            <span
                              data-cell={place}
                              tabIndex={cursor === place ? 0 : -1}
                              onFocus={() => setCursor(place)}
                              className="flex h-10 items-center justify-center text-ink-subtle"
                            >
                              <span aria-hidden>–</span>
                              <span className="sr-only">{t('heatmap.notRated')}</span>
                            </span>
                          )}
                        </td>
                      );
                    })}
                    <td className="border-b border-line px-3 pr-4 group-hover:bg-hover">
                      <ChangeBadge
                        change={row.change?.difference ?? null}
                        verdict={row.change ? badgeVerdict(row.change.verdict) : 'none'}
                        margin={row.change?.margin}
                        decimals={2}
                      />
                    </td>
                  </tr>
                );
              })}
            </tbody>
          ))}
        </table>
        {shown.length === 0 && (
          <p className="px-4 py-6 text-center text-sm text-ink-muted">{t('heatmap.none')}</p>
        )}
      </div>
    </div>
  );
}

'use client';

import { ChevronRight } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { ChangeBadge } from '@/components/ui/change-badge';
import { PlainSelect } from '@/components/ui/plain-select';
import { useSoftLinks } from '@/components/ui/use-soft-links';
import { phases, type Phase } from '@/db/values/touchpoints';
import { collator } from '@/lib/format/collate';
import type { LevelThresholds } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { CsvButton } from '@/components/charts/csv-button';
import { badgeVerdict } from './change-verdict';
import { ScoreCell } from './heatmap-cell';
import { heatmapTable } from './heatmap-table';
import { useHeatmapWords } from './heatmap-words';
import { heatmapFilters, heatmapSorts, passes, sortHeatmap, type HeatmapRow } from './sort-heatmap';
import { useGridFocus } from './use-grid-focus';

interface HeatmapProps {
  rows: readonly HeatmapRow[];
  periods: readonly { id: string; name: string }[];
  /** Id of the chosen period. */
  current: string;
  /** Name of the period that the last column compares with. */
  comparison: string | null;
  thresholds: LevelThresholds;
  /** Address of the rows behind a cell, with `_touchpoint_` and `_period_` to be filled in. */
  href: string;
  /** Address of a touchpoint's own page, with `_touchpoint_`. */
  touchpointHref: string;
  /** Why a cell has no figure. */
  reason: string;
  fileName: string;
}

/** So many fill the box on a laptop; the rest grows in when the page is alive, into a box that has its height already. */
const firstLines = 16;
/** Heights of the head, of a phase's line and of a touchpoint's where its name has one line, in rem. */
const heights = { head: 2.5, phase: 2, touchpoint: 2.65 };

type Line = { phase: Phase; count: number } | { row: HeatmapRow };

/** Writes how the table stands into the address without asking the server for anything. */
function useArrangement() {
  const search = useSearchParams();
  const choose = (key: 'show' | 'sort', value: string, usual: string) => {
    const next = new URLSearchParams(search);
    if (value === usual) next.delete(key);
    else next.set(key, value);
    window.history.replaceState(null, '', `?${next}`);
  };
  return {
    show: heatmapFilters.find((one) => one === search.get('show')) ?? 'all',
    sort: heatmapSorts.find((one) => one === search.get('sort')) ?? 'inventory',
    setShow: (value: string) => choose('show', value, 'all'),
    setSort: (value: string) => choose('sort', value, 'inventory'),
  };
}

/** Touchpoints by periods as a real table: the number, its n and a sign in every cell; each opens the rows behind it. */
export function Heatmap(props: HeatmapProps) {
  const { rows, periods, current, comparison, thresholds } = props;
  const t = useTranslations('dashboard');
  const words = useTranslations('enum');
  const cellWords = useHeatmapWords();
  const locale = useLocale();
  const format = useFormat();
  const { show, sort, setShow, setSort } = useArrangement();
  const [closed, setClosed] = useState<readonly Phase[]>([]);
  const shown = sortHeatmap(
    rows.filter((row) => passes(row, show)),
    sort,
    collator(locale).compare,
  );
  const lines: Line[] =
    sort !== 'inventory'
      ? shown.map((row) => ({ row }))
      : phases.flatMap((phase) => {
          const members = shown.filter((row) => row.phase === phase);
          if (members.length === 0) return [];
          const open = closed.includes(phase) ? [] : members.map((row) => ({ row }));
          return [{ phase, count: members.length }, ...open];
        });
  const rendered = useDeferredValue(lines.length, Math.min(lines.length, firstLines));
  const height = lines.reduce(
    (sum, line) => sum + ('phase' in line ? heights.phase : heights.touchpoint),
    heights.head,
  );
  const columns = periods.length + 2;
  const isHeading = (at: number) => {
    const line = lines[at];
    return line !== undefined && 'phase' in line;
  };
  const { gridProps, tabIndexOf } = useGridFocus(isHeading, lines.length, columns);
  const followLinks = useSoftLinks();
  const scroller = useRef<HTMLDivElement>(null);
  // Where not all periods have room, the chosen one stands in sight and the earlier ones to its left.
  useEffect(() => {
    const box = scroller.current;
    const head = box?.querySelector<HTMLElement>('[data-chosen]');
    if (box && head) box.scrollLeft = head.offsetLeft + head.offsetWidth - box.clientWidth;
  }, [current]);
  const toggle = (phase: Phase) =>
    setClosed(closed.includes(phase) ? closed.filter((one) => one !== phase) : [...closed, phase]);

  return (
    <div>
      <div className="screen-only flex flex-wrap items-center gap-x-3 gap-y-2 border-b border-line px-4 py-2">
        <label className="flex items-center gap-2 text-sm text-ink-muted">
          {t('heatmap.sort')}
          <PlainSelect
            size="sm"
            aria-label={t('heatmap.sort')}
            options={heatmapSorts.map((value) => ({ value, label: t(`heatmap.sorts.${value}`) }))}
            value={sort}
            onChange={setSort}
          />
        </label>
        <label className="flex items-center gap-2 text-sm text-ink-muted">
          {t('heatmap.show')}
          <PlainSelect
            size="sm"
            aria-label={t('heatmap.show')}
            options={heatmapFilters.map((value) => ({ value, label: t(`heatmap.filters.${value}`) }))}
            value={show}
            onChange={setShow}
          />
        </label>
        <p className="figures ml-auto text-xs text-ink-subtle" role="status">
          {t('heatmap.count', { count: shown.length })}
        </p>
        <CsvButton
          fileName={props.fileName}
          rows={() =>
            heatmapTable(shown, periods, {
              heading: (key, values) => t(`heatmap.csv.${key}`, values),
              phase: (phase) => words(`phases.${phase}`),
              verdict: (verdict) => t(`heatmap.verdicts.${verdict}`),
            })
          }
        />
      </div>
      <div
        ref={scroller}
        style={{ minHeight: `min(80dvh, ${height}rem)` }}
        className="relative max-h-[80dvh] scroll-pt-12 scroll-pl-38 overflow-auto sm:scroll-pl-74 print:max-h-none"
      >
        <table
          {...gridProps}
          onClick={followLinks}
          role="grid"
          aria-label={t('heatmap.title')}
          aria-readonly
          className="w-full border-separate border-spacing-0 text-sm"
        >
          <thead className="text-xs text-ink-muted">
            <tr>
              <th
                scope="col"
                className="sticky top-0 left-0 z-20 h-10 min-w-36 border-b border-line bg-surface pl-4 text-left font-medium sm:min-w-56"
              >
                {t('heatmap.touchpoint')}
              </th>
              {periods.map(({ id, name }) => (
                <th
                  key={id}
                  scope="col"
                  data-chosen={id === current || undefined}
                  className={cn(
                    'sticky top-0 z-10 min-w-20 border-b border-line bg-surface px-1 text-center font-medium',
                    id === current && 'font-semibold text-ink shadow-[inset_0_-2px_0_var(--accent)]',
                  )}
                >
                  {name}
                  {id === current && <span className="sr-only"> {t('heatmap.chosen')}</span>}
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
          <tbody>
            {lines.slice(0, rendered).map((line, at) =>
              'phase' in line ? (
                <tr key={line.phase}>
                  <th
                    scope="rowgroup"
                    colSpan={columns}
                    className="h-8 bg-sunken text-left text-xs font-medium text-ink-muted"
                  >
                    <button
                      type="button"
                      tabIndex={tabIndexOf(at, 0)}
                      aria-expanded={!closed.includes(line.phase)}
                      onClick={() => toggle(line.phase)}
                      className="group sticky left-2 inline-flex h-7 items-center gap-1 rounded-inner pr-2 pl-1 hover:text-ink coarse:h-11"
                    >
                      <ChevronRight
                        aria-hidden
                        className="size-3.5 transition-transform duration-100 group-aria-expanded:rotate-90"
                      />
                      {words(`phases.${line.phase}`)}{' '}
                      <span className="figures text-ink-subtle">{format.number(line.count)}</span>
                    </button>
                  </th>
                </tr>
              ) : (
                <tr key={line.row.id} className="group">
                  <th
                    scope="row"
                    className="sticky left-0 z-5 max-w-36 border-b border-line bg-surface py-1 pr-2 pl-4 text-left font-normal group-hover:bg-hover sm:max-w-72"
                  >
                    <a
                      tabIndex={tabIndexOf(at, 0)}
                      href={props.touchpointHref.replace('_touchpoint_', line.row.id)}
                      className="line-clamp-2 rounded-inner hover:underline"
                    >
                      {line.row.name}
                    </a>
                  </th>
                  {periods.map((period, index) => (
                    <td key={period.id} className="border-b border-line p-px group-hover:bg-hover">
                      <ScoreCell
                        cell={line.row.cells[index] ?? null}
                        href={props.href.replace('_touchpoint_', line.row.id).replace('_period_', period.id)}
                        touchpoint={line.row.name}
                        period={period.name}
                        thresholds={thresholds}
                        reason={props.reason}
                        tabIndex={tabIndexOf(at, index + 1)}
                        words={cellWords}
                        format={format}
                      />
                    </td>
                  ))}
                  <td className="border-b border-line px-3 pr-4 group-hover:bg-hover">
                    <span tabIndex={tabIndexOf(at, columns - 1)} className="rounded-inner">
                      <ChangeBadge
                        change={line.row.change?.difference ?? null}
                        verdict={line.row.change ? badgeVerdict(line.row.change.verdict) : 'none'}
                        margin={line.row.change?.margin}
                        decimals={2}
                      />
                    </span>
                  </td>
                </tr>
              ),
            )}
          </tbody>
        </table>
        {shown.length === 0 && (
          <p className="px-4 py-6 text-center text-sm text-ink-muted">{t('heatmap.none')}</p>
        )}
      </div>
    </div>
  );
}

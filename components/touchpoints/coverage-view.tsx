'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Badge } from '@/components/ui/badge';
import { ScoreBadge } from '@/components/ui/score-badge';
import { SegmentedControl } from '@/components/ui/segmented-control';
import type { LevelThresholds } from '@/lib/format/level';
import { useFormat } from '@/lib/format/use-format';
import { coverageOf, type CoverageCell } from '@/lib/touchpoints/coverage';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import { cn } from '@/lib/utils/cn';
import type { Lists } from './row-store';
import { none, type InventoryQuery } from './inventory-url';
import type { ValueWords } from './value-words';

interface CoverageViewProps {
  rows: readonly TouchpointRow[];
  lists: Lists;
  words: ValueWords;
  /** Score of a touchpoint in the workspace's usual source and newest period. */
  scores: Readonly<Record<string, number>>;
  thresholds: LevelThresholds;
  by: InventoryQuery['coverage'];
  setQuery: (part: Partial<InventoryQuery>) => void;
}

/** Phase × channel, or × medium: how many touchpoints stand where, how good they are, and where nothing stands. */
export function CoverageView({ rows, lists, words, scores, thresholds, by, setQuery }: CoverageViewProps) {
  const t = useTranslations('touchpoints.coverage');
  const coverage = useMemo(
    () => coverageOf(rows, { by, channels: lists.channels, scores: new Map(Object.entries(scores)) }),
    [rows, by, lists.channels, scores],
  );
  const nameOf = (key: string | null, name: string | null) =>
    key === null ? t('noChannel') : (name ?? words.listed('media', key));
  const open = ({ phase, column }: CoverageCell) =>
    setQuery({
      view: 'table',
      phase: [phase],
      presence: ['existing', 'proposed'],
      channel: by === 'channel' ? [column ?? none] : [],
      medium: by === 'medium' ? [(column ?? none) as InventoryQuery['medium'][number]] : [],
    });
  // Before the first score every cell would be neglected, which says nothing.
  const hasScores = Object.keys(scores).length > 0;
  const total = coverage.counts.empty + coverage.counts.neglected + coverage.counts.covered;

  return (
    <div className="relative min-h-0 flex-1 overflow-auto border-t border-line bg-surface">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-6">
        <SegmentedControl
          size="sm"
          label={t('by')}
          value={by}
          onChange={(coverageBy) => setQuery({ coverage: coverageBy })}
          segments={[
            { value: 'channel', label: words.field('channelId') },
            { value: 'medium', label: words.field('medium') },
          ]}
        />
        <p className="text-sm text-ink-muted">
          {hasScores
            ? t('summary', { total, empty: coverage.counts.empty, neglected: coverage.counts.neglected })
            : t('summaryUnscored', { total, empty: coverage.counts.empty })}
        </p>
      </div>
      <table className="w-full max-w-5xl border-separate border-spacing-0.5 px-3.5 pb-6 text-sm sm:px-5.5">
        <caption className="sr-only">{t('caption')}</caption>
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky top-0 left-0 z-2 min-w-28 bg-surface px-2 sm:min-w-40 py-2 text-left text-xs font-medium text-ink-muted"
            >
              {by === 'channel' ? words.field('channelId') : words.field('medium')}
            </th>
            {coverage.rows.map(({ phase }) => (
              <th
                key={phase}
                scope="col"
                className="sticky top-0 z-1 w-1/4 bg-surface px-2 py-2 text-left text-xs font-medium text-ink-muted"
              >
                {words.listed('phases', phase)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {coverage.columns.map(({ key, name, medium }, at) => (
            <tr key={key ?? none}>
              <th scope="row" className="sticky left-0 z-1 bg-surface px-2 py-1.5 text-left font-medium">
                {nameOf(key, name)}
                {by === 'channel' && medium && (
                  <span className="ml-2 text-xs font-normal text-ink-subtle">
                    {words.listed('media', medium)}
                  </span>
                )}
              </th>
              {coverage.rows.map(({ phase, cells }) => {
                const cell = cells[at];
                return cell ? (
                  <td key={phase} className="h-12 p-0">
                    <Cell
                      cell={cell}
                      name={nameOf(key, name)}
                      phase={words.listed('phases', phase)}
                      thresholds={hasScores ? thresholds : null}
                      onOpen={() => open(cell)}
                    />
                  </td>
                ) : null;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface CellProps {
  cell: CoverageCell;
  name: string;
  phase: string;
  /** Null while nothing has a score. */
  thresholds: LevelThresholds | null;
  onOpen: () => void;
}

function Cell({ cell, name, phase, thresholds, onOpen }: CellProps) {
  const t = useTranslations('touchpoints.coverage');
  const enums = useTranslations('enum.coverageStates');
  const format = useFormat();
  const count = cell.touchpointIds.length;
  if (cell.state === 'empty') {
    return (
      <span className="hatch flex h-full min-h-12 items-center rounded-inner border border-dashed border-line-control px-2.5 text-ink-muted">
        <span className="rounded-inner bg-surface px-1">{enums('empty')}</span>
      </span>
    );
  }
  return (
    <button
      type="button"
      onClick={onOpen}
      aria-label={t('open', { count, channel: name, phase })}
      className={cn(
        'flex h-full min-h-12 w-full flex-wrap items-center gap-x-2.5 gap-y-1 rounded-inner border px-2.5 py-1.5 text-left hover:border-ink-muted',
        thresholds && cell.state === 'neglected'
          ? 'border-warning-line bg-warning-soft'
          : 'border-line bg-sunken',
      )}
    >
      <span className="figures text-lg font-semibold">{format.number(count)}</span>
      {cell.proposed > 0 && (
        <span className="text-xs text-ink-muted">{t('proposed', { count: cell.proposed })}</span>
      )}
      {thresholds && (
        <span className="ml-auto">
          {cell.mean === null ? (
            <Badge tone="warning">{enums('neglected')}</Badge>
          ) : (
            <ScoreBadge score={cell.mean} thresholds={thresholds} variant="fill" />
          )}
        </span>
      )}
    </button>
  );
}

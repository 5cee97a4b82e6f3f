'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useRef } from 'react';
import { mountedRows, useRowWindow } from '@/components/data-table/use-row-window';
import { Badge } from '@/components/ui/badge';
import { useFormat } from '@/lib/format/use-format';
import { neglects } from '@/lib/touchpoints/freshness';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import { cn } from '@/lib/utils/cn';
import { neglectsOfRow, type InventoryFacts } from './inventory-filters';
import type { InventoryQuery } from './inventory-url';
import type { ValueWords } from './value-words';

interface FreshnessViewProps {
  /** Rows that pass search and filters. */
  rows: readonly TouchpointRow[];
  /** All rows, for the counts. */
  all: readonly TouchpointRow[];
  facts: InventoryFacts;
  words: ValueWords;
  neglect: InventoryQuery['neglect'];
  setQuery: (part: Partial<InventoryQuery>) => void;
  onOpen: (id: string) => void;
}

/** What is missing where: the most neglected first, and how often each thing is missing. */
export function FreshnessView({ rows, all, facts, words, neglect, setQuery, onOpen }: FreshnessViewProps) {
  const t = useTranslations('touchpoints.freshness');
  const format = useFormat();
  const viewport = useRef<HTMLUListElement>(null);
  const ruler = useRef<HTMLLIElement>(null);

  const counts = useMemo(() => {
    const found = all.flatMap((row) => neglectsOfRow(row, facts));
    return neglects.map((value) => ({ value, count: found.filter((one) => one === value).length }));
  }, [all, facts]);
  const listed = useMemo(
    () =>
      rows
        .map((row) => ({ row, missing: neglectsOfRow(row, facts) }))
        .filter(({ missing }) => missing.length > 0)
        .sort((a, b) => b.missing.length - a.missing.length),
    [rows, facts],
  );
  const range = useRowWindow(viewport, ruler, 40);

  return (
    <div className="flex min-h-0 flex-1 flex-col border-t border-line bg-surface">
      <ul className="flex flex-wrap gap-1.5 px-4 py-3 sm:px-6" aria-label={t('chips')}>
        {counts.map(({ value, count }) => {
          const chosen = neglect.includes(value);
          return (
            <li key={value}>
              <button
                type="button"
                aria-pressed={chosen}
                disabled={count === 0 && !chosen}
                onClick={() =>
                  setQuery({ neglect: chosen ? neglect.filter((one) => one !== value) : [...neglect, value] })
                }
                className={cn(
                  'inline-flex h-7 items-center gap-2 rounded border px-2.5 text-sm hover:border-ink-muted disabled:text-ink-disabled disabled:hover:border-line coarse:h-11',
                  chosen ? 'border-accent bg-accent-soft text-accent-ink' : 'border-line bg-surface',
                )}
              >
                {words.listed('neglects', value)}
                <span className="figures font-semibold">{format.number(count)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      {listed.length === 0 ? (
        <p className="px-4 py-8 text-center text-ink-muted sm:px-6">{t('clean')}</p>
      ) : (
        <ul ref={viewport} className="relative min-h-0 flex-1 overflow-auto border-t border-line">
          <li ref={ruler} aria-hidden className="absolute h-row w-px" />
          <li aria-hidden style={{ height: `calc(var(--row) * ${listed.length})` }} />
          {mountedRows(range, listed.length, -1).map((index) => {
            const entry = listed[index];
            if (!entry) return null;
            return (
              <li
                key={entry.row.id}
                className="absolute inset-x-0 flex h-row items-center gap-3 border-b border-line px-4 text-sm sm:px-6"
                style={{ top: `calc(var(--row) * ${index})` }}
              >
                <button
                  type="button"
                  onClick={() => onOpen(entry.row.id)}
                  className="min-h-6 w-72 min-w-32 coarse:min-h-row shrink truncate text-left font-medium hover:underline"
                >
                  {entry.row.name}
                </button>
                <Badge className="ml-auto sm:hidden">{t('missing', { count: entry.missing.length })}</Badge>
                <span className="flex min-w-0 gap-1.5 overflow-hidden max-sm:hidden">
                  {entry.missing.map((value) => (
                    <Badge
                      key={value}
                      tone={value === 'stale' || value === 'never-rated' ? 'warning' : 'outline'}
                    >
                      {words.listed('neglects', value)}
                    </Badge>
                  ))}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}

'use client';

import Link from 'next/link';
import { useRef } from 'react';
import { mountedRows, useRowWindow } from '@/components/data-table/use-row-window';
import { Badge } from '@/components/ui/badge';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import type { ValueWords } from './value-words';

/** The inventory on a narrow screen: a list of cards; the passport holds the rest. */
export function InventoryCards({
  rows,
  words,
  label,
  hrefOf,
}: {
  rows: readonly TouchpointRow[];
  words: ValueWords;
  label: string;
  hrefOf: (id: string) => string;
}) {
  const viewport = useRef<HTMLUListElement>(null);
  const ruler = useRef<HTMLLIElement>(null);
  const range = useRowWindow(viewport, ruler, 20);
  return (
    <ul
      ref={viewport}
      aria-label={label}
      className="relative min-h-0 flex-1 overflow-auto overscroll-contain border-t border-line bg-surface"
      style={{ '--row': '4.5rem' } as React.CSSProperties}
    >
      <li ref={ruler} aria-hidden className="absolute h-row w-px" />
      <li aria-hidden style={{ height: `calc(var(--row) * ${rows.length})` }} />
      {mountedRows(range, rows.length, -1).map((index) => {
        const row = rows[index];
        if (!row) return null;
        const channel = row.channelId ? words.name.channels(row.channelId) : '';
        const owner = row.ownerId ? words.name.people(row.ownerId) : '';
        return (
          <li
            key={row.id}
            className="absolute inset-x-0 h-row border-b border-line"
            style={{ top: `calc(var(--row) * ${index})` }}
          >
            <Link
              href={hrefOf(row.id)}
              prefetch={false}
              className="flex h-full flex-col justify-center gap-1 px-4 -outline-offset-2 active:bg-hover"
            >
              <span className="flex items-center gap-2">
                <span className="min-w-0 flex-1 truncate font-medium">{row.name}</span>
                {row.presence !== 'existing' && (
                  <Badge tone={row.presence === 'proposed' ? 'accent' : 'neutral'}>
                    {words.listed('presences', row.presence)}
                  </Badge>
                )}
              </span>
              <span className="truncate text-sm text-ink-muted">
                {[words.listed('phases', row.phase), channel, owner].filter(Boolean).join(' · ')}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

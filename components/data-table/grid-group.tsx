'use client';

import { ChevronRight } from 'lucide-react';
import { memo } from 'react';
import { cn } from '@/lib/utils/cn';
import type { GroupItem } from './arrange-rows';

interface GridGroupProps {
  item: GroupItem;
  index: number;
  columnCount: number;
  label: string;
  count: string;
  firstColumn: string;
  active: boolean;
}

/** The heading of a group across all columns; Enter or a click closes and opens it. */
export const GridGroup = memo(function GridGroup({
  item,
  index,
  columnCount,
  label,
  count,
  firstColumn,
  active,
}: GridGroupProps) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      data-row={item.id}
      className="absolute grid h-row w-full border-b border-line bg-sunken"
      style={{ top: `calc(var(--row) * ${index})` }}
    >
      <div
        role="rowheader"
        aria-colspan={columnCount}
        aria-expanded={!item.collapsed}
        data-column={firstColumn}
        data-group={item.id}
        tabIndex={active ? 0 : -1}
        className="sticky left-0 flex w-max max-w-[90vw] cursor-pointer items-center gap-2 px-3 text-sm font-semibold focus-visible:-outline-offset-2"
      >
        <ChevronRight aria-hidden className={cn('size-4 text-ink-subtle', !item.collapsed && 'rotate-90')} />
        <span className="truncate">{label}</span>
        <span className="figures font-normal text-ink-subtle">{count}</span>
      </div>
    </div>
  );
});

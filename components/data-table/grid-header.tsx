'use client';

import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo, type RefObject } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import type { MenuEntry } from '@/components/ui/menu-items';
import { cn } from '@/lib/utils/cn';
import type { Column, SortRule } from './column';
import { headerRow } from './grid-cursor';

interface GridHeaderProps<Row> {
  ruler: RefObject<HTMLDivElement | null>;
  columns: readonly Column<Row>[];
  sort: readonly SortRule[];
  active: string | null;
  /** Absent where rows cannot be chosen. */
  selection?: boolean | 'indeterminate';
  menu: (column: Column<Row>) => readonly MenuEntry[];
}

const headLook =
  'group/head relative flex min-w-0 items-center border-r border-line bg-sunken text-xs font-medium text-ink-muted';

function GridHeaderView<Row>({ ruler, columns, sort, active, selection, menu }: GridHeaderProps<Row>) {
  const t = useTranslations('dataTable');
  return (
    <div
      ref={ruler}
      role="row"
      aria-rowindex={1}
      data-row={headerRow}
      className="sticky top-0 z-10 grid h-row w-max min-w-full grid-cols-(--columns) border-b border-line bg-sunken"
    >
      {selection !== undefined && (
        <div
          role="columnheader"
          aria-label={t('selection')}
          data-select-all
          className={cn(headLook, 'sticky left-0 z-2 justify-center border-r-0')}
        >
          <Checkbox checked={selection} tabIndex={-1} aria-label={t('selectAll')} />
        </div>
      )}
      {columns.map((column, at) => {
        const rule = sort.find(({ key }) => key === column.key);
        const Arrow = rule?.descending ? ArrowDown : ArrowUp;
        return (
          <div
            key={column.key}
            role="columnheader"
            aria-sort={rule ? (rule.descending ? 'descending' : 'ascending') : 'none'}
            className={cn(
              headLook,
              at === 0 && 'sticky z-2',
              at === 0 && (selection === undefined ? 'left-0' : 'left-9'),
            )}
          >
            <button
              type="button"
              data-column={column.key}
              tabIndex={active === column.key ? 0 : -1}
              title={column.label}
              data-sort
              className={cn(
                'flex h-full min-w-0 flex-1 items-center gap-1 px-cell text-left hover:text-ink focus-visible:-outline-offset-2',
                column.numeric && 'justify-end',
              )}
            >
              <span className="truncate">{column.label}</span>
              {rule && <Arrow aria-hidden className="size-3 shrink-0 text-ink" />}
              {rule && sort.length > 1 && <span className="figures text-ink">{sort.indexOf(rule) + 1}</span>}
            </button>
            <DropdownMenu
              align="end"
              entries={menu(column)}
              trigger={
                <button
                  type="button"
                  tabIndex={-1}
                  data-menu={column.key}
                  aria-label={t('columnMenu', { column: column.label })}
                  className="mr-0.5 hidden size-6 shrink-0 items-center justify-center rounded-inner group-focus-within/head:flex group-hover/head:flex hover:bg-active hover:text-ink data-[state=open]:flex coarse:flex"
                >
                  <ChevronDown aria-hidden className="size-3.5" />
                </button>
              }
            />
          </div>
        );
      })}
    </div>
  );
}

/** The row of headings: a click sorts (see grid-handlers.ts), Shift adds a second rule, the menu does the rest. */
export const GridHeader = memo(GridHeaderView) as typeof GridHeaderView;

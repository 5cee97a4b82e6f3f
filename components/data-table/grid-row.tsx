'use client';

import { ArrowUpRight } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { Checkbox } from '@/components/ui/checkbox';
import { cn } from '@/lib/utils/cn';
import { CellEditor, type EditEnd } from './cell-editor';
import type { Column } from './column';

export interface EditingCell {
  row: string;
  column: string;
  replace: boolean;
  /** Where there is no room below or to the right, a long text grows the other way. */
  upwards: boolean;
  leftwards: boolean;
}

interface GridRowProps<Row> {
  row: Row;
  /** Place among all rows, from 0. */
  index: number;
  columns: readonly Column<Row>[];
  /** Key of the cell with the focus, where it is in this row. */
  active: string | null;
  /** First and last place of the columns of the range, where it touches this row. */
  rangeLeft: number;
  rangeRight: number;
  /** Absent where rows cannot be chosen. */
  selected?: boolean;
  editing: EditingCell | null;
  selectLabel: string;
  openLabel: string;
  /** Given to the row that is edited. */
  onEnd?: (end: EditEnd) => void;
}

const cellLook =
  'relative flex min-w-0 items-center overflow-hidden border-r border-line px-cell text-sm whitespace-nowrap';
const frozenLook = 'sticky z-2 bg-inherit';

/** What a cell shows while it is read. */
function Content<Row>({ column, row }: { column: Column<Row>; row: Row }): ReactNode {
  return column.content ? column.content(row) : <span className="truncate">{column.text(row)}</span>;
}

function GridRowView<Row extends { id: string }>({
  row,
  index,
  columns,
  active,
  rangeLeft,
  rangeRight,
  selected,
  editing,
  selectLabel,
  openLabel,
  onEnd,
}: GridRowProps<Row>) {
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-row={row.id}
      className="group/row absolute grid h-row min-w-full grid-cols-(--columns) border-b border-line bg-surface hover:bg-hover aria-selected:bg-accent-soft"
      style={{ top: `calc(var(--row) * ${index})` }}
    >
      {selected !== undefined && (
        <div
          role="gridcell"
          data-select
          className={cn(cellLook, frozenLook, 'left-0 justify-center border-r-0 px-0')}
        >
          <Checkbox checked={selected} tabIndex={-1} aria-label={selectLabel} />
        </div>
      )}
      {columns.map((column, at) => {
        const isActive = column.key === active;
        const isEditing = editing !== null && editing.column === column.key;
        return (
          <div
            key={column.key}
            role={at === 0 ? 'rowheader' : 'gridcell'}
            data-column={column.key}
            tabIndex={isActive ? 0 : -1}
            aria-readonly={column.edit ? undefined : true}
            aria-selected={at >= rangeLeft && at <= rangeRight}
            className={cn(
              cellLook,
              'outline-none aria-selected:bg-accent-soft focus-visible:outline-2 focus-visible:-outline-offset-2 focus-visible:outline-accent',
              column.numeric && 'figures justify-end',
              at === 0 && cn(frozenLook, selected === undefined ? 'left-0' : 'left-9', 'font-medium'),
              isActive && 'outline-1 -outline-offset-1 outline-line-control',
              isEditing && 'z-20 overflow-visible',
            )}
          >
            {isEditing && onEnd ? (
              <CellEditor
                row={row}
                column={column}
                replace={editing.replace}
                upwards={editing.upwards}
                leftwards={editing.leftwards}
                onEnd={onEnd}
              />
            ) : (
              <Content column={column} row={row} />
            )}
            {at === 0 && openLabel !== '' && !isEditing && (
              <span
                data-open
                title={openLabel}
                className="absolute right-1 hidden size-6 cursor-pointer items-center justify-center rounded-inner border border-line-strong bg-surface text-ink-muted group-hover/row:flex hover:text-ink coarse:flex coarse:size-8"
              >
                <ArrowUpRight aria-hidden className="size-3.5" />
              </span>
            )}
          </div>
        );
      })}
    </div>
  );
}

/** One row of the grid. Only rows that change are rendered again. */
export const GridRow = memo(GridRowView) as typeof GridRowView;

'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState, type CSSProperties } from 'react';
import { ContextMenu } from '@/components/ui/context-menu';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import { rangeOf, shapeOf } from './grid-cursor';
import { gridEdits } from './grid-edits';
import { GridGroup } from './grid-group';
import { gridHandlers, type PointerMemory } from './grid-handlers';
import { GridHeader } from './grid-header';
import { activeRow, rowsOf, type DataGridProps, type GridModel } from './grid-model';
import { GridRow } from './grid-row';
import { useGridCursor } from './use-grid-cursor';
import { mountedRows, useRowWindow } from './use-row-window';

const selectWidth = 36;

/**
 * The table that people work in: keys and ranges of the APG's data grid, cells edited in place, only visible rows in the
 * page. It holds the cursor; rows, order and changes belong to the screen. Not on @tanstack/react-table: its row model
 * is rebuilt over all rows at each edit, while what this needs of it (sort, group) is two pure functions.
 */
export function DataGrid<Row extends { id: string }>(props: DataGridProps<Row>) {
  const { items, columns, readOnly, selected, onActiveRow } = props;
  const t = useTranslations('dataTable');
  const format = useFormat();
  const viewport = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  // Changed by handlers only, and nothing that is shown depends on it.
  const [memory] = useState<PointerMemory>(() => ({ dragging: false, lastChecked: null }));

  const shape = useMemo(
    () =>
      shapeOf(
        items.map((item) => item.id),
        columns.map((column) => column.key),
      ),
    [items, columns],
  );
  const state = useGridCursor(viewport, shape);
  const { cursor, at, columnKey, editing } = state;
  const range = rangeOf(cursor, shape);
  const model: GridModel<Row> = { props, shape, state, cursor, range };
  const edits = gridEdits(model);
  const handlers = gridHandlers(model, edits, memory);
  const rowWindow = useRowWindow(viewport, ruler, props.initialRows);

  const active = activeRow(model);
  useEffect(() => onActiveRow(active), [active, onActiveRow]);

  const drawn = range.top < range.bottom || range.left < range.right;
  const menuIds = active === null ? [] : selected.has(active) ? [...selected] : [active];
  const all = rowsOf(items).length;
  const chosen = rowsOf(items).filter(({ id }) => selected.has(id)).length;
  const rowCount = Math.max(items.length, props.expectedRows);
  const columnCount = columns.length + (readOnly ? 0 : 1);
  const selectColumn = readOnly ? 0 : selectWidth;
  const template = [...(readOnly ? [] : [selectWidth]), ...columns.map(({ width }) => width)];

  return (
    <ContextMenu entries={props.rowMenu(menuIds)}>
      <div
        ref={viewport}
        role="grid"
        aria-label={props.label}
        aria-rowcount={rowCount + 1}
        aria-colcount={columnCount}
        aria-multiselectable="true"
        aria-readonly={readOnly || undefined}
        {...handlers}
        className={cn(
          'relative overflow-auto overscroll-contain scroll-pt-(--row) bg-surface select-none',
          props.className,
        )}
        style={
          {
            '--columns': template.map((width) => `${width}px`).join(' '),
            scrollPaddingLeft: selectColumn + (columns[0]?.width ?? 0),
          } as CSSProperties
        }
      >
        <GridHeader
          ruler={ruler}
          columns={columns}
          sort={props.sort}
          active={at.row < 0 ? columnKey : null}
          selection={readOnly ? undefined : chosen === 0 ? false : chosen === all ? true : 'indeterminate'}
          menu={props.headerMenu}
        />
        <div
          role="rowgroup"
          className="relative min-w-full"
          style={{
            height: `calc(var(--row) * ${rowCount})`,
            width: template.reduce((sum, width) => sum + width, 0),
          }}
        >
          {mountedRows(rowWindow, items.length, at.row).map((index) => {
            const item = items[index];
            if (!item) return null;
            if (item.kind === 'group') {
              return (
                <GridGroup
                  key={item.id}
                  item={item}
                  index={index}
                  columnCount={columnCount}
                  label={item.label || t('noValue')}
                  count={format.number(item.count)}
                  firstColumn={columns[0]?.key ?? ''}
                  active={index === at.row}
                />
              );
            }
            const inRange = drawn && index >= range.top && index <= range.bottom;
            const isEdited = editing?.row === item.id;
            return (
              <GridRow
                key={item.id}
                row={item.row}
                index={index}
                columns={columns}
                active={index === at.row ? columnKey : null}
                rangeLeft={inRange ? range.left : -1}
                rangeRight={inRange ? range.right : -1}
                selected={readOnly ? undefined : selected.has(item.id)}
                editing={isEdited ? editing : null}
                selectLabel={t('selectRow')}
                openLabel={t('open')}
                onEnd={isEdited ? edits.endEdit : undefined}
              />
            );
          })}
        </div>
      </div>
    </ContextMenu>
  );
}

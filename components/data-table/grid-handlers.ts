import { flushSync } from 'react-dom';
import { toHtmlTable, toTsv } from './clipboard';
import { cellAt, cursorAt, headerRow, moveCursor } from './grid-cursor';
import type { GridEdits } from './grid-edits';
import { gridCommand, type GridCommand } from './grid-keys';
import { activeRow, rowsOf, rowsOfRange, type GridModel } from './grid-model';
import { pasteCells } from './paste-cells';

/** Does what a key asks for; `browser` where the browser must have the key as well. */
function run<Row extends { id: string }>(
  command: GridCommand,
  viewport: Element,
  model: GridModel<Row>,
  edits: GridEdits,
): 'browser' | void {
  const { props, shape, state, cursor } = model;
  const { at, rowKey, columnKey } = state;
  const isHeading = at.row < 0;
  const group = props.items[at.row]?.kind === 'group' ? rowKey : null;
  const active = activeRow(model);
  switch (command.type) {
    case 'move':
    case 'jump':
    case 'page': {
      const rowHeight = viewport.firstElementChild?.clientHeight || 40;
      const page = Math.max(1, Math.floor(viewport.clientHeight / rowHeight) - 2);
      return state.go(moveCursor(cursor, command, shape, page));
    }
    case 'edit':
      // A heading's own button sorts.
      if (isHeading) return 'browser';
      return group ? props.onToggleGroup(group) : edits.edit(viewport, rowKey, columnKey, false);
    case 'type':
      if (isHeading || group || props.readOnly) return 'browser';
      // The editor must have the focus before the browser delivers the key, or the start of a composition.
      flushSync(() => edits.edit(viewport, rowKey, columnKey, true));
      return 'browser';
    case 'open':
      return active === null ? undefined : props.onOpen(active);
    case 'clear':
      return props.readOnly ? undefined : edits.clear();
    case 'fill':
      return props.readOnly ? undefined : edits.fill();
    case 'selectAll':
      return edits.selectAll();
    case 'selectRow':
      return edits.selectRange();
    case 'selectColumn': {
      const anchor = cellAt(0, at.column, shape);
      return state.go({ anchor, active: cellAt(shape.rows.length - 1, at.column, shape) });
    }
    case 'undo':
      return props.onUndo();
    case 'redo':
      return props.onRedo();
    case 'escape':
      state.go({ active: cursor.active, anchor: cursor.active });
      return props.onSelected(new Set());
  }
}

const cellOf = (target: Element) => ({
  row: target.closest<HTMLElement>('[data-row]')?.dataset.row,
  column: target.closest<HTMLElement>('[data-column]')?.dataset.column,
});

/** Keeps between two clicks what a render forgets. */
export interface PointerMemory {
  dragging: boolean;
  lastChecked: string | null;
}

/** What keys, mouse and clipboard do in a grid. Every event comes to its container, none to single cells. */
export function gridHandlers<Row extends { id: string }>(
  model: GridModel<Row>,
  edits: GridEdits,
  memory: PointerMemory,
) {
  const { props, shape, state, cursor, range } = model;
  const { items, columns, selected } = props;
  const { editing } = state;
  const place = (row: string, column: string) => ({ row, column, at: shape.indexOf.get(row) ?? 0 });

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (editing || event.defaultPrevented || event.nativeEvent.isComposing) return;
    const command = gridCommand(event);
    if (command && run(command, event.currentTarget, model, edits) !== 'browser') event.preventDefault();
  };

  const onMouseDown = (event: React.MouseEvent) => {
    const target = event.target as Element;
    const { row, column } = cellOf(target);
    if (!row || !column || row === headerRow || (editing && target.closest('input, textarea'))) return;
    const cell = place(row, column);
    memory.dragging = event.button === 0;
    if (!event.shiftKey) return state.place({ active: cell, anchor: cell });
    event.preventDefault();
    state.go({ active: cell, anchor: cursor.anchor });
  };

  /** Screen readers bring the focus themselves; the cursor goes along. */
  const onFocus = (event: React.FocusEvent) => {
    const { row, column } = cellOf(event.target);
    if (!row || !column || editing || (row === state.rowKey && column === state.columnKey)) return;
    const at = row === headerRow ? -1 : (shape.indexOf.get(row) ?? 0);
    state.place({ active: { row, column, at }, anchor: { row, column, at } });
  };

  const onMouseOver = (event: React.MouseEvent) => {
    if (!memory.dragging || event.buttons !== 1) return;
    const { row, column } = cellOf(event.target as Element);
    if (!row || !column || row === headerRow) return;
    state.place({ active: place(row, column), anchor: cursor.anchor });
  };

  const check = (row: string, through: boolean) => {
    const { lastChecked } = memory;
    const to = shape.indexOf.get(row) ?? 0;
    const from = (through && lastChecked !== null ? shape.indexOf.get(lastChecked) : undefined) ?? to;
    const between = items.slice(Math.min(from, to), Math.max(from, to) + 1);
    edits.toggleRows(
      rowsOf(between).map(({ id }) => id),
      !selected.has(row),
    );
    memory.lastChecked = row;
  };

  const onClick = (event: React.MouseEvent) => {
    const target = event.target as Element;
    const { row, column } = cellOf(target);
    if (!row) return;
    if (target.closest('[data-sort]') && column) {
      state.place(cursorAt(shape, -1, shape.columns.indexOf(column)));
      props.onSort(column, event.shiftKey);
    } else if (target.closest('[data-select-all]')) edits.selectAll();
    else if (target.closest('[data-group]')) props.onToggleGroup(row);
    else if (target.closest('[data-open]')) props.onOpen(row);
    else if (target.closest('[data-select]') && row !== headerRow) check(row, event.shiftKey);
  };

  const onDoubleClick = (event: React.MouseEvent) => {
    const { row, column } = cellOf(event.target as Element);
    if (row && column && shape.indexOf.has(row) && !editing)
      edits.edit(event.currentTarget, row, column, false);
  };

  const onCopy = (event: React.ClipboardEvent) => {
    if (editing) return;
    event.preventDefault();
    // A range is what was drawn; with a single cell it is the rows that were checked.
    const single = range.top === range.bottom && range.left === range.right;
    const checked = single && selected.size > 0;
    const rows = checked ? rowsOf(items).filter(({ id }) => selected.has(id)) : rowsOfRange(model);
    const shown = checked ? columns : columns.slice(range.left, range.right + 1);
    const table = rows.map((row) => shown.map((column) => column.text(row)));
    event.clipboardData.setData('text/plain', toTsv(table));
    event.clipboardData.setData('text/html', toHtmlTable(table));
  };

  const onPaste = (event: React.ClipboardEvent) => {
    if (editing || props.readOnly) return;
    event.preventDefault();
    const rows = rowsOf(items);
    const begins = items.slice(range.top).find((item) => item.kind === 'row')?.id;
    const found = rows.findIndex(({ id }) => id === begins);
    const top = found < 0 ? rows.length : found;
    const { clipboardData: data } = event;
    const table = props.readPaste({ html: data.getData('text/html'), text: data.getData('text/plain') });
    const bottom = top + rowsOfRange(model).length - 1;
    props.onPaste(pasteCells(table, { rows, columns, ...range, top, bottom }));
  };

  const onMouseUp = () => void (memory.dragging = false);

  return { onKeyDown, onFocus, onMouseDown, onMouseOver, onMouseUp, onClick, onDoubleClick, onCopy, onPaste };
}

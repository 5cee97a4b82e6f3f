import type { EditEnd } from './cell-editor';
import { moveCursor } from './grid-cursor';
import { rowsOf, rowsOfRange, type GridModel } from './grid-model';
import { findCell } from './use-grid-cursor';

// With fewer pixels than these to the edges, a long text grows upwards and to the left.
const roomBelow = 120;
const roomBeside = 340;

const steps = {
  down: [1, 0],
  up: [-1, 0],
  right: [0, 1],
  left: [0, -1],
  stay: [0, 0],
  away: [0, 0],
} as const satisfies Record<EditEnd['move'], readonly [number, number]>;

/** What changes cells and the selection of rows, whichever key or click asks for it. */
export function gridEdits<Row extends { id: string }>(model: GridModel<Row>) {
  const { props, shape, state, cursor, range } = model;
  const { columns, readOnly, selected, onSelected, onChanges } = props;
  const { editing } = state;
  const columnsOfRange = columns.slice(range.left, range.right + 1);

  const toggleRows = (ids: readonly string[], on: boolean) => {
    const next = new Set(selected);
    for (const id of ids) {
      if (on) next.add(id);
      else next.delete(id);
    }
    onSelected(next);
  };

  return {
    edit: (viewport: Element, row: string, column: string, replace: boolean) => {
      if (readOnly || !columns.find(({ key }) => key === column)?.edit) return;
      const box = viewport.getBoundingClientRect();
      const cell = findCell(viewport, row, column)?.getBoundingClientRect();
      state.startEditing({
        row,
        column,
        replace,
        upwards: box.bottom - (cell?.bottom ?? 0) < roomBelow,
        leftwards: box.right - (cell?.left ?? 0) < roomBeside,
      });
    },

    endEdit: ({ value, move }: EditEnd) => {
      if (!editing) return;
      state.endEditing(move !== 'away');
      if (value !== undefined) onChanges([{ rowId: editing.row, key: editing.column, value }]);
      const [rows, step] = steps[move];
      if (rows === 0 && step === 0) return;
      state.go(moveCursor(cursor, { type: 'move', rows, columns: step, extend: false }, shape, 1));
    },

    clear: () =>
      onChanges(
        rowsOfRange(model).flatMap((row) =>
          columnsOfRange.flatMap(({ key, edit }) =>
            edit?.empty === undefined ? [] : [{ rowId: row.id, key, value: edit.empty }],
          ),
        ),
      ),

    /** The first row of the range into the others; names are not multiplied. */
    fill: () => {
      const [first, ...rest] = rowsOfRange(model);
      if (!first) return;
      onChanges(
        columnsOfRange.flatMap(({ key, edit }) =>
          edit && key !== columns[0]?.key
            ? rest.map((row) => ({ rowId: row.id, key, value: edit.value(first) }))
            : [],
        ),
      );
    },

    toggleRows,

    selectRange: () => {
      const ids = rowsOfRange(model).map((row) => row.id);
      toggleRows(ids, !ids.every((id) => selected.has(id)));
    },

    selectAll: () => {
      const ids = rowsOf(props.items).map((row) => row.id);
      onSelected(ids.every((id) => selected.has(id)) ? new Set() : new Set(ids));
    },
  };
}

export type GridEdits = ReturnType<typeof gridEdits>;

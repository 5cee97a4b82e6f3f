import type { CellChange, Column } from './column';

export interface PasteProblem {
  /** Place in what was pasted, from 0. */
  row: number;
  column: number;
  label: string;
  text: string;
  problem: string;
}

export interface PastedCells {
  changes: CellChange[];
  problems: PasteProblem[];
  /** Rows of the paste that reach below the last row, as texts by column key. */
  below: Record<string, string>[];
  /** Columns that reach beyond the last one. */
  beyond: number;
}

/** What it takes to bring one text into one cell: a change, a problem, or nothing where the cell is not edited. */
function enterText<Row extends { id: string }>(
  row: Row,
  column: Column<Row>,
  text: string,
): { change: CellChange } | { problem: string } | null {
  const { edit } = column;
  if (!edit) return null;
  if (text === '') {
    return edit.empty === undefined
      ? null
      : { change: { rowId: row.id, key: column.key, value: edit.empty } };
  }
  const parsed = edit.parse(text);
  if ('problem' in parsed) return parsed;
  return { change: { rowId: row.id, key: column.key, value: parsed.value } };
}

interface PasteTarget<Row> {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  /** The selected range: a single pasted cell fills it; otherwise its upper left corner is where the paste begins. */
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A pasted table laid onto the grid. Texts that fit no cell are listed and leave their cell as it was. */
export function pasteCells<Row extends { id: string }>(
  table: readonly (readonly string[])[],
  { rows, columns, top, bottom, left, right }: PasteTarget<Row>,
): PastedCells {
  const result: PastedCells = { changes: [], problems: [], below: [], beyond: 0 };
  const single = table.length === 1 && table[0]?.length === 1;
  const height = single ? bottom - top + 1 : table.length;
  for (let r = 0; r < height; r++) {
    const texts = table[single ? 0 : r] ?? [];
    const width = single ? right - left + 1 : texts.length;
    const row = rows[top + r];
    const below: Record<string, string> = {};
    for (let c = 0; c < width; c++) {
      const text = texts[single ? 0 : c] ?? '';
      const column = columns[left + c];
      if (!column) result.beyond = Math.max(result.beyond, left + c + 1 - columns.length);
      else if (!row) below[column.key] = text;
      else {
        const entered = enterText(row, column, text);
        if (!entered) continue;
        if ('problem' in entered)
          result.problems.push({ row: r, column: c, label: column.label, text, ...entered });
        else result.changes.push(entered.change);
      }
    }
    if (!row && Object.values(below).some(Boolean)) result.below.push(below);
  }
  return result;
}

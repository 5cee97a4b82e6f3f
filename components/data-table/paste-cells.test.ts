import { describe, expect, it } from 'vitest';
import type { Column } from './column';
import { pasteCells } from './paste-cells';

interface Row {
  id: string;
  name: string;
  fit: number | null;
}

const columns: Column<Row>[] = [
  {
    key: 'name',
    label: 'Name',
    width: 100,
    text: (row) => row.name,
    edit: { kind: 'text', value: (row) => row.name, parse: (text) => ({ value: text }) },
  },
  {
    key: 'fit',
    label: 'Fit',
    width: 100,
    text: (row) => String(row.fit ?? ''),
    edit: {
      kind: 'number',
      value: (row) => row.fit,
      empty: null,
      parse: (text) =>
        Number.isNaN(Number(text)) ? { problem: 'Enter a number.' } : { value: Number(text) },
    },
  },
  { key: 'updated', label: 'Updated', width: 100, text: () => '' },
];
const rows: Row[] = ['a', 'b', 'c'].map((id) => ({ id, name: id, fit: 1 }));
const at = (top: number, left: number, bottom = top, right = left) => ({
  rows,
  columns,
  top,
  left,
  bottom,
  right,
});

describe('pasting', () => {
  it('lays a table from the upper left corner', () => {
    const { changes, problems } = pasteCells(
      [
        ['x', '2'],
        ['y', '3'],
      ],
      at(1, 0),
    );
    expect(problems).toEqual([]);
    expect(changes).toEqual([
      { rowId: 'b', key: 'name', value: 'x' },
      { rowId: 'b', key: 'fit', value: 2 },
      { rowId: 'c', key: 'name', value: 'y' },
      { rowId: 'c', key: 'fit', value: 3 },
    ]);
  });

  it('fills the whole range with a single cell', () => {
    const { changes } = pasteCells([['5']], at(0, 1, 2, 1));
    expect(changes.map(({ rowId, value }) => `${rowId}=${String(value)}`)).toEqual(['a=5', 'b=5', 'c=5']);
  });

  it('lists what fits no cell and leaves that cell alone', () => {
    const { changes, problems } = pasteCells([['2'], ['many']], at(0, 1));
    expect(changes).toHaveLength(1);
    expect(problems).toEqual([{ row: 1, column: 0, label: 'Fit', text: 'many', problem: 'Enter a number.' }]);
  });

  it('empties a cell with an empty text where it may be empty, and keeps it where not', () => {
    expect(pasteCells([['', '']], at(0, 0)).changes).toEqual([{ rowId: 'a', key: 'fit', value: null }]);
  });

  it('gives what reaches below the last row and counts what reaches beyond the last column', () => {
    const pasted = pasteCells(
      [
        ['x', '1', 'u', 'w'],
        ['y', '2'],
        ['', ''],
      ],
      at(2, 0),
    );
    expect(pasted.below).toEqual([{ name: 'y', fit: '2' }]);
    expect(pasted.beyond).toBe(1);
    expect(pasted.changes.map(({ key }) => key)).toEqual(['name', 'fit']);
  });
});

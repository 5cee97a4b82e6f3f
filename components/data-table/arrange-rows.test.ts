import { describe, expect, it } from 'vitest';
import { groupRows, sortRows } from './arrange-rows';
import type { Column } from './column';

interface Row {
  id: string;
  name: string;
  rank: number | null;
  phase: string;
}

const name: Column<Row> = { key: 'name', label: 'Name', width: 100, text: (row) => row.name };
const rank: Column<Row> = {
  key: 'rank',
  label: 'Rank',
  width: 100,
  text: (row) => String(row.rank ?? ''),
  order: (row) => row.rank,
};
const phaseOrder = ['before', 'during', 'after'];
const phase: Column<Row> = {
  key: 'phase',
  label: 'Phase',
  width: 100,
  text: (row) => row.phase,
  order: (row) => (row.phase === '' ? null : phaseOrder.indexOf(row.phase)),
};
const columns = [name, rank, phase];

const row = (id: string, values: Partial<Row> = {}): Row => ({
  id,
  name: id,
  rank: null,
  phase: '',
  ...values,
});
const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).join(' ');

describe('sorting', () => {
  it('follows the alphabet of the language', () => {
    const rows = ['Hora', 'Cheb', 'Cukr', 'Hnízdo'].map((id) => row(id));
    expect(idsOf(sortRows(rows, [{ key: 'name', descending: false }], columns, 'cs'))).toBe(
      'Cukr Hnízdo Hora Cheb',
    );
    expect(idsOf(sortRows(rows, [{ key: 'name', descending: false }], columns, 'en'))).toBe(
      'Cheb Cukr Hnízdo Hora',
    );
  });

  it('puts empty cells last in both directions', () => {
    const rows = [row('none'), row('two', { rank: 2 }), row('one', { rank: 1 })];
    expect(idsOf(sortRows(rows, [{ key: 'rank', descending: false }], columns, 'en'))).toBe('one two none');
    expect(idsOf(sortRows(rows, [{ key: 'rank', descending: true }], columns, 'en'))).toBe('two one none');
  });

  it('goes by the second rule where the first finds no difference, and keeps the rest as it came', () => {
    const rows = [
      row('c', { phase: 'after', rank: 1 }),
      row('b', { phase: 'before', rank: 2 }),
      row('a', { phase: 'before', rank: 1 }),
      row('d', { phase: 'before', rank: 1 }),
    ];
    const rules = [
      { key: 'phase', descending: false },
      { key: 'rank', descending: false },
    ];
    expect(idsOf(sortRows(rows, rules, columns, 'en'))).toBe('a d b c');
  });

  it('ignores a column that is not there', () => {
    const rows = [row('b'), row('a')];
    expect(sortRows(rows, [{ key: 'gone', descending: false }], columns, 'en')).toBe(rows);
  });
});

describe('grouping', () => {
  const rows = [
    row('x', { phase: 'after' }),
    row('y'),
    row('z', { phase: 'before' }),
    row('w', { phase: 'after' }),
  ];

  it('heads the rows with their value and its count, in the column’s order', () => {
    const items = groupRows(rows, phase, new Set(), 'en');
    expect(items.map((item) => (item.kind === 'group' ? `[${item.label} ${item.count}]` : item.id))).toEqual([
      '[before 1]',
      'z',
      '[after 2]',
      'x',
      'w',
      '[ 1]',
      'y',
    ]);
  });

  it('hides the rows of a closed group and still counts them', () => {
    const items = groupRows(rows, phase, new Set(['group:after']), 'en');
    expect(items.map((item) => item.id)).toEqual(['group:before', 'z', 'group:after', 'group:', 'y']);
  });
});

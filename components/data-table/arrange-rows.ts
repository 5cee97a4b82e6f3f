import { collator } from '@/lib/format/collate';
import type { Column, SortRule } from './column';

export interface RowItem<Row> {
  kind: 'row';
  id: string;
  row: Row;
}

export interface GroupItem {
  kind: 'group';
  id: string;
  /** Words of the group's value; empty for rows without one. */
  label: string;
  count: number;
  collapsed: boolean;
}

export type GridItem<Row> = RowItem<Row> | GroupItem;

type Compare<Row> = (a: Row, b: Row) => number;

/** Compares by a column: by its order where it has one, else as readers of the language sort; empty cells go last. */
function compareBy<Row extends object>(
  column: Column<Row>,
  locale: string,
  descending: boolean,
): Compare<Row> {
  const sign = descending ? -1 : 1;
  const { order } = column;
  if (order) {
    return (a, b) => {
      const [x, y] = [order(a), order(b)];
      if (x === y) return 0;
      if (x === null || y === null) return x === null ? 1 : -1;
      return sign * (x - y);
    };
  }
  const { compare } = collator(locale);
  const texts = new Map<Row, string>();
  const textOf = (row: Row) => {
    let text = texts.get(row);
    if (text === undefined) texts.set(row, (text = column.text(row)));
    return text;
  };
  return (a, b) => {
    const [x, y] = [textOf(a), textOf(b)];
    if (x === y) return 0;
    if (x === '' || y === '') return x === '' ? 1 : -1;
    return sign * compare(x, y);
  };
}

/** A sorted copy. Rows that are equal by every rule keep the order in which they came. */
export function sortRows<Row extends object>(
  rows: readonly Row[],
  rules: readonly SortRule[],
  columns: readonly Column<Row>[],
  locale: string,
): readonly Row[] {
  const compares = rules.flatMap(({ key, descending }) => {
    const column = columns.find((one) => one.key === key);
    return column ? [compareBy(column, locale, descending)] : [];
  });
  if (compares.length === 0) return rows;
  return [...rows].sort((a, b) => {
    for (const compare of compares) {
      const difference = compare(a, b);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

const groupId = (label: string) => `group:${label}`;

/** Rows under headings by the words of a column, in the column's own order; rows without a value come last. */
export function groupRows<Row extends { id: string }>(
  rows: readonly Row[],
  column: Column<Row> | undefined,
  collapsed: ReadonlySet<string>,
  locale: string,
): GridItem<Row>[] {
  if (!column) return rows.map((row) => ({ kind: 'row', id: row.id, row }));
  const groups = Map.groupBy(rows, (row) => column.text(row));
  const compare = compareBy(column, locale, false);
  const ordered = [...groups].sort(([, [a]], [, [b]]) => (a && b ? compare(a, b) : 0));
  return ordered.flatMap(([label, members]): GridItem<Row>[] => {
    const id = groupId(label);
    const heading: GroupItem = {
      kind: 'group',
      id,
      label,
      count: members.length,
      collapsed: collapsed.has(id),
    };
    if (heading.collapsed) return [heading];
    return [heading, ...members.map((row): RowItem<Row> => ({ kind: 'row', id: row.id, row }))];
  });
}

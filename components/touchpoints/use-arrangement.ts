import { useLocale } from 'next-intl';
import { useMemo, useState } from 'react';
import { groupRows, sortRows, type GridItem } from '@/components/data-table/arrange-rows';
import type { Column, SortRule } from '@/components/data-table/column';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import { facetReader, rowFilter, searcher, type InventoryFacts } from './inventory-filters';
import type { InventoryState } from './row-store';
import type { InventoryQuery } from './inventory-url';
import { defaultColumns } from './use-inventory-columns';

export const sortRules = (sort: readonly string[]): SortRule[] =>
  sort.map((rule) => ({ key: rule.replace(/^-/, ''), descending: rule.startsWith('-') }));

/** The columns that are shown, in their order; the name is always the first. */
export function shownColumns(
  all: readonly Column<TouchpointRow>[],
  keys: readonly string[],
): Column<TouchpointRow>[] {
  const wanted = keys.length > 0 ? keys : defaultColumns;
  const found = wanted.flatMap((key) => all.find((column) => column.key === key && key !== 'name') ?? []);
  return [...all.filter(({ key }) => key === 'name'), ...found];
}

export interface Arrangement {
  /** Filtered, sorted and under their headings. */
  items: readonly GridItem<TouchpointRow>[];
  /** Filtered and sorted, without headings, closed groups included. */
  rows: readonly TouchpointRow[];
  /** How many there would be without search and filters. */
  total: number;
}

/**
 * Sorts, filters, searches and groups the rows. The row that is being worked on keeps its place until the cursor leaves
 * it: `held` is that row as it was when the cursor came.
 */
export function useArrangement(
  { rows, byId, lists }: Pick<InventoryState, 'rows' | 'byId' | 'lists'>,
  columns: readonly Column<TouchpointRow>[],
  query: InventoryQuery,
  facts: InventoryFacts,
  held: TouchpointRow | null,
): Arrangement & { collapsed: ReadonlySet<string>; toggleGroup: (id: string) => void } {
  const locale = useLocale();
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const { sort, group, q } = query;

  const standing = useMemo(
    () => (held ? rows.map((row) => (row.id === held.id ? held : row)) : rows),
    [rows, held],
  );
  const sorted = useMemo(
    () => sortRows(standing, sortRules(sort), columns, locale),
    [standing, sort, columns, locale],
  );
  const passes = useMemo(() => rowFilter(query, facetReader(lists, facts)), [query, lists, facts]);
  const filtered = useMemo(() => sorted.filter(passes), [sorted, passes]);
  const search = useMemo(() => {
    const searched = columns.filter(({ key }) => searchedColumns.has(key));
    return searcher((row) => searched.map((column) => column.text(row)).join(' '));
  }, [columns]);
  const found = useMemo(() => filtered.filter(search(q)), [filtered, search, q]);
  const items = useMemo(() => {
    const arranged = groupRows(
      found,
      columns.find(({ key }) => key === group),
      collapsed,
      locale,
    );
    if (!held) return arranged;
    return arranged.map((item) =>
      item.kind === 'row' && item.row === held ? { ...item, row: byId.get(held.id) ?? held } : item,
    );
  }, [found, columns, group, collapsed, locale, held, byId]);
  const total = useMemo(() => rows.reduce((sum, row) => sum + (row.archived ? 0 : 1), 0), [rows]);

  const toggleGroup = (id: string) =>
    setCollapsed((now) => {
      const next = new Set(now);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return { items, rows: found, total, collapsed, toggleGroup };
}

const searchedColumns = new Set([
  'name',
  'description',
  'channelId',
  'kind',
  'ownerId',
  'unitId',
  'objectIds',
  'carrier',
]);

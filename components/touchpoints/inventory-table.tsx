'use client';

import { ArrowDown, ArrowUp, Columns3, Group } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import type { Column } from '@/components/data-table/column';
import { moveKey } from '@/components/data-table/column-panel';
import { DataGrid } from '@/components/data-table/data-grid';
import type { PastedCells } from '@/components/data-table/paste-cells';
import type { MenuEntry } from '@/components/ui/menu-items';
import { parsePasted } from '@/lib/touchpoints/paste';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import { BulkBar } from './bulk-bar';
import type { EditSources } from './field-edit';
import type { InventoryStore } from './inventory-store';
import type { InventoryState } from './row-store';
import { firstRows, type InventoryQuery } from './inventory-url';
import { useRowMenu, type RowDialogs } from './row-menu';
import { shownColumns, sortRules, type Arrangement } from './use-arrangement';
import type { InventoryEdits } from './use-inventory-edits';

interface InventoryTableProps {
  store: InventoryStore;
  state: InventoryState;
  columns: readonly Column<TouchpointRow>[];
  arrangement: Arrangement & { toggleGroup: (id: string) => void };
  query: InventoryQuery;
  setQuery: (part: Partial<InventoryQuery>) => void;
  edits: InventoryEdits;
  sources: EditSources;
  readOnly: boolean;
  expectedRows: number;
  dialogs: RowDialogs;
  onHold: (id: string | null) => void;
  onPasteProblems: (pasted: PastedCells) => void;
  onOpen: (id: string) => void;
}

/** The inventory as a table to work in. */
export function InventoryTable(props: InventoryTableProps) {
  const { state, columns, arrangement, query, setQuery, edits, sources, readOnly, dialogs } = props;
  const t = useTranslations('touchpoints');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => shownColumns(columns, query.columns), [columns, query.columns]);
  const sort = useMemo(() => sortRules(query.sort), [query.sort]);
  const rowMenu = useRowMenu({ store: props.store, edits, readOnly, dialogs, onOpen: props.onOpen });

  const onSort = useCallback(
    (key: string, add: boolean) => {
      const rule = sort.find((one) => one.key === key);
      const next = !rule ? [key] : rule.descending ? [] : [`-${key}`];
      const others = query.sort.filter((one) => one.replace(/^-/, '') !== key);
      setQuery({ sort: add ? [...others, ...next] : next });
    },
    [sort, query.sort, setQuery],
  );

  const headerMenu = useCallback(
    (column: Column<TouchpointRow>): MenuEntry[] => {
      const keys = shown.slice(1).map(({ key }) => key);
      const at = keys.indexOf(column.key);
      const grouped: MenuEntry[] = column.groupable
        ? [
            {
              label: query.group === column.key ? t('group.stop') : t('group.by'),
              icon: <Group />,
              onSelect: () => setQuery({ group: query.group === column.key ? '' : column.key }),
            },
          ]
        : [];
      const arranged: MenuEntry[] =
        at < 0
          ? []
          : [
              'separator',
              {
                label: t('columns.left'),
                disabled: at === 0,
                onSelect: () => setQuery({ columns: moveKey(keys, column.key, -1) }),
              },
              {
                label: t('columns.right'),
                disabled: at === keys.length - 1,
                onSelect: () => setQuery({ columns: moveKey(keys, column.key, 1) }),
              },
              {
                label: t('columns.hide'),
                icon: <Columns3 />,
                onSelect: () => setQuery({ columns: keys.filter((key) => key !== column.key) }),
              },
            ];
      return [
        { label: t('sort.up'), icon: <ArrowUp />, onSelect: () => setQuery({ sort: [column.key] }) },
        {
          label: t('sort.down'),
          icon: <ArrowDown />,
          onSelect: () => setQuery({ sort: [`-${column.key}`] }),
        },
        ...grouped,
        ...arranged,
      ];
    },
    [shown, query.group, setQuery, t],
  );

  const onPaste = (pasted: PastedCells) => {
    if (pasted.problems.length > 0 || pasted.below.length > 0) return props.onPasteProblems(pasted);
    edits.change(
      pasted.changes,
      t('undo.paste', { count: new Set(pasted.changes.map(({ rowId }) => rowId)).size }),
    );
  };

  // Rows that were filtered away or deleted meanwhile are not acted upon.
  const chosen = useMemo(
    () =>
      selected.size === 0
        ? []
        : arrangement.rows.flatMap((row) => (selected.has(row.id) ? (state.byId.get(row.id) ?? []) : [])),
    [selected, arrangement.rows, state.byId],
  );
  const ids = chosen.map(({ id }) => id);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col" data-density={query.density}>
      <DataGrid
        className="min-h-0 flex-1 border-t border-line"
        label={t('title')}
        items={arrangement.items}
        columns={shown}
        readOnly={readOnly}
        sort={sort}
        selected={selected}
        initialRows={firstRows}
        expectedRows={props.expectedRows}
        onSort={onSort}
        onSelected={setSelected}
        onToggleGroup={arrangement.toggleGroup}
        onChanges={edits.change}
        readPaste={parsePasted}
        onPaste={onPaste}
        onOpen={props.onOpen}
        onUndo={edits.undo}
        onRedo={edits.redo}
        onActiveRow={props.onHold}
        headerMenu={headerMenu}
        rowMenu={rowMenu}
      />
      {chosen.length > 0 && !readOnly && (
        <BulkBar
          rows={chosen}
          words={sources.words}
          sources={sources}
          onSet={(field, value) => edits.setAll(ids, field, value)}
          onArchive={() => {
            edits.hide(ids, 'archive');
            setSelected(new Set());
          }}
          onUnarchive={() => {
            edits.unarchive(ids);
            setSelected(new Set());
          }}
          onDelete={() => {
            edits.hide(ids, 'remove');
            setSelected(new Set());
          }}
          onMerge={() => dialogs.merge(ids)}
          onClear={() => setSelected(new Set())}
        />
      )}
    </div>
  );
}

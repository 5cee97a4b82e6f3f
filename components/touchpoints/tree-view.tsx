'use client';

import { useTranslations } from 'next-intl';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { mountedRows, useRowWindow } from '@/components/data-table/use-row-window';
import { ContextMenu } from '@/components/ui/context-menu';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import { withDescendants } from './field-edit';
import type { InventoryStore } from './inventory-store';
import type { InventoryState } from './row-store';
import { useRowMenu, type RowDialogs } from './row-menu';
import { TreeLine, type DropZone } from './tree-line';
import { stepPlace, treeItems, type TreeItem, type TreePlace } from './tree-rows';
import { lastChildOf, type InventoryEdits } from './use-inventory-edits';
import type { ValueWords } from './value-words';

interface TreeViewProps {
  store: InventoryStore;
  state: InventoryState;
  /** Rows that pass search and filters; null where neither is set. */
  found: readonly TouchpointRow[] | null;
  words: ValueWords;
  edits: InventoryEdits;
  dialogs: RowDialogs;
  readOnly: boolean;
  onOpen: (id: string) => void;
}

const steps: Record<string, 'up' | 'down' | 'in' | 'out'> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** The inventory as a tree: parts below their whole. Lines are moved by dragging, by keys or by the menu. */
export function TreeView({ store, state, found, words, edits, dialogs, readOnly, onOpen }: TreeViewProps) {
  const t = useTranslations('touchpoints.tree');
  const viewport = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const wanted = useRef(false);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const [renamed, setRenamed] = useState<string | null>(null);
  const [drag, setDrag] = useState<{ id: string; over: string; zone: DropZone } | null>(null);
  const [said, setSaid] = useState('');

  const standing = useMemo(() => state.rows.filter((row) => !row.archived), [state.rows]);
  const items = useMemo(
    () =>
      treeItems(found === null ? standing : state.rows, closed, found && new Set(found.map(({ id }) => id))),
    [standing, state.rows, closed, found],
  );
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === current),
  );
  const item = items[at];
  const range = useRowWindow(viewport, ruler, 60);
  const rowMenu = useRowMenu({ store, edits, readOnly, dialogs, onOpen });

  useLayoutEffect(() => {
    if (!wanted.current || renamed) return;
    wanted.current = false;
    const line = viewport.current?.querySelector<HTMLElement>(`[data-line="${CSS.escape(item?.id ?? '')}"]`);
    line?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: 'nearest' });
  });

  const go = (to: number) => {
    wanted.current = true;
    setCurrent(items[Math.max(0, Math.min(items.length - 1, to))]?.id ?? null);
  };

  const toggle = (id: string, open?: boolean) =>
    setClosed((now) => {
      const next = new Set(now);
      if (open ?? next.has(id)) next.delete(id);
      else next.add(id);
      return next;
    });

  const put = (id: string, place: TreePlace | null) => {
    if (!place || (place.parentId !== null && withDescendants(state.rows, id).has(place.parentId))) return;
    edits.move([id], place.parentId, place.afterId);
    if (place.parentId) toggle(place.parentId, true);
    const parent = place.parentId === null ? '' : (state.byId.get(place.parentId)?.name ?? '');
    setSaid(
      t('moved', {
        name: state.byId.get(id)?.name ?? '',
        parent: parent === '' ? 'none' : 'some',
        parentName: parent,
      }),
    );
    wanted.current = true;
  };

  const step = (by: 'up' | 'down' | 'in' | 'out') => {
    if (!item || readOnly || found !== null) return;
    const place = stepPlace(items, item.id, by);
    // A closed neighbour does not show its parts: the new one still goes behind the last of them.
    put(
      item.id,
      place && by === 'in'
        ? { ...place, afterId: lastChildOf(state.rows, place.parentId, [item.id]) }
        : place,
    );
  };

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (!item || renamed || event.defaultPrevented) return;
    const mod = event.ctrlKey || event.metaKey;
    const handled = (() => {
      const by = steps[event.key];
      if (event.altKey && event.shiftKey && by) return step(by);
      if (mod || event.altKey) return 'browser';
      switch (event.key) {
        case 'ArrowDown':
          return go(at + 1);
        case 'ArrowUp':
          return go(at - 1);
        case 'Home':
          return go(0);
        case 'End':
          return go(items.length - 1);
        case 'PageDown':
          return go(at + 10);
        case 'PageUp':
          return go(at - 10);
        case 'ArrowRight':
          if (item.children === 0) return;
          return item.expanded ? go(at + 1) : toggle(item.id, true);
        case 'ArrowLeft':
          if (item.expanded && item.children > 0) return toggle(item.id, false);
          return item.parentId === null ? undefined : go(items.findIndex(({ id }) => id === item.parentId));
        case 'Enter':
          return onOpen(item.id);
        case 'F2':
          return readOnly ? undefined : setRenamed(item.id);
        default:
          return 'browser';
      }
    })();
    if (handled !== 'browser') event.preventDefault();
  };

  const drop = () => {
    setDrag(null);
    if (!drag || drag.id === drag.over) return;
    const over = items.find(({ id }) => id === drag.over);
    if (over) put(drag.id, placeOf(over, drag.zone, items, state.rows, drag.id));
  };

  return (
    <>
      <ContextMenu entries={item ? rowMenu([item.id]) : []}>
        <div
          ref={viewport}
          role="tree"
          aria-label={t('label')}
          onKeyDown={onKeyDown}
          onDragOver={(event) => drag && event.preventDefault()}
          onDrop={drop}
          className="relative min-h-0 flex-1 overflow-auto overscroll-contain border-t border-line bg-surface"
        >
          <div ref={ruler} aria-hidden className="absolute h-row w-px" />
          <div
            role="presentation"
            className="relative"
            style={{ height: `calc(var(--row) * ${items.length})` }}
          >
            {mountedRows(range, items.length, at).map((index) => {
              const line = items[index];
              if (!line) return null;
              return (
                <TreeLine
                  key={line.id}
                  item={line}
                  index={index}
                  words={words}
                  focusable={index === at}
                  renaming={renamed === line.id}
                  draggable={!readOnly && found === null}
                  dropZone={drag && drag.over === line.id && drag.id !== line.id ? drag.zone : null}
                  onToggle={() => toggle(line.id)}
                  onCurrent={() => setCurrent(line.id)}
                  onOpen={() => onOpen(line.id)}
                  onRenamed={(name) => {
                    wanted.current = true;
                    setRenamed(null);
                    if (name !== null) edits.change([{ rowId: line.id, key: 'name', value: name }]);
                  }}
                  onRename={() => !readOnly && setRenamed(line.id)}
                  onDrag={(id, zone) =>
                    setDrag((now) => (id === null ? null : { id: now?.id ?? id, over: line.id, zone }))
                  }
                />
              );
            })}
          </div>
        </div>
      </ContextMenu>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  );
}

function placeOf(
  over: TreeItem,
  zone: DropZone,
  items: readonly TreeItem[],
  rows: readonly TouchpointRow[],
  moved: string,
): TreePlace {
  if (zone === 'into') return { parentId: over.id, afterId: lastChildOf(rows, over.id, [moved]) };
  if (zone === 'behind') return { parentId: over.parentId, afterId: over.id };
  const siblings = items.filter(({ parentId, id }) => parentId === over.parentId && id !== moved);
  return { parentId: over.parentId, afterId: siblings[siblings.indexOf(over) - 1]?.id ?? null };
}

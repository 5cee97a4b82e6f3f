'use client';

import { lazy, Suspense, useMemo, useState } from 'react';
import type { RowDialogs } from '../row-menu';
import type { InventoryState } from '../row-store';
import type { InventoryEdits } from '../use-inventory-edits';
import type { ValueWords } from '../value-words';

type Asked =
  | { kind: 'add'; parentId: string | null; afterId: string | null }
  | { kind: 'move'; ids: readonly string[] }
  | { kind: 'merge'; ids: readonly string[] }
  | { kind: 'retire'; id: string };

const AddDialog = lazy(async () => ({ default: (await import('./add-dialog')).AddDialog }));
const MoveDialog = lazy(async () => ({ default: (await import('./move-dialog')).MoveDialog }));
const MergeDialog = lazy(async () => ({ default: (await import('./merge-dialog')).MergeDialog }));
const RetireDialog = lazy(async () => ({ default: (await import('./retire-dialog')).RetireDialog }));

/** The dialogs of rows: what opens them, and the one that is open. */
export function useTouchpointDialogs(state: InventoryState, edits: InventoryEdits, words: ValueWords) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const dialogs = useMemo(
    (): RowDialogs => ({
      add: (where) => setAsked({ kind: 'add', ...where }),
      move: (ids) => setAsked({ kind: 'move', ids }),
      merge: (ids) => setAsked({ kind: 'merge', ids }),
      retire: (id) => setAsked({ kind: 'retire', id }),
    }),
    [],
  );
  const shared = { state, edits, words, onClose: () => setAsked(null) };
  const dialog =
    asked === null ? null : asked.kind === 'add' ? (
      <AddDialog {...shared} {...asked} />
    ) : asked.kind === 'move' ? (
      <MoveDialog {...shared} ids={asked.ids} />
    ) : asked.kind === 'merge' ? (
      <MergeDialog {...shared} ids={asked.ids} />
    ) : (
      <RetireDialog {...shared} id={asked.id} />
    );
  return { dialogs, element: dialog && <Suspense>{dialog}</Suspense> };
}

'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useLive } from '@/components/layout/use-live';
import { toast } from '@/components/ui/toast';
import type { Inventory } from '@/lib/touchpoints/types';
import { inventoryApi } from './inventory-api';
import { InventoryStore, type StoreMessages } from './inventory-store';
import type { InventoryState } from './row-store';

export type TextConflict = Parameters<StoreMessages['onConflict']>[0];

// Events of one write arrive together; they are read together.
const gatherFor = 40;

/**
 * The store of a screen over the inventory, kept up to date with the server and with everybody else. `onOthers` is told
 * which touchpoints others have changed (none: lists, or too many to name); by default the store reads them again.
 */
export function useInventory(
  base: string,
  first: Inventory,
  complete: boolean,
  onOthers?: (ids: readonly string[]) => void,
) {
  const t = useTranslations('touchpoints');
  const saving = useTranslations('ui.saving');
  const [conflicts, setConflicts] = useState<readonly TextConflict[]>([]);
  const [store] = useState(
    () =>
      new InventoryStore(first, complete, inventoryApi(base), {
        changedSince: t('undo.changedSince'),
        onRefused: (message) => void toast.error(saving('refused'), { description: message }),
        onConflict: (conflict) => setConflicts((now) => [...now, conflict]),
      }),
  );
  const state: InventoryState = useSyncExternalStore(store.subscribe, store.read, store.read);
  const changed = useRef(new Set<string>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useLive(
    `${base}/live`,
    first.seq,
    ({ kind, id, op, mutationId }) => {
      if (store.isOwn(mutationId)) return;
      if (kind === 'touchpoint' && id && op !== 'reset') changed.current.add(id);
      else if (listKinds.has(kind)) changed.current.add('');
      else return;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        const ids = [...changed.current];
        changed.current.clear();
        const named = ids.includes('') ? [] : ids;
        if (onOthers) onOthers(named);
        else if (named.length > 0) void store.refresh(named);
        else void store.reload();
      }, gatherFor);
    },
    () => (onOthers ? onOthers([]) : void store.reload()),
  );

  useEffect(() => {
    if (!complete) void store.reload();
    // What was not sent when the network comes back, or when somebody wants to leave.
    const warn = (event: BeforeUnloadEvent) => {
      if (store.read().save.kind !== 'saved') event.preventDefault();
    };
    window.addEventListener('online', store.retry);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('online', store.retry);
      window.removeEventListener('beforeunload', warn);
      clearTimeout(timer.current);
    };
  }, [store, complete]);

  return { store, state, conflicts, endConflict: () => setConflicts((now) => now.slice(1)) };
}

/** Events that change what cells show or choose from. */
const listKinds = new Set([
  'touchpoint',
  'channel',
  'unit',
  'brandValue',
  'segment',
  'brand',
  'object',
  'person',
]);

'use client';

import {
  Archive,
  ArchiveRestore,
  ArrowUpRight,
  FolderTree,
  GitMerge,
  Plus,
  Trash2,
  XCircle,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { MenuEntry } from '@/components/ui/menu-items';
import type { InventoryStore } from './inventory-store';
import type { InventoryEdits } from './use-inventory-edits';

/** Steps that ask something first. */
export interface RowDialogs {
  add: (where: { parentId: string | null; afterId: string | null }) => void;
  move: (ids: readonly string[]) => void;
  merge: (ids: readonly string[]) => void;
  retire: (id: string) => void;
}

interface RowMenuOptions {
  store: InventoryStore;
  edits: InventoryEdits;
  readOnly: boolean;
  dialogs: RowDialogs;
  onOpen: (id: string) => void;
}

/** What can be done with one row or with the chosen ones; the same in table, tree and list. */
export function useRowMenu({ store, edits, readOnly, dialogs, onOpen }: RowMenuOptions) {
  const t = useTranslations('touchpoints.menu');
  return (ids: readonly string[]): MenuEntry[] => {
    const [id] = ids;
    const row = id ? store.read().byId.get(id) : undefined;
    if (!id || !row) return [];
    const one = ids.length === 1;
    const open: MenuEntry[] = one
      ? [{ label: t('open'), icon: <ArrowUpRight />, keys: ['Ctrl', 'Enter'], onSelect: () => onOpen(id) }]
      : [];
    if (readOnly) return open;
    const single: MenuEntry[] = one
      ? [
          ...open,
          {
            label: t('addBelow'),
            icon: <Plus />,
            onSelect: () => dialogs.add({ parentId: row.parentId, afterId: id }),
          },
          {
            label: t('addPart'),
            icon: <FolderTree />,
            onSelect: () => dialogs.add({ parentId: id, afterId: null }),
          },
          'separator',
        ]
      : [{ label: t('merge'), icon: <GitMerge />, onSelect: () => dialogs.merge(ids) }];
    const retire: MenuEntry[] =
      one && row.presence !== 'retired'
        ? [{ label: t('retire'), icon: <XCircle />, onSelect: () => dialogs.retire(id) }]
        : [];
    return [
      ...single,
      { label: t('move'), icon: <FolderTree />, onSelect: () => dialogs.move(ids) },
      ...retire,
      row.archived
        ? { label: t('unarchive'), icon: <ArchiveRestore />, onSelect: () => edits.unarchive(ids) }
        : { label: t('archive'), icon: <Archive />, onSelect: () => edits.hide(ids, 'archive') },
      { label: t('delete'), icon: <Trash2 />, danger: true, onSelect: () => edits.hide(ids, 'remove') },
    ];
  };
}

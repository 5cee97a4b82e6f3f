'use client';

import { useTranslations } from 'next-intl';
import type { CellChange, CellValue } from '@/components/data-table/column';
import { toast } from '@/components/ui/toast';
import { AppError } from '@/lib/errors';
import type { TouchpointField } from '@/lib/touchpoints/fields';
import type { CreateTouchpointsInput } from '@/lib/touchpoints/input';
import type { ImportTouchpointsInput, PasteTouchpointsInput } from '@/lib/touchpoints/table/input';
import type { TouchpointRow } from '@/lib/touchpoints/types';
import type { InventoryStore } from './inventory-store';
import { sortChanges } from './row-values';

export type InventoryEdits = ReturnType<typeof useInventoryEdits>;

/** What people do with the inventory, with the words that tell them so. */
export function useInventoryEdits(store: InventoryStore) {
  const t = useTranslations('touchpoints');
  const errors = useTranslations('errors');
  const saving = useTranslations('ui.saving');
  const fields = useTranslations('touchpointFields');

  const nameOf = (id: string) => store.read().byId.get(id)?.name ?? '';

  const refuse = (error: unknown) => {
    if (!(error instanceof Error)) throw error;
    const words =
      error instanceof AppError && errors.has(error.key) ? errors(error.key, error.values) : error.message;
    toast.error(saving('refused'), { description: words });
  };

  /** Tells of a step that concerns many rows, with the way back. */
  const tell = (label: string) => {
    const entry = store.undo.newest();
    toast.success(label, {
      onUndo: entry ? () => void stepBack(() => store.undo.undoOne(entry)) : undefined,
    });
  };

  const stepBack = async (step: () => ReturnType<InventoryStore['undo']['undo']>) => {
    const done = await step();
    if (done?.problem) toast.info(done.label, { description: done.problem });
  };

  /** Writes cells; `label` names the step, by default after the first field. */
  const change = (changes: readonly CellChange[], label?: string): void => {
    const [first] = changes;
    if (!first) return;
    const { patches, parents, ranks } = sortChanges(changes);
    const field = fields.has(first.key) ? fields(first.key) : '';
    const words =
      label ??
      t('undo.edit', {
        field,
        name: nameOf(first.rowId),
        count: new Set(changes.map(({ rowId }) => rowId)).size,
      });
    try {
      const changed = patches.length > 0 ? store.edit(patches, words) : 0;
      for (const { id, parentId } of parents)
        store.move([id], parentId, lastChildOf(store.read().rows, parentId, [id]), words);
      for (const { id, rank } of ranks) store.rank(id, rank, words);
      if (changed > 1) tell(words);
    } catch (error) {
      refuse(error);
    }
  };

  return {
    change,
    /** The same value for many rows. */
    setAll: (ids: readonly string[], field: TouchpointField, value: CellValue) =>
      change(
        ids.map((rowId) => ({ rowId, key: field, value })),
        t('undo.setAll', { field: fields(field), count: ids.length }),
      ),
    create: async (input: CreateTouchpointsInput): Promise<string[]> => {
      const [first] = input.items;
      try {
        const { ids, skipped } = await store.create(
          input,
          t('undo.create', { count: input.items.length, name: first?.name ?? '' }),
        );
        if (ids.length !== 1 || skipped.length > 0) {
          const told = t('created', { count: ids.length });
          toast.success(told, {
            description: skipped.length > 0 ? t('skipped', { count: skipped.length }) : undefined,
          });
        }
        return ids;
      } catch (error) {
        refuse(error);
        return [];
      }
    },
    /** Throws ApiError where the paste is refused, for the dialog to say. */
    paste: async (input: PasteTouchpointsInput) => {
      const { create, update } = await store.paste(
        input,
        t('undo.paste', { count: (input.expected?.create ?? 0) + (input.expected?.update ?? 0) }),
      );
      tell(t('broughtIn', { create, update }));
    },
    import: async (input: ImportTouchpointsInput) => {
      const { counts, importId } = await store.import(input, t('undo.import', { name: input.fileName }));
      if (importId) tell(t('broughtIn', { create: counts.create, update: counts.update }));
    },
    hide: (ids: readonly string[], how: 'remove' | 'archive') => {
      const [id = ''] = ids;
      const label = t(how === 'remove' ? 'undo.remove' : 'undo.archive', {
        count: ids.length,
        name: nameOf(id),
      });
      store.hide(ids, how, label);
      tell(label);
    },
    unarchive: (ids: readonly string[]) => {
      const [id = ''] = ids;
      store.unarchive(ids, t('undo.unarchive', { count: ids.length, name: nameOf(id) }));
    },
    move: (ids: readonly string[], parentId: string | null, afterId: string | null) => {
      const [id = ''] = ids;
      store.move(ids, parentId, afterId, t('undo.move', { count: ids.length, name: nameOf(id) }));
    },
    merge: (keepId: string, mergeIds: readonly string[]) => store.merge(keepId, mergeIds),
    retire: (id: string, replacementId: string | null, reason: string) =>
      store.retire(id, replacementId, reason),
    undo: () => void stepBack(() => store.undo.undo()),
    redo: () => void stepBack(() => store.undo.redo()),
  };
}

/** The last child of a parent, behind which a new one goes; those that are moved themselves do not count. */
export function lastChildOf(
  rows: readonly TouchpointRow[],
  parentId: string | null,
  moved: readonly string[] = [],
): string | null {
  return rows.findLast((row) => row.parentId === parentId && !moved.includes(row.id))?.id ?? null;
}

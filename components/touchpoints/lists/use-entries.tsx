'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import type { MenuEntry } from '@/components/ui/menu-items';
import { toast } from '@/components/ui/toast';
import { useQuickAction } from '@/components/layout/use-quick-action';
import type { EntryActions, ListName, ShownEntry } from './entry-types';

// It brings forms and schemas along: fetched when it is opened.
const EntryDialog = lazy(async () => ({ default: (await import('./entry-dialog')).EntryDialog }));

/** What people do with the entries of a list: the menu of an entry, and the dialog that is open. */
export function useEntries(actions: EntryActions) {
  const t = useTranslations('touchpoints.lists');
  const [asked, setAsked] = useState<{ list: ListName; entry: Partial<ShownEntry> } | null>(null);
  const { pending, run } = useQuickAction();

  const remove = (list: ListName, { id, name, use }: ShownEntry) =>
    run(
      () => actions.remove({ list, id } as never),
      () =>
        void toast.success(t('deleted', { name }), {
          description: use.touchpoints > 0 ? t('deletedUse', { count: use.touchpoints }) : undefined,
          onUndo: () => run(() => actions.restore({ list, id } as never)),
        }),
    );

  const menu = (list: ListName, entry: ShownEntry, siblings: readonly ShownEntry[] = []): MenuEntry[] => {
    const at = siblings.findIndex(({ id }) => id === entry.id);
    const { move } = actions;
    const place = (afterId: string | null) =>
      move && run(() => move({ list, id: entry.id, afterId } as never));
    const moves: MenuEntry[] =
      move && at >= 0
        ? [
            {
              label: t('moveUp'),
              disabled: at === 0 || pending,
              onSelect: () => place(siblings[at - 2]?.id ?? null),
            },
            {
              label: t('moveDown'),
              disabled: at === siblings.length - 1 || pending,
              onSelect: () => place(siblings[at + 1]?.id ?? null),
            },
            'separator',
          ]
        : [];
    return [
      { label: t('change'), onSelect: () => setAsked({ list, entry }) },
      ...moves,
      {
        label: entry.archived ? t('unarchive') : t('archive'),
        onSelect: () =>
          run(() => actions.archive({ list, id: entry.id, archived: !entry.archived } as never)),
      },
      { label: t('delete'), danger: true, onSelect: () => remove(list, entry) },
    ];
  };

  return {
    menu,
    create: (list: ListName, entry: Partial<ShownEntry> = {}) => setAsked({ list, entry }),
    dialog: asked && (
      <Suspense>
        <EntryDialog
          list={asked.list}
          entry={asked.entry}
          onSubmit={asked.entry.id ? actions.update : actions.create}
          onClose={() => setAsked(null)}
        />
      </Suspense>
    ),
  };
}

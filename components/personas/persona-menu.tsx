'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import { toast } from '@/components/ui/toast';
import type { CopyPersonaInput, DuplicatePersonaInput, PersonaIdInput } from '@/lib/personas/input';

const CopyDialog = lazy(async () => ({ default: (await import('./copy-dialog')).CopyDialog }));

export interface PersonaMenuActions {
  duplicate: BoundAction<DuplicatePersonaInput, { id: string }>;
  archive: BoundAction<PersonaIdInput>;
  unarchive: BoundAction<PersonaIdInput>;
  remove: BoundAction<PersonaIdInput>;
  restore: BoundAction<PersonaIdInput>;
}

/** What can be done with a whole persona: copy it, hide it, delete it, each with a way back. */
export function PersonaMenu({
  listPath,
  persona,
  leaves = false,
  copying,
  actions,
}: {
  listPath: string;
  persona: { id: string; name: string; archived: boolean };
  /** The persona's own page: there is nothing to stay for once it is deleted. */
  leaves?: boolean;
  /** Other brands that it can be copied to, the name of this one, and how; absent where there are none. */
  copying?: {
    from: string;
    brands: readonly { slug: string; name: string }[];
    copy: BoundAction<CopyPersonaInput, { id: string; left: number }>;
  };
  actions: PersonaMenuActions;
}) {
  const t = useTranslations('personas');
  const router = useRouter();
  const { run } = useQuickAction();
  const [chooses, setChooses] = useState(false);
  const { id, name, archived } = persona;
  const duplicate = () => {
    let made: string | undefined;
    run(
      async () => {
        const result = await actions.duplicate({ id, name: t('copyName', { name }).slice(0, 120) });
        made = result.data?.id;
        return result;
      },
      () => {
        if (made) router.push(`${listPath}/${made}`);
      },
    );
  };
  const archive = () =>
    run(
      () => (archived ? actions.unarchive({ id }) : actions.archive({ id })),
      () =>
        void toast.success(t(archived ? 'unarchived' : 'archivedSaid', { name }), {
          onUndo: () => run(() => (archived ? actions.archive({ id }) : actions.unarchive({ id }))),
        }),
    );
  const remove = () =>
    run(
      () => actions.remove({ id }),
      () => {
        toast.success(t('deleted', { name }), { onUndo: () => run(() => actions.restore({ id })) });
        if (leaves) router.push(listPath);
      },
    );
  return (
    <>
      <DropdownMenu
        align="end"
        trigger={
          <Button
            size={leaves ? 'icon' : 'icon-sm'}
            variant={leaves ? 'secondary' : 'ghost'}
            aria-label={t('menu', { name })}
          >
            <Ellipsis />
          </Button>
        }
        entries={[
          { label: t('duplicate'), onSelect: duplicate },
          ...(copying ? [{ label: t('copy.open'), onSelect: () => setChooses(true) }] : []),
          { label: t(archived ? 'unarchive' : 'archive'), onSelect: archive },
          'separator',
          { label: t('delete'), danger: true, onSelect: remove },
        ]}
      />
      {chooses && copying && (
        <Suspense>
          <CopyDialog
            persona={{ id, name }}
            from={copying.from}
            brands={copying.brands}
            onCopy={copying.copy}
            onClose={() => setChooses(false)}
          />
        </Suspense>
      )}
    </>
  );
}

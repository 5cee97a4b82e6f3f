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
import type {
  ChainIdInput,
  DuplicateChainInput,
  RestoreChainInput,
  UpdateChainInput,
} from '@/lib/chains/input';
import type { ChainAbout } from '@/lib/chains/types';
import { pick } from '@/lib/utils/pick';
import type { ChainChoices } from './chain-dialog';

const ChainDialog = lazy(async () => ({
  default: (await import('./chain-dialog')).ChainDialog<{ id: string }>,
}));

const aboutFields = [
  'name',
  'description',
  'trigger',
  'entryChannelId',
  'successorId',
  'fate',
  'mergeIntoId',
] as const;

export interface ChainMenuActions {
  update: BoundAction<UpdateChainInput>;
  duplicate: BoundAction<DuplicateChainInput, { id: string }>;
  remove: BoundAction<ChainIdInput>;
  restore: BoundAction<RestoreChainInput>;
}

/** What can be done with a whole chain: change its words, make a copy, delete it and take that back. */
export function ChainMenu({
  listPath,
  chain,
  leaves = false,
  choices,
  actions,
}: {
  listPath: string;
  chain: ChainAbout & { id: string };
  /** The chain's own page: there is nothing to stay for once it is deleted. */
  leaves?: boolean;
  choices: ChainChoices;
  actions: ChainMenuActions;
}) {
  const t = useTranslations('chains');
  const router = useRouter();
  const { run } = useQuickAction();
  const [dialog, setDialog] = useState<'change' | 'duplicate' | null>(null);
  const { id, name } = chain;
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
          <Button size="icon" variant={leaves ? 'secondary' : 'ghost'} aria-label={t('menu', { name })}>
            <Ellipsis />
          </Button>
        }
        entries={[
          { label: t('change'), onSelect: () => setDialog('change') },
          { label: t('duplicate'), onSelect: () => setDialog('duplicate') },
          { label: t('delete'), danger: true, onSelect: remove },
        ]}
      />
      {dialog && (
        <Suspense>
          <ChainDialog
            kind={dialog}
            values={pick(chain, aboutFields)}
            choices={{ ...choices, chains: choices.chains.filter((one) => one.id !== id) }}
            onSubmit={async (input) => {
              if (dialog === 'duplicate') return actions.duplicate({ id, name: input.name });
              return { ...(await actions.update({ id, ...input })), data: { id } };
            }}
            onDone={(made) => {
              setDialog(null);
              toast.success(t('saved'));
              if (dialog === 'duplicate' && made) router.push(`${listPath}/${made.id}`);
            }}
            onClose={() => setDialog(null)}
          />
        </Suspense>
      )}
    </>
  );
}

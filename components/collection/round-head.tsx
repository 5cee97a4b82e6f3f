'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { DropdownMenu } from '@/components/ui/dropdown-menu';
import type { RoundIdInput, SetRoundOpenInput, UpdateRoundInput } from '@/lib/collection/input';
import type { RoundSummary } from '@/lib/collection/types';
import type { BoundAction } from '@/components/layout/bound-action';
import { RoundDialog } from './round-dialog';
import { useQuickAction } from '@/components/layout/use-quick-action';

interface RoundHeadProps {
  round: RoundSummary;
  today: string;
  listPath: string;
  actions: {
    update: BoundAction<UpdateRoundInput>;
    setOpen: BoundAction<SetRoundOpenInput>;
    remove: BoundAction<RoundIdInput>;
  };
}

/** What can be done with a round: change, close, open again, delete. */
export function RoundHead({ round, today, listPath, actions }: RoundHeadProps) {
  const t = useTranslations('collection.round');
  const router = useRouter();
  const [asked, setAsked] = useState<'change' | 'delete' | null>(null);
  const { pending, run } = useQuickAction();
  const close = () => setAsked(null);
  return (
    <>
      <Button
        loading={pending}
        onClick={() => run(() => actions.setOpen({ id: round.id, open: !round.open }))}
      >
        {t(round.open ? 'close' : 'reopen')}
      </Button>
      <DropdownMenu
        align="end"
        trigger={
          <Button size="icon" aria-label={t('menu')}>
            <Ellipsis />
          </Button>
        }
        entries={[
          { label: t('change'), onSelect: () => setAsked('change') },
          { label: t('delete'), danger: true, onSelect: () => setAsked('delete') },
        ]}
      />
      {asked === 'change' && (
        <RoundDialog
          open
          onOpenChange={close}
          title={t('changeTitle')}
          round={round}
          today={today}
          submitLabel={t('save')}
          onSubmit={(values) => actions.update({ ...values, id: round.id })}
          onDone={close}
        />
      )}
      {asked === 'delete' && (
        <ConfirmDialog
          open
          onOpenChange={close}
          title={t('deleteTitle', { name: round.name })}
          description={t('deleteText')}
          confirmLabel={t('delete')}
          onConfirm={async () => {
            const result = await actions.remove({ id: round.id });
            if (result?.serverError) return result.serverError.message;
            router.push(listPath);
          }}
        />
      )}
    </>
  );
}

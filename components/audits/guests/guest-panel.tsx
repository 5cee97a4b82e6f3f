'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Panel } from '@/components/ui/panel';
import type { CreateGuestInput, GuestVisitInput, RenewGuestLinkInput } from '@/lib/audits/guests/input';
import type { Guest } from '@/lib/audits/guests/list-guests';
import type { TellsLink } from '@/lib/audits/guests/tell-link';
import { useFormat } from '@/lib/format/use-format';

const forms = () => import('./guest-forms');
const CreateGuestWindow = lazy(async () => ({ default: (await forms()).CreateGuestWindow }));
const RenewGuestWindow = lazy(async () => ({ default: (await forms()).RenewGuestWindow }));
const GuestLinkWindow = lazy(async () => ({
  default: (await import('./guest-link-window')).GuestLinkWindow,
}));

/** Where a guest can be sent. */
export interface GuestPlace {
  brandId: string;
  objectId: string | null;
  brand: string;
  object: string | null;
}

type Asked =
  | { what: 'create' }
  | { what: 'renew' | 'revoke' | 'erase'; guest: Guest }
  | { what: 'told'; told: TellsLink };

/** People without an account who make one visit each, with what became of their links. */
export function GuestPanel({
  cycle: { id, dueOn, takesGuests, isClosed },
  guests,
  places,
  today,
  actions,
}: {
  cycle: {
    id: string;
    dueOn: string;
    /** Until the review begins. */
    takesGuests: boolean;
    /** Links of a closed cycle are not changed any more. */
    isClosed: boolean;
  };
  guests: readonly Guest[];
  places: readonly GuestPlace[];
  today: string;
  actions: {
    create: BoundAction<CreateGuestInput, TellsLink>;
    renew: BoundAction<RenewGuestLinkInput, TellsLink>;
    revoke: BoundAction<GuestVisitInput>;
    erase: BoundAction<GuestVisitInput>;
  };
}) {
  const t = useTranslations('auditGuests');
  const states = useTranslations('enum.visitStates');
  const format = useFormat();
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const window = {
    today,
    proposed: dueOn < today ? today : dueOn,
    onTold: (told: TellsLink) => setAsked({ what: 'told', told }),
    onClose: close,
  };
  return (
    <Panel
      flush
      title={t('title')}
      description={t('description')}
      actions={
        takesGuests && (
          <Button size="sm" onClick={() => setAsked({ what: 'create' })}>
            {t('create.open')}
          </Button>
        )
      }
    >
      {guests.length === 0 ? (
        <p className="px-4 py-3 text-sm text-ink-muted">{t('none')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {guests.map((guest) => (
            <li key={guest.visitId} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
              <span className="min-w-0 flex-1 basis-48">
                <span className="block font-medium">{guest.name || t('former')}</span>
                <span className="block text-sm text-ink-muted">
                  {[guest.brand, guest.object].filter(Boolean).join(' · ')}
                </span>
              </span>
              <Badge tone="outline">{states(guest.visit)}</Badge>
              <span className="figures text-sm text-ink-muted">
                {t(`state.${guest.link}`, { date: format.date(guest.expiresOn) })}
              </span>
              <span className="flex flex-wrap gap-1.5">
                {guest.link !== 'revoked' && !isClosed && (
                  <>
                    {guest.visit !== 'submitted' && (
                      <Button
                        size="sm"
                        variant="ghost"
                        aria-label={t('renew.of', { name: guest.name })}
                        onClick={() => setAsked({ what: 'renew', guest })}
                      >
                        {t('renew.open')}
                      </Button>
                    )}
                    <Button
                      size="sm"
                      variant="ghost"
                      aria-label={t('revoke.of', { name: guest.name })}
                      onClick={() => setAsked({ what: 'revoke', guest })}
                    >
                      {t('revoke.open')}
                    </Button>
                  </>
                )}
                {guest.name !== '' && (
                  <Button
                    size="sm"
                    variant="ghost"
                    aria-label={t('erase.of', { name: guest.name })}
                    onClick={() => setAsked({ what: 'erase', guest })}
                  >
                    {t('erase.open')}
                  </Button>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Suspense>
        {asked?.what === 'create' && (
          <CreateGuestWindow {...window} cycleId={id} places={places} onCreate={actions.create} />
        )}
        {asked?.what === 'renew' && (
          <RenewGuestWindow {...window} guest={asked.guest} onRenew={actions.renew} />
        )}
        {asked?.what === 'told' && <GuestLinkWindow told={asked.told} onClose={close} />}
      </Suspense>
      {asked?.what === 'revoke' && (
        <ConfirmDialog
          open
          onOpenChange={close}
          title={t('revoke.title', { name: asked.guest.name })}
          description={t('revoke.text')}
          confirmLabel={t('revoke.submit')}
          onConfirm={async () => {
            const result = await actions.revoke({ visitId: asked.guest.visitId });
            return result.serverError?.message;
          }}
        />
      )}
      {asked?.what === 'erase' && (
        <ConfirmDialog
          open
          onOpenChange={close}
          title={t('erase.title', { name: asked.guest.name })}
          description={t('erase.text')}
          confirmLabel={t('erase.submit')}
          onConfirm={async () => {
            const result = await actions.erase({ visitId: asked.guest.visitId });
            return result.serverError?.message;
          }}
        />
      )}
    </Panel>
  );
}

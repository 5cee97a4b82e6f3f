'use client';

import { useTranslations } from 'next-intl';
import { Form } from '@/components/form/form';
import { FormActions } from '@/components/form/form-actions';
import { FormField } from '@/components/form/form-field';
import { SubmitButton } from '@/components/form/submit-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { DateInput } from '@/components/ui/date-input';
import { Dialog } from '@/components/ui/dialog';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { Guest } from '@/lib/audits/guests/list-guests';
import type { CreateGuestInput, RenewGuestLinkInput } from '@/lib/audits/guests/input';
import type { TellsLink } from '@/lib/audits/guests/tell-link';
import type { GuestPlace } from './guest-panel';

const createSchema = async () => (await import('@/lib/audits/guests/input')).createGuestSchema;
const renewSchema = async () => (await import('@/lib/audits/guests/input')).renewGuestLinkSchema;

interface Window {
  today: string;
  /** The day that is proposed as the link's last. */
  proposed: string;
  onTold: (told: TellsLink) => void;
  onClose: () => void;
}

/** The name of a guest, the place, and until when the link opens. */
export function CreateGuestWindow({
  cycleId,
  places,
  today,
  proposed,
  onCreate,
  onTold,
  onClose,
}: Window & {
  cycleId: string;
  places: readonly GuestPlace[];
  onCreate: BoundAction<CreateGuestInput, TellsLink>;
}) {
  const t = useTranslations('auditGuests');
  const keyOf = ({ brandId, objectId }: Pick<GuestPlace, 'brandId' | 'objectId'>) =>
    `${brandId}/${objectId ?? ''}`;
  const [first] = places;
  return (
    <Dialog open onOpenChange={onClose} title={t('create.title')} description={t('create.description')}>
      <Form
        schema={createSchema}
        defaultValues={{
          cycleId,
          name: '',
          brandId: first?.brandId ?? '',
          objectId: first?.objectId ?? null,
          expiresOn: proposed,
        }}
        onSubmit={onCreate}
        onSuccess={(told) => told && onTold(told)}
      >
        {({ watch, setValue }) => (
          <>
            <FormField name="name" label={t('create.name')} hint={t('create.nameHint')}>
              <Input autoComplete="off" />
            </FormField>
            <FormField name="brandId" label={t('create.place')}>
              {({ value: _value, onChange: _change, ...control }) => (
                <Select
                  {...control}
                  options={places.map((place) => ({
                    value: keyOf(place),
                    label: [place.brand, place.object].filter(Boolean).join(' · '),
                  }))}
                  value={keyOf({ brandId: watch('brandId'), objectId: watch('objectId') ?? null })}
                  onChange={(key) => {
                    const place = places.find((one) => keyOf(one) === key);
                    if (!place) return;
                    setValue('brandId', place.brandId);
                    setValue('objectId', place.objectId);
                  }}
                />
              )}
            </FormField>
            <FormField name="expiresOn" label={t('expiresOn')} hint={t('expiresOnHint')}>
              <DateInput min={today} />
            </FormField>
            <FormActions align="end">
              <SubmitButton>{t('create.submit')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </Dialog>
  );
}

/** Until when a guest's new link opens. */
export function RenewGuestWindow({
  guest,
  today,
  proposed,
  onRenew,
  onTold,
  onClose,
}: Window & { guest: Guest; onRenew: BoundAction<RenewGuestLinkInput, TellsLink> }) {
  const t = useTranslations('auditGuests');
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('renew.title', { name: guest.name })}
      description={t('renew.description')}
    >
      <Form
        schema={renewSchema}
        defaultValues={{ visitId: guest.visitId, expiresOn: proposed }}
        onSubmit={onRenew}
        onSuccess={(told) => told && onTold(told)}
      >
        <FormField name="expiresOn" label={t('expiresOn')} hint={t('expiresOnHint')}>
          <DateInput min={today} />
        </FormField>
        <FormActions align="end">
          <SubmitButton>{t('renew.submit')}</SubmitButton>
        </FormActions>
      </Form>
    </Dialog>
  );
}

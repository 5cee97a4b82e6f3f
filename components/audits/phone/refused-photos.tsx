'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import type { KeptPhoto } from '@/lib/audits/phone/phone-storage';
import type { PhoneStore } from '@/lib/audits/phone/phone-store';
import { PhoneButton } from './phone-button';

/** Photos that the server did not take, why, and what to do about it; nothing where there are none. */
export function RefusedPhotos({
  store,
  photos,
  isNamed = false,
}: {
  store: PhoneStore;
  photos: readonly KeptPhoto[];
  /** Whether their touchpoints are named, where they do not stand beside. */
  isNamed?: boolean;
}) {
  const t = useTranslations('auditPhone.photos');
  const refused = photos.filter(({ state }) => state === 'refused');
  if (refused.length === 0) return null;
  const reasons = [...new Set(refused.map(({ refusal }) => refusal || t('notYours')))];
  return (
    <Callout tone="warning" live title={t('refused', { count: refused.length })}>
      {isNamed && <p>{[...new Set(refused.map(({ touchpoint }) => touchpoint))].join(', ')}</p>}
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      <p className="pt-1">{t('refusedHint')}</p>
      <PhoneButton small className="mt-2" onClick={() => void store.retryPhotos(refused.map(({ id }) => id))}>
        {t('again')}
      </PhoneButton>
    </Callout>
  );
}

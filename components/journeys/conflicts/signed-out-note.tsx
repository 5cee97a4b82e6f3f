'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { useSaveStatus } from '../editor/map-context';

/** A line above the map while nobody is signed in: what was written stays on the device, and what to do. */
export function SignedOutNote() {
  const t = useTranslations('mapPeople');
  const { kind, waiting } = useSaveStatus();
  if (kind !== 'signedOut') return null;
  return (
    <Callout tone="warning" live className="mx-2 my-2 sm:mx-4">
      {t('signedOut', { count: waiting })}
    </Callout>
  );
}

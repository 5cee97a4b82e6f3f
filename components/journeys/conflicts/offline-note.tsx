'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { useSaveStatus } from '../editor/map-context';

/** A line above the map while nothing reaches the server, or nobody is signed in: what is written stays on the device. */
export function OfflineNote() {
  const t = useTranslations('mapPeople.offline');
  const { kind, waiting } = useSaveStatus();
  if (kind !== 'offline' && kind !== 'signedOut') return null;
  return (
    <Callout tone="warning" live className="mx-2 my-2 sm:mx-4">
      {t(kind, { count: waiting })}
    </Callout>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { useMap, useSaveStatus } from '../editor/map-context';

const ConflictsWindow = lazy(async () => ({ default: (await import('./conflicts-window')).ConflictsWindow }));

/** What can be done about a map that is not saved: decide, try again, sign in again. */
export function SaveHelp() {
  const t = useTranslations('mapPeople');
  const ui = useTranslations('ui');
  const { store } = useMap();
  const { kind, conflicts } = useSaveStatus();
  const [isOpen, setOpen] = useState(false);
  const canRetry = kind === 'error' || kind === 'offline' || kind === 'signedOut';
  return (
    <>
      {kind === 'signedOut' && (
        <Button asChild size="sm">
          <a href="/sign-in" target="_blank" rel="noreferrer">
            {t('signIn')}
          </a>
        </Button>
      )}
      {canRetry && (
        <Button size="sm" onClick={() => void store.flush()}>
          {ui('retry')}
        </Button>
      )}
      {conflicts.length > 0 && kind !== 'readOnly' && (
        <Button size="sm" onClick={() => setOpen(true)}>
          {t('decide', { count: conflicts.length })}
        </Button>
      )}
      {isOpen && (
        <Suspense>
          <ConflictsWindow onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}

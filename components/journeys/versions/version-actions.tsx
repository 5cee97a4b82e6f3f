'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { VersionSummary } from '@/lib/journeys/versions/types';
import { asResult, versionsApi } from './versions-api';

const NameDialog = lazy(async () => ({ default: (await import('./name-dialog')).NameDialog }));
const RestoreDialog = lazy(async () => ({ default: (await import('./restore-dialog')).RestoreDialog }));

/** What can be done with the version that is being looked at. */
export function VersionActions({
  base,
  mapId,
  version,
}: {
  base: string;
  mapId: string;
  version: VersionSummary;
}) {
  const t = useTranslations('mapVersions');
  const router = useRouter();
  const [opened, setOpened] = useState<'name' | 'restore' | null>(null);
  const api = versionsApi(base, mapId);
  const close = () => setOpened(null);
  const done = () => {
    close();
    router.refresh();
  };
  return (
    <>
      <Button onClick={() => setOpened('name')}>{version.label === null ? t('name') : t('rename')}</Button>
      <Button variant="primary" onClick={() => setOpened('restore')}>
        {t('restore.open')}
      </Button>
      <Suspense>
        {opened === 'name' && (
          <NameDialog
            label={version.label}
            isNow={false}
            onSubmit={(label) => asResult(api.name(version.id, label))}
            onDone={done}
            onClose={close}
          />
        )}
        {opened === 'restore' && <RestoreDialog api={api} version={version} onDone={done} onClose={close} />}
      </Suspense>
    </>
  );
}

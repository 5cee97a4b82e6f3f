'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { Button } from '@/components/ui/button';
import { Panel } from '@/components/ui/panel';
import type { AuditDevice } from '@/lib/audits/sync/devices';
import type { DeviceIdInput } from '@/lib/audits/sync/input';
import { useFormat } from '@/lib/format/use-format';

const ConfirmDialog = lazy(() =>
  import('@/components/ui/confirm-dialog').then((module) => ({ default: module.ConfirmDialog })),
);

/** The phones on which visits lie, and the way to sign one out that was lost or handed back. */
export function DevicePanel({
  devices,
  onRevoke,
}: {
  devices: readonly AuditDevice[];
  onRevoke: BoundAction<DeviceIdInput>;
}) {
  const t = useTranslations('auditDevices.devices');
  const format = useFormat();
  const [chosen, setChosen] = useState<AuditDevice | null>(null);
  if (devices.length === 0) return null;
  return (
    <Panel flush title={t('title')} description={t('description')}>
      <ul className="divide-y divide-line">
        {devices.map((device) => (
          <li key={device.id} className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5">
            <span className="min-w-0 flex-1 basis-56">
              <span className="block font-medium">{device.name || t('unknown')}</span>
              <span className="block text-sm text-ink-muted">
                {[
                  device.isOwn ? t('own') : device.person,
                  `${t('lastSeen')}: ${format.dateTime(device.lastSeenAt)}`,
                ].join(' · ')}
              </span>
            </span>
            {device.waiting > 0 && !device.isWiped && (
              <span className="figures text-sm text-ink-muted">{`${t('waiting')}: ${format.number(device.waiting)}`}</span>
            )}
            <span className="text-sm text-ink-muted">
              {t(device.isWiped ? 'wiped' : device.isRevoked ? 'revoked' : 'active')}
            </span>
            {!device.isRevoked && (
              <Button size="sm" onClick={() => setChosen(device)}>
                {t('signOut')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {chosen && (
        <Suspense>
          <ConfirmDialog
            open
            onOpenChange={(open) => !open && setChosen(null)}
            title={t('confirmTitle')}
            description={t('confirmBody')}
            confirmLabel={t('signOut')}
            onConfirm={async () => {
              const result = await onRevoke({ deviceId: chosen.id });
              return result?.serverError?.message;
            }}
          />
        </Suspense>
      )}
    </Panel>
  );
}

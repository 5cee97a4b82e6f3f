'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { Button } from '@/components/ui/button';
import { toast } from '@/components/ui/toast';
import { lifecycleStages, type LifecycleStage } from '@/db/values/touchpoints';
import type { RetireTouchpointInput } from '@/lib/touchpoints/input';
import type { MoveToStageInput, SaveContactsInput } from '@/lib/touchpoints/lifecycle/input';
import type { LivingTouchpoint } from '@/lib/touchpoints/lifecycle/life-types';
import { LifeColumn } from './life-column';

const MoveDialog = lazy(async () => ({ default: (await import('./move-dialog')).MoveDialog }));
const RetireDialog = lazy(async () => ({ default: (await import('./retire-dialog')).RetireDialog }));
const ImportContactsDialog = lazy(async () => ({
  default: (await import('./import-contacts-dialog')).ImportContactsDialog,
}));
const ContactsDialog = lazy(async () => ({ default: (await import('./contacts-dialog')).ContactsDialog }));

/** Stages out of which a touchpoint is retired. */
const leaving: ReadonlySet<LifecycleStage | null> = new Set(['decline', 'death'] as const);

type Opened =
  | { dialog: 'move'; id: string; to?: LifecycleStage }
  | { dialog: 'contacts' | 'retire'; id: string }
  | { dialog: 'import' };

/** A column a stage: which touchpoints are where, and where their figures would put them. */
export function LifeBoard({
  base,
  touchpoints,
  periods,
  thresholds,
  today,
  actions,
}: {
  base: string;
  touchpoints: readonly LivingTouchpoint[];
  periods: readonly { id: string; label: string }[];
  thresholds: { wowFrom: number; okFrom: number };
  today: string;
  /** Absent for readers. */
  actions?: {
    move: BoundAction<MoveToStageInput>;
    retire: BoundAction<RetireTouchpointInput>;
    saveContacts: BoundAction<SaveContactsInput>;
  };
}) {
  const t = useTranslations('lifecycle');
  const [open, setOpen] = useState<Opened | null>(null);
  const existing = touchpoints.filter(({ presence }) => presence === 'existing');
  const touchpoint = existing.find(({ id }) => open && 'id' in open && id === open.id);
  const close = () => setOpen(null);
  return (
    <>
      {actions && existing.length > 0 && (
        <div className="flex flex-wrap items-center justify-between gap-2">
          <p className="text-sm text-ink-muted">{t('dragHint')}</p>
          {periods.length > 0 && (
            <Button onClick={() => setOpen({ dialog: 'import' })}>{t('import.open')}</Button>
          )}
        </div>
      )}
      <div className="grid items-start gap-3 sm:auto-cols-[minmax(9.5rem,1fr)] sm:grid-flow-col sm:overflow-x-auto sm:pb-2">
        {[null, ...lifecycleStages].map((stage) => (
          <LifeColumn
            key={stage ?? 'none'}
            base={base}
            stage={stage}
            touchpoints={existing.filter((one) => one.stage === stage)}
            thresholds={thresholds}
            actions={
              actions && {
                onMove: (id, to) => setOpen({ dialog: 'move', id, to }),
                onRetire: leaving.has(stage) ? (id) => setOpen({ dialog: 'retire', id }) : undefined,
                onContacts: periods.length > 0 ? (id) => setOpen({ dialog: 'contacts', id }) : undefined,
              }
            }
          />
        ))}
      </div>
      {actions && touchpoint && open?.dialog === 'move' && (
        <Suspense>
          <MoveDialog
            touchpoint={touchpoint}
            to={open.to}
            today={today}
            onSubmit={actions.move}
            onDone={() => {
              close();
              toast.success(t('move.done', { name: touchpoint.name }));
            }}
            onClose={close}
          />
        </Suspense>
      )}
      {actions && touchpoint && open?.dialog === 'retire' && (
        <Suspense>
          <RetireDialog
            touchpoint={touchpoint}
            others={touchpoints.filter(({ id }) => id !== touchpoint.id)}
            onSubmit={actions.retire}
            onDone={() => {
              close();
              toast.success(t('retire.done', { name: touchpoint.name }));
            }}
            onClose={close}
          />
        </Suspense>
      )}
      {actions && open?.dialog === 'import' && (
        <Suspense>
          <ImportContactsDialog
            touchpoints={existing}
            periods={periods}
            save={actions.saveContacts}
            onClose={close}
          />
        </Suspense>
      )}
      {actions && touchpoint && open?.dialog === 'contacts' && (
        <Suspense>
          <ContactsDialog
            touchpoint={touchpoint}
            periods={periods}
            save={actions.saveContacts}
            onClose={close}
          />
        </Suspense>
      )}
    </>
  );
}

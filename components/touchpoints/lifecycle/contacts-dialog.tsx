'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Label } from '@/components/ui/label';
import { NumberInput } from '@/components/ui/number-input';
import { toast } from '@/components/ui/toast';
import type { SaveContactsInput } from '@/lib/touchpoints/lifecycle/input';
import type { LivingTouchpoint } from '@/lib/touchpoints/lifecycle/life-types';

/** How many contacts a touchpoint had in each of the last periods. */
export function ContactsDialog({
  touchpoint,
  periods,
  save,
  onClose,
}: {
  touchpoint: LivingTouchpoint;
  periods: readonly { id: string; label: string }[];
  save: BoundAction<SaveContactsInput>;
  onClose: () => void;
}) {
  const t = useTranslations('lifecycle.contacts');
  const id = useId();
  const { pending, run } = useQuickAction();
  const before = touchpoint.cycles.map(({ contacts }) => contacts);
  const [typed, setTyped] = useState(before);
  const changed = periods.flatMap(({ id: periodId }, at) => {
    const contacts = typed[at] ?? null;
    return contacts === before[at] ? [] : [{ touchpointId: touchpoint.id, periodId, contacts }];
  });
  const submit = () => {
    if (changed.length === 0) return onClose();
    return run(
      () => save({ entries: changed }),
      () => {
        toast.success(t('saved', { name: touchpoint.name }));
        onClose();
      },
    );
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('title', { name: touchpoint.name })}
      footer={
        <Button variant="primary" loading={pending} onClick={submit}>
          {t('save')}
        </Button>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-sm text-ink-muted">{t('hint')}</p>
        {periods.map(({ id: periodId, label }, at) => (
          <div key={periodId}>
            <Label htmlFor={`${id}-${at}`}>{label}</Label>
            <NumberInput
              id={`${id}-${at}`}
              value={typed[at] ?? null}
              onChange={(value) => setTyped(typed.map((one, place) => (place === at ? value : one)))}
            />
          </div>
        ))}
      </div>
    </Dialog>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Switch } from '@/components/ui/switch';
import { toast } from '@/components/ui/toast';
import { setRemindersAction } from '@/lib/accounts/notice-actions';

/** Reminders by mail, on or off. */
export function RemindersPanel({ reminders }: { reminders: boolean }) {
  const t = useTranslations('account.profile');
  const id = useId();
  const [on, setOn] = useState(reminders);
  const { pending, run } = useQuickAction();
  const choose = (wanted: boolean) =>
    run(
      () => setRemindersAction({ reminders: wanted }),
      () => {
        setOn(wanted);
        toast.success(t('saved'));
      },
    );
  return (
    <div className="flex items-start gap-2.5 coarse:min-h-11 coarse:items-center">
      <span className="flex h-5.5 items-center">
        <Switch
          id={id}
          checked={on}
          disabled={pending}
          onCheckedChange={choose}
          aria-describedby={`${id}-hint`}
        />
      </span>
      <div className="min-w-0">
        <label htmlFor={id} className="text-base">
          {t('remindersSwitch')}
        </label>
        <p id={`${id}-hint`} className="text-sm text-ink-muted">
          {t('remindersHint')}
        </p>
      </div>
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { DateInput } from '@/components/ui/date-input';
import { Popover } from '@/components/ui/popover';
import type { VisitWindow } from '@/lib/audits/cycles/get-cycle';
import { useFormat } from '@/lib/format/use-format';

/** Between which days a place is to be visited, and a small form to say so. */
export function PlanDays({
  place,
  window,
  dueOn,
  editable,
  onChange,
}: {
  place: string;
  window: VisitWindow;
  /** Of the cycle: the latest day that can be chosen. */
  dueOn: string;
  editable: boolean;
  onChange: (window: VisitWindow) => void;
}) {
  const t = useTranslations('audits.plan');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const [days, setDays] = useState(window);
  const words =
    window.opensOn && window.dueOn
      ? t('window', { from: format.date(window.opensOn), to: format.date(window.dueOn) })
      : window.opensOn
        ? t('from', { date: format.date(window.opensOn) })
        : window.dueOn
          ? t('until', { date: format.date(window.dueOn) })
          : t('anyDay');
  if (!editable) return <span className="text-sm text-ink-muted">{words}</span>;
  const choose = (next: VisitWindow) => {
    onChange(next);
    setOpen(false);
  };
  return (
    <Popover
      label={t('daysOf', { place })}
      align="end"
      open={open}
      onOpenChange={(next) => {
        setDays(window);
        setOpen(next);
      }}
      trigger={
        <Button size="sm" variant="ghost" aria-label={`${t('daysOf', { place })}: ${words}`}>
          {words}
        </Button>
      }
      className="w-64 space-y-3 p-3"
    >
      <label className="block space-y-1 text-sm">
        <span>{t('firstDay')}</span>
        <DateInput
          max={days.dueOn ?? dueOn}
          value={days.opensOn}
          onChange={(opensOn) => setDays({ ...days, opensOn })}
        />
      </label>
      <label className="block space-y-1 text-sm">
        <span>{t('lastDay')}</span>
        <DateInput
          min={days.opensOn ?? undefined}
          max={dueOn}
          value={days.dueOn}
          onChange={(last) => setDays({ ...days, dueOn: last })}
        />
      </label>
      <p className="text-xs text-ink-muted">{t('daysHint')}</p>
      <div className="flex gap-2">
        <Button size="sm" variant="primary" onClick={() => choose(days)}>
          {t('apply')}
        </Button>
        <Button size="sm" variant="ghost" onClick={() => choose({ opensOn: null, dueOn: null })}>
          {t('clearDays')}
        </Button>
      </div>
    </Popover>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { toast } from '@/components/ui/toast';
import type { ScheduleDetail } from '@/lib/audits/schedule/get-schedule';
import type { ScheduleInput } from '@/lib/audits/schedule/input';
import { useFormat } from '@/lib/format/use-format';

const ScheduleDialog = lazy(() =>
  import('./schedule-dialog').then((module) => ({ default: module.ScheduleDialog })),
);

const problems = ['formVersionId', 'brandIds', 'auditors', 'objectIds'] as const;

/** What is missing, by the field of a cycle that it belongs to. */
function problemKey(field: string) {
  if (field.startsWith('scope')) return 'scope';
  return problems.find((problem) => problem === field) ?? 'other';
}

/** Whether and when the next cycle is planned by itself, and the way to change that. */
export function SchedulePanel({
  schedule,
  today,
  quarters,
  onSave,
}: {
  schedule: ScheduleDetail;
  /** Where the brand is, `YYYY-MM-DD`. */
  today: string;
  /** The quarters of the schedule by their first days, and the next cycle's, with their names. */
  quarters: readonly { value: string; label: string }[];
  onSave: BoundAction<ScheduleInput>;
}) {
  const t = useTranslations('audits.schedule');
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { next, isSet, like, problem } = schedule;
  const close = () => setOpen(false);
  const period = quarters.find(({ value }) => value === next?.quarterStart)?.label ?? '';
  const told = next && {
    period,
    date: format.date(next.planOn),
    due: format.date(next.dueOn),
  };
  return (
    <Panel
      title={t('title')}
      actions={
        <Button size="sm" onClick={() => setOpen(true)}>
          {t(isSet ? 'change' : 'set')}
        </Button>
      }
    >
      <div className="flex flex-col gap-2">
        {!isSet && <p className="text-ink-muted">{t('none')}</p>}
        {isSet && !next && <p className="text-ink-muted">{t('off')}</p>}
        {next && told && like && (
          <>
            <p className="figures font-medium">{t(next.planOn <= today ? 'now' : 'next', told)}</p>
            <p className="text-sm text-ink-muted">{t('like', { name: like })}</p>
          </>
        )}
        {next && !like && <p className="text-ink-muted">{t('noLast')}</p>}
        {problem && <Callout tone="warning">{t(`problem.${problemKey(problem)}`)}</Callout>}
      </div>
      {open && (
        <Suspense>
          <ScheduleDialog
            values={schedule.values}
            quarters={quarters.filter(({ value }) => schedule.quarters.includes(value))}
            onSave={onSave}
            onDone={() => {
              close();
              toast.success(t('saved'));
            }}
            onClose={close}
          />
        </Suspense>
      )}
    </Panel>
  );
}

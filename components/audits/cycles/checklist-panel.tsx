'use client';

import { Check, Circle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { NewActionButton, type OnCreateAction } from '@/components/actions/new-action-button';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import type { ExplainStopInput } from '@/lib/audits/cycles/input';
import type { Checklist, Stop } from '@/lib/audits/results/checklist';

const shownAtOnce = 25;

interface ChecklistProps {
  cycleId: string;
  checklist: Checklist;
  stopNeedsAction: boolean;
  people: readonly { id: string; name: string }[];
  /** Absent where the reader's role writes no actions. */
  onCreateAction: OnCreateAction | null;
  onExplain: BoundAction<ExplainStopInput>;
}

/** What stands between the review and the closing. */
export function ChecklistPanel(props: ChecklistProps) {
  const { checklist, stopNeedsAction } = props;
  const t = useTranslations('audits.checklist');
  const [shown, setShown] = useState(shownAtOnce);
  // What still waits for an answer comes first: the rest is read by whoever asks for it.
  const waits = ({ actions, reason }: Stop) => actions === 0 && reason === '';
  const stops = [...checklist.stops.filter(waits), ...checklist.stops.filter((stop) => !waits(stop))];
  const allIn = checklist.out === 0 && checklist.submitted > 0;
  const answered = checklist.returned === 0;
  const lines = [
    { done: allIn, text: t('allIn', { count: checklist.out }) },
    { done: answered, text: t('answered', { count: checklist.returned }) },
    ...(stopNeedsAction
      ? [
          {
            done: allIn && answered && checklist.unanswered === 0,
            text: allIn && answered ? t('stops', { count: checklist.unanswered }) : t('stopsLater'),
          },
        ]
      : []),
    ...(checklist.calibrations > 0
      ? [
          {
            done: checklist.openCalibrations === 0,
            text: t('calibrated', { count: checklist.openCalibrations }),
          },
        ]
      : []),
  ];
  return (
    <Panel title={t('title')} description={t('description')}>
      <ul className="space-y-2">
        {lines.map(({ done, text }) => (
          <li key={text} className="flex items-start gap-2">
            {done ? (
              <Check aria-hidden className="mt-0.5 size-4 shrink-0 text-accent-ink" />
            ) : (
              <Circle aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-subtle" />
            )}
            <span className="sr-only">{t(done ? 'done' : 'toDo')}</span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {stops.length > 0 && (
        <ul className="mt-4 divide-y divide-line border-t border-line">
          {stops.slice(0, shown).map((stop) => (
            <StopLine key={stop.touchpointId} stop={stop} {...props} />
          ))}
        </ul>
      )}
      {stops.length > shown && (
        <Button size="sm" className="mt-2" onClick={() => setShown(shown + shownAtOnce)}>
          {t('more', { count: stops.length - shown })}
        </Button>
      )}
    </Panel>
  );
}

function StopLine({
  stop,
  cycleId,
  people,
  onCreateAction,
  onExplain,
}: Omit<ChecklistProps, 'checklist' | 'stopNeedsAction'> & { stop: Stop }) {
  const t = useTranslations('audits.checklist');
  const { pending, run } = useQuickAction();
  const [reason, setReason] = useState(stop.reason);
  const { touchpointId, name } = stop;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2">
      <span className="min-w-0 flex-1 basis-48">
        <span className="font-medium">{name}</span>
        <span className="block text-sm text-ink-muted">
          {stop.actions > 0
            ? t('hasActions', { count: stop.actions })
            : stop.reason !== ''
              ? t('hasReason')
              : t('needsAnswer')}
        </span>
      </span>
      {onCreateAction && (
        <NewActionButton
          touchpoint={{ id: touchpointId, name }}
          cycleId={cycleId}
          people={people}
          onCreate={onCreateAction}
        >
          {t('addAction')}
        </NewActionButton>
      )}
      <form
        className="flex min-w-0 flex-1 basis-64 gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          run(() => onExplain({ id: cycleId, touchpointId, reason }));
        }}
      >
        <Input
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          aria-label={t('reasonOf', { name })}
          placeholder={t('reason')}
        />
        <Button type="submit" loading={pending} disabled={reason.trim() === '' || reason === stop.reason}>
          {t('saveReason')}
        </Button>
      </form>
    </li>
  );
}

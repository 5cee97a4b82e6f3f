'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Panel } from '@/components/ui/panel';
import type { CycleDetail, PlanVisit } from '@/lib/audits/cycles/get-cycle';
import type { ReturnRatingInput, VisitIdInput } from '@/lib/audits/cycles/input';
import type { ReviewLine } from '@/lib/audits/read-ratings';

/** Sent-in visits without their figures: what was rated, what was written, and the way to ask back. */
export function ReviewPanel({
  cycle,
  onReturn,
  onLeaveOut,
}: {
  cycle: Pick<CycleDetail, 'visits' | 'review'>;
  onReturn: BoundAction<ReturnRatingInput>;
  onLeaveOut: BoundAction<VisitIdInput>;
}) {
  const t = useTranslations('audits.review');
  const states = useTranslations('enum.visitStates');
  const { pending, run } = useQuickAction();
  const place = (visit: PlanVisit) => visit.object ?? visit.brand;
  return (
    <Panel flush title={t('title')} description={t('description')}>
      <ul className="divide-y divide-line">
        {cycle.visits.map((visit) => {
          const lines = cycle.review.filter(({ visitId }) => visitId === visit.id);
          const out = visit.state !== 'submitted' && visit.state !== 'aside';
          return (
            <li key={visit.id} className="px-4 py-2">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span className="min-w-0 flex-1 basis-48">
                  <span className="font-medium">{place(visit)}</span>{' '}
                  <span className="text-ink-muted">{visit.auditor}</span>
                </span>
                <Badge tone={visit.state === 'returned' ? 'warning' : 'neutral'}>{states(visit.state)}</Badge>
                {out && (
                  <Button
                    size="sm"
                    disabled={pending}
                    onClick={() => run(() => onLeaveOut({ visitId: visit.id }))}
                  >
                    {t('leaveOut')}
                  </Button>
                )}
              </div>
              {lines.length > 0 && (
                <details className="mt-1">
                  <summary className="cursor-pointer text-sm text-ink-muted">
                    {t('ratings', { count: lines.length })}
                  </summary>
                  <ul className="mt-2 space-y-3">
                    {lines.map((line) => (
                      <ReviewItem key={line.ratingId} line={line} onReturn={onReturn} />
                    ))}
                  </ul>
                </details>
              )}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}

function ReviewItem({ line, onReturn }: { line: ReviewLine; onReturn: BoundAction<ReturnRatingInput> }) {
  const t = useTranslations('audits.review');
  const { pending, run } = useQuickAction();
  const [question, setQuestion] = useState('');
  return (
    <li className="flex flex-wrap items-start gap-x-3 gap-y-1 text-sm">
      <span className="min-w-0 flex-1 basis-56">
        <span className="font-medium">{line.touchpoint}</span>
        {line.segment && <span className="text-ink-muted"> · {line.segment}</span>}
        {line.unsure && <Badge className="ml-2">{t('unsure')}</Badge>}
        {line.followUp && <Badge className="ml-2">{t('followUp')}</Badge>}
        {line.note && <span className="block">{line.note}</span>}
        {line.proposedChange && (
          <span className="block text-ink-muted">{t('proposed', { text: line.proposedChange })}</span>
        )}
        {line.question && <span className="block text-ink-muted">{t('asked', { text: line.question })}</span>}
      </span>
      <form
        className="flex min-w-0 flex-1 basis-64 gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          run(
            () => onReturn({ ratingId: line.ratingId, question }),
            () => setQuestion(''),
          );
        }}
      >
        <Input
          value={question}
          onChange={(event) => setQuestion(event.target.value)}
          aria-label={t('questionOf', { name: line.touchpoint })}
          placeholder={t('question')}
        />
        <Button type="submit" loading={pending} disabled={question.trim() === ''}>
          {t('return')}
        </Button>
      </form>
    </li>
  );
}

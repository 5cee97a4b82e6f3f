'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ListFilter } from '@/components/audits/list-filter';
import { PageLine } from '@/components/audits/page-line';
import type { BoundAction } from '@/components/layout/bound-action';
import { useQuickAction } from '@/components/layout/use-quick-action';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { visitStates } from '@/db/values/audits';
import type { ReturnRatingInput, ReviewLinesInput, VisitIdInput } from '@/lib/audits/cycles/input';
import type { ReviewPage, ReviewVisit } from '@/lib/audits/cycles/list-review';
import type { ReviewQuery } from '@/lib/audits/cycles/review-query';
import type { ReviewLine } from '@/lib/audits/read-ratings';
import { writeQuery } from '@/lib/utils/page-query';
import { ReviewLines } from './review-lines';

interface ReviewActions {
  /** What was rated in a visit, so many of it. */
  list: BoundAction<ReviewLinesInput, { lines: ReviewLine[]; total: number }>;
  return: BoundAction<ReturnRatingInput>;
  leaveOut: BoundAction<VisitIdInput>;
}

/** The visits of a review, a page of them; what was rated and written in one is fetched when it is opened. */
export function ReviewPanel({
  visits,
  query: { find, state },
  path,
  actions,
}: {
  visits: ReviewPage;
  query: ReviewQuery;
  /** Of the page. */
  path: string;
  actions: ReviewActions;
}) {
  const t = useTranslations('audits.review');
  const states = useTranslations('enum.visitStates');
  return (
    <Panel
      flush
      title={t('title')}
      description={t('description')}
      footer={
        visits.pageCount > 1 && (
          <PageLine of={visits} href={writeQuery(path, { find, state, page: '{page}' })} />
        )
      }
    >
      {visits.isLong && (
        <ListFilter
          key={`${find} ${state}`}
          path={path}
          kept={{}}
          find={{ key: 'find', text: find }}
          choice={{
            key: 'state',
            value: state,
            options: [
              { value: '', label: t('allStates') },
              ...visitStates.map((value) => ({ value, label: states(value) })),
            ],
          }}
          words={{ form: t('filter'), find: t('findVisit'), choice: t('state'), submit: t('find') }}
        />
      )}
      {visits.rows.length === 0 ? (
        <EmptyState title={t('noneFound')} />
      ) : (
        <ul className="divide-y divide-line">
          {visits.rows.map((visit) => (
            <VisitItem key={visit.id} visit={visit} actions={actions} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function VisitItem({ visit, actions }: { visit: ReviewVisit; actions: ReviewActions }) {
  const t = useTranslations('audits.review');
  const states = useTranslations('enum.visitStates');
  const { pending, run } = useQuickAction();
  const [opened, setOpened] = useState(false);
  const { id, brand, object, auditor, state, ratings, remarks, arrivedAt, leftAt } = visit;
  return (
    <li className="px-4 py-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1 basis-48">
          <span className="font-medium">{object ?? brand}</span>{' '}
          <span className="text-ink-muted">{auditor || t('former')}</span>{' '}
          {(arrivedAt ?? leftAt) && (
            <span className="figures text-ink-muted">{[arrivedAt ?? '…', leftAt ?? '…'].join('–')}</span>
          )}
        </span>
        <Badge tone={state === 'returned' ? 'warning' : 'neutral'}>{states(state)}</Badge>
        {state !== 'submitted' && state !== 'aside' && (
          <Button size="sm" disabled={pending} onClick={() => run(() => actions.leaveOut({ visitId: id }))}>
            {t('leaveOut')}
          </Button>
        )}
      </div>
      {ratings > 0 && (
        <details className="mt-1" onToggle={(event) => setOpened(opened || event.currentTarget.open)}>
          <summary className="cursor-pointer text-sm text-ink-muted">
            {t('ratings', { count: ratings })}
            {remarks > 0 && ` · ${t('remarks', { count: remarks })}`}
          </summary>
          {opened && (
            <ReviewLines visitId={id} state={state} onList={actions.list} onReturn={actions.return} />
          )}
        </details>
      )}
    </li>
  );
}

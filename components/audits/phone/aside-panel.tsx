'use client';

import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import type { OperationReason } from '@/db/values/audit-sync';
import type { CriterionGiven } from '@/lib/audits/scoring/types';
import type { AsideVisit } from '@/lib/audits/sync/get-aside';
import { useFormat } from '@/lib/format/use-format';

const reasons = ['closed', 'sent', 'notYours', 'formMoved'] as const;
const reasonOf = (reason: OperationReason) => reasons.find((one) => one === reason) ?? 'closed';

/** What came from phones too late, for whoever runs the cycle; its content only once figures may be told. */
export function AsidePanel({ visits, isClosed }: { visits: readonly AsideVisit[]; isClosed: boolean }) {
  const t = useTranslations('auditDevices.aside');
  const details = useTranslations('auditScoring.details');
  const qualities = useTranslations('enum.qualities');
  const format = useFormat();
  if (visits.length === 0) return null;
  const wordsOf = ({ kind, value }: AsideVisit['answers'][number]) => {
    if (kind === 'answer') {
      const { score, notApplicable } = value as CriterionGiven;
      if (notApplicable) return t('notApplicable');
      return score === null ? t('cleared') : format.number(score);
    }
    if (typeof value === 'boolean') return value ? t('yes') : t('no');
    if (typeof value === 'number') return format.number(value);
    return typeof value === 'string' && value !== '' ? value : t('cleared');
  };
  const subjectOf = ({ touchpoint, segment, criterion, kind, part }: AsideVisit['answers'][number]) => {
    const more =
      kind === 'answer'
        ? criterion
        : kind === 'quality'
          ? qualities(part as Parameters<typeof qualities>[0])
          : details(kind);
    return [touchpoint, segment, more].filter(Boolean).join(' · ');
  };
  return (
    <Panel flush title={t('title')} description={t('description')}>
      <ul className="divide-y divide-line">
        {visits.map((visit) => (
          <li key={`${visit.visitId}${visit.receivedAt}`} className="px-4 py-2.5">
            <p className="font-medium">{[visit.brand, visit.object].filter(Boolean).join(' · ')}</p>
            <p className="text-sm text-ink-muted">
              {[
                visit.auditor || t('former'),
                t('count', { count: visit.count }),
                t(reasonOf(visit.reason)),
                t('received', { date: format.dateTime(visit.receivedAt) }),
              ].join(' · ')}
            </p>
            {isClosed ? (
              <details className="pt-1 text-sm">
                <summary className="inline-flex min-h-6 cursor-pointer items-center text-accent-ink coarse:min-h-11">
                  {t('show')}
                </summary>
                <dl className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-x-4 gap-y-1 pt-1">
                  {visit.answers.map((answer, at) => (
                    <div key={at} className="contents">
                      <dt className="text-ink-muted">{subjectOf(answer)}</dt>
                      <dd className="figures wrap-anywhere">{wordsOf(answer)}</dd>
                    </div>
                  ))}
                </dl>
              </details>
            ) : (
              <p className="text-sm text-ink-muted">{t('blind')}</p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

'use client';

import { ClipboardCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { buttonVariants } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import type { OwnVisit } from '@/lib/audits/scoring/types';
import { useFormat } from '@/lib/format/use-format';

/** The cycles in which several of these visits are, once each. */
const cyclesOfSeveral = (visits: readonly OwnVisit[]) =>
  visits.filter(
    ({ cycleId }, at) =>
      visits.findIndex((one) => one.cycleId === cycleId) === at &&
      visits.filter((one) => one.cycleId === cycleId).length > 1,
  );

/** The auditor's own visits: what waits, then what is done. */
export function VisitList({ base, visits }: { base: string; visits: readonly OwnVisit[] }) {
  const t = useTranslations('auditScoring.list');
  const enums = useTranslations('enum.visitStates');
  const format = useFormat();
  if (visits.length === 0) {
    return (
      <Panel>
        <EmptyState icon={<ClipboardCheck />} title={t('empty')} description={t('emptyDescription')} />
      </Panel>
    );
  }
  const groups = [
    { key: 'waiting', list: visits.filter(({ isOpen }) => isOpen) },
    { key: 'done', list: visits.filter(({ isOpen }) => !isOpen) },
  ] as const;
  return groups.map(
    ({ key, list }) =>
      list.length > 0 && (
        <Panel
          key={key}
          flush
          title={t(key)}
          actions={
            key === 'waiting' &&
            cyclesOfSeveral(list).map(({ cycleId, cycle }) => (
              <Link
                key={cycleId}
                href={`${base}/audits/visits/side-by-side?cycle=${cycleId}`}
                prefetch={false}
                aria-label={t('sideOf', { cycle })}
                className={buttonVariants({ size: 'sm' })}
              >
                {t('side')}
              </Link>
            ))
          }
        >
          <ul className="divide-y divide-line">
            {list.map((visit) => (
              <li key={visit.id}>
                <Link
                  href={`${base}/audits/visits/${visit.id}`}
                  className="flex min-h-14 flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2.5 hover:bg-hover"
                >
                  <span className="min-w-0 flex-1 basis-56">
                    <span className="block font-medium">
                      {[visit.brand, visit.object].filter(Boolean).join(' · ')}
                    </span>
                    <span className="block text-sm text-ink-muted">{visit.cycle}</span>
                  </span>
                  <span className="figures text-sm text-ink-muted">
                    {t('progress', { rated: visit.rated, lines: visit.lines })}
                  </span>
                  {visit.dueOn && visit.isOpen && (
                    <Badge tone={visit.overdue ? 'danger' : 'neutral'}>
                      {visit.opensOn && !visit.overdue
                        ? t('window', { from: format.date(visit.opensOn), to: format.date(visit.dueOn) })
                        : t(visit.overdue ? 'overdue' : 'due', { date: format.date(visit.dueOn) })}
                    </Badge>
                  )}
                  <Badge tone={visit.state === 'returned' ? 'accent' : 'outline'}>{enums(visit.state)}</Badge>
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      ),
  );
}

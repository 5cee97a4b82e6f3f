'use client';

import { ChevronRight, ClipboardCheck, Smartphone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Badge } from '@/components/ui/badge';
import { EmptyState } from '@/components/ui/empty-state';
import { Progress } from '@/components/ui/progress';
import type { KeptVisit } from '@/lib/audits/phone/phone-storage';
import type { PhoneSnapshot } from '@/lib/audits/phone/phone-snapshot';
import type { PhoneStore } from '@/lib/audits/phone/phone-store';
import { useFormat } from '@/lib/format/use-format';
import { groupVisits } from './group-visits';
import { linesOf } from './lines-of';
import { SyncWords } from './sync-words';
import type { OfflineState } from './use-worker';

/** The person's own visits: what is overdue first, then today, this week, later, and what is done. */
export function VisitCards({
  phone,
  offline,
  store,
}: {
  phone: PhoneSnapshot;
  offline: OfflineState;
  store: PhoneStore;
}) {
  const t = useTranslations('auditPhone');
  const format = useFormat();
  const today = new Intl.DateTimeFormat('sv-SE').format(new Date());
  const brands = new Set(phone.visits.map(({ place }) => `${place.organization}/${place.workspace}`));
  const groups = groupVisits(phone.visits, today);
  const ordered = groups.flatMap(({ visits }) => visits);
  const isDiscreet = phone.facts?.isDiscreet ?? false;
  const card = (visit: KeptVisit, number: number) => {
    const { summary, place, submission, assignment } = visit;
    const scored = assignment
      ? linesOf(visit, phone).filter((line) => line.missing !== 'score').length
      : summary.rated;
    const total = assignment?.lines.length ?? summary.lines;
    const progress = t('progress', { scored, total });
    const name = isDiscreet
      ? t('discreetVisit', { number: format.number(number) })
      : [summary.brand, summary.object].filter(Boolean).join(' · ');
    const body = (
      <>
        <span className="flex items-center gap-2">
          <span className="min-w-0 flex-1 text-lg font-medium wrap-anywhere">{name}</span>
          {assignment && <ChevronRight aria-hidden className="size-5 shrink-0 text-ink-subtle" />}
        </span>
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-muted">
          {!isDiscreet && <span>{brands.size > 1 ? `${place.name} · ${summary.cycle}` : summary.cycle}</span>}
          {summary.isOpen && summary.dueOn && (
            <Badge tone={summary.dueOn < today ? 'warning' : 'neutral'}>
              {summary.opensOn && summary.dueOn >= today
                ? t('window', { from: format.date(summary.opensOn), to: format.date(summary.dueOn) })
                : t(summary.dueOn < today ? 'overdueSince' : 'due', { date: format.date(summary.dueOn) })}
            </Badge>
          )}
          {summary.state === 'returned' && <Badge tone="accent">{t('returned')}</Badge>}
          {submission && <Badge tone="outline">{t('submission.waits')}</Badge>}
        </span>
        <span className="flex items-center gap-3 pt-1">
          <Progress value={scored} max={Math.max(1, total)} label={t('progressLabel')} valueText={progress} />
          <span className="figures shrink-0 text-sm text-ink-muted">{progress}</span>
        </span>
        {summary.isOpen && offline === 'ready' && assignment && (
          <span className="flex items-center gap-1.5 text-sm text-ink-muted">
            <Smartphone aria-hidden className="size-4" />
            {t('ready')}
          </span>
        )}
      </>
    );
    const look = 'flex flex-col gap-1.5 rounded border border-line bg-surface px-4 py-3 active:bg-hover';
    return (
      <li key={visit.id}>
        {assignment ? (
          <a href={`#/visit/${visit.id}`} className={look}>
            {body}
          </a>
        ) : (
          <div className={look}>{body}</div>
        )}
      </li>
    );
  };
  if (phone.visits.length === 0) {
    return (
      <div className="rounded border border-line bg-surface">
        <EmptyState icon={<ClipboardCheck />} title={t('empty.title')} description={t('empty.body')} />
      </div>
    );
  }
  return (
    <>
      <SyncWords phone={phone} onSend={() => void store.refresh()} />
      {groups.map(({ key, visits }) => (
        <section key={key} aria-labelledby={`visits-${key}`} className="flex flex-col gap-2">
          <h2 id={`visits-${key}`} className="text-sm font-semibold text-ink-muted">
            {t(`groups.${key}`)}
          </h2>
          <ul className="flex flex-col gap-2">
            {visits.map((visit) => card(visit, ordered.indexOf(visit) + 1))}
          </ul>
        </section>
      ))}
    </>
  );
}

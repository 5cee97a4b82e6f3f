import { getTranslations } from 'next-intl/server';
import { Callout } from '@/components/ui/callout';
import type { PlanVisit } from '@/lib/audits/cycles/get-cycle';
import { getFormat } from '@/lib/format/get-format';

const shownAtMost = 10;

/** The overdue visits of a cycle by name, the longest overdue first; nothing where there is none. */
export async function LateVisits({ visits }: { visits: readonly PlanVisit[] }) {
  const late = visits.filter(({ overdue }) => overdue);
  if (late.length === 0) return null;
  const t = await getTranslations('audits.late');
  const format = await getFormat();
  const sorted = [...late].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
  return (
    <Callout tone="warning" title={t('late', { count: late.length })}>
      <ul className="figures">
        {sorted.slice(0, shownAtMost).map(({ id, object, brand, auditor, dueOn }) => (
          <li key={id}>
            {t('lateLine', {
              place: [brand, object].filter(Boolean).join(' · '),
              auditor,
              date: format.date(dueOn),
            })}
          </li>
        ))}
      </ul>
      {late.length > shownAtMost && <p>{t('lateMore', { count: late.length - shownAtMost })}</p>}
    </Callout>
  );
}

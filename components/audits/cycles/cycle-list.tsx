'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { Badge } from '@/components/ui/badge';
import { Progress } from '@/components/ui/progress';
import type { CycleSummary } from '@/lib/audits/cycles/list-cycles';
import { useFormat } from '@/lib/format/use-format';

const tones = { planned: 'outline', open: 'accent', review: 'warning', closed: 'neutral' } as const;

/** Audit cycles with their state, progress and due date; what is overdue says so. */
export function CycleList({
  base,
  cycles,
}: {
  base: string;
  cycles: readonly (CycleSummary & { period: string })[];
}) {
  const t = useTranslations('audits');
  const states = useTranslations('enum.cycleStates');
  const format = useFormat();
  return (
    <ul className="grid gap-3 md:grid-cols-2 xl:grid-cols-3">
      {cycles.map((cycle) => (
        <li key={cycle.id}>
          <Link
            href={`${base}/${cycle.id}`}
            className="flex h-full flex-col gap-2 rounded border border-line bg-surface px-4 py-3 hover:border-line-strong hover:bg-hover"
          >
            <span className="flex flex-wrap items-center gap-2">
              <span className="min-w-0 truncate font-semibold">{cycle.name}</span>
              <Badge tone={tones[cycle.state]}>{states(cycle.state)}</Badge>
              {cycle.isFormer && <Badge tone="outline">{t('former')}</Badge>}
              {cycle.overdue && <Badge tone="danger">{t('overdue')}</Badge>}
              {cycle.late > 0 && <Badge tone="warning">{t('late.late', { count: cycle.late })}</Badge>}
            </span>
            <span className="text-sm text-ink-muted">
              {cycle.period} · {t('scope.list', { count: cycle.touchpoints })}
            </span>
            <span className="figures mt-auto flex flex-wrap justify-between gap-x-3 pt-1 text-sm text-ink-muted">
              <span>{t('visitsIn', { submitted: cycle.submitted, visits: cycle.visits })}</span>
              <span>{t('due', { date: format.date(cycle.dueOn) })}</span>
            </span>
            <Progress
              value={cycle.submitted}
              max={Math.max(1, cycle.visits)}
              label={t('progress')}
              valueText={t('visitsIn', { submitted: cycle.submitted, visits: cycle.visits })}
            />
            {cycle.driver && (
              <span className="text-xs text-ink-subtle">{t('drivenBy', { name: cycle.driver })}</span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  );
}

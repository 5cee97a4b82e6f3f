import { getTranslations } from 'next-intl/server';
import { MethodBox } from '@/components/dashboard/method-box';
import type { TenantContext } from '@/lib/auth/context';
import { getFormat } from '@/lib/format/get-format';
import type { Dashboard } from '@/lib/views/dashboard/types';

interface DashboardMethodProps {
  ctx: TenantContext;
  dashboard: Dashboard;
  current: number;
  periods: readonly { id: string; name: string }[];
}

/** How the figures of the page were made, in the words of the method. */
export async function DashboardMethod({ dashboard, current, periods }: DashboardMethodProps) {
  const t = await getTranslations('dashboard.method');
  const words = await getTranslations('enum');
  const format = await getFormat();
  const { comparison, overall, weighting, hasWeights, byImpact } = dashboard;
  const isByImpact = byImpact && weighting === 'weighted';
  const period = periods[current];
  const now = overall.find(({ periodId }) => periodId === period?.id)?.overall;
  const day = (at: number | null) => {
    const span = at === null ? undefined : dashboard.periods[at];
    return span && t('days', { from: format.date(span.startsOn), to: format.date(span.endsOn) });
  };
  const spanOf = (at: number | null) => (at === null ? null : `${periods[at]?.name ?? ''} (${day(at)})`);
  const lines = {
    period: spanOf(current),
    comparison: spanOf(comparison),
    source: words(`sources.${dashboard.source}`),
    people:
      now?.n == null
        ? null
        : t('peopleText', {
            n: now.n,
            effective: now.effectiveN === null ? 'none' : format.number(Math.round(now.effectiveN)),
          }),
    weighting: t(byImpact ? (isByImpact ? 'byImpact' : 'equal') : hasWeights ? weighting : 'noWeights'),
    score: t('scoreText'),
    overall: t(isByImpact ? 'overallByImpact' : 'overallText'),
    level: t('levelText', {
      wow: format.number(dashboard.wowFrom),
      ok: format.number(dashboard.okFrom),
    }),
    interval: t('intervalText'),
    change: t('changeText'),
    few: t('fewText'),
    asOf: dashboard.asOf && format.dateTime(dashboard.asOf),
  };
  return (
    <MethodBox
      lines={Object.entries(lines).flatMap(([key, text]) =>
        text ? [{ key, term: t(key as keyof typeof lines), text }] : [],
      )}
    />
  );
}

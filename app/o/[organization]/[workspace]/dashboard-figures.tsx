import { getTranslations } from 'next-intl/server';
import { writeParams, type DashboardParams } from '@/components/dashboard/dashboard-params';
import { Headline } from '@/components/dashboard/headline';
import { Heatmap } from '@/components/dashboard/heatmap';
import { heatmapRows } from '@/components/dashboard/heatmap-rows';
import { LevelsByPeriod } from '@/components/dashboard/levels-by-period';
import { NumberTiles } from '@/components/dashboard/number-tiles';
import { OverallTrend } from '@/components/dashboard/overall-trend';
import { shownPeriods } from '@/components/dashboard/shown-periods';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { PanelErrorBoundary } from '@/components/ui/panel-error-boundary';
import { levels as levelNames, type Level } from '@/db/values/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { getFormat } from '@/lib/format/get-format';
import type { Dashboard } from '@/lib/views/dashboard/types';
import { DashboardInventory } from './dashboard-inventory';
import { DashboardLists } from './dashboard-lists';
import { DashboardMethod } from './dashboard-method';

export interface DashboardFiguresProps {
  ctx: TenantContext;
  dashboard: Dashboard;
  /** Place of the chosen period. */
  current: number;
  periods: readonly { id: string; name: string }[];
  query: DashboardParams;
}

/** Everything below the pickers, in the order in which a manager reads: state, changes, where to look, details, method. */
export async function DashboardFigures({ ctx, dashboard, current, periods, query }: DashboardFiguresProps) {
  const t = await getTranslations('dashboard');
  const format = await getFormat();
  const { touchpoints, overall, overallChange, levels, comparison, goal, weighting } = dashboard;
  const thresholds = { wowFrom: dashboard.wowFrom, okFrom: dashboard.okFrom };
  const period = periods[current]?.id ?? '';
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const overallOf = (periodId: string) => overall.find((point) => point.periodId === periodId);
  const now = overallOf(period);
  const rated = levels.wow.count + levels.ok.count + levels.stop.count;

  const figure = (touchpoint: string | null, periodId: string, measure?: 'overall' | 'recommendation') =>
    `${base}/figures${writeParams({
      ...query,
      source: dashboard.source,
      brand: dashboard.brand?.id ?? null,
      at: periodId,
      touchpoint,
      measure,
    })}`;
  /** The table below, arranged so that it shows what a figure counts. */
  const table = (patch: Partial<DashboardParams>) => `${base}${writeParams({ ...query, ...patch })}#heatmap`;
  const all = { show: null, sort: null } as const;

  const people = new Map(dashboard.people.map(({ id, name }) => [id, name]));
  const owners = new Map(touchpoints.map(({ id, ownerId }) => [id, people.get(ownerId ?? '') ?? null]));
  const rows = heatmapRows(touchpoints, current, (id) => owners.get(id) ?? null);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const withoutN = rows.some(({ cells }) => cells[current] && cells[current].n === null);
  const names = (ids: readonly string[]) => format.list(ids.flatMap((id) => rowOf.get(id)?.name ?? []));
  const shown = shownPeriods(periods.length, current, comparison);
  const shownRows = rows.map((row) => ({ ...row, cells: shown.map((at) => row.cells[at] ?? null) }));
  const isNarrowed = [query.phase, query.channel, query.object, query.owner, query.segment].some(
    (list) => list.length > 0,
  );

  const whole = dashboard.whole.find((point) => point.periodId === period);
  const recommendation = dashboard.recommendation.find((point) => point.periodId === period);
  const levelCounts = periods.map(({ id, name }, index) => ({
    id,
    name,
    counts: touchpoints.reduce<Record<Level, number>>(
      (counts, { cells }) => {
        const level = cells[index]?.level;
        return level ? { ...counts, [level]: counts[level] + 1 } : counts;
      },
      { wow: 0, ok: 0, stop: 0 },
    ),
    hrefs: byLevel((level) => table({ ...all, period: id, compare: null, show: level })),
  }));
  const comparisonName = comparison === null ? null : (periods[comparison]?.name ?? null);
  const formBreaks = dashboard.formBreaks.map(({ periodId, within, from, to }) => {
    const values = {
      from: from.number,
      to: to.number,
      period: periods.find(({ id }) => id === periodId)?.name ?? '',
    };
    if (within) return t('trend.formWithin', values);
    return from.name === to.name
      ? t('trend.formVersion', values)
      : t('trend.formOther', { ...values, from: t('trend.formNamed', from), to: t('trend.formNamed', to) });
  });
  const lists = {
    dashboard,
    rows,
    current,
    figure,
    table,
    touchpointHref: `${base}/touchpoints/_touchpoint_`,
  };

  return (
    <>
      {now?.overall.score != null && (
        <Headline
          score={now.overall.score}
          change={overallChange}
          goal={goal}
          stop={levels.stop.count}
          rated={rated}
          thresholds={thresholds}
        />
      )}
      {now && (
        <PanelErrorBoundary>
          <NumberTiles
            overall={now.overall}
            overallOther={dashboard.hasWeights ? now.alternative : null}
            trend={periods
              .slice(Math.max(0, current - 7), current + 1)
              .map(({ id }) => overallOf(id)?.overall.score ?? null)}
            change={overallChange}
            comparisonName={comparisonName}
            goal={goal}
            thresholds={thresholds}
            touchpoints={rated}
            belowGoal={rows.filter((row) => row.current !== null && row.current < row.goal).length}
            levels={levels}
            whole={whole ? { estimate: whole.estimate, href: figure(null, period, 'overall') } : null}
            recommendation={
              recommendation
                ? {
                    score: recommendation.score,
                    alternative: dashboard.hasWeights ? recommendation.alternative : null,
                    href: figure(null, period, 'recommendation'),
                  }
                : null
            }
            weighting={weighting}
            byImpact={dashboard.byImpact}
            hrefs={{
              overall: table(all),
              goal: table({ show: 'belowGoal', sort: 'goal' }),
              change: table({ show: null, sort: 'worse' }),
              ...byLevel((level) => table({ show: level, sort: 'lowest' })),
            }}
          />
        </PanelErrorBoundary>
      )}
      {overallChange && overallChange.entered.length + overallChange.left.length > 0 && (
        <p className="text-sm text-ink-muted">
          {overallChange.entered.length > 0 && (
            <>{t('tiles.entered', { names: names(overallChange.entered) })} </>
          )}
          {overallChange.left.length > 0 && t('tiles.left', { names: names(overallChange.left) })}
        </p>
      )}
      {withoutN && <Callout>{t('changes.withoutN')}</Callout>}

      <DashboardLists {...lists} />

      <PanelErrorBoundary>
        <Panel
          id="heatmap"
          title={t('heatmap.title')}
          description={t('heatmap.hint')}
          flush
          className="scroll-mt-14"
        >
          <Heatmap
            rows={shownRows}
            periods={shown.flatMap((at) => periods[at] ?? [])}
            current={period}
            comparison={comparisonName}
            thresholds={thresholds}
            href={figure('_touchpoint_', '_period_')}
            touchpointHref={lists.touchpointHref}
            reason={t(isNarrowed ? 'heatmap.notRatedHere' : 'heatmap.notRated')}
            fileName={t('heatmap.file')}
          />
        </Panel>
      </PanelErrorBoundary>

      <div className="grid gap-4 xl:grid-cols-2">
        <PanelErrorBoundary>
          <Panel>
            <OverallTrend
              goal={goal}
              fileName={t('trend.file')}
              periods={periods.map(({ id, name }) => {
                const point = overallOf(id);
                return {
                  name,
                  score: point?.overall.score ?? null,
                  low: point?.overall.interval?.low ?? null,
                  high: point?.overall.interval?.high ?? null,
                  n: point?.overall.n ?? null,
                  touchpoints: point?.touchpoints ?? 0,
                  href: table({ ...all, period: id, compare: null }),
                };
              })}
            />
            {formBreaks.length > 0 && <p className="mt-2 text-sm text-ink-muted">{formBreaks.join(' ')}</p>}
          </Panel>
        </PanelErrorBoundary>
        <PanelErrorBoundary>
          <LevelsByPeriod periods={levelCounts} current={period} fileName={t('levels.file')} />
        </PanelErrorBoundary>
        <DashboardInventory facts={dashboard.inventory} base={base} query={query} />
      </div>
      <PanelErrorBoundary>
        <DashboardMethod ctx={ctx} dashboard={dashboard} current={current} periods={periods} />
      </PanelErrorBoundary>
    </>
  );
}

const byLevel = (href: (level: Level) => string) =>
  Object.fromEntries(levelNames.map((level) => [level, href(level)])) as Record<Level, string>;

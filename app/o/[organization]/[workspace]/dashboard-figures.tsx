import { getTranslations } from 'next-intl/server';
import { writeFigureParams, type DashboardParams } from '@/components/dashboard/dashboard-params';
import { Headline } from '@/components/dashboard/headline';
import { Heatmap } from '@/components/dashboard/heatmap';
import { heatmapRows } from '@/components/dashboard/heatmap-rows';
import { LevelsByPeriod } from '@/components/dashboard/levels-by-period';
import { NumberTiles } from '@/components/dashboard/number-tiles';
import { OverallTrend } from '@/components/dashboard/overall-trend';
import type { HeatmapRow } from '@/components/dashboard/sort-heatmap';
import { TouchpointList } from '@/components/dashboard/touchpoint-list';
import { Callout } from '@/components/ui/callout';
import { Panel } from '@/components/ui/panel';
import { PanelErrorBoundary } from '@/components/ui/panel-error-boundary';
import type { Level } from '@/db/values/ratings';
import { getFormat } from '@/lib/format/get-format';
import type { Dashboard } from '@/lib/views/dashboard/types';

/** How many of a list stand before the reader is sent to the table. */
const listed = 5;

interface DashboardFiguresProps {
  dashboard: Dashboard;
  /** Place of the chosen period. */
  current: number;
  periods: readonly { id: string; name: string }[];
  query: DashboardParams;
  base: string;
}

/** Everything below the pickers, in the order in which a manager reads: state, changes, where to look, details. */
export async function DashboardFigures({ dashboard, current, periods, query, base }: DashboardFiguresProps) {
  const t = await getTranslations('dashboard');
  const format = await getFormat();
  const { touchpoints, overall, overallChange, levels, changes, comparison, goal, weighting } = dashboard;
  const thresholds = { wowFrom: dashboard.wowFrom, okFrom: dashboard.okFrom };
  const period = periods[current]?.id ?? '';
  const overallOf = (periodId: string) => overall.find((point) => point.periodId === periodId);
  const now = overallOf(period);
  const rated = levels.wow.count + levels.ok.count + levels.stop.count;

  const figure = (touchpoint: string | null, periodId: string, measure?: 'overall' | 'recommendation') =>
    `${base}/figures${writeFigureParams({
      ...query,
      source: dashboard.source,
      brand: dashboard.brand?.id ?? null,
      at: periodId,
      touchpoint,
      measure: measure ?? null,
    })}`;
  const people = new Map(dashboard.people.map(({ id, name }) => [id, name]));
  const owners = new Map(
    touchpoints.map(({ id, ownerId }) => [id, ownerId ? (people.get(ownerId) ?? null) : null]),
  );
  const rows = heatmapRows(touchpoints, current, (id) => owners.get(id) ?? null);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const hrefs = new Map(touchpoints.map(({ id }) => [id, figure(id, period)]));
  const pick = (ids: readonly string[]) => ids.flatMap((id) => rowOf.get(id) ?? []);
  const [better, worse] = [pick(changes.better), pick(changes.worse)];
  const lowest = rows
    .filter((row): row is HeatmapRow & { current: number } => row.current !== null)
    .sort((a, b) => a.current - b.current);
  const largest = rows
    .filter(({ change }) => change !== null)
    .sort((a, b) => Math.abs(b.change?.difference ?? 0) - Math.abs(a.change?.difference ?? 0));
  const withoutN = rows.some(({ cells }) => cells[current] && cells[current].n === null);
  const names = (ids: readonly string[]) => format.list(ids.flatMap((id) => rowOf.get(id)?.name ?? []));

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
  }));
  const list = { current, hrefs, thresholds };
  // Half of what chance makes look clear goes either way.
  const chance = t('changes.chance', {
    compared: changes.compared,
    expected: format.number(changes.expectedByChance / 2, { decimals: 1 }),
  });
  const comparisonName = comparison === null ? null : (periods[comparison]?.name ?? null);

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
            trend={periods.slice(0, current + 1).map(({ id }) => overallOf(id)?.overall.score ?? null)}
            change={overallChange}
            comparisonName={comparisonName}
            goal={goal}
            thresholds={thresholds}
            touchpoints={rated}
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

      <PanelErrorBoundary>
        <div className="grid gap-4 lg:grid-cols-2 xl:grid-cols-3">
          <TouchpointList
            id="lowest"
            title={t('lists.lowest')}
            description={t('lists.lowestHint')}
            rows={lowest.slice(0, listed)}
            more={lowest.length - listed}
            empty={t('lists.none')}
            {...list}
          />
          {comparison === null ? (
            <Panel id="changes" title={t('changes.title')} className="xl:col-span-2">
              <p className="text-sm text-ink-muted">{t('changes.noComparison')}</p>
            </Panel>
          ) : better.length + worse.length === 0 ? (
            <TouchpointList
              id="changes"
              title={t('changes.title')}
              description={t('changes.noneClear', {
                compared: changes.compared,
                expected: format.number(changes.expectedByChance, { decimals: 1 }),
              })}
              rows={largest.slice(0, listed)}
              more={largest.length - listed}
              empty={t('lists.none')}
              className="xl:col-span-2"
              {...list}
            />
          ) : (
            <>
              <TouchpointList
                id="worse"
                title={t('changes.worse')}
                description={chance}
                rows={worse.slice(0, listed)}
                more={worse.length - listed}
                empty={t('changes.noneWorse')}
                {...list}
              />
              <TouchpointList
                id="better"
                title={t('changes.better')}
                description={chance}
                rows={better.slice(0, listed)}
                more={better.length - listed}
                empty={t('changes.noneBetter')}
                {...list}
              />
            </>
          )}
        </div>
      </PanelErrorBoundary>

      <PanelErrorBoundary>
        <Panel
          id="heatmap"
          title={t('heatmap.title')}
          description={t('heatmap.hint')}
          flush
          className="scroll-mt-14"
        >
          <Heatmap
            rows={rows}
            periods={periods}
            current={current}
            comparison={comparisonName}
            thresholds={thresholds}
            href={figure('_touchpoint_', '_period_')}
          />
        </Panel>
      </PanelErrorBoundary>

      <div className="grid items-start gap-4 xl:grid-cols-2">
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
                };
              })}
            />
          </Panel>
        </PanelErrorBoundary>
        <PanelErrorBoundary>
          <LevelsByPeriod periods={levelCounts} current={period} />
        </PanelErrorBoundary>
      </div>
    </>
  );
}

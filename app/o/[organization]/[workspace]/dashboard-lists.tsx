import { getTranslations } from 'next-intl/server';
import type { DashboardParams } from '@/components/dashboard/dashboard-params';
import type { HeatmapRow } from '@/components/dashboard/sort-heatmap';
import { TouchpointList, type ListedTouchpoint } from '@/components/dashboard/touchpoint-list';
import { Panel } from '@/components/ui/panel';
import { PanelErrorBoundary } from '@/components/ui/panel-error-boundary';
import { getFormat } from '@/lib/format/get-format';
import type { Dashboard } from '@/lib/views/dashboard/types';

/** How many of a list stand before the reader is sent to the table. */
const listed = { changes: 3, lowest: 5, seen: 5 };

interface DashboardListsProps {
  dashboard: Dashboard;
  rows: readonly HeatmapRow[];
  current: number;
  figure: (touchpoint: string, periodId: string) => string;
  table: (patch: Partial<DashboardParams>) => string;
  /** With `_touchpoint_` in it. */
  touchpointHref: string;
}

/** What changed, where scores are lowest, and the TOP-10: short lists that lead to the answers. */
export async function DashboardLists({
  dashboard,
  rows,
  current,
  figure,
  table,
  touchpointHref,
}: DashboardListsProps) {
  const t = await getTranslations('dashboard');
  const format = await getFormat();
  const { changes, comparison, inventory } = dashboard;
  const thresholds = { wowFrom: dashboard.wowFrom, okFrom: dashboard.okFrom };
  const period = dashboard.periods[current]?.id ?? '';
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const people = new Map(dashboard.people.map(({ id, name }) => [id, name]));
  // Field by field: what a list does not show is not sent to the browser.
  const listOf = ({ id, name, owner, current: score, change, cells }: HeatmapRow): ListedTouchpoint => ({
    id,
    name,
    owner,
    current: score,
    change,
    n: cells[current]?.n ?? null,
    href: score === null ? touchpointHref.replace('_touchpoint_', id) : figure(id, period),
  });
  const pick = (ids: readonly string[]) => ids.flatMap((id) => rowOf.get(id) ?? []).map(listOf);
  const [better, worse] = [pick(changes.better), pick(changes.worse)];
  const lowest = rows
    .filter((row): row is HeatmapRow & { current: number } => row.current !== null)
    .sort((a, b) => a.current - b.current)
    .map(listOf);
  const largest = rows
    .filter(({ change }) => change !== null)
    .sort((a, b) => Math.abs(b.change?.difference ?? 0) - Math.abs(a.change?.difference ?? 0))
    .map(listOf);
  const top = inventory.top.map(({ id, name, rank, ownerId }): ListedTouchpoint => {
    const row = rowOf.get(id);
    const unrated = {
      id,
      name,
      owner: people.get(ownerId ?? '') ?? null,
      current: null,
      change: null,
      n: null,
    };
    return {
      ...(row ? listOf(row) : { ...unrated, href: touchpointHref.replace('_touchpoint_', id) }),
      rank: format.number(rank),
    };
  });
  // Half of what chance makes look clear goes either way.
  const chance = t('changes.chance', {
    compared: changes.compared,
    expected: format.number(changes.expectedByChance / 2, { decimals: 1 }),
  });
  const list = { thresholds };
  const rest = (count: number, shown: number, patch: Partial<DashboardParams>) => ({
    more: { count: count - shown, href: table(patch) },
  });

  return (
    <PanelErrorBoundary>
      <div className="grid gap-4 lg:grid-cols-2 xl:grid-cols-3">
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
            rows={largest.slice(0, listed.seen)}
            empty={t('lists.none')}
            className="xl:col-span-2"
            {...rest(largest.length, listed.seen, { show: null, sort: 'worse' })}
            {...list}
          />
        ) : (
          <>
            <TouchpointList
              id="better"
              title={t('changes.better')}
              description={chance}
              rows={better.slice(0, listed.changes)}
              empty={t('changes.noneBetter')}
              {...rest(better.length, listed.changes, { show: 'better', sort: 'better' })}
              {...list}
            />
            <TouchpointList
              id="worse"
              title={t('changes.worse')}
              description={chance}
              rows={worse.slice(0, listed.changes)}
              empty={t('changes.noneWorse')}
              {...rest(worse.length, listed.changes, { show: 'worse', sort: 'worse' })}
              {...list}
            />
          </>
        )}
        <TouchpointList
          id="lowest"
          title={t('lists.lowest')}
          description={t('lists.lowestHint')}
          rows={lowest.slice(0, top.length > 0 ? listed.changes : listed.lowest)}
          empty={t('lists.none')}
          {...rest(lowest.length, top.length > 0 ? listed.changes : listed.lowest, {
            show: null,
            sort: 'lowest',
          })}
          {...list}
        />
        {top.length > 0 && (
          <TouchpointList
            id="top"
            title={t('lists.top')}
            description={t('lists.topHint')}
            rows={top}
            empty={t('lists.none')}
            className="lg:col-span-2 xl:col-span-3 [&_ol]:xl:columns-2 [&_ol]:gap-0 [&_li]:break-inside-avoid"
            {...list}
          />
        )}
      </div>
    </PanelErrorBoundary>
  );
}

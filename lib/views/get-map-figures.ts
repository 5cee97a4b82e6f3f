import 'server-only';
import { and, isNull, sql } from 'drizzle-orm';
import { journeyMaps } from '@/db/schema/journeys';
import type { TenantTx } from '@/db/tenant';
import type { Source } from '@/db/values/ratings';
import type { LifecycleStage, Medium, Presence } from '@/db/values/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import type { MapFigures, TouchpointFigure } from '@/lib/journeys/figure-types';
import { readWithheld } from '@/lib/ratings/figures/read-withheld';
import type { Change } from '@/lib/ratings/statistics/change';
import { freshnessOf } from '@/lib/touchpoints/freshness';
import { readLastRated, todayOf } from './read-last-rated';
import { readOwnScores } from './read-own-scores';

interface Standing extends Record<string, unknown> {
  id: string;
  name: string;
  isTrashed: boolean;
  archived: boolean;
  presence: Presence;
  lifecycle: LifecycleStage | null;
  channelId: string | null;
  medium: Medium | null;
  unitId: string | null;
  openActions: number;
}

/** The touchpoints on a map, each once, also those that lie in the trash. */
async function readStanding(tx: TenantTx, ctx: TenantContext, mapId: string): Promise<Standing[]> {
  const here = ctx.workspace.id;
  const rows = await tx.execute<Standing>(sql`
    select t.id, t.name, t.deleted_at is not null as "isTrashed", t.archived_at is not null as archived, t.presence,
      t.lifecycle_stage as lifecycle, c.id as "channelId", c.medium, t.unit_id as "unitId",
      (select count(*)::int from action_touchpoints k
        join actions a on a.workspace_id = ${here} and a.id = k.action_id and a.deleted_at is null
          and a.state in ('idea', 'planned', 'doing')
        where k.workspace_id = ${here} and k.touchpoint_id = t.id) as "openActions"
    from touchpoints t
    left join channels c on c.workspace_id = ${here} and c.id = t.channel_id and c.deleted_at is null
    where t.workspace_id = ${here} and t.id in (
      select k.touchpoint_id from journey_cards k
      where k.workspace_id = ${here} and k.map_id = ${mapId} and not k.removed)`);
  return [...rows];
}

function tellChange(change: Change | null | undefined): TouchpointFigure['change'] {
  if (!change || change.difference === null || change.verdict === 'not-comparable') return null;
  return { difference: change.difference, verdict: change.verdict };
}

/**
 * What a map shows of the touchpoints on it: their figures by one source in one period about the own brand (the given ones
 * where they are there, else the workspace's usual source and its newest period), the change from the period before,
 * lifecycle, open actions and freshness. Auditors' figures that are withheld from the reader are left out. Throws NOT_FOUND.
 */
export async function getMapFigures(
  ctx: TenantContext,
  { id, ...wish }: { id: string; source?: Source; periodId?: string },
): Promise<MapFigures> {
  const { wowFrom, okFrom, firstFiscalMonth } = ctx.workspace;
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const [map] = await tx
      .select({ id: journeyMaps.id })
      .from(journeyMaps)
      .where(and(own(ctx, journeyMaps, id), isNull(journeyMaps.deletedAt)));
    if (!map) throw new AppError('NOT_FOUND', { field: 'id' });
    const standing = await readStanding(tx, ctx, id);
    const touchpointIds = standing.map((touchpoint) => touchpoint.id);
    const { touchpoints: scores, ...chosen } = await readOwnScores(tx, ctx, touchpointIds, wish);
    const withheld = chosen.source === 'auditors' ? await readWithheld(tx, ctx) : new Set<string>();
    const lastRated = standing.length > 0 ? await readLastRated(tx, ctx) : {};
    const today = todayOf(ctx);
    return {
      ...chosen,
      thresholds: { wowFrom, okFrom },
      firstFiscalMonth,
      touchpoints: standing.map(({ archived, ...touchpoint }) => {
        const told = scores.get(touchpoint.id);
        const cell = told?.cells[told.at];
        return {
          ...touchpoint,
          score: cell?.estimate.mean ?? null,
          n: cell?.estimate.n ?? null,
          level: cell?.level ?? null,
          change: tellChange(told?.change),
          isWithheld: withheld.has(touchpoint.id),
          freshness: freshnessOf(
            { presence: touchpoint.presence, archived },
            { lastRatedOn: lastRated[touchpoint.id] ?? null },
            today,
          ),
        };
      }),
    };
  });
}

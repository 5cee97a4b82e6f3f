import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { brands } from '@/db/schema/brands';
import { periods } from '@/db/schema/ratings';
import type { TenantTx } from '@/db/tenant';
import type { Level, Source } from '@/db/values/ratings';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { foldName } from '@/lib/imports/mapping/fold-name';
import { readCells } from './figures/read-cells';
import { readScope } from './figures/read-scope';
import { levelOf } from './statistics/level';

export interface ExportedFigure {
  touchpoint: string;
  period: string;
  /** Only where figures of several brands are told. */
  brand?: string;
  /** Only by segment: `attribute=value`, null for everybody. */
  segment?: string | null;
  source: Source;
  n: number | null;
  mean: number | null;
  low: number | null;
  high: number | null;
  weightedMean: number | null;
  weightedLow: number | null;
  weightedHigh: number | null;
  effectiveN: number | null;
  level: Level | null;
  scale: { min: number; max: number };
}

interface ExportChoice {
  source: Source;
  bySegment: boolean;
  /** Name of one brand; all where left out. */
  brand?: string | undefined;
}

async function readSegments(tx: TenantTx, here: string, source: Source) {
  const rows = await tx.execute<{ attribute: string; label: string }>(sql`
    select attribute_key as attribute, attribute_value as label from rating_rollups
    where workspace_id = ${here} and source = ${source} and attribute_key <> ''
    union
    select attribute_key, attribute_value from rating_aggregates
    where workspace_id = ${here} and source = ${source} and attribute_key <> ''`);
  return [...rows];
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Every figure of touchpoints by period, and by segment where asked for, unrounded on 0–10; the format is docs/figures.md,
 * "figures.json". Sorted by touchpoint, period, brand, segment. Throws NOT_FOUND where no brand has the name.
 */
export async function exportFigures(ctx: TenantContext, choice: ExportChoice): Promise<ExportedFigure[]> {
  const { source, bySegment } = choice;
  const here = ctx.workspace.id;
  const thresholds = { wow: ctx.workspace.wowFrom, ok: ctx.workspace.okFrom };
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const brandRows = await tx
      .select({ id: brands.id, name: brands.name })
      .from(brands)
      .where(and(eq(brands.workspaceId, here), isNull(brands.deletedAt)));
    const wanted = choice.brand === undefined ? undefined : foldName(choice.brand);
    const chosen = brandRows.filter(({ name }) => wanted === undefined || foldName(name) === wanted);
    if (wanted !== undefined && chosen.length === 0) throw new AppError('NOT_FOUND', { field: 'brand' });
    const brandIds = chosen.map(({ id }) => id);
    const periodRows = await tx.select().from(periods).where(eq(periods.workspaceId, here));
    const brandNames = new Map(chosen.map(({ id, name }) => [id, name]));
    const touchpointNames = new Map((await readScope(tx, ctx, {})).map(({ id, name }) => [id, name]));
    const starts = new Map(periodRows.map(({ id, startsOn, endsOn }) => [id, `${startsOn} ${endsOn}`]));
    const labels = new Map(
      periodRows.map(({ id, label, startsOn, endsOn }) => [id, label ?? `${startsOn}/${endsOn}`]),
    );
    const segments = bySegment ? await readSegments(tx, here, source) : [];
    const figures: (ExportedFigure & { order: string[] })[] = [];
    for (const segment of [null, ...segments]) {
      const filter = segment ? { [segment.attribute]: [segment.label] } : undefined;
      for (const cell of await readCells(tx, ctx, { source, brandIds, segment: filter })) {
        const touchpoint = touchpointNames.get(cell.touchpointId ?? '');
        if (cell.measure !== 'touchpoint' || touchpoint === undefined) continue;
        const { unweighted, weighted } = cell;
        const label = segment && `${segment.attribute}=${segment.label}`;
        const brand = brandNames.get(cell.brandId) ?? '';
        figures.push({
          touchpoint,
          period: labels.get(cell.periodId) ?? '',
          brand,
          ...(bySegment ? { segment: label } : {}),
          source,
          n: unweighted.n,
          mean: unweighted.mean,
          low: unweighted.interval?.low ?? null,
          high: unweighted.interval?.high ?? null,
          weightedMean: weighted.mean,
          weightedLow: weighted.interval?.low ?? null,
          weightedHigh: weighted.interval?.high ?? null,
          effectiveN: weighted.effectiveN,
          level: weighted.mean === null ? null : levelOf(weighted.mean, thresholds),
          scale: cell.scale,
          order: [touchpoint, starts.get(cell.periodId) ?? '', brand, label ?? ''],
        });
      }
    }
    figures.sort((a, b) => a.order.reduce((so, part, at) => so || compare(part, b.order[at] ?? ''), 0));
    const isSeveral = new Set(figures.map(({ brand }) => brand)).size > 1;
    return figures.map(({ order: _order, brand, ...figure }) =>
      isSeveral && brand ? { ...figure, brand } : figure,
    );
  });
}

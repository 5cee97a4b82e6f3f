import 'server-only';
import { and, eq, inArray } from 'drizzle-orm';
import { ratingAggregates } from '@/db/schema/ratings';
import type { TenantTx } from '@/db/tenant';
import { estimateDistribution } from '../statistics/distribution';
import { estimateAggregate, type MeanEstimate } from '../statistics/mean-estimate';
import type { FigureFilters } from '../types';
import { type Narrowed, narrowingOf } from './segment';

type Row = typeof ratingAggregates.$inferSelect;

export interface PublishedFigure extends Pick<Row, 'measure' | 'touchpointId' | 'brandId' | 'periodId'> {
  estimate: MeanEstimate;
  scale: { min: number; max: number };
}

/** A published figure as an estimate on 0–10; without its n there is no interval. */
function estimatePublished(
  row: Pick<Row, 'kind' | 'n' | 'mean' | 'standardDeviation' | 'shares' | 'scaleMin' | 'scaleMax'>,
): MeanEstimate {
  const scale = { min: Number(row.scaleMin), max: Number(row.scaleMax) };
  if (row.kind === 'distribution' && row.shares) return estimateDistribution(row.shares, row.n, scale);
  const standardDeviation = row.standardDeviation === null ? null : Number(row.standardDeviation);
  return estimateAggregate({ mean: Number(row.mean), n: row.n, standardDeviation, scale });
}

/** Several figures of one subject (of its objects) as one: their mean, by n where all tell theirs; without an interval. */
function meanOf(estimates: readonly MeanEstimate[]): MeanEstimate {
  const weights = estimates.every(({ n }) => n !== null)
    ? estimates.map(({ n }) => n ?? 0)
    : estimates.map(() => 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const sum = estimates.reduce((sofar, { mean }, at) => sofar + (mean ?? 0) * (weights[at] ?? 0), 0);
  const n = estimates.every((estimate) => estimate.n !== null) ? total : null;
  return { mean: sum / total, n, effectiveN: n, standardError: null, degreesOfFreedom: null, interval: null };
}

/**
 * The published figures of what is asked for, one a subject: that of the brand as a whole where there is one, else those
 * of its objects together. A segment is told where it is a single label, because shares of groups are not known.
 */
export async function readPublished(
  tx: TenantTx,
  workspaceId: string,
  {
    source,
    brandIds,
    periodIds,
    touchpointIds,
    ...who
  }: Pick<FigureFilters, 'source' | 'brandIds' | 'periodIds' | 'touchpointIds'> & Narrowed,
): Promise<PublishedFigure[]> {
  const { parts, rules } = narrowingOf(who);
  const [[attribute, labels] = ['', ['']] as const] = parts;
  if (rules || parts.length > 1 || labels.length > 1) return [];
  const rows = await tx
    .select()
    .from(ratingAggregates)
    .where(
      and(
        eq(ratingAggregates.workspaceId, workspaceId),
        eq(ratingAggregates.source, source),
        eq(ratingAggregates.attributeKey, attribute),
        eq(ratingAggregates.attributeValue, labels[0] ?? ''),
        brandIds && inArray(ratingAggregates.brandId, [...brandIds]),
        periodIds && inArray(ratingAggregates.periodId, [...periodIds]),
        touchpointIds && inArray(ratingAggregates.touchpointId, [...touchpointIds]),
      ),
    );
  const subjects = new Map<string, Row[]>();
  for (const row of rows) {
    const key = `${row.measure} ${row.touchpointId} ${row.brandId} ${row.periodId}`;
    subjects.set(key, [...(subjects.get(key) ?? []), row]);
  }
  return [...subjects.values()].flatMap((found) => {
    const whole = found.find(({ objectId }) => objectId === null);
    const [first] = found;
    if (!first) return [];
    const { measure, touchpointId, brandId, periodId, scaleMin, scaleMax } = whole ?? first;
    const estimate = whole ? estimatePublished(whole) : meanOf(found.map(estimatePublished));
    const scale = { min: Number(scaleMin), max: Number(scaleMax) };
    return [{ measure, touchpointId, brandId, periodId, estimate, scale }];
  });
}

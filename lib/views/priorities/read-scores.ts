import 'server-only';
import type { TenantTx } from '@/db/tenant';
import type { Source } from '@/db/values/ratings';
import type { SegmentRules } from '@/db/values/segments';
import type { TenantContext } from '@/lib/auth/context';
import type { Ideal } from '@/lib/priorities/constants';
import type { PriorityItem } from '@/lib/priorities/types';
import { readCells } from '@/lib/ratings/figures/read-cells';
import type { Period, RatedBrand } from '@/lib/ratings/types';
import { readRuledSegments } from '@/lib/segments/read-segment-rules';
import { choosePeriods } from '../dashboard/choose-periods';
import { readBrands, readPeriods, readSources } from '../dashboard/read-choices';
import { countMembers, segmentSource, tally } from '../segments/count-members';

export interface ScoreWish {
  source?: Source | undefined;
  periodId?: string | undefined;
  segmentId?: string | undefined;
  ideal?: Ideal | undefined;
}

type Score = NonNullable<PriorityItem['score']>;
type Scores = ReadonlyMap<string, Score>;

export interface ReadScores {
  /** Sources that have figures, and the one that is told; null where nobody has rated the own brand. */
  sources: Source[];
  source: Source | null;
  /** Newest first. */
  periods: Period[];
  period: Period | null;
  /** The one before it, of the same kind. */
  before: Period | null;
  /** The own brand; null where nobody has rated it. */
  brandId: string | null;
  /** Segments with rules; of customers' answers alone. */
  segments: { id: string; name: string }[];
  segment: { id: string; name: string } | null;
  /** Names of the segments that have not scored any touchpoint in the period. */
  unheard: string[];
  /** Whose answers count; everybody's where undefined. */
  rules: SegmentRules[] | undefined;
  /** By touchpoint, of the own brand and of each competitor. */
  own: Scores;
  competitors: { brand: RatedBrand; scores: Scores }[];
  /** Touchpoints whose figures are kept from the reader. */
  withheld: ReadonlySet<string>;
}

/** Segments by which customers' scores can be told, and those whose respondents scored nothing in the period. */
async function readSegments(tx: TenantTx, ctx: TenantContext, where: { brandId: string; periodId: string }) {
  const ruled = (await readRuledSegments(tx, ctx)).filter(({ archived }) => !archived);
  if (ruled.length === 0) return { ruled, unheard: [] };
  const members = await countMembers(
    tx,
    ctx,
    where,
    ruled.map(({ rules }) => rules),
  );
  const unheard = ruled.filter(
    (_, at) => tally(members, (belongs) => belongs[at] ?? false).ratings.count === 0,
  );
  return { ruled, unheard: unheard.map(({ name }) => name) };
}

/**
 * The scores that priorities rest on: of one source in one period (the newest where none is asked for), weighted where there
 * are weights, by everybody or by the respondents of a segment; of competitors where these are the ideal. What is asked for
 * and is not there is ignored. Auditors' figures are those of closed cycles, and none that are kept from the reader:
 * those of the touchpoints in `kept`.
 */
export async function readScores(
  tx: TenantTx,
  ctx: TenantContext,
  wish: ScoreWish,
  kept: ReadonlySet<string>,
): Promise<ReadScores> {
  const sources = await readSources(tx, ctx);
  const asked = [wish.source, ctx.workspace.defaultSource].find((one) => one && sources.includes(one));
  const source = asked ?? sources[0] ?? null;
  const brands = source ? await readBrands(tx, ctx, source) : [];
  const brand = brands.find(({ kind }) => kind === 'own');
  const { periods, current, comparison } =
    source && brand
      ? choosePeriods(await readPeriods(tx, ctx, source, brand.id), { periodId: wish.periodId })
      : { periods: [], current: null, comparison: null };
  const period = current === null ? undefined : periods[current];
  const nothing = {
    sources,
    source: brand ? source : null,
    periods: periods.toReversed(),
    period: period ?? null,
    before: (comparison === null ? undefined : periods[comparison]) ?? null,
    brandId: brand?.id ?? null,
    rules: undefined,
    segments: [],
    segment: null,
    unheard: [],
    own: new Map(),
    competitors: [],
    withheld: source === 'auditors' ? kept : new Set<string>(),
  };
  if (!source || !brand || !period) return nothing;
  const told =
    source === segmentSource
      ? await readSegments(tx, ctx, { brandId: brand.id, periodId: period.id })
      : { ruled: [], unheard: [] };
  const segment = told.ruled.find(({ id }) => id === wish.segmentId);
  const rules = segment && [segment.rules];
  const rivals = wish.ideal === 'competitor' ? brands.filter(({ kind }) => kind === 'competitor') : [];
  const cells = await readCells(tx, ctx, {
    source,
    brandIds: [brand, ...rivals].map(({ id }) => id),
    periodIds: [period.id],
    rules,
    withoutHistograms: true,
  });
  const byBrand = new Map<string, Map<string, Score>>();
  for (const { measure, touchpointId, brandId, weighted } of cells) {
    const { mean, n, interval } = weighted;
    if (measure !== 'touchpoint' || touchpointId === null || mean === null) continue;
    const scores = byBrand.get(brandId) ?? new Map<string, Score>();
    byBrand.set(brandId, scores.set(touchpointId, { mean, n, interval }));
  }
  const scoresOf = ({ id }: RatedBrand): Scores => byBrand.get(id) ?? new Map();
  return {
    ...nothing,
    segments: told.ruled.map(({ id, name }) => ({ id, name })),
    segment: segment ? { id: segment.id, name: segment.name } : null,
    unheard: told.unheard,
    rules,
    own: scoresOf(brand),
    competitors: rivals.map((one) => ({ brand: one, scores: scoresOf(one) })),
  };
}

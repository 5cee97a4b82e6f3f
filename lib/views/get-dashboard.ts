import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { readImportances } from '@/lib/ratings/figures/read-importances';
import { readCells } from '@/lib/ratings/figures/read-cells';
import { readWithheld } from '@/lib/ratings/figures/read-withheld';
import { readScope } from '@/lib/ratings/figures/read-scope';
import { readVisitScores } from '@/lib/ratings/figures/read-visit-scores';
import { readSegmentRules } from '@/lib/segments/read-segment-rules';
import { choosePeriods } from './dashboard/choose-periods';
import { readBrands, readChoices, readPeriods, readSources } from './dashboard/read-choices';
import { readFormBreaks } from './dashboard/read-form-breaks';
import { tellOverall } from './dashboard/tell-overall';
import { tellInventory } from './dashboard/tell-inventory';
import { tellRecommendation, tellWhole } from './dashboard/tell-questions';
import { tellChanges, tellLevels, tellTouchpoints } from './dashboard/tell-touchpoints';
import type { Dashboard, DashboardInput } from './dashboard/types';

const nothing = {
  brand: null,
  periodKinds: [],
  periods: [],
  current: null,
  comparison: null,
  weighting: 'weighted',
  withheld: 0,
  hasWeights: false,
  byImpact: false,
  formBreaks: [],
  attributes: [],
  segments: [],
  channels: [],
  objects: [],
  people: [],
  owners: [],
  asOf: null,
  overall: [],
  overallChange: null,
  touchpoints: [],
  inventory: { top: [], lifecycle: [], coverage: [] },
  changes: { compared: 0, expectedByChance: 0, better: [], worse: [], unsure: [] },
  whole: [],
  recommendation: [],
} as const satisfies Partial<Dashboard>;

/**
 * Everything that the brand's dashboard tells, of one source: the overall score by period with its change, the figures
 * of touchpoints, what changed clearly, levels, the question about the whole, recommendation; and what can be chosen.
 * What the address asks for and is not there is ignored. Without figures `brand` is null.
 */
export async function getDashboard(ctx: TenantContext, input: DashboardInput = {}): Promise<Dashboard> {
  return withTenant.read(ctx, 'rating:read', async (tx): Promise<Dashboard> => {
    const sources = await readSources(tx, ctx);
    const usual = ctx.workspace.defaultSource;
    const source = input.source ?? (sources.includes(usual) ? usual : (sources[0] ?? usual));
    const brands = await readBrands(tx, ctx, source);
    const brand = brands.find(({ id }) => id === input.brandId) ?? brands[0];
    const thresholds = { wow: ctx.workspace.wowFrom, ok: ctx.workspace.okFrom };
    const limits = { goal: ctx.workspace.goal, wowFrom: thresholds.wow, okFrom: thresholds.ok };
    if (!brand) {
      const levels = tellLevels([], { current: null, thresholds });
      return { ...nothing, source, sources, brands, levels, ...limits };
    }
    const { kinds, periods, current, comparison } = choosePeriods(
      await readPeriods(tx, ctx, source, brand.id),
      input,
    );
    const periodIds = periods.map(({ id }) => id);
    const segments = input.segmentIds && (await readSegmentRules(tx, ctx, input.segmentIds));
    const rules = segments?.map((segment) => segment.rules);
    const filters = { source, brandIds: [brand.id], periodIds, segment: input.segment, rules };
    const isAudited = source === 'auditors';
    const [choices, scope, withheld, all, visits, importances] = await Promise.all([
      readChoices(tx, ctx, source, brand.id),
      readScope(tx, ctx, input),
      isAudited ? readWithheld(tx, ctx) : new Set<string>(),
      readCells(tx, ctx, filters),
      isAudited ? readVisitScores(tx, ctx, { brandId: brand.id, periodIds }) : null,
      isAudited ? readImportances(tx, ctx, periodIds) : new Map<string, never>(),
    ]);
    const inScope = new Set(scope.map(({ id }) => id));
    const cells = all.filter(({ touchpointId }) => touchpointId === null || inScope.has(touchpointId));
    const weighting = input.weighting ?? 'weighted';
    const choice = {
      filters,
      brandId: brand.id,
      periodIds,
      current,
      comparison,
      weighting,
      thresholds,
      goal: limits.goal,
      visits,
      importances,
    };
    const touchpoints = tellTouchpoints(scope, cells, choice);
    const rated = touchpoints.filter(({ cells: row }) => current !== null && row[current]?.level);
    return {
      source,
      sources,
      brand,
      brands,
      periodKinds: kinds,
      periods,
      current,
      comparison,
      weighting,
      withheld: scope.filter(({ id }) => withheld.has(id)).length,
      hasWeights:
        importances.size > 0 ||
        all.some(({ rollUp }) => rollUp !== null && (rollUp.w !== rollUp.n || rollUp.w2 !== rollUp.n)),
      byImpact: importances.size > 0,
      formBreaks: isAudited ? await readFormBreaks(tx, ctx, periodIds) : [],
      ...choices,
      ...(await tellOverall(tx, ctx, cells, choice)),
      touchpoints,
      inventory: tellInventory(scope, new Set(rated.map(({ id }) => id))),
      changes: tellChanges(touchpoints),
      levels: tellLevels(touchpoints, { current, thresholds }),
      whole: tellWhole(cells, periodIds, weighting),
      recommendation: tellRecommendation(cells, periodIds, weighting),
      ...limits,
    };
  });
}

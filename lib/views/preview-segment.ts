import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { readScope } from '@/lib/ratings/figures/read-scope';
import { previewSegmentSchema, type PreviewSegmentInput } from '@/lib/segments/input';
import { readRuledSegments } from '@/lib/segments/read-segment-rules';
import { rulesCondition } from '@/lib/segments/rules-condition';
import { choosePeriods } from './dashboard/choose-periods';
import { readBrands, readPeriods } from './dashboard/read-choices';
import { attributesOf, countMembers, readMissing, segmentSource, tally } from './segments/count-members';
import { scoreSegment } from './segments/score-segment';
import type { SegmentPreview } from './segments/types';

const nobody = { count: 0, of: 0 };

/**
 * What rules find in a period, before they are saved: how many respondents and answers, the overall score of each brand
 * that they rated, and which other segments have some of the same people. Throws VALIDATION with the field.
 */
export async function previewSegment(
  ctx: TenantContext,
  input: PreviewSegmentInput,
): Promise<SegmentPreview> {
  const { rules, id, periodId } = parseInput(previewSegmentSchema, input);
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const brands = await readBrands(tx, ctx, segmentSource);
    const [own] = brands;
    const { periods, current } = choosePeriods(own ? await readPeriods(tx, ctx, segmentSource, own.id) : [], {
      periodId,
    });
    const period = current === null ? null : (periods[current] ?? null);
    const missing = await readMissing(tx, ctx, attributesOf([rules]));
    if (!own || !period) {
      const none = { respondents: nobody, ratings: nobody, respondentsEver: 0 };
      return { period: null, ...none, brands: [], overlaps: [], missing };
    }
    const others = (await readRuledSegments(tx, ctx)).filter((one) => !one.archived && one.id !== id);
    const where = { brandId: own.id, periodId: period.id };
    const members = await countMembers(tx, ctx, where, [rules, ...others.map((one) => one.rules)]);
    const overlaps = others.map(({ id: other, name }, at) => ({
      id: other,
      name,
      both: tally(members, (belongs) => (belongs[0] ?? false) && (belongs[at + 1] ?? false)).respondents
        .count,
    }));
    const [ever] = await tx.execute<{ count: number }>(sql`
      select count(*)::integer as count from responses r
      where r.workspace_id = ${ctx.workspace.id} and r.source = ${segmentSource} and ${rulesCondition(rules)}`);
    const scope = new Set((await readScope(tx, ctx, {})).map((touchpoint) => touchpoint.id));
    const brandIds = brands.map((brand) => brand.id);
    const scores = await scoreSegment(tx, ctx, { brandIds, periodId: period.id, rules, scope });
    return {
      period,
      ...tally(members, (belongs) => belongs[0] ?? false),
      respondentsEver: ever?.count ?? 0,
      brands: brands.flatMap((brand) => {
        const told = scores.get(brand.id);
        return told && told.touchpoints > 0 ? [{ brand, ...told }] : [];
      }),
      overlaps: overlaps.filter(({ both }) => both > 0).sort((a, b) => b.both - a.both),
      missing,
    };
  });
}

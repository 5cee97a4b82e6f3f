import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { segments } from '@/db/schema/segments';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';
import { readAttributes } from '@/lib/ratings/figures/read-attributes';
import { readScope } from '@/lib/ratings/figures/read-scope';
import { coverageOf } from '@/lib/segments/coverage';
import { choosePeriods } from './dashboard/choose-periods';
import { readBrands, readPeriods } from './dashboard/read-choices';
import { attributesOf, countMembers, readMissing, segmentSource, tally } from './segments/count-members';
import { readAudited } from './segments/read-audited';
import { scoreSegment } from './segments/score-segment';
import type { SegmentFinding, SegmentRow, SegmentsScreen } from './segments/types';

function readRows(tx: TenantTx, ctx: TenantContext) {
  const here = ctx.workspace.id;
  return tx
    .select({
      id: segments.id,
      name: segments.name,
      note: segments.note,
      share: segments.share,
      shareSource: segments.shareSource,
      shareOn: segments.shareOn,
      rules: segments.rules,
      archivedAt: segments.archivedAt,
      updatedAt: segments.updatedAt,
      variants: sql<number>`(select count(*)::integer from touchpoint_variants v
        join touchpoints t on t.workspace_id = ${here} and t.id = v.touchpoint_id and t.deleted_at is null
        where v.workspace_id = ${here} and v.segment_id = ${segments}.id)`,
      cycles: sql<number>`(select count(*)::integer from audit_cycle_segments s
        join audit_cycles c on c.workspace_id = ${here} and c.id = s.cycle_id and c.deleted_at is null
        where s.workspace_id = ${here} and s.segment_id = ${segments}.id)`,
    })
    .from(segments)
    .where(and(eq(segments.workspaceId, here), isNull(segments.deletedAt)));
}

/**
 * The segments of a brand by name: who they are, what their rules find among the respondents of a period (the newest where
 * none is asked for), and how well each is heard (docs/figures.md, "Segments"). A period that is not there is ignored.
 */
export async function getSegments(
  ctx: TenantContext,
  { periodId }: { periodId?: string | undefined } = {},
): Promise<SegmentsScreen> {
  return withTenant.read(ctx, 'rating:read', async (tx) => {
    const rows = sortByText(ctx.locale, await readRows(tx, ctx), ({ name }) => name);
    const [brand] = await readBrands(tx, ctx, segmentSource);
    const chosen = choosePeriods(brand ? await readPeriods(tx, ctx, segmentSource, brand.id) : [], {
      periodId,
    });
    const period = chosen.current === null ? null : (chosen.periods[chosen.current] ?? null);
    const where = brand && period ? { brandId: brand.id, periodId: period.id } : null;
    const ruled = rows.flatMap(({ id, rules }) => (rules ? [{ id, rules }] : []));
    const allRules = ruled.map(({ rules }) => rules);
    const members = where ? await countMembers(tx, ctx, where, allRules) : [];
    const attributes = attributesOf(allRules);
    const missing = await readMissing(tx, ctx, attributes);
    const { labelOf } = await readAttributes(tx, ctx.workspace.id, ctx.locale);
    const scope = new Set((await readScope(tx, ctx, {})).map(({ id }) => id));
    const findings = new Map<string, SegmentFinding>();
    for (const [at, { id, rules }] of where ? ruled.entries() : []) {
      const found = tally(members, (belongs) => belongs[at] ?? false);
      const brandIds = where ? [where.brandId] : [];
      const scores = await scoreSegment(tx, ctx, { brandIds, periodId: where?.periodId ?? '', rules, scope });
      const told = scores.get(where?.brandId ?? '');
      if (told) findings.set(id, { ...found, score: told.score });
    }
    const audited = await readAudited(tx, ctx);
    const all = tally(members, () => true);
    return {
      brand: brand ?? null,
      periods: chosen.periods.toReversed(),
      period,
      respondents: all.respondents.of,
      ratings: all.ratings.of,
      cycle: audited.cycle,
      attributeLabels: Object.fromEntries(attributes.map((key) => [key, labelOf(key)])),
      shares: rows.reduce((sum, { share, archivedAt }) => sum + (archivedAt ? 0 : (share ?? 0)), 0),
      segments: rows.map(({ archivedAt, updatedAt, variants, cycles, ...row }): SegmentRow => {
        const finding = findings.get(row.id) ?? null;
        const audits = audited.ratings.get(row.id) ?? null;
        const named = attributesOf(row.rules ? [row.rules] : []);
        return {
          ...row,
          archived: archivedAt !== null,
          updatedAt: updatedAt.toISOString(),
          usedBy: { variants, cycles },
          finding,
          coverage: finding ? coverageOf(row.share, finding.ratings) : 'unknown',
          audited: audits,
          auditCoverage: audits ? coverageOf(row.share, audits) : 'unknown',
          missing: brand ? missing.filter(({ key }) => named.includes(key)) : [],
        };
      }),
    };
  });
}

import 'server-only';
import { and, count, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { periods, ratingRollups } from '@/db/schema/ratings';
import { touchpoints } from '@/db/schema/touchpoints';
import { inTenant } from '@/db/tenant';
import { listPlaces } from '@/lib/accounts/places';
import type { OrganizationContext } from '@/lib/auth/context';
import { workspaceLogo } from './get-shell';

export interface OverviewBrand {
  slug: string;
  name: string;
  colour: string | null;
  /** Address of the logo, or null. */
  logo: string | null;
  isSample: boolean;
  touchpoints: number;
  /** Ratings in the newest period that has any. */
  answers: number;
  period: {
    kind: (typeof periods.$inferSelect)['kind'];
    start: string;
    end: string;
    label: string | null;
  } | null;
}

/**
 * The brands of the organization that the person may enter, side by side. The one place that reads several workspaces
 * in one transaction; which ones comes from the person's memberships, and nothing can be written.
 */
export async function getOverview(ctx: OrganizationContext): Promise<OverviewBrand[]> {
  const places = await listPlaces(ctx.person.userId);
  const brands = places.find(({ organization }) => organization.id === ctx.organization.id)?.workspaces ?? [];
  const ids = brands.map(({ id }) => id);
  if (ids.length === 0) return [];
  return inTenant({ workspaceIds: ids }, { readOnly: true }, async (tx) => {
    const inventories = await tx
      .select({ workspaceId: touchpoints.workspaceId, n: count() })
      .from(touchpoints)
      .where(
        and(
          inArray(touchpoints.workspaceId, ids),
          isNull(touchpoints.deletedAt),
          isNull(touchpoints.archivedAt),
        ),
      )
      .groupBy(touchpoints.workspaceId);
    const newest = await tx
      .selectDistinctOn([periods.workspaceId], {
        workspaceId: periods.workspaceId,
        kind: periods.kind,
        startsOn: periods.startsOn,
        endsOn: periods.endsOn,
        label: periods.label,
        answers: sql<number>`(select sum(${ratingRollups.n})::float8 from ${ratingRollups}
          where ${ratingRollups.workspaceId} = ${periods.workspaceId} and ${ratingRollups.periodId} = ${periods.id}
          and ${ratingRollups.measure} = 'touchpoint' and ${ratingRollups.attributeKey} = '')`,
      })
      .from(periods)
      .where(
        and(
          inArray(periods.workspaceId, ids),
          sql`exists (select 1 from ${ratingRollups} where ${eq(ratingRollups.workspaceId, periods.workspaceId)} and ${eq(ratingRollups.periodId, periods.id)})`,
        ),
      )
      .orderBy(periods.workspaceId, desc(periods.endsOn));
    return brands.map(({ id, slug, name, colour, logoFileId, isSample }) => {
      const last = newest.find(({ workspaceId }) => workspaceId === id);
      return {
        slug,
        name,
        colour,
        logo: workspaceLogo(ctx.organization.slug, slug, logoFileId),
        isSample,
        touchpoints: inventories.find(({ workspaceId }) => workspaceId === id)?.n ?? 0,
        answers: last?.answers ?? 0,
        period: last ? { kind: last.kind, start: last.startsOn, end: last.endsOn, label: last.label } : null,
      };
    });
  });
}

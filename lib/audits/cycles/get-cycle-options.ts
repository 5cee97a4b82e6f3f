import 'server-only';
import { and, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import { auditCycles, auditCycleTouchpoints } from '@/db/schema/audit-cycles';
import { chainLinks, chains } from '@/db/schema/chains';
import { journeyMaps } from '@/db/schema/journeys';
import { auditForms, auditFormVersions } from '@/db/schema/forms';
import { periods } from '@/db/schema/ratings';
import { touchpointObjects } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { sortByText } from '@/lib/format/collate';
import { readTouchpointsAlong } from '@/lib/journeys/read-touchpoints-along';
import { listWorkspaceMembers } from '@/lib/accounts/workspace-members';
import { workspacePeople } from '@/db/schema/people';
import { expandTouchpoint } from '@/lib/touchpoints/compact-touchpoint';
import { getInventory } from '@/lib/touchpoints/get-inventory';
import { quartersAround } from './quarters';

/** What a cycle can be made of: the present quarter and its neighbours, forms, touchpoints, brands, places, people. */
export async function getCycleOptions(ctx: TenantContext) {
  const members = await listWorkspaceMembers(ctx);
  const inventory = await getInventory(ctx);
  const here = ctx.workspace.id;
  const read = await withTenant.read(ctx, 'audit:read', async (tx) => ({
    forms: await tx
      .select({ id: auditFormVersions.id, name: auditForms.name, number: auditFormVersions.number })
      .from(auditFormVersions)
      .innerJoin(
        auditForms,
        and(
          eq(auditForms.workspaceId, auditFormVersions.workspaceId),
          eq(auditForms.id, auditFormVersions.formId),
        ),
      )
      .where(
        and(
          eq(auditFormVersions.workspaceId, here),
          isNotNull(auditFormVersions.publishedAt),
          isNull(auditForms.deletedAt),
          isNull(auditForms.archivedAt),
        ),
      )
      .orderBy(auditForms.name, desc(auditFormVersions.number)),
    users: await tx
      .select({ id: workspacePeople.id, userId: workspacePeople.userId })
      .from(workspacePeople)
      .where(eq(workspacePeople.workspaceId, here)),
    standing: await tx
      .select({ touchpointId: touchpointObjects.touchpointId, objectId: touchpointObjects.objectId })
      .from(touchpointObjects)
      .where(eq(touchpointObjects.workspaceId, here)),
    last: await tx
      .select({ id: auditCycles.id, name: auditCycles.name })
      .from(auditCycles)
      .innerJoin(
        periods,
        and(eq(periods.workspaceId, auditCycles.workspaceId), eq(periods.id, auditCycles.periodId)),
      )
      .where(
        and(
          eq(auditCycles.workspaceId, here),
          eq(auditCycles.state, 'closed'),
          isNull(auditCycles.deletedAt),
        ),
      )
      .orderBy(desc(periods.startsOn), desc(auditCycles.closedAt))
      .limit(1),
    chains: await tx
      .select({ id: chains.id, name: chains.name })
      .from(chains)
      .where(and(eq(chains.workspaceId, here), isNull(chains.deletedAt))),
    maps: await tx
      .select({ id: journeyMaps.id, name: journeyMaps.title })
      .from(journeyMaps)
      .where(
        and(eq(journeyMaps.workspaceId, here), isNull(journeyMaps.deletedAt), isNull(journeyMaps.archivedAt)),
      ),
    links: await tx
      .select({ chainId: chainLinks.chainId, touchpointId: chainLinks.touchpointId })
      .from(chainLinks)
      .where(eq(chainLinks.workspaceId, here)),
  }));
  const [last = null] = read.last;
  const lastTouchpoints = last
    ? await withTenant.read(ctx, 'audit:read', (tx) =>
        tx
          .select({ id: auditCycleTouchpoints.touchpointId })
          .from(auditCycleTouchpoints)
          .where(
            and(eq(auditCycleTouchpoints.workspaceId, here), eq(auditCycleTouchpoints.cycleId, last.id)),
          ),
      )
    : [];
  const along = await withTenant.read(ctx, 'journey:read', (tx) =>
    readTouchpointsAlong(
      tx,
      ctx,
      read.maps.map(({ id }) => id),
    ),
  );
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: ctx.workspace.timeZone }).format(new Date());
  const live = <Entry extends { archived: boolean }>(entries: readonly Entry[]) =>
    entries.filter(({ archived }) => !archived);
  const known = new Set(read.users.map(({ userId }) => userId));
  return {
    today,
    weights: ctx.workspace.cycleWeights,
    quarters: quartersAround(today, ctx.workspace.firstFiscalMonth),
    forms: read.forms,
    touchpoints: live(inventory.rows.map(expandTouchpoint))
      .filter(({ presence }) => presence !== 'retired')
      .map(({ id, name, phase, channelId, kind, impact }) => ({
        id,
        name,
        phase,
        channelId,
        kind,
        impact,
        objectIds: read.standing.filter((row) => row.touchpointId === id).map(({ objectId }) => objectId),
      })),
    channels: live(inventory.channels).map(({ id, name }) => ({ id, name })),
    brands: live(inventory.brands).map(({ id, name, kind }) => ({ id, name, kind })),
    objects: live(inventory.objects).map(({ id, name, kind, brandId }) => ({ id, name, kind, brandId })),
    segments: live(inventory.segments).map(({ id, name }) => ({ id, name })),
    people: [
      ...inventory.people.filter(({ left }) => !left).map(({ id, name }) => ({ id, name })),
      // Members who never acted here have no row of the people list yet: named by their own id, they get one on saving.
      ...members
        .filter(({ userId, suspended }) => !suspended && !known.has(userId))
        .map(({ userId, name }) => ({ id: userId, name })),
    ],
    maps: sortByText(ctx.locale, read.maps, ({ name }) => name).map((map) => ({
      ...map,
      touchpointIds: along.filter(({ mapId }) => mapId === map.id).map(({ touchpointId }) => touchpointId),
    })),
    chains: sortByText(ctx.locale, read.chains, ({ name }) => name).map((chain) => ({
      ...chain,
      touchpointIds: read.links
        .filter(({ chainId }) => chainId === chain.id)
        .map(({ touchpointId }) => touchpointId),
    })),
    lastClosed: last && { ...last, touchpointIds: lastTouchpoints.map(({ id }) => id) },
  };
}

export type CycleOptions = Awaited<ReturnType<typeof getCycleOptions>>;

import 'server-only';
import { and, eq, inArray, isNull, ne } from 'drizzle-orm';
import { auditCycles, auditCycleTouchpoints } from '@/db/schema/audit-cycles';
import { objects } from '@/db/schema/brands';
import { channels } from '@/db/schema/channels';
import { chains } from '@/db/schema/chains';
import { journeyMaps } from '@/db/schema/journeys';
import { touchpointObjects, touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { CycleScope } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';
import { readChainLinks } from '@/lib/chains/read-chain-links';
import { AppError } from '@/lib/errors';
import { readTouchpointsAlong } from '@/lib/journeys/read-touchpoints-along';
import { scopeSize, type CycleInput } from './input';
import { touchpointsInScope } from './scope';

/** Names of entries of a list in the order of their ids, archived ones too. NOT_FOUND at `field` where one is not here. */
async function namesOf(
  tx: TenantTx,
  ctx: TenantContext,
  table: typeof channels | typeof objects,
  ids: readonly string[],
  field: string,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(
      and(eq(table.workspaceId, ctx.workspace.id), inArray(table.id, [...ids]), isNull(table.deletedAt)),
    );
  return ids.map((id) => {
    const found = rows.find((row) => row.id === id);
    if (!found) throw new AppError('NOT_FOUND', { field });
    return found.name;
  });
}

/** What a scope names: the record to keep, and the touchpoints that it stands for. */
async function readNamed(
  tx: TenantTx,
  ctx: TenantContext,
  { scope = { by: 'list' }, touchpointIds }: Pick<CycleInput, 'scope' | 'touchpointIds'>,
): Promise<{ kept: CycleScope; named: string[] }> {
  const here = ctx.workspace.id;
  switch (scope.by) {
    case 'list':
      return { kept: scope, named: touchpointIds };
    case 'filter': {
      const names = await namesOf(tx, ctx, channels, scope.channelIds, 'scope.channelIds');
      return { kept: { ...scope, channels: names }, named: [] };
    }
    case 'chain': {
      const [chain] = await tx
        .select({ name: chains.name })
        .from(chains)
        .where(and(own(ctx, chains, scope.chainId), isNull(chains.deletedAt)));
      if (!chain) throw new AppError('NOT_FOUND', { field: 'scope.chainId' });
      const links = await readChainLinks(tx, ctx, scope.chainId);
      return { kept: { ...scope, name: chain.name }, named: links.map(({ touchpointId }) => touchpointId) };
    }
    case 'map': {
      const [map] = await tx
        .select({ name: journeyMaps.title })
        .from(journeyMaps)
        .where(and(own(ctx, journeyMaps, scope.mapId), isNull(journeyMaps.deletedAt)));
      if (!map) throw new AppError('NOT_FOUND', { field: 'scope.mapId' });
      const along = await readTouchpointsAlong(tx, ctx, [scope.mapId]);
      return { kept: { ...scope, name: map.name }, named: along.map(({ touchpointId }) => touchpointId) };
    }
    case 'object': {
      const names = await namesOf(tx, ctx, objects, scope.objectIds, 'scope.objectIds');
      const rows = await tx
        .select({ id: touchpointObjects.touchpointId })
        .from(touchpointObjects)
        .where(
          and(eq(touchpointObjects.workspaceId, here), inArray(touchpointObjects.objectId, scope.objectIds)),
        );
      return { kept: { ...scope, names }, named: rows.map(({ id }) => id) };
    }
    case 'last': {
      const [cycle] = await tx
        .select({ name: auditCycles.name })
        .from(auditCycles)
        .where(
          and(
            own(ctx, auditCycles, scope.cycleId),
            eq(auditCycles.state, 'closed'),
            isNull(auditCycles.deletedAt),
          ),
        );
      if (!cycle) throw new AppError('NOT_FOUND', { field: 'scope.cycleId' });
      const rows = await tx
        .select({ id: auditCycleTouchpoints.touchpointId })
        .from(auditCycleTouchpoints)
        .where(
          and(eq(auditCycleTouchpoints.workspaceId, here), eq(auditCycleTouchpoints.cycleId, scope.cycleId)),
        );
      return { kept: { ...scope, name: cycle.name }, named: rows.map(({ id }) => id) };
    }
  }
}

/**
 * The touchpoints that a cycle scores, and its scope as it is kept. A list is taken as it is; any other scope stands for
 * touchpoints that are neither archived nor retired nor in the trash now. Throws NOT_FOUND with the field, VALIDATION
 * `scopeEmpty` and LIMIT `scopeTooLarge` at `scope.by`.
 */
export async function resolveScope(
  tx: TenantTx,
  ctx: TenantContext,
  input: Pick<CycleInput, 'scope' | 'touchpointIds'>,
): Promise<{ scope: CycleScope; touchpointIds: string[] }> {
  const { kept, named } = await readNamed(tx, ctx, input);
  if (kept.by === 'list') return { scope: kept, touchpointIds: named };
  const candidates = await tx
    .select({
      id: touchpoints.id,
      phase: touchpoints.phase,
      channelId: touchpoints.channelId,
      kind: touchpoints.kind,
    })
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspace.id),
        isNull(touchpoints.deletedAt),
        isNull(touchpoints.archivedAt),
        ne(touchpoints.presence, 'retired'),
      ),
    );
  const found = touchpointsInScope(input.scope ?? { by: 'list' }, candidates, new Set(named));
  if (found.length === 0) throw new AppError('VALIDATION', { field: 'scope.by', key: 'scopeEmpty' });
  if (found.length > scopeSize) {
    throw new AppError('LIMIT', { field: 'scope.by', key: 'scopeTooLarge', values: { limit: scopeSize } });
  }
  return { scope: kept, touchpointIds: found.map(({ id }) => id) };
}

import 'server-only';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { journeyMaps } from '@/db/schema/journeys';
import { workspacePeople } from '@/db/schema/people';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { roomOf, writeSignal } from '@/lib/live/presence';
import type { PresenceInput } from './input';

/** Signs of life of one page within a second; what comes beyond is left out. */
const signalsASecond = 4;

const heard = new Map<string, { second: number; count: number }>();

function isTooOften(clientId: string): boolean {
  const second = Math.floor(Date.now() / 1000);
  const before = heard.get(clientId);
  const count = before?.second === second ? before.count + 1 : 1;
  if (heard.size > 10_000) heard.clear();
  heard.set(clientId, { second, count });
  return count > signalsASecond;
}

/** Whose row in the brand's people this is, where they have acted there before. NOT_FOUND where the map is not here. */
async function findPerson(tx: TenantTx, ctx: TenantContext, mapId: string): Promise<string | null> {
  const [map] = await tx
    .select({ id: journeyMaps.id })
    .from(journeyMaps)
    .where(and(own(ctx, journeyMaps, mapId), isNull(journeyMaps.deletedAt)));
  if (!map) throw new AppError('NOT_FOUND');
  const { userId } = ctx.person;
  if (!userId) return null;
  const [row] = await tx
    .select({ id: workspacePeople.id })
    .from(workspacePeople)
    .where(and(eq(workspacePeople.workspaceId, ctx.workspace.id), eq(workspacePeople.userId, userId)));
  return row?.id ?? null;
}

/**
 * Tells everybody who has a map open that somebody has it open too, which cell they are in and whether they type. Kept in
 * memory only; of more than four signs a second the others are left out. Gives whose sign it is. Throws NOT_FOUND.
 */
export async function tellPresence(
  ctx: TenantContext,
  { mapId, clientId, cell, isEditing, isLeaving }: PresenceInput & { mapId: string },
): Promise<{ personId: string | null }> {
  const isHeard = isLeaving || !isTooOften(clientId);
  const tell = async (tx: TenantTx, personId: string | null) => {
    const presence = personId && !isLeaving ? { clientId, personId, at: cell, isEditing } : null;
    const signal = writeSignal(roomOf(ctx.workspace.id, mapId), clientId, presence);
    if (isHeard) await tx.execute(sql`select pg_notify('touchstone_presence', ${signal})`);
    return { personId };
  };
  const known = await withTenant.read(ctx, 'journey:read', async (tx) => {
    const personId = await findPerson(tx, ctx, mapId);
    return personId ? tell(tx, personId) : null;
  });
  return known ?? withTenant.write(ctx, 'journey:read', async (w) => tell(w.tx, await w.personId()));
}

import 'server-only';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { channels } from '@/db/schema/channels';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import type { Target } from '@/lib/imports/mapping/evaluation';
import { foldName } from '@/lib/imports/mapping/fold-name';
import { ImportError } from '@/lib/imports/read/import-error';
import { insertTouchpoints } from '@/lib/touchpoints/insert-touchpoints';
import type { NamedRow } from '../import-types';

export interface ResolvedTargets {
  /** A touchpoint's id in the order of the targets; null for the other measures. */
  touchpointIds: (string | null)[];
  /** Touchpoints that the inventory did not have. */
  made: NamedRow[];
  /** Channels that the mapping names and the workspace does not have; the touchpoints stay without. */
  unknownChannels: string[];
}

interface Inventory {
  byId: Set<string>;
  byName: Map<string, string>;
}

async function readInventory(w: TenantWrite, ctx: TenantContext): Promise<Inventory> {
  const rows = await w.tx
    .select({ id: touchpoints.id, name: touchpoints.name })
    .from(touchpoints)
    .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), isNull(touchpoints.deletedAt)))
    // Of several with one name the one in use comes first, then the oldest.
    .orderBy(sql`${touchpoints.archivedAt} is not null`, asc(touchpoints.createdAt), asc(touchpoints.id));
  const byName = new Map<string, string>();
  for (const { id, name } of rows) {
    const key = foldName(name);
    if (!byName.has(key)) byName.set(key, id);
  }
  return { byId: new Set(rows.map(({ id }) => id)), byName };
}

async function readChannels(w: TenantWrite, ctx: TenantContext): Promise<Map<string, string>> {
  const rows = await w.tx
    .select({ id: channels.id, name: channels.name })
    .from(channels)
    .where(and(eq(channels.workspaceId, ctx.workspace.id), isNull(channels.deletedAt)));
  return new Map(rows.map(({ id, name }) => [foldName(name), id]));
}

/**
 * Finds the touchpoints that a file is about, by id or by name, and makes those that are missing (with `importId`; with
 * null nothing is written and they get ids that nobody has). Throws NOT_FOUND with the column where the mapping points at an id that is not here, and
 * ImportError `mappingTouchpointTwice` where two columns turn out to be about one touchpoint.
 */
export async function resolveTargets(
  ctx: TenantContext,
  w: TenantWrite,
  targets: readonly Target[],
  importId: string | null,
): Promise<ResolvedTargets> {
  const inventory = await readInventory(w, ctx);
  const known = targets.map(({ touchpoint, name, source }) => {
    if (!touchpoint) return null;
    if (touchpoint.match !== 'id') return inventory.byName.get(foldName(name)) ?? null;
    if (!inventory.byId.has(touchpoint.id)) throw new AppError('NOT_FOUND', { field: source });
    return touchpoint.id;
  });
  const missing = targets.filter(({ touchpoint }, at) => touchpoint !== null && known[at] === null);
  const wanted = missing.flatMap(({ touchpoint }) =>
    touchpoint?.match === 'new' && touchpoint.channel ? [touchpoint.channel] : [],
  );
  const channelIds = wanted.length > 0 ? await readChannels(w, ctx) : new Map<string, string>();
  const unknownChannels = [...new Set(wanted)].filter((channel) => !channelIds.has(foldName(channel)));
  const items = missing.map(({ touchpoint, name }) => {
    const wishes = touchpoint?.match === 'new' ? touchpoint : undefined;
    const channelId = wishes?.channel ? channelIds.get(foldName(wishes.channel)) : undefined;
    return { name, phase: wishes?.phase ?? 'during', ...(channelId ? { channelId } : {}) } as const;
  });
  const made = items.map((item) => ({ ...item, id: newId() }));
  if (importId && made.length > 0) {
    await insertTouchpoints(
      ctx,
      w,
      made.map((item) => ({ ...item, importId })),
    );
  }
  let next = 0;
  const touchpointIds = known.map((id, at) =>
    id === null && targets[at]?.touchpoint ? (made[next++]?.id ?? null) : id,
  );
  refuseDoubles(targets, touchpointIds);
  return { touchpointIds, made: made.map(({ id, name }) => ({ id, name })), unknownChannels };
}

function refuseDoubles(targets: readonly Target[], ids: readonly (string | null)[]): void {
  const seen = new Set<string>();
  ids.forEach((id, at) => {
    if (id === null) return;
    if (seen.has(id)) throw new ImportError('mappingTouchpointTwice', { name: targets[at]?.name ?? '' });
    seen.add(id);
  });
}

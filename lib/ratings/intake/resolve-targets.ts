import 'server-only';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { channels } from '@/db/schema/channels';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import type { Target } from '@/lib/imports/mapping/evaluation';
import { foldForSearch } from '@/lib/format/collate';
import { foldName } from '@/lib/imports/mapping/fold-name';
import { ImportError } from '@/lib/imports/read/import-error';
import { findDefaultChannel } from '@/lib/touchpoints/find-default-channel';
import { insertTouchpoints } from '@/lib/touchpoints/insert-touchpoints';
import { lockWorkspace } from '@/lib/touchpoints/lock-workspace';
import { makeChannels } from '@/lib/touchpoints/make-channels';
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

/**
 * The channels that new touchpoints are to stand in, by folded name: those of the workspace and, where they may be made,
 * the usual ones that it lacks. A name that is neither has no medium that anybody could tell, so it is not made.
 */
async function resolveChannels(ctx: TenantContext, w: TenantWrite, names: readonly string[], make: boolean) {
  const rows = await w.tx
    .select({ id: channels.id, name: channels.name })
    .from(channels)
    .where(and(eq(channels.workspaceId, ctx.workspace.id), isNull(channels.deletedAt)));
  const ids = new Map(rows.map(({ id, name }) => [foldForSearch(name), id]));
  const wanted = [...new Set(names)].filter((name) => !ids.has(foldForSearch(name)));
  const usual = wanted.flatMap((name) => {
    const channel = findDefaultChannel(name);
    return channel ? [{ name, medium: channel.medium, libraryKey: channel.id }] : [];
  });
  const made = make && usual.length > 0 ? await makeChannels(ctx, w, usual) : { ids };
  const known = new Set(usual.map(({ name }) => name));
  return { ids: made.ids, unknown: wanted.filter((name) => !known.has(name)) };
}

/**
 * Finds the touchpoints that a file is about, by id or by name, and makes those that are missing (with `importId`; with
 * null nothing is written and they get ids that nobody has). Throws NOT_FOUND with the column where the mapping points at
 * an id or a name that is not here, and ImportError `mappingTouchpointTwice` where two columns are about one touchpoint.
 */
export async function resolveTargets(
  ctx: TenantContext,
  w: TenantWrite,
  targets: readonly Target[],
  importId: string | null,
): Promise<ResolvedTargets> {
  if (importId) await lockWorkspace(ctx, w, 'names');
  const inventory = await readInventory(w, ctx);
  const known = targets.map(({ touchpoint, name, source }) => {
    if (!touchpoint) return null;
    const id = touchpoint.match === 'id' ? touchpoint.id : inventory.byName.get(foldName(name));
    if (id !== undefined && inventory.byId.has(id)) return id;
    if (touchpoint.match === 'new') return null;
    throw new AppError('NOT_FOUND', { field: source, key: 'importTouchpointMissing', values: { name } });
  });
  const missing = targets.filter(({ touchpoint }, at) => touchpoint !== null && known[at] === null);
  const wanted = missing.flatMap(({ touchpoint }) =>
    touchpoint?.match === 'new' && touchpoint.channel ? [touchpoint.channel] : [],
  );
  const found = await resolveChannels(ctx, w, wanted, importId !== null);
  const items = missing.map(({ touchpoint, name }) => {
    const wishes = touchpoint?.match === 'new' ? touchpoint : undefined;
    const channelId = wishes?.channel ? found.ids.get(foldForSearch(wishes.channel)) : undefined;
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
  return { touchpointIds, made: made.map(({ id, name }) => ({ id, name })), unknownChannels: found.unknown };
}

function refuseDoubles(targets: readonly Target[], ids: readonly (string | null)[]): void {
  const seen = new Set<string>();
  ids.forEach((id, at) => {
    if (id === null) return;
    if (seen.has(id)) throw new ImportError('mappingTouchpointTwice', { name: targets[at]?.name ?? '' });
    seen.add(id);
  });
}

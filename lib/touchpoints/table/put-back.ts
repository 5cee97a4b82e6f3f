import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { readLists } from '../read-lists';
import { readTouchpoints } from '../read-touchpoints';
import { refuseCycles, writePlaces } from '../touchpoint-tree';
import type { TouchpointPatch, TouchpointRow } from '../types';
import { applyChanges } from '../update-touchpoints';
import type { AppliedChange } from './apply-plan';
import { writeRanks } from './write-ranks';

const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

type Former = AppliedChange['before'];

/** What of a former value can still be named: list entries may have gone into the trash since. */
function isNameable(field: string, value: unknown, live: ReadonlySet<string>): boolean {
  if (value === null || !/Ids?$/.test(field) || field === 'parentId') return true;
  return (Array.isArray(value) ? value : [value]).every((id) => live.has(String(id)));
}

/** The former values of the fields that still hold what the import wrote, and how many fields do not. */
function stillAsWritten(
  row: TouchpointRow,
  { before, after }: AppliedChange,
  live: ReadonlySet<string>,
): { former: Former; kept: number } {
  const fields = (Object.keys(before) as (keyof Former)[]).filter((field) => field !== 'position');
  const untouched = fields.filter(
    (field) => same(row[field], after[field]) && isNameable(field, before[field], live),
  );
  const former: Former = Object.fromEntries(untouched.map((field) => [field, before[field]]));
  if (untouched.includes('parentId')) former.position = before.position;
  const presence = former.presence ?? row.presence;
  if (former.lifecycleStage && presence !== 'existing') delete former.lifecycleStage;
  return { former, kept: fields.length - untouched.length };
}

async function isFreeRank(ctx: TenantContext, w: TenantWrite, rank: number): Promise<boolean> {
  const holders = await w.tx
    .select({ id: touchpoints.id })
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspace.id),
        eq(touchpoints.vipRank, rank),
        isNull(touchpoints.deletedAt),
        isNull(touchpoints.archivedAt),
      ),
    );
  return holders.length === 0;
}

/** Parents that are gone, or would close a circle by now, are not put back. */
async function putBackPlaces(
  ctx: TenantContext,
  w: TenantWrite,
  places: readonly { id: string; parentId: string | null; position: string }[],
): Promise<void> {
  const parents = [...new Set(places.flatMap(({ parentId }) => parentId ?? []))];
  const live = new Set((await readTouchpoints(w.tx, ctx, { ids: parents })).map(({ id }) => id));
  for (const place of places) {
    if (place.parentId !== null && !live.has(place.parentId)) continue;
    try {
      await refuseCycles(w, ctx, [place]);
    } catch (error) {
      if (error instanceof AppError && error.key === 'parentCycle') continue;
      throw error;
    }
    await writePlaces(w, ctx, [place]);
  }
}

/**
 * Gives touchpoints the values back that an import replaced, field by field, where they still hold what it wrote. Gives
 * how many touchpoints got something back and how many fields were left as somebody has made them since.
 */
export async function putBack(
  ctx: TenantContext,
  w: TenantWrite,
  changes: readonly AppliedChange[],
): Promise<{ restored: number; kept: number }> {
  const rows = await readTouchpoints(w.tx, ctx, { ids: changes.map(({ id }) => id), lock: true });
  const { channels, units, people, objects, brandValues } = await readLists(w.tx, ctx);
  const live = new Set(
    [channels, units, people, objects, brandValues].flatMap((list) => list.map(({ id }) => id)),
  );
  const now = new Map(rows.map((row) => [row.id, row]));
  let kept = 0;
  const patches: { id: string; patch: TouchpointPatch }[] = [];
  const ranks: { id: string; vipRank: number | null }[] = [];
  const places: { id: string; parentId: string | null; position: string }[] = [];
  const restored = new Set<string>();
  for (const change of changes) {
    const row = now.get(change.id);
    if (!row) continue;
    const { former, kept: later } = stillAsWritten(row, change, live);
    kept += later;
    const { parentId, position, vipRank, ...patch } = former;
    if (Object.keys(patch).length > 0) patches.push({ id: row.id, patch });
    if (vipRank !== undefined) ranks.push({ id: row.id, vipRank });
    if (parentId !== undefined && position !== undefined) places.push({ id: row.id, parentId, position });
    if (Object.keys(former).length > 0) restored.add(row.id);
  }
  await applyChanges(ctx, w, patches);
  await putBackPlaces(ctx, w, places);
  await writeRanks(ctx, w, ranks, (rank) => isFreeRank(ctx, w, rank));
  return { restored: restored.size, kept };
}

import 'server-only';
import { eq } from 'drizzle-orm';
import { brandValues, units } from '@/db/schema/channels';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { foldForSearch } from '@/lib/format/collate';
import { newId } from '@/lib/ids';
import { generateKeyBetween } from 'fractional-indexing';
import { insertTouchpoints, type NewTouchpoint } from '../insert-touchpoints';
import { nextPosition } from '../lists/lists';
import { makeChannels } from '../make-channels';
import { positionsAfter } from '../position';
import { refuseCycles, writePlaces, type TouchpointPlace } from '../touchpoint-tree';
import type { TouchpointChange, TouchpointPatch, TouchpointRow } from '../types';
import { applyChanges } from '../update-touchpoints';
import type { TableChoices } from './draft';
import type { PlannedRow, TablePlan } from './types';
import { writeRanks } from './write-ranks';

/** What one row of an existing touchpoint had before, and has now: fields, parent, rank. */
export interface AppliedChange {
  id: string;
  before: TouchpointPatch & { parentId?: string | null; position?: string; vipRank?: number | null };
  after: TouchpointPatch & { parentId?: string | null; position?: string; vipRank?: number | null };
}

export interface AppliedPlan {
  created: string[];
  changed: AppliedChange[];
  /** List entries that were made. */
  channels: string[];
  units: string[];
  brandValues: string[];
}

/** Makes the units or brand values that are missing; gives folded name → id. */
async function makeNamed(
  ctx: TenantContext,
  w: TenantWrite,
  list: 'unit' | 'brandValue',
  names: readonly string[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  const author = await w.personId();
  let position: string | null = null;
  for (const name of names) {
    const row = { workspaceId: ctx.workspace.id, id: newId(), name, createdBy: author, updatedBy: author };
    if (list === 'unit') await w.tx.insert(units).values(row);
    else {
      position =
        position === null ? await nextPosition(w.tx, ctx, 'brandValue') : generateKeyBetween(position, null);
      await w.tx.insert(brandValues).values({ ...row, position });
    }
    ids.set(foldForSearch(name), row.id);
    w.record({ action: `${list}.create`, subject: { type: list, id: row.id, label: name }, after: { name } });
    w.emit({ kind: list, id: row.id, op: 'create' });
  }
  return ids;
}

interface MadeNames {
  channels: ReadonlyMap<string, string>;
  units: ReadonlyMap<string, string>;
  brandValues: ReadonlyMap<string, string>;
}

/** The patch of a row once the names that were new have ids. */
function resolvePatch({ patch, newNames }: PlannedRow, made: MadeNames): TouchpointPatch {
  const resolved = { ...patch };
  if (newNames.channelId) resolved.channelId = made.channels.get(foldForSearch(newNames.channelId)) ?? null;
  if (newNames.unitId) resolved.unitId = made.units.get(foldForSearch(newNames.unitId)) ?? null;
  if (newNames.brandValueIds) {
    const fresh = newNames.brandValueIds.flatMap((name) => made.brandValues.get(foldForSearch(name)) ?? []);
    resolved.brandValueIds = [...new Set([...(resolved.brandValueIds ?? []), ...fresh])];
  }
  return resolved;
}

/** Parents before their children, so that each finds its own. */
function inTreeOrder(rows: readonly PlannedRow[]): PlannedRow[] {
  const byLine = new Map(rows.map((row) => [row.line, row]));
  const ordered = new Set<PlannedRow>();
  const visit = (row: PlannedRow) => {
    if (ordered.has(row)) return;
    const parent = row.parent && 'line' in row.parent ? byLine.get(row.parent.line) : undefined;
    if (parent) visit(parent);
    ordered.add(row);
  };
  rows.forEach(visit);
  return [...ordered];
}

async function moveRows(
  ctx: TenantContext,
  w: TenantWrite,
  moves: readonly { id: string; parentId: string | null }[],
): Promise<TouchpointPlace[]> {
  if (moves.length === 0) return [];
  const all = await w.tx
    .select({ id: touchpoints.id, parentId: touchpoints.parentId, position: touchpoints.position })
    .from(touchpoints)
    .where(eq(touchpoints.workspaceId, ctx.workspace.id));
  const places: TouchpointPlace[] = [];
  for (const parentId of new Set(moves.map((move) => move.parentId))) {
    const children = moves.filter((move) => move.parentId === parentId);
    const keys = positionsAfter(
      all.filter((row) => row.parentId === parentId),
      undefined,
      children.length,
    );
    children.forEach(({ id }, at) => places.push({ id, parentId, position: keys[at] ?? '' }));
  }
  await refuseCycles(w, ctx, places);
  await writePlaces(w, ctx, places);
  return places;
}

/** Does what a plan says, inside a transaction under way; rows with errors are left out. */
export async function applyPlan(
  ctx: TenantContext,
  w: TenantWrite,
  plan: TablePlan,
  existing: ReadonlyMap<string, TouchpointRow>,
  { defaults, importId }: Pick<TableChoices, 'defaults'> & { importId?: string },
): Promise<AppliedPlan> {
  const channels = await makeChannels(ctx, w, plan.newChannels);
  const made: MadeNames = {
    channels: channels.ids,
    units: await makeNamed(ctx, w, 'unit', plan.newUnits),
    brandValues: await makeNamed(ctx, w, 'brandValue', plan.newBrandValues),
  };
  const fresh = inTreeOrder(plan.rows.filter(({ state }) => state === 'create'));
  const updates = plan.rows.filter(({ state }) => state === 'update');
  const ids = new Map(fresh.map(({ line }) => [line, newId()]));
  const idOfParent = (parent: PlannedRow['parent']) =>
    parent ? ('id' in parent ? parent.id : (ids.get(parent.line) ?? null)) : null;
  const items: NewTouchpoint[] = fresh.map((row) => ({
    ...defaults,
    ...resolvePatch(row, made),
    id: ids.get(row.line),
    name: row.name,
    phase: row.patch.phase ?? defaults.phase,
    parentId: idOfParent(row.parent),
    importId,
  }));
  const created = items.length > 0 ? await insertTouchpoints(ctx, w, items) : [];
  const asked: TouchpointChange[] = updates.map((row) => ({
    id: row.id ?? '',
    patch: resolvePatch(row, made),
  }));
  const { changes, inverse } = await applyChanges(ctx, w, asked);
  const moves = updates.filter(({ parent }) => parent !== undefined);
  const places = await moveRows(
    ctx,
    w,
    moves.map(({ id, parent }) => ({ id: id ?? '', parentId: idOfParent(parent) })),
  );
  const ranked = plan.rows.filter(
    (row) => row.vipRank !== undefined && (row.state === 'create' || row.state === 'update'),
  );
  const ranks = ranked.map((row) => ({
    id: row.id ?? ids.get(row.line) ?? '',
    vipRank: row.vipRank ?? null,
  }));
  await writeRanks(ctx, w, ranks);
  const changed = new Map<string, AppliedChange>();
  const note = (id: string, before: AppliedChange['before'], after: AppliedChange['after']) => {
    const so = changed.get(id) ?? { id, before: {}, after: {} };
    changed.set(id, { id, before: { ...so.before, ...before }, after: { ...so.after, ...after } });
  };
  changes.forEach(({ id, patch }, at) => note(id, inverse[at]?.patch ?? {}, patch));
  for (const { id, parentId, position } of places) {
    const row = existing.get(id);
    note(id, { parentId: row?.parentId ?? null, position: row?.position }, { parentId, position });
  }
  for (const { id, vipRank } of ranks) {
    const row = existing.get(id);
    if (row) note(id, { vipRank: row.vipRank }, { vipRank });
  }
  return {
    created,
    changed: [...changed.values()],
    channels: channels.created.map(({ id }) => id),
    units: [...made.units.values()],
    brandValues: [...made.brandValues.values()],
  };
}

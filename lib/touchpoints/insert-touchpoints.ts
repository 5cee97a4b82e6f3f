import 'server-only';
import { and, eq, isNull, or } from 'drizzle-orm';
import { touchpointBrandValues, touchpointObjects, touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { among } from './among';
import { noteStages } from './lifecycle/write-stages';
import { positionsAfter } from './position';
import { requireReferences } from './require-references';
import { settleValues } from './settle-values';
import type { TouchpointPatch } from './types';
import { writeJudgements } from './write-judgements';

/** A touchpoint about to be made; what it does not say is empty. */
export type NewTouchpoint = Omit<TouchpointPatch, 'name' | 'phase'> &
  Required<Pick<TouchpointPatch, 'name' | 'phase'>> & {
    libraryKey?: string;
    importId?: string;
    isSample?: boolean;
    /** Instead of the common parent: for trees that come at once, parents before their children. */
    parentId?: string | null;
    /** Made by the caller where children of the same batch must point at it. */
    id?: string;
  };

interface Place {
  parentId?: string | null;
  /** The sibling behind which they go: first where null, last where undefined. */
  afterId?: string | null;
}

// A touchpoint has some forty columns, a link three, and a statement takes 65,535 parameters.
const rowsPerStatement = 1_000;
const linksPerStatement = 20_000;

const inParts = <Row>(rows: readonly Row[], size: number): Row[][] =>
  Array.from({ length: Math.ceil(rows.length / size) }, (_, at) => rows.slice(at * size, (at + 1) * size));

interface Sibling {
  id: string;
  position: string;
}

/** The touchpoints that stand below each of the parents (null: at the top) already. */
async function readSiblings(
  w: TenantWrite,
  ctx: TenantContext,
  parents: readonly (string | null)[],
): Promise<Map<string | null, Sibling[]>> {
  const below = among(
    touchpoints.parentId,
    parents.filter((id) => id !== null),
  );
  const rows = await w.tx
    .select({ id: touchpoints.id, parentId: touchpoints.parentId, position: touchpoints.position })
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspace.id),
        parents.includes(null) ? or(below, isNull(touchpoints.parentId)) : below,
      ),
    );
  const siblings = new Map<string | null, Sibling[]>(parents.map((parent) => [parent, []]));
  for (const { parentId, ...row } of rows) siblings.get(parentId)?.push(row);
  return siblings;
}

/**
 * Writes new touchpoints inside a transaction under way, in their order, and gives their ids. Parent and references must
 * be here (NOT_FOUND with the field). Records nothing: each caller says in its own words what happened.
 */
export async function insertTouchpoints(
  ctx: TenantContext,
  w: TenantWrite,
  items: readonly NewTouchpoint[],
  place: Place = {},
): Promise<string[]> {
  const author = await w.personId();
  const made = new Set(items.flatMap(({ id }) => id ?? []));
  const settled = items.map((item) => {
    const parentId = item.parentId ?? place.parentId ?? null;
    const before = {
      phase: item.phase,
      otherPhases: [],
      presence: 'existing' as const,
      lifecycleStage: null,
    };
    return {
      ...item,
      ...settleValues(before, item),
      id: item.id ?? newId(),
      parentId,
    };
  });
  const outside = settled.map(({ parentId, ...rest }) => ({
    ...rest,
    parentId: parentId && made.has(parentId) ? null : parentId,
  }));
  await requireReferences(w.tx, ctx, outside);
  const positions = new Map<string, string>();
  const children = new Map<string | null, typeof settled>();
  for (const item of settled) {
    const group = children.get(item.parentId);
    if (group) group.push(item);
    else children.set(item.parentId, [item]);
  }
  const siblings = await readSiblings(w, ctx, [...children.keys()]);
  for (const [parentId, group] of children) {
    const keys = positionsAfter(siblings.get(parentId) ?? [], place.afterId, group.length);
    group.forEach(({ id }, at) => positions.set(id, keys[at] ?? ''));
  }
  const rows = settled.map(({ objectIds: _objects, brandValueIds: _values, impact: _impact, ...item }) => ({
    ...item,
    workspaceId: ctx.workspace.id,
    position: positions.get(item.id) ?? '',
    createdBy: author,
    updatedBy: author,
  }));
  for (const part of inParts(rows, rowsPerStatement)) await w.tx.insert(touchpoints).values(part);
  const workspaceId = ctx.workspace.id;
  const standing = settled.flatMap(({ id, objectIds }) =>
    [...new Set(objectIds)].map((objectId) => ({ workspaceId, touchpointId: id, objectId })),
  );
  for (const part of inParts(standing, linksPerStatement)) await w.tx.insert(touchpointObjects).values(part);
  const showing = settled.flatMap(({ id, brandValueIds }) =>
    [...new Set(brandValueIds)].map((brandValueId) => ({ workspaceId, touchpointId: id, brandValueId })),
  );
  for (const part of inParts(showing, linksPerStatement)) {
    await w.tx.insert(touchpointBrandValues).values(part);
  }
  const judged = settled.flatMap(({ id, impact = null }) => (impact === null ? [] : [{ id, value: impact }]));
  await writeJudgements(w.tx, ctx, 'impact', judged, author);
  const staged = settled.flatMap(({ id, lifecycleStage = null }) =>
    lifecycleStage === null ? [] : [{ touchpointId: id, stage: lifecycleStage }],
  );
  await noteStages(w.tx, ctx, staged, author);
  return settled.map(({ id }) => id);
}

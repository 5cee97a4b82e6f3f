import 'server-only';
import { inArray, and, eq } from 'drizzle-orm';
import { workspacePeople } from '@/db/schema/people';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { findReferences, referencesOf, type Reference } from '../check-references';
import { applyOperations } from '../core/apply-operations';
import { diffMaps } from '../core/diff-maps';
import { restoreOperations, type RestoreScope } from '../core/restore-operations';
import type { MapState, Operation } from '../core/types';
import { readMap, type MapRow } from '../map-rows';
import { readVersion } from './read-versions';
import type { LeftOut, NamesInMap, RestoreCounts } from './types';

const plainKind = (kind: Reference['kind']): LeftOut['kind'] =>
  kind === 'currentMap' || kind === 'subMap' ? 'map' : kind;

/** An operation without what it points at that is gone; null where nothing is left of it. */
function withoutGone(operation: Operation, isGone: (one: Reference) => boolean): Operation | null {
  const gone = referencesOf(operation).filter(isGone);
  if (gone.length === 0) return operation;
  if (operation.type === 'set' && Array.isArray(operation.value)) {
    const ids = new Set(gone.map(({ id }) => id));
    return { ...operation, value: operation.value.filter((id) => !ids.has(String(id))) } as Operation;
  }
  const isLesser = gone.every(({ kind }) => kind === 'person' || kind === 'subMap');
  if (operation.type !== 'insert' || !isLesser) return null;
  const ids = new Set<unknown>(gone.map(({ id }) => id));
  const values = Object.entries(operation.values).map(([name, value]) => [
    name,
    ids.has(value) ? null : value,
  ]);
  return { ...operation, values: Object.fromEntries(values) as never };
}

async function tellLeftOut(
  tx: TenantTx,
  ctx: TenantContext,
  gone: readonly Reference[],
  names: NamesInMap,
): Promise<LeftOut[]> {
  const people = gone.filter(({ kind }) => kind === 'person').map(({ id }) => id);
  const rows =
    people.length === 0
      ? []
      : await tx
          .select({ id: workspacePeople.id, name: workspacePeople.name })
          .from(workspacePeople)
          .where(and(eq(workspacePeople.workspaceId, ctx.workspace.id), inArray(workspacePeople.id, people)));
  const known: NamesInMap = { ...names, ...Object.fromEntries(rows.map(({ id, name }) => [id, name])) };
  const byKind = new Map<LeftOut['kind'], Set<string>>();
  for (const { kind, id } of gone) {
    const plain = plainKind(kind);
    byKind.set(plain, (byKind.get(plain) ?? new Set()).add(id));
  }
  return [...byKind].map(([kind, ids]) => ({
    kind,
    count: ids.size,
    names: [...ids].flatMap((id) => known[id] ?? []),
  }));
}

function countsOf(now: MapState, operations: readonly Operation[]) {
  const after = applyOperations(
    now,
    operations.map((operation) => ({ operation, sequence: now.sequence })),
  );
  const { header, ...parts } = diffMaps(now, after);
  const all = Object.values(parts).flat();
  const count = (kinds: readonly string[]) => all.filter(({ change }) => kinds.includes(change)).length;
  return {
    added: count(['added']),
    removed: count(['removed']),
    changed: count(['changed', 'moved']) + header.length,
  };
}

export interface RestorePlan {
  operations: Operation[];
  counts: RestoreCounts;
}

/**
 * What has to be done to bring a version, a stage or a lane of it back onto a map, and what that comes to. Throws NOT_FOUND,
 * also where the version has no such stage or lane.
 */
export async function planRestore(
  tx: TenantTx,
  ctx: TenantContext,
  row: MapRow,
  { versionId, scope }: { versionId: string; scope: RestoreScope },
): Promise<RestorePlan> {
  const { map: then, names } = await readVersion(tx, ctx, row.id, versionId);
  if (scope.part !== 'map' && !then[scope.part][scope.id]) {
    throw new AppError('NOT_FOUND', { field: 'scope.id' });
  }
  const now = await readMap(tx, ctx, row);
  const { operations: wanted, withoutPlace } = restoreOperations(now, then, scope);
  const found = await findReferences(ctx, tx, wanted);
  const isGone = ({ kind, id }: Reference) => !found.get(kind)?.has(id);
  const operations = wanted.flatMap((one) => withoutGone(one, isGone) ?? []);
  const gone = wanted.flatMap(referencesOf).filter(isGone);
  return {
    operations,
    counts: {
      ...countsOf(now, operations),
      leftOut: await tellLeftOut(tx, ctx, gone, names),
      withoutPlace: withoutPlace.length,
    },
  };
}

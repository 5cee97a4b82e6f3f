import 'server-only';
import { and, eq, gt, sql } from 'drizzle-orm';
import { journeyMapOperations, journeyMaps } from '@/db/schema/journeys';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { lockWorkspace } from '@/lib/touchpoints/lock-workspace';
import { checkReferences, namesSubMap } from './check-references';
import { versionAt } from './core/apply-operations';
import { isTyped } from './core/decide-operation';
import { runOperations } from './core/run-operations';
import type { LogEntry, MapState, Operation, SentOperation } from './core/types';
import { applyOperationsSchema, type ApplyOperationsInput } from './input';
import { lockMap } from './lock-map';
import { countFilledCells, headerValues, ownMap, readMapFor, writeParts, type MapRow } from './map-rows';
import { newsFrom, readEntriesAfter, readEntriesOf, readWriters } from './read-operations-since';
import type { ApplyAnswer } from './types';
import { keepBefore } from './versions/keep-before';
import { planVersion } from './versions/plan-versions';

/** Each operation once, in the order in which it was sent. */
const onceEach = (operations: readonly SentOperation[]) => [
  ...new Map(operations.map((one) => [one.id, one])).values(),
];

/** Versions that were written after what the senders saw: by whom decides whether there is a conflict. */
const newerVersions = (map: MapState, operations: readonly Operation[]) => [
  ...new Set(
    operations.flatMap((one) =>
      one.type === 'set' && isTyped(one) && versionAt(map, one) > one.base ? [versionAt(map, one)] : [],
    ),
  ),
];

const mayFill = ({ type, kind }: Operation) =>
  (type === 'set' && kind === 'cell') || (kind === 'card' && type !== 'remove');

/** Activity says once an hour that somebody works on a map; what they do stands in its log. */
async function recordWork(ctx: TenantContext, w: TenantWrite, row: MapRow, personId: string | null) {
  const log = journeyMapOperations;
  const [recent] = await w.tx
    .select({ sequence: log.sequence })
    .from(log)
    .where(
      and(
        eq(log.workspaceId, ctx.workspace.id),
        eq(log.mapId, row.id),
        personId === null ? sql`${log.personId} is null` : eq(log.personId, personId),
        gt(log.at, sql`now() - interval '1 hour'`),
      ),
    )
    .limit(1);
  if (recent) return;
  w.record({ action: 'journeyMap.update', subject: { type: 'journeyMap', id: row.id, label: row.title } });
}

/** The same inside a transaction under way, on a map that is locked. Gives the new entries of its log. */
export async function runOnMap(
  ctx: TenantContext,
  w: TenantWrite,
  row: MapRow,
  sent: readonly SentOperation[],
): Promise<LogEntry[]> {
  const operations = sent.map(({ operation }) => operation);
  await keepBefore(ctx, w, row, operations);
  const before = await readMapFor(w.tx, ctx, row, operations);
  const refusalOf = await checkReferences(ctx, w, row, operations);
  const writers = await readWriters(w.tx, ctx, row.id, newerVersions(before, operations));
  const fills = operations.filter(mayFill).length;
  const filledCells = fills > 0 ? await countFilledCells(w.tx, ctx, before, fills) : 0;
  const { map, entries } = runOperations(before, sent, {
    writerOf: (version) => writers.get(version),
    filledCells,
    refusalOf,
  });
  const personId = await w.personId();
  await recordWork(ctx, w, row, personId);
  await writeParts(ctx, w, map, before);
  await w.tx
    .update(journeyMaps)
    .set({
      ...(map.header === before.header ? {} : headerValues(map.header)),
      sequence: map.sequence,
      updatedAt: new Date(),
      updatedBy: personId,
    })
    .where(ownMap(ctx, row.id));
  const logged = entries.map(({ id: operationId, ...entry }) => ({
    ...entry,
    operationId,
    workspaceId: ctx.workspace.id,
    mapId: row.id,
    personId,
  }));
  for (let at = 0; at < logged.length; at += 1_000) {
    await w.tx.insert(journeyMapOperations).values(logged.slice(at, at + 1_000));
  }
  await planVersion(w, row.id);
  w.emit({ kind: 'journeyMap', id: row.id, op: 'update' });
  return entries;
}

/**
 * Puts operations behind a map's log, in one transaction, and gives what became of each: those that were here before keep
 * their first outcome. Gives also what others did since `after`. Throws NOT_FOUND, CONFLICT `mapArchived`, VALIDATION.
 */
export async function applyMapOperations(
  ctx: TenantContext,
  input: ApplyOperationsInput,
): Promise<ApplyAnswer> {
  const { mapId, after, operations } = parseInput(applyOperationsSchema, input);
  return withTenant.write(ctx, 'journey:write', async (w) => {
    const sent = onceEach(operations);
    if (namesSubMap(sent.map(({ operation }) => operation))) await lockWorkspace(ctx, w, 'tree');
    const row = await lockMap(ctx, w, mapId);
    const ids = sent.map(({ id }) => id);
    const known = await readEntriesOf(w.tx, ctx, mapId, ids);
    const knownIds = new Set(known.map(({ id }) => id));
    const fresh = sent.filter(({ id }) => !knownIds.has(id));
    if (fresh.length > 0 && row.archivedAt) throw new AppError('CONFLICT', { key: 'mapArchived' });
    const entries = fresh.length > 0 ? await runOnMap(ctx, w, row, fresh) : [];
    const missed = await readEntriesAfter(w.tx, ctx, mapId, after);
    const sequence = entries.at(-1)?.sequence ?? row.sequence;
    return {
      ...newsFrom(missed, after, { sequence, revision: row.revision }),
      results: [...known, ...entries],
    };
  });
}

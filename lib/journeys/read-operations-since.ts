import 'server-only';
import { and, asc, eq, gt, inArray } from 'drizzle-orm';
import { journeyMapOperations, journeyMaps } from '@/db/schema/journeys';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import type { LogEntry, Operation } from './core/types';
import type { MapNews } from './types';

/** Entries that one answer carries; whoever is further behind reads the map anew. */
export const entriesAtOnce = 2_000;

const log = journeyMapOperations;

const columns = {
  sequence: log.sequence,
  id: log.operationId,
  clientId: log.clientId,
  operation: log.operation,
  outcome: log.outcome,
  reason: log.reason,
};

type Row = Omit<LogEntry, 'operation'> & { operation: unknown };
const entryOf = (row: Row): LogEntry => ({ ...row, operation: row.operation as Operation });

const ofMap = (ctx: TenantContext, mapId: string) =>
  and(eq(log.workspaceId, ctx.workspace.id), eq(log.mapId, mapId));

/** Entries of a map's log behind a sequence, in order; at most `entriesAtOnce` and one. */
export async function readEntriesAfter(
  tx: TenantTx,
  ctx: TenantContext,
  mapId: string,
  after: number,
): Promise<LogEntry[]> {
  const rows = await tx
    .select(columns)
    .from(log)
    .where(and(ofMap(ctx, mapId), gt(log.sequence, after)))
    .orderBy(asc(log.sequence))
    .limit(entriesAtOnce + 1);
  return rows.map(entryOf);
}

/** Entries of operations by their ids. */
export async function readEntriesOf(
  tx: TenantTx,
  ctx: TenantContext,
  mapId: string,
  operationIds: string[],
): Promise<LogEntry[]> {
  const rows = await tx
    .select(columns)
    .from(log)
    .where(and(ofMap(ctx, mapId), inArray(log.operationId, operationIds)))
    .orderBy(asc(log.sequence));
  return rows.map(entryOf);
}

/** The pages that wrote versions, by sequence. */
export async function readWriters(
  tx: TenantTx,
  ctx: TenantContext,
  mapId: string,
  sequences: number[],
): Promise<Map<number, string>> {
  if (sequences.length === 0) return new Map();
  const rows = await tx
    .select({ sequence: log.sequence, clientId: log.clientId })
    .from(log)
    .where(and(ofMap(ctx, mapId), inArray(log.sequence, sequences)));
  return new Map(rows.map(({ sequence, clientId }) => [sequence, clientId]));
}

/**
 * What a page that knows a map's log up to `after` has to read, where the log stands at `sequence`; `reset` where that is the
 * whole map: too much is missing, or the log does not go back that far any more.
 */
export function newsFrom(
  entries: LogEntry[],
  after: number,
  at: { sequence: number; revision: number },
): MapNews {
  const isCut = after < at.sequence && entries[0]?.sequence !== after + 1;
  const reset = isCut || entries.length > entriesAtOnce;
  const last = reset ? undefined : entries.at(-1);
  return {
    entries: reset ? [] : entries,
    sequence: last?.sequence ?? at.sequence,
    revision: at.revision,
    reset,
  };
}

/** What happened to a map behind a sequence of its log. NOT_FOUND where the map is not here or lies in the trash. */
export async function readOperationsSince(
  ctx: TenantContext,
  { mapId, after }: { mapId: string; after: number },
): Promise<MapNews> {
  return withTenant.read(ctx, 'journey:read', async (tx) => {
    const [row] = await tx
      .select({
        sequence: journeyMaps.sequence,
        revision: journeyMaps.revision,
        deletedAt: journeyMaps.deletedAt,
      })
      .from(journeyMaps)
      .where(own(ctx, journeyMaps, mapId));
    if (!row || row.deletedAt) throw new AppError('NOT_FOUND');
    return newsFrom(await readEntriesAfter(tx, ctx, mapId, after), after, row);
  });
}

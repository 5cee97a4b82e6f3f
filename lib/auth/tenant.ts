import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { activity, liveCounters, liveEvents } from '@/db/schema/activity';
import { due } from '@/db/schema/jobs';
import { workspacePeople } from '@/db/schema/people';
import { inTenant, type TenantTx } from '@/db/tenant';
import { changedFields } from '@/lib/activity/changed-fields';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import type { OrganizationContext, TenantContext } from './context';
import type { OrganizationPermission, WorkspacePermission } from './permissions';

export interface ActivityRecord {
  /** Verb and noun, such as `touchpoint.create`; its words are `activity.<noun>.<verb>` in the messages. */
  action: string;
  subject: { type: string; id: string | null; label: string };
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

export interface LiveEvent {
  kind: string;
  id: string | null;
  op: 'create' | 'update' | 'delete' | 'reset';
}

/** What a write verb works with: the transaction, and the things that must happen in the same one. */
export interface TenantWrite {
  readonly tx: TenantTx;
  /** Writes who changed what into the activity page; fields that did not change are left out. */
  record(entry: ActivityRecord): void;
  /** Tells open pages that something changed. */
  emit(event: LiveEvent): void;
  /** The acting person's row in the workspace's people list, made when they first act there; null for the system. */
  personId(): Promise<string | null>;
  /** Puts a job into the queue; it becomes visible when this transaction commits. */
  enqueue(kind: string, subjectId: string | null, at?: Date, dedupeKey?: string): Promise<void>;
}

interface WriteOptions {
  /** Milliseconds a statement may take. */
  statementTimeout?: number;
  /** The client's id of this write, passed on to open pages so that they recognise their own change. */
  mutationId?: string | null;
}

function demand(ctx: TenantContext, permission: WorkspacePermission): void {
  if (!ctx.permissions.has(permission)) throw new AppError('FORBIDDEN');
}

async function findOrMakePerson(tx: TenantTx, ctx: TenantContext): Promise<string | null> {
  const { userId, personId, name, email } = ctx.person;
  if (!userId) return personId ?? null;
  const [row] = await tx
    .insert(workspacePeople)
    .values({ workspaceId: ctx.workspace.id, id: newId(), userId, name, email })
    .onConflictDoUpdate({
      target: [workspacePeople.workspaceId, workspacePeople.userId],
      set: { name, email, leftAt: null },
    })
    .returning({ id: workspacePeople.id });
  return row?.id ?? null;
}

function activityRow(ctx: TenantContext, entry: ActivityRecord, personId: string | null) {
  const { before, after } = changedFields(entry.before, entry.after);
  return {
    workspaceId: ctx.workspace.id,
    id: newId(),
    personId,
    action: entry.action,
    subjectType: entry.subject.type,
    subjectId: entry.subject.id,
    subjectLabel: entry.subject.label,
    before,
    after,
  };
}

/** The live sequence is the last statement: whoever commits later has a higher number, so a reader never skips one. */
async function publish(
  tx: TenantTx,
  ctx: TenantContext,
  events: LiveEvent[],
  personId: string | null,
  mutationId: string | null,
) {
  const [counter] = await tx
    .insert(liveCounters)
    .values({ workspaceId: ctx.workspace.id, seq: events.length })
    .onConflictDoUpdate({
      target: liveCounters.workspaceId,
      set: { seq: sql`${liveCounters.seq} + ${events.length}` },
    })
    .returning({ seq: liveCounters.seq });
  const last = counter?.seq ?? events.length;
  const rows = events.map((event, index) => ({
    workspaceId: ctx.workspace.id,
    seq: last - events.length + index + 1,
    kind: event.kind,
    subjectId: event.id,
    op: event.op,
    personId,
    mutationId,
  }));
  await tx.insert(liveEvents).values(rows);
  await tx.execute(sql`select pg_notify('touchstone_live', ${`${ctx.workspace.id}:${last}`})`);
}

async function write<T>(
  ctx: TenantContext,
  permission: WorkspacePermission,
  work: (write: TenantWrite) => Promise<T>,
  options: WriteOptions = {},
): Promise<T> {
  demand(ctx, permission);
  const settings = { workspaceIds: [ctx.workspace.id], workspaceId: ctx.workspace.id };
  return inTenant(settings, { readOnly: false, statementTimeout: options.statementTimeout }, async (tx) => {
    const records: ActivityRecord[] = [];
    const events: LiveEvent[] = [];
    let person: Promise<string | null> | undefined;
    const personId = () => (person ??= findOrMakePerson(tx, ctx));
    const result = await work({
      tx,
      record: (entry) => void records.push(entry),
      emit: (event) => void events.push(event),
      personId,
      enqueue: async (kind, subjectId, at = new Date(), dedupeKey) => {
        await tx
          .insert(due)
          .values({ id: newId(), workspaceId: ctx.workspace.id, kind, subjectId, at, dedupeKey })
          .onConflictDoNothing();
      },
    });
    if (records.length > 0) {
      const by = await personId();
      await tx.insert(activity).values(records.map((entry) => activityRow(ctx, entry, by)));
    }
    if (events.length > 0) {
      await publish(tx, ctx, events, person ? await person : null, options.mutationId ?? null);
    }
    return result;
  });
}

async function read<T>(
  ctx: TenantContext,
  permission: WorkspacePermission,
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  demand(ctx, permission);
  return inTenant({ workspaceIds: [ctx.workspace.id] }, { readOnly: true }, work);
}

/** What brands of the organization share with each other: in this transaction no brand's own rows can be seen. */
async function shared<T>(
  ctx: TenantContext,
  permission: WorkspacePermission,
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  demand(ctx, permission);
  return inTenant({ workspaceIds: [], organizationId: ctx.organization.id }, { readOnly: true }, work);
}

/**
 * The one way to a workspace's data. `write` checks the permission, opens the transaction, sets the tenant, records
 * activity, takes the live sequence last; `read` does the same read-only; `shared` reads what other brands of the organization
 * have shared. Throws FORBIDDEN where the role is too small.
 */
export const withTenant = { read, write, shared };

/** The organization's own rows: settings and members. Throws FORBIDDEN where the role is too small. */
export async function withOrganization<T>(
  ctx: OrganizationContext,
  permission: OrganizationPermission,
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  if (!ctx.permissions.has(permission)) throw new AppError('FORBIDDEN');
  return inTenant({ workspaceIds: [], organizationId: ctx.organization.id }, { readOnly: false }, work);
}

/** The condition that keeps a statement inside the workspace and on one row: id and tenant stand together. */
export function own<Table extends { workspaceId: Parameters<typeof eq>[0]; id: Parameters<typeof eq>[0] }>(
  ctx: TenantContext,
  table: Table,
  id: string,
) {
  return and(eq(table.workspaceId, ctx.workspace.id), eq(table.id, id));
}

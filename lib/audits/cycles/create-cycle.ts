import 'server-only';
import { auditCycles } from '@/db/schema/audit-cycles';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { listWorkspaceMembers } from '@/lib/accounts/workspace-members';
import { parseInput } from '@/lib/parse-input';
import { cycleSchema, type CycleInput } from './input';
import { settleCycle, writeCycleLists } from './write-cycle';
import type { Member } from '@/lib/accounts/find-people';

/** Writes a planned cycle in a transaction of the caller. Throws as `createCycle`. */
export async function insertCycle(
  w: TenantWrite,
  ctx: TenantContext,
  input: CycleInput,
  members: readonly Member[],
): Promise<{ id: string }> {
  const { columns, touchpointIds, auditors } = await settleCycle(w.tx, ctx, input, members);
  const id = newId();
  const by = await w.personId();
  await w.tx
    .insert(auditCycles)
    .values({ workspaceId: ctx.workspace.id, id, ...columns, createdBy: by, updatedBy: by });
  await writeCycleLists(w.tx, ctx, id, { ...input, touchpointIds }, auditors);
  w.record({
    action: 'auditCycle.create',
    subject: { type: 'auditCycle', id, label: columns.name },
    after: { name: columns.name, dueOn: columns.dueOn },
  });
  w.emit({ kind: 'auditCycle', id, op: 'create' });
  return { id };
}

/** Plans an audit cycle. Throws NOT_FOUND with the field that names what is not here, CONFLICT `nameTaken`. */
export async function createCycle(ctx: TenantContext, input: CycleInput): Promise<{ id: string }> {
  const members = await listWorkspaceMembers(ctx);
  return withTenant.write(ctx, 'audit:manage', async (w) => {
    return insertCycle(w, ctx, parseInput(cycleSchema, input), members);
  });
}

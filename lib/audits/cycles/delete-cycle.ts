import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { lockCycleToRun, setCycle } from './cycle-rows';
import { cycleIdSchema, type CycleIdInput } from './input';

/** Takes a planned cycle away. Throws NOT_FOUND, FORBIDDEN, CONFLICT `cycleState` once it was opened. */
export async function deleteCycle(ctx: TenantContext, input: CycleIdInput): Promise<void> {
  await withTenant.write(ctx, 'audit:manage', async (w) => {
    const { id } = parseInput(cycleIdSchema, input);
    const cycle = await lockCycleToRun(w.tx, ctx, id, ['planned']);
    await setCycle(w.tx, ctx, id, await w.personId(), { deletedAt: new Date() });
    w.record({ action: 'auditCycle.delete', subject: { type: 'auditCycle', id, label: cycle.name } });
    w.emit({ kind: 'auditCycle', id, op: 'delete' });
  });
}

import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { actions, actionTouchpoints } from '@/db/schema/actions';
import { auditCycles } from '@/db/schema/audit-cycles';
import { workspacePeople } from '@/db/schema/people';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { createActionSchema, type CreateActionInput } from './input';

/** Writes down what somebody will do about touchpoints. Throws NOT_FOUND for what is not in this brand. */
export async function createAction(ctx: TenantContext, input: CreateActionInput): Promise<{ id: string }> {
  return withTenant.write(ctx, 'action:write', async (w) => {
    const { touchpointIds, ...values } = parseInput(createActionSchema, input);
    const wanted = [...new Set(touchpointIds)];
    for (const touchpointId of wanted) {
      const [found] = await w.tx
        .select({ id: touchpoints.id })
        .from(touchpoints)
        .where(and(own(ctx, touchpoints, touchpointId), isNull(touchpoints.deletedAt)));
      if (!found) throw new AppError('NOT_FOUND', { field: 'touchpointIds' });
    }
    if (values.ownerId) {
      const [owner] = await w.tx
        .select({ id: workspacePeople.id })
        .from(workspacePeople)
        .where(
          and(
            own(ctx, workspacePeople, values.ownerId),
            isNull(workspacePeople.erasedAt),
            eq(workspacePeople.isGuest, false),
          ),
        );
      if (!owner) throw new AppError('NOT_FOUND', { field: 'ownerId' });
    }
    if (values.cycleId) {
      const [cycle] = await w.tx
        .select({ id: auditCycles.id })
        .from(auditCycles)
        .where(and(own(ctx, auditCycles, values.cycleId), isNull(auditCycles.deletedAt)));
      if (!cycle) throw new AppError('NOT_FOUND', { field: 'cycleId' });
    }
    const id = newId();
    const by = await w.personId();
    const here = ctx.workspace.id;
    await w.tx.insert(actions).values({ workspaceId: here, id, ...values, createdBy: by, updatedBy: by });
    await w.tx
      .insert(actionTouchpoints)
      .values(wanted.map((touchpointId) => ({ workspaceId: here, actionId: id, touchpointId })));
    w.record({
      action: 'action.create',
      subject: { type: 'action', id, label: values.title },
      after: { title: values.title, state: values.state, dueOn: values.dueOn },
    });
    w.emit({ kind: 'action', id, op: 'create' });
    return { id };
  });
}

/** The actions of a cycle, the earliest due first. */
export async function listCycleActions(ctx: TenantContext, cycleId: string) {
  return withTenant.read(ctx, 'audit:read', async (tx) => {
    const rows = await tx
      .select({
        id: actions.id,
        title: actions.title,
        state: actions.state,
        dueOn: actions.dueOn,
        owner: workspacePeople.name,
      })
      .from(actions)
      .leftJoin(
        workspacePeople,
        and(eq(workspacePeople.workspaceId, actions.workspaceId), eq(workspacePeople.id, actions.ownerId)),
      )
      .where(
        and(
          eq(actions.workspaceId, ctx.workspace.id),
          eq(actions.cycleId, cycleId),
          isNull(actions.deletedAt),
        ),
      )
      .orderBy(actions.dueOn, actions.createdAt);
    const links = await tx
      .select({ actionId: actionTouchpoints.actionId, name: touchpoints.name })
      .from(actionTouchpoints)
      .innerJoin(
        touchpoints,
        and(
          eq(touchpoints.workspaceId, actionTouchpoints.workspaceId),
          eq(touchpoints.id, actionTouchpoints.touchpointId),
        ),
      )
      .innerJoin(
        actions,
        and(
          eq(actions.workspaceId, actionTouchpoints.workspaceId),
          eq(actions.id, actionTouchpoints.actionId),
        ),
      )
      .where(and(eq(actions.workspaceId, ctx.workspace.id), eq(actions.cycleId, cycleId)));
    return rows.map((row) => ({
      ...row,
      touchpoints: links.filter(({ actionId }) => actionId === row.id).map(({ name }) => name),
    }));
  });
}

export type CycleAction = Awaited<ReturnType<typeof listCycleActions>>[number];

import { and, desc, eq } from 'drizzle-orm';
import { activity, liveEvents } from '@/db/schema/activity';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { createTouchpoints } from '../create-touchpoints';
import { expandTouchpoint } from '../compact-touchpoint';
import type { TouchpointPatch, TouchpointRow } from '../types';

/** Touchpoints with these names, in their order. */
export async function makeTouchpoints(
  ctx: TenantContext,
  names: readonly string[],
  values: Omit<TouchpointPatch, 'name'> = {},
  parentId: string | null = null,
): Promise<TouchpointRow[]> {
  const { rows } = await createTouchpoints(ctx, {
    items: names.map((name) => ({ name })),
    defaults: { phase: 'before', ...values },
    parentId,
  });
  return rows.map(expandTouchpoint);
}

/** One touchpoint. */
export async function makeTouchpoint(
  ctx: TenantContext,
  name = 'Website',
  values: Omit<TouchpointPatch, 'name'> = {},
): Promise<TouchpointRow> {
  const [row] = await makeTouchpoints(ctx, [name], values);
  if (!row) throw new Error('No touchpoint was made.');
  return row;
}

/** The row of the table as it lies there, deleted or not. */
export async function rawTouchpoint(ctx: TenantContext, id: string) {
  const [row] = await withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx
      .select()
      .from(touchpoints)
      .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), eq(touchpoints.id, id))),
  );
  return row;
}

/** What the activity says, the newest first. */
export async function activityOf(ctx: TenantContext) {
  return withTenant.read(ctx, 'workspace:read', (tx) =>
    tx
      .select()
      .from(activity)
      .where(eq(activity.workspaceId, ctx.workspace.id))
      .orderBy(desc(activity.createdAt), desc(activity.id)),
  );
}

/** What open pages were told, the newest first. */
export async function eventsOf(ctx: TenantContext) {
  return withTenant.read(ctx, 'workspace:read', (tx) =>
    tx
      .select()
      .from(liveEvents)
      .where(eq(liveEvents.workspaceId, ctx.workspace.id))
      .orderBy(desc(liveEvents.seq)),
  );
}

/** The error that a call ends in: its code, and the field it is about. */
export async function failureOf(
  call: Promise<unknown>,
): Promise<{ code: string; field?: string; key?: string }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof AppError)
      return { code: error.code, ...(error.field ? { field: error.field } : {}) };
    const cause = (error as { cause?: { code?: string } }).cause;
    return { code: `raw ${cause?.code ?? String(error)}` };
  }
  return { code: 'none' };
}

import 'server-only';
import { eq, sql } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';

export interface TouchpointPlace {
  id: string;
  parentId: string | null;
  position: string;
}

/** Throws VALIDATION at `parentId` where somebody would become their own ancestor. */
export async function refuseCycles(
  w: TenantWrite,
  ctx: TenantContext,
  places: readonly TouchpointPlace[],
): Promise<void> {
  const rows = await w.tx
    .select({ id: touchpoints.id, parentId: touchpoints.parentId })
    .from(touchpoints)
    .where(eq(touchpoints.workspaceId, ctx.workspace.id));
  const parents = new Map(rows.map(({ id, parentId }) => [id, parentId]));
  for (const { id, parentId } of places) parents.set(id, parentId);
  for (const { id } of places) {
    let above = parents.get(id) ?? null;
    for (let steps = 0; above !== null; steps += 1) {
      if (above === id || steps > rows.length)
        throw new AppError('VALIDATION', { field: 'parentId', key: 'parentCycle' });
      above = parents.get(above) ?? null;
    }
  }
}

/** Writes places of rows that the caller has locked and checked. */
export async function writePlaces(
  w: TenantWrite,
  ctx: TenantContext,
  places: readonly TouchpointPlace[],
): Promise<void> {
  const values = places.map(({ id, parentId, position }) => ({ id, parent_id: parentId, position }));
  await w.tx.execute(sql`
    update ${touchpoints} as t
    set parent_id = v.parent_id, position = v.position, updated_at = now(), updated_by = ${await w.personId()}
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as v(id uuid, parent_id uuid, position text)
    where t.workspace_id = ${ctx.workspace.id} and t.id = v.id`);
}

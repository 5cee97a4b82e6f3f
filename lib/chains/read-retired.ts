import 'server-only';
import { and, eq } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { among } from '@/lib/touchpoints/among';

/** Names of those of the given touchpoints that are retired, by id. */
export async function readRetired(
  ctx: TenantContext,
  w: TenantWrite,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await w.tx
    .select({ id: touchpoints.id, name: touchpoints.name })
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspace.id),
        among(touchpoints.id, [...ids]),
        eq(touchpoints.presence, 'retired'),
      ),
    );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** VALIDATION `retiredInChain` with the names where retired touchpoints would become links: no customer meets them any more. */
export async function refuseRetired(
  ctx: TenantContext,
  w: TenantWrite,
  ids: readonly string[],
): Promise<void> {
  const retired = await readRetired(ctx, w, ids);
  if (retired.size === 0) return;
  const names = [...retired.values()].join(', ');
  throw new AppError('VALIDATION', { field: 'touchpointIds', key: 'retiredInChain', values: { names } });
}

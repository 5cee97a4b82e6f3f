import 'server-only';
import { and, eq, isNotNull } from 'drizzle-orm';
import { ratings } from '@/db/schema/ratings';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { among } from './among';
import { bridgeChains } from './bridge-chains';
import { touchpointIdsSchema, type TouchpointIdsInput } from './input';
import { keepNamesOnMaps } from './move-map-cards';
import { tellTouchpoints } from './tell-touchpoints';

/** The same inside a transaction under way, for several records that go together. */
export async function takeTouchpointsAway(
  ctx: TenantContext,
  w: TenantWrite,
  asked: readonly string[],
): Promise<void> {
  const ids = [...new Set(asked)];
  await keepNamesOnMaps(w, ctx);
  await bridgeChains(w, ctx, { touchpointIds: ids });
  const gone = await w.tx
    .delete(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspace.id),
        among(touchpoints.id, ids),
        isNotNull(touchpoints.deletedAt),
      ),
    )
    .returning({ id: touchpoints.id, name: touchpoints.name });
  if (gone.length !== ids.length) throw new AppError('NOT_FOUND');
  // Ratings have no foreign key: a million of them would check a million times.
  await w.tx
    .delete(ratings)
    .where(and(eq(ratings.workspaceId, ctx.workspace.id), among(ratings.touchpointId, ids)));
  for (const { name } of gone) {
    w.record({ action: 'touchpoint.purge', subject: { type: 'touchpoint', id: null, label: name } });
  }
  tellTouchpoints(w, ids, 'delete');
}

/**
 * Removes touchpoints from the trash for good, with their standards, variants and ratings. Throws NOT_FOUND where any is
 * not in the trash.
 */
export async function purgeTouchpoints(ctx: TenantContext, input: TouchpointIdsInput): Promise<void> {
  const { ids } = parseInput(touchpointIdsSchema, input);
  await withTenant.write(ctx, 'trash:manage', (w) => takeTouchpointsAway(ctx, w, ids));
}

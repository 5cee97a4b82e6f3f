import 'server-only';
import { and, eq, isNull, not } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { once } from '@/lib/live/once';
import { parseInput } from '@/lib/parse-input';
import { among } from './among';
import { moveTouchpointsSchema, type MoveTouchpointsInput } from './input';
import { lockWorkspace } from './lock-workspace';
import { positionsAfter } from './position';
import { requireReferences } from './require-references';
import { tellTouchpoints } from './tell-touchpoints';
import { refuseCycles, writePlaces, type TouchpointPlace } from './touchpoint-tree';
import { lockTouchpoints } from './update-touchpoints';

async function placesBehind(
  w: TenantWrite,
  ctx: TenantContext,
  { ids, parentId, afterId }: { ids: string[]; parentId: string | null; afterId: string | null },
): Promise<TouchpointPlace[]> {
  const siblings = await w.tx
    .select({ id: touchpoints.id, position: touchpoints.position })
    .from(touchpoints)
    .where(
      and(
        eq(touchpoints.workspaceId, ctx.workspace.id),
        parentId ? eq(touchpoints.parentId, parentId) : isNull(touchpoints.parentId),
        not(among(touchpoints.id, ids)),
      ),
    );
  const keys = positionsAfter(siblings, afterId, ids.length);
  return ids.map((id, at) => ({ id, parentId, position: keys[at] ?? '' }));
}

/**
 * Puts touchpoints below a parent (or at the top), behind a sibling; or back to `places`. Gives where they stand now and
 * where they stood. Throws NOT_FOUND for ids that are not here and VALIDATION at `parentId` for a circle.
 */
export async function moveTouchpoints(
  ctx: TenantContext,
  input: MoveTouchpointsInput,
): Promise<{ places: TouchpointPlace[]; inverse: { places: TouchpointPlace[] } }> {
  const {
    ids,
    parentId = null,
    afterId = null,
    places,
    mutationId,
  } = parseInput(moveTouchpointsSchema, input);
  return withTenant.write(
    ctx,
    'touchpoint:write',
    (w) =>
      once(ctx, w, mutationId, async () => {
        await lockWorkspace(ctx, w, 'tree');
        const moved = [...new Set(places?.map(({ id }) => id) ?? ids)];
        const rows = await lockTouchpoints(w.tx, ctx, moved);
        const wanted = places ?? (await placesBehind(w, ctx, { ids: moved, parentId, afterId }));
        await requireReferences(w.tx, ctx, wanted);
        await refuseCycles(w, ctx, wanted);
        await writePlaces(w, ctx, wanted);
        const inverse: TouchpointPlace[] = [];
        for (const place of wanted) {
          const row = rows.get(place.id);
          if (!row) continue;
          inverse.push({ id: row.id, parentId: row.parentId, position: row.position });
          if (row.parentId === place.parentId) continue;
          w.record({
            action: 'touchpoint.move',
            subject: { type: 'touchpoint', id: row.id, label: row.name },
            before: { parentId: row.parentId },
            after: { parentId: place.parentId },
          });
        }
        tellTouchpoints(w, moved, 'update');
        return { places: wanted, inverse: { places: inverse } };
      }),
    { mutationId },
  );
}

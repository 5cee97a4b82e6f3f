import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { foldForSearch } from '@/lib/format/collate';
import { once } from '@/lib/live/once';
import { parseInput } from '@/lib/parse-input';
import { compactTouchpoint } from './compact-touchpoint';
import { createTouchpointsSchema, type CreateTouchpointsInput } from './input';
import { insertTouchpoints } from './insert-touchpoints';
import { lockWorkspace } from './lock-workspace';
import { readTouchpoints } from './read-touchpoints';
import { tellTouchpoints } from './tell-touchpoints';
import type { CompactTouchpoint } from './types';

// Names of a large batch that the activity page tells; the rest it counts.
const namesTold = 20;

/** Says in the activity what was made: one by one up to ten, beyond that as one entry. */
function recordCreated(w: TenantWrite, made: readonly { id: string; name: string }[]): void {
  if (made.length <= 10) {
    for (const { id, name } of made) {
      w.record({
        action: 'touchpoint.create',
        subject: { type: 'touchpoint', id, label: name },
        after: { name },
      });
    }
    return;
  }
  const names = made.slice(0, namesTold).map(({ name }) => name);
  w.record({
    action: 'touchpoint.createMany',
    subject: { type: 'touchpoint', id: null, label: '' },
    after: { count: made.length, names },
  });
}

async function existingNames(w: TenantWrite, ctx: TenantContext): Promise<Set<string>> {
  const rows = await w.tx
    .select({ name: touchpoints.name })
    .from(touchpoints)
    .where(and(eq(touchpoints.workspaceId, ctx.workspace.id), isNull(touchpoints.deletedAt)));
  return new Set(rows.map(({ name }) => foldForSearch(name)));
}

/**
 * Makes one or many touchpoints in their order, below a parent or at the top, behind a sibling or at the end. With
 * `skipExisting` a name that stands already (letter case and accents aside) is left out and named in `skipped`.
 * Throws NOT_FOUND with the field where a parent or a reference is not here.
 */
export async function createTouchpoints(
  ctx: TenantContext,
  input: CreateTouchpointsInput,
): Promise<{ rows: CompactTouchpoint[]; skipped: string[] }> {
  const { items, defaults, parentId, afterId, skipExisting, mutationId } = parseInput(
    createTouchpointsSchema,
    input,
  );
  return withTenant.write(
    ctx,
    'touchpoint:write',
    (w) =>
      once(ctx, w, mutationId, async () => {
        if (skipExisting) await lockWorkspace(ctx, w, 'names');
        const taken = skipExisting ? await existingNames(w, ctx) : new Set<string>();
        const skipped: string[] = [];
        const fresh = items.filter(({ name }) => {
          const folded = foldForSearch(name);
          const isThere = skipExisting && taken.has(folded);
          taken.add(folded);
          if (isThere) skipped.push(name);
          return !isThere;
        });
        if (fresh.length === 0) return { rows: [], skipped };
        const ids = await insertTouchpoints(
          ctx,
          w,
          fresh.map((item) => ({ ...defaults, ...item, phase: item.phase ?? defaults.phase })),
          { parentId, afterId },
        );
        recordCreated(
          w,
          ids.map((id, at) => ({ id, name: fresh[at]?.name ?? '' })),
        );
        tellTouchpoints(w, ids, 'create');
        const rows = await readTouchpoints(w.tx, ctx, { ids });
        return { rows: rows.map(compactTouchpoint), skipped };
      }),
    { mutationId },
  );
}

import 'server-only';
import { and, eq } from 'drizzle-orm';
import { collectionSuggestions } from '@/db/schema/collection';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { among } from '@/lib/touchpoints/among';
import { decideSuggestionsSchema, type DecideSuggestionsInput } from './input';
import { lockSuggestions, requireUndecided } from './lock-suggestions';

/** Declines suggestions. Throws NOT_FOUND where any is not here, CONFLICT where one was decided already. */
export async function declineSuggestions(ctx: TenantContext, input: DecideSuggestionsInput): Promise<void> {
  await withTenant.write(ctx, 'collection:manage', async (w) => {
    const { ids } = parseInput(decideSuggestionsSchema, input);
    const rows = await lockSuggestions(w.tx, ctx, ids);
    requireUndecided(rows);
    await w.tx
      .update(collectionSuggestions)
      .set({ state: 'declined' })
      .where(
        and(eq(collectionSuggestions.workspaceId, ctx.workspace.id), among(collectionSuggestions.id, ids)),
      );
    for (const { id, name } of rows) {
      w.record({ action: 'suggestion.decline', subject: { type: 'suggestion', id, label: name } });
      w.emit({ kind: 'suggestion', id, op: 'update' });
    }
  });
}

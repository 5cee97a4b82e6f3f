import 'server-only';
import { and, eq } from 'drizzle-orm';
import { collectionSuggestions } from '@/db/schema/collection';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { among } from '@/lib/touchpoints/among';
import { decideSuggestionsSchema, type DecideSuggestionsInput } from './input';
import { lockSuggestions } from './lock-suggestions';

/**
 * Puts declined suggestions before their editors again. Throws NOT_FOUND where any is not here, CONFLICT for accepted and
 * merged ones, whose touchpoint or votes would stay behind.
 */
export async function reopenSuggestions(ctx: TenantContext, input: DecideSuggestionsInput): Promise<void> {
  await withTenant.write(ctx, 'collection:manage', async (w) => {
    const { ids } = parseInput(decideSuggestionsSchema, input);
    const rows = await lockSuggestions(w.tx, ctx, ids);
    if (rows.some(({ state }) => state === 'accepted' || state === 'merged')) {
      throw new AppError('CONFLICT', { key: 'suggestionDecided' });
    }
    await w.tx
      .update(collectionSuggestions)
      .set({ state: 'open' })
      .where(
        and(eq(collectionSuggestions.workspaceId, ctx.workspace.id), among(collectionSuggestions.id, ids)),
      );
    for (const { id, name } of rows) {
      w.record({ action: 'suggestion.reopen', subject: { type: 'suggestion', id, label: name } });
      w.emit({ kind: 'suggestion', id, op: 'update' });
    }
  });
}

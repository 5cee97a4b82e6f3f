import 'server-only';
import { collectionSuggestions } from '@/db/schema/collection';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { insertTouchpoints } from '@/lib/touchpoints/insert-touchpoints';
import { tellTouchpoints } from '@/lib/touchpoints/tell-touchpoints';
import { lockTouchpoints } from '@/lib/touchpoints/update-touchpoints';
import { acceptSuggestionSchema, type AcceptSuggestionInput } from './input';
import { lockSuggestions, requireUndecided, type SuggestionRow } from './lock-suggestions';

type Accepted = ReturnType<typeof acceptSuggestionSchema.parse>;

/** Makes the touchpoint that a suggestion means. */
async function makeTouchpoint(
  ctx: TenantContext,
  w: TenantWrite,
  row: SuggestionRow,
  input: Accepted,
): Promise<string> {
  const phase = input.phase ?? row.phase;
  if (!phase) throw new AppError('VALIDATION', { field: 'phase', key: 'phaseNeeded' });
  const name = input.name ?? row.name;
  const channelId = input.channelId === undefined ? row.channelId : input.channelId;
  const [id = ''] = await insertTouchpoints(ctx, w, [
    { name, phase, channelId, presence: input.presence, description: row.note },
  ]);
  w.record({
    action: 'touchpoint.create',
    subject: { type: 'touchpoint', id, label: name },
    after: { name },
  });
  tellTouchpoints(w, [id], 'create');
  return id;
}

/**
 * Takes a suggestion into the inventory, as existing or proposed, or ties it to the touchpoint that it turned out to be.
 * Throws NOT_FOUND, CONFLICT where it was decided already, VALIDATION at `phase` where nobody has said one.
 */
export async function acceptSuggestion(
  ctx: TenantContext,
  input: AcceptSuggestionInput,
): Promise<{ touchpointId: string }> {
  return withTenant.write(ctx, 'collection:manage', async (w) => {
    const parsed = parseInput(acceptSuggestionSchema, input);
    const [row] = await lockSuggestions(w.tx, ctx, [parsed.id]);
    if (!row) throw new AppError('NOT_FOUND');
    requireUndecided([row]);
    if (parsed.touchpointId) await lockTouchpoints(w.tx, ctx, [parsed.touchpointId]);
    const touchpointId = parsed.touchpointId ?? (await makeTouchpoint(ctx, w, row, parsed));
    await w.tx
      .update(collectionSuggestions)
      .set({ state: 'accepted', touchpointId })
      .where(own(ctx, collectionSuggestions, row.id));
    w.record({
      action: 'suggestion.accept',
      subject: { type: 'suggestion', id: row.id, label: row.name },
      after: { touchpointId, presence: parsed.presence },
    });
    w.emit({ kind: 'suggestion', id: row.id, op: 'update' });
    return { touchpointId };
  });
}

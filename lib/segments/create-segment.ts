import 'server-only';
import { segments } from '@/db/schema/segments';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { segmentSchema, type SegmentInput } from './input';
import { requireRoom } from './require-room';
import { rulesText } from './rules-text';

/** What was said; the activity need not list what was left empty. */
const filled = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== ''));

/**
 * Adds a segment: a name, its share of all customers where known, and rules that say who belongs to it. Throws VALIDATION
 * with the field, CONFLICT `nameTaken`, LIMIT `segmentsAtMost`.
 */
export async function createSegment(
  ctx: TenantContext,
  input: SegmentInput,
): Promise<{ id: string; name: string }> {
  return withTenant.write(ctx, 'channel:write', async (w) => {
    const values = parseInput(segmentSchema, input);
    const id = newId();
    if (values.rules) await requireRoom(w.tx, ctx, id);
    const author = await w.personId();
    await w.tx
      .insert(segments)
      .values({ ...values, workspaceId: ctx.workspace.id, id, createdBy: author, updatedBy: author });
    w.record({
      action: 'segment.create',
      subject: { type: 'segment', id, label: values.name },
      after: filled({ ...values, rules: rulesText(values.rules) }),
    });
    w.emit({ kind: 'segment', id, op: 'create' });
    return { id, name: values.name };
  });
}

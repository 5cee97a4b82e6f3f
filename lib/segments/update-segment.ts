import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { workspacePeople } from '@/db/schema/people';
import { segments } from '@/db/schema/segments';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { updateSegmentSchema, type UpdateSegmentInput } from './input';
import { requireRoom } from './require-room';
import { rulesText } from './rules-text';

/**
 * Changes a segment. Throws NOT_FOUND at `id`, VALIDATION with the field, CONFLICT `nameTaken`, LIMIT `segmentsAtMost`, and
 * CONFLICT `changedSince` where somebody changed it after it was read: nothing of theirs is written over.
 */
export async function updateSegment(ctx: TenantContext, input: UpdateSegmentInput): Promise<void> {
  await withTenant.write(ctx, 'channel:write', async (w) => {
    const { id, updatedAt, ...values } = parseInput(updateSegmentSchema, input);
    const [before] = await w.tx
      .select()
      .from(segments)
      .where(and(own(ctx, segments, id), isNull(segments.deletedAt)))
      .for('update');
    if (!before) throw new AppError('NOT_FOUND', { field: 'id' });
    if (before.updatedAt.getTime() !== Date.parse(updatedAt)) {
      const [editor] = await w.tx
        .select({ name: workspacePeople.name })
        .from(workspacePeople)
        .where(
          and(
            eq(workspacePeople.workspaceId, ctx.workspace.id),
            eq(workspacePeople.id, before.updatedBy ?? id),
          ),
        );
      throw new AppError('CONFLICT', { key: 'changedSince', values: { name: editor?.name ?? '–' } });
    }
    if (values.rules && !before.rules) await requireRoom(w.tx, ctx, id);
    await w.tx
      .update(segments)
      .set({ ...values, updatedAt: new Date(), updatedBy: await w.personId() })
      .where(own(ctx, segments, id));
    w.record({
      action: 'segment.update',
      subject: { type: 'segment', id, label: values.name },
      before: { ...before, rules: rulesText(before.rules) },
      after: { ...values, rules: rulesText(values.rules) },
    });
    w.emit({ kind: 'segment', id, op: 'update' });
  });
}

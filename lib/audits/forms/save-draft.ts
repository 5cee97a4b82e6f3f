import 'server-only';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { auditForms } from '@/db/schema/forms';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { readForm, writeDraft } from './form-rows';
import { saveDraftSchema, type SaveDraftInput } from './input';

/**
 * Saves the draft of a form; where all versions are published, a new draft is made: a published one never changes. Gives
 * the new revision. Throws NOT_FOUND (a criterion's touchpoint included), VALIDATION, CONFLICT where somebody else saved in
 * between, `nameTaken` and `archived`.
 */
export async function saveDraft(ctx: TenantContext, input: SaveDraftInput): Promise<{ revision: string }> {
  return withTenant.write(ctx, 'audit:manage', async (w) => {
    const { id, revision, name, description, criteria, ...rules } = parseInput(saveDraftSchema, input);
    const workspaceId = ctx.workspace.id;
    const form = await readForm(w.tx, ctx, id, true);
    if (form.archivedAt) throw new AppError('CONFLICT', { key: 'archived' });
    if (form.updatedAt.toISOString() !== revision) throw new AppError('CONFLICT');
    const named = [...new Set(criteria.flatMap(({ touchpointId }) => touchpointId ?? []))];
    const here =
      named.length === 0
        ? []
        : await w.tx
            .select({ id: touchpoints.id })
            .from(touchpoints)
            .where(
              and(
                eq(touchpoints.workspaceId, workspaceId),
                inArray(touchpoints.id, named),
                isNull(touchpoints.deletedAt),
              ),
            );
    if (here.length !== named.length) throw new AppError('NOT_FOUND', { field: 'criteria' });
    await writeDraft(w.tx, ctx, id, rules, criteria);
    const now = new Date();
    await w.tx
      .update(auditForms)
      .set({ name, description, updatedAt: now, updatedBy: await w.personId() })
      .where(own(ctx, auditForms, id));
    w.record({
      action: 'auditForm.update',
      subject: { type: 'auditForm', id, label: name },
      before: { name: form.name, description: form.description },
      after: { name, description, criteria: criteria.length, ...rules },
    });
    w.emit({ kind: 'auditForm', id, op: 'update' });
    return { revision: now.toISOString() };
  });
}

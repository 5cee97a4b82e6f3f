import 'server-only';
import { auditForms, auditFormVersions } from '@/db/schema/forms';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { readForm, readVersions } from './form-rows';
import { formIdSchema, type FormIdInput } from './input';
import { readSharedVersion, writeShared } from './shared/write-shared';

/**
 * Publishes the draft: from now on cycles can use it and nobody can change it; where the form is shared, other
 * brands see it too. Throws NOT_FOUND, CONFLICT `archived`, and
 * `formNoDraft` where nothing has changed since the latest version.
 */
export async function publishForm(ctx: TenantContext, input: FormIdInput): Promise<{ number: number }> {
  return withTenant.write(ctx, 'audit:manage', async (w) => {
    const { id } = parseInput(formIdSchema, input);
    const form = await readForm(w.tx, ctx, id, true);
    if (form.archivedAt) throw new AppError('CONFLICT', { key: 'archived' });
    const draft = (await readVersions(w.tx, ctx, id)).find(({ publishedAt }) => publishedAt === null);
    if (!draft) throw new AppError('CONFLICT', { key: 'formNoDraft' });
    const now = new Date();
    await w.tx
      .update(auditFormVersions)
      .set({ publishedAt: now })
      .where(own(ctx, auditFormVersions, draft.id));
    await w.tx
      .update(auditForms)
      .set({ updatedAt: now, updatedBy: await w.personId() })
      .where(own(ctx, auditForms, id));
    // Sharing goes for all versions: whoever shared the form meant what it becomes.
    if ((await readSharedVersion(w.tx, ctx, id)) !== null) await writeShared(w.tx, ctx, form);
    w.record({
      action: 'auditForm.publish',
      subject: { type: 'auditForm', id, label: form.name },
      after: { version: draft.number },
    });
    w.emit({ kind: 'auditForm', id, op: 'update' });
    return { number: draft.number };
  });
}

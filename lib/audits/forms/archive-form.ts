import 'server-only';
import { auditForms } from '@/db/schema/forms';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { readForm } from './form-rows';
import { archiveFormSchema, type ArchiveFormInput } from './input';
import { removeShared } from './shared/write-shared';

/**
 * Hides a form from new cycles, or takes it out of the archive; cycles that use it go on with it. What is in the archive is
 * not shared with other brands any more, and does not become so again by coming back. Throws NOT_FOUND, and
 * CONFLICT `nameTaken` where another form took its name meanwhile.
 */
export async function archiveForm(ctx: TenantContext, input: ArchiveFormInput): Promise<void> {
  await withTenant.write(ctx, 'audit:manage', async (w) => {
    const { id, archived } = parseInput(archiveFormSchema, input);
    const form = await readForm(w.tx, ctx, id, true);
    if ((form.archivedAt !== null) === archived) return;
    const now = new Date();
    await w.tx
      .update(auditForms)
      .set({ archivedAt: archived ? now : null, updatedAt: now, updatedBy: await w.personId() })
      .where(own(ctx, auditForms, id));
    const ended = archived && (await removeShared(w.tx, ctx, id));
    w.record({
      action: archived ? 'auditForm.archive' : 'auditForm.restore',
      subject: { type: 'auditForm', id, label: form.name },
    });
    if (ended)
      w.record({ action: 'auditForm.unshare', subject: { type: 'auditForm', id, label: form.name } });
    w.emit({ kind: 'auditForm', id, op: 'update' });
  });
}

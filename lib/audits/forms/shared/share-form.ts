import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { readForm } from '../form-rows';
import { formIdSchema, type FormIdInput } from '../input';
import { removeShared, writeShared } from './write-shared';

/**
 * Shares the latest published version of a form with all brands of the organization, and every version that is published
 * from now on. Throws NOT_FOUND, CONFLICT `archived`, and `formNotPublished` where there is nothing to share yet.
 */
export async function shareForm(ctx: TenantContext, input: FormIdInput): Promise<{ version: number }> {
  return withTenant.write(ctx, 'workspace:manage', async (w) => {
    const { id } = parseInput(formIdSchema, input);
    const form = await readForm(w.tx, ctx, id, true);
    if (form.archivedAt) throw new AppError('CONFLICT', { key: 'archived' });
    const version = await writeShared(w.tx, ctx, form);
    if (version === null) throw new AppError('CONFLICT', { key: 'formNotPublished' });
    w.record({
      action: 'auditForm.share',
      subject: { type: 'auditForm', id, label: form.name },
      after: { version },
    });
    w.emit({ kind: 'auditForm', id, op: 'update' });
    return { version };
  });
}

/** Ends the sharing: the template leaves all lists; forms that were made from it stay. Throws NOT_FOUND where it is not shared. */
export async function unshareForm(ctx: TenantContext, input: FormIdInput): Promise<void> {
  await withTenant.write(ctx, 'workspace:manage', async (w) => {
    const { id } = parseInput(formIdSchema, input);
    const form = await readForm(w.tx, ctx, id, true);
    if (!(await removeShared(w.tx, ctx, id))) throw new AppError('NOT_FOUND');
    w.record({ action: 'auditForm.unshare', subject: { type: 'auditForm', id, label: form.name } });
    w.emit({ kind: 'auditForm', id, op: 'update' });
  });
}

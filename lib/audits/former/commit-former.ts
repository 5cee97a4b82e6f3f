import 'server-only';
import { imports } from '@/db/schema/imports';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { listWorkspaceMembers } from '@/lib/accounts/workspace-members';
import { removeUpload } from '@/lib/ratings/import-files';
import { longStatement } from '@/lib/ratings/import-lock';
import type { FormerResult } from './former-types';
import { parseFormerMapping, takeInUpload } from './rehearse-former';

/**
 * Brings a former audit in: all its cycles, closed, or nothing. The same sheet of the same file again changes nothing, and
 * the upload is let go. Throws NOT_FOUND, FORBIDDEN, VALIDATION where the mapping is not right and `formerNothing` where no
 * rating can be taken, CONFLICT `importDone`, CONFLICT at `period` and at `name`, and ImportError.
 */
export async function commitFormer(
  ctx: TenantContext,
  importId: string,
  given: unknown,
): Promise<FormerResult> {
  if (!ctx.permissions.has('audit:manage')) throw new AppError('FORBIDDEN');
  const mapping = parseFormerMapping(given);
  const members = await listWorkspaceMembers(ctx);
  const taken = await withTenant.write(
    ctx,
    'audit:manage',
    async (w) => {
      const { result, summary, file } = await takeInUpload(ctx, w, importId, mapping, members);
      if (result.kind === 'already' || !summary) {
        await w.tx.delete(imports).where(own(ctx, imports, importId));
        return result;
      }
      if (result.cycles.length === 0) throw new AppError('VALIDATION', { key: 'formerNothing' });
      await w.tx
        .update(imports)
        .set({ summary, updatedBy: await w.personId() })
        .where(own(ctx, imports, importId));
      const { cycles, ratings } = summary.former;
      w.record({
        action: 'import.former',
        subject: { type: 'import', id: importId, label: file.name },
        after: { cycles: cycles.length, ratings },
      });
      for (const { id } of cycles) w.emit({ kind: 'auditCycle', id, op: 'create' });
      w.emit({ kind: 'rating', id: null, op: 'reset' });
      if (summary.made.touchpoints.length > 0) w.emit({ kind: 'touchpoint', id: null, op: 'reset' });
      return result;
    },
    { statementTimeout: longStatement },
  );
  await removeUpload(ctx.workspace.id, importId);
  return taken;
}

import 'server-only';
import { and, eq } from 'drizzle-orm';
import { auditCriteria, auditFormVersions } from '@/db/schema/forms';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { comparePositions } from '@/lib/touchpoints/position';
import type { FormContent } from './types';

export interface VersionContent extends FormContent {
  id: string;
  formId: string;
  number: number;
  publishedAt: Date | null;
}

/** What a version of a form asks, its criteria in their order. Throws NOT_FOUND where it is not here. */
export async function readContent(tx: TenantTx, ctx: TenantContext, id: string): Promise<VersionContent> {
  const [version] = await tx
    .select()
    .from(auditFormVersions)
    .where(own(ctx, auditFormVersions, id));
  if (!version) throw new AppError('NOT_FOUND', { field: 'versionId' });
  const criteria = await tx
    .select()
    .from(auditCriteria)
    .where(and(eq(auditCriteria.workspaceId, ctx.workspace.id), eq(auditCriteria.versionId, id)));
  const { workspaceId: _workspace, createdAt: _made, ...content } = version;
  return {
    ...content,
    criteria: criteria
      .sort(comparePositions)
      .map(
        ({ workspaceId: _own, versionId: _version, position: _place, createdAt: _at, ...criterion }) =>
          criterion,
      ),
  };
}

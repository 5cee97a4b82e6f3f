import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { auditCriteria } from '@/db/schema/forms';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { comparePositions } from '@/lib/touchpoints/position';
import { readForm, readVersions } from './form-rows';
import type { AuditForm } from './types';

/** A form with what its editor works on: the draft, or the latest version. Throws NOT_FOUND. */
export async function getForm(ctx: TenantContext, id: string): Promise<AuditForm> {
  return withTenant.read(ctx, 'audit:manage', async (tx) => {
    const here = ctx.workspace.id;
    const form = await readForm(tx, ctx, id);
    const versions = await readVersions(tx, ctx, id);
    const shown = versions[0];
    if (!shown) throw new AppError('NOT_FOUND');
    const criteria = await tx
      .select()
      .from(auditCriteria)
      .where(and(eq(auditCriteria.workspaceId, here), eq(auditCriteria.versionId, shown.id)));
    const places = await tx
      .select({ id: touchpoints.id, name: touchpoints.name, kind: touchpoints.kind })
      .from(touchpoints)
      .where(and(eq(touchpoints.workspaceId, here), isNull(touchpoints.deletedAt)))
      .orderBy(touchpoints.name);
    return {
      id: form.id,
      name: form.name,
      description: form.description,
      archived: form.archivedAt !== null,
      revision: form.updatedAt.toISOString(),
      number: shown.number,
      isDraft: shown.publishedAt === null,
      content: {
        step: shown.step,
        askQualities: shown.askQualities,
        askExpected: shown.askExpected,
        evidenceRule: shown.evidenceRule,
        evidenceBelow: shown.evidenceBelow,
        evidenceAbove: shown.evidenceAbove,
        criteria: criteria
          .sort(comparePositions)
          .map(
            ({
              workspaceId: _workspace,
              versionId: _version,
              position: _position,
              createdAt: _made,
              ...rest
            }) => rest,
          ),
      },
      versions: versions.flatMap(({ number, publishedAt }) =>
        publishedAt ? [{ number, publishedAt: publishedAt.toISOString() }] : [],
      ),
      touchpoints: places,
    };
  });
}

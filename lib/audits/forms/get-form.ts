import 'server-only';
import { and, eq, isNull } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { readContent, readForm, readVersions } from './form-rows';
import type { AuditForm } from './types';

/** A form with what its editor works on: the draft, or the latest version. Throws NOT_FOUND. */
export async function getForm(ctx: TenantContext, id: string): Promise<AuditForm> {
  return withTenant.read(ctx, 'audit:manage', async (tx) => {
    const here = ctx.workspace.id;
    const form = await readForm(tx, ctx, id);
    const versions = await readVersions(tx, ctx, id);
    const shown = versions[0];
    if (!shown) throw new AppError('NOT_FOUND');
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
      content: await readContent(tx, ctx, shown),
      versions: versions.flatMap(({ number, publishedAt }) =>
        publishedAt ? [{ number, publishedAt: publishedAt.toISOString() }] : [],
      ),
      touchpoints: places,
    };
  });
}

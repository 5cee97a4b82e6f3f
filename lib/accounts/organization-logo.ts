import 'server-only';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { gateDb } from '@/db/client';
import { organizationLogos } from '@/db/schema/organizations';
import type { OrganizationContext } from '@/lib/auth/context';
import { takeFromLimit } from '@/lib/auth/rate-limit';
import { AppError } from '@/lib/errors';
import type { ServedFile } from '@/lib/files/serve-file';
import { readImage } from '@/lib/files/read-image';
import { newId } from '@/lib/ids';

function demandManage(ctx: OrganizationContext): void {
  if (!ctx.permissions.has('organization:manage')) throw new AppError('FORBIDDEN');
}

const ofOrganization = (ctx: OrganizationContext) =>
  eq(organizationLogos.organizationId, ctx.organization.id);

/**
 * Gives the organization a logo, in the place of the one it has. Throws FORBIDDEN, LIMIT for too many uploads, TOO_LARGE,
 * and VALIDATION at `file` for what is no picture.
 */
export async function setOrganizationLogo(
  ctx: OrganizationContext,
  bytes: Uint8Array,
): Promise<{ logoId: string }> {
  demandManage(ctx);
  await takeFromLimit('upload', ctx.person.userId);
  const { main: png, sha256 } = await readImage(bytes, 'logo');
  const values = { id: newId(), png, sha256, createdAt: new Date() };
  await gateDb()
    .insert(organizationLogos)
    .values({ organizationId: ctx.organization.id, ...values })
    .onConflictDoUpdate({ target: organizationLogos.organizationId, set: values });
  return { logoId: values.id };
}

/** Takes the organization's logo away. */
export async function removeOrganizationLogo(ctx: OrganizationContext): Promise<void> {
  demandManage(ctx);
  await gateDb().delete(organizationLogos).where(ofOrganization(ctx));
}

/** The id of the organization's logo, or null. */
export async function findOrganizationLogo(ctx: OrganizationContext): Promise<string | null> {
  const [row] = await gateDb()
    .select({ id: organizationLogos.id })
    .from(organizationLogos)
    .where(ofOrganization(ctx));
  return row?.id ?? null;
}

/** The organization's logo for its members. NOT_FOUND for one that was replaced, another organization's, or none. */
export async function getOrganizationLogo(ctx: OrganizationContext, logoId: string): Promise<ServedFile> {
  if (!ctx.permissions.has('organization:read')) throw new AppError('FORBIDDEN');
  if (!z.uuid().safeParse(logoId).success) throw new AppError('NOT_FOUND');
  const [row] = await gateDb()
    .select({ png: organizationLogos.png, sha256: organizationLogos.sha256 })
    .from(organizationLogos)
    .where(and(ofOrganization(ctx), eq(organizationLogos.id, logoId)));
  if (!row) throw new AppError('NOT_FOUND');
  const { png, sha256 } = row;
  return {
    contentType: 'image/png',
    tag: `"${sha256}"`,
    open: async () => ({
      size: png.length,
      stream: new Blob([new Uint8Array(png)]).stream(),
    }),
  };
}

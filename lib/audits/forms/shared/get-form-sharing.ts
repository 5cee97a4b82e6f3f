import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { readForm, readVersions } from '../form-rows';
import { readShared } from './read-shared';
import type { FormSharing } from './types';
import { readSharedVersion } from './write-shared';

/** Whether a form is shared, where it came from, and whether there is something newer. Throws NOT_FOUND. */
export async function getFormSharing(ctx: TenantContext, id: string): Promise<FormSharing> {
  const { form, sharedVersion, published } = await withTenant.read(ctx, 'audit:manage', async (tx) => {
    const form = await readForm(tx, ctx, id);
    const versions = await readVersions(tx, ctx, id);
    const latest = versions.find(({ publishedAt }) => publishedAt !== null);
    return { form, sharedVersion: await readSharedVersion(tx, ctx, id), published: latest?.number ?? null };
  });
  const { sourceFormId, sourceVersion: seen, sourceBase: base } = form;
  if (!sourceFormId || !base || !seen) return { sharedVersion, published, origin: null };
  const source = await readShared(ctx, sourceFormId);
  const { name, brand } = source ?? base;
  const newer = source && !form.archivedAt && source.version > seen ? source.version : null;
  return {
    sharedVersion,
    published,
    origin: { name, brand, version: seen, newer, isShared: source !== undefined },
  };
}

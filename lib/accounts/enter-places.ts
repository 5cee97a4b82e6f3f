import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { findTenantContext } from '@/lib/auth/make-context';
import type { Locale } from '@/db/values/accounts';
import { listPlaces } from './places';

/**
 * A person's contexts in all brands that they may enter now, for work that is about the person and not about a brand:
 * brands that are being deleted are left out.
 */
export async function enterPlaces(person: {
  id: string;
  name: string;
  email: string;
  locale: Locale;
}): Promise<TenantContext[]> {
  const { id: userId, name, email, locale } = person;
  const contexts: TenantContext[] = [];
  for (const { organization, workspaces } of await listPlaces(userId)) {
    for (const workspace of workspaces) {
      const slugs = { organization: organization.slug, workspace: workspace.slug };
      const ctx = await findTenantContext({ userId, name, email, locale }, slugs);
      if (ctx && !ctx.workspace.deleteAfter) contexts.push(ctx);
    }
  }
  return contexts;
}

import 'server-only';
import { and, eq, gt } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { organizations, organizationSlugs, workspaces, workspaceSlugs } from '@/db/schema/organizations';

const slugsKeptFor = 365 * 24 * 60 * 60 * 1000;

/** Since when a slug that was given up is free again. */
export const retiredSince = () => new Date(Date.now() - slugsKeptFor);

/** Where slugs that were given up within 12 months lead now; null where nothing is known of them. */
export async function findRenamed(
  organization: string,
  workspace?: string,
): Promise<{ organization: string; workspace?: string } | null> {
  const db = gateDb();
  const [moved] = await db
    .select({ id: organizations.id, slug: organizations.slug })
    .from(organizationSlugs)
    .innerJoin(organizations, eq(organizations.id, organizationSlugs.organizationId))
    .where(and(eq(organizationSlugs.slug, organization), gt(organizationSlugs.retiredAt, retiredSince())));
  const [current] = moved
    ? [moved]
    : await db
        .select({ id: organizations.id, slug: organizations.slug })
        .from(organizations)
        .where(eq(organizations.slug, organization));
  if (!current) return null;
  if (!workspace) return moved ? { organization: moved.slug } : null;
  const [renamed] = await db
    .select({ slug: workspaces.slug })
    .from(workspaceSlugs)
    .innerJoin(workspaces, eq(workspaces.id, workspaceSlugs.workspaceId))
    .where(
      and(
        eq(workspaceSlugs.organizationId, current.id),
        eq(workspaceSlugs.slug, workspace),
        gt(workspaceSlugs.retiredAt, retiredSince()),
      ),
    );
  if (renamed) return { organization: current.slug, workspace: renamed.slug };
  return moved ? { organization: moved.slug, workspace } : null;
}

import 'server-only';
import { and, eq, gt } from 'drizzle-orm';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import { organizations, organizationSlugs, workspaces, workspaceSlugs } from '@/db/schema/organizations';
import { retiredSince } from '@/lib/auth/renamed';
import { reservedSlugs } from './reserved-slugs';

type Db = Pick<PostgresJsDatabase, 'select'>;

/** Letters of our five languages without marks, Cyrillic by sound, everything else a hyphen. */
export function slugify(name: string): string {
  const cyrillic = 'абвгдежзийклмнопрстуфхцчшщъыьэюя';
  const latin = 'a b v g d e zh z i i k l m n o p r s t u f h c ch sh sch - y - e yu ya'.split(' ');
  const slug = name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll('ł', 'l')
    .replace(/[а-я]/g, (letter) => (latin[cyrillic.indexOf(letter)] ?? '').replace('-', ''))
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return slug.length < 2 ? 'brand' : slug;
}

/** Whether an organization may take the slug: not reserved, not in use, not given up within 12 months by another. */
export async function isOrganizationSlugFree(db: Db, slug: string, exceptId?: string): Promise<boolean> {
  if (reservedSlugs.includes(slug)) return false;
  const [used] = await db
    .select({ id: organizations.id })
    .from(organizations)
    .where(eq(organizations.slug, slug));
  const [retired] = await db
    .select({ id: organizationSlugs.organizationId })
    .from(organizationSlugs)
    .where(and(eq(organizationSlugs.slug, slug), gt(organizationSlugs.retiredAt, retiredSince())));
  return [used, retired].every((row) => !row || row.id === exceptId);
}

/** The same within one organization. */
export async function isWorkspaceSlugFree(
  db: Db,
  organizationId: string,
  slug: string,
  exceptId?: string,
): Promise<boolean> {
  if (reservedSlugs.includes(slug)) return false;
  const [used] = await db
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(and(eq(workspaces.organizationId, organizationId), eq(workspaces.slug, slug)));
  const [retired] = await db
    .select({ id: workspaceSlugs.workspaceId })
    .from(workspaceSlugs)
    .where(
      and(
        eq(workspaceSlugs.organizationId, organizationId),
        eq(workspaceSlugs.slug, slug),
        gt(workspaceSlugs.retiredAt, retiredSince()),
      ),
    );
  return [used, retired].every((row) => !row || row.id === exceptId);
}

/** The first free slug made from a name: `ski`, then `ski-2`, `ski-3`, … */
export async function freeSlug(name: string, isFree: (slug: string) => Promise<boolean>): Promise<string> {
  const base = slugify(name);
  for (let attempt = 1; attempt < 100; attempt += 1) {
    const slug = attempt === 1 ? base : `${base}-${attempt}`;
    if (await isFree(slug)) return slug;
  }
  return `${base}-${Date.now().toString(36)}`;
}

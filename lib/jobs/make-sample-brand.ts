import 'server-only';
import { and, eq } from 'drizzle-orm';
import { gateDb } from '@/db/client';
import { organizations, workspaces } from '@/db/schema/organizations';
import { fillAirportBrand } from '@/db/seed/airport-brand';
import { freeSlug, isWorkspaceSlugFree } from '@/lib/accounts/slugs';
import { deleteWorkspaceNow } from '@/lib/accounts/workspace-settings';
import { systemContext } from '@/lib/auth/make-context';
import { translator } from '@/lib/i18n/translator';
import { newId } from '@/lib/ids';
import { makeSampleMap } from '@/lib/journeys/make-sample-map';

// Small enough to be there before a newcomer has looked around.
const oneIn = 25;

/** Gives a new organization its sample brand, in its own language; an organization that has one keeps it. */
export async function makeSampleBrand(organizationId: string): Promise<void> {
  const db = gateDb();
  const [organization] = await db.select().from(organizations).where(eq(organizations.id, organizationId));
  const [sample] = await db
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(and(eq(workspaces.organizationId, organizationId), eq(workspaces.isSample, true)));
  if (!organization || sample) return;
  const t = await translator(organization.contentLocale, 'sample');
  const id = newId();
  const slug = await freeSlug(t('brand'), (name) => isWorkspaceSlugFree(db, organizationId, name));
  const { contentLocale, timeZone, currency } = organization;
  await db.insert(workspaces).values({
    id,
    organizationId,
    slug,
    name: t('brand'),
    contentLocale,
    timeZone,
    currency,
    isSample: true,
  });
  try {
    const ctx = await systemContext(id);
    await fillAirportBrand(ctx, { oneIn, withParts: false });
    await makeSampleMap(ctx, 'airline');
  } catch (error) {
    // Half a sample is worse than none; the job is tried again.
    await deleteWorkspaceNow(id);
    throw error;
  }
}

import 'server-only';
import { and, desc, eq, sql, type SQL } from 'drizzle-orm';
import { personaVersions } from '@/db/schema/personas';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { versionsOf } from './keep-version';
import type { PersonaVersion, PortraitContent } from './types';

const versions = personaVersions;

const columns = {
  id: versions.id,
  at: versions.at,
  reason: versions.reason,
  label: versions.label,
  // Read from the list of people, so that whoever was erased there is not named here.
  authors: sql<string[]>`array(select p.name from workspace_people p
    where p.workspace_id = ${versions.workspaceId} and p.id = any (${versions.authorIds}) order by p.name)`,
};

type Row = Omit<PersonaVersion, 'at'> & { at: Date };
const told = ({ at, ...row }: Row): PersonaVersion => ({ ...row, at: at.toISOString() });

/** Versions of a persona, latest first. */
export async function readVersions(
  tx: TenantTx,
  ctx: TenantContext,
  personaId: string,
  { condition, limit }: { condition?: SQL; limit: number },
): Promise<PersonaVersion[]> {
  const rows = await tx
    .select(columns)
    .from(versions)
    .where(and(versionsOf(ctx, personaId), condition))
    .orderBy(desc(versions.at), desc(versions.id))
    .limit(limit);
  return rows.map(told);
}

/** A version with what stands in it. Throws NOT_FOUND at `versionId`. */
export async function readVersion(
  tx: TenantTx,
  ctx: TenantContext,
  personaId: string,
  versionId: string,
): Promise<PortraitContent & { version: PersonaVersion }> {
  const [row] = await tx
    .select({ ...columns, content: versions.content })
    .from(versions)
    .where(and(versionsOf(ctx, personaId), eq(versions.id, versionId)));
  if (!row) throw new AppError('NOT_FOUND', { field: 'versionId' });
  const { content, ...summary } = row;
  return { version: told(summary), ...(content as PortraitContent) };
}

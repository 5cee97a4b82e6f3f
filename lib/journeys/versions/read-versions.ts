import 'server-only';
import { and, desc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { journeyMaps, journeyMapVersions } from '@/db/schema/journeys';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { own } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import type { MapRow } from '../map-rows';
import { versionsOf } from './keep-version';
import type { MapContent, VersionSummary } from './types';
import { unpackContent } from './version-content';

const versions = journeyMapVersions;

const columns = {
  id: versions.id,
  at: versions.at,
  reason: versions.reason,
  label: versions.label,
  // Read from the list of people, so that whoever was erased there is not named here.
  authors: sql<string[]>`array(select p.name from workspace_people p
    where p.workspace_id = ${versions.workspaceId} and p.id = any (${versions.authorIds}) order by p.name)`,
  stages: versions.stages,
  steps: versions.steps,
  lanes: versions.lanes,
  filledCells: versions.filledCells,
};

type Row = Omit<VersionSummary, 'at'> & { at: Date };
const summaryOf = ({ at, ...row }: Row): VersionSummary => ({ ...row, at: at.toISOString() });

/** A map that is not in the trash. Throws NOT_FOUND. */
export async function readMapRow(tx: TenantTx, ctx: TenantContext, mapId: string): Promise<MapRow> {
  const [row] = await tx
    .select()
    .from(journeyMaps)
    .where(and(own(ctx, journeyMaps, mapId), isNull(journeyMaps.deletedAt)));
  if (!row) throw new AppError('NOT_FOUND', { field: 'mapId' });
  return row;
}

/** Versions of a map, latest first. */
export async function readSummaries(
  tx: TenantTx,
  ctx: TenantContext,
  mapId: string,
  { condition, limit }: { condition?: SQL; limit: number },
): Promise<VersionSummary[]> {
  const rows = await tx
    .select(columns)
    .from(versions)
    .where(and(versionsOf(ctx, mapId), condition))
    .orderBy(desc(versions.at), desc(versions.id))
    .limit(limit);
  return rows.map(summaryOf);
}

/** A version with what stands in it. Throws NOT_FOUND. */
export async function readVersion(
  tx: TenantTx,
  ctx: TenantContext,
  mapId: string,
  versionId: string,
): Promise<MapContent & { version: VersionSummary }> {
  const [row] = await tx
    .select({ ...columns, content: versions.content })
    .from(versions)
    .where(and(versionsOf(ctx, mapId), eq(versions.id, versionId)));
  if (!row) throw new AppError('NOT_FOUND', { field: 'versionId' });
  const { content, ...summary } = row;
  return { version: summaryOf(summary), ...(await unpackContent(content)) };
}

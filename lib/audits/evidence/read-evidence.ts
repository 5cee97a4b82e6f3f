import 'server-only';
import { and, asc, eq, inArray, isNotNull, type SQL } from 'drizzle-orm';
import { auditEvidence } from '@/db/schema/audit-evidence';
import { files } from '@/db/schema/files';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import type { EvidencePhoto } from './types';

/** A photo with the visit that it belongs to. */
export type PhotoOfVisit = EvidencePhoto & { visitId: string };

type Row = PhotoOfVisit & { toldTouchpointId: string | null };

async function read(tx: TenantTx, ctx: TenantContext, condition: SQL | undefined): Promise<Row[]> {
  const rows = await tx
    .select({
      id: auditEvidence.id,
      visitId: auditEvidence.visitId,
      touchpointId: auditEvidence.touchpointId,
      toldTouchpointId: auditEvidence.toldTouchpointId,
      criterionId: auditEvidence.criterionId,
      takenAt: auditEvidence.takenAt,
      note: auditEvidence.note,
      latitude: auditEvidence.latitude,
      longitude: auditEvidence.longitude,
      width: files.width,
      height: files.height,
    })
    .from(auditEvidence)
    .innerJoin(
      files,
      and(eq(files.workspaceId, auditEvidence.workspaceId), eq(files.id, auditEvidence.fileId)),
    )
    .where(and(eq(auditEvidence.workspaceId, ctx.workspace.id), isNotNull(auditEvidence.fileId), condition))
    .orderBy(asc(auditEvidence.createdAt), asc(auditEvidence.id));
  return rows.map(({ latitude, longitude, ...row }) => ({
    ...row,
    position: latitude === null || longitude === null ? null : { latitude, longitude },
    takenAt: row.takenAt?.toISOString() ?? null,
    width: row.width ?? 1,
    height: row.height ?? 1,
  }));
}

/** The photos of a visit, the first one first. For its auditor alone: who asks was checked before. */
export async function readEvidence(
  tx: TenantTx,
  ctx: TenantContext,
  visitId: string,
): Promise<EvidencePhoto[]> {
  const rows = await read(tx, ctx, eq(auditEvidence.visitId, visitId));
  return rows.map(({ visitId: _visit, toldTouchpointId: _told, ...photo }) => photo);
}

/** The photos of several visits, at touchpoints as their snapshots name them. For closed cycles alone. */
export async function readEvidenceOf(
  tx: TenantTx,
  ctx: TenantContext,
  visitIds: readonly string[],
): Promise<PhotoOfVisit[]> {
  if (visitIds.length === 0) return [];
  const rows = await read(tx, ctx, inArray(auditEvidence.visitId, [...visitIds]));
  return rows.map(({ toldTouchpointId, ...photo }) => ({
    ...photo,
    touchpointId: toldTouchpointId ?? photo.touchpointId,
  }));
}

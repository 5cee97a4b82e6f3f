import 'server-only';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { auditCycles } from '@/db/schema/audit-cycles';
import { auditEvidence } from '@/db/schema/audit-evidence';
import { auditVisits } from '@/db/schema/audit-visits';
import { files } from '@/db/schema/files';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { serveFile, type ServedFile } from '@/lib/files/serve-file';
import { readWithheld } from '@/lib/ratings/figures/read-withheld';
import { findPersonId } from '../cycles/cycle-rows';
import { sightOf } from '../read-ratings';

/**
 * A photo for somebody who may see it: its auditor at any time, and once the cycle is closed whoever reads its results and
 * has not still to score the same touchpoint. NOT_FOUND for all others, as for one that is not here.
 */
export async function getEvidencePhoto(
  ctx: TenantContext,
  id: string,
  { small = false }: { small?: boolean } = {},
): Promise<ServedFile> {
  if (!z.uuid().safeParse(id).success) throw new AppError('NOT_FOUND');
  // A guest reads no audits and still sees the photos of the own visit.
  const mayRead = ctx.permissions.has('audit:read');
  const file = await withTenant.read(ctx, mayRead ? 'audit:read' : 'audit:score', async (tx) => {
    const [row] = await tx
      .select({
        touchpointId: auditEvidence.touchpointId,
        auditorId: auditVisits.auditorId,
        visit: auditVisits.state,
        cycle: auditCycles.state,
        deletedAt: auditCycles.deletedAt,
        sha256: files.sha256,
        contentType: files.contentType,
        smallSize: files.smallSize,
      })
      .from(auditEvidence)
      .innerJoin(
        auditVisits,
        and(
          eq(auditVisits.workspaceId, auditEvidence.workspaceId),
          eq(auditVisits.id, auditEvidence.visitId),
        ),
      )
      .innerJoin(
        auditCycles,
        and(eq(auditCycles.workspaceId, auditVisits.workspaceId), eq(auditCycles.id, auditVisits.cycleId)),
      )
      .innerJoin(
        files,
        and(eq(files.workspaceId, auditEvidence.workspaceId), eq(files.id, auditEvidence.fileId)),
      )
      .where(own(ctx, auditEvidence, id));
    if (!row || row.deletedAt) return null;
    const personId = await findPersonId(tx, ctx);
    if (row.auditorId === personId && ctx.permissions.has('audit:score')) return row;
    if (!mayRead) return null;
    if (sightOf(row.cycle, row, null) !== 'all' || row.visit !== 'submitted') return null;
    return (await readWithheld(tx, ctx)).has(row.touchpointId) ? null : row;
  });
  if (!file) throw new AppError('NOT_FOUND');
  return serveFile(ctx, file, small);
}

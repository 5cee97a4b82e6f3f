import 'server-only';
import { and, eq } from 'drizzle-orm';
import { journeyMapVersions } from '@/db/schema/journeys';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { lockMap } from '../lock-map';
import { nameVersionSchema, type NameVersionInput } from './input';
import { versionsOf } from './keep-version';

/** Gives a version another label, or none, inside a transaction under way. Throws NOT_FOUND. */
export async function setVersionLabel(
  ctx: TenantContext,
  w: TenantWrite,
  { mapId, versionId, label }: { mapId: string; versionId: string; label: string | null },
): Promise<void> {
  const { title } = await lockMap(ctx, w, mapId);
  const one = and(versionsOf(ctx, mapId), eq(journeyMapVersions.id, versionId));
  const [known] = await w.tx.select({ label: journeyMapVersions.label }).from(journeyMapVersions).where(one);
  if (!known) throw new AppError('NOT_FOUND', { field: 'versionId' });
  if (known.label === label) return;
  await w.tx.update(journeyMapVersions).set({ label }).where(one);
  w.record({
    action: label === null ? 'journeyMap.unnameVersion' : 'journeyMap.nameVersion',
    subject: { type: 'journeyMap', id: mapId, label: title },
    before: { version: known.label },
    after: { version: label },
  });
  w.emit({ kind: 'journeyMap', id: mapId, op: 'update' });
}

/** Gives a version a name; it is kept for ever then. Throws NOT_FOUND, VALIDATION. */
export async function nameVersion(ctx: TenantContext, input: NameVersionInput): Promise<void> {
  await withTenant.write(ctx, 'journey:write', (w) =>
    setVersionLabel(ctx, w, parseInput(nameVersionSchema, input)),
  );
}

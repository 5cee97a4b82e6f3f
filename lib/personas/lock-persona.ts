import 'server-only';
import { and, isNotNull, isNull } from 'drizzle-orm';
import { personas } from '@/db/schema/personas';
import type { TenantContext } from '@/lib/auth/context';
import { own, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';

/** Locks a persona; NOT_FOUND where it is not here or lies in the trash (with `trashed`: where it does not). */
export async function lockPersona(
  ctx: TenantContext,
  w: TenantWrite,
  id: string,
  { trashed = false }: { trashed?: boolean } = {},
) {
  const [row] = await w.tx
    .select()
    .from(personas)
    .where(and(own(ctx, personas, id), trashed ? isNotNull(personas.deletedAt) : isNull(personas.deletedAt)))
    .for('update');
  if (!row) throw new AppError('NOT_FOUND', { field: 'id' });
  return row;
}

import 'server-only';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { AppError } from '@/lib/errors';
import { findPersonId } from '../cycles/cycle-rows';
import { readAuditors } from './calibration-rows';

/** The acting person's invitation to a session. Throws NOT_FOUND for whoever was not asked. */
export async function readOwnPart(tx: TenantTx, ctx: TenantContext, calibrationId: string) {
  const personId = await findPersonId(tx, ctx);
  const part = (await readAuditors(tx, ctx, calibrationId)).find((one) => one.personId === personId);
  if (!part) throw new AppError('NOT_FOUND');
  return part;
}

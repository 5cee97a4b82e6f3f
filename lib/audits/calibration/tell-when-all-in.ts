import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { readAuditors, setCalibration, tellChange, type CalibrationRow } from './calibration-rows';

/** Tells the results of an open session as soon as everybody who was asked is in. The session is locked by the caller. */
export async function tellWhenAllIn(
  ctx: TenantContext,
  w: TenantWrite,
  row: CalibrationRow,
): Promise<boolean> {
  if (row.state !== 'open') return false;
  const auditors = await readAuditors(w.tx, ctx, row.id);
  if (auditors.length === 0 || auditors.some(({ handedInAt }) => handedInAt === null)) return false;
  await setCalibration(ctx, w, row.id, { state: 'told', toldAt: new Date() });
  tellChange(w, 'tell', row);
  return true;
}

import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { listOwnVisits } from '../scoring/list-own-visits';
import { todayIn } from '../scoring/today-in';
import { checkInSchema, type CheckInInput } from './input';
import { markWiped, seeDevice } from './see-device';
import type { CheckIn } from './types';

/** Notes that the device was here; gives whether it was signed out. */
async function see(ctx: TenantContext, input: CheckInInput): Promise<boolean> {
  const { device, now, waiting } = parseInput(checkInSchema, input);
  return withTenant.write(ctx, 'audit:score', async (w) => {
    const personId = await w.personId();
    if (!personId) return true;
    const clockOffset = Date.now() - now;
    const seen = await seeDevice(w.tx, ctx, personId, { ...device, clockOffset, waiting });
    if (seen.revokedAt && waiting === 0) await markWiped(w.tx, ctx, device.id);
    return seen.revokedAt !== null;
  });
}

/**
 * A phone asks what its person has to do in this brand, and whether it may still be used. Where there is nothing to do for
 * them nothing is noted: a manager of fifty brands does not become an auditor of fifty.
 */
export async function checkIn(ctx: TenantContext, input: CheckInInput): Promise<CheckIn> {
  const visits = await listOwnVisits(ctx);
  const revoked = visits.length > 0 && (await see(ctx, input));
  return { revoked, visits: revoked ? [] : visits, today: todayIn(ctx.workspace.timeZone) };
}

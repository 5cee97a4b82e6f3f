import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';

const minute = 60_000;
const day = 24 * 60 * minute;

/** After this long without a change, in milliseconds, what stands in a map is kept. */
export const pauseLength = 10 * minute;
/** While it is changed, it is kept once in this time. */
export const hourLength = 60 * minute;
/** Days for which every version is kept; of older ones without a name the last of each day stays. */
export const versionDays = 30;

/**
 * Asks for a look at a map when the ten minutes that run now, and a pause of ten more, are over. Every change falls into
 * some ten minutes of which the end is looked at, and a map that is changed all the time costs one job in ten minutes.
 */
export async function planVersion(w: TenantWrite, mapId: string, now = new Date()): Promise<void> {
  const slot = Math.floor(now.getTime() / pauseLength);
  const at = new Date((slot + 2) * pauseLength);
  await w.enqueue('journey.version', mapId, at, `journey.version:${mapId}:${slot}`);
}

/** Asks for versions to be thinned out when those of today have grown old; one job a day is enough. */
export async function planThinning(ctx: TenantContext, w: TenantWrite, now = new Date()): Promise<void> {
  const at = new Date(Math.ceil(now.getTime() / day) * day + versionDays * day + minute);
  const key = `journey.thin:${ctx.workspace.id}:${at.toISOString().slice(0, 10)}`;
  await w.enqueue('journey.thin', null, at, key);
}

import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { comparedAtMost } from './constants';
import { readPersonas } from './read-personas';
import type { Persona } from './types';

/** Up to four whole personas in the order in which they were named; ids that are not here are passed over. */
export async function comparePersonas(
  ctx: TenantContext,
  ids: readonly string[],
): Promise<(Persona & { segment: string | null })[]> {
  const wanted = [...new Set(ids)].slice(0, comparedAtMost);
  const rows = await withTenant.read(ctx, 'touchpoint:read', (tx) => readPersonas(tx, ctx, wanted));
  return wanted.flatMap((id) => rows.find((row) => row.id === id) ?? []);
}

import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import type { PortableMap } from './core/portable-map';
import { readPortable } from './read-portable';

/** A map as a file has it: names in the place of ids, without people and pictures. Throws NOT_FOUND. */
export async function exportMap(ctx: TenantContext, id: string): Promise<PortableMap> {
  return withTenant.read(ctx, 'journey:read', (tx) => readPortable(ctx, tx, id));
}

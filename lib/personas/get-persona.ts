import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { readPersonas } from './read-personas';
import type { Persona } from './types';

/** A persona with everything in it. Throws NOT_FOUND. */
export async function getPersona(ctx: TenantContext, id: string): Promise<Persona> {
  const [persona] = await withTenant.read(ctx, 'touchpoint:read', (tx) => readPersonas(tx, ctx, [id]));
  if (!persona) throw new AppError('NOT_FOUND');
  const { segment: _, ...rest } = persona;
  return rest;
}

import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { lockPersona } from '../lock-persona';
import { readPersonas } from '../read-personas';
import type { Persona } from '../types';

/** Locks a persona and reads all of it. Throws NOT_FOUND at `personaId`. */
export async function lockToRead(ctx: TenantContext, w: TenantWrite, personaId: string): Promise<Persona> {
  await lockPersona(ctx, w, personaId);
  const [found] = await readPersonas(w.tx, ctx, [personaId]);
  if (!found) throw new AppError('NOT_FOUND', { field: 'personaId' });
  const { segment: _, ...persona } = found;
  return persona;
}

import 'server-only';
import { personas } from '@/db/schema/personas';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { personaIdSchema, type PersonaIdInput } from './input';
import { lockPersona } from './lock-persona';

/** The same inside a transaction under way, for several records that come back together. */
export async function putPersonaBack(
  ctx: TenantContext,
  w: TenantWrite,
  input: PersonaIdInput,
): Promise<void> {
  const { id } = parseInput(personaIdSchema, input);
  const { name } = await lockPersona(ctx, w, id, { trashed: true });
  await w.tx
    .update(personas)
    .set({ deletedAt: null, updatedAt: new Date(), updatedBy: await w.personId() })
    .where(own(ctx, personas, id));
  w.record({ action: 'persona.restore', subject: { type: 'persona', id, label: name } });
  w.emit({ kind: 'persona', id, op: 'create' });
}

/** Takes a persona out of the trash. NOT_FOUND where it does not lie there. */
export async function restorePersona(ctx: TenantContext, input: PersonaIdInput): Promise<void> {
  await withTenant.write(ctx, 'persona:write', (w) => putPersonaBack(ctx, w, input));
}

import 'server-only';
import { personas } from '@/db/schema/personas';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { planPurge } from '@/lib/touchpoints/plan-purge';
import { personaIdSchema, type PersonaIdInput } from './input';
import { lockPersona } from './lock-persona';

/** Puts a persona into the trash. Throws NOT_FOUND. */
export async function deletePersona(ctx: TenantContext, input: PersonaIdInput): Promise<void> {
  await withTenant.write(ctx, 'persona:write', async (w) => {
    const { id } = parseInput(personaIdSchema, input);
    const { name } = await lockPersona(ctx, w, id);
    await w.tx
      .update(personas)
      .set({ deletedAt: new Date(), updatedAt: new Date(), updatedBy: await w.personId() })
      .where(own(ctx, personas, id));
    w.record({ action: 'persona.delete', subject: { type: 'persona', id, label: name } });
    await planPurge(ctx, w);
    w.emit({ kind: 'persona', id, op: 'delete' });
  });
}

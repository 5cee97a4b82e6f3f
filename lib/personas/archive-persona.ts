import 'server-only';
import { personas } from '@/db/schema/personas';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { personaIdSchema, type PersonaIdInput } from './input';
import { lockPersona } from './lock-persona';

/** Hides a persona and keeps it. Throws NOT_FOUND. */
export async function archivePersona(ctx: TenantContext, input: PersonaIdInput): Promise<void> {
  await withTenant.write(ctx, 'persona:write', async (w) => {
    const { id } = parseInput(personaIdSchema, input);
    const { name } = await lockPersona(ctx, w, id);
    await w.tx
      .update(personas)
      .set({ archivedAt: new Date(), updatedAt: new Date(), updatedBy: await w.personId() })
      .where(own(ctx, personas, id));
    w.record({ action: 'persona.archive', subject: { type: 'persona', id, label: name } });
    w.emit({ kind: 'persona', id, op: 'update' });
  });
}

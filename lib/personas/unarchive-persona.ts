import 'server-only';
import { personas } from '@/db/schema/personas';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { personaIdSchema, type PersonaIdInput } from './input';
import { lockPersona } from './lock-persona';

/** Takes a persona out of the archive. Throws NOT_FOUND. */
export async function unarchivePersona(ctx: TenantContext, input: PersonaIdInput): Promise<void> {
  await withTenant.write(ctx, 'persona:write', async (w) => {
    const { id } = parseInput(personaIdSchema, input);
    const { name } = await lockPersona(ctx, w, id);
    await w.tx
      .update(personas)
      .set({ archivedAt: null, updatedAt: new Date(), updatedBy: await w.personId() })
      .where(own(ctx, personas, id));
    w.record({ action: 'persona.unarchive', subject: { type: 'persona', id, label: name } });
    w.emit({ kind: 'persona', id, op: 'update' });
  });
}

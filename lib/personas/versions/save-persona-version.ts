import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { savePersonaVersionSchema, type SavePersonaVersionInput } from './input';
import { keepVersion } from './keep-version';
import { lockToRead } from './lock-to-read';

/**
 * Keeps a persona as it is now under a name; where nothing changed since the latest version, that one gets the name. Gives
 * the version's id. Throws NOT_FOUND, VALIDATION.
 */
export async function savePersonaVersion(
  ctx: TenantContext,
  input: SavePersonaVersionInput,
): Promise<{ id: string }> {
  return withTenant.write(ctx, 'persona:write', async (w) => {
    const { personaId, label } = parseInput(savePersonaVersionSchema, input);
    const persona = await lockToRead(ctx, w, personaId);
    const { id } = await keepVersion(ctx, w, persona, { reason: 'asked', label });
    w.record({
      action: 'persona.nameVersion',
      subject: { type: 'persona', id: personaId, label: persona.about.name },
      after: { version: label },
    });
    w.emit({ kind: 'persona', id: personaId, op: 'update' });
    return { id };
  });
}

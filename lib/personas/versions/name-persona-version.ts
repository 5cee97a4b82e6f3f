import 'server-only';
import { and, eq } from 'drizzle-orm';
import { personaVersions } from '@/db/schema/personas';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { lockPersona } from '../lock-persona';
import { namePersonaVersionSchema, type NamePersonaVersionInput } from './input';
import { versionsOf } from './keep-version';

/** Gives a version another name, or takes it away: then it is thinned out like others. Throws NOT_FOUND, VALIDATION. */
export async function namePersonaVersion(ctx: TenantContext, input: NamePersonaVersionInput): Promise<void> {
  await withTenant.write(ctx, 'persona:write', async (w) => {
    const { personaId, versionId, label } = parseInput(namePersonaVersionSchema, input);
    const { name } = await lockPersona(ctx, w, personaId);
    const one = and(versionsOf(ctx, personaId), eq(personaVersions.id, versionId));
    const [known] = await w.tx.select({ label: personaVersions.label }).from(personaVersions).where(one);
    if (!known) throw new AppError('NOT_FOUND', { field: 'versionId' });
    if (known.label === label) return;
    await w.tx.update(personaVersions).set({ label }).where(one);
    w.record({
      action: label === null ? 'persona.unnameVersion' : 'persona.nameVersion',
      subject: { type: 'persona', id: personaId, label: name },
      before: { version: known.label },
      after: { version: label },
    });
    w.emit({ kind: 'persona', id: personaId, op: 'update' });
  });
}

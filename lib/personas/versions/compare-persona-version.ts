import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { readPersonas } from '../read-personas';
import { diffPortraits } from './diff-portraits';
import { personaVersionSchema, type PersonaVersionInput } from './input';
import { readNamesIn } from './read-names-in';
import { readVersion } from './read-versions';
import type { PersonaComparison } from './types';

/** A version of a persona and what has changed from it to the persona as it is now. Throws NOT_FOUND. */
export async function comparePersonaVersion(
  ctx: TenantContext,
  input: PersonaVersionInput,
): Promise<PersonaComparison> {
  const { personaId, versionId } = parseInput(personaVersionSchema, input);
  return withTenant.read(ctx, 'touchpoint:read', async (tx) => {
    const [now] = await readPersonas(tx, ctx, [personaId]);
    if (!now) throw new AppError('NOT_FOUND', { field: 'personaId' });
    const { version, portrait, names } = await readVersion(tx, ctx, personaId, versionId);
    return {
      version,
      names: { ...names, ...(await readNamesIn(tx, ctx, now)) },
      diff: diffPortraits(portrait, now),
    };
  });
}

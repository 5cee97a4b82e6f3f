import 'server-only';
import { and, eq, sql } from 'drizzle-orm';
import { personaVersions } from '@/db/schema/personas';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { readPersonas } from '../read-personas';
import { listPersonaVersionsSchema, type ListPersonaVersionsInput } from './input';
import { versionsOf } from './keep-version';
import { readVersions } from './read-versions';
import type { PersonaVersionList } from './types';

const atOnce = 50;
const versions = personaVersions;

/**
 * The versions of a persona, latest first, fifty at once. NOT_FOUND where the persona or the version `before` is not here.
 */
export async function listPersonaVersions(
  ctx: TenantContext,
  input: ListPersonaVersionsInput,
): Promise<PersonaVersionList> {
  const { personaId, before } = parseInput(listPersonaVersionsSchema, input);
  return withTenant.read(ctx, 'touchpoint:read', async (tx) => {
    const [persona] = await readPersonas(tx, ctx, [personaId]);
    if (!persona) throw new AppError('NOT_FOUND', { field: 'personaId' });
    if (before) {
      const [known] = await tx
        .select({ id: versions.id })
        .from(versions)
        .where(and(versionsOf(ctx, personaId), eq(versions.id, before)));
      if (!known) throw new AppError('NOT_FOUND', { field: 'before' });
    }
    const condition = before
      ? sql`(${versions.at}, ${versions.id}) < (select b.at, b.id from persona_versions b
          where b.workspace_id = ${ctx.workspace.id} and b.persona_id = ${personaId} and b.id = ${before})`
      : undefined;
    const found = await readVersions(tx, ctx, personaId, { condition, limit: atOnce + 1 });
    const page = found.slice(0, atOnce);
    return { versions: page, next: found.length > atOnce ? (page.at(-1)?.id ?? null) : null };
  });
}

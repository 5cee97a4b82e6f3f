import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { parseInput } from '@/lib/parse-input';
import { duplicatePersonaSchema, type DuplicatePersonaInput } from './input';
import { insertPersona, nextMark } from './insert-persona';
import { lockPersona } from './lock-persona';
import { readPersonas } from './read-personas';

/** Makes a copy of a persona under another name and with a mark of its own. Throws NOT_FOUND. */
export async function duplicatePersona(
  ctx: TenantContext,
  input: DuplicatePersonaInput,
): Promise<{ id: string }> {
  return withTenant.write(ctx, 'persona:write', async (w) => {
    const { id: from, name } = parseInput(duplicatePersonaSchema, input);
    const original = await lockPersona(ctx, w, from);
    const [copied] = await readPersonas(w.tx, ctx, [from]);
    const { about, sections = [], preferences = [] } = copied ?? {};
    const id = await insertPersona(ctx, w, {
      about: {
        roleLine: original.roleLine,
        quote: original.quote,
        portraitFileId: original.portraitFileId,
        segmentId: about?.segmentId ?? null,
        name,
        ...(await nextMark(ctx, w)),
      },
      sections,
      preferences,
    });
    w.record({
      action: 'persona.duplicate',
      subject: { type: 'persona', id, label: name },
      after: { from: original.name },
    });
    w.emit({ kind: 'persona', id, op: 'create' });
    return { id };
  });
}

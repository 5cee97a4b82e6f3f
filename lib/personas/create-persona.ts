import 'server-only';
import { generateNKeysBetween } from 'fractional-indexing';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { personaFrames } from './constants';
import { createPersonaSchema, type CreatePersonaInput } from './input';
import { insertPersona, nextMark } from './insert-persona';
import { requireSegment } from './require-choices';

/** Makes a persona with the sections of a frame, or with none. Throws NOT_FOUND at `segmentId`. */
export async function createPersona(ctx: TenantContext, input: CreatePersonaInput): Promise<{ id: string }> {
  return withTenant.write(ctx, 'persona:write', async (w) => {
    const { name, roleLine, segmentId, frame } = parseInput(createPersonaSchema, input);
    if (segmentId) await requireSegment(ctx, w, segmentId);
    const kinds = personaFrames[frame];
    const positions = generateNKeysBetween(null, null, kinds.length);
    const id = await insertPersona(ctx, w, {
      about: { name, roleLine, quote: '', portraitFileId: null, segmentId, ...(await nextMark(ctx, w)) },
      sections: kinds.map((kind, at) => ({
        id: newId(),
        position: positions[at] ?? '',
        kind,
        title: '',
        statements: [],
      })),
      preferences: [],
    });
    w.record({ action: 'persona.create', subject: { type: 'persona', id, label: name } });
    w.emit({ kind: 'persona', id, op: 'create' });
    return { id };
  });
}

import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { copyPersonaSchema, type CopyPersonaInput } from './input';
import { insertPersona, nextMark } from './insert-persona';
import { listPersonaChoices } from './list-persona-choices';
import { readPersonas } from './read-personas';

const folded = (name: string) => name.trim().toLowerCase();

/**
 * Copies a persona into another brand of the same organization: its words, and what is said of channels that have the same
 * name there. Ids, picture, segment and people stay behind. Gives the copy and how many preferences found no channel.
 * Throws NOT_FOUND at `id`, or where the brands are not two of one organization; FORBIDDEN where one may not write there.
 */
export async function copyPersona(
  source: TenantContext,
  target: TenantContext,
  input: CopyPersonaInput,
): Promise<{ id: string; left: number }> {
  const { id } = parseInput(copyPersonaSchema, input);
  if (source.organization.id !== target.organization.id || source.workspace.id === target.workspace.id) {
    throw new AppError('NOT_FOUND', { field: 'target' });
  }
  const [persona] = await withTenant.read(source, 'touchpoint:read', (tx) => readPersonas(tx, source, [id]));
  if (!persona) throw new AppError('NOT_FOUND', { field: 'id' });
  const names = new Map((await listPersonaChoices(source)).channels.map((one) => [one.id, folded(one.name)]));
  const there = new Map((await listPersonaChoices(target)).channels.map((one) => [folded(one.name), one.id]));
  const preferences = persona.preferences.flatMap((preference) => {
    const channelId = there.get(names.get(preference.channelId) ?? '');
    return channelId ? [{ ...preference, channelId }] : [];
  });
  return withTenant.write(target, 'persona:write', async (w) => {
    const { name, roleLine, quote } = persona.about;
    const made = await insertPersona(target, w, {
      about: { name, roleLine, quote, portraitFileId: null, segmentId: null, ...(await nextMark(target, w)) },
      sections: persona.sections,
      preferences,
    });
    w.record({
      action: 'persona.copy',
      subject: { type: 'persona', id: made, label: name },
      after: { from: source.workspace.name },
    });
    w.emit({ kind: 'persona', id: made, op: 'create' });
    return { id: made, left: persona.preferences.length - preferences.length };
  });
}

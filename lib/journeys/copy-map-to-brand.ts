import 'server-only';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { fromPortable, type LeftBehind } from './core/from-portable';
import { withoutTraces } from './core/portable-map';
import { copyMapSchema, type CopyMapInput } from './input';
import { insertMap } from './insert-map';
import { makeFinders, readPortable } from './read-portable';

/**
 * Copies a map into another brand of the same organization: its words, and its cards of touchpoints and channels that have
 * the same name there; others keep their name as text. Ids, numbers, pictures, personas and people stay behind, and how well
 * each text is known. Throws NOT_FOUND at `id`, or where the brands are not two of one organization; FORBIDDEN where one
 * may not write there.
 */
export async function copyMapToBrand(
  source: TenantContext,
  target: TenantContext,
  input: CopyMapInput,
): Promise<{ id: string; left: LeftBehind }> {
  const { id } = parseInput(copyMapSchema, input);
  if (source.organization.id !== target.organization.id || source.workspace.id === target.workspace.id) {
    throw new AppError('NOT_FOUND', { field: 'target' });
  }
  const file = withoutTraces(
    await withTenant.read(source, 'journey:read', (tx) => readPortable(source, tx, id)),
  );
  return withTenant.write(target, 'journey:write', async (w) => {
    const { map, left } = fromPortable(file, {
      language: file.language ?? target.workspace.contentLocale,
      header: { title: file.title, ownerId: await w.personId() },
      find: await makeFinders(target, w.tx),
    });
    await insertMap(target, w, map, {
      action: 'journeyMap.copy',
      after: { from: source.workspace.name },
    });
    return { id: map.id, left };
  });
}

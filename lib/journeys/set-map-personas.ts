import 'server-only';
import { sql } from 'drizzle-orm';
import { journeyMaps } from '@/db/schema/journeys';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { setMapPersonasSchema, type SetMapPersonasInput } from './input';
import { writeMapPersonas } from './insert-map';
import { lockMap } from './lock-map';
import { ownMap } from './map-rows';
import { readMapPersonas } from './read-portable';

/**
 * Says whose journey a map shows: the first persona is the primary one, an empty list means nobody in particular. Throws
 * NOT_FOUND at `id` and `personaIds`, CONFLICT `mapArchived`.
 */
export async function setMapPersonas(ctx: TenantContext, input: SetMapPersonasInput): Promise<void> {
  await withTenant.write(ctx, 'journey:write', async (w) => {
    const { id, personaIds } = parseInput(setMapPersonasSchema, input);
    const { title, archivedAt } = await lockMap(ctx, w, id);
    if (archivedAt) throw new AppError('CONFLICT', { key: 'mapArchived' });
    const names = async () => (await readMapPersonas(ctx, w.tx, id)).map(({ name }) => name).join(', ');
    const before = await names();
    await writeMapPersonas(ctx, w, id, personaIds);
    await w.tx
      .update(journeyMaps)
      .set({
        revision: sql`${journeyMaps.revision} + 1`,
        updatedAt: new Date(),
        updatedBy: await w.personId(),
      })
      .where(ownMap(ctx, id));
    w.record({
      action: 'journeyMap.personas',
      subject: { type: 'journeyMap', id, label: title },
      before: { personas: before },
      after: { personas: await names() },
    });
    w.emit({ kind: 'journeyMap', id, op: 'update' });
  });
}

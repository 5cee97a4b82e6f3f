import 'server-only';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { journeyMapPersonas } from '@/db/schema/journey-portfolio';
import { journeyMaps } from '@/db/schema/journeys';
import { personas } from '@/db/schema/personas';
import type { Locale } from '@/db/values/accounts';
import type { TenantContext } from '@/lib/auth/context';
import type { TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import type { MapState } from './core/types';
import { headerValues, writeParts } from './map-rows';

/** Says whose journey a map shows, the first being the primary persona. NOT_FOUND at `personaIds`. */
export async function writeMapPersonas(
  ctx: TenantContext,
  w: TenantWrite,
  mapId: string,
  personaIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(personaIds)];
  if (ids.length > 0) {
    const known = await w.tx
      .select({ id: personas.id })
      .from(personas)
      .where(
        and(
          eq(personas.workspaceId, ctx.workspace.id),
          inArray(personas.id, ids),
          isNull(personas.deletedAt),
        ),
      )
      .for('key share');
    if (known.length < ids.length) throw new AppError('NOT_FOUND', { field: 'personaIds' });
  }
  await w.tx
    .delete(journeyMapPersonas)
    .where(and(eq(journeyMapPersonas.workspaceId, ctx.workspace.id), eq(journeyMapPersonas.mapId, mapId)));
  if (ids.length === 0) return;
  await w.tx
    .insert(journeyMapPersonas)
    .values(
      ids.map((personaId, at) => ({ workspaceId: ctx.workspace.id, mapId, personaId, isPrimary: at === 0 })),
    );
}

/** Writes a new map with all that is in it and tells of it. What it points at was checked by the caller. */
export async function insertMap(
  ctx: TenantContext,
  w: TenantWrite,
  map: MapState,
  {
    personaIds = [],
    isSample = false,
    action = 'journeyMap.create',
    after = {},
  }: {
    personaIds?: readonly string[];
    isSample?: boolean;
    action?: string;
    after?: Record<string, unknown>;
  } = {},
): Promise<void> {
  const author = await w.personId();
  await w.tx.insert(journeyMaps).values({
    ...headerValues(map.header),
    workspaceId: ctx.workspace.id,
    id: map.id,
    type: map.type,
    language: map.language as Locale,
    isSample,
    createdBy: author,
    updatedBy: author,
  });
  await writeParts(ctx, w, map);
  await writeMapPersonas(ctx, w, map.id, personaIds);
  w.record({
    action,
    subject: { type: 'journeyMap', id: map.id, label: map.header.title },
    after: { type: map.type, ...after },
  });
  w.emit({ kind: 'journeyMap', id: map.id, op: 'create' });
}

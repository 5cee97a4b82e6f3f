import 'server-only';
import { and, isNull } from 'drizzle-orm';
import { journeyMaps } from '@/db/schema/journeys';
import type { Locale } from '@/db/values/accounts';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { attachFile } from '@/lib/files/attach-file';
import { translator } from '@/lib/i18n/translator';
import { parseInput } from '@/lib/parse-input';
import { copyMap, newMap } from './core/new-map';
import type { HeaderFields, MapState } from './core/types';
import { createMapSchema, type CreateMapInput } from './input';
import { headerValues, readMap, writeParts } from './map-rows';

const firstStages = [
  { key: 'aware', phase: 'before' },
  { key: 'choose', phase: 'before' },
  { key: 'use', phase: 'during' },
  { key: 'after', phase: 'after' },
] as const;

async function readSource(ctx: TenantContext, { tx }: TenantWrite, id: string): Promise<MapState> {
  const [row] = await tx
    .select()
    .from(journeyMaps)
    .where(and(own(ctx, journeyMaps, id), isNull(journeyMaps.deletedAt)));
  if (!row) throw new AppError('NOT_FOUND', { field: 'fromId' });
  return readMap(tx, ctx, row);
}

/** What a map takes over from the head of the one it begins from; a future one stays tied to the present. */
function headFrom(source: MapState, type: MapState['type']): Partial<HeaderFields> {
  const { scenario, goal, startsWith, endsWith, scope, objectId, scopeTouchpointIds } = source.header;
  const isFuture = type === 'future-state' && source.type === 'current-state';
  const currentMapId = isFuture ? source.id : source.type === type ? source.header.currentMapId : null;
  return { scenario, goal, startsWith, endsWith, scope, objectId, scopeTouchpointIds, currentMapId };
}

/**
 * Makes a map with the usual lanes of its type: with four stages to begin with, or from another map, whose stages and
 * fitting lanes are copied (of a blueprint: stages and customer actions). Throws NOT_FOUND at `fromId`.
 */
export async function createMap(ctx: TenantContext, input: CreateMapInput): Promise<{ id: string }> {
  return withTenant.write(ctx, 'journey:write', async (w) => {
    const { type, title, fromId, language: asked } = parseInput(createMapSchema, input);
    const source = fromId ? await readSource(ctx, w, fromId) : null;
    const language: Locale = asked ?? (source?.language as Locale | undefined) ?? ctx.workspace.contentLocale;
    const author = await w.personId();
    const header = { ...(source ? headFrom(source, type) : {}), title, ownerId: author };
    const words = await translator(language, 'journeys');
    const map = source
      ? copyMap(source, { type, language, header })
      : newMap(
          { type, language, header },
          firstStages.map(({ key, phase }) => ({ phase, title: words(`firstStages.${key}`) })),
        );
    for (const fileId of new Set(Object.values(map.card).flatMap((card) => card.fileId ?? []))) {
      await attachFile(ctx, w, fileId);
    }
    await w.tx.insert(journeyMaps).values({
      ...headerValues(map.header),
      workspaceId: ctx.workspace.id,
      id: map.id,
      type,
      language,
      createdBy: author,
      updatedBy: author,
    });
    await writeParts(ctx, w, map);
    w.record({
      action: 'journeyMap.create',
      subject: { type: 'journeyMap', id: map.id, label: title },
      after: { type, ...(source ? { from: source.header.title } : {}) },
    });
    w.emit({ kind: 'journeyMap', id: map.id, op: 'create' });
    return { id: map.id };
  });
}

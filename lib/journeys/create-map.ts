import 'server-only';
import { and, isNull } from 'drizzle-orm';
import { channels } from '@/db/schema/channels';
import type { Locale } from '@/db/values/accounts';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { attachFile } from '@/lib/files/attach-file';
import { translator } from '@/lib/i18n/translator';
import { parseInput } from '@/lib/parse-input';
import { addTroublesOutside } from './core/add-troubles-outside';
import { beginInChannel } from './core/begin-in-channel';
import { fromPortable } from './core/from-portable';
import { copyMap, newMap } from './core/new-map';
import { withoutContent, type PortableMap } from './core/portable-map';
import type { HeaderFields, MapState } from './core/types';
import { findMapTemplate } from './find-map-template';
import { createMapSchema, type CreateMapInput } from './input';
import { insertMap } from './insert-map';
import { makeFinders, readMapPersonas, readMapState } from './read-portable';

const firstStages = [
  { key: 'aware', phase: 'before' },
  { key: 'choose', phase: 'before' },
  { key: 'use', phase: 'during' },
  { key: 'after', phase: 'after' },
] as const;

/** What a map takes over from the head of the one it begins from; a future one stays tied to the present. */
function headFrom(source: MapState, type: MapState['type']): Partial<HeaderFields> {
  const { scenario, goal, startsWith, endsWith, scope, objectId, scopeTouchpointIds } = source.header;
  const isFuture = type === 'future-state' && source.type === 'current-state';
  const currentMapId = isFuture ? source.id : source.type === type ? source.header.currentMapId : null;
  return { scenario, goal, startsWith, endsWith, scope, objectId, scopeTouchpointIds, currentMapId };
}

interface Wanted {
  type: MapState['type'];
  title: string;
  language?: Locale | undefined;
}

async function beginFromMap(ctx: TenantContext, w: TenantWrite, fromId: string, wanted: Wanted) {
  const source = await readMapState(ctx, w.tx, fromId, 'fromId');
  const { type, title, language = source.language as Locale } = wanted;
  const header = { ...headFrom(source, type), title, ownerId: await w.personId() };
  const map = copyMap(source, { type, language, header });
  for (const fileId of new Set(Object.values(map.card).flatMap((card) => card.fileId ?? []))) {
    await attachFile(ctx, w, fileId);
  }
  const personaIds = (await readMapPersonas(ctx, w.tx, fromId)).map(({ id }) => id);
  return { map, personaIds, from: source.header.title, isOfType: source.type === type };
}

async function beginFromTemplate(
  ctx: TenantContext,
  w: TenantWrite,
  template: PortableMap,
  { type, title, language = ctx.workspace.contentLocale }: Wanted,
) {
  const header = { title, ownerId: await w.personId() };
  const find = await makeFinders(ctx, w.tx);
  const { map } = fromPortable(template, { type, language, header, find });
  return { map, personaIds: [], from: template.title, isOfType: template.type === type };
}

async function beginEmpty(ctx: TenantContext, w: TenantWrite, { type, title, language }: Wanted) {
  const spoken = language ?? ctx.workspace.contentLocale;
  const words = await translator(spoken, 'journeys');
  const map = newMap(
    { type, language: spoken, header: { title, ownerId: await w.personId() } },
    firstStages.map(({ key, phase }) => ({ phase, title: words(`firstStages.${key}`) })),
  );
  return { map, personaIds: [], from: null, isOfType: false };
}

async function requireChannel(ctx: TenantContext, { tx }: TenantWrite, id: string): Promise<void> {
  const [row] = await tx
    .select({ id: channels.id })
    .from(channels)
    .where(and(own(ctx, channels, id), isNull(channels.deletedAt)));
  if (!row) throw new AppError('NOT_FOUND', { field: 'entryChannelId' });
}

/**
 * Makes a map with the usual lanes of its type: with four stages to begin with, from another map, whose stages and fitting
 * lanes are copied (core/new-map.ts), or from a template of the product or of the organization,
 * with its sample texts or without. Without `personaIds` a copy keeps the personas of its source. Throws NOT_FOUND at
 * `fromId`, `templateId`, `personaIds` and `entryChannelId`.
 */
export async function createMap(
  ctx: TenantContext,
  input: CreateMapInput,
  { isSample = false }: { isSample?: boolean } = {},
): Promise<{ id: string }> {
  const { fromId, templateKey, templateId, withContent, personaIds, entryChannelId, ...wanted } = parseInput(
    createMapSchema,
    input,
  );
  const language = wanted.language ?? ctx.workspace.contentLocale;
  const template = fromId ? null : await findMapTemplate(ctx, { templateKey, templateId, language });
  return withTenant.write(ctx, 'journey:write', async (w) => {
    const begun = fromId
      ? await beginFromMap(ctx, w, fromId, wanted)
      : template
        ? await beginFromTemplate(ctx, w, withContent ? template : withoutContent(template), wanted)
        : await beginEmpty(ctx, w, wanted);
    if (entryChannelId) await requireChannel(ctx, w, entryChannelId);
    const words = await translator(begun.map.language as Locale, 'journeys');
    const whole = begun.isOfType ? begun.map : addTroublesOutside(begun.map, words('troublesOutside'));
    const map = entryChannelId ? beginInChannel(whole, entryChannelId) : whole;
    await insertMap(ctx, w, map, {
      personaIds: personaIds.length > 0 ? personaIds : begun.personaIds,
      isSample,
      after: begun.from === null ? {} : { from: begun.from },
    });
    return { id: map.id };
  });
}

import 'server-only';
import { and, eq, inArray, isNull } from 'drizzle-orm';
import { objects } from '@/db/schema/brands';
import { channels } from '@/db/schema/channels';
import { journeyMapPersonas } from '@/db/schema/journey-portfolio';
import { journeyMaps } from '@/db/schema/journeys';
import { workspacePeople } from '@/db/schema/people';
import { personas } from '@/db/schema/personas';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import type { Locale } from '@/db/values/accounts';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { readLogo } from '@/lib/files/read-logo';
import { mapSheet, type MapSheet, type SheetNames } from '@/lib/journeys/core/map-sheet';
import { isShown, stagesOf, stepsOf } from '@/lib/journeys/core/read-map';
import type { MapState } from '@/lib/journeys/core/types';
import type { MapFigures } from '@/lib/journeys/figure-types';
import { openMapLink, type FoundMapLink } from '@/lib/journeys/links/find-map-link';
import type { SharedFigure, SharedMap } from '@/lib/journeys/links/shared-map';
import { readMap } from '@/lib/journeys/map-rows';
import { readWithheldFromStrangers } from '@/lib/ratings/figures/read-withheld';
import { getMapFigures } from './get-map-figures';

export type PublicMap =
  | { kind: 'locked'; language: Locale }
  | { kind: 'told'; language: Locale; told: SharedMap; found: FoundMapLink };

const present = (ids: readonly (string | null)[]) => [...new Set(ids.filter((id) => id !== null))];

type NamedTable = typeof touchpoints | typeof objects;

/** Names of records by id, without those in the trash. */
async function readNames(tx: TenantTx, ctx: TenantContext, table: NamedTable, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await tx
    .select({ id: table.id, name: table.name })
    .from(table)
    .where(and(eq(table.workspaceId, ctx.workspace.id), inArray(table.id, ids), isNull(table.deletedAt)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

async function readMapTitles(tx: TenantTx, ctx: TenantContext, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await tx
    .select({ id: journeyMaps.id, title: journeyMaps.title })
    .from(journeyMaps)
    .where(
      and(
        eq(journeyMaps.workspaceId, ctx.workspace.id),
        inArray(journeyMaps.id, ids),
        isNull(journeyMaps.deletedAt),
      ),
    );
  return new Map(rows.map(({ id, title }) => [id, title]));
}

async function readChannels(
  tx: TenantTx,
  ctx: TenantContext,
  ids: string[],
): Promise<SheetNames['channels']> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: channels.id, name: channels.name, medium: channels.medium })
    .from(channels)
    .where(
      and(eq(channels.workspaceId, ctx.workspace.id), inArray(channels.id, ids), isNull(channels.deletedAt)),
    );
  return new Map(rows.map(({ id, ...channel }) => [id, channel]));
}

async function readPeople(tx: TenantTx, ctx: TenantContext, ids: string[]) {
  if (ids.length === 0) return new Map<string, string>();
  const rows = await tx
    .select({ id: workspacePeople.id, name: workspacePeople.name })
    .from(workspacePeople)
    .where(
      and(
        eq(workspacePeople.workspaceId, ctx.workspace.id),
        inArray(workspacePeople.id, ids),
        isNull(workspacePeople.erasedAt),
      ),
    );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The personas of a map, the primary one first, and those of the given curves. */
async function readPersonas(tx: TenantTx, ctx: TenantContext, mapId: string, curveIds: readonly string[]) {
  const here = ctx.workspace.id;
  const look = { id: personas.id, name: personas.name, colour: personas.colour, shape: personas.shape };
  const ofMap = await tx
    .select({ ...look, isPrimary: journeyMapPersonas.isPrimary })
    .from(journeyMapPersonas)
    .innerJoin(
      personas,
      and(
        eq(personas.workspaceId, journeyMapPersonas.workspaceId),
        eq(personas.id, journeyMapPersonas.personaId),
        isNull(personas.deletedAt),
      ),
    )
    .where(and(eq(journeyMapPersonas.workspaceId, here), eq(journeyMapPersonas.mapId, mapId)));
  const ofCurves =
    curveIds.length === 0
      ? []
      : await tx
          .select(look)
          .from(personas)
          .where(
            and(
              eq(personas.workspaceId, here),
              inArray(personas.id, [...curveIds]),
              isNull(personas.deletedAt),
            ),
          );
  return {
    personas: ofMap
      .sort((a, b) => Number(b.isPrimary) - Number(a.isPrimary) || (a.name < b.name ? -1 : 1))
      .map(({ isPrimary: _isPrimary, ...persona }) => persona),
    curvePersonas: ofCurves,
  };
}

/** The figures that a link tells: of touchpoints on shown lanes how they are met, and scores where it shows them. */
function tellFigures(
  { touchpoints: all }: MapFigures,
  sheet: MapSheet,
  { showsScores, withheld }: { showsScores: boolean; withheld: ReadonlySet<string> },
): Map<string, SharedFigure> {
  const onCards = sheet.lanes
    .flatMap(({ cells }) => cells)
    .flatMap((cell) => cell?.cards ?? [])
    .flatMap((card) => (card.kind === 'touchpoint' ? (card.touchpointId ?? []) : []));
  const inColumns = sheet.columns.flatMap((column) => column?.touchpointIds ?? []);
  const wanted = new Set(showsScores ? [...onCards, ...inColumns] : onCards);
  const told = all.filter(({ id, isTrashed }) => wanted.has(id) && !isTrashed);
  return new Map(
    told.map(({ id, medium, channelId, unitId, score, n }) => {
      const isWithheld = showsScores && withheld.has(id);
      const tells = showsScores && !isWithheld;
      return [
        id,
        { medium, channelId, unitId, score: tells ? score : null, n: tells ? n : null, isWithheld },
      ];
    }),
  );
}

/** Personas whose curves the shown lanes of emotions have; their ids stand in the lanes' settings. */
const curvePersonaIds = (sheet: MapSheet) =>
  present(
    sheet.lanes
      .filter(({ kind }) => kind === 'emotion')
      .flatMap(({ settings }) => Object.keys(settings))
      .map((name) => (name.startsWith('p-') ? name.slice(2) : null)),
  );

async function tellMap({ ctx, link, map: row }: FoundMapLink): Promise<SharedMap> {
  const { showsScores, showsOwners } = link;
  const shown = new Set(link.laneIds);
  const figures = await getMapFigures(ctx, { id: row.id });
  const logo = await readLogo(ctx);
  return withTenant.read(ctx, 'journey:read', async (tx) => {
    const map: MapState = await readMap(tx, ctx, row);
    const { header } = map;
    const cards = Object.values(map.card).filter(
      (card) => shown.has(card.laneId) && isShown(map, 'card', card.id),
    );
    const steps = stagesOf(map).flatMap(({ id }) => stepsOf(map, id));
    const owners = showsOwners ? [...cards.map(({ ownerId }) => ownerId), header.ownerId] : [];
    const people = await readPeople(tx, ctx, present(owners));
    const onCards = present(cards.map(({ touchpointId }) => touchpointId));
    const names: SheetNames = {
      touchpoints: await readNames(tx, ctx, touchpoints, onCards),
      channels: await readChannels(tx, ctx, present(cards.map(({ channelId }) => channelId))),
      people,
      maps: await readMapTitles(tx, ctx, present(steps.map(({ subMapId }) => subMapId))),
    };
    const sheet = mapSheet(map, names, { shown, hasFigures: showsScores });
    const isAudited = figures.source === 'auditors';
    const withheld = isAudited ? await readWithheldFromStrangers(tx, ctx) : new Set<string>();
    const period = figures.periods.find(({ id }) => id === figures.periodId);
    const { scenario, goal, startsWith, endsWith, period: described, evidenceBasis } = header;
    return {
      brand: { name: ctx.workspace.name, colour: ctx.workspace.colour, logo },
      title: header.title,
      type: map.type,
      status: header.status,
      language: row.language,
      scope: header.scope,
      objectName:
        (await readNames(tx, ctx, objects, present([header.objectId]))).get(header.objectId ?? '') ?? null,
      scopeCount: header.scopeTouchpointIds.length,
      texts: { scenario, goal, startsWith, endsWith, period: described, evidenceBasis },
      owner: people.get(header.ownerId ?? '') ?? null,
      ...(await readPersonas(tx, ctx, row.id, curvePersonaIds(sheet))),
      sheet,
      figures: tellFigures(figures, sheet, { showsScores, withheld }),
      basis:
        showsScores && figures.source && period
          ? {
              source: figures.source,
              period,
              thresholds: figures.thresholds,
              firstFiscalMonth: figures.firstFiscalMonth,
            }
          : null,
    };
  });
}

/**
 * What a link shows of a map, for somebody without an account: locked until the browser shows the proof of its password.
 * Only the chosen lanes are read out; auditors' figures that anybody still has to find for themselves are left out. Throws
 * NOT_FOUND for a link that leads nowhere: unknown, expired, revoked, or of a map in the trash.
 */
export async function getPublicMap(token: string, proof: string | null): Promise<PublicMap> {
  const opened = await openMapLink(token, proof);
  if (opened.kind === 'locked') return opened;
  const { language, found } = opened;
  return { kind: 'told', language, told: await tellMap(found), found };
}

import { findTenantContext } from '@/lib/auth/make-context';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { applyMapOperations } from '@/lib/journeys/apply-map-operations';
import { archiveMap } from '@/lib/journeys/archive-map';
import { copyMapToBrand } from '@/lib/journeys/copy-map-to-brand';
import { createMap } from '@/lib/journeys/create-map';
import { newCard } from '@/lib/journeys/core/blank-parts';
import type { Operation } from '@/lib/journeys/core/types';
import { deleteMap } from '@/lib/journeys/delete-map';
import type { CopyMapInput } from '@/lib/journeys/input';
import { createMapLink } from '@/lib/journeys/links/create-map-link';
import { revokeMapLink } from '@/lib/journeys/links/revoke-map-link';
import { deleteMapTemplate, saveMapTemplate } from '@/lib/journeys/map-templates';
import { restoreMap } from '@/lib/journeys/restore-map';
import { setMapPersonas } from '@/lib/journeys/set-map-personas';
import { updateMapHeader } from '@/lib/journeys/update-map-header';
import { deleteVersionName } from '@/lib/journeys/versions/delete-version-name';
import { nameVersion } from '@/lib/journeys/versions/name-version';
import { restoreVersion } from '@/lib/journeys/versions/restore-version';
import { saveVersion } from '@/lib/journeys/versions/save-version';
import { attackable, type Exception } from './attackable';
import type { Given } from './make-attacks';
import type { Actor } from './stage';
import type { Ids } from './things';

const maps = '/api/o/[organization]/[workspace]/maps';
const door = (name: string) => `lib/journeys/actions.ts ${name}`;
const whatever: readonly Given[] = ['absent', 'foreign', 'other type'];

/** What an operation names inside the map or beside it: each is decided alone and kept with its decision. */
const decided = (at: string, given: readonly Given[]): Exception => ({
  at,
  given,
  because: 'Each operation has its own answer, here a refusal; it is kept, so that a repeat gets the same.',
  kept: true,
});
const archived = (at: string, because: string): Exception => ({ at, given: ['archived'], because });

/** What an open page sends; ids of what is new are made by it. */
const operationsOn = (ids: Ids) => [
  { type: 'set', kind: 'stage', id: ids.journeyStage, field: 'title', value: 'Look around', base: 1 },
  {
    type: 'insert',
    kind: 'step',
    under: ids.journeyStage,
    position: 'a1',
    values: { title: 'Ask', subMapId: null },
  },
  {
    type: 'insert',
    kind: 'card',
    under: `${ids.journeyLane}:${ids.journeyStep}`,
    position: 'a1',
    values: newCard('touchpoint', { touchpointId: ids.touchpoint2 }),
  },
];

/** As the action does it: the other brand is found by its address. */
async function copyTo({ tenant, session }: Actor, input: CopyMapInput) {
  const { id: userId, name, email, locale } = session.user;
  const where = { organization: tenant.organization.slug, workspace: input.target };
  const target = await findTenantContext({ userId, name, email, locale }, where);
  if (!target) throw new AppError('NOT_FOUND', { field: 'target' });
  return copyMapToBrand(tenant, target, input);
}

/** Verbs of journey maps. */
export const journeyWrites = [
  attackable({
    name: 'createMap',
    doors: [`POST ${maps}`, door('createMapAction')],
    input: (ids) => ({
      type: 'future-state' as const,
      title: 'I buy a ticket',
      fromId: ids.journeyMap,
      personaIds: [ids.persona],
      entryChannelId: ids.channel,
    }),
    run: ({ tenant }, input) => createMap(tenant, input),
    accepts: [
      archived('fromId', 'An archived map may be copied.'),
      archived('personaIds.*', 'An archived record keeps its place and may be named.'),
      archived('entryChannelId', 'An archived record keeps its place and may be named.'),
    ],
  }),
  attackable({
    name: 'createMap from a template',
    doors: door('createMapAction'),
    input: (ids) => ({
      type: 'current-state' as const,
      title: 'I buy a ticket',
      templateId: ids.sharedMapTemplate,
    }),
    run: ({ tenant }, input) => createMap(tenant, input),
  }),
  attackable({
    name: 'createMap from another, of its list',
    doors: door('deriveMapAction'),
    input: (ids) => ({ id: ids.journeyMap }),
    run: ({ tenant }, { id }) =>
      createMap(tenant, { type: 'service-blueprint', title: 'Behind it', fromId: id }),
    accepts: [archived('id', 'An archived map may be copied.')],
  }),
  attackable({
    name: 'updateMapHeader, the title',
    doors: door('renameMapAction'),
    input: (ids) => ({ id: ids.journeyMap }),
    run: ({ tenant }, { id }) => updateMapHeader(tenant, { id, fields: { title: 'I buy two tickets' } }),
  }),
  attackable({
    name: 'updateMapHeader, the current map',
    doors: door('linkCurrentMapAction'),
    input: (ids) => ({ id: ids.journeyMapFuture, currentMapId: ids.journeyMap }),
    run: ({ tenant }, { id, currentMapId }) => updateMapHeader(tenant, { id, fields: { currentMapId } }),
    accepts: [archived('currentMapId', 'An archived map keeps its place and may be named.')],
  }),
  attackable({
    name: 'setMapPersonas',
    doors: door('setMapPersonasAction'),
    input: (ids) => ({ id: ids.journeyMap, personaIds: [ids.persona] }),
    run: ({ tenant }, input) => setMapPersonas(tenant, input),
    accepts: [archived('personaIds.*', 'An archived record keeps its place and may be named.')],
  }),
  attackable({
    name: 'restoreMap',
    doors: door('restoreMapAction'),
    input: (ids) => ({ id: ids.journeyMapDeleted }),
    run: ({ tenant }, input) => restoreMap(tenant, input),
  }),
  attackable({
    name: 'copyMapToBrand',
    doors: door('copyMapAction'),
    input: (ids) => ({ id: ids.journeyMap, target: ids.sister }),
    run: (actor, input) => copyTo(actor, input),
    accepts: [archived('id', 'An archived map may be copied.')],
  }),
  attackable({
    name: 'saveMapTemplate',
    doors: door('saveMapTemplateAction'),
    input: (ids) => ({ id: ids.journeyMap, title: 'Buying a ticket' }),
    run: ({ tenant }, input) => saveMapTemplate(tenant, input),
    accepts: [archived('id', 'An archived map may become a template.')],
  }),
  attackable({
    name: 'deleteMapTemplate',
    doors: door('deleteMapTemplateAction'),
    input: (ids) => ({ id: ids.mapTemplate }),
    run: ({ tenant }, input) => deleteMapTemplate(tenant, input),
  }),
  attackable({
    name: 'applyMapOperations',
    doors: `POST ${maps}/[mapId]/operations`,
    input: (ids) => ({ mapId: ids.journeyMap, after: 0, operations: operationsOn(ids) }),
    run: ({ tenant }, { mapId, after, operations }) =>
      applyMapOperations(tenant, {
        mapId,
        after,
        operations: operations.map((operation) => ({
          id: newId(),
          clientId: newId(),
          operation: { id: newId(), ...operation } as Operation,
        })),
      }),
    accepts: [
      decided('operations.*.id', whatever),
      decided('operations.*.under', whatever),
      decided('operations.*.under@0', whatever),
      decided('operations.*.under@1', whatever),
      decided('operations.*.values.touchpointId', [...whatever, 'archived', 'deleted']),
      decided('operations.+', ['absent', 'foreign']),
    ],
  }),
  attackable({
    name: 'updateMapHeader',
    doors: `PATCH ${maps}/[mapId]`,
    input: (ids) => ({
      id: ids.journeyMap,
      fields: { goal: 'A ticket without a queue', objectId: ids.object, ownerId: ids.person },
    }),
    run: ({ tenant }, input) => updateMapHeader(tenant, input),
    accepts: [archived('fields.objectId', 'An archived record keeps its place and may be named.')],
  }),
  attackable({
    name: 'archiveMap',
    doors: [`POST ${maps}/[mapId]/archive`, door('archiveMapAction')],
    input: (ids) => ({ id: ids.journeyMap, archived: true }),
    run: ({ tenant }, input) => archiveMap(tenant, input),
    accepts: [archived('id', 'It is archived already, and stays so.')],
  }),
  attackable({
    name: 'deleteMap',
    doors: [`DELETE ${maps}/[mapId]`, door('deleteMapAction')],
    input: (ids) => ({ id: ids.journeyMap }),
    run: ({ tenant }, input) => deleteMap(tenant, input),
    accepts: [archived('id', 'An archived map may be deleted.')],
  }),
  attackable({
    name: 'createMapLink',
    doors: `POST ${maps}/[mapId]/links`,
    input: (ids) => ({
      mapId: ids.journeyMap,
      laneIds: [ids.journeyLane],
      language: 'ro' as const,
      days: '7' as const,
      showsScores: true,
      showsOwners: true,
    }),
    run: ({ tenant }, input) => createMapLink(tenant, input),
  }),
  attackable({
    name: 'revokeMapLink',
    doors: `DELETE ${maps}/[mapId]/links/[linkId]`,
    input: (ids) => ({ id: ids.mapLink }),
    run: ({ tenant }, input) => revokeMapLink(tenant, input),
  }),
  attackable({
    name: 'saveVersion',
    doors: `POST ${maps}/[mapId]/versions`,
    input: (ids) => ({ mapId: ids.journeyMap, label: 'Agreed' }),
    run: ({ tenant }, input) => saveVersion(tenant, input),
    accepts: [archived('mapId', 'What stands in an archived map may be kept.')],
  }),
  attackable({
    name: 'nameVersion',
    doors: `PUT ${maps}/[mapId]/versions/[versionId]/name`,
    input: (ids) => ({ mapId: ids.journeyMap, versionId: ids.journeyMapVersion, label: 'Agreed' }),
    run: ({ tenant }, input) => nameVersion(tenant, input),
  }),
  attackable({
    name: 'deleteVersionName',
    doors: `DELETE ${maps}/[mapId]/versions/[versionId]/name`,
    input: (ids) => ({ mapId: ids.journeyMap, versionId: ids.journeyMapVersion }),
    run: ({ tenant }, input) => deleteVersionName(tenant, input),
  }),
  attackable({
    name: 'restoreVersion',
    doors: `POST ${maps}/[mapId]/versions/[versionId]/restore`,
    input: (ids) => ({
      mapId: ids.journeyMap,
      versionId: ids.journeyMapVersion,
      scope: { part: 'lane' as const, id: ids.journeyLane },
    }),
    run: ({ tenant }, input) => restoreVersion(tenant, input),
  }),
];

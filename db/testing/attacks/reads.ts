import { getOrganizationLogo } from '@/lib/accounts/organization-logo';
import { listActivity } from '@/lib/activity/list-activity';
import { countOpenByAnchor } from '@/lib/comments/count-open-threads';
import { listThreads } from '@/lib/comments/list-threads';
import { getPersona } from '@/lib/personas/get-persona';
import { comparePersonaVersion } from '@/lib/personas/versions/compare-persona-version';
import { listPersonaVersions } from '@/lib/personas/versions/list-persona-versions';
import { getChain } from '@/lib/chains/get-chain';
import { listChains } from '@/lib/chains/list-chains';
import { newId } from '@/lib/ids';
import { compareWithCurrent } from '@/lib/journeys/compare/compare-with-current';
import { exportMap } from '@/lib/journeys/export-map';
import { findMapTemplate } from '@/lib/journeys/find-map-template';
import { getMap } from '@/lib/journeys/get-map';
import { getMapPicture } from '@/lib/journeys/links/get-map-picture';
import { listMapLinks } from '@/lib/journeys/links/list-map-links';
import { listMaps } from '@/lib/journeys/list-maps';
import { readOperationsSince } from '@/lib/journeys/read-operations-since';
import { tellPresence } from '@/lib/journeys/tell-presence';
import { compareVersions } from '@/lib/journeys/versions/compare-versions';
import { getVersion } from '@/lib/journeys/versions/get-version';
import { listVersions } from '@/lib/journeys/versions/list-versions';
import { previewRestore } from '@/lib/journeys/versions/preview-restore';
import { getPublicRound } from '@/lib/collection/get-public-round';
import { getRound } from '@/lib/collection/get-round';
import { listTouchpointPhotos } from '@/lib/collection/list-touchpoint-photos';
import { tellCalendar } from '@/lib/views/get-calendar';
import { AppError } from '@/lib/errors';
import { getFile } from '@/lib/files/get-file';
import { listGallery } from '@/lib/gallery/list-gallery';
import { calendarOwner } from '@/lib/accounts/calendar-feed';
import { analyseImport } from '@/lib/ratings/analyse-import';
import { getImport } from '@/lib/ratings/get-import';
import { previewJourney } from '@/lib/ratings/journey/preview-journey';
import { listCellRows } from '@/lib/ratings/list-cell-rows';
import { listFigures } from '@/lib/ratings/list-figures';
import { exportTouchpoints } from '@/lib/touchpoints/export-touchpoints';
import { getChangedTouchpoints } from '@/lib/touchpoints/get-inventory';
import { getTouchpoint } from '@/lib/touchpoints/get-touchpoint';
import { listStages } from '@/lib/touchpoints/lifecycle/list-stages';
import { listEntries } from '@/lib/touchpoints/lists/list-entries';
import { previewImport, previewPaste } from '@/lib/touchpoints/preview-table';
import { exportDashboard } from '@/lib/views/export-dashboard';
import { getChainLife } from '@/lib/views/get-chain-life';
import { getDashboard } from '@/lib/views/get-dashboard';
import { getMapFigures } from '@/lib/views/get-map-figures';
import { getMapPrint } from '@/lib/views/get-map-print';
import { getPassport } from '@/lib/views/get-passport';
import { getPriorities } from '@/lib/views/get-priorities';
import { getPublicMap } from '@/lib/views/get-public-map';
import { getSegments } from '@/lib/views/get-segments';
import { previewSegment } from '@/lib/views/preview-segment';
import { getTouchpointScores } from '@/lib/views/get-touchpoint-scores';
import { attackable } from './attackable';
import type { Ids } from './things';
import { auditReads } from './audit-reads';

const api = '/api/o/[organization]/[workspace]';
const page = '/o/[organization]/[workspace]';
const dashboard = (ids: Ids) => ({
  source: 'survey' as const,
  brandId: ids.ownBrand,
  periodId: ids.period,
  comparisonId: ids.period,
  channelIds: [ids.channel],
  objectIds: [ids.object],
  ownerIds: [ids.person],
  segmentIds: [ids.segment],
  parentId: ids.touchpoint,
});

const table = (ids: Ids) => ({
  rows: [
    ['ID', 'Name', 'Parent', 'Owner'],
    [ids.touchpoint2, '', ids.touchpoint, ''],
  ],
  defaults: { phase: 'before' as const, channelId: ids.channel },
});

/** Functions that read by ids, and the doors in front of them. */
export const reads = [
  ...auditReads,
  attackable({
    name: 'getTouchpoint',
    doors: `GET ${api}/inventory/touchpoints/[touchpoint]`,
    input: (ids) => ({ id: ids.touchpoint }),
    run: ({ tenant }, { id }) => getTouchpoint(tenant, id),
  }),
  attackable({
    name: 'getPassport',
    doors: `${page}/touchpoints/[touchpointId]`,
    input: (ids) => ({ id: ids.touchpoint }),
    run: ({ tenant }, { id }) => getPassport(tenant, id),
  }),
  attackable({
    name: 'getTouchpointScores',
    doors: `${page}/touchpoints/[touchpointId]`,
    input: (ids) => ({ id: ids.touchpoint }),
    run: ({ tenant }, { id }) => getTouchpointScores(tenant, id),
  }),
  attackable({
    name: 'listTouchpointPhotos',
    doors: `${page}/touchpoints/[touchpointId]`,
    input: (ids) => ({ id: ids.touchpoint }),
    run: ({ tenant }, { id }) => listTouchpointPhotos(tenant, id),
  }),
  attackable({
    name: 'listGallery, of a touchpoint',
    doors: `${page}/touchpoints/[touchpointId]`,
    input: (ids) => ({ touchpointId: ids.touchpoint2 }),
    run: ({ tenant }, input) => listGallery(tenant, input),
  }),
  attackable({
    name: 'getChangedTouchpoints',
    doors: `POST ${api}/inventory/changed`,
    input: (ids) => ({ ids: [ids.touchpoint, ids.touchpoint2] }),
    run: ({ tenant }, input) => getChangedTouchpoints(tenant, input.ids),
  }),
  attackable({
    name: 'exportTouchpoints',
    doors: `GET ${api}/inventory/export`,
    input: (ids) => ({ ids: [ids.touchpoint, ids.touchpoint2] }),
    run: ({ tenant }, input) => exportTouchpoints(tenant, { format: 'csv', ids: input.ids }),
  }),
  attackable({
    name: 'previewPaste',
    doors: `POST ${api}/inventory/paste/preview`,
    input: (ids) => ({
      text: 'high\nlow\nlow',
      columns: ['risk' as const],
      hasHeader: false,
      targets: [ids.touchpoint, ids.touchpoint2],
      defaults: { phase: 'before' as const, channelId: ids.channel },
    }),
    run: ({ tenant }, input) => previewPaste(tenant, input),
  }),
  attackable({
    name: 'previewImport, of a table',
    doors: `POST ${api}/inventory/import/preview`,
    input: table,
    run: ({ tenant }, input) => previewImport(tenant, input),
  }),
  attackable({
    name: 'the channel of a page',
    doors: `${page}/channels/[channelId]`,
    input: (ids) => ({ id: ids.channel }),
    run: async ({ tenant }, { id }) => {
      const found = (await listEntries(tenant, 'channel')).find((entry) => entry.id === id);
      if (!found) throw new AppError('NOT_FOUND');
      return found;
    },
  }),
  attackable({
    name: 'getChain',
    doors: `${page}/chains/[chainId]`,
    input: (ids) => ({ id: ids.chain }),
    run: ({ tenant }, { id }) => getChain(tenant, id),
  }),
  attackable({
    name: 'getChainLife',
    doors: `${page}/chains/[chainId]`,
    input: (ids) => ({ id: ids.chain, source: 'survey' as const, periodId: ids.period }),
    run: ({ tenant }, input) => getChainLife(tenant, input),
  }),
  attackable({
    name: 'listStages',
    doors: `${page}/touchpoints/[touchpointId]`,
    input: (ids) => ({ id: ids.touchpoint }),
    run: ({ tenant }, { id }) => listStages(tenant, id),
  }),
  attackable({
    name: 'getPersona',
    doors: [
      `${page}/personas/[personaId]`,
      `${page}/personas/[personaId]/card`,
      'GET /api/o/[organization]/[workspace]/personas/[personaId]',
      'GET /api/o/[organization]/[workspace]/personas/[personaId]/pdf',
    ],
    input: (ids) => ({ id: ids.persona }),
    run: ({ tenant }, { id }) => getPersona(tenant, id),
    accepts: [{ at: 'id', given: ['archived'], because: 'An archived persona can be looked at.' }],
  }),
  attackable({
    name: 'listPersonaVersions',
    doors: `${page}/personas/[personaId]/versions`,
    input: (ids) => ({ personaId: ids.persona }),
    run: ({ tenant }, input) => listPersonaVersions(tenant, input),
  }),
  attackable({
    name: 'comparePersonaVersion',
    doors: `${page}/personas/[personaId]/versions`,
    input: (ids) => ({ personaId: ids.persona, versionId: ids.personaVersion }),
    run: ({ tenant }, input) => comparePersonaVersion(tenant, input),
  }),
  ...(['touchpoint', 'persona', 'action', 'journeyMap'] as const).map((type) =>
    attackable({
      name: `listThreads, of ${type}`,
      doors: `GET ${api}/comments`,
      input: (ids) => ({ type, id: ids[type] }),
      run: ({ tenant }, input) => listThreads(tenant, input),
      accepts:
        type === 'action'
          ? []
          : [{ at: 'id', given: ['archived'], because: 'What was said of an archived record is read.' }],
    }),
  ),
  attackable({
    name: 'countOpenByAnchor',
    doors: `GET ${api}/maps/[mapId]/comments`,
    input: (ids) => ({ mapId: ids.journeyMap }),
    run: ({ tenant }, { mapId }) => countOpenByAnchor(tenant, mapId),
    accepts: [{ at: 'mapId', given: ['archived'], because: 'An archived map can be looked at.' }],
  }),
  attackable({
    name: 'getMap',
    doors: [`${page}/maps/[mapId]`, `GET ${api}/maps/[mapId]`],
    input: (ids) => ({ id: ids.journeyMap }),
    run: ({ tenant }, { id }) => getMap(tenant, id),
  }),
  attackable({
    name: 'listMapLinks',
    doors: `GET ${api}/maps/[mapId]/links`,
    input: (ids) => ({ id: ids.journeyMap }),
    run: ({ tenant }, { id }) => listMapLinks(tenant, id),
    accepts: [{ at: 'id', given: ['archived'], because: 'An archived map is read, by links too.' }],
  }),
  attackable({
    name: 'getPublicMap',
    doors: '/map/[token]',
    input: (ids) => ({ token: ids.mapKey }),
    run: (_actor, { token }) => getPublicMap(token, null),
  }),
  attackable({
    name: 'getMapPicture',
    doors: 'GET /api/map/[token]/pictures/[fileId]',
    input: (ids) => ({ token: ids.mapKey, fileId: ids.file }),
    run: (_actor, input) => getMapPicture(input, { proof: null, small: false }),
  }),
  attackable({
    name: 'getMapFigures',
    doors: `GET ${api}/maps/[mapId]/figures`,
    input: (ids) => ({ id: ids.journeyMap, source: 'survey' as const, periodId: ids.period }),
    run: ({ tenant }, input) => getMapFigures(tenant, input),
  }),
  attackable({
    name: 'compareWithCurrent',
    doors: [`${page}/maps/[mapId]/compare`, `GET ${api}/maps/[mapId]/compare`],
    input: (ids) => ({ mapId: ids.journeyMapFuture }),
    run: ({ tenant }, input) => compareWithCurrent(tenant, input),
  }),
  attackable({
    name: 'exportMap',
    doors: `GET ${api}/maps/[mapId]/json`,
    input: (ids) => ({ id: ids.journeyMap }),
    run: ({ tenant }, { id }) => exportMap(tenant, id),
    accepts: [{ at: 'id', given: ['archived'], because: 'An archived map can be read.' }],
  }),
  attackable({
    name: 'getMapPrint',
    doors: [
      `${page}/maps/[mapId]/print`,
      ...['pdf', 'png', 'xlsx', 'csv'].map((format) => `GET ${api}/maps/[mapId]/${format}`),
    ],
    input: (ids) => ({ id: ids.journeyMap, lane: ids.journeyLane, periodId: ids.period }),
    run: async ({ tenant }, { id, lane, periodId }) => {
      const { print, plan } = await getMapPrint(tenant, id, {
        paper: 'a3',
        orientation: 'landscape',
        lanes: [lane],
        comments: true,
        scores: true,
        source: 'survey',
        periodId,
        paint: 'level',
        evidence: true,
        language: 'en',
      });
      // It says when it was read.
      return { plan, print: { ...print, at: '' } };
    },
    accepts: [{ at: 'id', given: ['archived'], because: 'An archived map can be printed.' }],
  }),
  attackable({
    name: 'findMapTemplate',
    doors: `GET ${api}/maps/templates/[templateId]`,
    input: (ids) => ({ templateId: ids.sharedMapTemplate }),
    run: ({ tenant }, { templateId }) =>
      findMapTemplate(tenant, { templateKey: null, templateId, language: 'en' }),
  }),
  attackable({
    name: 'listMaps, of a persona',
    doors: `${page}/personas/[personaId]`,
    input: (ids) => ({ personaId: ids.persona }),
    run: ({ tenant }, input) => listMaps(tenant, input),
  }),
  attackable({
    name: 'readOperationsSince',
    doors: `GET ${api}/maps/[mapId]/live`,
    input: (ids) => ({ mapId: ids.journeyMap, after: 0 }),
    run: ({ tenant }, input) => readOperationsSince(tenant, input),
  }),
  attackable({
    name: 'tellPresence',
    doors: `POST ${api}/maps/[mapId]/presence`,
    input: (ids) => ({ mapId: ids.journeyMap }),
    run: ({ tenant }, { mapId }) =>
      tellPresence(tenant, { mapId, clientId: newId(), cell: null, isEditing: false, isLeaving: false }),
  }),
  attackable({
    name: 'listVersions',
    doors: [`GET ${api}/maps/[mapId]/versions`, `${page}/maps/[mapId]/versions`],
    input: (ids) => ({ mapId: ids.journeyMap }),
    run: ({ tenant }, input) => listVersions(tenant, input),
  }),
  attackable({
    name: 'getVersion',
    doors: [`GET ${api}/maps/[mapId]/versions/[versionId]`, `${page}/maps/[mapId]/versions/[versionId]`],
    input: (ids) => ({ mapId: ids.journeyMap, versionId: ids.journeyMapVersion }),
    run: ({ tenant }, input) => getVersion(tenant, input),
  }),
  attackable({
    name: 'compareVersions',
    doors: `GET ${api}/maps/[mapId]/versions/[versionId]/changes`,
    input: (ids) => ({
      mapId: ids.journeyMap,
      versionId: ids.journeyMapVersion,
      withId: ids.journeyMapVersion,
    }),
    run: ({ tenant }, input) => compareVersions(tenant, input),
  }),
  attackable({
    name: 'previewRestore',
    doors: `POST ${api}/maps/[mapId]/versions/[versionId]/restore/preview`,
    input: (ids) => ({
      mapId: ids.journeyMap,
      versionId: ids.journeyMapVersion,
      scope: { part: 'stage' as const, id: ids.journeyStage },
    }),
    run: ({ tenant }, input) => previewRestore(tenant, input),
  }),
  attackable({
    name: 'listMaps, of a touchpoint',
    doors: `GET ${api}/maps`,
    input: (ids) => ({ touchpointId: ids.touchpoint }),
    run: ({ tenant }, input) => listMaps(tenant, input),
  }),
  attackable({
    name: 'listChains, of a touchpoint',
    doors: `${page}/touchpoints/[touchpointId]`,
    input: (ids) => ({ touchpointId: ids.touchpoint }),
    run: ({ tenant }, input) => listChains(tenant, input),
  }),
  attackable({
    name: 'listChains, by a channel',
    doors: `${page}/channels/[channelId]`,
    input: (ids) => ({ entryChannelId: ids.channel }),
    run: ({ tenant }, input) => listChains(tenant, input),
  }),
  attackable({
    name: 'getRound',
    doors: `${page}/collect/[roundId]`,
    input: (ids) => ({ id: ids.round }),
    run: ({ tenant }, { id }) => getRound(tenant, id),
  }),
  attackable({
    name: 'getPublicRound',
    doors: '/collect/[token]',
    input: (ids) => ({ token: ids.link }),
    run: (_actor, { token }) => getPublicRound(token, null),
  }),
  attackable({
    name: 'tellCalendar',
    doors: 'GET /api/calendar/[token]',
    input: (ids) => ({ token: ids.calendar }),
    run: async (_actor, { token }) => tellCalendar(await calendarOwner(token)),
  }),
  attackable({
    name: 'getImport',
    doors: [`GET ${api}/imports/[importId]`, `${page}/imports/[importId]`],
    input: (ids) => ({ id: ids.ratingImport }),
    run: ({ tenant }, { id }) => getImport(tenant, id),
  }),
  attackable({
    name: 'analyseImport',
    doors: `POST ${api}/imports/[importId]/analyse`,
    input: (ids) => ({ id: ids.ratingImport, follow: ids.mapping }),
    run: ({ tenant }, { id, follow }) => analyseImport(tenant, id, { follow }),
  }),
  attackable({
    name: 'previewJourney',
    doors: `${page}/imports/[importId]`,
    input: (ids) => ({ id: ids.journeyImport }),
    run: ({ tenant }, { id }) => previewJourney(tenant, id),
  }),
  attackable({
    name: 'getDashboard',
    doors: page,
    input: dashboard,
    run: ({ tenant }, input) => getDashboard(tenant, input),
  }),
  attackable({
    name: 'exportDashboard',
    doors: `GET ${api}/dashboard/export`,
    input: dashboard,
    run: ({ tenant }, input) => exportDashboard(tenant, input, 'csv'),
  }),
  attackable({
    name: 'listFigures',
    doors: page,
    input: (ids) => ({
      source: 'survey' as const,
      brandIds: [ids.ownBrand],
      periodIds: [ids.period],
      touchpointIds: [ids.touchpoint],
    }),
    run: ({ tenant }, input) => listFigures(tenant, input),
  }),
  attackable({
    name: 'listCellRows',
    doors: `${page}/figures`,
    input: (ids) => ({
      source: 'survey' as const,
      measure: 'touchpoint' as const,
      brandId: ids.ownBrand,
      periodId: ids.period,
      touchpointId: ids.touchpoint,
      segmentIds: [ids.segment],
    }),
    run: ({ tenant }, input) => listCellRows(tenant, input),
  }),
  attackable({
    name: 'getSegments',
    doors: `${page}/segments`,
    input: (ids) => ({ periodId: ids.period }),
    run: ({ tenant }, input) => getSegments(tenant, input),
  }),
  attackable({
    name: 'getPriorities',
    doors: `${page}/priorities`,
    input: (ids) => ({
      of: 'touchpoint' as const,
      source: 'survey' as const,
      periodId: ids.period,
      segmentId: ids.segment,
    }),
    run: ({ tenant }, input) => getPriorities(tenant, input),
  }),
  attackable({
    name: 'previewSegment',
    doors: `POST ${api}/segments/preview`,
    input: (ids) => ({
      id: ids.segment,
      periodId: ids.period,
      rules: {
        match: 'all' as const,
        groups: [{ match: 'all' as const, conditions: [{ attribute: 'age', operator: 'known' as const }] }],
      },
    }),
    run: ({ tenant }, input) => previewSegment(tenant, input),
  }),
  attackable({
    name: 'listActivity',
    doors: `${page}/activity`,
    input: (ids) => ({ personId: ids.person, subjectId: ids.touchpoint }),
    run: ({ tenant }, input) => listActivity(tenant, input),
  }),
  attackable({
    name: 'getFile',
    doors: `GET ${api}/files/[fileId]`,
    input: (ids) => ({ id: ids.file }),
    run: ({ tenant }, { id }) => getFile(tenant, id),
  }),
  attackable({
    name: 'getOrganizationLogo',
    doors: 'GET /api/o/[organization]/-/logo/[logoId]',
    input: (ids) => ({ id: ids.organizationLogo }),
    run: ({ organization }, { id }) => getOrganizationLogo(organization, id),
  }),
];

import { getOrganizationLogo } from '@/lib/accounts/organization-logo';
import { listActivity } from '@/lib/activity/list-activity';
import { listCycleActions } from '@/lib/actions/create-action';
import { getCalibration } from '@/lib/audits/calibration/get-calibration';
import { getCycle, proposeVisits } from '@/lib/audits/cycles/get-cycle';
import { listReviewLines, listReviewVisits } from '@/lib/audits/cycles/list-review';
import { previewFormMove } from '@/lib/audits/cycles/move-cycle-form';
import { getEvidencePhoto } from '@/lib/audits/evidence/get-evidence-photo';
import { findPhotos, openGallery } from '@/lib/audits/evidence/find-photos';
import { getWorksheets } from '@/lib/audits/worksheets/get-worksheets';
import { enterAsGuest } from '@/lib/audits/guests/enter-as-guest';
import { getGuestVisit } from '@/lib/audits/guests/get-guest-visit';
import { listGuests } from '@/lib/audits/guests/list-guests';
import { analyseFormer, getFormer } from '@/lib/audits/former/get-former';
import { rehearseFormer } from '@/lib/audits/former/rehearse-former';
import { getForm } from '@/lib/audits/forms/get-form';
import { getFormSharing } from '@/lib/audits/forms/shared/get-form-sharing';
import { getFormUpdate } from '@/lib/audits/forms/shared/get-form-update';
import { getSharedForm } from '@/lib/audits/forms/shared/get-shared-form';
import { exportResults } from '@/lib/audits/results/export-results';
import { getPublicReport } from '@/lib/audits/report-links/get-public-report';
import { listReportLinks } from '@/lib/audits/report-links/list-report-links';
import { getReport } from '@/lib/audits/results/get-report';
import { getResults } from '@/lib/audits/results/get-results';
import { findRemarks } from '@/lib/audits/results/find-remarks';
import { listResultRows } from '@/lib/audits/results/list-result-rows';
import { getVisit } from '@/lib/audits/scoring/get-visit';
import { getAside } from '@/lib/audits/sync/get-aside';
import { getPersona } from '@/lib/personas/get-persona';
import { getChain } from '@/lib/chains/get-chain';
import { listChains } from '@/lib/chains/list-chains';
import { newId } from '@/lib/ids';
import { getMap } from '@/lib/journeys/get-map';
import { listMaps } from '@/lib/journeys/list-maps';
import { readOperationsSince } from '@/lib/journeys/read-operations-since';
import { tellPresence } from '@/lib/journeys/tell-presence';
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
import { listEntries } from '@/lib/touchpoints/lists/list-entries';
import { previewImport, previewPaste } from '@/lib/touchpoints/preview-table';
import { exportDashboard } from '@/lib/views/export-dashboard';
import { getDashboard } from '@/lib/views/get-dashboard';
import { getPassport } from '@/lib/views/get-passport';
import { getSegments } from '@/lib/views/get-segments';
import { previewSegment } from '@/lib/views/preview-segment';
import { getTouchpointScores } from '@/lib/views/get-touchpoint-scores';
import { attackable } from './attackable';
import { formerMapping } from './former-mapping';
import type { Ids } from './things';

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
  attackable({
    name: 'getTouchpoint',
    doors: `GET ${api}/inventory/touchpoints/[touchpoint]`,
    input: (ids) => ({ id: ids.touchpoint }),
    run: ({ tenant }, { id }) => getTouchpoint(tenant, id),
  }),
  attackable({
    name: 'getCalibration',
    doors: [
      `${page}/audits/calibrations/[calibrationId]`,
      `${page}/audits/calibrations/[calibrationId]/score`,
    ],
    input: (ids) => ({ id: ids.calibrationTold }),
    run: ({ tenant }, { id }) => getCalibration(tenant, id),
    accepts: [
      {
        at: 'id',
        given: ['calibration', 'calibrationOpen'],
        because: 'Who leads sees a session in each state of its life.',
      },
    ],
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
    name: 'getPersona',
    doors: [`${page}/personas/[personaId]`, 'GET /api/o/[organization]/[workspace]/personas/[personaId]'],
    input: (ids) => ({ id: ids.persona }),
    run: ({ tenant }, { id }) => getPersona(tenant, id),
    accepts: [{ at: 'id', given: ['archived'], because: 'An archived persona can be looked at.' }],
  }),
  attackable({
    name: 'getMap',
    doors: `GET ${api}/maps/[mapId]`,
    input: (ids) => ({ id: ids.journeyMap }),
    run: ({ tenant }, { id }) => getMap(tenant, id),
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
    name: 'getRound',
    doors: `${page}/collect/[roundId]`,
    input: (ids) => ({ id: ids.round }),
    run: ({ tenant }, { id }) => getRound(tenant, id),
  }),
  attackable({
    name: 'getReport',
    doors: [`${page}/audits/cycles/[cycleId]/report`, `GET ${api}/audits/cycles/[cycleId]/report`],
    input: (ids) => ({ id: ids.cycleClosed }),
    run: ({ tenant }, { id }) => getReport(tenant, id),
  }),
  attackable({
    name: 'listReportLinks',
    doors: `${page}/audits/cycles/[cycleId]`,
    input: (ids) => ({ id: ids.cycleClosed }),
    run: ({ tenant }, { id }) => listReportLinks(tenant, id),
  }),
  attackable({
    name: 'getPublicReport',
    doors: ['/report/[token]', 'GET /api/report/[token]'],
    input: (ids) => ({ token: ids.reportKey }),
    run: (_actor, { token }) => getPublicReport(token, null),
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
  attackable({
    name: 'getForm',
    doors: `${page}/audits/forms/[formId]`,
    input: (ids) => ({ id: ids.form }),
    run: ({ tenant }, { id }) => getForm(tenant, id),
  }),
  attackable({
    name: 'getFormSharing',
    doors: `${page}/audits/forms/[formId]`,
    input: (ids) => ({ id: ids.formTaken }),
    run: ({ tenant }, { id }) => getFormSharing(tenant, id),
    accepts: [
      {
        at: 'id',
        given: ['form', 'formArchived'],
        because: 'Every form of the brand tells whether it is shared and where it came from.',
      },
    ],
  }),
  attackable({
    name: 'getFormUpdate',
    doors: `${page}/audits/forms/[formId]/update`,
    input: (ids) => ({ id: ids.formTaken }),
    run: ({ tenant }, { id }) => getFormUpdate(tenant, id),
  }),
  attackable({
    name: 'getSharedForm',
    doors: `${page}/audits/forms/templates/[templateId]`,
    input: (ids) => ({ id: ids.sharedForm }),
    run: ({ tenant }, { id }) => getSharedForm(tenant, id),
  }),
  attackable({
    name: 'getFormer',
    doors: `${page}/audits/former/[importId]`,
    input: (ids) => ({ id: ids.formerImport }),
    run: ({ tenant }, { id }) => getFormer(tenant, id),
  }),
  attackable({
    name: 'analyseFormer',
    doors: [`POST ${api}/audits/former/[importId]/analyse`, `${page}/audits/former/[importId]`],
    input: (ids) => ({ id: ids.formerImport }),
    run: ({ tenant }, { id }) => analyseFormer(tenant, id, 'Audit'),
  }),
  attackable({
    name: 'rehearseFormer',
    doors: `POST ${api}/audits/former/[importId]/preview`,
    input: (ids) => ({ id: ids.formerImport }),
    run: ({ tenant }, { id }) => rehearseFormer(tenant, id, formerMapping),
  }),
  attackable({
    name: 'getCycle',
    doors: [`${page}/audits/cycles/[cycleId]`, `${page}/audits/cycles/[cycleId]/edit`],
    input: (ids) => ({ id: ids.cycleReview }),
    run: ({ tenant }, { id }) => getCycle(tenant, id),
  }),
  attackable({
    name: 'proposeVisits',
    doors: 'lib/audits/cycles/actions.ts proposeVisitsAction',
    input: (ids) => ({ id: ids.cyclePlanned }),
    run: ({ tenant }, { id }) => proposeVisits(tenant, id),
  }),
  attackable({
    name: 'previewFormMove',
    doors: 'lib/audits/cycles/actions.ts previewFormMoveAction',
    input: (ids) => ({ id: ids.cycleReview, versionId: ids.formVersionNext }),
    run: ({ tenant }, input) => previewFormMove(tenant, input),
    accepts: [
      {
        at: 'id',
        given: ['cycleOpen'],
        because: 'A cycle is moved to another version of its form while it is open, too.',
      },
    ],
  }),
  attackable({
    name: 'listReviewVisits',
    doors: `${page}/audits/cycles/[cycleId]`,
    input: (ids) => ({ id: ids.cycleReview }),
    run: ({ tenant }, { id }) => listReviewVisits(tenant, id, { find: '', state: '', page: 1 }),
  }),
  attackable({
    name: 'listReviewLines',
    doors: 'lib/audits/cycles/actions.ts listReviewLinesAction',
    input: (ids) => ({ visitId: ids.visitSent }),
    run: ({ tenant }, { visitId }) => listReviewLines(tenant, { visitId, find: '', count: 25 }),
  }),
  attackable({
    name: 'listResultRows',
    doors: 'lib/audits/results/actions.ts listResultRowsAction',
    input: (ids) => ({ id: ids.cycleClosed }),
    run: ({ tenant }, { id }) => listResultRows(tenant, id),
  }),
  attackable({
    name: 'findRemarks',
    doors: 'lib/audits/results/actions.ts findRemarksAction',
    input: (ids) => ({ id: ids.cycleClosed }),
    run: ({ tenant }, { id }) =>
      findRemarks(tenant, { id, touchpointId: null, brandId: null, kind: '', find: '', from: 0 }),
  }),
  attackable({
    name: 'getResults',
    doors: `${page}/audits/cycles/[cycleId]`,
    input: (ids) => ({ id: ids.cycleClosed }),
    run: ({ tenant }, { id }) => getResults(tenant, id),
  }),
  attackable({
    name: 'exportResults',
    doors: `GET ${api}/audits/cycles/[cycleId]/export`,
    input: (ids) => ({ id: ids.cycleClosed }),
    run: ({ tenant }, { id }) => exportResults(tenant, id),
  }),
  attackable({
    name: 'listCycleActions',
    doors: `${page}/audits/cycles/[cycleId]`,
    input: (ids) => ({ id: ids.cycleClosed }),
    run: ({ tenant }, { id }) => listCycleActions(tenant, id),
  }),
  attackable({
    name: 'getAside',
    doors: `${page}/audits/cycles/[cycleId]`,
    input: (ids) => ({ id: ids.cycleOpen }),
    run: ({ tenant }, { id }) => getAside(tenant, id),
  }),
  attackable({
    name: 'getVisit',
    doors: `${page}/audits/visits/[visitId]`,
    input: (ids) => ({ id: ids.visit }),
    run: ({ tenant }, { id }) => getVisit(tenant, id),
  }),
  attackable({
    name: 'getWorksheets, of a visit',
    doors: `${page}/audits/visits/[visitId]/worksheet`,
    input: (ids) => ({ visitId: ids.visit }),
    run: ({ tenant }, input) => getWorksheets(tenant, input),
  }),
  attackable({
    name: 'getWorksheets, of a cycle',
    doors: `${page}/audits/cycles/[cycleId]/worksheets`,
    input: (ids) => ({ cycleId: ids.cycleOpen }),
    run: ({ tenant }, input) => getWorksheets(tenant, input),
  }),
  attackable({
    name: 'listGuests',
    doors: `${page}/audits/cycles/[cycleId]`,
    input: (ids) => ({ id: ids.cycleOpen }),
    run: ({ tenant }, { id }) => listGuests(tenant, id),
  }),
  attackable({
    name: 'getGuestVisit',
    doors: '/guest/[token]',
    input: (ids) => ({ token: ids.guestLink }),
    run: ({ guest }, { token }) => getGuestVisit(token, guest().address),
  }),
  attackable({
    name: 'getEvidencePhoto, by a guest',
    doors: 'GET /api/guest/[token]/evidence/[evidenceId]',
    input: (ids) => ({ token: ids.guestLink, id: ids.guestEvidence }),
    run: async ({ guest }, { token, id }) =>
      getEvidencePhoto(await enterAsGuest({ token, address: guest().address }), id),
  }),
  attackable({
    name: 'findPhotos',
    doors: 'lib/audits/evidence/actions.ts findPhotosAction',
    input: (ids) => ({ id: ids.cycleClosed }),
    run: ({ tenant }, { id }) => findPhotos(tenant, { id, touchpointId: null, level: null, from: 0 }),
  }),
  attackable({
    name: 'openGallery',
    doors: `${page}/audits/cycles/[cycleId]`,
    input: (ids) => ({ id: ids.cycleClosed }),
    run: ({ tenant }, { id }) => openGallery(tenant, id),
  }),
  attackable({
    name: 'getEvidencePhoto',
    doors: `GET ${api}/audits/evidence/[evidenceId]`,
    input: (ids) => ({ id: ids.evidence }),
    run: ({ tenant }, { id }) => getEvidencePhoto(tenant, id),
  }),
];

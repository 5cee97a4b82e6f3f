import { AppError } from '@/lib/errors';
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
import { listOpenVisits } from '@/lib/audits/scoring/list-open-visits';
import { getVisit } from '@/lib/audits/scoring/get-visit';
import { getAside } from '@/lib/audits/sync/get-aside';
import { attackable } from './attackable';
import { formerMapping } from './former-mapping';

const api = '/api/o/[organization]/[workspace]';
const page = '/o/[organization]/[workspace]';

/** Functions of audits that read by ids, and the doors in front of them. */
export const auditReads = [
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
    name: 'listOpenVisits',
    doors: `${page}/audits/visits/side-by-side`,
    input: (ids) => ({ id: ids.cycleOpen }),
    run: async ({ tenant }, { id }) => {
      const visits = await listOpenVisits(tenant, id);
      if (visits.length === 0) throw new AppError('NOT_FOUND');
      return visits;
    },
    accepts: [{ at: 'id', given: ['cycleReview'], because: 'What was sent back is scored in review, too.' }],
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

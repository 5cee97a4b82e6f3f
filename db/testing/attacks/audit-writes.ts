import { createAction } from '@/lib/actions/create-action';
import { setActionState } from '@/lib/actions/set-action-state';
import { closeCycle, reopenCycle } from '@/lib/audits/cycles/close-cycle';
import { createCycle } from '@/lib/audits/cycles/create-cycle';
import { deleteCycle } from '@/lib/audits/cycles/delete-cycle';
import type { ScopeInput } from '@/lib/audits/cycles/input';
import { openCycle, startReview } from '@/lib/audits/cycles/move-cycle';
import { moveCycleForm } from '@/lib/audits/cycles/move-cycle-form';
import { explainStop, leaveOutVisit, returnRating } from '@/lib/audits/cycles/review-visits';
import { saveVisits } from '@/lib/audits/cycles/save-visits';
import { amendCycle } from '@/lib/audits/cycles/amend-cycle';
import { updateCycle } from '@/lib/audits/cycles/update-cycle';
import { beginEvidence } from '@/lib/audits/evidence/begin-evidence';
import { finishEvidence } from '@/lib/audits/evidence/finish-evidence';
import { receivePart } from '@/lib/audits/evidence/receive-part';
import { removeEvidence, restoreEvidence } from '@/lib/audits/evidence/remove-evidence';
import { removePosition } from '@/lib/audits/evidence/remove-position';
import { commitFormer } from '@/lib/audits/former/commit-former';
import { undoFormer } from '@/lib/audits/former/undo-former';
import { archiveForm } from '@/lib/audits/forms/archive-form';
import { getForm } from '@/lib/audits/forms/get-form';
import { publishForm } from '@/lib/audits/forms/publish-form';
import { saveDraft } from '@/lib/audits/forms/save-draft';
import { createReportLink } from '@/lib/audits/report-links/create-report-link';
import { revokeReportLink } from '@/lib/audits/report-links/revoke-report-link';
import { saveRatings } from '@/lib/audits/scoring/save-ratings';
import { submitVisit } from '@/lib/audits/scoring/submit-visit';
import { newId } from '@/lib/ids';
import { attackable, type Exception } from './attackable';
import { formerMapping } from './former-mapping';
import type { Ids } from './things';

const actionDoor = (name: string) => `lib/actions/actions.ts ${name}`;
const formDoor = (name: string) => `lib/audits/forms/actions.ts ${name}`;
const linkDoor = (name: string) => `lib/audits/report-links/actions.ts ${name}`;
const cycleDoor = (name: string) => `lib/audits/cycles/actions.ts ${name}`;

const formerDoor = '/api/o/[organization]/[workspace]/audits/former/[importId]';
const evidenceDoor = '/api/o/[organization]/[workspace]/audits/evidence/[evidenceId]';

const archived = (...places: string[]): Exception[] =>
  places.map((at) => ({
    at,
    given: ['archived'],
    because: 'An archived record keeps its place and may be named.',
  }));
const member = (at: string): Exception => ({
  at,
  given: ['colleague'],
  because:
    'A member who never acted here is named by the id of the account and gets a row of the people list.',
});
const named = [
  ...archived('touchpointIds.*', 'objectIds.*', 'segmentIds.*', 'auditors.*.id', 'driverId'),
  {
    at: 'brandIds.*',
    given: ['brand'],
    because: 'A competitor is scored on the same form as the own brand.',
  } satisfies Exception,
  member('auditors.*.id'),
  member('driverId'),
];

const cycle = (ids: Ids) => ({
  name: 'Summer audit',
  quarterStart: '2026-07-01',
  driverId: ids.person,
  budget: null,
  hours: null,
  dueOn: '2026-09-30',
  formVersionId: ids.formVersion,
  touchpointIds: [ids.touchpoint, ids.touchpoint2],
  brandIds: [ids.ownBrand],
  objectIds: [ids.object],
  segmentIds: [ids.segment],
  auditors: [{ id: ids.person, capacity: 3 }],
  stopNeedsAction: true,
});

/** A cycle that names little but what its scope does. */
const scoped = (ids: Ids, scope: ScopeInput) => ({
  ...cycle(ids),
  driverId: null,
  touchpointIds: [],
  objectIds: [],
  segmentIds: [],
  scope,
});
const scopes: { way: string; scope: (ids: Ids) => ScopeInput }[] = [
  { way: 'a chain', scope: (ids) => ({ by: 'chain', chainId: ids.chain }) },
  { way: 'a journey map', scope: (ids) => ({ by: 'map', mapId: ids.journeyMap }) },
  {
    way: 'a filter',
    scope: (ids) => ({ by: 'filter', phases: [], channelIds: [ids.channel], kinds: [] }),
  },
  {
    way: 'objects',
    scope: (ids) => ({ by: 'object', objectIds: [ids.object] }),
  },
  { way: 'the last cycle', scope: (ids) => ({ by: 'last', cycleId: ids.cycleClosed }) },
];
const namedWithScope = named.filter(({ at }) => at === 'auditors.*.id' || at === 'brandIds.*');

const action = (ids: Ids) => ({
  title: 'Oil the door',
  ownerId: ids.person,
  dueOn: null,
  state: 'planned' as const,
  touchpointIds: [ids.touchpoint],
  cycleId: ids.cycleOpen,
});

/** Verbs of audit forms, cycles, visits and actions. */
export const auditWrites = [
  attackable({
    name: 'saveDraft',
    doors: formDoor('saveDraftAction'),
    input: (ids) => ({
      id: ids.form,
      criteria: [{ touchpointId: ids.touchpoint, question: 'Does it ring?' }],
    }),
    run: async ({ tenant }, input) => {
      // What the editor began from; a form of another tenant has none to begin from.
      const revision = await getForm(tenant, input.id).then(
        (form) => form.revision,
        () => new Date(0).toISOString(),
      );
      return saveDraft(tenant, {
        revision,
        name: 'Shop',
        description: '',
        step: 1,
        askQualities: false,
        askExpected: false,
        evidenceRule: 'none',
        evidenceBelow: 3,
        evidenceAbove: 9,
        ...input,
      });
    },
    accepts: archived('criteria.*.touchpointId'),
  }),
  attackable({
    name: 'publishForm',
    doors: formDoor('publishFormAction'),
    input: (ids) => ({ id: ids.form }),
    run: ({ tenant }, input) => publishForm(tenant, input),
  }),
  attackable({
    name: 'archiveForm',
    doors: formDoor('archiveFormAction'),
    input: (ids) => ({ id: ids.form, archived: true }),
    run: ({ tenant }, input) => archiveForm(tenant, input),
    accepts: [{ at: 'id', given: ['archived'], because: 'What is archived already stays archived.' }],
  }),
  attackable({
    name: 'createCycle',
    doors: cycleDoor('createCycleAction'),
    input: cycle,
    run: ({ tenant }, input) => createCycle(tenant, input),
    accepts: named,
  }),
  ...scopes.map(({ way, scope }) =>
    attackable({
      name: `createCycle, by ${way}`,
      doors: cycleDoor('createCycleAction'),
      input: (ids) => scoped(ids, scope(ids)),
      run: ({ tenant }, input) => createCycle(tenant, input),
      accepts: namedWithScope,
    }),
  ),
  attackable({
    name: 'updateCycle',
    doors: cycleDoor('updateCycleAction'),
    input: (ids) => ({ id: ids.cyclePlanned, ...cycle(ids) }),
    run: ({ tenant }, input) => updateCycle(tenant, input),
    accepts: named,
  }),
  attackable({
    name: 'amendCycle',
    doors: cycleDoor('amendCycleAction'),
    input: (ids) => {
      const { name, dueOn, driverId, budget, hours, auditors } = cycle(ids);
      return { id: ids.cycleReview, name, dueOn, driverId, budget, hours, auditors };
    },
    run: ({ tenant }, input) => amendCycle(tenant, input),
    // Its one auditor has visits there, and so cannot be exchanged for anybody.
    accepts: named.filter(({ at }) => at === 'driverId'),
  }),
  attackable({
    name: 'deleteCycle',
    doors: cycleDoor('deleteCycleAction'),
    input: (ids) => ({ id: ids.cyclePlanned }),
    run: ({ tenant }, input) => deleteCycle(tenant, input),
  }),
  attackable({
    name: 'saveVisits',
    doors: cycleDoor('saveVisitsAction'),
    input: (ids) => ({
      id: ids.cyclePlanned,
      visits: [
        {
          auditorId: ids.person,
          brandId: ids.ownBrand,
          objectId: ids.object,
          isDouble: false,
          reason: 'hand' as const,
        },
      ],
    }),
    run: ({ tenant }, input) => saveVisits(tenant, input),
    accepts: [{ at: 'id', given: ['cycleOpen'], because: 'The plan of an open cycle may still be changed.' }],
  }),
  attackable({
    name: 'openCycle',
    doors: cycleDoor('openCycleAction'),
    input: (ids) => ({ id: ids.cyclePlanned }),
    run: ({ tenant }, input) => openCycle(tenant, input),
  }),
  attackable({
    name: 'startReview',
    doors: cycleDoor('startReviewAction'),
    input: (ids) => ({ id: ids.cycleOpen }),
    run: ({ tenant }, input) => startReview(tenant, input),
  }),
  attackable({
    name: 'returnRating',
    doors: cycleDoor('returnRatingAction'),
    input: (ids) => ({ ratingId: ids.rating, question: 'Which door was it?' }),
    run: ({ tenant }, input) => returnRating(tenant, input),
  }),
  attackable({
    name: 'leaveOutVisit',
    doors: cycleDoor('leaveOutVisitAction'),
    input: (ids) => ({ visitId: ids.visitOut }),
    run: ({ tenant }, input) => leaveOutVisit(tenant, input),
  }),
  attackable({
    name: 'explainStop',
    doors: cycleDoor('explainStopAction'),
    input: (ids) => ({ id: ids.cycleReview, touchpointId: ids.touchpoint, reason: 'It is replaced in May.' }),
    run: ({ tenant }, input) => explainStop(tenant, input),
  }),
  attackable({
    name: 'closeCycle',
    doors: cycleDoor('closeCycleAction'),
    input: (ids) => ({ id: ids.cycleReady }),
    run: ({ tenant }, input) => closeCycle(tenant, input),
  }),
  attackable({
    name: 'reopenCycle',
    doors: cycleDoor('reopenCycleAction'),
    input: (ids) => ({ id: ids.cycleClosed, reason: 'A visit was to another shop.' }),
    run: ({ tenant }, input) => reopenCycle(tenant, input),
  }),
  attackable({
    name: 'moveCycleForm',
    doors: cycleDoor('moveCycleFormAction'),
    input: (ids) => ({ id: ids.cycleReview, versionId: ids.formVersionNext }),
    run: ({ tenant }, input) => moveCycleForm(tenant, input),
    accepts: [
      {
        at: 'id',
        given: ['cycleOpen'],
        because: 'A cycle is moved to another version of its form while it is open, too.',
      },
    ],
  }),
  attackable({
    name: 'createReportLink',
    doors: linkDoor('createReportLinkAction'),
    input: (ids) => ({ cycleId: ids.cycleClosed, language: 'ro' as const, days: '7' as const }),
    run: ({ tenant }, input) => createReportLink(tenant, input),
  }),
  attackable({
    name: 'revokeReportLink',
    doors: linkDoor('revokeReportLinkAction'),
    input: (ids) => ({ id: ids.reportLink }),
    run: ({ tenant }, input) => revokeReportLink(tenant, input),
  }),
  attackable({
    name: 'saveRatings',
    doors: 'PATCH /api/o/[organization]/[workspace]/audits/visits/[visitId]/ratings',
    input: (ids) => ({
      visitId: ids.visit,
      ratings: [
        { touchpointId: ids.touchpoint, score: 3 },
        { touchpointId: ids.touchpoint2, answers: [{ criterionId: ids.criterion, score: 2 }] },
      ],
    }),
    run: ({ tenant }, input) => saveRatings(tenant, input),
  }),
  attackable({
    name: 'submitVisit',
    doors: 'lib/audits/scoring/actions.ts submitVisitAction',
    input: (ids) => ({ visitId: ids.visit, visitedOn: '2026-08-08' }),
    run: ({ tenant }, input) => submitVisit(tenant, input),
  }),
  attackable({
    name: 'beginEvidence',
    doors: 'POST /api/o/[organization]/[workspace]/audits/visits/[visitId]/evidence',
    input: (ids) => ({ visitId: ids.visit, touchpointId: ids.touchpoint2, criterionId: ids.criterion }),
    run: ({ tenant }, input) => beginEvidence(tenant, { ...input, id: newId(), size: 100 }),
  }),
  attackable({
    name: 'receivePart',
    doors: `PUT ${evidenceDoor}`,
    input: (ids) => ({ id: ids.evidenceBegun }),
    run: ({ tenant }, { id }) => receivePart(tenant, { id, offset: 0 }, Buffer.from('photo')),
  }),
  attackable({
    name: 'finishEvidence',
    doors: `POST ${evidenceDoor}`,
    input: (ids) => ({ id: ids.evidenceSent }),
    run: ({ tenant }, input) => finishEvidence(tenant, input),
  }),
  attackable({
    name: 'removeEvidence',
    doors: ['lib/audits/evidence/actions.ts removeEvidenceAction', `DELETE ${evidenceDoor}`],
    input: (ids) => ({ id: ids.evidence }),
    run: ({ tenant }, input) => removeEvidence(tenant, input),
  }),
  attackable({
    name: 'restoreEvidence',
    doors: 'lib/audits/evidence/actions.ts restoreEvidenceAction',
    input: (ids) => ({ id: ids.evidenceDeleted }),
    run: ({ tenant }, input) => restoreEvidence(tenant, input),
  }),
  attackable({
    name: 'removePosition',
    doors: `DELETE ${evidenceDoor}/position`,
    input: (ids) => ({ id: ids.evidence }),
    run: ({ tenant }, input) => removePosition(tenant, input),
    accepts: [
      {
        at: 'id',
        given: ['evidenceClosed'],
        because: 'Where a photo was taken is forgotten on request after closing too.',
      },
    ],
  }),
  attackable({
    name: 'createAction',
    doors: actionDoor('createActionAction'),
    input: action,
    run: ({ tenant }, input) => createAction(tenant, input),
    accepts: [
      ...archived('touchpointIds.*', 'ownerId'),
      {
        at: 'cycleId',
        given: ['cyclePlanned', 'cycleReview', 'cycleClosed'],
        because: 'An action may belong to a cycle in any state.',
      },
    ],
  }),
  attackable({
    name: 'setActionState',
    doors: actionDoor('setActionStateAction'),
    input: (ids) => ({ id: ids.action, state: 'doing' as const }),
    run: ({ tenant }, input) => setActionState(tenant, input),
  }),
  attackable({
    name: 'commitFormer',
    doors: `POST ${formerDoor}/commit`,
    input: (ids) => ({ id: ids.formerImport }),
    run: ({ tenant }, { id }) => commitFormer(tenant, id, formerMapping),
  }),
  attackable({
    name: 'undoFormer',
    doors: `POST ${formerDoor}/undo`,
    input: (ids) => ({ id: ids.formerImportDone }),
    run: ({ tenant }, { id }) => undoFormer(tenant, id),
  }),
];

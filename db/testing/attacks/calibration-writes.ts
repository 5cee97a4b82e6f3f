import { createCalibration } from '@/lib/audits/calibration/create-calibration';
import { deleteCalibration } from '@/lib/audits/calibration/delete-calibration';
import { getCalibration } from '@/lib/audits/calibration/get-calibration';
import { handIn } from '@/lib/audits/calibration/hand-in';
import { listCalibrations } from '@/lib/audits/calibration/list-calibrations';
import { moveCalibration } from '@/lib/audits/calibration/move-calibration';
import { removeCase } from '@/lib/audits/calibration/remove-case';
import { saveCalibration } from '@/lib/audits/calibration/save-calibration';
import { saveOutcome } from '@/lib/audits/calibration/save-outcome';
import { saveScore } from '@/lib/audits/calibration/save-score';
import { setAuditors } from '@/lib/audits/calibration/set-auditors';
import { takeOverAnchors } from '@/lib/audits/calibration/take-over-anchors';
import { attackable, type Exception } from './attackable';

const door = (name: string) => `lib/audits/calibration/actions.ts ${name}`;

const anyCycle: Exception = {
  at: 'cycleId',
  given: ['cyclePlanned', 'cycleOpen', 'cycleReview'],
  because: 'A calibration prepares a cycle as well as it looks back at one.',
};

/** Verbs of calibrations. */
export const calibrationWrites = [
  attackable({
    name: 'createCalibration',
    doors: door('createCalibrationAction'),
    input: (ids) => ({ name: 'Spring', formVersionId: ids.formVersion, cycleId: ids.cycleClosed }),
    run: ({ tenant }, input) => createCalibration(tenant, input),
    accepts: [anyCycle],
  }),
  attackable({
    name: 'saveCalibration',
    doors: door('saveCalibrationAction'),
    input: (ids) => ({
      id: ids.calibration,
      formVersionId: ids.formVersion,
      cycleId: ids.cycleClosed,
      cases: [
        { title: 'Door', photoFileId: ids.file, criterionId: ids.criterion },
        { title: 'Shelf', evidenceId: ids.evidenceClosed, criterionId: ids.criterion },
      ],
    }),
    run: async ({ tenant }, input) => {
      // What the editor began from; a session of another tenant has none to begin from.
      const revision = await getCalibration(tenant, input.id).then(
        (one) => one.revision,
        () => new Date(0).toISOString(),
      );
      return saveCalibration(tenant, { name: 'Spring', revision, ...input });
    },
    accepts: [anyCycle],
  }),
  attackable({
    name: 'setAuditors',
    doors: door('setAuditorsAction'),
    input: (ids) => ({ id: ids.calibration, auditorIds: [ids.person] }),
    run: ({ tenant }, input) => setAuditors(tenant, input),
    accepts: [
      {
        at: 'auditorIds.*',
        given: ['colleague'],
        because:
          'A member who never acted here is named by the id of the account and gets a row of the people list.',
      },
      { at: 'id', given: ['calibrationOpen'], because: 'Who scores may change until the results are told.' },
    ],
  }),
  attackable({
    name: 'moveCalibration',
    doors: door('moveCalibrationAction'),
    input: (ids) => ({ id: ids.calibrationOpen, to: 'told' as const }),
    run: ({ tenant }, input) => moveCalibration(tenant, input),
    accepts: [{ at: 'id', given: ['calibrationTold'], because: 'What is told already stays told.' }],
  }),
  attackable({
    name: 'removeCase',
    doors: door('removeCaseAction'),
    input: (ids) => ({ caseId: ids.caseOpen }),
    run: ({ tenant }, input) => removeCase(tenant, input),
  }),
  attackable({
    name: 'saveScore',
    doors: 'PATCH /api/o/[organization]/[workspace]/audits/calibrations/cases/[caseId]',
    input: (ids) => ({ caseId: ids.caseOpen, score: 3, notApplicable: false, note: '' }),
    run: ({ tenant }, input) => saveScore(tenant, input),
  }),
  attackable({
    name: 'handIn',
    doors: door('handInAction'),
    input: (ids) => ({ id: ids.calibrationOpen, handedIn: true }),
    run: ({ tenant }, input) => handIn(tenant, input),
  }),
  attackable({
    name: 'saveOutcome',
    doors: door('saveOutcomeAction'),
    input: (ids) => ({ caseId: ids.caseTold, consensus: 7, discussion: 'The door counts.' }),
    run: async ({ tenant }, input) => {
      // What the editor began from; whoever cannot read the session has nothing to begin from.
      const sessions = await listCalibrations(tenant).catch(() => []);
      const told = sessions.find(({ state }) => state === 'told');
      const cases = told ? (await getCalibration(tenant, told.id)).cases : [];
      const before = cases.find(({ id }) => id === input.caseId)?.outcome ?? undefined;
      return saveOutcome(tenant, { ...input, before });
    },
  }),
  attackable({
    name: 'takeOverAnchors',
    doors: door('takeOverAnchorsAction'),
    input: (ids) => ({ caseId: ids.caseTold }),
    run: ({ tenant }, input) => takeOverAnchors(tenant, input),
  }),
  attackable({
    name: 'deleteCalibration',
    doors: door('deleteCalibrationAction'),
    input: (ids) => ({ id: ids.calibration }),
    run: ({ tenant }, input) => deleteCalibration(tenant, input),
    accepts: [
      {
        at: 'id',
        given: ['calibrationOpen', 'calibrationTold'],
        because: 'A session can be deleted at any time.',
      },
    ],
  }),
];

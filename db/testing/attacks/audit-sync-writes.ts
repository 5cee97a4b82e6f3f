import { checkIn } from '@/lib/audits/sync/check-in';
import { revokeDevice } from '@/lib/audits/sync/devices';
import { syncVisit } from '@/lib/audits/sync/sync-visit';
import { takeVisit } from '@/lib/audits/sync/take-visit';
import { newId } from '@/lib/ids';
import { attackable, type Exception } from './attackable';
import type { Given } from './make-attacks';

const audits = '/api/o/[organization]/[workspace]/audits';
const whatever: readonly Given[] = ['absent', 'foreign', 'archived', 'deleted', 'other type'];
const nothingLike: readonly Given[] = ['absent', 'foreign', 'other type'];
const ofCriteria: readonly Given[] = ['absent', 'foreign', 'archived', 'other type'];
const oneMore: readonly Given[] = ['absent', 'foreign'];

/** The id of a phone is made on the phone: a new one is a new phone of whoever sends it. */
const anyPhone: Exception = {
  at: 'device.id',
  given: nothingLike,
  because: 'Phones make their own ids; one that is not known here is a new phone of the actor.',
  kept: true,
};
const lateVisits: Exception = {
  at: 'visitId',
  given: ['visitSent', 'visitClosed'],
  because:
    'What comes after the sending in is kept aside, or read as it was sent in; the visit stays as it is.',
};

/** Verbs of phones: what they take, what they send in, and who puts them out. */
export const auditSyncWrites = [
  attackable({
    name: 'checkIn',
    doors: `POST ${audits}/check-in`,
    input: (ids) => ({ device: { id: ids.device, name: 'Phone' }, now: 1_790_000_000_000 }),
    run: ({ tenant }, input) => checkIn(tenant, input),
    accepts: [anyPhone],
  }),
  attackable({
    name: 'takeVisit',
    doors: `POST ${audits}/visits/[visitId]/assignment`,
    input: (ids) => ({ visitId: ids.visit, device: { id: ids.device } }),
    run: ({ tenant }, input) => takeVisit(tenant, input),
    accepts: [lateVisits],
  }),
  attackable({
    name: 'syncVisit',
    doors: `POST ${audits}/visits/[visitId]/operations`,
    input: (ids) => ({
      visitId: ids.visit,
      device: { id: ids.device, name: 'Phone' },
      now: 1_790_000_000_000,
      operations: [
        {
          sequence: 2,
          touchpointId: ids.touchpoint,
          kind: 'answer',
          value: { score: 3, notApplicable: false },
          at: 1_790_000_000_000,
        },
        {
          sequence: 3,
          touchpointId: ids.touchpoint2,
          kind: 'answer',
          part: ids.criterion,
          value: { score: 2, notApplicable: false },
          at: 1_790_000_000_000,
        },
      ],
    }),
    run: ({ tenant }, { operations, ...input }) =>
      syncVisit(tenant, { ...input, operations: operations.map((one) => ({ ...one, id: newId() })) }),
    accepts: [
      anyPhone,
      lateVisits,
      ...(['operations.*.touchpointId', 'operations.*.part', 'operations.+'] as const).map((at) => ({
        at,
        given: {
          'operations.*.touchpointId': whatever,
          'operations.*.part': ofCriteria,
          'operations.+': oneMore,
        }[at],
        because:
          'Each operation has its own answer, here a refusal; it is kept, so that a repeat gets the same.',
        kept: true,
      })),
    ],
  }),
  attackable({
    name: 'revokeDevice',
    doors: 'lib/audits/sync/actions.ts revokeDeviceAction',
    input: (ids) => ({ deviceId: ids.device }),
    run: ({ tenant }, input) => revokeDevice(tenant, input),
  }),
];

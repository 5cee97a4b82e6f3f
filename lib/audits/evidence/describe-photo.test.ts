import { expect, it } from 'vitest';
import type { ToldPhoto } from '@/lib/audits/evidence/types';
import type { Snapshot } from '@/lib/audits/results/snapshot';
import { describePhoto } from './describe-photo';

const visit = {
  id: 'v1',
  auditorId: 'a1',
  brandId: 'b1',
  objectId: 'o1',
  visitedOn: '2026-05-05',
  isDouble: false,
  scores: { t1: 3 },
};
const snapshot = {
  touchpoints: [
    { id: 't1', name: 'Door' },
    { id: 't2', name: 'Till' },
  ],
  objects: [{ id: 'o1', name: 'Main Street' }],
  brands: [{ id: 'b1', name: 'Own' }],
  people: [{ id: 'a1', name: 'Eva' }],
  form: { criteria: [{ id: 'c1', question: 'Is it clean?' }] },
  visits: [visit, { ...visit, id: 'v2', objectId: null, auditorId: 'gone', scores: {} }],
} as unknown as Snapshot;
const photo: ToldPhoto = {
  id: 'p1',
  visitId: 'v1',
  touchpointId: 't1',
  criterionId: 'c1',
  width: 1,
  height: 1,
  takenAt: null,
  note: '',
};

it('says what a photo shows, where, by whom, and what its visit gave', () => {
  expect(describePhoto(photo, snapshot)).toEqual({
    photo,
    name: 'Door',
    question: 'Is it clean?',
    where: 'Main Street',
    auditor: 'Eva',
    day: '2026-05-05',
    score: 3,
  });
});

it('says what is known of a visit without a place, by somebody erased, of what was not rated', () => {
  const told = describePhoto({ ...photo, visitId: 'v2', touchpointId: 't2', criterionId: null }, snapshot);
  expect(told).toMatchObject({ name: 'Till', question: null, where: 'Own', auditor: '', score: null });
});

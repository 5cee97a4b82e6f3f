import { expect, it } from 'vitest';
import type { Snapshot } from '../results/snapshot';
import { describePhotos } from './describe-photo';
import type { ToldPhoto } from './types';

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
  thresholds: { wow: 8, ok: 4 },
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
  position: null,
  mayRemovePosition: false,
};

it('says what a photo shows, where, by whom, and what its visit gave', () => {
  expect(describePhotos(snapshot, [photo])).toEqual([
    {
      id: 'p1',
      touchpointId: 't1',
      width: 1,
      height: 1,
      note: '',
      position: photo.position,
      mayRemovePosition: photo.mayRemovePosition,
      name: 'Door',
      question: 'Is it clean?',
      where: 'Main Street',
      auditor: 'Eva',
      day: '2026-05-05',
      score: 3,
      level: 'stop',
    },
  ]);
});

it('says what is known of a visit without a place, by somebody erased, of what was not rated', () => {
  const told = describePhotos(snapshot, [{ ...photo, visitId: 'v2', touchpointId: 't2', criterionId: null }]);
  expect(told[0]).toMatchObject({
    name: 'Till',
    question: null,
    where: 'Own',
    auditor: '',
    score: null,
    level: null,
  });
});

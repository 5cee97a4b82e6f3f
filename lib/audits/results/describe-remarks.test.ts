import { expect, it } from 'vitest';
import type { WrittenRemark } from '../read-ratings';
import { describeRemarks } from './describe-remarks';
import type { SnapshotVisit } from './snapshot';
import { makeSnapshot, makeVisit } from './testing/make-snapshot';

const remark = (more: Partial<WrittenRemark>): WrittenRemark => ({
  ratingId: 'r',
  visitId: 'v',
  touchpointId: 'till',
  keptTouchpointId: 'till',
  touchpoint: 'As it is called now',
  note: 'slow',
  proposedChange: '',
  followUp: false,
  ...more,
});

it('tells a remark with the names and the score of the snapshot', () => {
  const objects = [{ id: 'o', name: 'Main Street', kind: 'place' as const, brandId: 'own' }];
  const visit = makeVisit('p', { till: 3.5 }, { id: 'v', objectId: 'o' });
  const snapshot = makeSnapshot(['till'], [visit], { objects });
  const written = [
    remark({ keptTouchpointId: 'desk' }),
    remark({ ratingId: 's', touchpointId: 'door', keptTouchpointId: 'door' }),
    remark({ visitId: 'of nobody' }),
  ];
  const told = {
    ratingId: 'r',
    touchpointId: 'till',
    keptTouchpointId: 'desk',
    touchpoint: 'The till',
    brandId: 'own',
    brand: 'Own',
    object: 'Main Street',
    auditor: 'Eva',
    score: 3.5,
    note: 'slow',
    proposedChange: '',
    followUp: false,
  };
  const other = { touchpointId: 'door', keptTouchpointId: 'door', touchpoint: 'As it is called now' };
  expect(describeRemarks(snapshot, written)).toEqual([
    told,
    { ...told, ...other, ratingId: 's', score: null },
  ]);
});

it('looks through the visits once, however many remarks there are', () => {
  let read = 0;
  const visits = Array.from({ length: 200 }, (_, at) => makeVisit('p', { till: 1 }, { id: `v${at}` }));
  const counted = visits.map(({ id, ...visit }) =>
    Object.defineProperty({ ...visit } as SnapshotVisit, 'id', { get: () => ((read += 1), id) }),
  );
  const snapshot = makeSnapshot(['till'], visits, { visits: counted });
  const written = visits.map(({ id }) => remark({ visitId: id }));
  expect(describeRemarks(snapshot, written)).toHaveLength(200);
  expect(read).toBe(200);
});

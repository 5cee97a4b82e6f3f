import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { agreement } from './agreement';
import { spreadList } from './spread-list';

const visit = (auditorId: string, scores: Record<string, number>, objectId: string | null = 'shop') => ({
  id: `${auditorId} ${objectId}`,
  auditorId,
  brandId: 'own',
  objectId,
  visitedOn: null,
  isDouble: false,
  scores,
});

describe('spreadList', () => {
  it('names what auditors scored differently at the same place, the widest apart first', () => {
    const list = spreadList([
      visit('ann', { till: 4, door: 7, sign: 5 }),
      visit('ben', { till: 8, door: 8, sign: 5 }),
      visit('cid', { till: 6 }),
      visit('ann', { door: 0 }, 'kiosk'),
    ]);
    expect(list).toEqual([
      {
        touchpointId: 'till',
        brandId: 'own',
        objectId: 'shop',
        range: 4,
        scores: [
          { auditorId: 'ben', score: 8 },
          { auditorId: 'cid', score: 6 },
          { auditorId: 'ann', score: 4 },
        ],
      },
      {
        touchpointId: 'door',
        brandId: 'own',
        objectId: 'shop',
        range: 1,
        scores: [
          { auditorId: 'ben', score: 8 },
          { auditorId: 'ann', score: 7 },
        ],
      },
    ]);
  });

  it('has the mean difference of agreement, where units have two auditors', () => {
    const scores = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 10 }));
    fc.assert(
      fc.property(scores, scores, (ann, ben) => {
        const visits = [visit('ann', ann), visit('ben', ben)];
        const units = visits.flatMap(({ auditorId, scores: given }) =>
          Object.entries(given).map(([unit, score]) => ({ unit, auditor: auditorId, score })),
        );
        const told = agreement(units);
        const sum = spreadList(visits).reduce((all, { range }) => all + range, 0);
        expect(sum).toBeCloseTo((told.meanAbsoluteDifference ?? 0) * told.units, 9);
      }),
    );
  });
});

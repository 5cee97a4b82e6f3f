import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubledSites, isThirdTime, planVisits, siteKey, type Site } from './plan-visits';

const site = (objectId: string): Site => ({ brandId: 'own', objectId });
const auditors = (...ids: string[]) => ids.map((id) => ({ id, capacity: null }));
const none = new Map<string, string[][]>();

describe('planVisits', () => {
  it('shares the visits out evenly and doubles one of four', () => {
    const { visits, open } = planVisits({
      sites: ['n', 's', 'e', 'w'].map(site),
      auditors: auditors('a', 'b'),
      history: none,
    });
    expect(open).toEqual([]);
    expect(visits.filter(({ isDouble }) => !isDouble).map(({ auditorId }) => auditorId)).toEqual([
      'a',
      'b',
      'a',
      'b',
    ]);
    expect(visits.filter(({ isDouble }) => isDouble)).toEqual([
      { brandId: 'own', objectId: 'n', auditorId: 'b', isDouble: true, reason: 'double' },
    ]);
  });

  it('sends nobody a third time running and says that rotation decided', () => {
    const history = new Map([[siteKey(site('n')), [['a'], ['a']]]]);
    const plan = planVisits({ sites: [site('n')], auditors: auditors('a', 'b'), history });
    expect(plan.visits).toEqual([{ ...site('n'), auditorId: 'b', isDouble: false, reason: 'rotation' }]);
    expect(planVisits({ sites: [site('n')], auditors: auditors('a'), history }).open).toEqual([site('n')]);
  });

  it('leaves open what is beyond everybody’s capacity', () => {
    const plan = planVisits({
      sites: ['n', 's', 'e'].map(site),
      auditors: [
        { id: 'a', capacity: 1 },
        { id: 'b', capacity: 1 },
      ],
      history: none,
    });
    expect(plan.visits).toHaveLength(2);
    expect(plan.open).toEqual([site('e')]);
  });

  it('doubles 10–15 % from seven sites on', () => {
    for (const sites of [7, 10, 20, 40, 100, 333]) {
      expect(doubledSites(sites) / sites).toBeGreaterThanOrEqual(0.1);
      expect(doubledSites(sites) / sites).toBeLessThanOrEqual(0.15);
    }
  });

  it('keeps its rules whatever it is given', () => {
    const people = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 });
    const places = fc.uniqueArray(fc.constantFrom(...'opqrstuvwxyz'), { minLength: 1 });
    const past = fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 2 }), { maxLength: 3 });
    fc.assert(
      fc.property(people, places, fc.option(fc.nat(5)), past, (who, where, capacity, cycles) => {
        const sites = where.map(site);
        const history = new Map(sites.map((one) => [siteKey(one), cycles]));
        const plan = planVisits({ sites, auditors: who.map((id) => ({ id, capacity })), history });
        const loads = who.map((id) => plan.visits.filter(({ auditorId }) => auditorId === id).length);
        for (const load of loads) if (capacity !== null) expect(load).toBeLessThanOrEqual(capacity);
        for (const visit of plan.visits) expect(isThirdTime(visit.auditorId, visit, history)).toBe(false);
        const pairs = plan.visits.map((visit) => `${siteKey(visit)} ${visit.auditorId}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        const firsts = plan.visits.filter(({ isDouble }) => !isDouble);
        expect(firsts.length + plan.open.length).toBe(sites.length);
        if (cycles.length < 2 && capacity === null) {
          expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(2);
        }
      }),
    );
  });
});

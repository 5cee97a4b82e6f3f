import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asItWouldBe, type MarkedLink } from './as-it-would-be';
import { bridge } from './bridge';
import { findCycle, makeGraph, type Passage } from './graph';
import { lineOf, rolesOf, standingHandovers } from './standing-handovers';
import { tellEffort, alongRoute, type EffortLink } from './tell-effort';
import { tellHealth, type ChainHealth } from './tell-health';

/** "Change my tariff": from the site or by telephone, both lead to the shop, then the contract. */
const tariff = ['site', 'call', 'shop', 'desk', 'contract'];
const passages: Passage[] = [
  { from: 'site', to: 'shop' },
  { from: 'call', to: 'shop' },
  { from: 'call', to: 'desk' },
  { from: 'desk', to: 'contract' },
  { from: 'shop', to: 'contract' },
];
const healthOf = (scores: Record<string, number>, links = tariff, ways = passages): ChainHealth =>
  tellHealth(makeGraph(links, ways), (id) => scores[id] ?? null, 4);

describe('health of a chain', () => {
  it('is the lowest score of a route, of its best and its worst one', () => {
    const told = healthOf({ site: 8, call: 6, shop: 7.4, desk: 3.5, contract: 9 });
    expect(told.routes).toBe(3);
    expect(told.best).toEqual({
      ids: ['site', 'shop', 'contract'],
      health: 7.4,
      weakestId: 'shop',
      unrated: 0,
      isBroken: false,
    });
    expect(told.worst).toMatchObject({ ids: ['call', 'desk', 'contract'], health: 3.5, weakestId: 'desk' });
    expect(told).toMatchObject({ weakestId: 'desk', rated: 5, unrated: 0, isBroken: false });
  });

  it('breaks at a stop, and what lies behind it on every way is out of reach', () => {
    expect(healthOf({ site: 8, call: 6, shop: 3.9, desk: 3, contract: 9 })).toMatchObject({
      breaks: ['desk', 'shop'],
      outOfReach: ['contract'],
      isBroken: true,
    });
    expect(healthOf({ site: 8, call: 2, shop: 7, desk: 9, contract: 9 })).toMatchObject({
      breaks: ['call'],
      outOfReach: ['desk'],
      isBroken: false,
      worst: { isBroken: true },
    });
    // A stop behind a stop is not got to at all; 4 is no stop.
    expect(healthOf({ site: 3, call: 3, shop: 2, contract: 4 })).toMatchObject({
      breaks: ['call', 'site'],
      outOfReach: ['desk', 'shop', 'contract'],
    });
  });

  it('counts links without a score and never takes them as 0', () => {
    expect(healthOf({ site: 8, contract: 9 })).toMatchObject({
      best: { ids: ['call', 'desk', 'contract'], health: 9, unrated: 2 },
      worst: { ids: ['site', 'shop', 'contract'], health: 8, unrated: 1, isBroken: false },
      rated: 2,
      unrated: 3,
      outOfReach: [],
    });
    expect(healthOf({})).toMatchObject({
      best: { health: null, weakestId: null, unrated: 3 },
      worst: { health: null },
      weakestId: null,
      isBroken: false,
    });
    expect(healthOf({}, [], [])).toMatchObject({ routes: 0, best: null, worst: null, isBroken: false });
  });

  it('prefers what is known where several routes are equally good', () => {
    expect(healthOf({ call: 8, desk: 8, contract: 8 }).best).toMatchObject({
      ids: ['call', 'desk', 'contract'],
      unrated: 0,
    });
  });
});

describe('links and what follows what', () => {
  it('names links that lead back to themselves', () => {
    expect(findCycle(tariff, passages)).toBeNull();
    expect(findCycle(tariff, [...passages, { from: 'contract', to: 'call' }])).toEqual([
      'call',
      'desk',
      'contract',
      'call',
    ]);
    expect(findCycle(['a'], [{ from: 'a', to: 'a' }])).toEqual(['a', 'a']);
    expect(() => makeGraph(['a'], [{ from: 'a', to: 'a' }])).toThrow('lead back');
  });

  it('leads on over links that are gone', () => {
    expect(bridge(passages, new Set(['shop']))).toEqual([
      { from: 'call', to: 'desk' },
      { from: 'desk', to: 'contract' },
      { from: 'site', to: 'contract' },
      { from: 'call', to: 'contract' },
    ]);
    expect(bridge(lineOf(['a', 'b', 'c', 'd']), new Set(['b', 'c']))).toEqual([{ from: 'a', to: 'd' }]);
  });

  it('stand in a line by their order, and by what is stored where they branch', () => {
    const links = ['a', 'b', 'c'].map((id) => ({ id, isHere: id !== 'b' }));
    const direct = { from: 'a', to: 'c', data: 'no' as const };
    const into = { from: 'a', to: 'b', data: 'yes' as const };
    const outOf = { from: 'b', to: 'c', data: 'yes' as const };
    expect(standingHandovers(links, [direct, outOf], false)).toEqual([direct]);
    expect(standingHandovers(links, [into, outOf], true)).toEqual([{ from: 'a', to: 'c', data: null }]);
    expect(['site', 'shop', 'contract'].map((id) => rolesOf(id, passages))).toEqual([
      ['initial'],
      ['intermediate'],
      ['final'],
    ]);
    expect(rolesOf('a', [])).toEqual(['initial', 'final']);
  });
});

const link = (id: string, more: Partial<EffortLink & MarkedLink> = {}): EffortLink & MarkedLink => ({
  id,
  medium: null,
  channelId: null,
  unitId: null,
  customerActions: null,
  staff: null,
  minutes: null,
  cost: null,
  mark: null,
  thenMinutes: null,
  thenCost: null,
  ...more,
});

describe('effort of a chain', () => {
  it('adds up what is known and says what is missing', () => {
    const links = [
      link('site', { medium: 'online', channelId: 'web', minutes: 5, staff: 0, unitId: 'digital' }),
      link('shop', { medium: 'offline', channelId: 'shop', minutes: 20, staff: 2, unitId: 'retail' }),
      link('contract', { medium: 'offline', channelId: 'shop', minutes: 7.5, cost: 1200 }),
    ];
    const told = tellEffort(links, [
      { from: 'site', to: 'shop', data: 'no' },
      { from: 'shop', to: 'contract', data: null },
      { from: 'shop', to: 'elsewhere', data: 'yes' },
    ]);
    expect(told).toEqual({
      touches: 3,
      customerActions: { total: null, known: 0, missing: 3 },
      staff: { total: null, known: 2, missing: 1 },
      minutes: { total: 32.5, known: 32.5, missing: 0 },
      cost: { total: null, known: 1200, missing: 2 },
      units: { count: 2, missing: 1 },
      handovers: { yes: 0, partly: 0, no: 1, unknown: 1 },
      jumps: 1,
    });
    const way = alongRoute(['site', 'shop'], links, [{ from: 'site', to: 'shop', data: 'no' as const }]);
    expect(tellEffort(way.links, way.passages)).toMatchObject({ touches: 2, minutes: { total: 25 } });
  });
});

describe('the chain as it would be', () => {
  const links = [
    link('site', { minutes: 5, cost: 10 }),
    link('call', { minutes: 12, cost: 300, mark: 'drop' }),
    link('shop', { minutes: 20, mark: 'automate', thenMinutes: 8, thenCost: 5 }),
    link('desk', { minutes: 10, cost: 200, mark: 'merge', thenMinutes: 4, thenCost: 250 }),
    link('contract'),
  ];
  it('is shorter by what is dropped and merged, and leads on past it', () => {
    const would = asItWouldBe(links, passages);
    expect(would).toEqual({
      ids: ['site', 'shop', 'contract'],
      passages: [
        { from: 'site', to: 'shop' },
        { from: 'shop', to: 'contract' },
      ],
      changed: 3,
      touchesSaved: 2,
      minutesSaved: { total: 30, known: 30, missing: 0 },
      // 300 of the call, −50 of the desk; what the shop costs now nobody knows.
      costSaved: { total: null, known: 250, missing: 1 },
    });
  });

  it('goes as a whole where it is retired, and as far as another chain has its links', () => {
    expect(asItWouldBe(links, passages, { fate: 'retire' })).toMatchObject({
      ids: [],
      touchesSaved: 5,
      minutesSaved: { total: null, known: 47, missing: 1 },
    });
    expect(asItWouldBe(links, passages, { fate: 'merge', shared: new Set(['site', 'desk']) })).toMatchObject({
      ids: ['shop', 'contract'],
      touchesSaved: 3,
      minutesSaved: { total: 39 },
    });
  });

  it('saves nothing where nothing is marked', () => {
    const asIs = asItWouldBe([link('a'), link('b')], lineOf(['a', 'b']));
    expect(asIs).toMatchObject({ changed: 0, touchesSaved: 0, minutesSaved: { total: 0 } });
  });
});

/** A chain without cycles: passages lead from an earlier letter to a later one. */
const someChain = fc
  .integer({ min: 1, max: 9 })
  .chain((size) => {
    const ids = Array.from({ length: size }, (_, at) => `l${at}`);
    const pairs = ids.flatMap((from, at) => ids.slice(at + 1).map((to) => ({ from, to })));
    return fc.record({
      ids: fc.constant(ids),
      passages: fc.subarray(pairs),
      scores: fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }), {
        minLength: size,
        maxLength: size,
      }),
      seed: fc.integer({ min: 0, max: 1_000 }),
    });
  })
  .map(({ ids, passages: ways, scores, seed }) => {
    const byId = new Map(ids.map((id, at) => [id, scores[at] ?? null]));
    return { ids, ways, seed, scoreOf: (id: string) => (byId.get(id) ?? null) && (byId.get(id) ?? 0) / 2 };
  });

/** Every route, one by one: slow and plain. */
function allRoutes(ids: readonly string[], ways: readonly Passage[]): string[][] {
  const on = (route: string[]): string[][] => {
    const to = ways.filter(({ from }) => from === route.at(-1)).map((way) => way.to);
    return to.length === 0 ? [route] : to.flatMap((id) => on([...route, id]));
  };
  return ids.filter((id) => !ways.some(({ to }) => to === id)).flatMap((id) => on([id]));
}

const shuffled = <Item>(items: readonly Item[], seed: number): Item[] =>
  items
    .map((item, at) => ({ item, key: ((at + 1) * (seed + 7919)) % 104_729 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

describe('whatever the chain', () => {
  it('routes are finite, and best and worst are those that a look at each of them finds', () => {
    fc.assert(
      fc.property(someChain, ({ ids, ways, scoreOf }) => {
        const told = tellHealth(makeGraph(ids, ways), scoreOf, 4);
        const routes = allRoutes(ids, ways);
        const healths = routes.flatMap((route) => {
          const rated = route.map(scoreOf).filter((score) => score !== null);
          return rated.length > 0 ? [Math.min(...rated)] : [];
        });
        expect(told.routes).toBe(routes.length);
        expect(told.best?.health ?? null).toBe(healths.length > 0 ? Math.max(...healths) : null);
        expect(told.worst?.health ?? null).toBe(healths.length > 0 ? Math.min(...healths) : null);
        expect(routes).toContainEqual(told.best?.ids);
        expect(routes).toContainEqual(told.worst?.ids);
        const passable = routes.some((route) => route.every((id) => (scoreOf(id) ?? 4) >= 4));
        expect(told.isBroken).toBe(!passable);
      }),
    );
  });

  it('the order in which links are stored does not matter', () => {
    fc.assert(
      fc.property(someChain, ({ ids, ways, scoreOf, seed }) => {
        const other = makeGraph(shuffled(ids, seed), shuffled(ways, seed));
        expect(tellHealth(other, scoreOf, 4)).toEqual(tellHealth(makeGraph(ids, ways), scoreOf, 4));
      }),
    );
  });

  it('a link without a score, put into a route, never improves it, and never the worst route', () => {
    fc.assert(
      fc.property(someChain, fc.nat(), ({ ids, ways, scoreOf }, at) => {
        const before = tellHealth(makeGraph(ids, ways), scoreOf, 4);
        const split = ways[at % Math.max(ways.length, 1)];
        const first = ids[at % ids.length] ?? '';
        const added: Passage[] = split
          ? [
              { from: split.from, to: 'new' },
              { from: 'new', to: split.to },
            ]
          : [{ from: first, to: 'new' }];
        const rest = ways.filter((way) => way !== split);
        const after = tellHealth(makeGraph([...ids, 'new'], [...rest, ...added]), scoreOf, 4);
        expect(after.best?.health ?? null).toBe(before.best?.health ?? null);
        const beside = tellHealth(makeGraph([...ids, 'new'], [...ways, ...added]), scoreOf, 4);
        expect(beside.worst?.health ?? null).toBe(before.worst?.health ?? null);
        expect(after.unrated).toBe(before.unrated + 1);
      }),
    );
  });

  it('taking links out makes no cycle, and what can be got to stays so', () => {
    fc.assert(
      fc.property(someChain, fc.array(fc.nat({ max: 8 })), ({ ids, ways }, out) => {
        const gone = new Set(out.map((at) => ids[at % ids.length] ?? ''));
        const left = ids.filter((id) => !gone.has(id));
        const bridged = bridge(ways, gone);
        expect(findCycle(left, bridged)).toBeNull();
        const reach = (from: string, among: readonly Passage[]): string[] =>
          among.filter((way) => way.from === from).flatMap((way) => [way.to, ...reach(way.to, among)]);
        for (const id of left) {
          const still = new Set(reach(id, ways).filter((to) => !gone.has(to)));
          expect(new Set(reach(id, bridged))).toEqual(still);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phases } from '@/db/values/touchpoints';
import {
  channelConsistency,
  channelFit,
  type FitChannel,
  type FitPersona,
  type FitTouchpoint,
} from './channel-fit';

const web: FitChannel = { id: 'web', name: 'Website', medium: 'online' };
const app: FitChannel = { id: 'app', name: 'App', medium: 'online' };
const phone: FitChannel = { id: 'phone', name: 'Phone', medium: 'offline' };
const shop: FitChannel = { id: 'shop', name: 'Shop', medium: 'offline' };
const channels = [web, app, phone, shop];

const touchpoint = (
  name: string,
  channelId: string | null,
  rest: Partial<FitTouchpoint> = {},
): FitTouchpoint => ({
  id: name,
  name,
  phases: ['before'],
  channelId,
  presence: 'existing',
  goal: 8,
  segmentIds: [],
  score: null,
  ...rest,
});
const olga: FitPersona = {
  id: 'olga',
  name: 'Olga',
  segmentId: 'skiers',
  preferences: [
    { channelId: 'web', value: 8 },
    { channelId: 'app', value: 7 },
    { channelId: 'phone', value: 3 },
    { channelId: 'shop', value: 5 },
  ],
};

// The worked example of docs/figures.md.
const inventory = [
  touchpoint('Home page', 'web', { phases: ['before', 'during'], score: { mean: 8.4, n: 20 } }),
  touchpoint('Search', 'web', { score: { mean: 6.0, n: 5 } }),
  touchpoint('Price list', 'web', { segmentIds: ['families'] }),
  touchpoint('App check-in', 'app', { presence: 'proposed' }),
  touchpoint('Call centre', 'phone', { score: { mean: 3.5, n: 10 } }),
  touchpoint('Counter', 'shop', { score: { mean: 9.0, n: 4 } }),
  touchpoint('Word of mouth', null),
];

describe('channel fit', () => {
  const fit = channelFit([olga], channels, inventory, { okFrom: 4 })[0];

  it('lists what is preferred and missing, preferred and bad, offered and unwanted', () => {
    expect(fit?.phases?.[0]).toEqual({
      phase: 'before',
      preferred: 2,
      served: 1,
      unrated: [{ id: 'Price list', name: 'Price list' }],
      findings: [
        {
          channel: web,
          preference: 8,
          kind: 'variant',
          touchpoints: [{ id: 'Price list', name: 'Price list' }],
        },
        {
          channel: web,
          preference: 8,
          kind: 'bad',
          touchpoint: { id: 'Search', name: 'Search' },
          mean: 6,
          n: 5,
          goal: 8,
          stop: false,
        },
        {
          channel: app,
          preference: 7,
          kind: 'missing',
          proposed: [{ id: 'App check-in', name: 'App check-in' }],
        },
        {
          channel: phone,
          preference: 3,
          kind: 'unwanted',
          touchpoints: [{ id: 'Call centre', name: 'Call centre' }],
        },
      ],
    });
  });

  it('counts a touchpoint in each of its phases, and misses channels in the others', () => {
    expect(fit?.phases?.[1]).toMatchObject({
      preferred: 2,
      served: 1,
      findings: [{ kind: 'missing', channel: app }],
    });
    expect(fit?.phases?.[2]?.findings.map(({ kind, channel }) => `${kind} ${channel.id}`)).toEqual([
      'missing web',
      'missing app',
    ]);
  });

  it('says nothing where no preference is known', () => {
    const silent = { ...olga, preferences: [{ channelId: 'fax', value: 9 }] };
    expect(channelFit([silent], channels, inventory, { okFrom: 4 })[0]?.phases).toBeNull();
  });

  it('asks for no variant where the persona has no segment, or nobody has one', () => {
    const kinds = (persona: FitPersona, list: FitTouchpoint[]) =>
      channelFit([persona], channels, list, { okFrom: 4 })[0]?.phases?.[0]?.findings.map(({ kind }) => kind);
    const price = touchpoint('Price list', 'web', { segmentIds: ['families'] });
    const only = { ...olga, preferences: [{ channelId: 'web', value: 9 }] };
    expect(kinds(only, [price])).toEqual(['variant']);
    expect(kinds({ ...only, segmentId: null }, [price])).toEqual([]);
    expect(kinds(only, [{ ...price, segmentIds: [] }])).toEqual([]);
    expect(kinds(only, [{ ...price, segmentIds: ['families', 'skiers'] }])).toEqual([]);
  });

  it('is bad at level stop whatever the goal', () => {
    const low = touchpoint('Home page', 'web', { goal: 0, score: { mean: 3.9, n: null } });
    expect(channelFit([olga], channels, [low], { okFrom: 4 })[0]?.phases?.[0]?.findings[0]).toMatchObject({
      kind: 'bad',
      stop: true,
      n: null,
    });
  });

  const anyTouchpoint = fc
    .record({
      phase: fc.constantFrom(...phases),
      channelId: fc.constantFrom('web', 'app', 'phone', 'shop', null),
      presence: fc.constantFrom('existing' as const, 'proposed' as const, 'retired' as const),
      score: fc.option(fc.record({ mean: fc.float({ min: 0, max: 10, noNaN: true }), n: fc.nat(12) })),
    })
    .map(({ phase, channelId, presence, score }) => ({ phases: [phase], channelId, presence, score }));
  const anyInventory = fc
    .array(anyTouchpoint, { maxLength: 20 })
    .map((list) => list.map(({ channelId, ...rest }, at) => touchpoint(`t${at}`, channelId, rest)));
  const anyPersona = fc
    .uniqueArray(
      fc.record({ channelId: fc.constantFrom('web', 'app', 'phone', 'shop'), value: fc.nat(10) }),
      {
        selector: ({ channelId }) => channelId,
        minLength: 1,
      },
    )
    .map((preferences) => ({ ...olga, preferences }));

  it('each preferred channel is served or missing, and no channel is both wanted and unwanted', () => {
    fc.assert(
      fc.property(anyPersona, anyInventory, (persona, list) => {
        for (const { preferred, served, findings } of channelFit([persona], channels, list, { okFrom: 4 })[0]
          ?.phases ?? []) {
          expect(served + findings.filter(({ kind }) => kind === 'missing').length).toBe(preferred);
          for (const { kind, preference } of findings) {
            expect(kind === 'unwanted' ? preference <= 3 : preference >= 7).toBe(true);
          }
        }
      }),
    );
  });

  it('the spread is within 0–10, from channels with five ratings and more, and no order of touchpoints changes it', () => {
    fc.assert(
      fc.property(anyInventory, (list) => {
        const found = channelConsistency(channels, list);
        const turned = channelConsistency(channels, [...list].reverse());
        found.forEach(({ spread, channels: rated, left }, at) => {
          expect(rated.every(({ n }) => n >= 5) && left.every(({ n }) => n < 5)).toBe(true);
          expect(spread === null).toBe(rated.length < 2);
          if (spread !== null) {
            expect(spread).toBeGreaterThanOrEqual(0);
            expect(spread).toBeLessThanOrEqual(10);
            expect(turned[at]?.spread).toBeCloseTo(spread, 9);
          }
        });
      }),
    );
  });
});

describe('consistency of a phase', () => {
  it('is the highest minus the lowest channel mean, with enough ratings each', () => {
    const [before, during, after] = channelConsistency(channels, inventory);
    // Website: (20·8.4 + 5·6.0) / 25 = 7.92; telephone: 3.5; the shop has four ratings only.
    expect(before?.channels.map(({ id, mean, n }) => [id, Number(mean.toFixed(4)), n])).toEqual([
      ['web', 7.92, 25],
      ['phone', 3.5, 10],
    ]);
    expect(before?.spread).toBeCloseTo(4.42);
    expect(before?.left.map(({ id, n }) => [id, n])).toEqual([['shop', 4]]);
    expect(before?.online).toEqual({ mean: expect.closeTo(7.92), n: 25 });
    // Offline: (10·3.5 + 4·9.0) / 14.
    expect(before?.offline).toEqual({ mean: expect.closeTo(71 / 14), n: 14 });
    expect(during).toMatchObject({ spread: null, offline: null, channels: [{ id: 'web', n: 20 }] });
    expect(after).toEqual({
      phase: 'after',
      channels: [],
      left: [],
      spread: null,
      online: null,
      offline: null,
    });
  });
});

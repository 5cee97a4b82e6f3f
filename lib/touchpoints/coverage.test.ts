import fc from 'fast-check';
import { expect, it } from 'vitest';
import { phases, presences } from '@/db/values/touchpoints';
import { coverageOf } from './coverage';

const channels = [
  { id: 'web', name: 'Website', medium: 'online', archived: false },
  { id: 'shop', name: 'Shop', medium: 'offline', archived: false },
  { id: 'fax', name: 'Fax', medium: 'offline', archived: true },
] as const;
const row = (id: string, values: Partial<Parameters<typeof coverageOf>[0][number]> = {}) => ({
  id,
  phase: 'before' as const,
  otherPhases: [],
  channelId: 'web',
  presence: 'existing' as const,
  archived: false,
  ...values,
});
const cell = (coverage: ReturnType<typeof coverageOf>, phase: string, column: string | null) =>
  coverage.rows.find((line) => line.phase === phase)?.cells.find((one) => one.column === column);

it('counts a touchpoint in each of its phases, with the mean of the scores', () => {
  const rows = [row('a', { otherPhases: ['during'] }), row('b'), row('c', { presence: 'proposed' })];
  const coverage = coverageOf(rows, {
    by: 'channel',
    channels,
    scores: new Map([
      ['a', 8],
      ['b', 5],
    ]),
  });
  expect(cell(coverage, 'before', 'web')).toMatchObject({
    touchpointIds: ['a', 'b', 'c'],
    existing: 2,
    proposed: 1,
    scored: 2,
    mean: 6.5,
    state: 'covered',
  });
  expect(cell(coverage, 'during', 'web')).toMatchObject({ touchpointIds: ['a'], mean: 8 });
});

it('shows empty cells and neglected ones: nothing rated, or only proposed', () => {
  const rows = [row('a', { channelId: 'shop' }), row('b', { presence: 'proposed' })];
  const coverage = coverageOf(rows, { by: 'channel', channels, scores: new Map([['b', 9]]) });
  expect(cell(coverage, 'after', 'web')?.state).toBe('empty');
  expect(cell(coverage, 'before', 'shop')).toMatchObject({ state: 'neglected', mean: null });
  expect(cell(coverage, 'before', 'web')).toMatchObject({ state: 'neglected', scored: 0 });
  expect(coverage.counts).toEqual({ empty: 4, neglected: 2, covered: 0 });
});

it('leaves out what is retired or archived, and archived channels', () => {
  const rows = [
    row('a', { presence: 'retired' }),
    row('b', { archived: true }),
    row('c', { channelId: 'fax' }),
  ];
  const coverage = coverageOf(rows, { by: 'channel', channels, scores: new Map() });
  expect(coverage.columns.map(({ key }) => key)).toEqual(['web', 'shop', null]);
  expect(cell(coverage, 'before', 'web')?.touchpointIds).toEqual([]);
  expect(cell(coverage, 'before', null)?.touchpointIds).toEqual(['c']);
});

it('groups channels by medium', () => {
  const rows = [
    row('a'),
    row('b', { channelId: 'shop' }),
    row('c', { channelId: 'fax' }),
    row('d', { channelId: null }),
  ];
  const coverage = coverageOf(rows, {
    by: 'medium',
    channels,
    scores: new Map([
      ['b', 4],
      ['c', 6],
    ]),
  });
  expect(cell(coverage, 'before', 'offline')).toMatchObject({ touchpointIds: ['b', 'c'], mean: 5 });
  expect(cell(coverage, 'before', null)?.touchpointIds).toEqual(['d']);
});

it('places every standing touchpoint exactly once in each of its phases', () => {
  const rows = fc.array(
    fc.record({
      id: fc.uuid(),
      phase: fc.constantFrom(...phases),
      otherPhases: fc.subarray([...phases]),
      channelId: fc.constantFrom('web', 'shop', 'fax', null),
      presence: fc.constantFrom(...presences),
      archived: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(rows, fc.constantFrom('channel' as const, 'medium' as const), (list, by) => {
      const coverage = coverageOf(list, { by, channels, scores: new Map() });
      for (const { phase, cells } of coverage.rows) {
        const standing = list.filter(
          (one) =>
            one.presence !== 'retired' &&
            !one.archived &&
            (one.phase === phase || one.otherPhases.includes(phase)),
        );
        expect(cells.flatMap(({ touchpointIds }) => touchpointIds).sort()).toEqual(
          standing.map(({ id }) => id).sort(),
        );
      }
    }),
  );
});

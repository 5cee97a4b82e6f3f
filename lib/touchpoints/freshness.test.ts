import { expect, it } from 'vitest';
import { neglectsOf } from './freshness';

const cared = {
  presence: 'existing',
  archived: false,
  ownerId: 'o',
  channelId: 'c',
  aims: ['buy'],
  dataKind: 'measured',
  standards: 1,
} as const satisfies Parameters<typeof neglectsOf>[0];
const today = '2026-11-23';

it('finds nothing where everything is cared for', () => {
  expect(neglectsOf({ ...cared, aims: ['buy'] }, { lastRatedOn: '2026-09-30' }, today)).toEqual([]);
});

it('names everything that is missing', () => {
  const bare = { ...cared, ownerId: null, channelId: null, aims: [], dataKind: null, standards: 0 };
  expect(neglectsOf(bare, { lastRatedOn: null }, today)).toEqual([
    'never-rated',
    'no-owner',
    'no-channel',
    'no-aim',
    'no-data',
    'no-standard',
  ]);
});

it('calls figures stale one quarter after the end of their period, or after as many days as it is told', () => {
  const on = (lastRatedOn: string, staleAfter?: number) =>
    neglectsOf({ ...cared, aims: ['buy'] }, { lastRatedOn }, today, { staleAfter });
  expect(on('2026-08-23')).toEqual([]);
  expect(on('2026-08-22')).toEqual(['stale']);
  expect(on('2026-08-22', 180)).toEqual([]);
});

it('asks no figures of what does not exist yet, and nothing of what is gone', () => {
  const bare = { ...cared, ownerId: null, aims: [], dataKind: null, standards: 0 };
  expect(neglectsOf({ ...bare, presence: 'proposed' }, { lastRatedOn: null }, today)).toEqual([
    'no-owner',
    'no-aim',
  ]);
  expect(neglectsOf({ ...bare, presence: 'retired' }, { lastRatedOn: null }, today)).toEqual([]);
  expect(neglectsOf({ ...bare, archived: true }, { lastRatedOn: null }, today)).toEqual([]);
});

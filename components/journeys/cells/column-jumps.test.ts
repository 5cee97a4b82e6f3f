import { describe, expect, it } from 'vitest';
import { columnJump, columnJumps, jumpBetween, metOf } from './column-jumps';

const web = { id: 'web', medium: 'online' } as const;
const app = { id: 'app', medium: 'online' } as const;
const shop = { id: 'shop', medium: 'offline' } as const;

describe('channel jumps between columns', () => {
  it('are counted from each filled column to the next one, whatever lies empty between them', () => {
    expect(columnJumps([[web], [], [shop], [shop], [web]])).toHaveLength(2);
    expect(columnJumps([[], [web], []])).toEqual([]);
  });

  it('are none where the customer can stay in one of the channels', () => {
    expect(columnJump([web, app], [shop, app])).toBeNull();
  });

  it('name the medium only where it has to change', () => {
    expect(columnJump([web], [app])?.changes).toEqual(['channel']);
    expect(columnJump([web], [shop])?.changes).toEqual(['medium', 'channel']);
    expect(columnJump([web], [app, shop])?.changes).toEqual(['channel']);
  });
});

it('a touchpoint of which nothing is known is no jump', () => {
  const figure = { medium: 'online', channelId: 'web', unitId: null } as Parameters<typeof metOf>[1];
  expect(jumpBetween(metOf('a', figure), metOf('b', undefined))).toBeNull();
});

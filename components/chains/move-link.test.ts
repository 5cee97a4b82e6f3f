import { describe, expect, it } from 'vitest';
import { moveLink } from './move-link';

const links = ['a', 'b', 'c'].map((touchpointId) => ({
  touchpointId,
  name: touchpointId.toUpperCase(),
  phase: 'before' as const,
  channel: null,
  archived: false,
  isRetired: false,
}));
const orderOf = (id: string, to: number) =>
  moveLink(links, id, to)
    ?.links.map((link) => link.touchpointId)
    .join('');

describe('moveLink', () => {
  it('puts a touchpoint up, down, first and last, and says behind which it stands', () => {
    expect([orderOf('c', 1), orderOf('a', 1), orderOf('c', 0), orderOf('a', 2)]).toEqual([
      'acb',
      'bac',
      'cab',
      'bca',
    ]);
    expect(moveLink(links, 'c', 0)?.afterId).toBeNull();
    expect(moveLink(links, 'a', 2)).toMatchObject({ afterId: 'c', name: 'A', place: 3 });
  });

  it('leaves alone what is not there, what stays, and places beyond the ends', () => {
    for (const [id, to] of [
      ['x', 0],
      ['a', 0],
      ['a', -1],
      ['a', 3],
    ] as const) {
      expect(moveLink(links, id, to)).toBeNull();
    }
  });
});

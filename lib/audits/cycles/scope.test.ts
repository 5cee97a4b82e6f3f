import { describe, expect, it } from 'vitest';
import { tellScope, touchpointsInScope } from './scope';

const candidates = [
  { id: 'sign', phase: 'before' as const, channelId: 'street', kind: 'place' },
  { id: 'site', phase: 'before' as const, channelId: 'web', kind: 'web-page' },
  { id: 'till', phase: 'during' as const, channelId: 'shop', kind: null },
  { id: 'word', phase: 'after' as const, channelId: null, kind: null },
];
const filter = { by: 'filter' as const, phases: [], channelIds: [], kinds: [] };
const idsOf = (...args: Parameters<typeof touchpointsInScope>) =>
  touchpointsInScope(...args).map(({ id }) => id);

describe('touchpointsInScope', () => {
  it('takes what fits every part of a filter; a part that names nothing fits all', () => {
    const none = new Set<string>();
    expect(idsOf(filter, candidates, none)).toHaveLength(4);
    expect(idsOf({ ...filter, phases: ['before', 'after'] }, candidates, none)).toEqual([
      'sign',
      'site',
      'word',
    ]);
    expect(idsOf({ ...filter, phases: ['before'], channelIds: ['web', 'shop'] }, candidates, none)).toEqual([
      'site',
    ]);
    expect(idsOf({ ...filter, kinds: ['place'] }, candidates, none)).toEqual(['sign']);
  });

  it('takes what is named and can be scored', () => {
    const named = new Set(['till', 'gone', 'sign']);
    expect(idsOf({ by: 'chain', chainId: 'c' }, candidates, named)).toEqual(['sign', 'till']);
    expect(idsOf({ by: 'list' }, candidates, named)).toEqual(['sign', 'till']);
  });
});

describe('tellScope', () => {
  const words = { phase: (one: string) => `<${one}>`, kind: (one: string) => `[${one}]` };

  it('names the chain, the objects, the last cycle, the parts of a filter', () => {
    expect(tellScope({ by: 'list' }, words)).toEqual({ key: 'list', names: '' });
    expect(tellScope({ by: 'chain', chainId: 'c', name: 'First visit' }, words)).toEqual({
      key: 'chain',
      names: 'First visit',
    });
    expect(tellScope({ by: 'object', objectIds: ['a', 'b'], names: ['Brno', 'Kraków'] }, words).names).toBe(
      'Brno, Kraków',
    );
    expect(tellScope({ by: 'last', cycleId: 'c', name: 'Spring' }, words)).toEqual({
      key: 'last',
      names: 'Spring',
    });
    const told = { ...filter, phases: ['before' as const], channels: ['Web'], kinds: ['ad'] };
    expect(tellScope(told, words)).toEqual({ key: 'filter', names: '<before>, Web, [ad]' });
    expect(tellScope({ ...filter, channels: [] }, words).key).toBe('all');
  });
});

import { describe, expect, it } from 'vitest';
import { sortChanges } from './row-values';

describe('changes of cells as changes of touchpoints', () => {
  it('gathers the cells of a row into one patch', () => {
    const { patches } = sortChanges([
      { rowId: 'a', key: 'name', value: 'Door' },
      { rowId: 'b', key: 'phase', value: 'after' },
      { rowId: 'a', key: 'aims', value: ['buy'] },
    ]);
    expect(patches).toEqual([
      { id: 'a', patch: { name: 'Door', aims: ['buy'] } },
      { id: 'b', patch: { phase: 'after' } },
    ]);
  });

  it('sets parent and rank apart, which have verbs of their own', () => {
    const sorted = sortChanges([
      { rowId: 'a', key: 'parentId', value: 'b' },
      { rowId: 'a', key: 'vipRank', value: '3' },
      { rowId: 'b', key: 'vipRank', value: null },
    ]);
    expect(sorted.patches).toEqual([]);
    expect(sorted.parents).toEqual([{ id: 'a', parentId: 'b' }]);
    expect(sorted.ranks).toEqual([
      { id: 'a', rank: 3 },
      { id: 'b', rank: null },
    ]);
  });

  it('turns chosen words into yes and no, and keeps "unknown"', () => {
    const { patches } = sortChanges([
      { rowId: 'a', key: 'relationshipBuilder', value: 'true' },
      { rowId: 'a', key: 'carriesIdentity', value: null },
    ]);
    expect(patches).toEqual([{ id: 'a', patch: { relationshipBuilder: true, carriesIdentity: null } }]);
  });

  it('leaves out what is no attribute', () => {
    expect(sortChanges([{ rowId: 'a', key: 'medium', value: 'online' }]).patches).toEqual([]);
  });
});

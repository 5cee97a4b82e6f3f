import { expect, it } from 'vitest';
import { tellInventory } from './tell-inventory';

const touchpoint = {
  name: 'Till',
  phase: 'during',
  presence: 'existing',
  lifecycleStage: null,
  ownerId: null,
  vipRank: null,
  archived: false,
} as const;

it('counts what exists, by stage and by phase, and keeps the order of the TOP-10', () => {
  const facts = tellInventory(
    [
      { ...touchpoint, id: 'a', vipRank: 4, lifecycleStage: 'growth' },
      { ...touchpoint, id: 'b', vipRank: 1, lifecycleStage: 'growth' },
      { ...touchpoint, id: 'c', phase: 'before' },
      { ...touchpoint, id: 'd', vipRank: 2, presence: 'retired' },
      { ...touchpoint, id: 'e', vipRank: 3, archived: true },
      { ...touchpoint, id: 'f', presence: 'proposed', lifecycleStage: 'entry' },
    ],
    new Set(['a', 'd', 'f']),
  );
  expect(facts.top.map(({ id, rank }) => `${rank}${id}`)).toEqual(['1b', '4a']);
  expect(facts.lifecycle).toEqual([
    { stage: 'growth', count: 2 },
    { stage: null, count: 1 },
  ]);
  expect(facts.coverage).toEqual([
    { phase: 'before', existing: 1, rated: 0 },
    { phase: 'during', existing: 2, rated: 1 },
  ]);
});

it('says nothing of an empty inventory', () => {
  expect(tellInventory([], new Set())).toEqual({ top: [], lifecycle: [], coverage: [] });
});

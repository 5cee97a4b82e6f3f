import { describe, expect, it } from 'vitest';
import { expandTouchpoint } from '@/lib/touchpoints/compact-touchpoint';
import { stepPlace, treeItems } from './tree-rows';

const row = (id: string, parentId: string | null = null) =>
  expandTouchpoint({
    id,
    name: id,
    phase: 'during',
    position: `a${id}`,
    parentId,
    createdAt: '',
    updatedAt: '',
  });

// shop: facade, till (queue, receipt); web
const rows = [
  row('5web'),
  row('1shop'),
  row('2facade', '1shop'),
  row('3till', '1shop'),
  row('4queue', '3till'),
  row('6receipt', '3till'),
];
const drawn = (closed: string[] = [], found: string[] | null = null) =>
  treeItems(rows, new Set(closed), found && new Set(found)).map(
    ({ id, level }) => `${'-'.repeat(level - 1)}${id}`,
  );

describe('the tree as lines', () => {
  it('puts parts below their whole, in their order', () => {
    expect(drawn()).toEqual(['1shop', '-2facade', '-3till', '--4queue', '--6receipt', '5web']);
  });

  it('hides what is below a closed line', () => {
    expect(drawn(['3till'])).toEqual(['1shop', '-2facade', '-3till', '5web']);
    expect(drawn(['1shop'])).toEqual(['1shop', '5web']);
  });

  it('shows what was found and the way to it, open or not', () => {
    expect(drawn(['1shop'], ['4queue'])).toEqual(['1shop', '-3till', '--4queue']);
    const items = treeItems(rows, new Set(), new Set(['4queue']));
    expect(items.map(({ isPath }) => isPath)).toEqual([true, true, false]);
  });

  it('puts a row without its parent at the top', () => {
    const orphan = treeItems([row('7', 'gone')], new Set(), null);
    expect(orphan.map(({ level, parentId }) => [level, parentId])).toEqual([[1, null]]);
  });

  it('counts places among siblings', () => {
    const item = treeItems(rows, new Set(), null).find(({ id }) => id === '3till');
    expect([item?.place, item?.of, item?.children]).toEqual([2, 2, 2]);
  });
});

describe('steps in the tree', () => {
  const items = treeItems(rows, new Set(), null);

  it('goes up and down among siblings', () => {
    expect(stepPlace(items, '3till', 'up')).toEqual({ parentId: '1shop', afterId: null });
    expect(stepPlace(items, '1shop', 'down')).toEqual({ parentId: null, afterId: '5web' });
    expect(stepPlace(items, '2facade', 'up')).toBeNull();
    expect(stepPlace(items, '6receipt', 'down')).toBeNull();
  });

  it('goes in below the sibling above, as its last part, and out behind its parent', () => {
    expect(stepPlace(items, '5web', 'in')).toEqual({ parentId: '1shop', afterId: '3till' });
    expect(stepPlace(items, '2facade', 'in')).toBeNull();
    expect(stepPlace(items, '4queue', 'out')).toEqual({ parentId: '1shop', afterId: '3till' });
    expect(stepPlace(items, '1shop', 'out')).toBeNull();
  });
});

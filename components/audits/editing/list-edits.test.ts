import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listEdits } from './list-edits';

interface One {
  key: string;
  title: string;
}

function setUp(...keys: string[]) {
  let list: One[] = keys.map((key) => ({ key, title: '' }));
  const edits = listEdits<One>(
    (work) => (list = work([...list])),
    ({ key }) => key,
  );
  return { edits, list: () => list, keys: () => list.map(({ key }) => key).join('') };
}

describe('the entries of a list', () => {
  it('move up and down, and to a place', () => {
    const { edits, keys } = setUp('a', 'b', 'c', 'd');
    edits.moveBy('b', 1);
    expect(keys()).toBe('acbd');
    edits.moveBy('c', -1);
    expect(keys()).toBe('cabd');
    edits.moveBy('c', -1);
    expect(keys()).toBe('cabd');
    edits.moveTo('c', 2);
    expect(keys()).toBe('abcd');
    edits.moveTo('d', 0);
    expect(keys()).toBe('dabc');
  });

  it('come, go and come back to their place', () => {
    const { edits, keys, list } = setUp('a', 'b');
    edits.insertAfter('a', { key: 'x', title: 'copy' });
    edits.add({ key: 'y', title: '' });
    expect(keys()).toBe('axby');
    edits.change('x', { title: 'own' });
    expect(list()[1]).toEqual({ key: 'x', title: 'own' });
    edits.remove('x');
    edits.insert(1, { key: 'x', title: 'own' });
    expect(keys()).toBe('axby');
  });

  it('are never lost by an edit of one that is gone', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd')), fc.nat(9), (keys, to) => {
        const { edits, list } = setUp(...keys);
        const before = list();
        edits.moveTo('gone', to);
        edits.moveBy('gone', -1);
        edits.change('gone', { title: 'x' });
        edits.remove('gone');
        edits.insertAfter('gone', { key: 'n', title: '' });
        expect(list()).toEqual(before);
        const [first] = keys;
        if (first) edits.moveTo(first, to);
        expect(
          list()
            .map(({ key }) => key)
            .sort(),
        ).toEqual([...keys].sort());
      }),
    );
  });
});

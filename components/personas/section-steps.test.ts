import { describe, expect, it } from 'vitest';
import { linesToAdd, moveBy, placeBefore } from './section-steps';

const list = ['a', 'b', 'c', 'd'].map((id) => ({ id }));
const order = (movedId: string, afterId: string | null) => {
  const others = list.filter(({ id }) => id !== movedId).map(({ id }) => id);
  others.splice(afterId === null ? 0 : others.indexOf(afterId) + 1, 0, movedId);
  return others.join('');
};

describe('steps in a list', () => {
  it('by one place stop at the ends', () => {
    expect(moveBy(list, 'a', -1)).toBeNull();
    expect(moveBy(list, 'd', 1)).toBeNull();
    expect(order('c', moveBy(list, 'c', -1)?.afterId ?? null)).toBe('acbd');
    expect(moveBy(list, 'c', 1)).toEqual({ afterId: 'd', place: 4 });
    expect(moveBy(list, 'b', -1)).toEqual({ afterId: null, place: 1 });
  });

  it('what is let go upon another takes its place', () => {
    expect(order('a', placeBefore(list, 'c', 'a'))).toBe('bcad');
    expect(order('d', placeBefore(list, 'b', 'd'))).toBe('adbc');
    expect(order('c', placeBefore(list, 'a', 'c'))).toBe('cabd');
    expect(order('x', placeBefore(list, 'b', 'x'))).toBe('axbcd');
  });

  it('pasted lines become lines with ids of their own', () => {
    const made = linesToAdd('goals', '- Rest\n- Eat');
    expect(made).toMatchObject([{ text: 'Rest', evidence: 'none', value: null }, { text: 'Eat' }]);
    expect(made[0]?.id).not.toBe(made[1]?.id);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePositions, positionsAfter } from './position';

const list = (positions: string[]) => positions.map((position, at) => ({ id: String(at), position }));

describe('positionsAfter', () => {
  it('puts behind, first and last', () => {
    const siblings = list(['a0', 'a1', 'a2']);
    const [behind = ''] = positionsAfter(siblings, '0', 1);
    expect(behind > 'a0' && behind < 'a1').toBe(true);
    expect((positionsAfter(siblings, null, 1)[0] ?? '') < 'a0').toBe(true);
    expect((positionsAfter(siblings, undefined, 1)[0] ?? '') > 'a2').toBe(true);
    expect((positionsAfter(siblings, 'gone', 1)[0] ?? '') > 'a2').toBe(true);
    expect(positionsAfter([], 'gone', 2)).toHaveLength(2);
  });

  it('passes siblings that share a position', () => {
    const [behind = ''] = positionsAfter(list(['a0', 'a0', 'a1']), '0', 1);
    expect(behind > 'a0' && behind < 'a1').toBe(true);
  });

  it('keeps the order of any sequence of insertions', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 4 })), { maxLength: 40 }),
        (steps) => {
          let ordered: { id: string; position: string }[] = [];
          steps.forEach(([place, count], step) => {
            const at = place % (ordered.length + 1);
            const after = at === 0 ? null : (ordered[at - 1]?.id ?? null);
            const fresh = positionsAfter(ordered, after, count).map((position, n) => ({
              id: `${step}-${n}`,
              position,
            }));
            ordered = [...ordered.slice(0, at), ...fresh, ...ordered.slice(at)];
          });
          expect([...ordered].sort(comparePositions)).toEqual(ordered);
        },
      ),
    );
  });
});

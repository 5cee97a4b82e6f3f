import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareStamps, correctTimes, decide, type Stamp } from './order-operations';

const minute = 60_000;

describe('correctTimes', () => {
  it('adds what the device clock lacks', () => {
    const made = [
      { sequence: 1, at: 0 },
      { sequence: 2, at: minute },
    ];
    expect(correctTimes(made, [], { offset: 10 * minute, now: 100 * minute })).toEqual([
      10 * minute,
      11 * minute,
    ]);
  });

  it('lets nothing be made in the future', () => {
    expect(correctTimes([{ sequence: 1, at: 50 }], [], { offset: 0, now: 20 })).toEqual([20]);
  });

  it('keeps the order of the device when its clock was set back between two taps', () => {
    const made = [
      { sequence: 1, at: 60 * minute },
      { sequence: 2, at: minute },
    ];
    expect(correctTimes(made, [], { offset: 0, now: 90 * minute })).toEqual([60 * minute, 60 * minute]);
  });

  it('puts what arrives late between its neighbours', () => {
    const known = [
      { sequence: 1, at: 10 },
      { sequence: 5, at: 20 },
    ];
    const made = [
      { sequence: 2, at: 3 },
      { sequence: 3, at: 70 },
      { sequence: 9, at: 15 },
    ];
    expect(correctTimes(made, known, { offset: 0, now: 100 })).toEqual([10, 20, 20]);
  });

  it('never lets a later operation of a device be earlier, whatever the clock does', () => {
    const times = fc.array(fc.integer({ min: -1_000, max: 2_000 }), { maxLength: 30 });
    fc.assert(
      fc.property(times, fc.integer({ min: -500, max: 500 }), (clock, offset) => {
        const made = clock.map((at, sequence) => ({ sequence, at }));
        const corrected = correctTimes(made, [], { offset, now: 1_000 });
        corrected.forEach((at, index) => {
          expect(at).toBeLessThanOrEqual(1_000);
          expect(at).toBeGreaterThanOrEqual(corrected[index - 1] ?? -Infinity);
        });
      }),
    );
  });
});

const stamp: fc.Arbitrary<Stamp> = fc.record({
  at: fc.integer({ min: 0, max: 5 }),
  device: fc.constantFrom('', 'a', 'b'),
  sequence: fc.integer({ min: 0, max: 5 }),
});

describe('compareStamps', () => {
  it('is a total order', () => {
    fc.assert(
      fc.property(stamp, stamp, stamp, (a, b, c) => {
        expect(Math.sign(compareStamps(a, b)) + Math.sign(compareStamps(b, a))).toBe(0);
        if (compareStamps(a, b) <= 0 && compareStamps(b, c) <= 0)
          expect(compareStamps(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('decide', () => {
  it('lets the later one of two devices win, and says which lost', () => {
    const winners = new Map<string, Stamp>();
    const one = { key: 'till', stamp: { at: 20, device: 'a', sequence: 1 } };
    const other = { key: 'till', stamp: { at: 10, device: 'b', sequence: 9 } };
    const elsewhere = { key: 'shop', stamp: { at: 5, device: 'b', sequence: 8 } };
    expect(decide([one], winners)).toEqual(['applied']);
    expect(decide([elsewhere, other], winners)).toEqual(['applied', 'lost']);
    expect(winners.get('till')).toEqual(one.stamp);
  });

  it('comes to the same winners in every order of arrival', () => {
    const operation = fc.record({ key: fc.constantFrom('till', 'shop'), stamp });
    const shuffled = fc
      .array(operation, { maxLength: 20 })
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const [one, two] = [new Map<string, Stamp>(), new Map<string, Stamp>()];
        decide(list, one);
        decide(other, two);
        expect(Object.fromEntries(two)).toEqual(Object.fromEntries(one));
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginEvidenceSchema } from './input';
import { mapOf, positionText, roundPosition } from './position';

describe('a position', () => {
  it('is kept to a thousandth of a degree', () => {
    const near = roundPosition({ latitude: 50.061_947, longitude: -19.936_856 });
    expect(near).toEqual({ latitude: 50.062, longitude: -19.937 });
    expect(positionText(near)).toBe('50.062, -19.937');
    expect(mapOf(near)).toBe('https://www.openstreetmap.org/?mlat=50.062&mlon=-19.937#map=16/50.062/-19.937');
    expect(positionText({ latitude: 52.2, longitude: 0 })).toBe('52.200, 0.000');
  });

  it('stays on the globe, is never minus nothing, and no farther off than half of the last digit', () => {
    const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(degrees(90), degrees(180), (latitude, longitude) => {
        const near = roundPosition({ latitude, longitude });
        expect(Math.abs(near.latitude - latitude)).toBeLessThanOrEqual(0.000_500_001);
        expect(Math.abs(near.longitude - longitude)).toBeLessThanOrEqual(0.000_500_001);
        expect(roundPosition(near)).toEqual(near);
        expect([near.latitude, near.longitude].some((one) => Object.is(one, -0))).toBe(false);
        const begun = {
          visitId: '019a0000-0000-7000-8000-000000000001',
          id: '019a0000-0000-7000-8000-000000000002',
          touchpointId: '019a0000-0000-7000-8000-000000000003',
          size: 1,
          position: { ...near, consent: true },
        };
        expect(beginEvidenceSchema.safeParse(begun).success).toBe(true);
      }),
    );
  });
});

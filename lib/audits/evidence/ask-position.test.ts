import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { askPosition, isTakenAt } from './ask-position';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Ask = Geolocation['getCurrentPosition'];

const device = (getCurrentPosition: Ask): Geolocation => ({
  getCurrentPosition,
  watchPosition: () => 0,
  clearWatch: () => undefined,
});
const at = (latitude: number, longitude: number, accuracy: number): GeolocationPosition => {
  const coords = { latitude, longitude, accuracy, altitude: null, altitudeAccuracy: null };
  const whole = { ...coords, heading: null, speed: null };
  return { timestamp: 0, coords: { ...whole, toJSON: () => whole }, toJSON: () => whole };
};
const failing = (code: number) =>
  device((_told, failed) =>
    failed?.({ code, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 }),
  );

describe('asking where a device is', () => {
  it('gives the position as coarse as it is kept', async () => {
    expect(await askPosition(device((told) => told(at(50.061_947, 19.936_856, 12))))).toEqual({
      kind: 'known',
      position: { latitude: 50.062, longitude: 19.937 },
    });
  });

  it('gives none where it is too vague, refused, not found, or where there is nothing to ask', async () => {
    expect(await askPosition(device((told) => told(at(50, 20, 5_000))))).toEqual({ kind: 'unknown' });
    expect(await askPosition(failing(1))).toEqual({ kind: 'refused' });
    expect(await askPosition(failing(2))).toEqual({ kind: 'unknown' });
    expect(await askPosition(failing(3))).toEqual({ kind: 'unknown' });
    expect(await askPosition(undefined)).toEqual({ kind: 'refused' });
  });

  it('waits for nobody for ever who leaves the question of the browser open', async () => {
    const asked = askPosition(device(() => undefined));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(await asked).toEqual({ kind: 'unknown' });
  });

  it('is about pictures of this moment alone', () => {
    const asked = 1_000_000;
    expect(isTakenAt(asked + 5_000, asked)).toBe(true);
    // A camera counts whole seconds, and may have been open before.
    expect(isTakenAt(asked - 30_000, asked)).toBe(true);
    expect(isTakenAt(asked - 61_000, asked)).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { letterDay } from './letter-day';

const at = (instant: string, zone: string) => letterDay(new Date(instant), zone);

describe('the hours in which a reminder is sent', () => {
  it('begin at eight and end at eight, where the person is', () => {
    expect(at('2026-11-23T06:59:59Z', 'Europe/Warsaw')).toBeNull();
    expect(at('2026-11-23T07:00:00Z', 'Europe/Warsaw')).toBe('2026-11-23');
    expect(at('2026-11-23T18:59:59Z', 'Europe/Warsaw')).toBe('2026-11-23');
    expect(at('2026-11-23T19:00:00Z', 'Europe/Warsaw')).toBeNull();
    // The day before by Greenwich, and the day after.
    expect(at('2026-11-22T23:00:00Z', 'Asia/Tokyo')).toBe('2026-11-23');
    expect(at('2026-11-24T03:59:00Z', 'America/Los_Angeles')).toBe('2026-11-23');
    // Zones of three quarters of an hour.
    expect(at('2026-11-23T02:14:00Z', 'Asia/Kathmandu')).toBeNull();
    expect(at('2026-11-23T02:15:00Z', 'Asia/Kathmandu')).toBe('2026-11-23');
  });

  it('are none on a weekend, theirs and not Greenwich’s', () => {
    expect(at('2026-11-21T12:00:00Z', 'Europe/Prague')).toBeNull();
    expect(at('2026-11-22T12:00:00Z', 'Europe/Prague')).toBeNull();
    expect(at('2026-11-22T22:00:00Z', 'Pacific/Auckland')).toBe('2026-11-23');
    expect(at('2026-11-20T21:00:00Z', 'Pacific/Auckland')).toBeNull();
  });

  it('move with summer time: eight by the clock on the wall before and after', () => {
    // Friday and Monday around 29 March 2026, and around 25 October 2026.
    expect(at('2026-03-27T06:30:00Z', 'Europe/Bucharest')).toBe('2026-03-27');
    expect(at('2026-03-27T05:30:00Z', 'Europe/Bucharest')).toBeNull();
    expect(at('2026-03-30T05:00:00Z', 'Europe/Bucharest')).toBe('2026-03-30');
    expect(at('2026-03-30T04:59:00Z', 'Europe/Bucharest')).toBeNull();
    expect(at('2026-10-23T05:00:00Z', 'Europe/Bucharest')).toBe('2026-10-23');
    expect(at('2026-10-26T05:59:00Z', 'Europe/Bucharest')).toBeNull();
    expect(at('2026-10-26T06:00:00Z', 'Europe/Bucharest')).toBe('2026-10-26');
  });

  it('are twelve of every working day, in every zone and every week of the year', () => {
    const zones = ['UTC', 'Europe/Warsaw', 'America/New_York', 'Asia/Kolkata', 'Pacific/Chatham'];
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 520 }), (zone, week) => {
        const start = Date.UTC(2024, 0, 1) + week * 7 * 86_400_000;
        const hours = new Map<string, number>();
        // A day more on either side, so that the week in the middle is whole in every zone.
        for (let quarter = -96; quarter < 8 * 96; quarter += 1) {
          const day = letterDay(new Date(start + quarter * 900_000), zone);
          if (day) hours.set(day, (hours.get(day) ?? 0) + 0.25);
        }
        const days = [...hours].filter(
          ([day]) =>
            day >= new Date(start).toISOString().slice(0, 10) &&
            day < new Date(start + 5 * 86_400_000).toISOString().slice(0, 10),
        );
        expect(days.map(([, count]) => count)).toEqual([12, 12, 12, 12, 12]);
      }),
      { numRuns: 60 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mapTypes } from '@/db/values/journeys';
import { checkPortfolio, type PortfolioMap } from './check-portfolio';

const map = (fields: Partial<PortfolioMap> = {}): PortfolioMap => ({
  type: 'current-state',
  archived: false,
  isSample: false,
  personaIds: [],
  entryChannelIds: [],
  ...fields,
});

describe('the portfolio of a brand', () => {
  it('asks for five maps, and for a current-state map of each persona and entry channel', () => {
    const maps = [
      map({ personaIds: ['elena', 'marco'], entryChannelIds: ['web'] }),
      map({ type: 'future-state', personaIds: ['olga'], entryChannelIds: ['shop'] }),
    ];
    expect(checkPortfolio(maps, ['elena', 'marco', 'olga'], ['web', 'shop'])).toEqual({
      maps: 2,
      wanted: 5,
      personasWithout: ['olga'],
      channelsWithout: ['shop'],
      isComplete: false,
    });
  });

  it('is complete with five maps where nobody is forgotten', () => {
    const maps = [map({ personaIds: ['elena'], entryChannelIds: ['web'] }), map(), map(), map(), map()];
    expect(checkPortfolio(maps, ['elena'], ['web']).isComplete).toBe(true);
    expect(checkPortfolio(maps.slice(1), [], []).isComplete).toBe(false);
    expect(checkPortfolio(maps, ['elena', 'olga'], ['web']).isComplete).toBe(false);
  });

  it('counts neither samples nor the archive', () => {
    const maps = [
      map({ personaIds: ['elena'], archived: true }),
      map({ personaIds: ['elena'], isSample: true }),
    ];
    expect(checkPortfolio(maps, ['elena'], [])).toMatchObject({ maps: 0, personasWithout: ['elena'] });
  });

  it('never lacks more for a map more', () => {
    const ids = fc.subarray(['a', 'b', 'c', 'd']);
    const any = fc.record({
      type: fc.constantFrom(...mapTypes),
      archived: fc.boolean(),
      isSample: fc.boolean(),
      personaIds: ids,
      entryChannelIds: ids,
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 8 }), any, ids, ids, (maps, more, personas, channels) => {
        const before = checkPortfolio(maps, personas, channels);
        const after = checkPortfolio([...maps, more], personas, channels);
        expect(before.personasWithout).toEqual(expect.arrayContaining(after.personasWithout));
        expect(before.channelsWithout).toEqual(expect.arrayContaining(after.channelsWithout));
        expect(after.maps).toBeGreaterThanOrEqual(before.maps);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { applyOperations } from '@/lib/journeys/core/apply-operations';
import { readGrid } from '@/lib/journeys/core/read-map';
import { makeMap } from '@/lib/journeys/core/testing/make-map';
import type { Operation } from '@/lib/journeys/core/types';
import { curvesOf, mostPersonas, readCurveChoice, setLaneSetting, togglePersona } from './curves';

const anna = '01900000-0000-7000-8000-00000000000a';
const bert = '01900000-0000-7000-8000-00000000000b';

/** An emotion lane after operations that are made from what it is by then. */
function laneAfter(...edits: ((lane: ReturnType<typeof laneOf>) => Operation[])[]) {
  let map = makeMap();
  for (const edit of edits) {
    const operations = edit(laneOf(map));
    map = applyOperations(
      map,
      operations.map((operation) => ({ operation, sequence: 1 })),
    );
  }
  return laneOf(map);
}
function laneOf(map: ReturnType<typeof makeMap>) {
  const lane = readGrid(map).lanes.find(({ kind }) => kind === 'emotion');
  if (!lane) throw new Error('The map has no emotion lane.');
  return lane;
}
const keys = (lane: ReturnType<typeof laneOf>) =>
  curvesOf(lane.settings, 'current-state').map(({ key }) => key);

describe('the curves of a lane', () => {
  it('are one of everybody to begin with: of now, on a future map as meant', () => {
    expect(curvesOf({}, 'current-state')).toEqual([{ key: 'current', personaId: null, kind: 'current' }]);
    expect(curvesOf({}, 'future-state').map(({ key }) => key)).toEqual(['intended']);
  });

  it('are those of personas in the order in which they came, and everybody stays until it is taken out', () => {
    const both = laneAfter(
      (lane) => togglePersona(lane, 'current-state', bert),
      (lane) => togglePersona(lane, 'current-state', anna),
    );
    expect(keys(both)).toEqual(['current', `${bert}.current`, `${anna}.current`]);
    const alone = laneAfter(
      (lane) => togglePersona(lane, 'current-state', anna),
      (lane) => setLaneSetting(lane, 'everybody', false),
    );
    expect(keys(alone)).toEqual([`${anna}.current`]);
  });

  it('begin with everybody again where the last persona goes', () => {
    const none = laneAfter(
      (lane) => togglePersona(lane, 'current-state', anna),
      (lane) => setLaneSetting(lane, 'everybody', false),
      (lane) => togglePersona(lane, 'current-state', anna),
    );
    expect(keys(none)).toEqual(['current']);
  });

  it('show now, what is meant, or both', () => {
    const lane = laneAfter((before) => setLaneSetting(before, 'shows', 'both'));
    expect(keys(lane)).toEqual(['current', 'intended']);
    expect(readCurveChoice({ shows: 'nonsense' }, 'current-state').shows).toBe('current');
  });

  it('are of five personas at most', () => {
    const settings = Object.fromEntries(
      Array.from({ length: 7 }, (_, at) => [`p-${anna.slice(0, -1)}${at}`, 7 - at]),
    );
    const { personaIds } = readCurveChoice(settings, 'current-state');
    expect(personaIds).toHaveLength(mostPersonas);
    expect(personaIds[0]?.at(-1)).toBe('6');
  });
});

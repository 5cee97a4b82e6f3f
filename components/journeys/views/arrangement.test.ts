import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidenceLevels, laneKinds } from '@/db/values/journeys';
import { levels, sources } from '@/db/values/ratings';
import { paints } from '../cells/paint';
import { densities } from '../editor/grid-view';
import {
  isSameArrangement,
  plainArrangement,
  readArrangement,
  writeArrangement,
  type MapArrangement,
} from './arrangement';

const [laneA, laneB] = ['018f0000-0000-7000-8000-00000000000a', '018f0000-0000-7000-8000-00000000000b'];

const arrangements: fc.Arbitrary<MapArrangement> = fc.record({
  density: fc.option(fc.constantFrom(...densities)),
  hiddenLaneIds: fc.array(fc.uuid(), { maxLength: 40 }),
  filter: fc.record({
    text: fc.string({ maxLength: 60, unit: 'grapheme' }),
    levels: fc.subarray([...levels]),
    channelIds: fc.array(fc.uuid(), { maxLength: 10 }),
    evidence: fc.subarray([...evidenceLevels]),
    kinds: fc.subarray([...laneKinds]),
  }),
  paint: fc.constantFrom(...paints),
  source: fc.option(fc.constantFrom(...sources)),
  periodId: fc.option(fc.uuid()),
});

describe('the arrangement of a map', () => {
  it('is kept and read back', () => {
    const arrangement: MapArrangement = {
      density: 'overview',
      hiddenLaneIds: [laneA],
      filter: {
        text: 'kasa & pay',
        levels: ['stop'],
        channelIds: [laneB],
        evidence: ['none'],
        kinds: ['pains'],
      },
      paint: 'level',
      source: 'auditors',
      periodId: laneB,
    };
    const kept = writeArrangement(arrangement);
    expect(kept).toBe(
      `density=overview&hide=${laneA}&text=kasa+%26+pay&level=stop&channel=${laneB}&evidence=none&kind=pains&paint=level&source=auditors&period=${laneB}`,
    );
    expect(readArrangement(kept)).toEqual(arrangement);
    expect(readArrangement(writeArrangement(plainArrangement))).toEqual(plainArrangement);
  });

  it('is the same text once it was read', () => {
    fc.assert(
      fc.property(arrangements, (arrangement) => {
        const kept = writeArrangement(arrangement);
        expect(writeArrangement(readArrangement(kept))).toBe(kept);
      }),
    );
  });

  it('does not depend on the order in which lanes were hidden', () => {
    const of = (hiddenLaneIds: string[]) => writeArrangement({ ...plainArrangement, hiddenLaneIds });
    expect(of([laneA, laneB, laneA])).toBe(of([laneB, laneA]));
  });

  it('leaves out what it does not know', () => {
    const foreign =
      'density=huge&hide=<script>&hide=../x&hide=1&level=best&kind=__proto__&paint=constructor&source=nobody&period=now&page=2&text=%00%ff';
    expect(readArrangement(foreign)).toMatchObject({
      density: null,
      hiddenLaneIds: [],
      paint: 'none',
      source: null,
      periodId: null,
      filter: { levels: [], kinds: [] },
    });
    expect(readArrangement('{"density":"read"}')).toEqual(plainArrangement);
  });

  it('takes any text for a state, and never more than a map could have', () => {
    fc.assert(
      fc.property(fc.string(), (state) => {
        const read = readArrangement(state);
        expect(read.filter.text.length).toBeLessThanOrEqual(200);
      }),
    );
    const many = Array.from(
      { length: 500 },
      (_, at) => `hide=018f0000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    );
    expect(readArrangement(many.join('&')).hiddenLaneIds).toHaveLength(200);
  });

  it('is not another one because a lane that it hides is gone', () => {
    const before = { ...plainArrangement, hiddenLaneIds: [laneA, laneB] };
    const now = { ...plainArrangement, hiddenLaneIds: [laneA] };
    expect(isSameArrangement(before, now, [laneA])).toBe(true);
    expect(isSameArrangement(before, now, [laneA, laneB])).toBe(false);
  });
});

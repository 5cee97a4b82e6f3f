import { describe, expect, it } from 'vitest';
import type { Criterion, ScoringLine } from '@/lib/audits/scoring/types';
import { entryFields, isNumbered } from './entry-fields';

const line = (touchpointId: string, criterionIds: string[] = []): ScoringLine => ({
  touchpointId,
  name: touchpointId,
  phase: 'during',
  segmentId: null,
  segment: null,
  criterionIds,
  askedAgain: 0,
  given: null,
});
const criterion = (id: string): Criterion => ({
  id,
  touchpointId: null,
  kind: null,
  question: `${id}?`,
  help: '',
  weight: 1,
  critical: false,
  anchorLow: '',
  anchorMiddle: '',
  anchorHigh: '',
});

describe('the fields of the entry screen', () => {
  it('are numbered as on paper: touchpoints through, criteria below them, in the order of the form', () => {
    const lines = [line('Shop'), line('Till', ['b', 'a']), line('Exit')];
    const fields = entryFields(lines, [criterion('a'), criterion('b')]);
    expect(fields.map(({ number, label }) => [number, label])).toEqual([
      ['1', 'Shop'],
      ['2.1', 'a?'],
      ['2.2', 'b?'],
      ['3', 'Exit'],
    ]);
  });

  it('are found by their number, with a comma or a point, a touchpoint by its first criterion', () => {
    const fields = entryFields([line('Shop'), line('Till', ['b', 'a'])], [criterion('a'), criterion('b')]);
    const found = (sought: string) => fields.find((field) => isNumbered(field, sought))?.number;
    expect(['1', ' 2 ', '2.', '2,2', '2.3', '', '12'].map(found)).toEqual([
      '1',
      '2.1',
      '2.1',
      '2.2',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

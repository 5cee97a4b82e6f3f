import { describe, expect, it } from 'vitest';
import type { Criterion, ScoringLine } from '@/lib/audits/scoring/types';
import { entryFields } from './entry-fields';

const line = (touchpointId: string, criterionIds: string[] = []): ScoringLine => ({
  touchpointId,
  name: touchpointId,
  phase: 'during',
  segmentId: null,
  segment: null,
  criterionIds,
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
});

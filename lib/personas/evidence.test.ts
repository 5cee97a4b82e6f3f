import { describe, expect, it } from 'vitest';
import type { EvidenceTag } from '@/db/values/personas';
import { countEvidence, researchedShare } from './evidence';

const line = (evidence: EvidenceTag, text = 'Something', value: number | null = null) => ({
  id: evidence,
  position: '',
  label: '',
  opposite: '',
  text,
  value,
  evidence,
  source: '',
});

describe('the evidence behind a portrait', () => {
  it('is the share of filled lines that research stands behind', () => {
    const counts = countEvidence([
      { statements: [line('researched'), line('researched'), line('partly'), line('none', '')] },
      { statements: [line('assumption'), line('none', '', 4)] },
    ]);
    expect(counts).toEqual({ none: 1, assumption: 1, partly: 1, researched: 2 });
    expect(researchedShare(counts)).toBeCloseTo(0.4);
  });

  it('is not known where nothing is written', () => {
    expect(researchedShare(countEvidence([{ statements: [line('researched', ' ')] }]))).toBeNull();
  });
});

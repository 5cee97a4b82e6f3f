import { describe, expect, it } from 'vitest';
import type { PersonaSummary } from '@/lib/personas/types';
import { filterPersonas } from './filter-personas';

const persona = (name: string, rest: Partial<PersonaSummary> = {}): PersonaSummary => ({
  id: name,
  about: {
    name,
    roleLine: 'Flies for work',
    quote: '',
    portraitFileId: null,
    colour: '1',
    shape: 'circle',
    segmentId: null,
  },
  segment: null,
  archived: false,
  isSample: false,
  goals: [],
  frustrations: [],
  evidence: { none: 0, assumption: 0, partly: 0, researched: 0 },
  updatedAt: '2026-11-01T10:00:00Z',
  ...rest,
});
const list = [
  persona('Olga', { goals: ['Arrive RESTED'], segment: 'Business' }),
  persona('Petr'),
  persona('Old', { archived: true }),
];
const found = (q: string, archived = false) => filterPersonas(list, { q, archived }).map(({ id }) => id);

describe('the filter of personas', () => {
  it('finds all words wherever a card says them', () => {
    expect(found('')).toEqual(['Olga', 'Petr']);
    expect(found('rested business')).toEqual(['Olga']);
    expect(found('work')).toEqual(['Olga', 'Petr']);
    expect(found('rested petr')).toEqual([]);
  });

  it('shows archived ones where asked', () => {
    expect(found('', true)).toEqual(['Olga', 'Petr', 'Old']);
  });
});

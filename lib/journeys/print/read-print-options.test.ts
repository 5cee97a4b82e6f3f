import { describe, expect, it } from 'vitest';
import { newId } from '@/lib/ids';
import { printQuery, type PrintOptions } from './print-options';
import { readPrintOptions } from './read-print-options';

const options: PrintOptions = {
  paper: 'a1',
  orientation: 'portrait',
  lanes: [newId(), newId()],
  comments: true,
  scores: true,
  source: 'auditors',
  periodId: newId(),
  paint: 'level',
  evidence: true,
  language: 'ro',
};
const read = (query: string) => readPrintOptions(new URLSearchParams(query), 'pl');

describe('options of printing in an address', () => {
  it('come back as they were', () => {
    expect(read(printQuery(options))).toEqual(options);
    const plain: PrintOptions = { ...options, lanes: null, comments: false, evidence: false, periodId: null };
    expect(read(printQuery(plain))).toEqual(plain);
  });

  it('are usual ones where nothing is said', () => {
    expect(read('')).toEqual({
      paper: 'a3',
      orientation: 'landscape',
      lanes: null,
      comments: false,
      scores: false,
      source: null,
      periodId: null,
      paint: 'none',
      evidence: false,
      language: 'pl',
    });
  });

  it('tell no level by colour where scores are left out', () => {
    expect(read('paint=level').paint).toBe('none');
    expect(read(printQuery({ ...options, scores: false })).paint).toBe('none');
  });

  it.each([
    ['paper=a0', 'paper'],
    ['orientation=upside-down', 'orientation'],
    ['lanes=', 'lanes'],
    ['lanes=,,', 'lanes'],
    ['lanes=1%20or%202', 'lanes.0'],
    [`lanes=${Array.from({ length: 41 }, newId).join(',')}`, 'lanes'],
    ['language=de', 'language'],
    ['scores=yes', 'scores'],
    ['period=2026', 'period'],
    ['paint=%3Cscript%3E', 'paint'],
  ])('are refused at %s', (query, field) => {
    expect(() => read(query)).toThrow(expect.objectContaining({ code: 'VALIDATION', field }));
  });
});

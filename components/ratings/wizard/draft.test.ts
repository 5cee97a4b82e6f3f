import { describe, expect, it } from 'vitest';
import { mappingSchema, type MappingInput } from '@/lib/imports/mapping/mapping-schema';
import { alignDraft, changeColumns, parseCodes, withLayout, withRole, withRules } from './draft';

const input: MappingInput = {
  version: 1,
  layout: 'wide',
  period: { kind: 'year', start: '2026-01-01' },
  columns: [
    {
      column: 'Q1',
      role: 'touchpoint',
      touchpoint: { match: 'name', name: 'Check-in' },
      scale: { min: 1, max: 5 },
    },
    { column: 3, role: 'weight' },
    { column: 'Lost', role: 'respondent' },
  ],
};
const mapping = mappingSchema.parse(input);
const header = ['id', 'q1', 'w'];

describe('a mapping over the columns of a file', () => {
  it('has one entry a column and finds names in other letter case and numbers', () => {
    const draft = alignDraft(mapping, header);
    expect(draft.columns.map(({ column, role }) => [column, role])).toEqual([
      ['id', 'ignore'],
      ['q1', 'touchpoint'],
      ['w', 'weight'],
    ]);
  });

  it('stays valid, and remembers which columns are ignored', () => {
    const kept = alignDraft(mapping, header);
    expect(mappingSchema.parse(kept).columns).toHaveLength(3);
  });
});

describe('changing columns', () => {
  const [, touchpoint] = alignDraft(mapping, header).columns;
  if (!touchpoint) throw new Error('no column');

  it('keeps the scale between roles that have one', () => {
    expect(withRole(touchpoint, 'overall')).toEqual({
      column: 'q1',
      role: 'overall',
      scale: { min: 1, max: 5 },
    });
    expect(withRole(touchpoint, 'weight')).toEqual({ column: 'q1', role: 'weight' });
    expect(withRole(withRole(touchpoint, 'weight'), 'touchpoint')).toMatchObject({
      touchpoint: { match: 'new', name: 'q1' },
    });
  });

  it('changes only the chosen ones, and rules only where a role has them', () => {
    const draft = alignDraft(mapping, header);
    const next = changeColumns(draft, new Set([1, 2]), (column) =>
      withRules(column, { scale: { min: 0, max: 10 }, missing: ['99'] }),
    );
    expect(next.columns[1]).toMatchObject({ scale: { min: 0, max: 10 }, missing: ['99'] });
    expect(next.columns[2]).toEqual({ column: 'w', role: 'weight' });
    expect(next.columns[0]).toBe(draft.columns[0]);
  });

  it('ignores what has no place in the new layout', () => {
    expect(withLayout(alignDraft(mapping, header), 'long').columns.map(({ role }) => role)).toEqual([
      'ignore',
      'ignore',
      'weight',
    ]);
  });
});

it('reads codes as people type them', () => {
  expect(parseCodes(' 0, 6;Blank \n 6')).toEqual(['0', '6', 'Blank']);
});

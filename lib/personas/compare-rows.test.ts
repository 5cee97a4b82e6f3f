import { describe, expect, it } from 'vitest';
import type { PersonaSectionKind } from '@/db/values/personas';
import { compareRows } from './compare-rows';
import type { PersonaSection, Statement } from './types';

const line = (text: string, label = '', opposite = '', value: number | null = null): Statement => ({
  id: `${label} ${text}`,
  position: 'a0',
  label,
  opposite,
  text,
  value,
  evidence: 'none',
  source: '',
});
const section = (kind: PersonaSectionKind, statements: Statement[], title = ''): PersonaSection => ({
  id: kind,
  position: 'a0',
  kind,
  title,
  statements,
});

describe('personas side by side', () => {
  it('meet in facts, sliders and sections of the same name', () => {
    const rows = compareRows([
      {
        sections: [
          section('facts', [line('34', 'Age'), line('Two children', '')]),
          section('sliders', [line('', 'careful', 'bold', 3), line('', 'alone', 'together')]),
          section('goals', [line('Rest'), line('Read'), line(' ')]),
        ],
      },
      {
        sections: [
          section('goals', [line('Save')]),
          section('goals', [line('Earn')], 'Goals at work'),
          section('facts', [line('51', 'AGE'), line('Oslo', 'Home')]),
          section('sliders', [line('', 'Careful', 'Bold', 8)]),
          section('channels', []),
        ],
      },
    ]);
    expect(
      rows.map(({ kind, title, label, cells }) => [
        kind,
        title || label,
        ...cells.map((cell) => cell.map(({ text, value }) => value ?? text).join(', ')),
      ]),
    ).toEqual([
      ['facts', 'Age', '34', '51'],
      ['facts', '', 'Two children', ''],
      ['facts', 'Home', '', 'Oslo'],
      ['sliders', 'careful', '3', '8'],
      ['goals', '', 'Rest, Read', 'Save'],
      ['goals', 'Goals at work', '', 'Earn'],
    ]);
  });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '@/db/values/accounts';
import { media } from '@/db/values/touchpoints';
import { tableColumns, valueLists, type ValueList } from '../fields';
import { readVocabulary, readWords } from '../testing/read-words';
import { issueKeys } from './types';
import { foldHeading, foldWord } from './vocabulary';

const vocabulary = readVocabulary();

describe.each(locales)('the labels in %s', (locale) => {
  const words = readWords(locale);

  it('lead back to their own columns', () => {
    for (const column of tableColumns) {
      expect([
        words.touchpointFields[column],
        vocabulary.headings.get(foldHeading(words.touchpointFields[column] ?? '')),
      ]).toEqual([words.touchpointFields[column], column]);
    }
  });

  it('lead back to their own values', () => {
    for (const [list, values] of [...Object.entries(valueLists), ['media', media] as const]) {
      for (const value of values) {
        const label = (list === 'touchpointKinds' ? words.touchpointKinds : words.enum[list])?.[value] ?? '';
        expect([list, label, vocabulary.values[list as ValueList].get(foldWord(label))]).toEqual([
          list,
          label,
          value,
        ]);
      }
    }
    expect(vocabulary.values.booleans.get(foldWord(words.enum.booleans?.yes ?? ''))).toBe('yes');
    expect(vocabulary.values.booleans.get(foldWord(words.enum.booleans?.no ?? ''))).toBe('no');
  });
});

it.each(locales)('every issue of a cell has words in %s', (locale) => {
  const file = path.resolve(import.meta.dirname, '../../../messages', locale, 'tableIssues.json');
  expect(Object.keys(JSON.parse(readFileSync(file, 'utf8'))).sort()).toEqual([...issueKeys].sort());
});

it('knows values by their keys, without brackets, and in any letter case', () => {
  const { values } = vocabulary;
  expect(values.controls.get(foldWord('EARNED'))).toBe('earned');
  expect(values.controls.get(foldWord('pośredni'))).toBe('earned');
  expect(values.controls.get(foldWord('Direct'))).toBe('owned');
  expect(values.phases.get(foldWord('WÄHREND'))).toBeUndefined();
  expect(values.frequencies.get(foldWord('one‑off'))).toBe('one-off');
  expect(values.booleans.get(foldWord('✓'))).toBe('yes');
});

it('knows headings by what people call them', () => {
  const column = (heading: string) => vocabulary.headings.get(foldHeading(heading));
  expect(column('Touchpoint name')).toBe('name');
  expect(column('название')).toBe('name');
  expect(column('KANAŁ:')).toBe('channelId');
  expect(column('Koszt miesięczny (PLN)')).toBe('monthlyCost');
  expect(column('Fáze *')).toBe('phase');
  expect(column('constructor')).toBeUndefined();
  expect(column('__proto__')).toBeUndefined();
});

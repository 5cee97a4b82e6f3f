import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as accountValues from '@/db/values/accounts';
import * as chainValues from '@/db/values/chains';
import * as journeyValues from '@/db/values/journeys';
import * as ratingValues from '@/db/values/ratings';
import * as touchpointValues from '@/db/values/touchpoints';
import { locales } from '@/db/values/accounts';
import { neglects } from '@/lib/touchpoints/freshness';

/** Kinds of one-time links, outcomes in the log of a map: nobody ever reads them. */
const neverShown = ['userTokenKinds', 'mapOperationOutcomes'];

type Words = Record<string, Record<string, string>>;
const wordsOf = (locale: string) =>
  JSON.parse(readFileSync(path.join(import.meta.dirname, locale, 'enum.json'), 'utf8')) as Words;

const lists = Object.entries<unknown>({
  ...touchpointValues,
  ...chainValues,
  ...journeyValues,
  ...ratingValues,
  ...accountValues,
  neglects,
}).filter(
  (entry): entry is [string, readonly string[]] => Array.isArray(entry[1]) && !neverShown.includes(entry[0]),
);

describe.each(locales)('labels in %s', (locale) => {
  const words = wordsOf(locale);

  it.each(lists)('name every value of %s, each otherwise', (list, values) => {
    const labels = values.map((value) => words[list]?.[value] ?? '');
    expect(labels.filter((label) => label.trim() === '')).toEqual([]);
    expect(new Set(labels).size).toBe(values.length);
  });

  it('name nothing that is no value', () => {
    for (const [list, values] of lists)
      expect(Object.keys(words[list] ?? {}).sort()).toEqual([...values].sort());
  });
});

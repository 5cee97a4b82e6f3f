import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '@/db/values/accounts';
import { leftOutReasons, noteCodes } from './mapping/import-report';
import { importErrorCodes } from './read/import-error';

const words = (locale: string) =>
  JSON.parse(
    readFileSync(path.resolve(import.meta.dirname, `../../messages/${locale}/imports.json`), 'utf8'),
  ) as Record<string, Record<string, unknown>>;

describe.each(locales)('the words of imports in %s', (locale) => {
  it('has a sentence for every error, reason and note, and none for what does not exist', () => {
    const { error, reason, note } = words(locale);
    expect(Object.keys(error ?? {}).sort()).toEqual([...importErrorCodes].sort());
    expect(Object.keys(reason ?? {}).sort()).toEqual([...leftOutReasons].sort());
    expect(Object.keys(note ?? {}).sort()).toEqual([...noteCodes].sort());
  });
});

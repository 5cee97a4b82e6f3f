import { readFileSync } from 'node:fs';
import path from 'node:path';
import { locales } from '@/db/values/accounts';
import { buildVocabulary, type LanguageWords, type Vocabulary } from '../table/vocabulary';

const messages = path.resolve(import.meta.dirname, '../../../messages');

/** The words that tables are read by, straight from the files. */
export function readWords(locale: string): LanguageWords {
  const read = (name: string) =>
    JSON.parse(readFileSync(path.join(messages, locale, `${name}.json`), 'utf8'));
  return {
    enum: read('enum'),
    touchpointFields: read('touchpointFields'),
    touchpointKinds: read('touchpointKinds'),
  };
}

/** The vocabulary of all languages. */
export function readVocabulary(): Vocabulary {
  return buildVocabulary(locales.map(readWords));
}

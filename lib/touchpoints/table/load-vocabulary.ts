import 'server-only';
import { locales } from '@/db/values/accounts';
import { loadNamespace } from '@/lib/i18n/load-messages';
import { buildVocabulary, type LanguageWords, type Vocabulary } from './vocabulary';

/** The words of one language that tables are read and written by. */
export async function loadWords(locale: string): Promise<LanguageWords> {
  const [enumWords, touchpointFields, touchpointKinds] = await Promise.all([
    loadNamespace(locale, 'enum'),
    loadNamespace(locale, 'touchpointFields'),
    loadNamespace(locale, 'touchpointKinds'),
  ]);
  return { enum: enumWords, touchpointFields, touchpointKinds } as LanguageWords;
}

/** What tables are recognised by, from the messages of all languages. */
export async function loadVocabulary(): Promise<Vocabulary> {
  return buildVocabulary(await Promise.all(locales.map(loadWords)));
}

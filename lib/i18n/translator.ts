import 'server-only';
import { createTranslator } from 'next-intl';
import { loadNamespace } from './load-messages';

export interface Translator {
  (key: string, values?: Record<string, string | number>): string;
  has: (key: string) => boolean;
}

/** Words outside a request's own language: letters, errors, exports. Keys are those of messages/<locale>/<namespace>.json. */
export async function translator(locale: string, namespace: string): Promise<Translator> {
  const messages = { words: await loadNamespace(locale, namespace) };
  return createTranslator({ locale, messages: messages as never, namespace: 'words' as never }) as unknown as Translator;
}

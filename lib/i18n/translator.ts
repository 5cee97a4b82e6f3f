import 'server-only';
// The core alone: commands run outside of React.
import { createTranslator } from 'use-intl/core';
import { loadMessages, loadNamespace } from './load-messages';

export interface Translator {
  (key: string, values?: Record<string, string | number>): string;
  has: (key: string) => boolean;
}

/**
 * Words outside a request's own language: letters, errors, exports. Keys are those of messages/<locale>/<namespace>.json;
 * without a namespace they begin with it.
 */
export async function translator(locale: string, namespace?: string): Promise<Translator> {
  const words = namespace ? await loadNamespace(locale, namespace) : await loadMessages(locale);
  // The library types keys by one global shape of messages, which this product does not declare.
  const options = { locale, messages: { words }, namespace: 'words' } as unknown as Parameters<
    typeof createTranslator
  >[0];
  return createTranslator(options) as unknown as Translator;
}

import type { AbstractIntlMessages } from 'next-intl';

/** Words of the primitives and of every screen's shell; a screen adds its own. */
export const everywhere = ['ui', 'format', 'validation', 'shell', 'enum', 'errors'] as const;

const kept = new WeakMap<AbstractIntlMessages, Map<string, string>>();

/**
 * The namespaces that client components may use, as JSON; the rest of the messages stays on the server. One string
 * travels to the browser at a fraction of the cost of a tree of thousands of values, and is made once a language.
 */
export function clientWords(messages: AbstractIntlMessages, names: readonly string[]): string {
  const texts = kept.get(messages) ?? new Map<string, string>();
  kept.set(messages, texts);
  const key = names.join();
  const known = texts.get(key);
  if (known !== undefined) return known;
  const wanted = Object.entries(messages).filter(([name]) => names.includes(name));
  const text = JSON.stringify(Object.fromEntries(wanted));
  texts.set(key, text);
  return text;
}

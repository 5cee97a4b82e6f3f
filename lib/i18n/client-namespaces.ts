import type { AbstractIntlMessages } from 'next-intl';

// Words of the primitives and of every screen's shell; a screen adds its own with <ScreenMessages>.
const everywhere = ['ui', 'format', 'validation', 'shell', 'enum', 'errors'];

/** The namespaces that client components may use; the rest of the messages stays on the server. */
export function clientNamespaces(
  messages: AbstractIntlMessages,
  extra: readonly string[] = [],
): AbstractIntlMessages {
  const wanted = [...everywhere, ...extra];
  return Object.fromEntries(Object.entries(messages).filter(([name]) => wanted.includes(name)));
}

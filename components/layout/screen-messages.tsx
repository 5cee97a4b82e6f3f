import { NextIntlClientProvider } from 'next-intl';
import { getMessages } from 'next-intl/server';
import { clientNamespaces } from '@/lib/i18n/client-namespaces';

/** Gives the client components below it the words of their screen, so that no page ships all words of the product. */
export async function ScreenMessages({
  names,
  children,
}: {
  names: readonly string[];
  children: React.ReactNode;
}) {
  const messages = clientNamespaces(await getMessages(), names);
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}

import { getMessages } from 'next-intl/server';
import { clientWords } from '@/lib/i18n/client-words';
import { ClientWordsProvider } from './client-words-provider';

/** Gives the client components below it the words of their screen, so that no page ships all words of the product. */
export async function ScreenMessages({
  names,
  children,
}: {
  names: readonly string[];
  children: React.ReactNode;
}) {
  return (
    <ClientWordsProvider words={clientWords(await getMessages(), names)}>{children}</ClientWordsProvider>
  );
}

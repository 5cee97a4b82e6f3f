'use client';

import { NextIntlClientProvider, useLocale, useMessages, type AbstractIntlMessages } from 'next-intl';
import { useMemo, type ReactNode } from 'react';

/** Adds words, as JSON, to those of the components above. */
export function ClientWordsProvider({ words, children }: { words: string; children: ReactNode }) {
  const above = useMessages();
  const messages = useMemo(
    () => ({ ...above, ...(JSON.parse(words) as AbstractIntlMessages) }),
    [above, words],
  );
  return (
    <NextIntlClientProvider locale={useLocale()} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}

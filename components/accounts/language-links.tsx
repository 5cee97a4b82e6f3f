'use client';

import { useLocale } from 'next-intl';
import { useTransition } from 'react';
import { chooseLanguageAction } from '@/lib/accounts/actions';
import { locales } from '@/db/values/accounts';

const names = { en: 'English', pl: 'Polski', cs: 'Čeština', ro: 'Română', ru: 'Русский' } as const;

/** The language of the pages before signing in. */
export function LanguageLinks() {
  const current = useLocale();
  const [pending, start] = useTransition();
  return (
    <ul className="mx-auto mt-8 flex flex-wrap justify-center gap-x-3 text-sm" aria-busy={pending}>
      {locales.map((locale) => (
        <li key={locale}>
          <button
            type="button"
            lang={locale}
            aria-current={locale === current ? 'true' : undefined}
            onClick={() => start(async () => void (await chooseLanguageAction({ locale })))}
            className="min-h-7 rounded px-1 coarse:min-h-11 text-ink-muted hover:text-ink hover:underline aria-[current]:font-medium aria-[current]:text-ink"
          >
            {names[locale]}
          </button>
        </li>
      ))}
    </ul>
  );
}

import { useLocale, useTranslations } from 'next-intl';
import { locales } from '@/db/values/accounts';

/** The languages of a page that is read by others than who made it; each is an address of its own. */
export function LanguageLinks({ path, label }: { path: string; label: string }) {
  const names = useTranslations('enum.locales');
  const current = useLocale();
  return (
    <nav aria-label={label} className="-mx-2 sm:mr-0 sm:ml-auto">
      <ul className="flex flex-wrap gap-x-1 text-sm">
        {locales.map((locale) => (
          <li key={locale}>
            <a
              href={`${path}?language=${locale}`}
              lang={locale}
              hrefLang={locale}
              aria-current={locale === current ? 'true' : undefined}
              className="inline-flex min-h-control items-center rounded px-2 text-ink-muted hover:text-ink hover:underline aria-[current]:font-semibold aria-[current]:text-ink"
            >
              {names(locale)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

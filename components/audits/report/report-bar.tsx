import { ArrowLeft } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { locales } from '@/db/values/accounts';
import { PdfButton } from './pdf-button';

/** Above a report on screens: back, its languages, its PDF. Each language is an address of its own. */
export function ReportBar({
  back,
  path,
  pdfPath,
}: {
  /** Where the report was opened from; absent for whoever has a link alone. */
  back?: string;
  path: string;
  /** Without the language; absent where there is nothing to save. */
  pdfPath: string | null;
}) {
  const t = useTranslations('auditReport');
  const names = useTranslations('enum.locales');
  const current = useLocale();
  return (
    <div className="screen-only mx-auto flex max-w-4xl flex-wrap items-center gap-x-4 gap-y-2 pb-4">
      {back && (
        <a
          href={back}
          className="inline-flex min-h-control items-center gap-1.5 text-ink-muted hover:text-ink"
        >
          <ArrowLeft aria-hidden className="size-4" />
          {t('back')}
        </a>
      )}
      <nav aria-label={t('language')} className="-mx-2 sm:mr-0 sm:ml-auto">
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
      {pdfPath && (
        <PdfButton path={`${pdfPath}?language=${current}`} label={t('pdf')} offline={t('offline')} />
      )}
    </div>
  );
}

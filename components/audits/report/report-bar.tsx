import { ArrowLeft } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { LanguageLinks } from '@/components/public-links/language-links';
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
      <LanguageLinks path={path} label={t('language')} />
      {pdfPath && (
        <PdfButton path={`${pdfPath}?language=${current}`} label={t('pdf')} offline={t('offline')} />
      )}
    </div>
  );
}

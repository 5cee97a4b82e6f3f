import { getLocale, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { PrintButton } from '@/components/audits/worksheets/print-button';
import { WorksheetSheet } from '@/components/audits/worksheets/worksheet-sheet';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { buttonVariants } from '@/components/ui/button';
import { locales } from '@/db/values/accounts';
import { appUrl } from '@/lib/app-url';
import type { Worksheets } from '@/lib/audits/worksheets/get-worksheets';
import type { TenantContext } from '@/lib/auth/context';
import { createFormat } from '@/lib/format/create-format';
import { qrShape } from '@/lib/format/qr-shape';
import { translator } from '@/lib/i18n/translator';

export interface WorksheetSearch {
  language?: string | string[];
  print?: string | string[];
}

/** Worksheets as they will lie on paper, with the choice of language and size above, which is not printed. */
export async function WorksheetPage({
  ctx,
  worksheets: { sheets, cycle, form, criteria, version },
  path,
  search,
  crumbs,
}: {
  ctx: TenantContext;
  worksheets: Worksheets;
  /** The address of this page. */
  path: string;
  search: WorksheetSearch;
  crumbs: readonly { label: string; href: string }[];
}) {
  const t = await getTranslations('auditWorksheets');
  const reader = await getLocale();
  const locale = locales.find((one) => one === search.language) ?? reader;
  const large = search.print === 'large';
  const format = createFormat(locale, ctx.workspace.timeZone, await translator(locale, 'format'));
  const words = {
    t: await translator(locale, 'auditWorksheets'),
    scoring: await translator(locale, 'auditScoring'),
    enums: await translator(locale, 'enum'),
  };
  const visits = `/o/${ctx.organization.slug}/${ctx.workspace.slug}/audits/visits`;
  const address = (language: string, isLarge: boolean) =>
    `${path}?language=${language}${isLarge ? '&print=large' : ''}`;
  const choice = (key: string, label: string, href: string, isChosen: boolean, lang?: string) => (
    <Link
      key={key}
      href={href}
      lang={lang}
      aria-current={isChosen || undefined}
      className={buttonVariants({ variant: isChosen ? 'secondary' : 'ghost', size: 'sm' })}
    >
      {label}
    </Link>
  );
  return (
    <ScreenMessages names={[]}>
      <div className="print:hidden">
        <PageHeader
          title={t('title', { count: sheets.length })}
          description={t('description')}
          crumbs={crumbs}
          actions={<PrintButton>{t('print')}</PrintButton>}
        />
        <div className="flex flex-wrap items-center gap-x-6 gap-y-2 px-4 pb-4 sm:px-6">
          <nav aria-label={t('language')} className="flex flex-wrap gap-1">
            {locales.map((one) =>
              choice(
                one,
                new Intl.DisplayNames([one], { type: 'language' }).of(one) ?? one,
                address(one, large),
                one === locale,
                one,
              ),
            )}
          </nav>
          <nav aria-label={t('size')} className="flex flex-wrap gap-1">
            {choice('usual', t('usual'), address(locale, false), !large)}
            {choice('large', t('large'), address(locale, true), large)}
          </nav>
        </div>
      </div>
      <PageBody>
        <div>
          {sheets.map((sheet) => (
            <WorksheetSheet
              version={version}
              key={sheet.visitId}
              sheet={sheet}
              form={form}
              criteria={criteria}
              cycle={cycle.name}
              workspace={ctx.workspace.name}
              shape={sheet.isGuest ? null : qrShape(appUrl(`${visits}/${sheet.visitId}?entry=1`))}
              large={large}
              words={words}
              format={format}
            />
          ))}
        </div>
      </PageBody>
    </ScreenMessages>
  );
}

'use client';

import { Download, FileSpreadsheet, FileText } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DropPanel } from '@/components/layout/drop-panel';
import { buttonVariants } from '@/components/ui/button';
import { cn } from '@/lib/utils/cn';

const itemLook =
  'flex min-h-control items-center gap-2 rounded-inner px-2 text-sm hover:bg-hover [&_svg]:size-4 [&_svg]:text-ink-subtle';

/** All figures of the page, by its filters, as a file. `href` is the address without the format. */
export function DownloadFigures({ href }: { href: string }) {
  const t = useTranslations('dashboard.download');
  const to = (format: string) => `${href}${href.includes('?') ? '&' : '?'}format=${format}`;
  return (
    <DropPanel
      align="end"
      label={t('title')}
      className="w-64 p-1"
      buttonClassName={cn(buttonVariants({ variant: 'secondary' }), 'aria-expanded:bg-hover')}
      button={
        <>
          <Download aria-hidden />
          {t('title')}
        </>
      }
    >
      {(close) => (
        <>
          <a href={to('xlsx')} download onClick={close} className={itemLook}>
            <FileSpreadsheet aria-hidden />
            {t('xlsx')}
          </a>
          <a href={to('csv')} download onClick={close} className={itemLook}>
            <FileText aria-hidden />
            {t('csv')}
          </a>
        </>
      )}
    </DropPanel>
  );
}

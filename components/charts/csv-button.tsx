'use client';

import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import type { CsvCell } from '@/lib/format/csv';
import { saveCsv } from './save-csv';

type Rows = readonly (readonly CsvCell[])[];

/** Saves the figures that stand beside it; `rows` begins with the headings, and where it is a function it is asked when saving. */
export function CsvButton({
  rows,
  fileName,
}: {
  rows: Rows | (() => Rows);
  /** Without extension. */
  fileName: string;
}) {
  const t = useTranslations('ui');
  const locale = useLocale();
  return (
    <Button
      variant="ghost"
      size="icon-sm"
      className="screen-only"
      aria-label={t('downloadCsv')}
      title={t('downloadCsv')}
      onClick={() => saveCsv(typeof rows === 'function' ? rows() : rows, fileName, locale)}
    >
      <Download aria-hidden />
    </Button>
  );
}

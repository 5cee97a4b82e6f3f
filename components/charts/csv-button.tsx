'use client';

import { Download } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { Button } from '@/components/ui/button';
import type { CsvCell } from '@/lib/format/csv';
import { saveCsv } from './save-csv';

type Rows = readonly (readonly CsvCell[])[];

/**
 * Saves the figures that stand beside it; `rows` begins with the headings, and where it is a function it is asked when
 * saving. One that fails says so itself: then nothing is saved.
 */
export function CsvButton({
  rows,
  fileName,
}: {
  rows: Rows | (() => Rows | Promise<Rows>);
  /** Without extension. */
  fileName: string;
}) {
  const t = useTranslations('ui');
  const locale = useLocale();
  const [pending, start] = useTransition();
  const save = async () => {
    const all = await Promise.resolve(typeof rows === 'function' ? rows() : rows).catch(() => null);
    if (all) saveCsv(all, fileName, locale);
  };
  return (
    <Button
      variant="ghost"
      size="icon-sm"
      className="screen-only"
      aria-label={t('downloadCsv')}
      title={t('downloadCsv')}
      loading={pending}
      onClick={() => start(save)}
    >
      <Download aria-hidden />
    </Button>
  );
}

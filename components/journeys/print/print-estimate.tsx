'use client';

import { useTranslations } from 'next-intl';
import { Callout } from '@/components/ui/callout';
import { useFormat } from '@/lib/format/use-format';
import { typeSizes } from '@/lib/journeys/print/plan-pages';
import { mostSheets, type PrintPlan } from '@/lib/journeys/print/plan-print';
import type { Paper, PrintFormat } from '@/lib/journeys/print/print-options';

/** Millimetres that no page of a PDF may be longer than: 200 inches. */
const longestPage = 5_080;
/** Pixels of CSS in a millimetre. */
const pixelsIn = 96 / 25.4;

/** What will come out, before it is made: how many pages, how small the type is, what is divided. */
export function PrintEstimate({
  plan,
  format,
  paper,
}: {
  plan: PrintPlan;
  format: PrintFormat;
  paper: Paper;
}) {
  const t = useTranslations('mapPrint.estimate');
  const numbers = useFormat();
  const { sheets, smallest, continued, flowing, size } = plan;
  if (format === 'xlsx' || format === 'csv') return null;
  if (format === 'png') {
    const pixels = (millimetres: number) => Math.round((millimetres * pixelsIn * 2) / 100) * 100;
    return (
      <Callout live title={t('picture', { width: pixels(size.width), height: pixels(size.height) })}>
        {t('pictureLimit')}
      </Callout>
    );
  }
  const type = numbers.number(smallest, { decimals: smallest % 1 === 0 ? 0 : 1 });
  if (paper === 'whole') {
    const isTooLong = Math.max(size.width, size.height) > longestPage;
    return (
      <Callout
        live
        tone={isTooLong ? 'warning' : 'info'}
        title={t('whole', { width: Math.round(size.width), height: Math.round(size.height), size: type })}
      >
        {isTooLong && t('tooLong')}
      </Callout>
    );
  }
  const isSmall = smallest < typeSizes.comfortable;
  const isTooMuch = sheets > mostSheets[paper];
  const remarks = [
    isTooMuch && t('tooMany', { most: mostSheets[paper] }),
    continued > 0 && t('continued', { count: continued }),
    flowing > 0 && t('flowing', { count: flowing }),
    !isTooMuch && (isSmall || continued > 0 || flowing > 0) && t('larger'),
  ].filter((remark) => remark !== false);
  return (
    <Callout
      live
      tone={remarks.length > 0 ? 'warning' : 'info'}
      title={t('pages', { count: sheets, size: type })}
    >
      {remarks.map((remark) => (
        <p key={remark}>{remark}</p>
      ))}
    </Callout>
  );
}

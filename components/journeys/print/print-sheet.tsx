import { useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { points, roomOn, sheetMargins } from '@/lib/journeys/print/plan-pages';
import { typeAround, type PrintPlan } from '@/lib/journeys/print/plan-print';
import type { PrintOptions } from '@/lib/journeys/print/print-options';
import type { MapPrint } from '@/lib/journeys/print/print-types';
import './map-print.css';
import { PrintEnd } from './print-end';
import { PrintIntro } from './print-intro';
import { printModel } from './print-model';
import { PrintTable } from './print-table';

/** Pixels of CSS. */
const pixels = (length: number) => (length / 72) * 96;

/**
 * A map as it goes onto paper: always black on white, with nothing cut off. It has no script; lib/print/lay-pages.mjs divides
 * its tables onto sheets.
 */
export function PrintSheet({
  print,
  plan,
  options,
}: {
  print: MapPrint;
  plan: PrintPlan;
  options: PrintOptions;
}) {
  const t = useTranslations('mapPrint.sheet');
  const { paper, orientation } = options;
  const model = printModel(print, options);
  const room = paper === 'whole' ? null : roomOn(paper, orientation);
  const [first] = plan.pages;
  const width = room?.width ?? (first ? first.lane + (first.to - first.from) * first.column : points(200));
  const { side, top, bottom } = sheetMargins;
  return (
    <article
      data-print-page=""
      data-sheet-height={room ? pixels(room.height) : 0}
      data-around={`${pixels(points(2 * side))} ${pixels(points(top + bottom))}`}
      className="map-print"
      style={
        {
          width: `${width}pt`,
          fontSize: `${typeAround(plan.pages)}pt`,
          '--brand': print.brand.colour ?? undefined,
        } as CSSProperties
      }
    >
      <PrintIntro print={print} />
      {plan.pages.length === 0 || model.lanes.length === 0 ? (
        <p>{t('empty')}</p>
      ) : (
        plan.pages.map((page) => <PrintTable key={page.from} model={model} page={page} />)
      )}
      <PrintEnd model={model} />
    </article>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useFormat } from '@/lib/format/use-format';
import { cn } from '@/lib/utils/cn';
import type { CellProps } from '../editor/cell-props';
import { useCellPlace } from './cell-place';

/** A figure with its unit; target, n and source in small beside it. */
export function NumberCell({ view: { cell } }: CellProps) {
  const t = useTranslations('mapCells.number');
  const format = useFormat();
  const isInGrid = useCellPlace() === 'grid';
  const { amount, unit, target, sampleSize, source } = cell;
  if (amount === null && target === null && source === '') return null;
  const withUnit = (value: number) => (
    <>
      {format.number(value)}
      {unit !== '' && <span className="text-xs font-normal text-ink-muted"> {unit}</span>}
    </>
  );
  return (
    <div
      className={cn(
        'flex size-full flex-col justify-center overflow-hidden px-1',
        isInGrid && 'items-end text-right',
      )}
    >
      {amount !== null && <span className="figures truncate text-lg font-semibold">{withUnit(amount)}</span>}
      <span className={cn('flex flex-wrap gap-x-2 text-xs text-ink-muted', isInGrid && 'justify-end')}>
        {target !== null && (
          <span className={cn('figures', amount === null && 'text-sm')}>
            {t('targetOf', { target: format.number(target), unit })}
          </span>
        )}
        {sampleSize !== null && <span className="figures">n {format.number(sampleSize)}</span>}
        {source !== '' && <span className="max-w-full truncate">{source}</span>}
      </span>
    </div>
  );
}

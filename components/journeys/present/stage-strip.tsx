'use client';

import { useTranslations } from 'next-intl';
import { cn } from '@/lib/utils/cn';
import { useGrid } from '../editor/map-context';

/** All stages as a thin strip, the one on the slide marked. */
export function StageStrip({ stageId }: { stageId: string }) {
  const t = useTranslations('mapViews.present');
  const { stages } = useGrid();
  const at = stages.findIndex(({ id }) => id === stageId);
  return (
    <div>
      <p className="sr-only">{t('stageOf', { number: at + 1, count: stages.length })}</p>
      <div aria-hidden className="flex gap-1.5">
        {stages.map(({ id, steps }, place) => (
          <span
            key={id}
            style={{ flexGrow: Math.max(1, steps.length) }}
            className={cn(
              'h-1.5 rounded-full',
              place === at ? 'bg-accent' : place < at ? 'bg-accent-line' : 'bg-line-strong',
            )}
          />
        ))}
      </div>
    </div>
  );
}

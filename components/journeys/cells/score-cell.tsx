'use client';

import { EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ScoreBadge } from '@/components/ui/score-badge';
import type { CellProps } from '../editor/cell-props';
import { meanScore } from '@/lib/journeys/core/mean-score';
import { useStepTouchpoints } from './use-cells';
import { useFigures, useThresholds } from './use-figures';

/** The mean of the scores of a column's touchpoints; it follows them and is never typed. */
export function ScoreCell({ step }: CellProps) {
  const t = useTranslations('mapCells.score');
  const touchpointIds = useStepTouchpoints(step.id);
  const { byId } = useFigures();
  const thresholds = useThresholds();
  if (touchpointIds.length === 0) return null;
  const { mean, rated, withheld } = meanScore(touchpointIds.flatMap((id) => byId.get(id) ?? []));
  return (
    <div className="flex size-full flex-col items-center justify-center gap-0.5 overflow-hidden p-1 text-center text-xs text-ink-muted">
      {mean === null && withheld > 0 ? null : (
        <ScoreBadge score={mean} thresholds={thresholds} variant="fill" showLevel={mean !== null} />
      )}
      {mean !== null && <span>{t('of', { rated, count: touchpointIds.length })}</span>}
      {withheld > 0 && (
        <span className="inline-flex items-center gap-1">
          <EyeOff aria-hidden className="size-3.5 shrink-0" />
          {t('withheld', { count: withheld })}
        </span>
      )}
    </div>
  );
}

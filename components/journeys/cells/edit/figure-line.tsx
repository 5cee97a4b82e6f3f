'use client';

import { useTranslations } from 'next-intl';
import { ChangeBadge } from '@/components/ui/change-badge';
import { ScoreBadge } from '@/components/ui/score-badge';
import type { TouchpointFigure } from '@/lib/journeys/figure-types';
import { useThresholds } from '../use-figures';

const verdicts = { clear: 'clear', 'seen-not-sure': 'seen', 'no-clear-change': 'none' } as const;

/** The figures of a touchpoint in a line: score, level, n, and the change from the period before. */
export function FigureLine({ figure }: { figure: TouchpointFigure }) {
  const t = useTranslations('mapCells.touchpoint');
  const thresholds = useThresholds();
  if (figure.isWithheld) return <span className="text-xs text-ink-muted">{t('withheld')}</span>;
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <ScoreBadge
        score={figure.score}
        n={figure.n ?? undefined}
        thresholds={thresholds}
        showLevel={figure.score !== null}
      />
      {figure.change && (
        <ChangeBadge
          compact
          change={figure.change.difference}
          verdict={verdicts[figure.change.verdict]}
          className="shrink-0"
        />
      )}
    </span>
  );
}

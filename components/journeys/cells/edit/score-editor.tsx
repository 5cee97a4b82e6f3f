'use client';

import { useTranslations } from 'next-intl';
import { ScoreBadge } from '@/components/ui/score-badge';
import { ChangeBadge } from '@/components/ui/change-badge';
import { useStepTouchpoints } from '../use-cells';
import { useFigures, useThresholds } from '../use-figures';
import type { EditorProps } from './editor-props';

const verdicts = { clear: 'clear', 'seen-not-sure': 'seen', 'no-clear-change': 'none' } as const;

/** Behind the figure of a column: its touchpoints with their scores and changes. There is nothing to type. */
export function ScoreEditor({ step }: EditorProps) {
  const t = useTranslations('mapCells.score');
  const touchpoints = useTranslations('mapCells.touchpoint');
  const { byId } = useFigures();
  const thresholds = useThresholds();
  const figures = useStepTouchpoints(step.id).flatMap((id) => byId.get(id) ?? []);
  return (
    <div className="flex flex-col gap-2 text-sm">
      {figures.length > 0 && (
        <ul className="flex flex-col gap-1">
          {figures.map((figure) => (
            <li key={figure.id} className="flex flex-wrap items-center gap-x-2">
              <span className="min-w-0 flex-1 truncate">{figure.name}</span>
              {figure.isWithheld ? (
                <span className="text-xs text-ink-muted">{touchpoints('withheldShort')}</span>
              ) : (
                <>
                  <ScoreBadge score={figure.score} n={figure.n ?? undefined} thresholds={thresholds} />
                  {figure.change && (
                    <ChangeBadge
                      compact
                      change={figure.change.difference}
                      verdict={verdicts[figure.change.verdict]}
                    />
                  )}
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <p className="text-ink-muted">{t('explained')}</p>
    </div>
  );
}

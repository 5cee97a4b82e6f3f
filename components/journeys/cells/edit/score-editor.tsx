'use client';

import { useTranslations } from 'next-intl';
import { useStepTouchpoints } from '../use-cells';
import { useFigures } from '../use-figures';
import type { EditorProps } from './editor-props';
import { FigureLine } from './figure-line';

/** Behind the figure of a column: its touchpoints with their scores and changes. There is nothing to type. */
export function ScoreEditor({ step }: EditorProps) {
  const t = useTranslations('mapCells.score');
  const { byId } = useFigures();
  const figures = useStepTouchpoints(step.id).flatMap((id) => byId.get(id) ?? []);
  return (
    <div className="flex flex-col gap-2 text-sm">
      {figures.length > 0 && (
        <ul className="flex flex-col gap-1">
          {figures.map((figure) => (
            <li key={figure.id}>
              <p className="truncate">{figure.name}</p>
              <FigureLine figure={figure} />
            </li>
          ))}
        </ul>
      )}
      <p className="text-ink-muted">{t('explained')}</p>
    </div>
  );
}

'use client';

import { SlidersHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { PlainSelect } from '@/components/ui/plain-select';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { setEmotion } from '@/lib/journeys/core/edits-cells';
import { cn } from '@/lib/utils/cn';
import { useMap } from '../../editor/map-context';
import { activeCurveOf } from '../emotion/active-curve';
import { useCurveNames } from '../emotion/curve-names';
import { useEmotionWords } from '../emotion/emotion-words';
import { curvesOf } from '../emotion/curves';
import { emotionLevels } from '../emotion/emotion-scale';
import { EmotionSlider } from '../emotion/emotion-slider';
import { useEdit } from '../use-edit';
import { useShared } from '../use-figures';
import type { EditorProps } from './editor-props';
import { useCanEdit } from '../cell-place';

const CurvesDialog = lazy(async () => ({ default: (await import('./curves-dialog')).CurvesDialog }));

/** The points of a step, one curve after the other: a slider for keys, large levels for fingers. */
export function EmotionEditor({ lane, step, view: { cell }, typed, onDone }: EditorProps) {
  const t = useTranslations('mapCells.emotion');
  const map = useMap();
  const canEdit = useCanEdit();
  const edit = useEdit();
  const { type, nameOf } = useCurveNames();
  const { say, wordFor, figureOf } = useEmotionWords(lane.settings);
  const [isChoosing, setIsChoosing] = useState(false);
  const curves = curvesOf(lane.settings, type);
  const active = activeCurveOf(map);
  const last = useShared(active)[lane.id];
  const at = Math.max(
    0,
    curves.findIndex(({ key }) => key === last),
  );
  const curve = curves[at];
  const id = cellId(lane.id, step.id);
  const [begun] = useState(typed);
  if (!curve) return null;
  const value = cell.emotions[curve.key] ?? null;
  const put = (next: number | null) =>
    edit(setEmotion(id, curve.key, next), 'emotion', `emotion:${id}:${curve.key}`);
  const choose = (key: string) => active.set({ ...active.read(), [lane.id]: key });
  const turn = (by: 1 | -1) => {
    const next = curves[(at + by + curves.length) % curves.length];
    if (next) choose(next.key);
  };
  return (
    <div className="flex flex-col gap-2">
      {curves.length > 1 && (
        <PlainSelect
          aria-label={t('choose')}
          value={curve.key}
          onChange={choose}
          options={curves.map((one) => ({ value: one.key, label: nameOf(one) }))}
        />
      )}
      <EmotionSlider
        key={curve.key}
        value={value}
        typed={begun}
        label={nameOf(curve)}
        text={value === null ? t('none') : say(value)}
        isReadOnly={!canEdit}
        onChange={put}
        onEnter={() => onDone?.('down')}
        onTurn={turn}
      />
      {canEdit && (
        <>
          <div role="group" aria-label={t('levels')} className="flex flex-col gap-1">
            {emotionLevels.map((level) => (
              <Button
                key={level}
                variant={value === level ? 'primary' : 'secondary'}
                aria-pressed={value === level}
                onClick={() => put(level)}
                className={cn('justify-start coarse:min-h-11', value === level && 'font-semibold')}
              >
                <span className="figures w-6 text-right">{figureOf(level)}</span>
                <span className="truncate">{wordFor(level)}</span>
              </Button>
            ))}
          </div>
          <div className="flex flex-wrap justify-between gap-2">
            <Button size="sm" variant="ghost" disabled={value === null} onClick={() => put(null)}>
              {t('clear')}
            </Button>
            <Button size="sm" variant="ghost" onClick={() => setIsChoosing(true)}>
              <SlidersHorizontal aria-hidden />
              {t('curves')}
            </Button>
          </div>
        </>
      )}
      {isChoosing && (
        <Suspense>
          <CurvesDialog lane={lane} onClose={() => setIsChoosing(false)} />
        </Suspense>
      )}
    </div>
  );
}

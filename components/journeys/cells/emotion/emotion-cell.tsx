'use client';

import { useTranslations } from 'next-intl';
import { useRef, type PointerEvent } from 'react';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { setEmotion } from '@/lib/journeys/core/edits-cells';
import type { CellProps } from '../../editor/cell-props';
import { useMap } from '../../editor/map-context';
import { useEdit } from '../use-edit';
import { activeCurveOf } from './active-curve';
import { useCurveNames } from './curve-names';
import { curvesOf, type Curve } from './curves';
import { emotionAt, heightOf } from './emotion-scale';
import { useEmotionWords } from './emotion-words';
import { useCanEdit, useCellPlace } from '../cell-place';

/** How near to a dot a press has to be to take it, in pixels. */
const reach = 10;

/** Sets points with the pointer: a press on a height of the strip, or drawing the dot up and down. */
function usePointDrag({ lane, step, view }: CellProps, curves: readonly Curve[]) {
  const map = useMap();
  const edit = useEdit();
  const dragged = useRef<string | null>(null);
  const id = cellId(lane.id, step.id);
  const active = activeCurveOf(map);

  const heightAt = (event: PointerEvent<HTMLElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return { share: (event.clientY - top) / height, height };
  };
  /** The curve whose dot lies under the pointer, else the one that was worked on last. */
  const curveAt = (event: PointerEvent<HTMLElement>) => {
    const { share, height } = heightAt(event);
    const near = curves
      .flatMap(({ key }) => {
        const value = view.cell.emotions[key];
        return value === undefined ? [] : [{ key, far: Math.abs(heightOf(value) - share) * height }];
      })
      .sort((a, b) => a.far - b.far)[0];
    if (near && near.far <= reach) return near.key;
    const last = active.read()[lane.id];
    return curves.find(({ key }) => key === last)?.key ?? curves[0]?.key ?? null;
  };
  const put = (event: PointerEvent<HTMLElement>, key: string) => {
    const value = emotionAt(heightAt(event).share);
    edit(setEmotion(id, key, value), 'emotion', `emotion:${id}:${key}`);
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      // Fingers scroll the map; for them the cell opens with large buttons.
      if (event.button !== 0 || event.pointerType === 'touch') return;
      const key = curveAt(event);
      if (key === null) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      dragged.current = key;
      active.set({ ...active.read(), [lane.id]: key });
      put(event, key);
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (dragged.current === null) return;
      event.stopPropagation();
      put(event, dragged.current);
    },
    onPointerUp() {
      if (dragged.current === null) return;
      dragged.current = null;
      map.store.leaveField();
    },
  };
}

/** The points of a step on the curves of its lane: in words for readers, as a strip for the pointer. The lines lie over the row. */
export function EmotionCell(props: CellProps) {
  const { lane, view } = props;
  const t = useTranslations('mapCells.emotion');
  const canEdit = useCanEdit();
  const place = useCellPlace();
  const { type, nameOf } = useCurveNames();
  const { say, figureOf } = useEmotionWords(lane.settings);
  const curves = curvesOf(lane.settings, type);
  const drag = usePointDrag(props, curves);
  const points = curves.flatMap((curve) => {
    const value = view.cell.emotions[curve.key];
    return value === undefined ? [] : [{ curve, value }];
  });
  const [only] = points;
  const said = points.map(({ curve, value }) =>
    curves.length > 1 ? t('ofCurve', { curve: nameOf(curve), value: say(value) }) : say(value),
  );
  if (place === 'list') return said.map((words) => <p key={words}>{words}</p>);
  return (
    <div className="absolute inset-0">
      {points.length === 1 && only && (
        <span
          aria-hidden
          style={{ top: `${heightOf(only.value) * 100}%` }}
          className="figures absolute left-1/2 ml-2.5 -translate-y-full text-xs text-ink-muted"
        >
          {figureOf(only.value)}
        </span>
      )}
      <span className="sr-only">{said.join('; ')}</span>
      {canEdit && (
        <div
          {...drag}
          aria-hidden
          className="absolute inset-y-0 left-1/2 w-11 -translate-x-1/2 cursor-ns-resize rounded hover:bg-hover/60"
        />
      )}
    </div>
  );
}

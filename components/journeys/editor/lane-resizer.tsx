'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import { laneWidths, useGridView } from './grid-view';

/** The edge of the column of lanes, to be drawn by the pointer or moved by arrows. */
export function LaneResizer() {
  const t = useTranslations('mapEditor');
  const { laneWidth, setLaneWidth } = useGridView();
  const grip = useRef<{ x: number; width: number } | null>(null);
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t('laneWidth')}
      aria-valuenow={laneWidth}
      aria-valuemin={laneWidths.least}
      aria-valuemax={laneWidths.most}
      tabIndex={0}
      className="map-resizer"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        grip.current = { x: event.clientX, width: laneWidth };
      }}
      onPointerMove={({ clientX }) => {
        if (grip.current) setLaneWidth(grip.current.width + clientX - grip.current.x);
      }}
      onPointerUp={() => (grip.current = null)}
      onPointerCancel={() => (grip.current = null)}
      onKeyDown={(event) => {
        const by = { ArrowLeft: -16, ArrowRight: 16 }[event.key];
        if (by === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        setLaneWidth(laneWidth + by);
      }}
    />
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useCallback, useEffect, useSyncExternalStore } from 'react';
import { placeOfCell } from '@/lib/journeys/core/blank-parts';
import { MapPanel } from '../bars/map-panel';
import { sidePanelOf } from '../bars/side-panel';
import { useEditor, useGridKeys, type GridKeyHandler } from '../editor/editor-context';
import { isCellKey } from '../editor/grid-places';
import { useGrid, useMap } from '../editor/map-context';
import { findShortcut } from '../editor/shortcuts';
import { curvesShownOf } from './emotion/curves-shown';
import { useShared } from './use-figures';

const CurvesDialog = lazy(async () => ({ default: (await import('./edit/curves-dialog')).CurvesDialog }));
const CellDetails = lazy(async () => ({ default: (await import('./cell-details')).CellDetails }));

/** Whose curves an emotion lane shows, asked for in its header's menu. */
function LaneCurvesWindow() {
  const shown = curvesShownOf(useMap());
  const { lanes } = useGrid();
  const id = useShared(shown);
  const lane = lanes.find((one) => one.id === id);
  if (!lane) return null;
  return (
    <Suspense>
      <CurvesDialog lane={lane} onClose={() => shown.set(null)} />
    </Suspense>
  );
}

/** The details of the cell that has the focus, in a panel; Mod+Enter opens and closes it. */
export function CellPanel() {
  const t = useTranslations('mapCells');
  const side = sidePanelOf(useMap());
  const isOpen = useShared(side) === 'cell';
  const { focus } = useEditor();
  const { lanes, steps } = useGrid();
  // Closed, it has nothing to draw for a move.
  const shown = () => (isOpen ? focus.current() : null);
  const current = useSyncExternalStore(focus.subscribeAll, shown, shown);
  const place = current !== null && isCellKey(current) ? placeOfCell(current) : null;
  const lane = lanes.find(({ id }) => id === place?.laneId);
  const step = steps.find(({ id }) => id === place?.stepId);
  const takeKey = useCallback<GridKeyHandler>(
    (event) => {
      if (findShortcut(event, 'grid') !== 'details') return false;
      side.set(side.read() === 'cell' ? null : 'cell');
      return true;
    },
    [side],
  );
  useGridKeys(takeKey);
  useEffect(
    () => () => {
      if (side.read() === 'cell') side.set(null);
    },
    [side],
  );
  return (
    <>
      <LaneCurvesWindow />
      {isOpen && (
        <MapPanel
          title={t('details.title')}
          onClose={() => {
            side.set(null);
            focus.refocus();
          }}
        >
          <Suspense>
            {lane && step ? (
              <CellDetails key={`${lane.id}:${step.id}`} lane={lane} step={step} />
            ) : (
              <p className="p-4 text-sm text-ink-muted">{t('details.none')}</p>
            )}
          </Suspense>
        </MapPanel>
      )}
    </>
  );
}

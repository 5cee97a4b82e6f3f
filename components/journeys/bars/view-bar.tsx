'use client';

import { Maximize2, Redo2, Search, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useUndoKeys } from '@/components/data-table/use-undo-keys';
import { Button } from '@/components/ui/button';
import { SegmentedControl } from '@/components/ui/segmented-control';
import { useEditor } from '../editor/editor-context';
import { densities, fittingDensity, useGridView } from '../editor/grid-view';
import { useSaveStatus } from '../editor/map-context';
import { useStructure } from '../structure/structure-context';
import { LimitNote } from './limit-note';

const mapViews = ['grid', 'list'] as const;
export type MapView = (typeof mapViews)[number];

/** The lower bar: how the map is looked at, and the steps back and forth. `children` stand at its end. */
export function ViewBar({
  view,
  onView,
  isEditable,
  onFind,
  children,
}: {
  view: MapView;
  onView: (view: MapView) => void;
  isEditable: boolean;
  /** Absent where there is nothing to search in. */
  onFind?: () => void;
  children?: React.ReactNode;
}) {
  const t = useTranslations('mapEditor.view');
  const { focus } = useEditor();
  const { density, laneWidth, setDensity } = useGridView();
  const { undo, redo } = useStructure();
  const status = useSaveStatus();
  useUndoKeys({ undo, redo });
  const fit = () => {
    const root = focus.root();
    if (root) setDensity(fittingDensity(root.clientWidth, laneWidth, focus.shape().columns.length));
  };
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-2 py-1 sm:px-4 print:hidden">
      <SegmentedControl
        size="sm"
        label={t('view')}
        value={view}
        onChange={onView}
        segments={mapViews.map((one) => ({ value: one, label: t(one) }))}
        className="max-sm:hidden"
      />
      {view === 'grid' && (
        <span className="flex items-center gap-1 max-sm:hidden">
          <SegmentedControl
            size="sm"
            label={t('density')}
            value={density}
            onChange={setDensity}
            segments={densities.map((one) => ({ value: one, label: t(`densities.${one}`) }))}
          />
          <Button size="sm" variant="ghost" onClick={fit} aria-label={t('fit')} title={t('fitTitle')}>
            <Maximize2 />
            <span className="max-2xl:hidden">{t('fit')}</span>
          </Button>
        </span>
      )}
      <span className="flex-1" />
      <LimitNote />
      {onFind && (
        <Button size="icon-sm" variant="ghost" aria-label={t('find')} title={t('find')} onClick={onFind}>
          <Search />
        </Button>
      )}
      {isEditable && (
        <span className="flex items-center">
          <Button
            size="icon-sm"
            variant="ghost"
            aria-label={status.undo ? t('undoOf', { step: status.undo }) : t('undo')}
            title={status.undo ? t('undoOf', { step: status.undo }) : t('undo')}
            disabled={status.undo === null}
            onClick={undo}
          >
            <Undo2 />
          </Button>
          <Button
            size="icon-sm"
            variant="ghost"
            aria-label={status.redo ? t('redoOf', { step: status.redo }) : t('redo')}
            title={status.redo ? t('redoOf', { step: status.redo }) : t('redo')}
            disabled={status.redo === null}
            onClick={redo}
          >
            <Redo2 />
          </Button>
        </span>
      )}
      {children}
    </div>
  );
}

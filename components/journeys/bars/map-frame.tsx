'use client';

import { useTranslations } from 'next-intl';
import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useFillHeight } from '@/components/layout/use-fill-height';
import { useMediaQuery } from '@/components/layout/use-media-query';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { CellPanel } from '../cells/cell-panel';
import { FilterControl } from '../cells/filter-control';
import { PaintControl } from '../cells/paint-control';
import { useShared } from '../cells/use-figures';
import { CommentsToggle } from '../comments/comments-toggle';
import { useMapComments } from '../comments/map-comments-context';
import { useGrid, useMap } from '../editor/map-context';
import { MapGrid } from '../editor/map-grid';
import { findShortcut } from '../editor/shortcuts';
import { useStructure } from '../structure/structure-context';
import { SignedOutNote } from '../conflicts/signed-out-note';
import { PeopleOverlay } from '../people/people-overlay';
import { PeopleStack } from '../people/people-stack';
import { PresentControl } from '../present/present-control';
import { LanesControl } from '../views/lanes-control';
import { ViewsControl } from '../views/views-control';
import { ShareHost } from '../share/share-host';
import { PrintHost } from '../print/print-host';
import { MapPanel } from './map-panel';
import { PlaceMenuButton } from './place-menu-button';
import { sidePanelOf } from './side-panel';
import { TopBar } from './top-bar';
import { useEditable } from './use-editable';
import { ViewBar, type MapView } from './view-bar';

const CommentsSide = lazy(async () => ({
  default: (await import('../comments/comments-side')).CommentsSide,
}));
const FindBar = lazy(async () => ({ default: (await import('./find-bar')).FindBar }));
const ListView = lazy(async () => ({ default: (await import('./list-view')).ListView }));
const MapDetails = lazy(async () => ({ default: (await import('./map-details')).MapDetails }));
const ShortcutSheet = lazy(async () => ({ default: (await import('./shortcut-sheet')).ShortcutSheet }));

/** The frame of a map: its bars, and below them the map as high as the window allows. A phone reads it stage by stage. */
export function MapFrame({ owners }: { owners: readonly { id: string; name: string }[] }) {
  const t = useTranslations('mapEditor.details');
  const words = useTranslations('comments.panel');
  const comments = useMapComments();
  const side = sidePanelOf(useMap());
  const panel = useShared(side);
  const isEditable = useEditable();
  const isNarrow = useMediaQuery('(max-width: 639px)', false);
  const [chosen, setView] = useState<MapView>('grid');
  const [isFinding, setFinding] = useState(false);
  const [hasHelp, setHelp] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  useFillHeight(frame);
  const view = isNarrow ? 'list' : chosen;

  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = event.defaultPrevented ? null : findShortcut(event, 'page');
    // The second time, the browser searches.
    if (shortcut === 'find' && !isFinding && view === 'grid') {
      event.preventDefault();
      setFinding(true);
    } else if (shortcut === 'help') {
      event.preventDefault();
      setHelp(true);
    }
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);

  return (
    <div ref={frame} className="flex h-[calc(100dvh-var(--above,3rem))] min-h-96 flex-col bg-surface">
      <TopBar
        isEditable={isEditable}
        hasDetails={panel === 'map'}
        onDetails={() => side.set(panel === 'map' ? null : 'map')}
        onHelp={() => setHelp(true)}
      >
        <PeopleStack />
        <CommentsToggle />
        <PresentControl />
      </TopBar>
      <SignedOutNote />
      <ViewBar
        view={view}
        onView={setView}
        isEditable={isEditable}
        onFind={view === 'grid' ? () => setFinding(true) : undefined}
      >
        {view === 'grid' && <PlaceMenuButton />}
        <PaintControl />
        <FilterControl />
        <LanesControl />
        <ViewsControl />
      </ViewBar>
      {isFinding && view === 'grid' && (
        <Suspense>
          <FindBar onClose={() => setFinding(false)} />
        </Suspense>
      )}
      <div className="flex min-h-0 flex-1">
        {view === 'grid' ? (
          <GridOrNothing isEditable={isEditable} />
        ) : (
          <Suspense fallback={<div className="flex-1" />}>
            <ListView />
          </Suspense>
        )}
        {view === 'grid' && <CellPanel />}
        {comments.isOpen && (
          <MapPanel title={words('title')} onClose={comments.close}>
            <Suspense>
              <CommentsSide />
            </Suspense>
          </MapPanel>
        )}
        {panel === 'map' && (
          <MapPanel title={t('title')} onClose={() => side.set(null)}>
            <Suspense>
              <MapDetails isEditable={isEditable} owners={owners} />
            </Suspense>
          </MapPanel>
        )}
      </div>
      <ShareHost />
      <PrintHost />
      {hasHelp && (
        <Suspense>
          <ShortcutSheet onClose={() => setHelp(false)} />
        </Suspense>
      )}
    </div>
  );
}

/** The grid; where the map has no stage or no lane, what to begin with. */
function GridOrNothing({ isEditable }: { isEditable: boolean }) {
  const t = useTranslations('mapEditor.blank');
  const { stages, lanes } = useGrid();
  const structure = useStructure();
  if (stages.length > 0 && lanes.length > 0) {
    return (
      <MapGrid isEditable={isEditable}>
        <PeopleOverlay />
      </MapGrid>
    );
  }
  const missing = stages.length === 0 ? 'stage' : 'lane';
  return (
    <div className="flex flex-1 items-center justify-center bg-canvas">
      <EmptyState
        title={t(missing === 'stage' ? 'noStages' : 'noLanes')}
        description={t(missing === 'stage' ? 'noStagesText' : 'noLanesText')}
        action={
          isEditable && (
            <Button variant="primary" onClick={missing === 'stage' ? structure.addStage : structure.askLane}>
              {t(missing === 'stage' ? 'addStage' : 'addLane')}
            </Button>
          )
        }
      />
    </div>
  );
}

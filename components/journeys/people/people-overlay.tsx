'use client';

import { TextCursor } from 'lucide-react';
import { useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import { useEditor } from '../editor/editor-context';
import { useGrid } from '../editor/map-context';
import { revealPlace } from '../editor/reveal-place';
import { useFollowing, usePeopleViews, usePeopleWatch } from './people-context';
import { placeFrames } from './place-frames';
import { SoftLockNotice } from './soft-lock-notice';
import { useSoftLock } from './use-soft-lock';

/**
 * Where the others are: frames over their cells, drawn in one layer, so that no cell is drawn anew when somebody moves. Also
 * leads this page after whom it follows.
 */
export function PeopleOverlay() {
  const { focus } = useEditor();
  const watch = usePeopleWatch();
  const people = usePeopleViews();
  const following = useFollowing();
  const { occupied, field, wait, editAnyway } = useSoftLock();
  const overlay = useRef<HTMLDivElement>(null);
  // Rows and columns that come and go move the frames.
  useGrid();

  const place = useEffectEvent(() => {
    const root = focus.root();
    if (root && overlay.current) placeFrames(root, overlay.current);
  });
  useLayoutEffect(() => place());
  useEffect(() => {
    const root = focus.root();
    const table = root?.querySelector('table');
    if (!root || !table) return;
    const observer = new ResizeObserver(() => place());
    observer.observe(table);
    observer.observe(root);
    return () => observer.disconnect();
  }, [focus]);

  const led = people.find(({ personId, cell }) => personId === following && cell !== null);
  const cell = led?.cell ?? null;
  useEffect(() => {
    const root = focus.root();
    const element = cell === null ? null : root?.querySelector<HTMLElement>(`[data-place="${cell}"]`);
    if (root && element) revealPlace(root, element);
  }, [focus, cell]);

  const color = people.find(({ personId }) => personId === following)?.color;
  useEffect(() => {
    const root = focus.root();
    if (!root || color === undefined) return;
    // Whoever moves the map themselves wants to stay there.
    const end = () => watch.follow(null);
    root.addEventListener('wheel', end, { passive: true });
    root.addEventListener('pointerdown', end);
    return () => {
      root.removeEventListener('wheel', end);
      root.removeEventListener('pointerdown', end);
    };
  }, [focus, color, watch]);

  return (
    <div ref={overlay}>
      {people.map(({ clientId, cell: at, color: own, name, isEditing, isIdle }) =>
        at === null ? null : (
          <div
            key={clientId}
            aria-hidden="true"
            data-cell={at}
            data-person={own}
            data-idle={isIdle || undefined}
            className="map-person"
          >
            <span className="map-flag">
              {isEditing && <TextCursor className="size-3 shrink-0" />}
              <span className="truncate">{name}</span>
            </span>
          </div>
        ),
      )}
      {color !== undefined && (
        <div aria-hidden="true" data-around="" data-person={color} className="map-follow" />
      )}
      {occupied && <SoftLockNotice occupied={occupied} field={field} onWait={wait} onEdit={editAnyway} />}
    </div>
  );
}

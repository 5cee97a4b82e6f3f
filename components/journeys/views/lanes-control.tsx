'use client';

import { Rows3 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Button } from '@/components/ui/button';
import { usePart } from '@/components/ui/use-part';
import { useShared } from '../cells/use-figures';
import { useEditor } from '../editor/editor-context';
import { readPlace } from '../editor/grid-places';
import { useGrid, useMap } from '../editor/map-context';
import { hiddenLanesOf, showLane } from './hidden-lanes';

const loadPanel = () => import('./lanes-panel');

/** A lane to which a discussion, a search or an undo leads comes back into sight. */
function useLanesCome(): void {
  const map = useMap();
  const { focus } = useEditor();
  useEffect(
    () =>
      focus.subscribeAll(() => {
        const current = focus.current();
        if (current === null) return;
        const place = readPlace(current);
        const lane = place.kind === 'cell' ? place.laneId : place.kind === 'lane' ? place.id : null;
        const isAway = lane !== null && !focus.shape().lanes.includes(lane);
        if (!isAway || !hiddenLanesOf(map).read().includes(lane)) return;
        showLane(map, lane);
        // The lane is there after the grid is drawn.
        requestAnimationFrame(() => {
          if (focus.current() === current) focus.show(current);
        });
      }),
    [focus, map],
  );
}

/** Which lanes are in sight; says how many are not, with a way to see them all. */
export function LanesControl() {
  const t = useTranslations('mapViews.lanes');
  const map = useMap();
  const { say } = useEditor();
  const { lanes } = useGrid();
  const store = hiddenLanesOf(map);
  const hidden = useShared(store);
  const count = lanes.filter(({ id }) => hidden.includes(id)).length;
  const { part, warm, show } = usePart(loadPanel);
  useLanesCome();
  const trigger = (
    <Button
      size="sm"
      variant="ghost"
      title={t('title')}
      aria-label={t('open', { count })}
      onPointerEnter={warm}
      onFocus={warm}
      onClick={show}
      className={count > 0 ? 'text-accent-ink' : undefined}
    >
      <Rows3 aria-hidden />
      <span className={count > 0 ? undefined : 'max-sm:hidden'}>{t('open', { count })}</span>
    </Button>
  );
  return (
    <span className="flex items-center">
      {part ? <part.LanesPanel trigger={trigger} /> : trigger}
      {count > 0 && (
        <Button
          size="sm"
          variant="link"
          className="px-1 text-sm"
          onClick={() => {
            store.set([]);
            say(t('allShown'));
          }}
        >
          {t('show')}
        </Button>
      )}
    </span>
  );
}

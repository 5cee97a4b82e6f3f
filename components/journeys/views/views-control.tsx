'use client';

import { Bookmark } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { usePart } from '@/components/ui/use-part';
import type { SavedView } from '@/lib/saved-views/types';
import { useShared } from '../cells/use-figures';
import { useMap } from '../editor/map-context';
import { useIsViewChanged } from './use-arrangement';
import { chosenViewOf, viewsOf } from './views-store';

const loadMenu = () => import('./views-menu');

/** Saved views of the map: which one is shown, and whether it was changed since. */
export function ViewsControl() {
  const t = useTranslations('mapViews');
  const map = useMap();
  const chosenId = useShared(chosenViewOf(map));
  const chosen = useShared(viewsOf(map)).find(({ id }) => id === chosenId);
  const { part, warm, show } = usePart(loadMenu);
  const trigger = (
    <Button
      size="sm"
      variant="ghost"
      title={t('title')}
      onPointerEnter={warm}
      onFocus={warm}
      onClick={show}
      className={chosen ? 'text-accent-ink' : undefined}
    >
      <Bookmark aria-hidden />
      {chosen ? <ChosenName view={chosen} /> : <span className="max-sm:sr-only">{t('label')}</span>}
    </Button>
  );
  return part ? <part.ViewsMenu trigger={trigger} /> : trigger;
}

function ChosenName({ view }: { view: SavedView }) {
  const t = useTranslations('mapViews');
  const isChanged = useIsViewChanged(view);
  return (
    <span className="max-w-48 truncate max-sm:max-w-24">
      {isChanged ? t('changed', { name: view.name }) : view.name}
    </span>
  );
}

'use client';

import { Presentation } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { lazy, Suspense } from 'react';
import { Button } from '@/components/ui/button';
import { useShared } from '../cells/use-figures';
import { useMap } from '../editor/map-context';
import { presentingOf } from './presenting';

const loadWindow = () => import('./present-window');
const PresentWindow = lazy(async () => ({ default: (await loadWindow()).PresentWindow }));

/** Shows the map as slides. On small screens the menu of the map has the same. */
export function PresentControl() {
  const t = useTranslations('mapViews.present');
  const store = presentingOf(useMap());
  const isPresenting = useShared(store);
  const warm = () => void loadWindow().catch(() => undefined);
  return (
    <>
      <Button
        size="sm"
        title={t('title')}
        onPointerEnter={warm}
        onFocus={warm}
        onClick={() => store.set(true)}
        className="max-lg:hidden"
      >
        <Presentation aria-hidden />
        {t('open')}
      </Button>
      {isPresenting && (
        <Suspense>
          <PresentWindow onClose={() => store.set(false)} />
        </Suspense>
      )}
    </>
  );
}

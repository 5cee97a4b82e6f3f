'use client';

import { lazy, Suspense } from 'react';
import { useShared } from '../cells/use-figures';
import { useMap } from '../editor/map-context';
import { shareOpenOf } from './share-open';

const ShareDialog = lazy(async () => ({ default: (await import('./share-dialog')).ShareDialog }));

/** The window of the map's links, once it is asked for. */
export function ShareHost() {
  const open = shareOpenOf(useMap());
  if (!useShared(open)) return null;
  return (
    <Suspense>
      <ShareDialog onClose={() => open.set(false)} />
    </Suspense>
  );
}

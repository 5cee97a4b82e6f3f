'use client';

import { lazy, Suspense, useEffect } from 'react';
import { useShared } from '../cells/use-figures';
import { printWindow } from './print-window';

const PrintDialog = lazy(async () => ({ default: (await import('./print-dialog')).PrintDialog }));

/** The window of printing, fetched when it is first asked for. */
export function PrintHost() {
  const isOpen = useShared(printWindow);
  // It does not wait for the next map.
  useEffect(() => () => printWindow.set(false), []);
  return (
    isOpen && (
      <Suspense>
        <PrintDialog onClose={() => printWindow.set(false)} />
      </Suspense>
    )
  );
}

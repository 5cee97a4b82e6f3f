'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ToastCorner } from './toast-corner';
import { toastStore, type ToastMessage } from './toast-store';

export { toast } from './toast-store';

const none: readonly ToastMessage[] = [];
/** Signs of somebody at work, who may cause a message. */
const signs = ['pointerdown', 'keydown'] as const;

/**
 * Shows messages; stands once, in the root layout. What draws them is fetched when somebody begins to work, and not
 * only with the first message: that one may be that the server cannot be reached.
 */
export function ToastHost() {
  const messages = useSyncExternalStore(toastStore.subscribe, toastStore.read, () => none);
  const [corner, setCorner] = useState<{ Corner: typeof ToastCorner } | null>(null);
  const wanted = messages.length > 0;
  useEffect(() => {
    if (corner) return;
    const fetchCorner = () => {
      import('./toast-corner').then(
        ({ ToastCorner: Corner }) => setCorner({ Corner }),
        // Tried again at the next sign.
        () => undefined,
      );
    };
    if (wanted) fetchCorner();
    for (const sign of signs) document.addEventListener(sign, fetchCorner, { passive: true });
    return () => {
      for (const sign of signs) document.removeEventListener(sign, fetchCorner);
    };
  }, [corner, wanted]);
  return corner && <corner.Corner messages={messages} />;
}

import { useState } from 'react';

/**
 * A heavy part of a control that is fetched when somebody turns to it: `warm` fetches (the pointer or the focus is on
 * it), `show` puts it in place. A fetch that failed is tried again at the next turn. `load` is an import, which fetches
 * once.
 */
export function usePart<Part>(load: () => Promise<Part>) {
  const [held, setHeld] = useState<{ part: Part } | null>(null);
  const tried = () => undefined;
  return {
    part: held?.part ?? null,
    warm: () => void load().catch(tried),
    show: () => void load().then((part) => setHeld({ part }), tried),
  };
}

/** Keys that open a closed list or menu. */
export const opensByKey = (key: string) => ['ArrowDown', 'ArrowUp', 'Enter', ' '].includes(key);

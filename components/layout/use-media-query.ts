import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds; `guess` is what the server renders with. */
export function useMediaQuery(query: string, guess: boolean): boolean {
  const subscribe = useCallback(
    (listener: () => void) => {
      const list = window.matchMedia(query);
      list.addEventListener('change', listener);
      return () => list.removeEventListener('change', listener);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => window.matchMedia(query).matches,
    () => guess,
  );
}

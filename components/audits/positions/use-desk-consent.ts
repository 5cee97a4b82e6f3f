'use client';

import { useSyncExternalStore } from 'react';

const keyOf = (visitId: string) => `touchstone-positions-${visitId}`;

const listeners = new Set<() => void>();
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/**
 * Whether somebody agreed to keep where the photos of a visit are taken: in this tab alone, until it is closed. A reload keeps
 * it, because a camera may throw the page out of a phone's memory.
 */
export function useDeskConsent(visitId: string): [isOn: boolean, setOn: (isOn: boolean) => void] {
  const read = () => window.sessionStorage.getItem(keyOf(visitId)) === 'on';
  const isOn = useSyncExternalStore(subscribe, read, () => false);
  const setOn = (next: boolean) => {
    if (next) window.sessionStorage.setItem(keyOf(visitId), 'on');
    else window.sessionStorage.removeItem(keyOf(visitId));
    for (const tell of listeners) tell();
  };
  return [isOn, setOn];
}

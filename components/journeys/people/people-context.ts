'use client';

import { createContext, use, useSyncExternalStore } from 'react';
import type { PeopleWatch, PersonView } from './people-watch';

export const PeopleContext = createContext<PeopleWatch | null>(null);

export function usePeopleWatch(): PeopleWatch {
  const value = use(PeopleContext);
  if (!value) throw new Error('usePeopleWatch needs a PeopleContext');
  return value;
}

/** The others on the map, with their colours. */
export function usePeopleViews(): readonly PersonView[] {
  const { subscribe, people } = usePeopleWatch();
  return useSyncExternalStore(subscribe, people, people);
}

/** The person whom this page follows. */
export function useFollowing(): string | null {
  const { subscribe, following } = usePeopleWatch();
  return useSyncExternalStore(subscribe, following, following);
}

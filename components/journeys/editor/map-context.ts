'use client';

import { createContext, useCallback, useContext, useSyncExternalStore } from 'react';
import type { PresenceStore } from '@/lib/journeys/client/presence-store';
import type { MapStore, SaveStatus } from '@/lib/journeys/client/store-types';
import type { CellView, Grid } from '@/lib/journeys/core/read-map';
import type { Header } from '@/lib/journeys/core/types';
import type { MapPersona, NamedReference, PersonPresent } from '@/lib/journeys/types';
import type { SavedView } from '@/lib/saved-views/types';

/** Names of what the map points at; grows when something new is linked. */
export interface MapReferences {
  touchpoints: ReadonlyMap<string, NamedReference>;
  channels: ReadonlyMap<string, NamedReference>;
  people: ReadonlyMap<string, NamedReference>;
  maps: ReadonlyMap<string, NamedReference>;
  personas: ReadonlyMap<string, NamedReference>;
}

/** What all pieces of the editor share: one reference for as long as the page is open. */
export interface MapContextValue {
  organization: string;
  workspace: string;
  /** As people know it. */
  brandName: string;
  mapId: string;
  canWrite: boolean;
  /** May change what others share with the brand. */
  mayManage: boolean;
  /** Its personas, the primary one first, and its saved views, as the page began with them. */
  whose: readonly MapPersona[];
  firstViews: readonly SavedView[];
  store: MapStore;
  presence: PresenceStore;
  references: () => MapReferences;
  subscribeReferences: (listener: () => void) => () => void;
  /** Makes a name known that the page did not begin with. */
  addReference: (kind: keyof MapReferences, reference: NamedReference) => void;
}

export const MapContext = createContext<MapContextValue | null>(null);

/** The open map. Only inside the editor. */
export function useMap(): MapContextValue {
  const value = useContext(MapContext);
  if (!value) throw new Error('useMap needs a MapContext');
  return value;
}

export function useGrid(): Grid {
  const { store } = useMap();
  return useSyncExternalStore(store.subscribeGrid, store.grid, store.grid);
}

export function useMapHeader(): Header {
  const { store } = useMap();
  return useSyncExternalStore(store.subscribeHeader, store.header, store.header);
}

export function useCell(laneId: string, stepId: string): CellView {
  const { store } = useMap();
  const subscribe = useCallback(
    (listener: () => void) => store.subscribeCell(laneId, stepId, listener),
    [store, laneId, stepId],
  );
  const read = () => store.cell(laneId, stepId);
  return useSyncExternalStore(subscribe, read, read);
}

export function useSaveStatus(): SaveStatus {
  const { store } = useMap();
  return useSyncExternalStore(store.subscribeStatus, store.status, store.status);
}

export function usePeople(): readonly PersonPresent[] {
  const { presence } = useMap();
  return useSyncExternalStore(presence.subscribe, presence.people, presence.people);
}

export function useReferences(): MapReferences {
  const { references, subscribeReferences } = useMap();
  return useSyncExternalStore(subscribeReferences, references, references);
}

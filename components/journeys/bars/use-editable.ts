import { useSyncExternalStore } from 'react';
import { useMap } from '../editor/map-context';

/** Whether the map may be changed: not by readers, not once it is archived or out of reach. */
export function useEditable(): boolean {
  const { store } = useMap();
  const read = () => store.status().kind !== 'readOnly';
  return useSyncExternalStore(store.subscribeStatus, read, read);
}

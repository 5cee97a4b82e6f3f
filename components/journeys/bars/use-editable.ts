import { useSaveStatus } from '../editor/map-context';

/** Whether the map may be changed: not by readers, not once it is archived or out of reach. */
export const useEditable = (): boolean => useSaveStatus().kind !== 'readOnly';

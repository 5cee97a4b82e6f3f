'use client';

import { createContext, use } from 'react';
import { useEditable } from '../bars/use-editable';

/** Where the content of a cell is shown: in the grid, or in the list that is read stage by stage. */
export const CellPlaceContext = createContext<'grid' | 'list'>('grid');

export const useCellPlace = () => use(CellPlaceContext);

/** Whether what stands in a cell may be changed where it is shown. */
export function useCanEdit(): boolean {
  const isEditable = useEditable();
  return useCellPlace() === 'grid' && isEditable;
}

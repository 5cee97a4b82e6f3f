'use client';

import { createContext, use } from 'react';
import type { StructureActions } from './structure-actions';

export const StructureContext = createContext<StructureActions | null>(null);

/** What can be done to stages, steps, lanes and chosen cells. */
export function useStructure(): StructureActions {
  const value = use(StructureContext);
  if (!value) throw new Error('useStructure needs a StructureContext');
  return value;
}

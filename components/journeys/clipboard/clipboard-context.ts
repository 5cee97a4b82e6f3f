'use client';

import { createContext, use } from 'react';

/** What can be done with chosen cells, stages and lanes beside keys. */
export interface ClipboardActions {
  copy: () => void;
  cut: () => void;
  paste: () => void;
  /** From the first chosen cell, or in each lane from its own. */
  fill: (from: 'all' | 'right') => void;
}

export const ClipboardContext = createContext<ClipboardActions | null>(null);

export function useClipboard(): ClipboardActions {
  const value = use(ClipboardContext);
  if (!value) throw new Error('useClipboard needs a ClipboardContext');
  return value;
}

'use client';

import { createContext, use, useEffect } from 'react';

/** Names of the fields that stand in a Form, in the order in which they do. */
export const FormNames = createContext<Set<string> | null>(null);

/** Tells the Form around that a field of this name is there to show a message. */
export function useFormName(name: string): void {
  const names = use(FormNames);
  useEffect(() => {
    names?.add(name);
    return () => void names?.delete(name);
  }, [names, name]);
}

'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useLive } from './use-live';

// A workshop says much at once.
const gatherFor = 300;

/** Reads the page anew when something of these kinds changes. */
export function LiveRefresh({ path, kinds }: { path: string; kinds: readonly string[] }) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const refresh = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => router.refresh(), gatherFor);
  };
  useLive(path, null, ({ kind }) => kinds.includes(kind) && refresh(), refresh);
  useEffect(() => () => clearTimeout(timer.current), []);
  return null;
}

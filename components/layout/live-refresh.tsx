'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useLive } from './use-live';

// A workshop says much at once.
const gatherFor = 300;

/** Reads the page anew when something of these kinds changes. */
export function LiveRefresh({
  path,
  after,
  kinds,
}: {
  path: string;
  /** The sequence of changes that the page's data contain: lib/live/page-sequence.ts. */
  after: number;
  kinds: readonly string[];
}) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const refresh = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => router.refresh(), gatherFor);
  };
  useLive(path, after, ({ kind }) => kinds.includes(kind) && refresh(), refresh);
  useEffect(() => () => clearTimeout(timer.current), []);
  return null;
}

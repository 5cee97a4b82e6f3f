'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useLive } from '@/components/layout/use-live';

const followed = new Set(['suggestion', 'collectionRound', 'touchpoint', 'channel']);
// A workshop says much at once.
const gatherFor = 300;

/** Reads the page anew when somebody suggests, votes or decides. */
export function RoundFollow({ livePath }: { livePath: string }) {
  const router = useRouter();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const refresh = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => router.refresh(), gatherFor);
  };
  useLive(livePath, null, ({ kind }) => followed.has(kind) && refresh(), refresh);
  useEffect(() => () => clearTimeout(timer.current), []);
  return null;
}

'use client';

import { useEffect, useState } from 'react';
import { callApi } from '@/components/layout/call-api';

export interface FoundTouchpoint {
  id: string;
  name: string;
  channel: string | null;
}

/** Finds touchpoints of the inventory while somebody types; the answer of an older question is never shown for a newer one. */
export function useTouchpointSearch(path: string, query: string) {
  const [answer, setAnswer] = useState<{ query: string; found: FoundTouchpoint[]; hasFailed: boolean }>({
    query: '',
    found: [],
    hasFailed: false,
  });
  const wanted = query.trim().length >= 2 ? query.trim() : '';
  useEffect(() => {
    if (wanted === '') return;
    const abort = new AbortController();
    const ask = async () => {
      const { touchpoints } = await callApi<{ touchpoints: FoundTouchpoint[] }>(
        `${path}?q=${encodeURIComponent(wanted)}`,
        { signal: abort.signal },
      );
      setAnswer({ query: wanted, found: touchpoints, hasFailed: false });
    };
    const timer = setTimeout(() => {
      ask().catch(() => {
        if (!abort.signal.aborted) setAnswer({ query: wanted, found: [], hasFailed: true });
      });
    }, 120);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [path, wanted]);
  const isCurrent = wanted !== '' && answer.query === wanted;
  return {
    found: isCurrent ? answer.found : [],
    isSearching: wanted !== '' && !isCurrent,
    hasFailed: isCurrent && answer.hasFailed,
    wanted,
  };
}

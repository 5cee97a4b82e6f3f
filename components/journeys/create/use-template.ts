import { useEffect, useState } from 'react';
import { callApi } from '@/components/layout/call-api';
import type { PortableMap } from '@/lib/journeys/core/portable-map';

interface Found {
  path: string;
  map: PortableMap | null;
}

/** What a template holds, fetched when it is looked at; `failed` where it could not be. */
export function useTemplate(base: string, id: string | null, language: string) {
  const path = id === null ? null : `/api${base}/maps/templates/${id}?language=${language}`;
  const [found, setFound] = useState<Found | null>(null);
  useEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    callApi<{ map: PortableMap }>(path, { signal: abort.signal }).then(
      ({ map }) => setFound({ path, map }),
      () => {
        if (!abort.signal.aborted) setFound({ path, map: null });
      },
    );
    return () => abort.abort();
  }, [path]);
  const isHere = found !== null && found.path === path;
  return { map: isHere ? found.map : null, failed: isHere && found.map === null };
}

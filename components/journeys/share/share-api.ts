import { callApi } from '@/components/layout/call-api';
import type { MapLinkInput } from '@/lib/journeys/links/input';
import type { MapLink } from '@/lib/journeys/links/types';

export type NewMapLink = Omit<MapLinkInput, 'mapId'>;

/** The route handlers of a map's links; `base` is `/o/<organization>/<workspace>`. */
export function shareApi(base: string, mapId: string) {
  const path = `/api${base}/maps/${mapId}/links`;
  return {
    list: (signal?: AbortSignal) => callApi<{ links: MapLink[] }>(path, { signal }),
    create: (body: NewMapLink) => callApi<{ id: string; address: string }>(path, { method: 'POST', body }),
    revoke: (id: string) => callApi<unknown>(`${path}/${id}`, { method: 'DELETE' }),
  };
}

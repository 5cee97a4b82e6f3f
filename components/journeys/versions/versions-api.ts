import { callApi, ApiError } from '@/components/layout/call-api';
import type { FormResult } from '@/components/form/form-result';
import type { RestoreScope } from '@/lib/journeys/core/restore-operations';
import type { OpenVersion, RestoreAnswer, RestoreCounts, VersionList } from '@/lib/journeys/versions/types';

/** The route handlers of a map's versions; `base` is `/o/<organization>/<workspace>`. */
export function versionsApi(base: string, mapId: string) {
  const path = `/api${base}/maps/${mapId}/versions`;
  return {
    list: (before: string | null = null) => callApi<VersionList>(before ? `${path}?before=${before}` : path),
    get: (id: string) => callApi<OpenVersion>(`${path}/${id}`),
    save: (label: string | null) => callApi<{ id: string }>(path, { method: 'POST', body: { label } }),
    name: (id: string, label: string) =>
      callApi<unknown>(`${path}/${id}/name`, { method: 'PUT', body: { label } }),
    unname: (id: string) => callApi<unknown>(`${path}/${id}/name`, { method: 'DELETE' }),
    preview: (id: string, scope: RestoreScope, signal?: AbortSignal) =>
      callApi<RestoreCounts>(`${path}/${id}/restore/preview`, { method: 'POST', body: scope, signal }),
    restore: (id: string, scope: RestoreScope) =>
      callApi<RestoreAnswer>(`${path}/${id}/restore`, { method: 'POST', body: scope }),
  };
}

export type VersionsApi = ReturnType<typeof versionsApi>;

/** A call as what a form or a quick action takes; what the server refused is its message. */
export async function asResult<Data>(call: Promise<Data>): Promise<FormResult<Data>> {
  try {
    return { data: await call };
  } catch (error) {
    if (error instanceof ApiError) return { formError: error.message };
    throw error;
  }
}

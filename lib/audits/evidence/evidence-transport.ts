import type { EvidenceTransport } from './send-photo';

/** Calls a route handler of ours; throws as `callApi` does. */
export type CallServer = <Result>(
  path: string,
  options?: { method?: 'GET' | 'POST' | 'PUT' | 'DELETE'; body?: unknown },
) => Promise<Result>;

/** Where a photo is sent, served and taken away; `api` is the address of a brand's audits. */
export const evidencePath = (api: string, id: string): string => `${api}/evidence/${id}`;

/** Where is forgotten where a photo was taken. */
export const positionPath = (api: string, id: string): string => `${evidencePath(api, id)}/position`;

/** The way of photos of a visit to the server, for desk and phone alike. */
export function evidenceTransport(call: CallServer, api: string, visitId: string): EvidenceTransport {
  return {
    begin: (body) => call(`${api}/visits/${visitId}/evidence`, { method: 'POST', body }),
    part: (id, offset, body) => call(`${evidencePath(api, id)}?offset=${offset}`, { method: 'PUT', body }),
    finish: (id) => call(evidencePath(api, id), { method: 'POST' }),
  };
}

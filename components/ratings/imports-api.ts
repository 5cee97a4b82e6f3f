import type { Mapping } from '@/lib/imports/mapping/mapping-schema';

/** An answer of the server, or the sentence that it sent instead with its field; null where nothing came back. */
export type Answer<T> = { data: T } | { message: string | null; field?: string };

interface Refusal {
  error?: { message?: string; field?: string };
}

const messageOf = (body: unknown): string | null => (body as Refusal | null)?.error?.message ?? null;

/** Calls a route of the brand: `base` is its path, `/o/organization/brand`. */
export async function callImports<T>(
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json().catch(() => null);
    if (response.ok) return { data: answer as T };
    return { message: messageOf(answer), field: (answer as Refusal | null)?.error?.field };
  } catch {
    return { message: null };
  }
}

/** Sends a file as it is, telling how far it is; fetch cannot tell that of an upload. */
export function uploadFile(
  base: string,
  file: File,
  onProgress: (share: number) => void,
  as?: 'audit',
): Promise<Answer<{ importId: string }>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api${base}/imports?name=${encodeURIComponent(file.name)}${as ? `&as=${as}` : ''}`);
    request.responseType = 'json';
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => resolve({ message: null });
    request.onload = () => {
      const body: unknown = request.response;
      resolve(request.status < 300 ? { data: body as { importId: string } } : { message: messageOf(body) });
    };
    request.send(file);
  });
}

export const importPath = (base: string, importId: string) => `${base}/imports/${importId}`;
export const mappingsPath = (base: string) => `${base}/imports/mappings`;

/** What the server keeps of a draft: undefined fields vanish in JSON, which is what they mean. */
export const mappingBody = (mapping: Mapping) => ({ mapping });

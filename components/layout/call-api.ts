import type { ErrorBody, ErrorCode } from '@/lib/errors';

/** What a route handler refused, in the reader's language. */
export class ApiError extends Error {
  readonly code: ErrorCode;
  readonly field: string | undefined;

  constructor({ code, message, field }: ErrorBody['error']) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.field = field;
  }

  /** The same request may succeed later. */
  get isPassing(): boolean {
    return this.code === 'UNAVAILABLE' || this.code === 'INTERNAL' || this.code === 'LIMIT';
  }
}

interface CallOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON; a form or a file goes as it is. */
  body?: unknown;
  signal?: AbortSignal;
}

const isRaw = (body: unknown): body is FormData | Blob => body instanceof FormData || body instanceof Blob;

/** Calls a route handler of our own. Throws ApiError for a refusal and TypeError where the server is out of reach. */
export async function callApi<Result>(
  path: string,
  { method = 'GET', body, signal }: CallOptions = {},
): Promise<Result> {
  const raw = isRaw(body);
  const response = await fetch(path, {
    method,
    signal,
    headers: body === undefined || raw ? undefined : { 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : raw ? body : JSON.stringify(body),
  });
  const answer = (await response.json().catch(() => null)) as Result | ErrorBody | null;
  if (response.ok && answer !== null) return answer as Result;
  // Something between us and the server answered, not the server.
  if (!answer || typeof answer !== 'object' || !('error' in answer))
    throw new TypeError(`HTTP ${response.status}`);
  throw new ApiError(answer.error);
}

import { ApiError } from '@/components/layout/call-api';
import type { ErrorBody } from '@/lib/errors';

interface UploadOptions {
  method?: 'POST' | 'PUT';
  /** Share of the bytes that are on their way, 0 to 1. */
  onProgress?: (share: number) => void;
}

/**
 * Sends a file or a form to a route handler of our own and tells how far it is, which `fetch` cannot. Throws ApiError for
 * a refusal and TypeError where the server is out of reach.
 */
export function uploadFile<Result>(
  path: string,
  body: Blob | FormData,
  { method = 'POST', onProgress }: UploadOptions = {},
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    request.responseType = 'json';
    request.upload.onprogress = ({ lengthComputable, loaded, total }) =>
      lengthComputable && onProgress?.(loaded / total);
    request.onerror = () => reject(new TypeError('Network error'));
    request.onload = () => {
      const answer = request.response as Result | ErrorBody | null;
      if (request.status < 400 && answer !== null) return resolve(answer as Result);
      const isOurs = answer !== null && typeof answer === 'object' && 'error' in answer;
      reject(isOurs ? new ApiError(answer.error) : new TypeError(`HTTP ${request.status}`));
    };
    request.send(body);
  });
}

import type { ErrorBody } from '@/lib/errors';
import { ApiError } from './call-api';

function nameIn(response: Response): string {
  const said = response.headers.get('content-disposition') ?? '';
  const whole = /filename\*=UTF-8''([^;]+)/.exec(said)?.[1];
  return whole ? decodeURIComponent(whole) : (/filename="([^"]+)"/.exec(said)?.[1] ?? 'file');
}

/**
 * Has a file made by a route handler of our own and saves it under the name that the server gives it. Throws ApiError for a
 * refusal and TypeError where the server is out of reach.
 */
export async function saveFile(path: string): Promise<void> {
  const response = await fetch(path);
  if (!response.ok) {
    const answer = (await response.json().catch(() => null)) as ErrorBody | null;
    if (!answer) throw new TypeError(`HTTP ${response.status}`);
    throw new ApiError(answer.error);
  }
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = nameIn(response);
  link.click();
  URL.revokeObjectURL(url);
}

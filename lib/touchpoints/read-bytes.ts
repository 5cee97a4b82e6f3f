import { AppError } from '@/lib/errors';

/** The body of a request, never more of it in memory than allowed. Throws TOO_LARGE. */
export async function readBytes(request: Request, limit: number): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > limit)
    throw new AppError('TOO_LARGE', { field: 'file' });
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw new AppError('TOO_LARGE', { field: 'file' });
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}

import { AppError } from './errors';

/**
 * The body of a request, read as it comes and never more of it in memory than `limit` bytes: one that does not say its
 * length could be endless. Throws the given error, TOO_LARGE by default.
 */
export async function readBody(
  request: Request,
  limit: number,
  tooLarge: () => AppError = () => new AppError('TOO_LARGE'),
): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw tooLarge();
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.byteLength;
    if (size > limit) {
      await reader?.cancel();
      throw tooLarge();
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts);
}

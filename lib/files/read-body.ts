import { imageLimits } from './image-limits';
import { tooLarge } from './read-image';

/** The body of a request, never more of it in memory than allowed; by default the bytes of one image. Throws TOO_LARGE. */
export async function readBody(request: Request, limit: number = imageLimits.bytes): Promise<Buffer> {
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

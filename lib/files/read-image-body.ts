import { readBody } from '@/lib/read-body';
import { imageLimits } from './image-limits';
import { tooLarge } from './read-image';

/** The bytes of one picture that is sent as the body, and `more` that come with it. Throws TOO_LARGE at `file`. */
export function readImageBody(request: Request, more = 0): Promise<Buffer> {
  return readBody(request, imageLimits.bytes + more, tooLarge);
}

import { AppError } from '@/lib/errors';
import { readImageBody } from '@/lib/files/read-image-body';
import type { SuggestInput } from './input';

// The texts and the form's own lines; a suggestion has a few thousand letters at most.
const textBytes = 100_000;

/**
 * The suggestion of a form as it came over the wire: its texts as JSON in the part `suggestion`, its photo in the part
 * `photo`. Texts are checked by the verb. Throws VALIDATION where it is no such form, and TOO_LARGE at `file`.
 */
export async function readSuggestion(
  request: Request,
  token: string,
): Promise<{ input: SuggestInput; photo: Uint8Array | undefined }> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) throw new AppError('VALIDATION', { key: 'json' });
  const body = await readImageBody(request, textBytes);
  try {
    // The body is read by our own limits first: a parser of forms has none.
    const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData();
    const input = JSON.parse(String(form.get('suggestion'))) as SuggestInput;
    const photo = form.get('photo');
    return {
      input: { ...input, token },
      photo: photo instanceof File ? new Uint8Array(await photo.arrayBuffer()) : undefined,
    };
  } catch (error) {
    throw new AppError('VALIDATION', { key: 'json', cause: error });
  }
}

import { AppError } from '@/lib/errors';
import type { ServedFile } from './serve-file';

const extensions: Readonly<Record<string, string>> = { 'image/jpeg': 'jpg', 'image/png': 'png' };

/**
 * A file as an answer. The browser may keep it and must ask before each use, so that what somebody may no longer see is
 * not shown from a cache either; asked with the tag that it has, the answer is 304 without the bytes. Only what we encoded
 * ourselves is shown in place, the rest is downloaded; the policy of all API answers keeps it from running anything.
 */
export async function imageResponse(request: Request, file: ServedFile, name: string): Promise<Response> {
  const headers = new Headers({
    'Cache-Control': 'private, no-cache',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ETag: file.tag,
    Vary: 'Cookie',
    'X-Content-Type-Options': 'nosniff',
  });
  const known = request.headers.get('if-none-match')?.split(',');
  if (known?.some((tag) => tag.trim().replace(/^W\//, '') === file.tag)) {
    return new Response(null, { status: 304, headers });
  }
  const opened = await file.open();
  if (!opened) throw new AppError('NOT_FOUND');
  const extension = extensions[file.contentType];
  headers.set('Content-Type', extension ? file.contentType : 'application/octet-stream');
  headers.set('Content-Length', String(opened.size));
  headers.set(
    'Content-Disposition',
    `${extension ? 'inline' : 'attachment'}; filename="${name}${extension ? `.${extension}` : ''}"`,
  );
  return new Response(opened.stream, { headers });
}

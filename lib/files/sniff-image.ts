import { AppError } from '@/lib/errors';

const starts: readonly [label: string, bytes: string, at?: number][] = [
  ['GIF', 'GIF8'],
  ['TIFF', 'II*\0'],
  ['TIFF', 'MM\0*'],
  ['BMP', 'BM'],
  ['PDF', '%PDF'],
  ['PSD', '8BPS'],
  ['JPEG XL', '\xff\x0a'],
  ['JPEG XL', 'JXL ', 4],
  ['JPEG 2000', 'jP  ', 4],
];

const isAvif = new Set(['avif', 'avis']);
const isHeic = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1']);

/** The name of a known kind of file that is not taken, or null for one that is not known. */
function refusedKind(head: string): string | null {
  if (head.slice(4, 8) === 'ftyp') {
    const brand = head.slice(8, 12);
    return isAvif.has(brand) ? 'AVIF' : isHeic.has(brand) ? 'HEIC' : null;
  }
  const known = starts.find(([, bytes, at = 0]) => head.startsWith(bytes, at));
  if (known) return known[0];
  return /^\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(
    head,
  )
    ? 'SVG'
    : null;
}

/**
 * Which of the kinds that are taken a file is, by its first bytes, whatever its name says. Throws VALIDATION at `file`:
 * `files.error.empty`, `files.error.kind` with the name of a known kind, `files.error.noImage` otherwise.
 */
export function sniffImage(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' {
  const refuse = (key: string, values = {}) =>
    new AppError('VALIDATION', { field: 'file', key: `files.error.${key}`, values });
  if (bytes.length === 0) throw refuse('empty');
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  const kind = refusedKind(head);
  throw kind ? refuse('kind', { kind }) : refuse('noImage');
}

import { ImportError, type ImportErrorCode } from './import-error';

type Signature = [bytes: string, offset: number, reason: ImportErrorCode, format: string];

const signatures: readonly Signature[] = [
  ['\x89PNG\r\n\x1a\n', 0, 'isPicture', 'PNG'],
  ['\xff\xd8\xff', 0, 'isPicture', 'JPEG'],
  ['GIF87a', 0, 'isPicture', 'GIF'],
  ['GIF89a', 0, 'isPicture', 'GIF'],
  ['WEBP', 8, 'isPicture', 'WebP'],
  ['II*\0', 0, 'isPicture', 'TIFF'],
  ['MM\0*', 0, 'isPicture', 'TIFF'],
  ['ftypheic', 4, 'isPicture', 'HEIC'],
  ['ftypheix', 4, 'isPicture', 'HEIC'],
  ['ftypmif1', 4, 'isPicture', 'HEIF'],
  ['ftypavif', 4, 'isPicture', 'AVIF'],
  ['%PDF-', 0, 'isPdf', 'PDF'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 0, 'isOldExcel', 'XLS'],
  ['\x1f\x8b', 0, 'isArchive', 'GZIP'],
  ['7z\xbc\xaf\x27\x1c', 0, 'isArchive', '7Z'],
  ['Rar!\x1a\x07', 0, 'isArchive', 'RAR'],
  ['BZh', 0, 'isArchive', 'BZIP2'],
  ['\xfd7zXZ\0', 0, 'isArchive', 'XZ'],
  ['\x28\xb5\x2f\xfd', 0, 'isArchive', 'ZSTD'],
  ['\x7fELF', 0, 'isBinary', 'ELF'],
  ['SQLite format 3\0', 0, 'isBinary', 'SQLite'],
];

/**
 * What a file is by its first bytes, whatever its name says: an Excel workbook, or text to be read as a table.
 * Throws ImportError (`isPicture`, `isPdf`, `isArchive`, `isOldExcel`, `isOpenDocument`, `isBinary`) for the rest.
 */
export function fileKind(head: Buffer): 'xlsx' | 'text' {
  if (head.length === 0) throw new ImportError('empty');
  const start = head.toString('latin1', 0, 4096);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06'))
    return zipKind(head.toString('latin1'));
  for (const [bytes, offset, reason, format] of signatures) {
    if (start.startsWith(bytes, offset)) throw new ImportError(reason, { format });
  }
  if (start.startsWith('<svg') || /^<\?xml[^>]*>\s*(<!--.*?-->\s*)*<svg/s.test(start)) {
    throw new ImportError('isPicture', { format: 'SVG' });
  }
  return 'text';
}

function zipKind(head: string): 'xlsx' {
  if (head.includes('mimetypeapplication/vnd.oasis.opendocument')) throw new ImportError('isOpenDocument');
  if (/xl\/|\[Content_Types\]\.xml|docProps\/|_rels\/\.rels/.test(head)) {
    if (/word\/document\.xml|ppt\/presentation\.xml/.test(head)) {
      throw new ImportError('isArchive', { format: 'DOCX/PPTX' });
    }
    return 'xlsx';
  }
  throw new ImportError('isArchive', { format: 'ZIP' });
}

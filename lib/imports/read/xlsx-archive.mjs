// A workbook is a zip archive of XML parts; everything here distrusts it. Used by xlsx-child.mjs alone.
import { statSync } from 'node:fs';
import { SaxesParser } from 'saxes';
import { openPromise } from 'yauzl';

/** Why a workbook is not read: the `reason` of an ImportError and its values. */
export class Refusal extends Error {
  constructor(reason, values = {}) {
    super(reason);
    this.reason = reason;
    this.values = values;
  }
}

/** Whole megabytes, for a sentence. */
export function megabytes(bytes) {
  return Math.floor(bytes / (1024 * 1024));
}

/** Opens a zip archive and lists its parts, having checked all that the archive declares about itself. */
export async function openArchive(file, limits) {
  const { size } = statSync(file);
  if (size > limits.fileBytes) throw new Refusal('fileTooLarge', { megabytes: megabytes(limits.fileBytes) });
  let zip;
  try {
    zip = await openPromise(file, { lazyEntries: true, autoClose: false, strictFileNames: false });
  } catch {
    throw new Refusal('xlsxDamaged', { part: 'zip' });
  }
  if (zip.entryCount > limits.entries) throw new Refusal('xlsxEntries', { limit: limits.entries });
  const parts = new Map();
  let declared = 0;
  await new Promise((resolve, reject) => {
    zip.on('entry', (entry) => {
      declared += entry.uncompressedSize;
      if (declared > limits.inflatedBytes) {
        reject(new Refusal('xlsxInflated', { megabytes: megabytes(limits.inflatedBytes) }));
      } else if (entry.isEncrypted()) {
        reject(new Refusal('xlsxEncrypted'));
      } else if (parts.size >= limits.entries) {
        reject(new Refusal('xlsxEntries', { limit: limits.entries }));
      } else {
        parts.set(entry.fileName.replace(/^\//, '').toLowerCase(), entry);
        zip.readEntry();
      }
    });
    zip.on('end', resolve);
    zip.on('error', () => reject(new Refusal('xlsxDamaged', { part: 'zip' })));
    zip.readEntry();
  });
  if (declared > size * limits.ratio) throw new Refusal('xlsxRatio', { limit: limits.ratio });
  return { zip, parts, limits, inflated: 0 };
}

/**
 * Walks an XML part, counting the bytes as they inflate; false where there is no such part. Tags come without their
 * prefix; a `close` that returns true ends the walk. Document types, and with them own entities, are refused.
 */
export async function walkPart(archive, name, handlers) {
  const entry = archive.parts.get(name.toLowerCase());
  if (!entry) return false;
  const damaged = () => new Refusal('xlsxDamaged', { part: name });
  const parser = new SaxesParser({ position: false });
  const local = (tag) => tag.slice(tag.indexOf(':') + 1);
  let failure;
  let enough = false;
  parser.on('doctype', () => (failure ??= new Refusal('xlsxDoctype')));
  parser.on('error', () => (failure ??= damaged()));
  parser.on('opentag', (tag) => handlers.open?.(local(tag.name), tag.attributes));
  parser.on('closetag', (tag) => (enough = handlers.close?.(local(tag.name)) === true || enough));
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let stream;
  try {
    stream = await archive.zip.openReadStreamPromise(entry);
  } catch {
    throw damaged();
  }
  try {
    for await (const chunk of stream) {
      archive.inflated += chunk.length;
      if (archive.inflated > archive.limits.inflatedBytes) {
        throw new Refusal('xlsxInflated', { megabytes: megabytes(archive.limits.inflatedBytes) });
      }
      parser.write(decoder.decode(chunk, { stream: true }));
      if (failure) throw failure;
      if (enough) return true;
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    throw error instanceof Refusal || error instanceof RangeError ? error : damaged();
  }
  if (failure) throw failure;
  return true;
}

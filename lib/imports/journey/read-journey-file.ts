import { open, readFile, stat } from 'node:fs/promises';
import { ImportError } from '../read/import-error';
import { type Journey, largestJourney, readJourney } from './read-journey';

const beginning = 256;

/** Whether a file is meant as a journey: JSON by its name, or by an object that it begins with. */
export async function isJourneyFile(path: string, fileName: string): Promise<boolean> {
  if (/\.json$/i.test(fileName)) return true;
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(beginning), 0, beginning, 0);
    return /^\uFEFF?\s*\{\s*"/.test(buffer.toString('utf8', 0, bytesRead));
  } finally {
    await file.close();
  }
}

/** The journey in a JSON file. Throws ImportError `fileTooLarge` above 5 MB, else as `readJourney`. */
export async function readJourneyFile(path: string): Promise<Journey> {
  const { size } = await stat(path);
  if (size > largestJourney)
    throw new ImportError('fileTooLarge', { megabytes: largestJourney / 1024 / 1024 });
  if (size === 0) throw new ImportError('empty');
  const bytes = await readFile(path);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ImportError('journeyNotJson', { detail: 'UTF-8' }, error);
  }
  return readJourney(text);
}

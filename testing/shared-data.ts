import { existsSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(import.meta.dirname, '../../shared/data');

/**
 * The path of a real data file that lies beside the checkout and is not copied into it, or null where it is absent.
 * Tests that need one are skipped then, which the runner counts and prints.
 */
export function sharedData(relative: string): string | null {
  const file = path.join(folder, relative);
  return existsSync(file) ? file : null;
}

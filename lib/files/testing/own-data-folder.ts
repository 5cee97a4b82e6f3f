import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { env } from '@/lib/env';

/** Gives the tests of a file a data folder of their own; the path is known once they run. */
export function ownDataFolder(): () => string {
  const kept = env.TOUCHSTONE_DATA_DIR;
  const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-files-'));
  const use = (value: string) =>
    Object.defineProperty(env, 'TOUCHSTONE_DATA_DIR', { value, configurable: true });
  beforeAll(() => void use(folder));
  afterAll(() => {
    use(kept);
    rmSync(folder, { recursive: true, force: true });
  });
  return () => folder;
}

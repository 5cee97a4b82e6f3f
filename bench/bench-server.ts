import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import postgres, { type Sql } from 'postgres';
import { startEmbeddedServer } from '@/db/embedded/server.mjs';
import { migrate } from '@/db/migrate';

const passwords = { app: 'app-of-the-bench', gate: 'gate-of-the-bench' };

export interface BenchServer {
  /** A connection of the owner, to whom no row is hidden. */
  owner: Sql;
  /** For files of the run. */
  folder: string;
  stop: () => Promise<void>;
}

/**
 * A database server of its own in the temporary folder, with the settings of the product's (`fsync` on), migrated; the
 * application's pools of this process point at it. Call it before anything opens a pool.
 */
export async function startBenchServer(): Promise<BenchServer> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-bench-'));
  const server = await startEmbeddedServer({ root: process.cwd(), dataFolder: path.join(folder, 'pg') });
  const ownerUrl = server.url('postgres');
  await migrate({ ownerUrl, appPassword: passwords.app, gatePassword: passwords.gate });
  const address = (user: string, password: string) => {
    const url = new URL(ownerUrl);
    url.username = user;
    url.password = password;
    return url.toString();
  };
  process.env.TOUCHSTONE_OWNER_URL = ownerUrl;
  process.env.TOUCHSTONE_APP_URL = address('touchstone_app', passwords.app);
  process.env.TOUCHSTONE_GATE_URL = address('touchstone_gate', passwords.gate);
  process.env.TOUCHSTONE_DATA_DIR = folder;
  process.env.LOG_LEVEL = 'silent';
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => undefined });
  return {
    owner,
    folder,
    stop: async () => {
      const { closePools } = await import('@/db/client');
      await closePools();
      await owner.end();
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The middle of an odd number of measurements. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

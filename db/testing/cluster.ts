import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedServer } from '../embedded/server.mjs';

export interface TestCluster {
  /** Connection string of the owner for a database of the cluster. */
  ownerUrl: (database: string) => string;
  stop: () => Promise<void>;
}

/** A PostgreSQL server of its own for tests, in the temporary folder, fast and without any promise about power cuts. */
export async function startTestCluster(): Promise<TestCluster> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-test-'));
  const server = await startEmbeddedServer({
    root: process.cwd(),
    dataFolder: path.join(folder, 'pg'),
    sync: false,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' },
  });
  return {
    ownerUrl: (database) => server.url(database),
    stop: async () => {
      await server.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { readSecret } from '../../db/embedded/init.mjs';
import { readPidFile } from '../../db/embedded/pid-file.mjs';
import { productDatabase } from '../../db/embedded/product-database.mjs';

export interface Launched {
  child: ChildProcess;
  data: string;
  port: number;
  output: () => string;
  ended: Promise<number | null>;
}

/** Variables of the stage that a launcher must find for itself. */
const ofTheStage = ['APP_URL', 'AUTH_SECRET', 'DATABASE_URL', 'BASE_URL', 'LOG_LEVEL', 'RATE_LIMIT_FACTOR'];

/** Starts the product as people do, on a data folder and a port of its own. Whoever starts it stops it. */
export function launchProduct(options: {
  data: string;
  port: number;
  env?: Record<string, string>;
  shell?: boolean;
}): Launched {
  const env = { ...process.env };
  for (const name of Object.keys(env)) {
    if (name.startsWith('TOUCHSTONE_') || ofTheStage.includes(name)) delete env[name];
  }
  const words = options.shell
    ? ['sh', '-c', 'node scripts/start.mjs; exit $?']
    : ['node', 'scripts/start.mjs'];
  const child = spawn(words[0] ?? '', words.slice(1), {
    env: {
      ...env,
      TOUCHSTONE_DATA_DIR: options.data,
      PORT: String(options.port),
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  child.stderr.on('data', (chunk) => (said += chunk));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { ...options, child, output: () => said, ended };
}

const readLauncher = (data: string) =>
  (JSON.parse(fs.readFileSync(path.join(data, 'running.json'), 'utf8')) as { pid: number }).pid;

/** The processes of a running product. */
export function readPids(data: string): { launcher: number; postgres: number; web: number } {
  const launcher = readLauncher(data);
  const rows = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const web = rows.find(
    // Once it serves, the server calls itself by another name.
    (row) => /server\.js|next-server/.test(row) && row.trim().split(/\s+/)[1] === String(launcher),
  );
  return {
    launcher,
    postgres: readPidFile(path.join(data, 'pg'))?.pid ?? 0,
    web: Number(web?.trim().split(/\s+/)[0] ?? 0),
  };
}

/** The owner's connection string to the database of a running product. */
export function ownerUrlOf(data: string): string {
  const folder = path.join(data, 'pg');
  const secret = encodeURIComponent(readSecret(folder));
  return `postgres://postgres:${secret}@127.0.0.1:${readPidFile(folder)?.port ?? 0}/${productDatabase}`;
}

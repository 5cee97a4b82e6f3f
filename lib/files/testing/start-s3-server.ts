import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface S3Server {
  /** As FILES_URL has it. */
  address: string;
  stop: () => Promise<void>;
}

/** Starts a server that speaks S3 with an empty bucket; it checks signatures. */
export async function startS3Server(): Promise<S3Server> {
  const folder = mkdtempSync(path.join(tmpdir(), 'touchstone-s3-'));
  const script = path.join(import.meta.dirname, 's3-server.mjs');
  // It makes the tokens of its listings with a cipher that OpenSSL has put aside.
  const child = spawn(process.execPath, ['--openssl-legacy-provider', script, folder, 'photos'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim()));
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`The S3 server ended with ${code}.`)));
  });
  return {
    address: `s3+http://S3RVER:S3RVER@127.0.0.1:${port}/photos`,
    stop: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

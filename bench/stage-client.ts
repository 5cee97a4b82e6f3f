import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { median } from './bench-server';

export interface Stage {
  url: string;
  env: Record<string, string>;
}

/** Address and password of the demo's account on this stage. */
export function demoAccount({ env }: Stage): { email: string; password: string } {
  const file = path.join(env.TOUCHSTONE_DATA_DIR ?? '', 'demo.json');
  return JSON.parse(fs.readFileSync(file, 'utf8')) as { email: string; password: string };
}

/** Signs an account in, the demo's unless another one is named, and gives the cookies to send along. */
export async function signIn(stage: Stage, account = demoAccount(stage)): Promise<string> {
  const cookiesOf = (response: Response) =>
    response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]);
  const first = await fetch(`${stage.url}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const answer = await fetch(`${stage.url}/api/auth/callback/credentials`, {
    method: 'POST',
    body: new URLSearchParams({ ...account, csrfToken }),
    headers: { origin: stage.url, cookie: cookiesOf(first).join('; ') },
    redirect: 'manual',
  });
  const cookies = cookiesOf(answer);
  if (!cookies.some((cookie) => cookie?.includes('touchstone-session=')))
    throw new Error(`${account.email} could not sign in.`);
  return cookies.join('; ');
}

/** Requests a second at eight connections; throws when an answer is not a 200. */
export async function rateOf(address: string, cookie: string, seconds: number): Promise<number> {
  const args = ['-j', '-c', '8', '-d', String(seconds), '-H', `cookie=${cookie}`, address];
  const { stdout } = await promisify(execFile)('autocannon', args, { maxBuffer: 64e6 });
  const report = JSON.parse(stdout) as {
    requests: { average: number };
    '2xx': number;
    non2xx: number;
    errors: number;
  };
  if (report.non2xx + report.errors > 0 || report['2xx'] === 0)
    throw new Error(`${address} did not answer 200 alone.`);
  return report.requests.average;
}

/** The median time of one answer in milliseconds, one request at a time; the first tenth warms up. */
export async function p50(address: string, cookie: string, count: number): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = performance.now();
    const response = await fetch(address, { headers: { cookie } });
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
    times.push(performance.now() - start);
  }
  return median(times.slice(Math.floor(count / 10)));
}

import { randomUUID } from 'node:crypto';
import http from 'node:http';
import type { Sql } from 'postgres';
import { cellId } from '@/lib/journeys/core/blank-parts';
import { laneFacts } from '@/lib/journeys/core/lanes';
import { unpackMap } from '@/lib/journeys/core/pack-map';
import { readGrid } from '@/lib/journeys/core/read-map';
import type { OpenMap } from '@/lib/journeys/types';
import { demoAccount, signIn, type Stage } from './stage-client';

/** Somebody who is signed in, as a program. */
export interface Member {
  url: string;
  cookie: string;
}

/** Asks the product as a page does: GET, or POST where there is something to say. Throws where the answer is an error. */
export async function ask<Answer>({ url, cookie }: Member, path: string, data?: object): Promise<Answer> {
  const answer = await fetch(url + path, {
    method: data ? 'POST' : 'GET',
    headers: { cookie, origin: url, 'content-type': 'application/json' },
    body: data ? JSON.stringify(data) : undefined,
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}

/** Where a map's log stands, and its cells of texts, row by row; `path` is that of its API. */
export async function readMap(
  member: Member,
  path: string,
): Promise<{ sequence: number; textCells: string[] }> {
  const { map } = await ask<OpenMap>(member, path);
  const { lanes, steps } = readGrid(unpackMap(map));
  const textLanes = lanes.filter(({ kind }) => laneFacts[kind].content === 'text');
  const textCells = textLanes.flatMap((lane) => steps.map((step) => cellId(lane.id, step.id)));
  return { sequence: map.sequence, textCells };
}

/** Accounts that may do what the demo's may, with its password; gives how to sign them in. */
export async function addAccounts(sql: Sql, stage: Stage, count: number) {
  const { email, password } = demoAccount(stage);
  await sql`
    with owner as (select * from users where email = ${email}),
    fresh as (
      insert into users (id, email, name, password_hash, email_confirmed_at)
      select gen_random_uuid(), 'person-' || n || '@bench.test', 'Person ' || n, password_hash, now()
      from owner, generate_series(1, ${count}::int) n
      returning id
    )
    insert into organization_members (organization_id, user_id, role)
    select m.organization_id, f.id, m.role from fresh f, organization_members m join owner o on o.id = m.user_id`;
  return Array.from({ length: count }, (_, at) => ({ email: `person-${at + 1}@bench.test`, password }));
}

/** Signs accounts in, one after the other. */
export async function signInAll(
  stage: Stage,
  accounts: readonly { email: string; password: string }[],
): Promise<Member[]> {
  const members: Member[] = [];
  for (const account of accounts) members.push({ url: stage.url, cookie: await signIn(stage, account) });
  return members;
}

/** One page of somebody who writes into a map: texts into one cell of their own. */
export class MapWriter {
  readonly clientId = randomUUID();
  constructor(
    private readonly member: Member,
    /** `/api/o/<organization>/<brand>/maps/<map>`. */
    private readonly path: string,
    private readonly cell: string,
    private after: number,
  ) {}

  async write(text: string): Promise<void> {
    const set = { type: 'set', kind: 'cell', id: this.cell, field: 'text', value: text, base: this.after };
    const operations = [{ id: randomUUID(), clientId: this.clientId, operation: set }];
    const answer = await ask<{ sequence: number }>(this.member, `${this.path}/operations`, {
      operations,
      after: this.after,
    });
    this.after = answer.sequence;
  }

  async tellPlace(): Promise<void> {
    const place = { clientId: this.clientId, cell: this.cell, isEditing: true, isLeaving: false };
    await ask(this.member, `${this.path}/presence`, place);
  }
}

/** Opens a stream of server-sent events and hands on what comes, as it comes; gives the function that closes it. */
export function openEvents(
  { url, cookie }: Member,
  path: string,
  onText: (text: string) => void,
): Promise<() => void> {
  return new Promise((resolve, reject) => {
    const request = http.get(url + path, { headers: { cookie }, agent: false }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`${path}: ${String(response.statusCode)}`));
      response.setEncoding('utf8');
      response.on('data', onText);
      response.on('error', () => undefined);
      resolve(() => void request.destroy());
    });
    request.on('error', reject);
  });
}

/** The value below which a share of the measurements lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

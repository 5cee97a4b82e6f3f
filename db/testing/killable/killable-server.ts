import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import postgres from 'postgres';
import type { TenantContext } from '@/lib/auth/context';
import type { Answer, Deadly, Verb } from './types';

/** What a client sees of a server that dies: no answer. */
export class ServerDied extends TypeError {}

/** What the process says next, or how it ended. */
async function hear(child: ChildProcess): Promise<unknown> {
  const stop = new AbortController();
  const { signal } = stop;
  try {
    const [told] = (await Promise.race([
      once(child, 'message', { signal }),
      once(child, 'exit', { signal }),
    ])) as unknown[];
    return told;
  } finally {
    stop.abort();
  }
}

async function start(dataFolder: string): Promise<ChildProcess> {
  const child = fork(path.join(import.meta.dirname, 'serve.ts'), {
    execArgv: ['--conditions=react-server', '--import', 'tsx'],
    env: { ...process.env, TOUCHSTONE_DATA_DIR: dataFolder, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  if ((await hear(child)) !== 'ready') throw new Error('The server that can be killed did not start.');
  return child;
}

/**
 * A server in a process of its own, on the database and the data folder of this test, that can be killed at a statement of a
 * verb. The one after it starts meanwhile.
 */
export function killableServer(dataFolder: string) {
  const owner = postgres(process.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
  let current = start(dataFolder);
  let next = current.then(() => start(dataFolder));
  /** What a dead process had begun is rolled back once the database has noticed. */
  const settle = async (pid: number | undefined) => {
    const name = `killable-${pid}`;
    while ((await owner`select from pg_stat_activity where application_name = ${name}`).length > 0)
      await wait(5);
  };
  const call = async (
    ctx: TenantContext,
    verb: Verb,
    input: unknown,
    { bytes = null, deadly = null }: { bytes?: Buffer | null; deadly?: Deadly | null } = {},
  ): Promise<unknown> => {
    const child = await current;
    const { userId, name, email } = ctx.person;
    child.send({
      verb,
      person: { userId, name, email, locale: ctx.locale },
      slugs: { organization: ctx.organization.slug, workspace: ctx.workspace.slug },
      input,
      bytes: bytes?.toString('base64') ?? null,
      deadly,
    });
    const told = (await hear(child)) as Answer | number | null;
    if (typeof told !== 'object' || told === null) {
      await settle(child.pid);
      current = next;
      next = current.then(() => start(dataFolder));
      throw new ServerDied(`The server died in ${verb}.`);
    }
    if (told.error !== undefined) throw new Error(told.error);
    return told.result;
  };
  return {
    call,
    /** Every row that audits write of a brand, as one text: two of them are the same where nothing happened between. */
    everything: async (workspaceId: string): Promise<string> => {
      const parts: string[] = [];
      for (const table of written) {
        const [row] = await owner<{ all: string | null }[]>`
          select string_agg(line, e'\n' order by line) as all from (
            select (to_jsonb(t) - 'as_of')::text as line from ${owner(table)} t where workspace_id = ${workspaceId}
          ) lines`;
        parts.push(`${table}\n${row?.all ?? ''}`);
      }
      return parts.join('\n');
    },
    stop: async () => {
      for (const child of await Promise.allSettled([current, next])) {
        if (child.status === 'fulfilled') child.value.kill('SIGKILL');
      }
      await owner.end();
    },
  };
}

const written = [
  'activity',
  'audit_answers',
  'audit_cycle_touchpoints',
  'audit_cycles',
  'audit_evidence',
  'audit_operations',
  'audit_rating_history',
  'audit_ratings',
  'audit_snapshots',
  'audit_visits',
  'files',
  'live_events',
  'overall_rollups',
  'rating_rollups',
  'ratings',
  'responses',
];

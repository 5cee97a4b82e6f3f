import http, { type IncomingHttpHeaders } from 'node:http';
import { expect, test, type APIRequestContext } from '@playwright/test';
import postgres from 'postgres';
import { routeAccess } from '../lib/auth/access-registry';
import { assembleCast, type Cast } from './support/cast';

// How the handlers answer, whatever comes: to browsers that ask again, to other sites, to bodies that are none.

const someId = '018f0000-0000-7000-8000-000000000000';
const base = () => new URL(process.env.BASE_URL ?? '');

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  /** Sends the body in pieces, without saying how long it is. */
  chunked?: boolean;
}
interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

let cast: Cast;
let cookie = '';

async function cookieOf(context: APIRequestContext): Promise<string> {
  const { cookies } = await context.storageState();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

test.beforeAll(async () => {
  cast = await assembleCast();
  cookie = await cookieOf(cast.actors.manager);
});
test.afterAll(() => cast.end());

/** Past the browser's client, which would set headers and lengths by itself. */
function ask(
  path: string,
  { method = 'GET', headers = {}, body, chunked = false }: Asked = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length =
      body !== undefined && !chunked ? { 'content-length': String(Buffer.byteLength(body)) } : {};
    const request = http.request(
      new URL(path, base()),
      { method, agent: false, headers: { cookie, origin: base().origin, ...length, ...headers } },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => (text += part));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
        );
        response.on('error', reject);
      },
    );
    request.on('error', reject);
    if (body !== undefined && chunked) {
      for (let at = 0; at < body.length; at += 65_536) request.write(body.slice(at, at + 65_536));
      request.end();
    } else request.end(body);
  });
}

const api = () => `/api/o/${cast.slugs.organization}/${cast.slugs.workspace}`;
const json = { 'content-type': 'application/json' };
const fill = (path: string) =>
  path
    .replace('[organization]', cast.slugs.organization)
    .replace('[workspace]', cast.slugs.workspace)
    .replace(/\[\w+\]/g, someId);
const doors = Object.keys(routeAccess)
  .filter((door) => door.includes('/api/o/'))
  .map((door) => door.split(' ') as [method: string, path: string]);
/** Handlers that take their body as bytes, or none. */
const takesNoJson = /(logo|files|imports|inventory\/import\/read|undo)$/;
const takesJson = doors.filter(
  ([method, path]) =>
    ['POST', 'PATCH'].includes(method) && (!takesNoJson.test(path) || /inventory\/.*undo$/.test(path)),
);

async function makeTouchpoint(name: string): Promise<string> {
  const body = JSON.stringify({ items: [{ name }], defaults: { phase: 'before' } });
  const { status, text } = await ask(`${api()}/inventory`, { method: 'POST', headers: json, body });
  expect(status, text).toBe(200);
  return (JSON.parse(text) as { rows: { id: string }[] }).rows[0]?.id ?? '';
}

test('the inventory is asked for again by its tag, and has another one after every change', async () => {
  const first = await ask(`${api()}/inventory`);
  expect(first.status).toBe(200);
  const etag = first.headers.etag ?? '';
  expect(etag).toMatch(/^"[\w-]+"$/);
  expect(first.headers['cache-control']).toBe('private, no-cache');
  expect(first.headers.vary).toMatch(/cookie/i);
  for (const tag of [etag, `W/${etag}`]) {
    const again = await ask(`${api()}/inventory`, { headers: { 'if-none-match': tag } });
    expect([again.status, again.text, again.headers.etag]).toEqual([304, '', etag]);
  }
  await makeTouchpoint('Bell');
  const changed = await ask(`${api()}/inventory`, { headers: { 'if-none-match': etag } });
  expect(changed.status).toBe(200);
  expect(changed.text).toContain('Bell');
  expect(changed.headers.etag).not.toBe(etag);
});

test('a tag of one brand means nothing in another', async () => {
  const { headers } = await ask(`${api()}/inventory`);
  const stranger = await cookieOf(cast.actors.stranger);
  const answer = await ask(`${api()}/inventory`, {
    headers: { 'if-none-match': headers.etag ?? '', cookie: stranger },
  });
  expect(answer.status).toBe(404);
});

test('answers are for nobody to keep, to guess at or to open', async () => {
  for (const [method, path] of doors.filter(([one, path]) => one === 'GET' && !path.endsWith('/live'))) {
    const { status, headers } = await ask(fill(path));
    const what = `${method} ${path} ${status}`;
    expect(headers['x-content-type-options'], what).toBe('nosniff');
    expect(headers['cache-control'], what).toMatch(/^private, (no-store|no-cache)$/);
    expect(headers['content-security-policy'], what).toContain(`default-src 'none'`);
    expect(headers['content-type'], what).toMatch(/^(application\/json|application\/vnd|text\/csv|image\/)/);
  }
});

test('a method that a handler does not have is not allowed, and tells nothing', async () => {
  const paths = [...new Set(doors.map(([, path]) => path))];
  const wrong: string[] = [];
  for (const path of paths) {
    const has = doors.filter((door) => door[1] === path).map(([method]) => method);
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].filter((one) => !has.includes(one))) {
      const { status, text } = await ask(fill(path), {
        method,
        headers: json,
        body: method === 'GET' ? undefined : '{}',
      });
      if (status !== 405 || text !== '') wrong.push(`${method} ${path}: ${status} ${text.slice(0, 80)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a write from another site is refused at every door before anything is read', async () => {
  const { origin, host, port } = base();
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `http://evil.${host}` },
    { origin: `http://127.0.0.1:${Number(port) + 1}` },
    { origin, 'sec-fetch-site': 'cross-site' },
    { origin, 'sec-fetch-site': 'same-site' },
    { origin, 'sec-fetch-site': 'none' },
  ];
  const wrong: string[] = [];
  for (const [method, path] of doors.filter(([one]) => one !== 'GET')) {
    for (const headers of foreign) {
      const { status, text } = await ask(fill(path), { method, headers: { ...json, ...headers }, body: '{' });
      if (status !== 403)
        wrong.push(`${method} ${path} ${JSON.stringify(headers)}: ${status} ${text.slice(0, 80)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('what is not JSON is refused as such by every handler that takes JSON', async () => {
  expect(takesJson.length).toBeGreaterThan(20);
  const bodies: [headers: Record<string, string>, body: string][] = [
    [{ 'content-type': 'text/plain' }, '{}'],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, 'ids=1'],
    [{ 'content-type': 'multipart/form-data; boundary=x' }, '--x--'],
    [json, ''],
    [json, '{"ids":['],
    [json, 'null'],
    [json, '[]'],
    [json, '"text"'],
    [json, '{"__proto__":{"ids":[]},"ids":{"length":1}}'],
    [json, `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ];
  const wrong: string[] = [];
  for (const [method, path] of takesJson) {
    for (const [headers, body] of bodies) {
      const { status, text } = await ask(fill(path), { method, headers, body });
      const isRefused = status === 422 || (status === 404 && path.includes('Id]'));
      if (!isRefused) wrong.push(`${method} ${path} ${body.slice(0, 20)}: ${status} ${text.slice(0, 120)}`);
      if (/at .*\.(ts|js):\d|node_modules|postgres|select /i.test(text))
        wrong.push(`${path}: ${text.slice(0, 120)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('a body that is too large is refused, whether it says its length or not', async () => {
  const body = JSON.stringify({ ids: [someId], filler: 'x'.repeat(1_100_000) });
  for (const chunked of [false, true]) {
    const { status, text } = await ask(`${api()}/inventory/archive`, {
      method: 'POST',
      headers: json,
      body,
      chunked,
    });
    expect(status, text).toBe(413);
    expect(JSON.parse(text)).toMatchObject({ error: { code: 'TOO_LARGE' } });
  }
  const lie = await ask(`${api()}/inventory/archive`, {
    method: 'POST',
    headers: { ...json, 'content-length': '300000000' },
  }).catch(() => null);
  if (lie) expect(lie.status).toBe(413);
});

/** Sends a body that does not end. Status 0: the connection was closed before its answer could be read. */
function sendEndless(): Promise<{ status: number; sent: number }> {
  const piece = 'x'.repeat(65_536);
  const most = 200_000_000;
  let sent = 0;
  return new Promise((resolve) => {
    const request = http.request(new URL(`${api()}/inventory/archive`, base()), {
      method: 'POST',
      agent: false,
      headers: { cookie, origin: base().origin, ...json },
    });
    let answered = false;
    const more = () => {
      while (!answered && sent < most) {
        sent += piece.length;
        if (!request.write(piece)) return;
      }
      request.end();
    };
    request.on('drain', more);
    request.on('response', (response) => {
      answered = true;
      resolve({ status: response.statusCode ?? 0, sent });
      response.resume();
      request.destroy();
    });
    request.on('error', () => resolve({ status: 0, sent }));
    more();
  });
}

test('a body without an end is not read to the end', async () => {
  // The server answers and closes; whether the sender reads the answer before its next write fails is a race.
  await expect(async () => {
    const { status, sent } = await sendEndless();
    expect.soft(sent).toBeLessThan(50_000_000);
    expect(status).toBe(413);
  }).toPass({ timeout: 20_000 });
});

interface Frame {
  id: string | undefined;
  event: string | undefined;
  data: Record<string, unknown>;
}

/** Opens the live stream; its frames are collected as they come. */
function follow(
  query: string,
  {
    headers = {},
    as = cookie,
    of = '',
  }: {
    headers?: Record<string, string>;
    as?: string;
    /** The path of a map; the brand's own stream without one. */ of?: string;
  } = {},
) {
  const frames: Frame[] = [];
  let status = 0;
  let closedAt = 0;
  let rest = '';
  const request = http.get(new URL(`${api()}${of}/live${query}`, base()), {
    agent: false,
    headers: { cookie: as, ...headers },
  });
  request.on('response', (response) => {
    status = response.statusCode ?? 0;
    response.setEncoding('utf8');
    response.on('data', (part: string) => {
      const pieces = (rest + part).split('\n\n');
      rest = pieces.pop() ?? '';
      for (const piece of pieces) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(piece)?.[1];
        const data = field('data');
        if (data)
          frames.push({ id: field('id'), event: field('event'), data: JSON.parse(data) as Frame['data'] });
      }
    });
    response.on('close', () => (closedAt = Date.now()));
  });
  request.on('error', () => (closedAt ||= Date.now()));
  return {
    frames,
    events: () => frames.filter(({ event }) => event === undefined),
    status: () => status,
    closedAt: () => closedAt,
    close: () => request.destroy(),
  };
}

test('the live stream first tells what was missed, then what happens, each once and in order', async () => {
  const now = follow('');
  await expect.poll(() => now.frames[0]?.event).toBe('ready');
  const start = Number(now.frames[0]?.id);
  const ids = [await makeTouchpoint('Missed 1'), await makeTouchpoint('Missed 2')];
  const byQuery = follow(`?after=${start}`);
  const byHeader = follow('', { headers: { 'last-event-id': String(start + 1) } });
  await expect.poll(() => byQuery.events().length).toBe(2);
  await expect.poll(() => byHeader.events().length).toBe(1);
  ids.push(await makeTouchpoint('Seen'));
  for (const stream of [now, byQuery]) {
    await expect.poll(() => stream.events().map(({ data }) => data.id)).toEqual(ids);
    expect(stream.events().map(({ id }) => Number(id))).toEqual([start + 1, start + 2, start + 3]);
  }
  await expect.poll(() => byHeader.events().map(({ data }) => data.id)).toEqual(ids.slice(1));
  // Kind, id and what happened: the rest is asked for, with a permission.
  for (const { data } of now.events()) {
    expect(Object.keys(data).sort()).toEqual(['id', 'kind', 'mutationId', 'op', 'seq']);
  }
  for (const stream of [now, byQuery, byHeader]) stream.close();
});

test('a live stream of another brand is not there', async () => {
  const stream = follow('', { as: await cookieOf(cast.actors.stranger) });
  await expect.poll(() => stream.status()).toBe(404);
  stream.close();
});

interface OpenMap {
  map: { stages: { id: string }[]; steps: { id: string }[]; lanes: { id: string }[] };
}

async function askJson<Body>(
  path: string,
  { method = 'GET', body, as = cookie }: { method?: string; body?: unknown; as?: string } = {},
) {
  const text = body === undefined ? undefined : JSON.stringify(body);
  const answer = await ask(`${api()}${path}`, { method, headers: { ...json, cookie: as }, body: text });
  expect(answer.status, answer.text).toBe(200);
  return JSON.parse(answer.text) as Body;
}

async function makeMap() {
  const { id } = await askJson<{ id: string }>('/maps', {
    method: 'POST',
    body: { type: 'current-state', title: 'I buy a ticket' },
  });
  const { map } = await askJson<OpenMap>(`/maps/${id}`);
  const cell = `${map.lanes[0]?.id}:${map.steps[0]?.id}`;
  const sent = (text: string, after: number) => ({
    after,
    operations: [
      {
        id: crypto.randomUUID(),
        clientId: crypto.randomUUID(),
        operation: { type: 'set', kind: 'cell', id: cell, field: 'text', value: text, base: after },
      },
    ],
  });
  return { path: `/maps/${id}`, cell, sent };
}

test('two people on one map hear of each other, and what was missed comes first', async () => {
  const { path, cell, sent } = await makeMap();
  const editor = await cookieOf(cast.actors.editor);
  await askJson(`${path}/operations`, { method: 'POST', body: sent('Reads the board', 0) });
  const stream = follow('?after=0', { of: path, as: editor });
  const texts = () =>
    stream
      .events()
      .flatMap(({ data }) =>
        (data.entries as { operation: { value: string } }[]).map(({ operation }) => operation.value),
      );
  await expect.poll(texts).toEqual(['Reads the board']);
  const again = sent('Asks at the desk', 1);
  const first = await askJson<{ results: unknown }>(`${path}/operations`, { method: 'POST', body: again });
  await expect.poll(texts).toEqual(['Reads the board', 'Asks at the desk']);
  const second = await askJson<{ results: unknown }>(`${path}/operations`, { method: 'POST', body: again });
  expect(second.results).toEqual(first.results);
  const late = await askJson<{ results: { outcome: string }[] }>(`${path}/operations`, {
    method: 'POST',
    body: sent('Never saw it', 1),
    as: editor,
  });
  expect(late.results).toMatchObject([{ outcome: 'conflict', reason: 'changed' }]);
  const resumed = follow('', { of: path, as: editor, headers: { 'last-event-id': '1' } });
  await expect.poll(() => resumed.events()[0]?.id).toBe('3');
  await askJson(`${path}/presence`, {
    method: 'POST',
    body: { clientId: crypto.randomUUID(), cell, isEditing: true },
  });
  await expect
    .poll(() => stream.frames.find(({ event }) => event === 'presence')?.data)
    .toMatchObject([{ cell, isEditing: true }]);
  for (const one of [stream, resumed]) one.close();
  const stranger = follow('', { of: path, as: await cookieOf(cast.actors.stranger) });
  await expect.poll(() => stranger.status()).toBe(404);
});

test('live streams end within five seconds of the membership, and of the session', async () => {
  const sql = postgres(process.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
  const ends: [actor: 'editor' | 'auditor', end: (userId: string) => Promise<unknown>][] = [
    ['editor', (userId) => sql`delete from workspace_members where user_id = ${userId}`],
    ['auditor', (userId) => sql`update sessions set revoked_at = now() where user_id = ${userId}`],
  ];
  const { path } = await makeMap();
  try {
    for (const [actor, end] of ends) {
      const stream = follow('', { as: await cookieOf(cast.actors[actor]) });
      const map = follow('', { of: path, as: await cookieOf(cast.actors[actor]) });
      for (const one of [stream, map]) await expect.poll(() => one.frames[0]?.event).toBe('ready');
      const [member] = await sql<{ userId: string }[]>`
        select m.user_id as "userId" from workspace_members m join workspaces w on w.id = m.workspace_id
        join organizations o on o.id = w.organization_id
        where o.slug = ${cast.slugs.organization} and m.role = ${actor} and m.suspended_at is null`;
      await end(member?.userId ?? '');
      const endedAt = Date.now();
      for (const one of [stream, map]) {
        await expect.poll(() => one.closedAt(), { timeout: 8_000 }).toBeGreaterThan(0);
        expect(one.closedAt() - endedAt, actor).toBeLessThan(5_000);
      }
      const after = follow('', { as: await cookieOf(cast.actors[actor]) });
      await expect.poll(() => after.status()).toBe(actor === 'editor' ? 404 : 401);
      after.close();
    }
  } finally {
    await sql.end();
  }
});

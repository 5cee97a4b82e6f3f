// The product itself before hostile uploads: 200 MB brought in whole, 200 MB and 1 GB on one line, a zip bomb, a picture.
// Each is taken or refused with a sentence, the server goes on answering and grows by less than 300 MB.
// Run: node scripts/prove/import-server.mjs (Linux: the server's memory is read from /proc)
import fs from 'node:fs';
import path from 'node:path';
import { register } from 'tsx/esm/api';
import { beginLife, end } from '../launch/life.mjs';
import { describe } from '../launch/report.mjs';
import { setStage } from '../launch/stage.mjs';

const MB = 1024 * 1024;
const mostGrowth = 300e6;
const api = '/api/o/northlight/bay-airport/imports';

/** Bytes as they are asked for, until there are enough. */
function endless(size, pieceOf, head = '') {
  let sent = 0;
  let line = 0;
  return new ReadableStream({
    pull(controller) {
      let text = sent === 0 ? head : '';
      while (text.length < 262_144) text += pieceOf((line += 1));
      sent += text.length;
      controller.enqueue(Buffer.from(text));
      if (sent >= size) controller.close();
    },
  });
}

/** Who talks to the server, with the cookies that it was given. */
function client(url) {
  const jar = new Map();
  return async (target, { method = 'GET', body, type } = {}) => {
    const answer = await fetch(`${url}${target}`, {
      method,
      body,
      redirect: 'manual',
      duplex: 'half',
      headers: {
        origin: url,
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(type ? { 'content-type': type } : {}),
      },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (name) jar.set(name, value);
    }
    const text = await answer.text();
    return { status: answer.status, body: text.startsWith('{') ? JSON.parse(text) : text };
  };
}

/** The server is the one whose parent we are. */
function serverPid() {
  const ours = `TOUCHSTONE_PARENT=${process.pid}`;
  const isServer = (pid) => {
    try {
      return fs.readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(ours);
    } catch {
      return false;
    }
  };
  return fs.readdirSync('/proc').find((name) => /^\d+$/.test(name) && isServer(name));
}

const rssOf = (pid) =>
  1024 * Number(/VmRSS:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);

async function main() {
  register();
  const { workbookParts, zipForTests } = await import('../../lib/imports/read/zip-for-tests.ts');
  const stage = await setStage();
  const ask = client(stage.url);
  const { email, password } = JSON.parse(
    fs.readFileSync(path.join(stage.env.TOUCHSTONE_DATA_DIR, 'demo.json'), 'utf8'),
  );
  const { csrfToken } = (await ask('/api/auth/csrf')).body;
  const form = new URLSearchParams({ email, password, csrfToken });
  await ask('/api/auth/callback/credentials', {
    method: 'POST',
    body: form.toString(),
    type: 'application/x-www-form-urlencoded',
  });
  const json = (target, body) =>
    ask(target, { method: 'POST', body: JSON.stringify(body), type: 'application/json' });
  const upload = (name, body) =>
    ask(`${api}?name=${name}`, { method: 'POST', body, type: 'application/octet-stream' });
  const refusalOf = ({ status, body }) => `${status} ${body.error?.message ?? ''}`;
  const analyse = async ({ status, body }) =>
    status < 300 ? refusalOf(await json(`${api}/${body.importId}/analyse`, {})) : refusalOf({ status, body });

  const comment = 'The queue was long. '.repeat(20);
  const mapping = {
    version: 1,
    layout: 'wide',
    period: { kind: 'year', start: '2026-01-01' },
    defaults: { scale: { min: 1, max: 5 } },
    columns: [
      { column: 'id', role: 'respondent' },
      { column: 'till', role: 'touchpoint', touchpoint: { match: 'new', name: 'Till' } },
    ],
  };
  const bomb = zipForTests([
    ...workbookParts(''),
    { name: 'xl/media/big', content: Buffer.alloc(90 * MB, ' ') },
  ]);
  const cases = {
    '200 MB brought in': {
      run: async () => {
        const line = (at) => `${at},${1 + (at % 5)},${comment}\n`;
        const { body } = await upload('big.csv', endless(200e6, line, 'id,till,comment\n'));
        await json(`${api}/${body.importId}/preview`, { mapping });
        const done = await json(`${api}/${body.importId}/commit`, { mapping });
        return `${done.status} ${done.body.taken?.answers ?? refusalOf(done)} answers`;
      },
      wanted: /^200 4\d{5} answers$/,
    },
    '200 MB on one line': {
      run: async () =>
        analyse(
          await upload(
            'line.csv',
            endless(200e6, () => 'x'.repeat(1000)),
          ),
        ),
      wanted: /^4\d\d Row 1 /,
    },
    '1 GB on one line': {
      run: async () =>
        analyse(
          await upload(
            'line.csv',
            endless(1e9, () => '1,2,3,4,'),
          ),
        ),
      wanted: /^413 /,
    },
    'a zip bomb': { run: async () => analyse(await upload('bomb.xlsx', bomb)), wanted: /^4\d\d .*zip bomb/ },
    'a picture': {
      run: async () => refusalOf(await upload('x.csv', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))),
      wanted: /^4\d\d This is a picture/,
    },
  };
  const pid = serverPid();
  let faults = 0;
  for (const [name, { run, wanted }] of Object.entries(cases)) {
    const before = rssOf(pid);
    let peak = before;
    const watch = setInterval(() => (peak = Math.max(peak, rssOf(pid))), 50);
    const started = performance.now();
    const answer = await run().catch((error) => describe(error));
    clearInterval(watch);
    const health = (await ask('/healthz')).status;
    const ok = wanted.test(answer) && health === 200 && peak - before < mostGrowth;
    if (!ok) faults += 1;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(
      `${ok ? 'ok  ' : 'FAIL'} ${name}: ${answer}; ${seconds} s, +${Math.round((peak - before) / 1e6)} MB`,
    );
  }
  await stage.stop();
  return faults === 0 ? 0 : 1;
}

beginLife();
await main().then(end, (error) => {
  console.error(describe(error));
  return end(1);
});

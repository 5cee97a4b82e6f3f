import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { templateDatabase } from '@/db/testing/global-setup';
import { makeBackup } from './make-backup';
import type { OwnerSql } from './owner-sql';
import { restoreBackup } from './restore-backup';
import { beginCopying, listTables, sumTable } from './tables';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'touchstone-backup-'));
const archive = path.join(folder, 'whole.backup');
const awkward = 'tab\t line\nnext\r\\N \\. "quoted" \u0001 Żółw 🐢 {"a":1}';
const opened: OwnerSql[] = [];

const open = (url: string) => {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  opened.push(sql);
  return sql;
};

/** Another migrated and empty database on the same server. */
async function openEmptyDatabase(): Promise<OwnerSql> {
  const url = new URL(inject('clusterUrl'));
  const admin = open(url.toString());
  const name = `restore_${randomUUID().replaceAll('-', '')}`;
  await admin.unsafe(`CREATE DATABASE ${name} TEMPLATE ${templateDatabase}`);
  url.pathname = `/${name}`;
  return open(url.toString());
}

function sumsOf(sql: OwnerSql): Promise<Record<string, string>> {
  return sql.begin('read only', async (tx) => {
    await beginCopying(tx);
    const sums: Record<string, string> = {};
    for (const table of await listTables(tx)) {
      const { rows, sha256 } = await sumTable(tx, table);
      sums[table.name] = `${rows} ${sha256}`;
    }
    return sums;
  });
}

const dataFolderWith = (files: Record<string, string | Buffer>) => {
  const data = fs.mkdtempSync(path.join(folder, 'data-'));
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(data, name)), { recursive: true });
    fs.writeFileSync(path.join(data, name), content);
  }
  return data;
};

const photo = Buffer.alloc(200_000, 'a photo of some size ');
let source: OwnerSql;

beforeAll(async () => {
  source = open(process.env.TOUCHSTONE_OWNER_URL ?? '');
  for (const name of ['Alfa', awkward.replaceAll('\u0001', ''), 'Gamma']) {
    const { ctx } = await makeWorkspace({ name });
    await source`
      insert into activity (workspace_id, id, created_at, action, subject_type, subject_label, after)
      select ${ctx.workspace.id}, gen_random_uuid(), now() - n * interval '5 days', 'touchpoint.create', 'touchpoint',
        ${awkward}, ${source.json({ text: awkward })}
      from generate_series(0, 70) n`;
    await source`insert into organization_logos (organization_id, id, sha256, png)
      values (${ctx.organization.id}, gen_random_uuid(), 'x', ${Buffer.from([0, 137, 80, 92, 10, 255])})`;
  }
  const dataFolder = dataFolderWith({
    'uploads/w1/photo': photo,
    'files/w1/ab12': 'kept',
    'files/w1/ab12.small': 'kept small',
    'secrets.json': '{}',
  });
  await makeBackup({ sql: source, dataFolder, out: archive });
});

afterAll(async () => {
  await Promise.all(opened.map((sql) => sql.end({ timeout: 5 })));
  fs.rmSync(folder, { recursive: true, force: true });
});

test('what is restored is what was backed up, table by table and file by file', async () => {
  const target = await openEmptyDatabase();
  const dataFolder = dataFolderWith({ 'uploads/old/left-over': 'of before', 'secrets.json': 'own' });
  const result = await restoreBackup({ sql: target, dataFolder, file: archive, replace: false });
  expect(await sumsOf(target)).toEqual(await sumsOf(source));
  expect(result.rows).toBeGreaterThan(213);
  expect(fs.readFileSync(path.join(dataFolder, 'uploads/w1/photo')).equals(photo)).toBe(true);
  expect(fs.readFileSync(path.join(dataFolder, 'files/w1/ab12'), 'utf8')).toBe('kept');
  expect(fs.readFileSync(path.join(dataFolder, 'files/w1/ab12.small'), 'utf8')).toBe('kept small');
  expect(fs.existsSync(path.join(dataFolder, 'uploads/old'))).toBe(false);
  expect(fs.readFileSync(path.join(dataFolder, 'secrets.json'), 'utf8')).toBe('own');
  expect(fs.readdirSync(dataFolder).filter((name) => name.startsWith('restore-'))).toEqual([]);
  // The tables take new rows afterwards, with their references checked again.
  await expect(target`insert into workspaces (id, organization_id, slug, name)
    values (${randomUUID()}, ${randomUUID()}, 'x', 'x')`).rejects.toThrow(/foreign key/);
});

test('a backup is for its owner alone, and nobody replaces one that is half written', () => {
  expect(fs.statSync(archive).mode & 0o777).toBe(0o600);
  expect(fs.existsSync(`${archive}.part`)).toBe(false);
});

test('months that the database has dropped since are made again', async () => {
  const target = await openEmptyDatabase();
  const [month] = await target<{ name: string }[]>`
    select min(c.relname) as name from pg_inherits i join pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'activity'::regclass`;
  await target.unsafe(`drop table ${month?.name}`);
  await source.unsafe(`insert into activity (workspace_id, id, created_at, action, subject_type)
    select id, gen_random_uuid(), '${month?.name.slice(-7).replace('_', '-')}-02', 'x', 'x' from workspaces limit 1`);
  const file = path.join(folder, 'old-month.backup');
  await makeBackup({ sql: source, dataFolder: folder, out: file });
  await restoreBackup({ sql: target, dataFolder: dataFolderWith({}), file, replace: false });
  expect(await sumsOf(target)).toEqual(await sumsOf(source));
});

test('a database that holds something is replaced only when told', async () => {
  const target = await openEmptyDatabase();
  const dataFolder = dataFolderWith({});
  await target`insert into organizations (id, slug, name) values (${randomUUID()}, 'mine', 'Mine')`;
  const before = await sumsOf(target);
  const restore = (replace: boolean) => restoreBackup({ sql: target, dataFolder, file: archive, replace });
  await expect(restore(false)).rejects.toThrow('The database is not empty. Add --yes');
  expect(await sumsOf(target)).toEqual(before);
  await restore(true);
  expect(await target`select 1 from organizations where slug = 'mine'`).toHaveLength(0);
});

describe('what is no whole backup is refused, and nothing changes', () => {
  const whole = () => fs.readFileSync(archive);
  const lines = (change: (text: string) => string) =>
    gzipSync(Buffer.from(change(gunzipSync(whole()).toString('latin1')), 'latin1'));
  const cases: [string, () => Buffer, RegExp][] = [
    ['a text', () => Buffer.from('name,score\n'), /is not a Touchstone backup\.$/],
    ['an empty file', () => Buffer.alloc(0), /is not a Touchstone backup\.$/],
    ['another gzip file', () => gzipSync('{"some":"json"}\n'), /is not a Touchstone backup\.$/],
    [
      'a half',
      () => whole().subarray(0, whole().length / 2),
      /is damaged or incomplete\. Nothing was changed\.$/,
    ],
    ['one without its last byte', () => whole().subarray(0, -1), /is damaged or incomplete/],
    [
      'one without its last part',
      () => lines((text) => text.replace(/\{"file":"uploads[^]*$/, '')),
      /damaged/,
    ],
    [
      'one changed value',
      () => lines((text) => text.replace('touchpoint.create', 'touchpoint.delete')),
      /damaged/,
    ],
    [
      'a file that climbs out',
      () => lines((text) => text.replace('uploads/w1/photo', 'uploads/../../x')),
      /damaged/,
    ],
    [
      'a later format',
      () => lines((text) => text.replace('"format":1', '"format":2')),
      /by a newer Touchstone/,
    ],
    [
      'another schema',
      () => lines((text) => text.replace(/"fingerprint":"\w+"/, '"fingerprint":"other"')),
      /^The backup is of schema \S+, this database of \S+ Restore it with the version that made it\.$/,
    ],
    [
      'one without a table',
      () =>
        lines((text) =>
          text
            .replace(/\{"table":"users"[^]*?"sha256":"\w+"\}\n/, '')
            .replace(/"parts":(\d+)/, (_, n) => `"parts":${n - 1}`),
        ),
      /lacks users/,
    ],
  ];
  let target: OwnerSql;
  let before: Record<string, string>;
  beforeAll(async () => {
    target = await openEmptyDatabase();
    await target`insert into organizations (id, slug, name) values (${randomUUID()}, 'mine', 'Mine')`;
    before = await sumsOf(target);
  });
  test.each(cases)('%s', async (what, content, sentence) => {
    const dataFolder = dataFolderWith({ 'uploads/w/x': 'mine' });
    const file = path.join(folder, `${what.replaceAll(' ', '-')}.backup`);
    fs.writeFileSync(file, content());
    const refused = restoreBackup({ sql: target, dataFolder, file, replace: true });
    await expect(refused).rejects.toMatchObject({
      plain: true,
      message: expect.stringMatching(sentence) as string,
    });
    expect(await sumsOf(target)).toEqual(before);
    expect(fs.readdirSync(dataFolder)).toEqual(['uploads']);
    expect(fs.readFileSync(path.join(dataFolder, 'uploads/w/x'), 'utf8')).toBe('mine');
  });
});

test('a row that the database will not take undoes everything', async () => {
  const target = await openEmptyDatabase();
  await target.unsafe(`alter table organizations add constraint no_alfa check (name = 'never')`);
  const restore = restoreBackup({
    sql: target,
    dataFolder: dataFolderWith({}),
    file: archive,
    replace: true,
  });
  await expect(restore).rejects.toThrow(/no_alfa/);
  expect(await target`select 1 from users`).toHaveLength(0);
});

test('tables larger than the buffers of the driver go both ways', async () => {
  await source`
    insert into activity (workspace_id, id, created_at, action, subject_type, subject_label)
    select (select id from workspaces limit 1), gen_random_uuid(), now() - n * interval '1 second', 'x', 'x',
      repeat(md5(n::text), 1 + n % 40)
    from generate_series(1, 20000) n`;
  const target = await openEmptyDatabase();
  const file = path.join(folder, 'large.backup');
  await makeBackup({ sql: source, dataFolder: folder, out: file });
  await restoreBackup({ sql: target, dataFolder: dataFolderWith({}), file, replace: false });
  expect(await sumsOf(target)).toEqual(await sumsOf(source));
});

test('an archive that cannot be written is an error at once, and the connection goes on', async () => {
  const out = path.join(folder, 'absent', 'x.backup');
  await expect(makeBackup({ sql: source, dataFolder: folder, out })).rejects.toMatchObject({
    code: 'ENOENT',
  });
  expect(await source`select 1 as one`).toEqual([{ one: 1 }]);
});

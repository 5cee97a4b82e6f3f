import { writeFileSync } from 'node:fs';
import postgres from 'postgres';
import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { MappingInput } from '@/lib/imports/mapping/mapping-schema';
import { importFile } from './commit-import';
import { listFigures } from './list-figures';
import {
  activityOf,
  bringIn,
  readEverything,
  readRollUpsOf,
  wideHeader,
  wideMapping,
  writeFileOf,
} from './testing/survey';

const rows = ['1,0.5,young,f,4,5,4,9', '2,1.5,old,m,2,0,3,3', '3,1,old,f,5,6,5,10', '4,1,young,m,,1,,'];

describe('what fails on the way leaves nothing', () => {
  const owner = () => postgres(process.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });

  it('in the last step', async () => {
    const { ctx } = await makeWorkspace();
    await bringIn(ctx, rows.slice(0, 2));
    const before = await readEverything(ctx);
    const sql = owner();
    await sql.unsafe(`
      create function refuse() returns trigger language plpgsql as $$ begin raise exception 'refused'; end $$;
      create trigger refuse before update on imports for each row execute function refuse()`);
    await expect(bringIn(ctx, rows)).rejects.toThrow();
    await sql.unsafe('drop trigger refuse on imports; drop function refuse()');
    await sql.end();
    expect(await readEverything(ctx)).toEqual(before);
    expect(await activityOf(ctx)).toHaveLength(1);
  });

  it('when the connection is killed while rows are coming', async () => {
    const { ctx } = await makeWorkspace();
    const sql = owner();
    const many = Array.from({ length: 30_000 }, (_, at) => `${at},1,young,f,4,5,4,9`);
    const path = writeFileOf([wideHeader, ...many].join('\n'));
    let killed: Promise<unknown> | undefined;
    const kill = () => {
      killed ??= sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and application_name = 'touchstone-app' and xact_start is not null`.then();
    };
    await expect(importFile(ctx, { path, name: 'x' }, wideMapping, { onProgress: kill })).rejects.toThrow();
    await killed;
    await sql.end();
    const { responses, ratings, rollUps } = await readEverything(ctx);
    expect([responses.length, ratings.length, rollUps.length]).toEqual([0, 0, 0]);
  });

  it('when a row in the middle makes the file unreadable', async () => {
    const { ctx } = await makeWorkspace();
    const path = writeFileOf([wideHeader, ...rows, '5,1,"young,f,4,5,4,9', ...rows].join('\n'));
    await expect(importFile(ctx, { path, name: 'x' }, wideMapping)).rejects.toMatchObject({
      reason: 'unclosedQuote',
    });
    expect((await readRollUpsOf(ctx)).rollUps).toEqual([]);
  });
});

describe('characters that no database keeps', () => {
  it('are replaced, in the file and in the mapping, and the rest comes in', async () => {
    const { ctx } = await makeWorkspace();
    const half = '\uD83D';
    const text = [wideHeader, `1${half},1,yo${half}ng,f,4,5,4,9`, `2,1,1${half},f,7${half},5,4,9`].join('\n');
    const path = writeFileOf('');
    writeFileSync(path, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]));
    const mapping = {
      ...wideMapping,
      note: `a\0b${half}`,
      columns: wideMapping.columns.map((column) =>
        column.column === 'age' ? { ...column, values: { '1\uFFFD': `old${half}\0` } } : column,
      ),
    } as MappingInput;
    const { result } = await importFile(ctx, { path, name: `x${half}.csv` }, mapping);
    expect(result).toMatchObject({ taken: { responses: 2, answers: 7 } });
    expect(result.leftOut[0]?.examples).toEqual([{ row: 3, column: 'till', value: '7\uFFFD' }]);
    const { responses } = await readEverything(ctx);
    expect(responses.map(({ respondentKey, attributes }) => [respondentKey, attributes])).toEqual([
      ['1\uFFFD', { age: 'yo\uFFFDng', sex: 'f' }],
      ['2', { age: 'old\uFFFD\uFFFD', sex: 'f' }],
    ]);
  });
});

describe('tenants', () => {
  it('do not see or touch each other, though all the names are the same', async () => {
    const one = await makeWorkspace();
    const two = await makeWorkspace();
    await bringIn(one.ctx, rows);
    const before = await readEverything(one.ctx);
    const { result } = await bringIn(two.ctx, ['1,0.5,young,f,1,1,1,1']);
    expect(result.created).toMatchObject({ touchpoints: ['Till', 'Door'], responses: 1 });
    expect(result.changes.total).toBe(0);
    expect(await readEverything(one.ctx)).toEqual(before);
    expect((await listFigures(two.ctx, { source: 'survey' })).map(({ unweighted }) => unweighted.n)).toEqual([
      1, 1,
    ]);
  });

  it('and a role too small brings nothing in', async () => {
    const { as } = await makeWorkspace();
    const viewer = await as('viewer');
    await expect(bringIn(viewer, rows)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await readEverything(viewer)).responses).toEqual([]);
  });
});

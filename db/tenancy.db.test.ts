import postgres, { type Sql } from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@/lib/ids';
import { catalogueRules, violationsOf } from './testing/catalogue-rules';
import { makeWorkspace } from './testing/factories';

let owner: Sql;
let app: Sql;

beforeAll(() => {
  owner = postgres(process.env.TOUCHSTONE_OWNER_URL ?? '', { max: 1, onnotice: () => undefined });
  app = postgres(process.env.TOUCHSTONE_APP_URL ?? '', { max: 1, onnotice: () => undefined });
});

afterAll(async () => {
  await owner.end();
  await app.end();
});

describe('the catalogue', () => {
  it.each(catalogueRules)('$rule', async ({ violations }) => {
    expect(await violationsOf(owner, violations)).toEqual([]);
  });

  /** One fault for each rule, planted and taken back: a rule that does not see it proves nothing. */
  const faults = [
    'alter table channels no force row level security',
    'create table forgotten (id uuid primary key); alter table forgotten enable row level security; alter table forgotten force row level security',
    'drop policy tenant_update on touchpoints',
    'drop policy tenant_insert on brands; create policy tenant_insert on brands for insert to touchstone_app with check (true)',
    'create policy open on objects for select to touchstone_app using (true)',
    'alter table brands add unique (id); alter table units add column brand_id uuid references brands (id)',
    'create unique index planted on channels (name)',
    `drop index if exists planted; create table led (id uuid primary key, workspace_id uuid not null);
     alter table led enable row level security; alter table led force row level security`,
    'create view planted as select * from touchpoints',
    `create function planted() returns int language sql security definer as 'select 1'; grant execute on function planted to touchstone_app`,
    'alter role touchstone_app createdb',
    'grant truncate on touchpoints to touchstone_app',
    'grant select on users to touchstone_app',
  ];

  it.each(catalogueRules.map((rule, index) => ({ ...rule, fault: faults[index] ?? '' })))(
    'notices a planted fault: $rule',
    async ({ violations, fault }) => {
      expect(fault).not.toBe('');
      await owner.unsafe('begin');
      try {
        await owner.unsafe(fault);
        expect(await violationsOf(owner, violations)).not.toEqual([]);
      } finally {
        await owner.unsafe('rollback');
      }
    },
  );
});

describe('the application’s role', () => {
  it('sees nothing without a tenant, even after a tenant was set on the same connection', async () => {
    const { ctx } = await makeWorkspace();
    const brand = newId();
    await owner`insert into brands (workspace_id, id, kind, name) values (${ctx.workspace.id}, ${brand}, 'own', 'Own')`;
    const seen = await app.begin(async (tx) => {
      await tx`select set_config('app.workspace_ids', ${ctx.workspace.id}, true)`;
      return tx`select id from brands`;
    });
    expect(seen.map(({ id }) => id as string)).toEqual([brand]);
    expect(await app`select id from brands`).toEqual([]);
  });

  it('reads, changes and deletes its own rows only, and cannot write into another tenant', async () => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    for (const { ctx } of [mine, theirs]) {
      await owner`insert into channels (workspace_id, id, name, medium, position) values (${ctx.workspace.id}, ${newId()}, 'Shop', 'offline', 'a0')`;
    }
    const enter = async (tx: Sql) => {
      await tx`select set_config('app.workspace_ids', ${mine.ctx.workspace.id}, true), set_config('app.workspace_id', ${mine.ctx.workspace.id}, true)`;
    };
    const counts = await app.begin(async (tx) => {
      await enter(tx as unknown as Sql);
      const read = await tx`select 1 from channels`;
      const updated = await tx`update channels set note = 'touched'`;
      const deleted = await tx`delete from channels`;
      return [read.count, updated.count, deleted.count];
    });
    expect(counts).toEqual([1, 1, 1]);
    const [left] = await owner`select note from channels where workspace_id = ${theirs.ctx.workspace.id}`;
    expect(left?.note).toBe('');
    await expect(
      app.begin(async (tx) => {
        await enter(tx as unknown as Sql);
        await tx`insert into channels (workspace_id, id, name, medium, position) values (${theirs.ctx.workspace.id}, ${newId()}, 'Spy', 'offline', 'a0')`;
      }),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

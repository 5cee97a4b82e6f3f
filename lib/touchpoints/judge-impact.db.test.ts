import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { getTouchpoint } from './get-touchpoint';
import { mergeTouchpoints } from './merge-touchpoints';
import { failureOf, makeTouchpoint } from './testing/make-touchpoints';
import { updateTouchpoints } from './update-touchpoints';

const judge = (ctx: TenantContext, id: string, impact: number | null) =>
  updateTouchpoints(ctx, { ids: [id], patch: { impact } });

/** As if what was judged so far had been judged before. */
const daysAgo = (ctx: TenantContext, days: number) =>
  withTenant.write(ctx, 'touchpoint:write', ({ tx }) =>
    tx.execute(sql`
      update touchpoint_judgements set judged_on = judged_on - ${days}::int where workspace_id = ${ctx.workspace.id}`),
  );

const judgements = async (ctx: TenantContext) => [
  ...(await withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx.execute<{ value: number | null; age: number }>(sql`
      select value::float8 as value, (now() at time zone ${ctx.workspace.timeZone})::date - judged_on as age
      from touchpoint_judgements where workspace_id = ${ctx.workspace.id} order by judged_on`),
  )),
];

describe('the impact of a touchpoint', () => {
  it('is dated, says by whom, and keeps what was judged before', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await makeTouchpoint(ctx, 'Till');
    expect((await getTouchpoint(ctx, id)).impactJudged).toBeNull();
    await judge(ctx, id, 4);
    await daysAgo(ctx, 90);
    await judge(ctx, id, 7.5);
    expect(await judgements(ctx)).toEqual([
      { value: 4, age: 90 },
      { value: 7.5, age: 0 },
    ]);
    const { touchpoint, impactJudged } = await getTouchpoint(ctx, id);
    expect(touchpoint.impact).toBe(7.5);
    expect(impactJudged).toMatchObject({ value: 7.5, by: ctx.person.name });
  });

  it('is judged once a day, and a step back brings the former date back', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await makeTouchpoint(ctx, 'Till');
    await judge(ctx, id, 4);
    await daysAgo(ctx, 30);
    await judge(ctx, id, 9);
    const { inverse } = await judge(ctx, id, 8);
    expect(await judgements(ctx)).toHaveLength(2);
    await updateTouchpoints(ctx, { changes: inverse });
    await judge(ctx, id, 4);
    expect(await judgements(ctx)).toEqual([{ value: 4, age: 30 }]);
  });

  it('that is taken back is unknown, not 0, and its history stays', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await makeTouchpoint(ctx, 'Till');
    await judge(ctx, id, 4);
    await daysAgo(ctx, 1);
    await judge(ctx, id, null);
    const { touchpoint, impactJudged } = await getTouchpoint(ctx, id);
    expect([touchpoint.impact, impactJudged]).toEqual([null, null]);
    expect(await judgements(ctx)).toHaveLength(2);
  });

  it('goes along with a merge where the kept one has none', async () => {
    const { ctx } = await makeWorkspace();
    const kept = await makeTouchpoint(ctx, 'Till');
    const gone = await makeTouchpoint(ctx, 'Checkout');
    await judge(ctx, gone.id, 6);
    const { row } = await mergeTouchpoints(ctx, { keepId: kept.id, mergeIds: [gone.id] });
    expect(row.impact).toBe(6);
  });

  it('is told in halves of 0 to 10', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await makeTouchpoint(ctx, 'Till');
    for (const impact of [-0.5, 10.5, 7.3])
      expect(await failureOf(judge(ctx, id, impact))).toMatchObject({ code: 'VALIDATION' });
  });
});

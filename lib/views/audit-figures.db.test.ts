import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { closeCycle, reopenCycle } from '@/lib/audits/cycles/close-cycle';
import { getCycle } from '@/lib/audits/cycles/get-cycle';
import { makeClosed, makeParts } from '@/lib/audits/testing/make-cycle';
import { getDashboard } from './get-dashboard';

/** A closed cycle in which two auditors gave the shop 7 and 8 and the till 3. */
async function closed() {
  const made = await makeWorkspace();
  const auditors = [await made.as('auditor'), await made.as('auditor')];
  const parts = await makeParts(made.ctx, auditors);
  const [shop = '', till = ''] = parts.touchpointIds;
  const given = [7, 8].map((score) => ({ [shop]: score, [till]: 3 }));
  const id = await makeClosed(made.ctx, parts.input, parts.people, given);
  return { ...made, ...parts, auditors, id, shop, till };
}

describe('the figures of a closed cycle on the dashboard', () => {
  it('stand under the source of auditors, and go away on reopening', async () => {
    const { ctx, id, shop } = await closed();
    const { touchpoints, sources } = await getDashboard(ctx, { source: 'auditors' });
    expect(sources).toContain('auditors');
    expect(JSON.stringify(touchpoints.find((one) => one.id === shop))).toContain('7.5');
    await closeCycle(ctx, { id });
    await reopenCycle(ctx, { id, reason: 'A visit was scored for another shop.' });
    expect((await getDashboard(ctx, { source: 'auditors' })).sources).not.toContain('auditors');
    expect(await getCycle(ctx, id)).toMatchObject({
      state: 'review',
      reopenedReason: 'A visit was scored for another shop.',
    });
    await closeCycle(ctx, { id });
    expect((await getDashboard(ctx, { source: 'auditors' })).sources).toContain('auditors');
  });
});

import { describe, expect, it } from 'vitest';
import { workspacePeople } from '@/db/schema/people';
import { makeWorkspace } from '@/db/testing/factories';
import { createAction } from '@/lib/actions/create-action';
import { setActionState } from '@/lib/actions/set-action-state';
import { own, withTenant } from '@/lib/auth/tenant';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { setWorkspaceLogo } from '@/lib/accounts/workspace-logo';
import type { TenantContext } from '@/lib/auth/context';
import { closeCycle, reopenCycle } from '../cycles/close-cycle';
import { makeClosed, makeParts, makeReviewed } from '../testing/make-cycle';
import { getReport } from './get-report';

ownDataFolder();

async function reportOf(ctx: TenantContext, cycleId: string) {
  const answer = await getReport(ctx, cycleId);
  if (answer.kind !== 'told') throw new Error(answer.kind);
  return answer;
}

describe('the report of a closed cycle', () => {
  it('keeps who does what, and how the last cycle stood, as they were at closing', async () => {
    const { ctx } = await makeWorkspace();
    const { input, people, touchpointIds } = await makeParts(ctx, [ctx]);
    const [shop = ''] = touchpointIds;
    const [ownerId = ''] = people;
    const winter = await makeClosed(
      ctx,
      { ...input, name: 'Winter', quarterStart: '2026-01-01', dueOn: '2026-03-31' },
      people,
      [{ [shop]: 5 }],
    );
    const action = { touchpointIds: [shop], ownerId, state: 'planned' as const };
    const former = await createAction(ctx, {
      ...action,
      title: 'Paint',
      dueOn: '2026-02-01',
      cycleId: winter,
    });
    const spring = await makeReviewed(ctx, { ...input, stopNeedsAction: false }, people, [{ [shop]: 3 }]);
    const now = await createAction(ctx, { ...action, title: 'Clean', dueOn: '2026-12-31', cycleId: spring });
    await closeCycle(ctx, { id: spring });
    const first = await reportOf(ctx, spring);
    expect(first.report.previous).toMatchObject({ name: 'Winter', overall: { score: 5, level: 'ok', n: 1 } });
    expect(first.report.previousActions).toEqual({ done: 0, open: 0, late: 1, dropped: 0 });
    expect(first.report.lowest[0]?.actions).toMatchObject([{ title: 'Clean', dueOn: '2026-12-31' }]);
    expect(first.report.lowest[0]?.actions[0]?.owner).not.toBe('');

    for (const { id } of [former, now]) await setActionState(ctx, { id, state: 'done' });
    await reopenCycle(ctx, { id: winter, reason: 'A score was wrong.' });
    expect((await reportOf(ctx, spring)).report).toEqual(first.report);
    expect(await getReport(ctx, winter)).toEqual({ kind: 'not-closed' });

    await withTenant.write(ctx, 'member:manage', ({ tx }) =>
      tx
        .update(workspacePeople)
        .set({ erasedAt: new Date() })
        .where(own(ctx, workspacePeople, ownerId)),
    );
    expect((await reportOf(ctx, spring)).report.lowest[0]?.actions[0]?.owner).toBe('');
  });

  it('carries the brand’s logo with it', async () => {
    const { ctx } = await makeWorkspace();
    const { input, people, touchpointIds } = await makeParts(ctx, [ctx]);
    const id = await makeClosed(ctx, input, people, [{ [touchpointIds[0] ?? '']: 8 }]);
    expect((await reportOf(ctx, id)).brand).toMatchObject({ name: ctx.workspace.name, logo: null });
    const { fileId } = await setWorkspaceLogo(ctx, await makeImage({ colour: '#123456' }));
    const withLogo = { ...ctx, workspace: { ...ctx.workspace, logoFileId: fileId } };
    expect((await reportOf(withLogo, id)).brand.logo).toMatch(/^data:image\/png;base64,iVBOR/);
  });
});

import { eq, sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { activity } from '@/db/schema/activity';
import { due } from '@/db/schema/jobs';
import { workspaces } from '@/db/schema/organizations';
import { makeWorkspace } from '@/db/testing/factories';
import { workspaceSettings } from '@/db/values/settings';
import { findRenamed } from '@/lib/auth/renamed';
import { findTenantContext } from '@/lib/auth/make-context';
import { withTenant } from '@/lib/auth/tenant';
import { runDueJobs } from '@/lib/jobs/worker';
import { pick } from '@/lib/utils/pick';
import {
  cancelWorkspaceDeletion,
  requestWorkspaceDeletion,
  updateWorkspaceSettings,
} from './workspace-settings';

const workspaceRow = async (id: string) => {
  const [row] = await gateDb().select().from(workspaces).where(eq(workspaces.id, id));
  return row;
};

describe('settings of a workspace', () => {
  it('change, and an old address leads to the new one', async () => {
    const { ctx, slugs } = await makeWorkspace();
    await updateWorkspaceSettings(ctx, {
      ...pick(ctx.workspace, workspaceSettings),
      name: 'Renamed',
      slug: 'renamed',
      wowFrom: 8.5,
    });
    expect(await workspaceRow(ctx.workspace.id)).toMatchObject({
      name: 'Renamed',
      slug: 'renamed',
      wowFrom: 8.5,
    });
    expect(await findRenamed(slugs.organization, slugs.workspace)).toEqual({
      organization: slugs.organization,
      workspace: 'renamed',
    });
  });

  it('refuse a reserved or taken address at its field', async () => {
    const { ctx } = await makeWorkspace();
    const change = updateWorkspaceSettings(ctx, {
      ...pick(ctx.workspace, workspaceSettings),
      slug: 'settings',
    });
    await expect(change).rejects.toMatchObject({ code: 'CONFLICT', field: 'slug' });
    expect((await workspaceRow(ctx.workspace.id))?.slug).toBe('brand');
  });

  it('are a manager’s', async () => {
    const { as } = await makeWorkspace();
    const editor = await as('editor');
    await expect(
      updateWorkspaceSettings(editor, pick(editor.workspace, workspaceSettings)),
    ).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('deleting a workspace', () => {
  const moveToToday = (workspaceId: string) =>
    Promise.all([
      gateDb()
        .update(workspaces)
        .set({ deleteAfter: sql`now() - interval '1 minute'` })
        .where(eq(workspaces.id, workspaceId)),
      gateDb()
        .update(due)
        .set({ at: sql`now() - interval '1 minute'` })
        .where(eq(due.workspaceId, workspaceId)),
    ]);

  it('wants its name typed', async () => {
    const { ctx } = await makeWorkspace();
    await expect(requestWorkspaceDeletion(ctx, 'test brand')).rejects.toMatchObject({
      code: 'VALIDATION',
      field: 'name',
    });
  });

  it('happens after thirty days, with everything in it and nothing of the neighbour', async () => {
    const [mine, neighbour] = [await makeWorkspace(), await makeWorkspace()];
    for (const { ctx } of [mine, neighbour]) await requestWorkspaceDeletion(ctx, 'Test brand');
    await runDueJobs();
    expect(
      await findTenantContext(
        { ...mine.ctx.person, userId: mine.userId, email: '', locale: 'en' },
        mine.slugs,
      ),
    ).not.toBeNull();
    await moveToToday(mine.ctx.workspace.id);
    await runDueJobs();
    expect(await workspaceRow(mine.ctx.workspace.id)).toBeUndefined();
    const left = await withTenant.read(mine.ctx, 'activity:read', (tx) => tx.select().from(activity));
    expect(left).toEqual([]);
    const kept = await withTenant.read(neighbour.ctx, 'activity:read', (tx) => tx.select().from(activity));
    expect(kept).toHaveLength(1);
  });

  it('does not happen when it was taken back', async () => {
    const { ctx } = await makeWorkspace();
    await requestWorkspaceDeletion(ctx, 'Test brand');
    await cancelWorkspaceDeletion(ctx);
    await gateDb()
      .update(due)
      .set({ at: sql`now() - interval '1 minute'` })
      .where(eq(due.workspaceId, ctx.workspace.id));
    await runDueJobs();
    expect(await workspaceRow(ctx.workspace.id)).toBeDefined();
  });
});

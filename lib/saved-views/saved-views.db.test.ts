import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { activityOf, failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { createView } from './create-view';
import { deleteView } from './delete-view';
import { listViews } from './list-views';
import { updateView } from './update-view';

const view = { screen: 'touchpoints', name: 'Before purchase', state: '?phase=before' } as const;
const namesOf = async (ctx: Parameters<typeof listViews>[0]) =>
  (await listViews(ctx, 'touchpoints')).map(({ name }) => name);

describe('saved views', () => {
  it('are kept for oneself, and recorded', async () => {
    const { ctx, as } = await makeWorkspace();
    const { id } = await createView(ctx, view);
    expect(await listViews(ctx, 'touchpoints')).toEqual([
      { id, name: 'Before purchase', state: '?phase=before', isShared: false, isOwn: true },
    ]);
    expect(await namesOf(await as('editor'))).toEqual([]);
    expect((await activityOf(ctx))[0]).toMatchObject({ action: 'view.create', subjectId: id });
  });

  it('are seen by everybody once they are shared, and sorted by name', async () => {
    const { ctx, as } = await makeWorkspace();
    const { id } = await createView(ctx, view);
    await createView(ctx, { ...view, name: 'Arrival', isShared: true });
    await updateView(ctx, id, { isShared: true, name: 'Zoo' });
    const seen = await listViews(await as('viewer'), 'touchpoints');
    expect(seen.map(({ name, isOwn }) => [name, isOwn])).toEqual([
      ['Arrival', false],
      ['Zoo', false],
    ]);
  });

  it('are shared by those who keep the inventory, not by readers', async () => {
    const { as } = await makeWorkspace();
    const viewer = await as('viewer');
    expect(await failureOf(createView(viewer, { ...view, isShared: true }))).toEqual({ code: 'FORBIDDEN' });
    const { id } = await createView(viewer, view);
    expect(await failureOf(updateView(viewer, id, { isShared: true }))).toEqual({ code: 'FORBIDDEN' });
  });

  it('are changed by their maker, a shared one also by a manager', async () => {
    const { ctx: manager, as } = await makeWorkspace();
    const editor = await as('editor');
    const { id: own } = await createView(editor, view);
    const { id: shared } = await createView(editor, { ...view, isShared: true });
    expect(await failureOf(updateView(manager, own, { name: 'x' }))).toEqual({ code: 'NOT_FOUND' });
    expect(await failureOf(deleteView(await as('editor'), shared))).toEqual({ code: 'FORBIDDEN' });
    await deleteView(manager, shared);
    await deleteView(editor, own);
    expect(await namesOf(editor)).toEqual([]);
  });

  it('of another tenant do not exist', async () => {
    const { ctx } = await makeWorkspace();
    const other = await makeWorkspace();
    const { id } = await createView(other.ctx, { ...view, isShared: true });
    expect(await namesOf(ctx)).toEqual([]);
    expect(await failureOf(updateView(ctx, id, { name: 'x' }))).toEqual({ code: 'NOT_FOUND' });
    expect(await failureOf(deleteView(ctx, id))).toEqual({ code: 'NOT_FOUND' });
    expect(await failureOf(deleteView(ctx, 'no id'))).toEqual({ code: 'NOT_FOUND' });
    expect(await namesOf(other.ctx)).toEqual(['Before purchase']);
  });

  it('need a name', async () => {
    const { ctx } = await makeWorkspace();
    expect(await failureOf(createView(ctx, { ...view, name: ' ' }))).toMatchObject({
      code: 'VALIDATION',
      field: 'name',
    });
  });
});

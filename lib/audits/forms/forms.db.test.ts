import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditCriteria, auditForms, auditFormVersions } from '@/db/schema/forms';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { activityOf, eventsOf, failureOf, makeTouchpoint } from '@/lib/touchpoints/testing/make-touchpoints';
import { archiveForm } from './archive-form';
import { createForm } from './create-form';
import { getForm } from './get-form';
import type { SaveDraftInput } from './input';
import { listForms } from './list-forms';
import { publishForm } from './publish-form';
import { saveDraft } from './save-draft';

async function draftOf(ctx: TenantContext, id: string, patch: Partial<SaveDraftInput> = {}) {
  const { content, revision, name, description } = await getForm(ctx, id);
  const criteria = content.criteria.map(({ id: _id, ...rest }) => rest);
  return { ...content, criteria, id, revision, name, description, ...patch } as SaveDraftInput;
}

const rowsOf = (ctx: TenantContext) =>
  withTenant.read(ctx, 'audit:read', async (tx) => ({
    forms: await tx.select().from(auditForms).where(eq(auditForms.workspaceId, ctx.workspace.id)),
    versions: await tx
      .select()
      .from(auditFormVersions)
      .where(eq(auditFormVersions.workspaceId, ctx.workspace.id)),
    criteria: await tx.select().from(auditCriteria).where(eq(auditCriteria.workspaceId, ctx.workspace.id)),
  }));

describe('an audit form', () => {
  it('begins with the criteria of a template, in its order', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await createForm(ctx, { name: 'Shops', template: 'retail' });
    const { content, isDraft, number } = await getForm(ctx, id);
    expect({ isDraft, number }).toEqual({ isDraft: true, number: 1 });
    expect(content.criteria.map(({ kind }) => kind)).toEqual([
      'sign',
      'facility',
      'atmosphere',
      'person',
      'product',
      'payment',
    ]);
  });

  it('never changes a published version: a change makes the draft of the next', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await createForm(ctx, { name: 'Shops', template: 'phone-line' });
    await publishForm(ctx, { id });
    const before = await rowsOf(ctx);
    await saveDraft(ctx, await draftOf(ctx, id, { step: 0.5, criteria: [{ question: 'New' }] }));
    const after = await rowsOf(ctx);
    expect(after.versions).toEqual(expect.arrayContaining(before.versions));
    expect(after.criteria).toEqual(expect.arrayContaining(before.criteria));
    expect(await getForm(ctx, id)).toMatchObject({
      number: 2,
      isDraft: true,
      content: { step: 0.5, criteria: [{ question: 'New' }] },
      versions: [{ number: 1 }],
    });
    expect(await publishForm(ctx, { id })).toEqual({ number: 2 });
    expect(await failureOf(publishForm(ctx, { id }))).toEqual({ code: 'CONFLICT' });
  });

  it('refuses a save that did not see the one before, and touchpoints of others', async () => {
    const { ctx } = await makeWorkspace();
    const theirs = await makeTouchpoint((await makeWorkspace()).ctx);
    const { id } = await createForm(ctx, { name: 'Shops' });
    const seen = await draftOf(ctx, id);
    await saveDraft(ctx, { ...seen, description: 'First' });
    expect(await failureOf(saveDraft(ctx, { ...seen, description: 'Second' }))).toEqual({ code: 'CONFLICT' });
    const foreign = await draftOf(ctx, id, { criteria: [{ question: 'x', touchpointId: theirs.id }] });
    expect(await failureOf(saveDraft(ctx, foreign))).toEqual({ code: 'NOT_FOUND', field: 'criteria' });
    expect(await getForm(ctx, id)).toMatchObject({ description: 'First', content: { criteria: [] } });
  });

  it('takes no changes in the archive, and gives its name free there', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await createForm(ctx, { name: 'Shops' });
    expect(await failureOf(createForm(ctx, { name: 'shops' }))).toMatchObject({ code: 'raw 23505' });
    await archiveForm(ctx, { id, archived: true });
    expect(await failureOf(publishForm(ctx, { id }))).toEqual({ code: 'CONFLICT' });
    await createForm(ctx, { name: 'Shops' });
    expect(await listForms(ctx)).toMatchObject([{ archived: false }, { id, archived: true }]);
  });
});

const verbs = [
  {
    name: 'createForm',
    action: 'auditForm.create',
    isFresh: true,
    run: (ctx: TenantContext) => createForm(ctx, { name: 'New' }),
    bad: (ctx: TenantContext) => createForm(ctx, { name: ' ' }),
    field: 'name',
  },
  {
    name: 'saveDraft',
    action: 'auditForm.update',
    run: async (ctx: TenantContext, id: string, owner: TenantContext) =>
      saveDraft(ctx, await draftOf(owner, id, { description: 'Changed' })),
    bad: async (ctx: TenantContext, id: string) =>
      saveDraft(ctx, await draftOf(ctx, id, { criteria: [{ question: 'x', weight: 0 }] })),
    field: 'criteria.0.weight',
  },
  {
    name: 'publishForm',
    action: 'auditForm.publish',
    run: (ctx: TenantContext, id: string) => publishForm(ctx, { id }),
    bad: (ctx: TenantContext) => publishForm(ctx, { id: 'x' }),
    field: 'id',
  },
  {
    name: 'archiveForm',
    action: 'auditForm.archive',
    run: (ctx: TenantContext, id: string) => archiveForm(ctx, { id, archived: true }),
    bad: (ctx: TenantContext) => archiveForm(ctx, { id: 'x', archived: true }),
    field: 'id',
  },
];

describe.each(verbs)('$name', ({ action, run, bad, field }) => {
  it('works, is recorded and told', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await createForm(ctx, { name: 'Shops' });
    await run(ctx, id, ctx);
    expect((await activityOf(ctx))[0]).toMatchObject({ action, subjectType: 'auditForm' });
    expect((await eventsOf(ctx))[0]).toMatchObject({ kind: 'auditForm' });
  });

  it('is forbidden to viewers and auditors', async () => {
    const { ctx, as } = await makeWorkspace();
    const { id } = await createForm(ctx, { name: 'Shops' });
    for (const role of ['viewer', 'auditor'] as const) {
      expect(await failureOf(run(await as(role), id, ctx))).toEqual({ code: 'FORBIDDEN' });
    }
  });

  it('names the field that is not right', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await createForm(ctx, { name: 'Shops' });
    expect(await failureOf(bad(ctx, id))).toEqual({ code: 'VALIDATION', field });
  });
});

it.each(verbs.filter(({ isFresh }) => !isFresh))(
  '$name does not find a form of another tenant, and leaves it as it was',
  async ({ run }) => {
    const [mine, theirs] = [await makeWorkspace(), await makeWorkspace()];
    const { id } = await createForm(theirs.ctx, { name: 'Theirs' });
    const before = await rowsOf(theirs.ctx);
    expect(await failureOf(run(mine.ctx, id, theirs.ctx))).toEqual({ code: 'NOT_FOUND' });
    expect(await rowsOf(theirs.ctx)).toEqual(before);
  },
);

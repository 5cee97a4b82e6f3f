import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { auditCycles } from '@/db/schema/audit-cycles';
import { auditForms, auditFormVersions } from '@/db/schema/forms';
import { organizations } from '@/db/schema/organizations';
import { sharedForms } from '@/db/schema/shared-forms';
import { makeSister, makeWorkspace } from '@/db/testing/factories';
import { deleteWorkspaceNow, updateWorkspaceSettings } from '@/lib/accounts/workspace-settings';
import { workspaceSettings } from '@/db/values/settings';
import { createCycle } from '@/lib/audits/cycles/create-cycle';
import { makeParts } from '@/lib/audits/testing/make-cycle';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { exportWorkspace } from '@/lib/export/export-workspace';
import { activityOf, eventsOf, failureOf, makeTouchpoint } from '@/lib/touchpoints/testing/make-touchpoints';
import { pick } from '@/lib/utils/pick';
import { archiveForm } from '../archive-form';
import { createForm } from '../create-form';
import { getForm } from '../get-form';
import type { SaveDraftInput } from '../input';
import { listForms } from '../list-forms';
import { publishForm } from '../publish-form';
import { saveDraft } from '../save-draft';
import { getFormSharing } from './get-form-sharing';
import { getFormUpdate } from './get-form-update';
import { getSharedForm } from './get-shared-form';
import { listSharedForms } from './list-shared-forms';
import { shareForm, unshareForm } from './share-form';
import { declineFormUpdate, takeFormUpdate } from './take-form-update';
import { takeSharedForm } from './take-shared-form';

type Criteria = NonNullable<SaveDraftInput['criteria']>;

/** Saves the draft with other criteria, made from those that are there, and other rules. */
async function edit(
  ctx: TenantContext,
  id: string,
  work: (criteria: Criteria) => Criteria,
  patch: Partial<SaveDraftInput> = {},
): Promise<void> {
  const { content, revision, name, description } = await getForm(ctx, id);
  const criteria = work(content.criteria.map(({ id: _id, ...rest }) => rest) as Criteria);
  await saveDraft(ctx, { ...content, id, revision, name, description, ...patch, criteria } as SaveDraftInput);
}

/** Two brands of one organization; the first has published a form of four criteria and shares it. */
async function makeBrands() {
  const { ctx: source, as } = await makeWorkspace({ name: 'Source' });
  const target = await makeSister(source, 'Target');
  const [door, till] = [
    await makeTouchpoint(source, 'Front door', { kind: 'place' }),
    await makeTouchpoint(source, 'Till', { kind: 'payment' }),
  ];
  const nowhere = await makeTouchpoint(source, 'Roof');
  const { id } = await createForm(source, { name: 'Shop visit' });
  await edit(
    source,
    id,
    () => [
      { kind: 'sign', question: 'Lit?', weight: 2, critical: true, anchorLow: 'Dark', anchorHigh: 'Bright' },
      { touchpointId: door.id, question: 'Open?' },
      { touchpointId: till.id, question: 'Quick?', help: 'Count the minutes.' },
      { touchpointId: nowhere.id, question: 'Dry?' },
    ],
    { step: 0.5, askQualities: true, evidenceRule: 'low', evidenceBelow: 4, description: 'For all shops' },
  );
  await publishForm(source, { id });
  await shareForm(source, { id });
  const doorHere = await makeTouchpoint(target, ' front DOOR');
  const take = async (name = 'Our visit') =>
    (await takeSharedForm(target, { id, version: (await getSharedForm(target, id)).version, name })).id;
  return { source, target, as, id, doorHere, take };
}

const questionsOf = async (ctx: TenantContext, id: string) =>
  (await getForm(ctx, id)).content.criteria.map(({ question }) => question);

describe('taking a form of another brand over', () => {
  it('takes what is asked, matches touchpoints by name, and leaves ids, scores and people behind', async () => {
    const { source, target, id, doorHere, take } = await makeBrands();
    expect(await listSharedForms(target)).toEqual([
      { id, name: 'Shop visit', description: 'For all shops', brand: 'Source', version: 1, criteria: 4 },
    ]);
    const { criteria } = await getSharedForm(target, id);
    expect(criteria.map(({ question, takenAs }) => [question, takenAs])).toEqual([
      ['Lit?', 'same'],
      ['Open?', 'matched'],
      ['Quick?', 'kind'],
      ['Dry?', 'leftOut'],
    ]);
    const made = await getForm(target, await take());
    expect(made).toMatchObject({ name: 'Our visit', description: 'For all shops', isDraft: true, number: 1 });
    expect(made.content).toMatchObject({
      step: 0.5,
      askQualities: true,
      evidenceRule: 'low',
      evidenceBelow: 4,
      criteria: [
        { kind: 'sign', weight: 2, critical: true, anchorLow: 'Dark', anchorHigh: 'Bright' },
        { question: 'Open?', touchpointId: doorHere.id, kind: null },
        { question: 'Quick?', touchpointId: null, kind: 'payment', help: 'Count the minutes.' },
      ],
    });
    const theirs = await getForm(source, id);
    const ids = [...theirs.content.criteria.map((one) => one.id), ...theirs.touchpoints.map((one) => one.id)];
    const text = JSON.stringify([made, await getSharedForm(target, id), await listSharedForms(target)]);
    for (const one of [...ids, source.workspace.id, source.person.userId ?? ''])
      expect(text).not.toContain(one);
    expect((await activityOf(target))[0]).toMatchObject({ action: 'auditForm.take' });
    expect((await eventsOf(target))[0]).toMatchObject({ kind: 'auditForm', op: 'create' });
  });

  it('matches nothing where two touchpoints have the name', async () => {
    const { target, id } = await makeBrands();
    await makeTouchpoint(target, 'FRONT DOOR');
    expect((await getSharedForm(target, id)).criteria[1]).toMatchObject({
      takenAs: 'kind',
      here: { kind: 'place' },
    });
  });

  it('asks for the version that was looked at, and a name that is free', async () => {
    const { source, target, id, take } = await makeBrands();
    await take();
    expect(await failureOf(take('our VISIT'))).toEqual({ code: 'raw 23505' });
    await edit(source, id, (list) => list.slice(0, 1));
    await publishForm(source, { id });
    const input = { id, version: 1, name: 'Late' };
    expect(await failureOf(takeSharedForm(target, input))).toEqual({ code: 'CONFLICT' });
    expect(await failureOf(takeSharedForm(target, { ...input, name: ' ' }))).toEqual({
      code: 'VALIDATION',
      field: 'name',
    });
  });

  it('does not exist for other organizations, nor for the brand itself', async () => {
    const { source, id } = await makeBrands();
    const { ctx: stranger } = await makeWorkspace();
    for (const ctx of [stranger, source]) {
      expect(await listSharedForms(ctx)).toEqual([]);
      expect(await failureOf(getSharedForm(ctx, id))).toEqual({ code: 'NOT_FOUND' });
      expect(await failureOf(takeSharedForm(ctx, { id, version: 1, name: 'Mine' }))).toEqual({
        code: 'NOT_FOUND',
      });
    }
    const seen = await withTenant.shared(stranger, 'audit:manage', (tx) => tx.select().from(sharedForms));
    expect(seen.filter(({ organizationId }) => organizationId !== stranger.organization.id)).toEqual([]);
  });

  it('opens nothing but what is shared: the transaction sees no form, no version, no brand', async () => {
    const { target } = await makeBrands();
    const seen = await withTenant.shared(target, 'audit:manage', async (tx) => [
      await tx.select().from(auditForms),
      await tx.select().from(auditFormVersions),
      await tx.execute('select * from workspaces'),
    ]);
    expect(seen.map((rows) => rows.length)).toEqual([0, 0, 0]);
  });
});

describe('sharing', () => {
  it('is the manager’s of the brand; taking over is for whoever manages audits', async () => {
    const { source, as, id } = await makeBrands();
    const editor = await as('editor');
    expect(await failureOf(shareForm(editor, { id }))).toEqual({ code: 'FORBIDDEN' });
    expect(await failureOf(unshareForm(editor, { id }))).toEqual({ code: 'FORBIDDEN' });
    expect(await listSharedForms(editor)).toEqual([]);
    for (const role of ['auditor', 'viewer'] as const) {
      const small = await as(role);
      expect(await failureOf(listSharedForms(small))).toEqual({ code: 'FORBIDDEN' });
      expect(await failureOf(takeSharedForm(small, { id, version: 1, name: 'x' }))).toEqual({
        code: 'FORBIDDEN',
      });
    }
    expect(await failureOf(shareForm(source, { id: 'x' }))).toEqual({ code: 'VALIDATION', field: 'id' });
  });

  it('shows a published version, never a draft', async () => {
    const { source, target, id } = await makeBrands();
    await edit(source, id, () => [{ question: 'Half a thought' }]);
    expect(JSON.stringify(await getSharedForm(target, id))).not.toContain('Half a thought');
    const { id: other } = await createForm(source, { name: 'Never published', template: 'office' });
    expect(await failureOf(shareForm(source, { id: other }))).toEqual({ code: 'CONFLICT' });
    expect(await listSharedForms(target)).toHaveLength(1);
  });

  it('is recorded and told, ends once, and copies stay', async () => {
    const { source, target, id, take } = await makeBrands();
    expect((await activityOf(source))[0]).toMatchObject({ action: 'auditForm.share', subjectId: id });
    const copy = await take();
    await unshareForm(source, { id });
    expect((await activityOf(source))[0]).toMatchObject({ action: 'auditForm.unshare', subjectId: id });
    expect((await eventsOf(source))[0]).toMatchObject({ kind: 'auditForm', op: 'update' });
    expect(await failureOf(unshareForm(source, { id }))).toEqual({ code: 'NOT_FOUND' });
    expect(await listSharedForms(target)).toEqual([]);
    expect(await failureOf(getSharedForm(target, id))).toEqual({ code: 'NOT_FOUND' });
    expect(await questionsOf(target, copy)).toEqual(['Lit?', 'Open?', 'Quick?']);
    expect((await getFormSharing(target, copy)).origin).toEqual({
      name: 'Shop visit',
      brand: 'Source',
      version: 1,
      newer: null,
      isShared: false,
    });
  });

  it('ends in the archive and does not come back out of it', async () => {
    const { source, target, id } = await makeBrands();
    await archiveForm(source, { id, archived: true });
    expect(await listSharedForms(target)).toEqual([]);
    expect(await failureOf(shareForm(source, { id }))).toEqual({ code: 'CONFLICT' });
    await archiveForm(source, { id, archived: false });
    expect(await listSharedForms(target)).toEqual([]);
    expect(await getFormSharing(source, id)).toEqual({ sharedVersion: null, published: 1, origin: null });
    await shareForm(source, { id });
    expect(await listForms(source)).toMatchObject([{ shared: true }]);
  });

  it('follows the brand’s name, ends with the brand, and leaves copies where they are', async () => {
    const { source, target, id, take } = await makeBrands();
    const copy = await take();
    await updateWorkspaceSettings(source, {
      ...pick(source.workspace, workspaceSettings),
      name: 'Renamed',
    } as Parameters<typeof updateWorkspaceSettings>[1]);
    expect(await listSharedForms(target)).toMatchObject([{ id, brand: 'Renamed' }]);
    await deleteWorkspaceNow(source.workspace.id);
    expect(await listSharedForms(target)).toEqual([]);
    expect(await questionsOf(target, copy)).toEqual(['Lit?', 'Open?', 'Quick?']);
    expect((await getFormSharing(target, copy)).origin).toMatchObject({ brand: 'Source', isShared: false });
  });

  it('goes with its organization', async () => {
    const { source, target, id } = await makeBrands();
    for (const ctx of [source, target]) await deleteWorkspaceNow(ctx.workspace.id);
    await gateDb().delete(organizations).where(eq(organizations.id, source.organization.id));
    const left = await withTenant.shared(source, 'audit:manage', (tx) =>
      tx.select().from(sharedForms).where(eq(sharedForms.formId, id)),
    );
    expect(left).toEqual([]);
  });

  it('stands in the export of the brand that shares, and nowhere in that of another', async () => {
    const { source, target, id } = await makeBrands();
    const read = async (ctx: TenantContext) =>
      (await new Response(exportWorkspace(ctx)).json()) as { sharedForms: { formId: string }[] };
    expect((await read(source)).sharedForms).toMatchObject([{ formId: id, version: 1 }]);
    expect((await read(target)).sharedForms).toEqual([]);
  });
});

describe('a newer version of the template', () => {
  it('is offered, taken over criterion by criterion, and what was changed here is told apart', async () => {
    const { source, target, id, take } = await makeBrands();
    const copy = await take();
    expect(await failureOf(getFormUpdate(target, copy))).toEqual({ code: 'NOT_FOUND' });
    await edit(target, copy, (list) =>
      list.map((one) =>
        one.question === 'Open?' ? { ...one, question: 'Really open?', help: 'Ours' } : one,
      ),
    );
    await edit(
      source,
      id,
      ([lit, open, quick]) =>
        [
          { ...lit, weight: 3 },
          { ...open, question: 'Wide open?' },
          ...(quick ? [quick] : []),
          { kind: 'person', question: 'Kind?' },
        ] as Criteria,
      { evidenceBelow: 5 },
    );
    await publishForm(source, { id });
    expect((await getFormSharing(target, copy)).origin).toMatchObject({ version: 1, newer: 2 });
    const offer = await getFormUpdate(target, copy);
    const told = offer.changes.map((change) => [change.type, 'isLocal' in change && change.isLocal]);
    expect(told).toEqual([
      ['rules', false],
      ['changed', false],
      ['changed', true],
      ['added', false],
    ]);
    const { revision } = offer.form;
    const chosen = offer.changes.filter(({ type }) => type === 'rules' || type === 'added');
    expect(
      await takeFormUpdate(target, { id: copy, revision, version: 2, changes: chosen.map((one) => one.id) }),
    ).toEqual({ left: 2 });
    expect(await questionsOf(target, copy)).toEqual(['Lit?', 'Really open?', 'Quick?', 'Kind?']);
    expect((await getForm(target, copy)).content).toMatchObject({
      evidenceBelow: 5,
      criteria: [{ weight: 2 }, {}, {}, {}],
    });
    expect((await activityOf(target))[0]).toMatchObject({ action: 'auditForm.takeUpdate' });
    expect(
      await failureOf(takeFormUpdate(target, { id: copy, revision, version: 2, changes: ['rules'] })),
    ).toEqual({ code: 'CONFLICT' });
    const rest = await getFormUpdate(target, copy);
    expect(rest.changes.map(({ type }) => type)).toEqual(['changed', 'changed']);
    const all = { id: copy, version: 2, changes: rest.changes.map((one) => one.id) };
    expect(await takeFormUpdate(target, { ...all, revision: rest.form.revision })).toEqual({ left: 0 });
    expect(await questionsOf(target, copy)).toEqual(['Lit?', 'Wide open?', 'Quick?', 'Kind?']);
    expect((await getForm(target, copy)).content.criteria[1]).toMatchObject({ help: 'Ours' });
    expect((await getFormSharing(target, copy)).origin).toMatchObject({ version: 2, newer: null });
  });

  it('can be declined, which is remembered until the one after it', async () => {
    const { source, target, id, take } = await makeBrands();
    const copy = await take();
    await edit(source, id, (list) => list.map((one) => ({ ...one, weight: 4 })));
    await publishForm(source, { id });
    await declineFormUpdate(target, { id: copy, version: 2 });
    expect((await activityOf(target))[0]).toMatchObject({ action: 'auditForm.declineUpdate' });
    expect((await getFormSharing(target, copy)).origin).toMatchObject({ version: 2, newer: null });
    expect(await failureOf(declineFormUpdate(target, { id: copy, version: 2 }))).toEqual({
      code: 'NOT_FOUND',
    });
    await edit(source, id, (list) => list.map((one, at) => (at === 0 ? { ...one, help: 'Look up' } : one)));
    await publishForm(source, { id });
    const { changes } = await getFormUpdate(target, copy);
    expect(changes).toMatchObject([{ type: 'changed', fields: [{ field: 'help', to: 'Look up' }] }]);
    const small = await makeWorkspace();
    expect(await failureOf(declineFormUpdate(small.ctx, { id: copy, version: 3 }))).toEqual({
      code: 'NOT_FOUND',
    });
  });

  it('refuses what is not offered, a version that is not the latest, and the archive', async () => {
    const { source, target, id, take } = await makeBrands();
    const copy = await take();
    await edit(source, id, (list) => list.slice(1));
    await publishForm(source, { id });
    const { form, changes } = await getFormUpdate(target, copy);
    const input = { id: copy, revision: form.revision, version: 2, changes: changes.map((one) => one.id) };
    expect(await failureOf(takeFormUpdate(target, { ...input, changes: ['order'] }))).toEqual({
      code: 'NOT_FOUND',
      field: 'changes',
    });
    expect(await failureOf(takeFormUpdate(target, { ...input, changes: [] }))).toEqual({
      code: 'VALIDATION',
      field: 'changes',
    });
    expect(await failureOf(takeFormUpdate(target, { ...input, version: 3 }))).toEqual({ code: 'CONFLICT' });
    await archiveForm(target, { id: copy, archived: true });
    expect(await failureOf(takeFormUpdate(target, input))).toEqual({ code: 'NOT_FOUND' });
    expect((await getFormSharing(target, copy)).origin).toMatchObject({ newer: null });
  });

  it('reaches no published version: a cycle keeps what it was planned with', async () => {
    const { source, target, id, take } = await makeBrands();
    const copy = await take();
    await publishForm(target, { id: copy });
    const published = await withTenant.read(target, 'audit:manage', (tx) =>
      tx.select().from(auditFormVersions).where(eq(auditFormVersions.formId, copy)),
    );
    const { input } = await makeParts(target, [target]);
    const formVersionId = published[0]?.id ?? '';
    const cycle = await createCycle(target, { ...input, formVersionId });
    await edit(source, id, (list) => list.slice(2));
    await publishForm(source, { id });
    const offer = await getFormUpdate(target, copy);
    await takeFormUpdate(target, {
      id: copy,
      revision: offer.form.revision,
      version: 2,
      changes: offer.changes.map((one) => one.id),
    });
    expect(await getForm(target, copy)).toMatchObject({
      number: 2,
      isDraft: true,
      versions: [{ number: 1 }],
    });
    await publishForm(target, { id: copy });
    const [kept] = await withTenant.read(target, 'audit:manage', (tx) =>
      tx.select().from(auditCycles).where(eq(auditCycles.id, cycle.id)),
    );
    expect(kept?.formVersionId).toBe(formVersionId);
  });
});

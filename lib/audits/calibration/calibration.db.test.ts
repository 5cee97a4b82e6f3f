import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { workspaceSettingsSchema } from '@/lib/accounts/input';
import { updateWorkspaceSettings } from '@/lib/accounts/workspace-settings';
import { workspaceSettings } from '@/db/values/settings';
import { newId } from '@/lib/ids';
import { activityOf, failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { listTrash } from '@/lib/trash/list-trash';
import { restoreFromTrash } from '@/lib/trash/restore-from-trash';
import { pick } from '@/lib/utils/pick';
import { getCycle } from '../cycles/get-cycle';
import { archiveForm } from '../forms/archive-form';
import { getForm } from '../forms/get-form';
import { publishForm } from '../forms/publish-form';
import { saveDraft } from '../forms/save-draft';
import { reviewedCycle } from '../testing/cycle-worlds';
import { personOf } from '../testing/make-cycle';
import { createCalibration } from './create-calibration';
import { deleteCalibration } from './delete-calibration';
import { getCalibration } from './get-calibration';
import { getCalibrationOptions } from './get-calibration-options';
import { handIn } from './hand-in';
import { listCalibrations } from './list-calibrations';
import { moveCalibration } from './move-calibration';
import { removeCase } from './remove-case';
import { saveCalibration } from './save-calibration';
import { saveOutcome } from './save-outcome';
import { saveScore } from './save-score';
import { setAuditors } from './set-auditors';
import { takeOverAnchors } from './take-over-anchors';
import { edited, giveScores, makeAsking, openSession, toldSession } from './testing/make-calibration';

const table = [
  [1, 3, 5, 7, 9],
  [2, 3, 5, 8, 9],
];
const given = (caseId: string, score: number | null, notApplicable = false) => ({
  caseId,
  score,
  notApplicable,
  note: '',
});

describe('a session being made', () => {
  it('keeps its cases in their order, with the words of a criterion or own ones', async () => {
    const { ctx } = await makeWorkspace();
    const { versionId, criterionId } = await makeAsking(ctx, 0.5);
    const { id } = await createCalibration(ctx, { name: ' Spring ', formVersionId: versionId });
    await saveCalibration(
      ctx,
      await edited(ctx, id, [
        { title: 'Own', question: 'Would you come back?', anchorLow: 'Never' },
        { title: 'Asked', criterionId, question: 'is not kept' },
      ]),
    );
    const { cases, step, name } = await getCalibration(ctx, id);
    expect({ step, name }).toEqual({ step: 0.5, name: 'Spring' });
    expect(cases.map(({ title, question, anchorLow }) => [title, question, anchorLow])).toEqual([
      ['Own', 'Would you come back?', 'Never'],
      ['Asked', 'Is the shop clean?', 'Dirty'],
    ]);
  });

  it('refuses a save that did not see the one before, criteria of another version, and bad links', async () => {
    const { ctx } = await makeWorkspace();
    const { versionId, criterionId } = await makeAsking(ctx);
    const { id } = await createCalibration(ctx, { name: 'Spring', formVersionId: versionId });
    const seen = await edited(ctx, id, []);
    await saveCalibration(ctx, { ...seen, name: 'First' });
    expect(await failureOf(saveCalibration(ctx, { ...seen, name: 'Second' }))).toEqual({ code: 'CONFLICT' });
    const without = await edited(ctx, id, [{ title: 'A', criterionId }], { formVersionId: null });
    expect(await failureOf(saveCalibration(ctx, without))).toEqual({ code: 'NOT_FOUND', field: 'cases' });
    const script = await edited(ctx, id, [{ title: 'A', question: 'B', link: 'javascript:alert(1)' }]);
    expect(await failureOf(saveCalibration(ctx, script))).toMatchObject({
      code: 'VALIDATION',
      field: 'cases.0.link',
    });
    const asksNothing = await edited(ctx, id, [{ title: 'A' }]);
    expect(await failureOf(saveCalibration(ctx, asksNothing))).toMatchObject({ field: 'cases.0.question' });
    const photo = await edited(ctx, id, [{ title: 'A', question: 'B', photoFileId: newId() }]);
    expect(await failureOf(saveCalibration(ctx, photo))).toEqual({ code: 'NOT_FOUND', field: 'cases' });
  });

  it('invites whoever may score: members who never acted here too, no viewers', async () => {
    const made = await makeWorkspace();
    const { ctx } = made;
    const fresh = await made.as('auditor');
    const viewer = await made.as('viewer');
    const { id } = await createCalibration(ctx, { name: 'Spring' });
    const { people } = await getCalibrationOptions(ctx);
    expect(people.map((one) => one.id)).toContain(fresh.person.userId);
    expect(people.map((one) => one.id)).not.toContain(viewer.person.userId);
    await setAuditors(ctx, { id, auditorIds: [fresh.person.userId!, await personOf(ctx)] });
    expect((await getCalibration(ctx, id)).counts.auditors).toBe(2);
    expect(await failureOf(setAuditors(ctx, { id, auditorIds: [await personOf(viewer)] }))).toMatchObject({
      code: 'VALIDATION',
      field: 'auditorIds',
    });
    expect((await getCalibration(ctx, id)).counts.auditors).toBe(2);
  });

  it('opens with two auditors and with something to look at in each case', async () => {
    const made = await makeWorkspace();
    const { ctx } = made;
    const { id } = await createCalibration(ctx, { name: 'Spring' });
    const open = () => failureOf(moveCalibration(ctx, { id, to: 'open' }));
    expect(await open()).toMatchObject({ code: 'CONFLICT' });
    await saveCalibration(ctx, await edited(ctx, id, [{ title: 'A', question: 'B' }]));
    expect(await open()).toMatchObject({ code: 'CONFLICT' });
    await saveCalibration(ctx, await edited(ctx, id, [{ title: 'A', question: 'B', body: 'C' }]));
    await setAuditors(ctx, { id, auditorIds: [await personOf(ctx)] });
    expect(await open()).toMatchObject({ code: 'CONFLICT' });
    await setAuditors(ctx, {
      id,
      auditorIds: [await personOf(ctx), await personOf(await made.as('auditor'))],
    });
    await moveCalibration(ctx, { id, to: 'open' });
    expect(await failureOf(saveCalibration(ctx, await edited(ctx, id, [])))).toMatchObject({
      code: 'CONFLICT',
    });
  });
});

describe('scoring', () => {
  it('takes what the form allows, and a score can be taken back', async () => {
    const { auditors, caseIds, id } = await openSession();
    const [one] = auditors;
    const [caseId = ''] = caseIds;
    for (const score of [-1, 11, 7.3, Number.NaN]) {
      expect(await failureOf(saveScore(one!, given(caseId, score)))).toMatchObject({ code: 'VALIDATION' });
    }
    expect(await failureOf(saveScore(one!, given(caseId, 7.5)))).toEqual({
      code: 'VALIDATION',
      field: 'score',
    });
    expect(await failureOf(saveScore(one!, given(caseId, 7, true)))).toEqual({
      code: 'VALIDATION',
      field: 'score',
    });
    await saveScore(one!, given(caseId, 7));
    await saveScore(one!, given(caseId, null));
    expect((await getCalibration(one!, id)).cases[0]?.own).toBeNull();
    const halves = await openSession({ step: 0.5 });
    await saveScore(halves.auditors[0]!, given(halves.caseIds[0]!, 7.5));
  });

  it('is for whoever was invited, and for cases that are there', async () => {
    const { ctx, as, auditors, caseIds, id } = await openSession();
    const [caseId = '', second = ''] = caseIds;
    expect(await failureOf(saveScore(ctx, given(caseId, 5)))).toEqual({ code: 'NOT_FOUND' });
    expect(await failureOf(saveScore(await as('auditor'), given(caseId, 5)))).toEqual({ code: 'NOT_FOUND' });
    expect(await failureOf(saveScore((await makeWorkspace()).ctx, given(caseId, 5)))).toEqual({
      code: 'NOT_FOUND',
    });
    await removeCase(ctx, { caseId });
    expect(await failureOf(saveScore(auditors[0]!, given(caseId, 5)))).toEqual({ code: 'NOT_FOUND' });
    await saveScore(auditors[0]!, given(second, 5));
    expect((await getCalibration(ctx, id)).cases).toHaveLength(4);
  });

  it('ends with everybody in, and nothing is taken after that', async () => {
    const { ctx, auditors, caseIds, id } = await openSession({ auditors: 2 });
    const [one, other] = auditors;
    expect(await failureOf(handIn(one!, { id, handedIn: true }))).toMatchObject({ code: 'CONFLICT' });
    await giveScores(one!, caseIds, table[0]!);
    expect(await handIn(one!, { id, handedIn: true })).toEqual({ told: false });
    expect(await failureOf(saveScore(one!, given(caseIds[0]!, 5)))).toMatchObject({ code: 'CONFLICT' });
    await handIn(one!, { id, handedIn: false });
    await saveScore(one!, given(caseIds[0]!, 2));
    await handIn(one!, { id, handedIn: true });
    await giveScores(other!, caseIds, table[1]!);
    expect((await getCalibration(ctx, id)).state).toBe('open');
    expect(await handIn(other!, { id, handedIn: true })).toEqual({ told: true });
    expect((await getCalibration(ctx, id)).state).toBe('told');
    expect(await failureOf(saveScore(other!, given(caseIds[0]!, 5)))).toMatchObject({ code: 'CONFLICT' });
    expect(await failureOf(handIn(other!, { id, handedIn: false }))).toMatchObject({ code: 'CONFLICT' });
  });

  it('waits for nobody who was taken out, and keeps whoever has scored', async () => {
    const { ctx, auditors, caseIds, id, personIds } = await openSession({ auditors: 3 });
    for (const at of [0, 1]) {
      await giveScores(auditors[at]!, caseIds, table[at]!);
      await handIn(auditors[at]!, { id, handedIn: true });
    }
    expect(await failureOf(setAuditors(ctx, { id, auditorIds: personIds.slice(1) }))).toMatchObject({
      code: 'CONFLICT',
    });
    await setAuditors(ctx, { id, auditorIds: personIds.slice(0, 2) });
    expect((await getCalibration(ctx, id)).state).toBe('told');
    expect(await failureOf(getCalibration(auditors[2]!, id))).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('leading', () => {
  it('tells the results once, though two press at once and somebody scores', async () => {
    const { ctx, as, auditors, caseIds, id } = await openSession();
    const editor = await as('editor');
    await giveScores(auditors[0]!, caseIds, table[0]!);
    const late = given(caseIds[1]!, 9);
    const [, , scored] = await Promise.allSettled([
      moveCalibration(ctx, { id, to: 'told' }),
      moveCalibration(editor, { id, to: 'told' }),
      saveScore(auditors[1]!, late),
    ]);
    const told = await getCalibration(ctx, id);
    expect(told.state).toBe('told');
    const result = told.cases[1]!.result;
    expect(result?.kind === 'named' && result.scores.length).toBe(scored?.status === 'fulfilled' ? 2 : 1);
    const actions = (await activityOf(ctx)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'calibration.tell')).toHaveLength(1);
  });

  it('keeps what one lead wrote of a case where another one began before that', async () => {
    const { ctx, as, id, caseIds } = await toldSession(table);
    const [caseId = ''] = caseIds;
    const editor = await as('editor');
    const said = async () => (await getCalibration(ctx, id)).cases[0]?.outcome;
    const first = { caseId, discussion: 'The door counts.', consensus: 7 };
    await saveOutcome(ctx, first);
    expect(
      await failureOf(saveOutcome(editor, { caseId, discussion: 'It does not.', consensus: 3 })),
    ).toEqual({
      code: 'CONFLICT',
    });
    expect(await said()).toMatchObject({ discussion: 'The door counts.', consensus: 7 });
    // The same words twice are no conflict; nor is a change of what was read.
    await saveOutcome(editor, first);
    const { takenOverAt: _never, ...before } = (await said())!;
    await saveOutcome(editor, { caseId, discussion: 'It does not.', consensus: 3, before });
    expect(await said()).toMatchObject({ discussion: 'It does not.', consensus: 3 });
  });

  it('goes only where a step leads, and needs a score to tell', async () => {
    const { ctx, as, auditors, caseIds, id } = await openSession();
    const to = (state: 'draft' | 'open' | 'told' | 'closed') =>
      failureOf(moveCalibration(ctx, { id, to: state }));
    expect(await to('closed')).toMatchObject({ code: 'CONFLICT' });
    expect(await to('told')).toMatchObject({ code: 'CONFLICT' });
    expect(await failureOf(moveCalibration(auditors[0]!, { id, to: 'told' }))).toEqual({ code: 'FORBIDDEN' });
    expect(await failureOf(moveCalibration(await as('viewer'), { id, to: 'told' }))).toEqual({
      code: 'FORBIDDEN',
    });
    await giveScores(auditors[0]!, caseIds, table[0]!);
    expect(await to('draft')).toMatchObject({ code: 'CONFLICT' });
    await moveCalibration(ctx, { id, to: 'told' });
    await moveCalibration(ctx, { id, to: 'closed' });
    const outcome = { caseId: caseIds[0]!, discussion: '', consensus: 5 };
    expect(await failureOf(saveOutcome(ctx, outcome))).toMatchObject({ code: 'CONFLICT' });
    await moveCalibration(ctx, { id, to: 'told' });
    await saveOutcome(ctx, outcome);
    expect(await failureOf(saveOutcome(ctx, { ...outcome, consensus: 5.5 }))).toMatchObject({
      code: 'VALIDATION',
      field: 'consensus',
    });
  });

  it('takes a session back to be made while nobody has scored', async () => {
    const { ctx, auditors, id } = await openSession();
    await moveCalibration(ctx, { id, to: 'draft' });
    expect(await failureOf(getCalibration(auditors[0]!, id))).toEqual({ code: 'NOT_FOUND' });
    expect(await listCalibrations(auditors[0]!)).toEqual([]);
  });

  it('goes by the limits of the brand', async () => {
    const { ctx, id } = await toldSession(table);
    expect((await getCalibration(ctx, id)).agreement?.verdict).toBe('well');
    const settings = { ...pick(ctx.workspace, workspaceSettings), agreementDifference: 0.2 };
    await updateWorkspaceSettings(ctx, settings);
    const strict = { ...ctx, workspace: { ...ctx.workspace, ...settings } };
    expect((await getCalibration(strict, id)).agreement?.verdict).toBe('discuss');
    const crossed = workspaceSettingsSchema.safeParse({ ...settings, agreementGood: 0.5, agreementLow: 0.6 });
    expect(crossed.error?.issues.map(({ path }) => path)).toEqual([['agreementLow']]);
  });

  it('is said in the checklist of its cycle, and holds nothing back', async () => {
    const { ctx, id: cycleId } = await reviewedCycle();
    const before = (await getCycle(ctx, cycleId)).checklist;
    expect(before).toMatchObject({ calibrations: 0, openCalibrations: 0 });
    const { id } = await createCalibration(ctx, { name: 'Spring', cycleId });
    const { checklist } = await getCycle(ctx, cycleId);
    expect(checklist).toEqual({ ...before, calibrations: 1, openCalibrations: 1 });
    await deleteCalibration(ctx, { id });
    expect((await getCycle(ctx, cycleId)).checklist).toEqual(before);
  });

  it('lies in the trash whole, and comes back as it was', async () => {
    const { ctx, auditors, id } = await toldSession(table);
    await deleteCalibration(ctx, { id });
    expect(await failureOf(getCalibration(ctx, id))).toEqual({ code: 'NOT_FOUND' });
    expect(await listCalibrations(auditors[0]!)).toEqual([]);
    expect((await listTrash(ctx)).map(({ kind, name }) => [kind, name])).toEqual([['calibration', 'Spring']]);
    await restoreFromTrash(ctx, { items: [{ kind: 'calibration', id }] });
    expect((await getCalibration(ctx, id)).cases[0]?.result).toMatchObject({ figures: { n: 2 } });
  });
});

describe('proposed anchors', () => {
  const propose = (caseId: string, text: string) => ({
    caseId,
    discussion: '',
    consensus: null,
    proposedMiddle: text,
  });

  it('make a draft of the latest version where there is none, and change nothing that is published', async () => {
    const { ctx, caseIds, formId } = await toldSession(table);
    const [caseId = '', second = ''] = caseIds;
    expect(await failureOf(takeOverAnchors(ctx, { caseId }))).toMatchObject({ code: 'CONFLICT' });
    await saveOutcome(ctx, propose(caseId, 'Crumbs on at most one table'));
    expect(await takeOverAnchors(ctx, { caseId })).toEqual({ formId, number: 2, made: true });
    const form = await getForm(ctx, formId);
    expect(form).toMatchObject({ isDraft: true, number: 2, versions: [{ number: 1 }] });
    expect(form.content.criteria.map(({ anchorLow, anchorMiddle }) => [anchorLow, anchorMiddle])).toEqual([
      ['Dirty', 'Crumbs on at most one table'],
      ['', ''],
    ]);
    expect((await getCalibrationOptions(ctx)).forms[0]?.criteria[0]?.anchorMiddle).toBe('Tidy');
    await saveOutcome(ctx, propose(second, 'No crumbs'));
    expect(await takeOverAnchors(ctx, { caseId: second })).toEqual({ formId, number: 2, made: false });
    await publishForm(ctx, { id: formId });
    expect((await getForm(ctx, formId)).content.criteria[0]?.anchorMiddle).toBe('No crumbs');
  });

  it('are refused where the draft asks something else by now, and in the archive', async () => {
    const { ctx, caseIds, formId } = await toldSession(table);
    const [caseId = ''] = caseIds;
    await saveOutcome(ctx, propose(caseId, 'No crumbs'));
    await archiveForm(ctx, { id: formId, archived: true });
    expect(await failureOf(takeOverAnchors(ctx, { caseId }))).toMatchObject({ code: 'CONFLICT' });
    await archiveForm(ctx, { id: formId, archived: false });
    const { content, revision, name, description, id } = await getForm(ctx, formId);
    await saveDraft(ctx, {
      ...content,
      step: 1,
      id,
      revision,
      name,
      description,
      criteria: [{ question: 'Something else' }],
    });
    expect(await failureOf(takeOverAnchors(ctx, { caseId }))).toMatchObject({ code: 'CONFLICT' });
  });
});

import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { createForm } from '../../forms/create-form';
import { getForm } from '../../forms/get-form';
import { publishForm } from '../../forms/publish-form';
import { saveDraft } from '../../forms/save-draft';
import { personOf } from '../../testing/make-cycle';
import { createCalibration } from '../create-calibration';
import { getCalibration } from '../get-calibration';
import { getCalibrationOptions } from '../get-calibration-options';
import { handIn } from '../hand-in';
import type { CalibrationCaseInput, SaveCalibrationInput } from '../input';
import { moveCalibration } from '../move-calibration';
import { saveCalibration } from '../save-calibration';
import { saveScore } from '../save-score';
import { setAuditors } from '../set-auditors';

/** A published form with one criterion and its anchors; scores go in this step. */
export async function makeAsking(ctx: TenantContext, step: 0.5 | 1 = 1) {
  const { id: formId } = await createForm(ctx, { name: `Shops ${step}` });
  const { revision, name, description } = await getForm(ctx, formId);
  await saveDraft(ctx, {
    id: formId,
    revision,
    name,
    description,
    step,
    askQualities: false,
    askExpected: false,
    evidenceRule: 'none',
    evidenceBelow: 3,
    evidenceAbove: 9,
    criteria: [
      { question: 'Is the shop clean?', anchorLow: 'Dirty', anchorMiddle: 'Tidy', anchorHigh: 'Shining' },
      { question: 'Is it warm?' },
    ],
  });
  await publishForm(ctx, { id: formId });
  const [form] = (await getCalibrationOptions(ctx)).forms;
  return { formId, versionId: form?.id ?? '', criterionId: form?.criteria[0]?.id ?? '' };
}

/** Input of an editor that has read the session. */
export async function edited(
  ctx: TenantContext,
  id: string,
  cases: CalibrationCaseInput[],
  patch: Partial<SaveCalibrationInput> = {},
): Promise<SaveCalibrationInput> {
  const { name, revision, form, cycle } = await getCalibration(ctx, id);
  return {
    id,
    name,
    revision,
    formVersionId: form?.versionId ?? null,
    cycleId: cycle?.id ?? null,
    cases,
    ...patch,
  };
}

/** A session of so many cases with three auditors, open for scoring. */
export async function openSession({ cases = 5, step = 1 as 0.5 | 1, auditors = 3 } = {}) {
  const made = await makeWorkspace();
  const { ctx } = made;
  const asking = await makeAsking(ctx, step);
  const people: TenantContext[] = [];
  for (let at = 0; at < auditors; at += 1) people.push(await made.as('auditor'));
  const { id } = await createCalibration(ctx, { name: 'Spring', formVersionId: asking.versionId });
  const list = Array.from({ length: cases }, (_, at) => ({
    title: `Case ${at + 1}`,
    body: 'A counter with cups on it.',
    criterionId: asking.criterionId,
  }));
  await saveCalibration(ctx, await edited(ctx, id, list));
  const ids = await Promise.all(people.map(personOf));
  await setAuditors(ctx, { id, auditorIds: ids });
  await moveCalibration(ctx, { id, to: 'open' });
  const caseIds = (await getCalibration(ctx, id)).cases.map((one) => one.id);
  return { ...made, ...asking, id, auditors: people, personIds: ids, caseIds };
}

/** Gives scores to cases in their order, a distinctive note with each. */
export async function giveScores(
  ctx: TenantContext,
  caseIds: readonly string[],
  scores: readonly number[],
  note = 'secret note',
): Promise<void> {
  for (const [at, caseId] of caseIds.entries()) {
    await saveScore(ctx, { caseId, score: scores[at] ?? null, notApplicable: false, note });
  }
}

/** The same session with everybody in, so that its results are told. */
export async function toldSession(table: readonly (readonly number[])[], options: { step?: 0.5 | 1 } = {}) {
  const made = await openSession({ ...options, cases: table[0]?.length ?? 5, auditors: table.length });
  for (const [at, ctx] of made.auditors.entries()) {
    await giveScores(ctx, made.caseIds, table[at] ?? []);
    await handIn(ctx, { id: made.id, handedIn: true });
  }
  return made;
}

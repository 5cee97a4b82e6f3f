import { describe, expect, it } from 'vitest';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { exportWorkspace } from '@/lib/export/export-workspace';
import { activityOf, eventsOf, failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { personOf } from '../testing/make-cycle';
import { getCalibration } from './get-calibration';
import { handIn } from './hand-in';
import { listCalibrations } from './list-calibrations';
import { moveCalibration } from './move-calibration';
import { readTellableScores } from './read-scores';
import { saveOutcome } from './save-outcome';
import { giveScores, openSession, toldSession } from './testing/make-calibration';

const table = [
  [1, 3, 5, 7, 9],
  [2, 3, 5, 8, 9],
  [1, 4, 9, 7, 10],
];

const ownOf = async (ctx: TenantContext, id: string) =>
  (await getCalibration(ctx, id)).cases.map(({ own }) => own?.score ?? null);
const resultsOf = async (ctx: TenantContext, id: string) =>
  (await getCalibration(ctx, id)).cases.map(({ result }) => result);

describe('before the results are told', () => {
  it('everybody reads own scores alone, who leads too', async () => {
    const { ctx, as, id, auditors, caseIds } = await openSession();
    const [one, other] = auditors;
    await giveScores(one!, caseIds, table[0]!);
    await giveScores(other!, caseIds, table[1]!);
    const editor = await as('editor');
    for (const reader of [ctx, editor]) {
      const told = await getCalibration(reader, id);
      expect(told.cases.every(({ own, result, outcome }) => !own && !result && !outcome)).toBe(true);
      expect(told.agreement).toBeNull();
      expect(told.auditors.map(({ scored }) => scored).sort()).toEqual([0, 5, 5]);
      expect(JSON.stringify(told)).not.toContain('secret note');
    }
    expect(await ownOf(one!, id)).toEqual(table[0]);
    expect(await ownOf(other!, id)).toEqual(table[1]);
    const told = await getCalibration(one!, id);
    expect(told).toMatchObject({ leads: false, auditors: [], agreement: null });
    expect(told.cases.every(({ result }) => result === null)).toBe(true);
  });

  it('nothing else leaves the database, whoever asks', async () => {
    const { ctx, id, auditors, caseIds, personIds } = await openSession();
    for (const at of [0, 1]) await giveScores(auditors[at]!, caseIds, table[at]!);
    const read = (reader: TenantContext, personId: string | null) =>
      withTenant.read(reader, 'audit:score', (tx) =>
        readTellableScores(tx, reader, { id, state: 'open' }, personId),
      );
    expect(await read(ctx, null)).toEqual([]);
    expect(await read(ctx, await personOf(ctx))).toEqual([]);
    expect(await read(auditors[2]!, personIds[2]!)).toEqual([]);
    const own = await read(auditors[0]!, personIds[0]!);
    expect(own.map(({ personId }) => personId)).toEqual(Array(5).fill(personIds[0]));
  });

  it('nobody else reads anything: not the uninvited, not a viewer, not another brand', async () => {
    const { as, id } = await openSession();
    const stranger = (await openSession()).ctx;
    expect(await failureOf(getCalibration(await as('auditor'), id))).toEqual({ code: 'NOT_FOUND' });
    expect(await failureOf(getCalibration(await as('viewer'), id))).toEqual({ code: 'FORBIDDEN' });
    expect(await failureOf(listCalibrations(await as('viewer')))).toEqual({ code: 'FORBIDDEN' });
    expect(await failureOf(getCalibration(stranger, id))).toEqual({ code: 'NOT_FOUND' });
    expect(await listCalibrations(await as('auditor'))).toEqual([]);
    expect((await listCalibrations(stranger)).map((one) => one.id)).not.toContain(id);
  });

  it('no score is in the export, the activity or a live event', async () => {
    const { ctx, id, auditors, caseIds } = await openSession();
    await giveScores(auditors[0]!, caseIds, table[0]!);
    await handIn(auditors[0]!, { id, handedIn: true });
    const whole = JSON.parse(await new Response(exportWorkspace(ctx)).text()) as Record<string, unknown[]>;
    expect(whole.calibrationCases).toHaveLength(5);
    expect(whole.calibrationScores).toEqual([]);
    expect(JSON.stringify(whole)).not.toContain('secret note');
    const said = JSON.stringify([await activityOf(ctx), await eventsOf(ctx)]);
    expect(said).not.toContain('secret note');
    expect(said).not.toContain('score');
  });

  it('is so again after scoring was reopened, with what had been agreed on', async () => {
    const { ctx, id, auditors, caseIds } = await toldSession(table);
    await saveOutcome(ctx, {
      caseId: caseIds[0]!,
      discussion: 'secret talk',
      consensus: 2,
      proposedLow: 'secret anchor',
    });
    await moveCalibration(ctx, { id, to: 'open' });
    for (const reader of [ctx, ...auditors]) {
      const told = await getCalibration(reader, id);
      expect(told.cases.every(({ result, outcome }) => !result && !outcome)).toBe(true);
      expect(told.agreement).toBeNull();
      expect(told.reopenedAt).not.toBeNull();
    }
    const whole = await new Response(exportWorkspace(ctx)).text();
    for (const secret of ['secret note', 'secret talk', 'secret anchor']) expect(whole).not.toContain(secret);
  });
});

describe('when the results are told', () => {
  it('who leads sees every name, who stands apart, and how each leans', async () => {
    const { ctx, id, personIds } = await toldSession(table);
    const told = await getCalibration(ctx, id);
    expect(told.state).toBe('told');
    const third = told.cases[2]!.result;
    expect(third).toMatchObject({ kind: 'named', figures: { n: 3, min: 5, max: 9 } });
    const apart = third?.kind === 'named' ? third.scores.filter((one) => one.apart) : [];
    expect(apart.map(({ auditorId, score }) => [auditorId, score])).toEqual([[personIds[2], 9]]);
    expect(told.agreement?.figures?.bias.map(({ auditor }) => auditor).sort()).toEqual([...personIds].sort());
    const whole = await new Response(exportWorkspace(ctx)).text();
    expect(whole).toContain('secret note');
  });

  it('an auditor sees the own scores and the others without names, notes or order', async () => {
    const { id, auditors, personIds } = await toldSession(table);
    const told = await getCalibration(auditors[2]!, id);
    expect(await ownOf(auditors[2]!, id)).toEqual(table[2]);
    expect(told.cases[0]!.result).toEqual({
      kind: 'anonymous',
      figures: { n: 3, mean: 4 / 3, min: 1, max: 2 },
      others: [1, 2],
      apart: false,
    });
    expect(told.cases[2]!.result).toMatchObject({ kind: 'anonymous', apart: true });
    expect(told.auditors).toEqual([]);
    expect(told.agreement?.figures?.bias.map(({ auditor }) => auditor)).toEqual([personIds[2]]);
    const said = JSON.stringify(told);
    for (const other of personIds.slice(0, 2)) expect(said).not.toContain(other);
    expect(said.split('secret note')).toHaveLength(6);
  });

  it('a group of one has a name, so it is withheld', async () => {
    const { ctx, id, auditors } = await toldSession(table.slice(0, 2));
    expect(new Set((await resultsOf(auditors[0]!, id)).map((result) => result?.kind))).toEqual(
      new Set(['withheld']),
    );
    expect((await getCalibration(auditors[0]!, id)).agreement).toBeNull();
    expect((await getCalibration(ctx, id)).agreement?.verdict).toBe('well');
  });
});

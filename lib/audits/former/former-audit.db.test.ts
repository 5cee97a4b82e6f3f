import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { discardImport } from '@/lib/ratings/discard-import';
import { importFilePath } from '@/lib/ratings/import-files';
import { failureOf } from '@/lib/ratings/testing/survey';
import { getInventory } from '@/lib/touchpoints/get-inventory';
import { reopenCycle } from '../cycles/close-cycle';
import { getCycle } from '../cycles/get-cycle';
import { getCycleOptions } from '../cycles/get-cycle-options';
import { listCycles } from '../cycles/list-cycles';
import { makeClosed, makeParts } from '../testing/make-cycle';
import { commitFormer } from './commit-former';
import { getFormer } from './get-former';
import { rehearseFormer } from './rehearse-former';
import { undoFormer } from './undo-former';
import { quarters, upload, proposed, bring, cyclesOf, told, at, counts } from './testing/bring-former';

ownDataFolder();

describe('a former audit, a row a rating', () => {
  it('is shown before it is made, and becomes closed cycles with the figures of a calculation by hand', async () => {
    const { ctx } = await makeWorkspace();
    await upload(ctx, 'a;b\n1;2\n', 'other.csv');
    const importId = await upload(ctx, quarters);
    const mapping = await proposed(ctx, importId);
    expect(mapping).toMatchObject({ layout: 'long', period: { from: 'date', granularity: 'quarter' } });
    const before = await counts(ctx);
    const preview = await rehearseFormer(ctx, importId, mapping);
    expect(await counts(ctx)).toEqual(before);
    expect((await getFormer(ctx, importId)).state).toBe('uploaded');
    const [first, second] = cyclesOf(preview);
    expect(first).toMatchObject({
      name: 'Audit Q1 2025',
      visits: 3,
      ratings: 9,
      touchpoints: 3,
      stops: ['Fitting'],
    });
    expect(first?.previous).toBeNull();
    expect(second).toMatchObject({
      visits: 3,
      ratings: 6,
      previous: { name: 'Audit Q1 2025', comparable: true },
    });
    expect(preview).toMatchObject({
      report: { leftOut: [{ reason: 'outOfScale', examples: [{ row: 17, column: 'Score', value: '12' }] }] },
    });

    const result = await commitFormer(ctx, importId, mapping);
    const [one, two] = cyclesOf(result);
    expect(cyclesOf(result).map(({ id: _id, ...rest }) => rest)).toEqual(
      cyclesOf(preview).map(({ id: _id, ...rest }) => rest),
    );
    expect(existsSync(importFilePath(ctx.workspace.id, importId))).toBe(false);

    const q1 = await told(ctx, one?.id);
    // Till (4+5+5)/3, Shop (6+7+8)/3, Fitting (2+3)/2; overall their mean.
    expect(at(q1, 'Till')).toMatchObject({
      n: 3,
      level: 'ok',
      min: 4,
      max: 5,
      dots: [4, 5, 5],
      change: null,
    });
    expect(at(q1, 'Till')?.score).toBeCloseTo(14 / 3, 10);
    expect(at(q1, 'Fitting')).toMatchObject({ score: 2.5, n: 2, level: 'stop' });
    expect(q1.results.overall.score).toBeCloseTo((14 / 3 + 7 + 2.5) / 3, 10);
    expect(q1.former).toMatchObject({ fileName: 'audits.csv', scale: { min: 0, max: 10 } });

    const q2 = await told(ctx, two?.id);
    // Paired by auditor and place: Till +3, +3, +3; Shop +1, 0, +2, half the interval 4.302653·1/√3.
    expect(at(q2, 'Till')?.change).toMatchObject({ method: 'paired', verdict: 'clear' });
    expect(at(q2, 'Till')?.change?.difference).toBeCloseTo(3, 10);
    expect(at(q2, 'Shop')?.change).toMatchObject({ method: 'paired', verdict: 'seen-not-sure' });
    expect(at(q2, 'Shop')?.change?.difference).toBeCloseTo(1, 10);
    expect(at(q2, 'Shop')?.change?.margin).toBeCloseTo(4.302653 / Math.sqrt(3), 4);
    expect(q2.results.overall.score).toBeCloseTo((23 / 3 + 8) / 2, 10);
    expect(q2.results.overall.change?.difference).toBeCloseTo(2, 10);
    expect(q2.results.overall.left).toHaveLength(1);
    expect(q2.results.byObject).toHaveLength(2);

    const listed = await listCycles(ctx);
    expect(listed.map(({ name, state, isFormer }) => [name, state, isFormer])).toEqual([
      ['Audit Q2 2025', 'closed', true],
      ['Audit Q1 2025', 'closed', true],
    ]);
    expect((await getFormer(ctx, importId)).summary?.former).toMatchObject({ visits: 6, ratings: 15 });
  });

  it('changes nothing the second time, and says so', async () => {
    const { ctx } = await makeWorkspace();
    const { importId } = await bring(ctx);
    const before = await counts(ctx);
    const again = await upload(ctx, quarters, 'renamed.csv');
    const mapping = await proposed(ctx, again);
    expect(await rehearseFormer(ctx, again, mapping)).toMatchObject({ kind: 'already', importId });
    expect(await commitFormer(ctx, again, mapping)).toMatchObject({
      kind: 'already',
      fileName: 'audits.csv',
    });
    expect(await counts(ctx)).toEqual(before);
    expect(await failureOf(getFormer(ctx, again))).toEqual({ code: 'NOT_FOUND' });
  });

  it('is what the next cycle compares with and takes its scope from', async () => {
    const { ctx } = await makeWorkspace();
    const { input, people } = await makeParts(ctx, [ctx]);
    const { cycles, importId } = await bring(ctx, quarters.replaceAll(';Ann;', `;${ctx.person.name};`));
    expect((await getCycleOptions(ctx)).lastClosed).toMatchObject({ id: cycles[1]?.id });
    const [shop = '', till = ''] = input.touchpointIds;
    const next = await makeClosed(ctx, { ...input, quarterStart: '2025-07-01' }, people, [
      { [shop]: 9, [till]: 5 },
    ]);
    const snapshot = await told(ctx, next);
    expect(snapshot.previous).toMatchObject({ id: cycles[1]?.id, name: 'Audit Q2 2025' });
    expect(at(snapshot, 'Shop')?.change?.difference).toBeCloseTo(1, 10);
    expect(at(snapshot, 'Till')?.change?.difference).toBeCloseTo(5 - 23 / 3, 10);
    expect(await failureOf(undoFormer(ctx, importId))).toEqual({ code: 'CONFLICT', key: 'formerInUse' });
    expect((await getCycle(ctx, cycles[0]?.id ?? '')).mayReopen).toBe(false);
    expect(await failureOf(reopenCycle(ctx, { id: cycles[0]?.id ?? '', reason: 'Why' }))).toEqual({
      code: 'CONFLICT',
      key: 'formerReopen',
    });
  });

  it('of another scale is told on 0–10 and compared only within its own', async () => {
    const { ctx } = await makeWorkspace();
    const scale = { min: 1, max: 5 };
    const sheet = `Date;Auditor;Touchpoint;Score\n2025-01-20;Ann;Till;2\n2025-01-21;Bob;Till;2,5\n2025-04-20;Ann;Till;4\n2025-04-21;Bob;Till;5\n`;
    const { cycles } = await bring(ctx, sheet, { scale, decimal: ',' });
    expect(cycles.map(({ overall }) => overall.score)).toEqual([3.125, 8.75]);
    const second = await told(ctx, cycles[1]?.id);
    expect(second.former?.scale).toEqual(scale);
    expect(second.results.overall.change?.difference).toBeCloseTo(5.625, 10);
    const { cycles: later } = await bring(
      ctx,
      sheet.replaceAll('2025-01', '2025-07').replaceAll('2025-04', '2025-10'),
    );
    const third = await told(ctx, later[0]?.id);
    expect(third).toMatchObject({ previous: { name: 'Audit Q2 2025' }, otherScale: scale });
    expect(third.results.overall.change).toBeNull();
    expect(third.results.compared).toBe(0);
  });

  it('is refused where a cycle has the period, where periods overlap, and where nothing can be taken', async () => {
    const { ctx } = await makeWorkspace();
    await bring(ctx);
    const importId = await upload(ctx, quarters.replace('slow', 'fast'));
    const mapping = await proposed(ctx, importId);
    const taken = { code: 'CONFLICT', key: 'formerPeriodTaken', field: 'period' };
    expect(await failureOf(rehearseFormer(ctx, importId, mapping))).toEqual(taken);
    expect(await failureOf(commitFormer(ctx, importId, mapping))).toEqual(taken);
    const yearly = { ...mapping, period: { from: 'date', granularity: 'year' } };
    expect(await failureOf(commitFormer(ctx, importId, yearly))).toEqual(taken);
    expect(
      await failureOf(commitFormer(ctx, importId, { ...mapping, scale: { min: 90, max: 100 } })),
    ).toEqual({
      code: 'VALIDATION',
      key: 'formerNothing',
    });
    expect(await failureOf(commitFormer(ctx, importId, { ...mapping, layout: 'round' }))).toMatchObject({
      code: 'VALIDATION',
      field: 'layout',
    });
    const both = await upload(ctx, 'Period;Auditor;Touchpoint;Score\n2024;Ann;Till;5\n2024-Q2;Ann;Till;5\n');
    const bothMapping = await proposed(ctx, both);
    expect(await failureOf(commitFormer(ctx, both, bothMapping))).toEqual({
      code: 'CONFLICT',
      key: 'formerPeriodsOverlap',
      field: 'period',
    });
    await discardImport(ctx, both);
    expect(await listCycles(ctx)).toHaveLength(2);
  });
});

describe('a former audit, a row a touchpoint', () => {
  it('reads places from the heads, one sheet a quarter, and ranks a competitor', async () => {
    const { ctx } = await makeWorkspace();
    const sheet = 'Touchpoint;North;South\nTill;4;6\nShop;9;10\nFitting;n/a;\n';
    const fixed = { period: { from: 'fixed', start: '2025-01-01' }, auditor: 'Quality team' } as const;
    const { cycles } = await bring(ctx, sheet, fixed);
    expect(cycles).toMatchObject([{ name: 'Audit Q1 2025', visits: 2, ratings: 5, touchpoints: 2 }]);
    const first = await told(ctx, cycles[0]?.id);
    expect([at(first, 'Till')?.score, at(first, 'Shop')?.score]).toEqual([5, 9.5]);
    expect(first.results.overall.score).toBe(7.25);
    expect(first.results.byObject.map(({ score }) => score)).toEqual([6.5, 8]);
    expect(first.people.map(({ name }) => name)).toEqual(['Quality team']);

    const own = (await getInventory(ctx)).brands.find(({ kind }) => kind === 'own')?.name ?? '';
    const rivals = `Touchpoint;${own};Rival\nTill;6;8\nShop;7;5\n`;
    const { cycles: next } = await bring(ctx, rivals, {
      ...fixed,
      period: { from: 'fixed', start: '2025-04-01' },
      heads: 'brand',
    });
    const second = await told(ctx, next[0]?.id);
    expect(at(second, 'Till')?.score).toBe(6);
    expect(second.results.comparisons.map(({ gap, rank }) => [gap, rank]).sort()).toEqual([
      [-2, 2],
      [2, 1],
    ]);
  });
});

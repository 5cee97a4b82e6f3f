import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { createAction } from '@/lib/actions/create-action';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { toWorkbook } from '@/lib/format/to-workbook';
import { failureOf } from '@/lib/ratings/testing/survey';
import { uploadImport } from '@/lib/ratings/upload-import';
import { createCycle } from '../cycles/create-cycle';
import { listCycles } from '../cycles/list-cycles';
import { openCycle } from '../cycles/move-cycle';
import { saveVisits } from '../cycles/save-visits';
import { makeClosed, makeParts } from '../testing/make-cycle';
import { commitFormer } from './commit-former';
import { analyseFormer, getFormer } from './get-former';
import { rehearseFormer } from './rehearse-former';
import { undoFormer } from './undo-former';
import { quarters, upload, proposed, bring, cyclesOf, told, counts, buffers } from './testing/bring-former';

ownDataFolder();

describe('what is not told', () => {
  it('keeps a change to itself while the reader still has to score', async () => {
    const { ctx } = await makeWorkspace();
    const { input, people } = await makeParts(ctx, [ctx]);
    const [shop = '', till = ''] = input.touchpointIds;
    await makeClosed(ctx, { ...input, quarterStart: '2024-07-01' }, people, [{ [shop]: 9, [till]: 3 }]);
    const importId = await upload(ctx, quarters);
    const mapping = await proposed(ctx, importId);
    const changes = async () =>
      cyclesOf(await rehearseFormer(ctx, importId, mapping)).map(({ overall }) => overall.change !== null);
    expect(await changes()).toEqual([true, true]);
    const { id } = await createCycle(ctx, { ...input, name: 'Now', quarterStart: '2026-10-01' });
    const [auditorId = ''] = people;
    const visit = { auditorId, brandId: input.brandIds[0] ?? '', objectId: null, isDouble: false };
    await saveVisits(ctx, { id, visits: [{ ...visit, reason: 'hand' }] });
    await openCycle(ctx, { id });
    expect(await changes()).toEqual([false, false]);
  });
});

describe('a workbook with a sheet a quarter', () => {
  it('is brought in sheet by sheet, each once', async () => {
    const { ctx } = await makeWorkspace();
    const heading = ['Touchpoint', 'North', 'South'];
    const book = await toWorkbook([
      { name: 'Q1', heading, rows: [['Till', 4, 6]], widths: [20, 10, 10] },
      { name: 'Q2', heading, rows: [['Till', 8, 8.5]], widths: [20, 10, 10] },
    ]);
    const bringSheet = async (sheet: string, start: string) => {
      const { importId } = await uploadImport(ctx, 'book.xlsx', buffers(book), 'audit');
      const { mapping } = await analyseFormer(ctx, importId, 'Audit', { sheet });
      const period = { from: 'fixed', start } as const;
      return commitFormer(ctx, importId, { ...mapping, scale: { min: 0, max: 10 }, period, auditor: 'Team' });
    };
    expect(cyclesOf(await bringSheet('Q1', '2025-01-01'))).toMatchObject([{ overall: { score: 5 } }]);
    expect(cyclesOf(await bringSheet('Q2', '2025-04-01'))).toMatchObject([{ overall: { score: 8.25 } }]);
    expect((await bringSheet('Q1', '2025-07-01')).kind).toBe('already');
    expect(await listCycles(ctx)).toHaveLength(2);
  });
});

describe('undoing a former audit', () => {
  it('removes its cycles and what it made, and nothing else', async () => {
    const { ctx } = await makeWorkspace();
    const { input, people } = await makeParts(ctx, [ctx]);
    const [shop = ''] = input.touchpointIds;
    await makeClosed(ctx, { ...input, quarterStart: '2024-07-01' }, people, [{ [shop]: 9 }]);
    const before = await counts(ctx);
    const { importId } = await bring(ctx);
    expect(await counts(ctx)).toMatchObject({ cycles: 3, places: 2, touchpoints: 3 });
    await undoFormer(ctx, importId);
    expect(await counts(ctx)).toEqual(before);
    expect((await getFormer(ctx, importId)).state).toBe('undone');
    expect(await failureOf(undoFormer(ctx, importId))).toEqual({ code: 'CONFLICT', key: 'importUndone' });
    const { cycles } = await bring(ctx);
    expect(cycles).toHaveLength(2);
  });

  it('waits for actions that its cycles set off', async () => {
    const { ctx } = await makeWorkspace();
    const { importId, cycles } = await bring(ctx);
    await createAction(ctx, {
      title: 'Light in the fitting room',
      ownerId: null,
      dueOn: null,
      state: 'planned',
      touchpointIds: (await told(ctx, cycles[0]?.id)).touchpoints.map(({ id }) => id),
      cycleId: cycles[0]?.id ?? null,
    });
    expect(await failureOf(undoFormer(ctx, importId))).toEqual({ code: 'CONFLICT', key: 'formerInUse' });
    expect(await listCycles(ctx)).toHaveLength(2);
  });

  it('is for those who manage audits', async () => {
    const { ctx, as } = await makeWorkspace();
    const other = await makeWorkspace();
    const { importId } = await bring(ctx);
    const auditor = await as('auditor');
    expect(await failureOf(undoFormer(auditor, importId))).toEqual({ code: 'FORBIDDEN' });
    expect(await failureOf(getFormer(auditor, importId))).toEqual({ code: 'FORBIDDEN' });
    expect(await failureOf(upload(auditor, quarters))).toEqual({ code: 'FORBIDDEN' });
    expect(await failureOf(undoFormer(other.ctx, importId))).toEqual({ code: 'NOT_FOUND' });
    expect(await failureOf(rehearseFormer(auditor, importId, {}))).toEqual({ code: 'FORBIDDEN' });
  });
});

import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { auditRatings } from '@/db/schema/audit-visits';
import { newId } from '@/lib/ids';
import { createListEntry } from '@/lib/touchpoints/lists/create-list-entry';
import { readTableFile } from '@/lib/touchpoints/read-table-file';
import { failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';
import { closeCycle } from '../cycles/close-cycle';
import { createCycle } from '../cycles/create-cycle';
import { openCycle, startReview } from '../cycles/move-cycle';
import { saveVisits } from '../cycles/save-visits';
import { makeClosed, makeParts, sendVisit, visitsOf } from '../testing/make-cycle';
import { exportResults } from './export-results';
import { getResults } from './get-results';

async function sheetsOf(ctx: TenantContext, id: string) {
  const { body } = await exportResults(ctx, id);
  const { sheets } = await readTableFile(body);
  const rows = await Promise.all(sheets.map(async (sheet) => (await readTableFile(body, sheet)).rows));
  return new Map(sheets.map((sheet, at) => [sheet, rows[at] ?? []]));
}

/** Three auditors at the own brand and one at the rival, a spring after a winter. */
async function makeScene() {
  const { ctx, as } = await makeWorkspace();
  const auditors = await Promise.all([ctx, as('auditor'), as('editor')]);
  const { input, people, brandId, rivalId, touchpointIds } = await makeParts(ctx, auditors);
  const [shop = '', till = ''] = touchpointIds;
  await updateTouchpoints(ctx, { ids: [shop], patch: { name: '=SUM(A1:A9)' } });
  await makeClosed(
    ctx,
    { ...input, name: 'Winter', quarterStart: '2026-01-01', dueOn: '2026-03-31' },
    people,
    [4, 5, 5].map((score) => ({ [shop]: score })),
  );
  const { id } = await createCycle(ctx, { ...input, stopNeedsAction: false });
  const visit = (auditorId = '', brand = brandId) => ({
    auditorId,
    brandId: brand,
    objectId: null,
    isDouble: false,
    reason: 'hand' as const,
  });
  await saveVisits(ctx, {
    id,
    visits: [...people.map((person) => visit(person)), visit(people[0], rivalId)],
  });
  await openCycle(ctx, { id });
  for (const { id: visitId, auditorId, brandId: at } of await visitsOf(ctx, id)) {
    const own = { [shop]: [7, 8, 8][people.indexOf(auditorId)] ?? 0, [till]: 3 };
    await sendVisit(ctx, visitId, at === rivalId ? { [shop]: 9, [till]: 2 } : own);
  }
  await startReview(ctx, { id });
  return { ctx, id, shop, till };
}

describe('the results of a closed cycle as a workbook', () => {
  it('has what the page tells, unrounded, and no formula', async () => {
    const { ctx, id } = await makeScene();
    expect(await failureOf(exportResults(ctx, id))).toEqual({ code: 'NOT_FOUND' });
    await closeCycle(ctx, { id });
    const sheets = await sheetsOf(ctx, id);
    expect([...sheets.keys()]).toEqual([
      'Overall score',
      'By touchpoint',
      'Against competitors',
      'Breakdown',
      'Visits',
      'Where auditors differ',
    ]);
    const results = await getResults(ctx, id);
    if (results.kind !== 'told') throw new Error('The results are not told.');
    const overall = new Map(sheets.get('Overall score')?.map(([key = '', value = '']) => [key, value]));
    expect(overall.get('Audit cycle')).toBe('Spring');
    expect(overall.get('Compared with')).toBe('Winter');
    expect(Number(overall.get('Score'))).toBeCloseTo(results.snapshot.results.overall.score ?? NaN, 9);
    expect(overall.get('SHA-256 of the snapshot')).toBe(results.sha256);
    // 4, 5, 5 then 7, 8, 8: the worked example of the method, +3.00 ± 1.31 unpaired; in pairs without variance.
    const [head = [], shop = []] = sheets.get('By touchpoint') ?? [];
    const cell = (name: string) => shop[head.indexOf(name)];
    expect(cell('Touchpoint')).toBe('=SUM(A1:A9)');
    expect(Number(cell('Score'))).toBeCloseTo(23 / 3, 9);
    expect([cell('n'), cell('Change'), cell('Verdict on the change')]).toEqual(['3', '3', 'clear']);
    const compared = sheets.get('Against competitors') ?? [];
    expect(compared[0]).toEqual([
      'Touchpoint',
      'Own',
      'Own: n',
      'Rival',
      'Rival: n',
      'Gap',
      'Rank',
      'Best in class',
    ]);
    expect(compared[1]?.slice(3)).toMatchObject(['9', '1', expect.stringMatching(/^-1\.3/), '2', 'Rival']);
    expect(compared[2]?.slice(5)).toEqual(['1', '1', 'Own']);
    expect(sheets.get('Visits')).toHaveLength(1 + 8);
    expect(sheets.get('Where auditors differ')?.slice(1)).toHaveLength(3);
  });

  it('speaks the reader’s language', async () => {
    const { ctx, id } = await makeScene();
    await closeCycle(ctx, { id });
    const sheets = await sheetsOf({ ...ctx, locale: 'ru' }, id);
    expect([...sheets.keys()].slice(0, 2)).toEqual(['Общий балл', 'По точкам контакта']);
    expect(sheets.get('По точкам контакта')?.[0]?.slice(0, 3)).toEqual(['Точка контакта', 'Фаза', 'Канал']);
  });

  it('tells segments apart, each by its own scores', async () => {
    const { ctx } = await makeWorkspace();
    const { input, people, touchpointIds } = await makeParts(ctx, [ctx]);
    const [young, old] = await Promise.all(
      ['Young', 'Old'].map((name) => createListEntry(ctx, 'segment', { name })),
    );
    const { id } = await createCycle(ctx, {
      ...input,
      segmentIds: [young?.id ?? '', old?.id ?? ''],
      stopNeedsAction: false,
    });
    const [person = ''] = people;
    await saveVisits(ctx, {
      id,
      visits: [
        {
          auditorId: person,
          brandId: input.brandIds[0] ?? '',
          objectId: null,
          isDouble: false,
          reason: 'hand',
        },
      ],
    });
    await openCycle(ctx, { id });
    const [visit] = await visitsOf(ctx, id);
    const scores: [string | undefined, string | undefined, number][] = [
      [touchpointIds[0], young?.id, 9],
      [touchpointIds[0], old?.id, 5],
      [touchpointIds[1], young?.id, 7],
    ];
    await withTenant.write(ctx, 'audit:score', async ({ tx }) => {
      for (const [touchpointId = '', segmentId, score] of scores) {
        await tx.insert(auditRatings).values({
          workspaceId: ctx.workspace.id,
          id: newId(),
          visitId: visit?.id ?? '',
          touchpointId,
          segmentId,
          score,
        });
      }
    });
    await sendVisit(ctx, visit?.id ?? '', {});
    await startReview(ctx, { id });
    await closeCycle(ctx, { id });
    const rows = (await sheetsOf(ctx, id)).get('Breakdown') ?? [];
    expect(rows.filter(([kind]) => kind === 'By segment').map(([, name, score]) => [name, score])).toEqual([
      ['Old', '5'],
      ['Young', '8'],
    ]);
    const results = await getResults(ctx, id);
    // The two segments of the visit are averaged first: 7 and 7.
    expect(results.kind === 'told' && results.snapshot.results.overall.score).toBe(7);
  });
});

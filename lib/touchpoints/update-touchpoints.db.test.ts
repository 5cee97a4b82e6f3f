import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { newId } from '@/lib/ids';
import { getInventory } from './get-inventory';
import {
  activityOf,
  eventsOf,
  failureOf,
  makeTouchpoint,
  makeTouchpoints,
  rawTouchpoint,
} from './testing/make-touchpoints';
import { updateTouchpoints } from './update-touchpoints';

describe('one field of one row', () => {
  it('is written, recorded with before and after, and told to open pages', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await makeTouchpoint(ctx, 'Shop');
    const result = await updateTouchpoints(ctx, { changes: [{ id, patch: { name: 'Shop in the centre' } }] });
    expect(result.rows).toMatchObject([{ id, name: 'Shop in the centre' }]);
    expect(result.inverse).toEqual([{ id, patch: { name: 'Shop' } }]);
    expect((await activityOf(ctx))[0]).toMatchObject({
      action: 'touchpoint.update',
      subjectId: id,
      before: { name: 'Shop' },
      after: { name: 'Shop in the centre' },
    });
    expect((await eventsOf(ctx))[0]).toMatchObject({ kind: 'touchpoint', subjectId: id, op: 'update' });
  });

  it('of another tenant does not exist, and stays as it was', async () => {
    const { ctx } = await makeWorkspace();
    const other = await makeWorkspace();
    const mine = await makeTouchpoint(ctx, 'Mine');
    const theirs = await makeTouchpoint(other.ctx, 'Theirs');
    const attack = updateTouchpoints(ctx, { ids: [mine.id, theirs.id], patch: { name: 'Taken' } });
    expect(await failureOf(attack)).toEqual({ code: 'NOT_FOUND' });
    expect(await failureOf(updateTouchpoints(ctx, { ids: [newId()], patch: { name: 'x' } }))).toEqual({
      code: 'NOT_FOUND',
    });
    expect((await rawTouchpoint(other.ctx, theirs.id))?.name).toBe('Theirs');
    expect((await rawTouchpoint(ctx, mine.id))?.name).toBe('Mine');
  });

  it('cannot be pointed at what belongs to another tenant', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await makeTouchpoint(ctx);
    for (const field of ['channelId', 'unitId', 'ownerId'] as const) {
      expect(await failureOf(updateTouchpoints(ctx, { ids: [id], patch: { [field]: newId() } }))).toEqual({
        code: 'NOT_FOUND',
        field,
      });
    }
    for (const field of ['objectIds', 'brandValueIds'] as const) {
      expect(await failureOf(updateTouchpoints(ctx, { ids: [id], patch: { [field]: [newId()] } }))).toEqual({
        code: 'NOT_FOUND',
        field,
      });
    }
  });

  it('needs a role that may write', async () => {
    const { ctx, as } = await makeWorkspace();
    const { id } = await makeTouchpoint(ctx);
    for (const role of ['viewer', 'auditor'] as const) {
      const small = await as(role);
      expect(await failureOf(updateTouchpoints(small, { ids: [id], patch: { name: 'x' } }))).toEqual({
        code: 'FORBIDDEN',
      });
    }
  });

  it('is refused with its name where the value is not right', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await makeTouchpoint(ctx);
    const change = (patch: object) => failureOf(updateTouchpoints(ctx, { changes: [{ id, patch }] }));
    expect(await change({ name: ' ' })).toEqual({ code: 'VALIDATION', field: 'changes.0.patch.name' });
    expect(await change({ phase: 'later' })).toEqual({ code: 'VALIDATION', field: 'changes.0.patch.phase' });
    expect(await change({ brandFit: 10.5 })).toEqual({
      code: 'VALIDATION',
      field: 'changes.0.patch.brandFit',
    });
    expect(await change({ workspaceId: newId() })).toEqual({ code: 'VALIDATION', field: 'changes.0.patch' });
    expect(await failureOf(updateTouchpoints(ctx, { ids: [id] }))).toEqual({
      code: 'VALIDATION',
      field: 'changes',
    });
  });
});

describe('many rows', () => {
  it('take one patch, and the inverse brings every former value back', async () => {
    const { ctx } = await makeWorkspace();
    const rows = await makeTouchpoints(ctx, ['A', 'B', 'C']);
    await updateTouchpoints(ctx, { ids: [rows[1]?.id ?? ''], patch: { control: 'partner', aims: ['buy'] } });
    const before = await getInventory(ctx);
    const { inverse } = await updateTouchpoints(ctx, {
      ids: rows.map(({ id }) => id),
      patch: { control: 'owned', aims: ['notice', 'stay'], staffMinutes: 2.5 },
    });
    expect(
      (await getInventory(ctx)).rows.map(({ control, aims, staffMinutes }) => ({
        control,
        aims,
        staffMinutes,
      })),
    ).toEqual(
      Array.from({ length: 3 }, () => ({ control: 'owned', aims: ['notice', 'stay'], staffMinutes: 2.5 })),
    );
    await updateTouchpoints(ctx, { changes: inverse });
    const plain = ({ rows: all }: typeof before) => all.map(({ updatedAt: _at, ...row }) => row);
    expect(plain(await getInventory(ctx))).toEqual(plain(before));
  });

  it('take different patches at once; what is as asked already is not written', async () => {
    const { ctx } = await makeWorkspace();
    const [a, b, c] = await makeTouchpoints(ctx, ['A', 'B', 'C']);
    const result = await updateTouchpoints(ctx, {
      changes: [
        { id: a?.id ?? '', patch: { risk: 'high' } },
        { id: b?.id ?? '', patch: { purpose: 'From curious to convinced', monthlyCost: 120_000 } },
        { id: c?.id ?? '', patch: { name: 'C' } },
      ],
    });
    expect(result.rows.map(({ name }) => name)).toEqual(['A', 'B']);
    expect((await rawTouchpoint(ctx, b?.id ?? ''))?.monthlyCost).toBe(120_000);
    expect((await activityOf(ctx)).filter(({ action }) => action === 'touchpoint.update')).toHaveLength(2);
  });

  it('of 1,000 are changed within a second', async () => {
    const { ctx } = await makeWorkspace();
    const rows = await makeTouchpoints(
      ctx,
      Array.from({ length: 1000 }, (_, at) => `Touchpoint ${at}`),
    );
    const start = performance.now();
    await updateTouchpoints(ctx, {
      ids: rows.map(({ id }) => id),
      patch: { control: 'earned', senses: ['sight'], risk: 'low' },
    });
    const took = performance.now() - start;
    expect((await getInventory(ctx)).rows.every(({ control }) => control === 'earned')).toBe(true);
    expect((await eventsOf(ctx))[0]).toMatchObject({ op: 'reset', subjectId: null });
    expect(took).toBeLessThan(1000);
  });
});

describe('values that depend on each other', () => {
  it('keep the main phase out of the other phases', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await makeTouchpoint(ctx, 'Website', {
      phase: 'before',
      otherPhases: ['before', 'during'],
    });
    expect((await rawTouchpoint(ctx, id))?.otherPhases).toEqual(['during']);
    const { inverse } = await updateTouchpoints(ctx, { ids: [id], patch: { phase: 'during' } });
    expect((await rawTouchpoint(ctx, id))?.otherPhases).toEqual([]);
    await updateTouchpoints(ctx, { changes: inverse });
    expect(await rawTouchpoint(ctx, id)).toMatchObject({ phase: 'before', otherPhases: ['during'] });
  });

  it('give a lifecycle stage to what exists only', async () => {
    const { ctx } = await makeWorkspace();
    const { id } = await makeTouchpoint(ctx, 'Shop', { lifecycleStage: 'growth' });
    const { inverse } = await updateTouchpoints(ctx, { ids: [id], patch: { presence: 'proposed' } });
    expect(await rawTouchpoint(ctx, id)).toMatchObject({ presence: 'proposed', lifecycleStage: null });
    expect(
      await failureOf(updateTouchpoints(ctx, { ids: [id], patch: { lifecycleStage: 'entry' } })),
    ).toEqual({
      code: 'VALIDATION',
      field: 'lifecycleStage',
    });
    await updateTouchpoints(ctx, { changes: inverse });
    expect(await rawTouchpoint(ctx, id)).toMatchObject({ presence: 'existing', lifecycleStage: 'growth' });
  });
});

it('does not overwrite a long text that somebody else changed meanwhile, and shows theirs', async () => {
  const { ctx } = await makeWorkspace();
  const { id } = await makeTouchpoint(ctx, 'Shop', { description: 'first' });
  await updateTouchpoints(ctx, { ids: [id], patch: { description: 'theirs' } });
  const change = { id, patch: { description: 'mine', name: 'Store' }, expected: { description: 'first' } };
  const result = await updateTouchpoints(ctx, { changes: [change] });
  expect(result.conflicts).toEqual([{ id, field: 'description', current: 'theirs' }]);
  expect(await rawTouchpoint(ctx, id)).toMatchObject({ name: 'Store', description: 'theirs' });
});

it('does a write with the same mutation id once, also when both arrive together', async () => {
  const { ctx } = await makeWorkspace();
  const { id } = await makeTouchpoint(ctx, 'Shop');
  const input = { ids: [id], patch: { name: 'Store' }, mutationId: newId() };
  const [first, second] = await Promise.all([updateTouchpoints(ctx, input), updateTouchpoints(ctx, input)]);
  expect(second).toEqual(first);
  expect(await updateTouchpoints(ctx, input)).toEqual(first);
  expect((await activityOf(ctx)).filter(({ action }) => action === 'touchpoint.update')).toHaveLength(1);
});

it('loses nothing when people change different fields of the same rows at the same time', async () => {
  const { ctx } = await makeWorkspace();
  const rows = await makeTouchpoints(ctx, ['A', 'B', 'C', 'D', 'E']);
  const ids = rows.map(({ id }) => id);
  const patches = [
    { carrier: 'card' },
    { risk: 'high' as const },
    { purpose: 'buy' },
    { goal: 9 },
    { control: 'owned' as const },
  ];
  await Promise.all(
    patches.map((patch, at) => updateTouchpoints(ctx, { ids: at % 2 ? [...ids].reverse() : ids, patch })),
  );
  for (const row of (await getInventory(ctx)).rows) {
    expect(row).toMatchObject({ carrier: 'card', risk: 'high', purpose: 'buy', goal: 9, control: 'owned' });
  }
});

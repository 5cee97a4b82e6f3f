import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { eq } from 'drizzle-orm';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';
import { getImport } from './get-import';
import { listFigures } from './list-figures';
import { rebuildRollUps } from './rebuild-roll-ups';
import {
  activityOf,
  bringIn,
  eventsOf,
  failureOf,
  inQuarter,
  readEverything,
  readImportRow,
  readRollUpsOf,
} from './testing/survey';
import { undoImport } from './undo-import';

const rows = ['1,0.5,young,f,4,5,4,9', '2,1.5,old,m,2,0,3,3', '3,1,old,f,5,6,5,10'];
const corrected = ['1,0.7,young,f,4,5,4,9', '2,1.5,old,m,3,4,1,3', '3,1,old,,0,6,5,8', '4,1,old,m,1,1,1,1'];

const readTouchpoints = (ctx: TenantContext) =>
  withTenant.read(ctx, 'touchpoint:read', (tx) =>
    tx
      .select({ name: touchpoints.name, deletedAt: touchpoints.deletedAt })
      .from(touchpoints)
      .where(eq(touchpoints.workspaceId, ctx.workspace.id)),
  );

describe('undoing an import', () => {
  it('takes its rows and what it made away, and is told', async () => {
    const { ctx } = await makeWorkspace();
    const { importId } = await bringIn(ctx, rows);
    await undoImport(ctx, importId);
    const { responses, ratings, rollUps, overall } = await readEverything(ctx);
    expect([responses, ratings, rollUps, overall]).toEqual([[], [], [], []]);
    expect((await readTouchpoints(ctx)).every(({ deletedAt }) => deletedAt !== null)).toBe(true);
    expect(await readImportRow(ctx, importId)).toMatchObject({ state: 'undone' });
    expect((await activityOf(ctx))[0]).toMatchObject({ action: 'import.undo', label: 'survey.csv' });
    expect((await eventsOf(ctx)).slice(0, 2)).toContainEqual({ kind: 'rating', op: 'reset' });
    const { result } = await bringIn(ctx, rows);
    expect(result.created).toMatchObject({ responses: 3, touchpoints: ['Till', 'Door'], periods: 1 });
  });

  it('puts back to the byte what a correction had replaced', async () => {
    const { ctx } = await makeWorkspace();
    await bringIn(ctx, rows);
    const before = await readEverything(ctx);
    const { importId } = await bringIn(ctx, corrected);
    expect(await readEverything(ctx)).not.toEqual(before);
    await undoImport(ctx, importId);
    expect(await readEverything(ctx)).toEqual(before);
  });

  it('waits until a later import that changed its rows is undone', async () => {
    const { ctx } = await makeWorkspace();
    const first = await bringIn(ctx, rows, undefined, 'first.csv');
    const second = await bringIn(ctx, corrected, undefined, 'second.csv');
    const before = await readEverything(ctx);
    expect(await failureOf(undoImport(ctx, first.importId))).toEqual({
      code: 'CONFLICT',
      key: 'importReplacedLater',
    });
    expect((await getImport(ctx, first.importId)).replacedBy).toMatchObject({ fileName: 'second.csv' });
    expect(await readEverything(ctx)).toEqual(before);
    await undoImport(ctx, second.importId);
    await undoImport(ctx, first.importId);
    expect((await readEverything(ctx)).responses).toEqual([]);
    expect(await failureOf(undoImport(ctx, first.importId))).toEqual({
      code: 'CONFLICT',
      key: 'importUndone',
    });
  });

  it('keeps a touchpoint that somebody has worked on, and those that others rate', async () => {
    const { ctx } = await makeWorkspace();
    const first = await bringIn(ctx, rows);
    const [till] = await listFigures(ctx, { source: 'survey' });
    await updateTouchpoints(ctx, { ids: [till?.touchpointId ?? ''], patch: { description: 'By the exit' } });
    const second = await bringIn(ctx, ['9,1,old,f,1,1,1,1'], inQuarter(2));
    await undoImport(ctx, first.importId);
    expect((await readTouchpoints(ctx)).filter(({ deletedAt }) => deletedAt === null)).toHaveLength(2);
    await undoImport(ctx, second.importId);
    const left = (await readTouchpoints(ctx))
      .filter(({ deletedAt }) => deletedAt === null)
      .map(({ name }) => name);
    expect(left.toSorted()).toEqual(['Door', 'Till']);
  });

  it('is refused for another tenant, for nobody and for a role too small', async () => {
    const { ctx, as } = await makeWorkspace();
    const other = await makeWorkspace();
    const { importId } = await bringIn(ctx, rows);
    const before = await readEverything(ctx);
    expect(await failureOf(undoImport(other.ctx, importId))).toEqual({ code: 'NOT_FOUND' });
    expect(await failureOf(undoImport(ctx, newId()))).toEqual({ code: 'NOT_FOUND' });
    expect(await failureOf(undoImport(await as('auditor'), importId))).toEqual({ code: 'FORBIDDEN' });
    expect(await readEverything(ctx)).toEqual(before);
  });
});

/** One import of some people's answers into a quarter, or the undoing of one that stands. */
const steps = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        quarter: fc.constantFrom(1, 2, 3 as const),
        rows: fc.uniqueArray(
          fc.tuple(
            fc.integer({ min: 1, max: 6 }),
            fc.constantFrom('0.25', '1', '1.3333', '2'),
            fc.constantFrom('young', 'old', ''),
            fc.constantFrom('f', 'm'),
            fc.integer({ min: 0, max: 5 }),
            fc.integer({ min: 0, max: 6 }),
            fc.integer({ min: 0, max: 5 }),
            fc.integer({ min: 0, max: 10 }),
          ),
          { selector: ([id]) => id, minLength: 1, maxLength: 6 },
        ),
      }),
    },
    { weight: 1, arbitrary: fc.record({ undo: fc.nat({ max: 10 }) }) },
  ),
  { minLength: 2, maxLength: 6 },
);

describe('roll-ups', () => {
  it(
    'are after any imports and undos what the rows give when they are rebuilt',
    { timeout: 300_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, async (sequence) => {
          const { ctx } = await makeWorkspace();
          const standing: string[] = [];
          for (const step of sequence) {
            if ('rows' in step) {
              const { importId } = await bringIn(ctx, step.rows.map(String), inQuarter(step.quarter));
              standing.push(importId);
            } else if (standing.length > 0) {
              const [importId = ''] = standing.splice(step.undo % standing.length, 1);
              const undone = await undoImport(ctx, importId).then(
                () => true,
                (error: { key?: string }) => error.key !== 'importReplacedLater' && Promise.reject(error),
              );
              if (!undone) standing.push(importId);
            }
          }
          const kept = await readRollUpsOf(ctx);
          await rebuildRollUps(ctx);
          expect(await readRollUpsOf(ctx)).toEqual(kept);
        }),
        { numRuns: 12, seed: 20261123 },
      );
    },
  );
});

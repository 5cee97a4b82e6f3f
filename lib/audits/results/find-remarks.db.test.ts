import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditRatings } from '@/db/schema/audit-visits';
import { segments } from '@/db/schema/segments';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';
import { closeCycle } from '../cycles/close-cycle';
import { reviewedCycle } from '../testing/cycle-worlds';
import { visitsOf } from '../testing/make-cycle';
import { findRemarks } from './find-remarks';
import type { FindRemarksInput } from './input';

type Words = Partial<
  Pick<typeof auditRatings.$inferInsert, 'note' | 'proposedChange' | 'followUp' | 'score' | 'notApplicable'>
>;

async function write(ctx: TenantContext, visitId: string, touchpointId: string, words: Words): Promise<void> {
  await withTenant.write(ctx, 'audit:score', async ({ tx }) => {
    await tx
      .update(auditRatings)
      .set(words)
      .where(
        and(
          eq(auditRatings.workspaceId, ctx.workspace.id),
          eq(auditRatings.visitId, visitId),
          eq(auditRatings.touchpointId, touchpointId),
        ),
      );
  });
}

describe('what auditors wrote', () => {
  it('is told when the cycle is closed, the lowest scores first, with the names of then', async () => {
    const { ctx, id, input } = await reviewedCycle([
      [8, 5],
      [9, 4],
    ]);
    const [shop = '', till = ''] = input.touchpointIds;
    const [first, second] = await visitsOf(ctx, id);
    await write(ctx, first?.id ?? '', shop, { note: 'Bright', followUp: true });
    await write(ctx, second?.id ?? '', till, {
      note: 'One till of five',
      proposedChange: 'Open a second till',
    });
    const find = async (more: Partial<FindRemarksInput> = {}) => {
      const all = { touchpointId: null, brandId: null, kind: '' as const, find: '', from: 0 };
      const { remarks, total } = await findRemarks(ctx, { id, ...all, ...more });
      return { total, found: remarks.map(({ touchpoint, score, note }) => [touchpoint, score, note]) };
    };
    const nothing = { total: 0, found: [] };
    expect(await find()).toEqual(nothing);
    await closeCycle(ctx, { id });
    await updateTouchpoints(ctx, { changes: [{ id: till, patch: { name: 'Checkout' } }] });
    const [tillSaid, shopSaid] = [
      ['Till', expect.any(Number), 'One till of five'],
      ['Shop', expect.any(Number), 'Bright'],
    ];
    expect(await find()).toEqual({ total: 2, found: [tillSaid, shopSaid] });
    expect(await find({ from: 1 })).toEqual({ total: 2, found: [shopSaid] });
    expect(await find({ kind: 'proposed' })).toEqual({ total: 1, found: [tillSaid] });
    expect(await find({ kind: 'follow-up' })).toEqual({ total: 1, found: [shopSaid] });
    expect(await find({ touchpointId: shop })).toEqual({ total: 1, found: [shopSaid] });
    expect(await find({ find: 'SECOND' })).toEqual({ total: 1, found: [tillSaid] });
    expect(await find({ find: 'OF FIVE' })).toEqual({ total: 1, found: [tillSaid] });
    expect(await find({ find: 'shop' })).toEqual({ total: 1, found: [shopSaid] });
    expect(await find({ brandId: input.brandIds[1] ?? '' })).toEqual(nothing);
  });

  it('comes in parts of twenty, marks without words too, and last what was not scored', async () => {
    const { ctx, id, input } = await reviewedCycle([
      [8, 5],
      [9, 4],
    ]);
    const [shop = '', till = ''] = input.touchpointIds;
    const [first, second] = await visitsOf(ctx, id);
    await write(ctx, first?.id ?? '', shop, { score: null, notApplicable: true, note: 'Closed' });
    await write(ctx, second?.id ?? '', till, { followUp: true });
    await withTenant.write(ctx, 'audit:score', async ({ tx }) => {
      const workspaceId = ctx.workspace.id;
      const parts = Array.from({ length: 20 }, (_, at) => ({ workspaceId, id: newId(), name: `Part ${at}` }));
      await tx.insert(segments).values(parts);
      await tx.insert(auditRatings).values(
        parts.map((part) => ({
          workspaceId,
          id: newId(),
          visitId: second?.id ?? '',
          touchpointId: till,
          segmentId: part.id,
          score: 4,
          note: part.name,
        })),
      );
    });
    await closeCycle(ctx, { id });
    const find = (from: number) =>
      findRemarks(ctx, { id, touchpointId: null, brandId: null, kind: '', find: '', from });
    const [start, rest] = [await find(0), await find(20)];
    expect([start.total, start.remarks.length]).toEqual([22, 20]);
    expect(rest.remarks).toHaveLength(2);
    expect(rest.remarks.at(-1)).toMatchObject({ note: 'Closed', score: null });
    const all = [...start.remarks, ...rest.remarks];
    expect(new Set(all.map(({ ratingId }) => ratingId)).size).toBe(22);
    expect(all.filter(({ followUp, note }) => followUp && note === '')).toHaveLength(1);
  });
});

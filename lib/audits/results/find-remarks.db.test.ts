import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditRatings } from '@/db/schema/audit-visits';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';
import { closeCycle } from '../cycles/close-cycle';
import { reviewedCycle } from '../testing/cycle-worlds';
import { visitsOf } from '../testing/make-cycle';
import { findRemarks } from './find-remarks';
import type { FindRemarksInput } from './input';

type Words = Partial<Pick<typeof auditRatings.$inferInsert, 'note' | 'proposedChange' | 'followUp'>>;

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
    expect(await find({ brandId: input.brandIds[1] ?? '' })).toEqual(nothing);
  });
});

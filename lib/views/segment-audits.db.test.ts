import { describe, expect, it } from 'vitest';
import { makeWorkspace } from '@/db/testing/factories';
import { auditRatings } from '@/db/schema/audit-visits';
import { closeCycle } from '@/lib/audits/cycles/close-cycle';
import { createCycle } from '@/lib/audits/cycles/create-cycle';
import { openCycle, startReview } from '@/lib/audits/cycles/move-cycle';
import { saveVisits } from '@/lib/audits/cycles/save-visits';
import { makeParts, sendVisit, visitsOf } from '@/lib/audits/testing/make-cycle';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { createSegment } from '@/lib/segments/create-segment';
import { getSegments } from './get-segments';

describe('segments that audits scored', () => {
  it('are told by their share of the ratings of the latest closed cycle, and not before it is closed', async () => {
    const { ctx } = await makeWorkspace();
    const { input, people, touchpointIds } = await makeParts(ctx, [ctx]);
    const young = await createSegment(ctx, { name: 'Young', share: 0.5 });
    const old = await createSegment(ctx, { name: 'Old', share: 0.7 });
    await createSegment(ctx, { name: 'Nobody asked', share: 0.2 });
    const { id } = await createCycle(ctx, {
      ...input,
      segmentIds: [young.id, old.id],
      stopNeedsAction: false,
    });
    const visit = { objectId: null, isDouble: false, reason: 'hand' as const };
    const [auditorId = ''] = people;
    await saveVisits(ctx, { id, visits: [{ ...visit, auditorId, brandId: input.brandIds[0] ?? '' }] });
    await openCycle(ctx, { id });
    const [{ id: visitId } = { id: '' }] = await visitsOf(ctx, id);
    // Two for the young and one for the old; what was not applicable is no rating.
    const given = [
      { touchpointId: touchpointIds[0] ?? '', segmentId: young.id, score: 9 },
      { touchpointId: touchpointIds[1] ?? '', segmentId: young.id, score: 7 },
      { touchpointId: touchpointIds[0] ?? '', segmentId: old.id, score: 3 },
      { touchpointId: touchpointIds[1] ?? '', segmentId: old.id, score: null, notApplicable: true },
    ];
    await withTenant.write(ctx, 'audit:score', async ({ tx }) => {
      const row = { workspaceId: ctx.workspace.id, visitId };
      await tx.insert(auditRatings).values(given.map((rating) => ({ ...rating, ...row, id: newId() })));
    });
    await sendVisit(ctx, visitId, {});
    await startReview(ctx, { id });
    expect(await getSegments(ctx)).toMatchObject({ cycle: null, segments: [{}, { audited: null }, {}] });

    await closeCycle(ctx, { id });
    const { cycle, segments } = await getSegments(ctx);
    expect(cycle).toEqual({ id, name: input.name });
    expect(
      segments.map(({ name, audited, auditCoverage, usedBy }) => [
        name,
        audited,
        auditCoverage,
        usedBy.cycles,
      ]),
    ).toEqual([
      ['Nobody asked', null, 'unknown', 0],
      ['Old', { count: 1, of: 3 }, 'under', 1],
      ['Young', { count: 2, of: 3 }, 'covered', 1],
    ]);
  });
});

import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { workspacePeople } from '@/db/schema/people';
import { withTenant } from '@/lib/auth/tenant';
import { deleteTouchpoints } from '@/lib/touchpoints/delete-touchpoints';
import { updateListEntry } from '@/lib/touchpoints/lists/update-list-entry';
import { purgeTouchpoints } from '@/lib/touchpoints/purge-touchpoints';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';
import { closeCycle } from '../cycles/close-cycle';
import { createCycle } from '../cycles/create-cycle';
import { getCycle } from '../cycles/get-cycle';
import { getCycleOptions } from '../cycles/get-cycle-options';
import { listCycles } from '../cycles/list-cycles';
import { openCycle } from '../cycles/move-cycle';
import { saveVisits } from '../cycles/save-visits';
import { readReviewLines, readScoresToClose, sightOf } from '../read-ratings';
import { reviewedCycle, closedCycle, toldResults } from '../testing/cycle-worlds';
import { makeReviewed } from '../testing/make-cycle';
import { getResults } from './get-results';
import { readSnapshot } from './read-snapshot';
import { hashOf } from './take-snapshot';

describe('blindness', () => {
  it('lets an auditor see the own visit alone, and everybody everything after closing', () => {
    for (const state of ['planned', 'open', 'review'] as const) {
      expect(sightOf(state, { auditorId: 'a' }, 'a')).toBe('own');
      expect(sightOf(state, { auditorId: 'a' }, 'b')).toBe('none');
      expect(sightOf(state, { auditorId: 'a' }, null)).toBe('none');
    }
    expect(sightOf('closed', { auditorId: 'a' }, null)).toBe('all');
  });

  it('tells no figure before closing by any read of this domain', async () => {
    // 7.7 and 3.3 stand nowhere but in the ratings: found in an answer they have leaked.
    const { ctx, id } = await reviewedCycle([
      [7.7, 3.3],
      [7.7, 3.3],
    ]);
    const answers = [
      await getCycle(ctx, id),
      await listCycles(ctx),
      await getResults(ctx, id),
      await getCycleOptions(ctx),
      await withTenant.read(ctx, 'audit:read', (tx) => readReviewLines(tx, ctx, id)),
    ];
    for (const answer of answers) expect(JSON.stringify(answer)).not.toMatch(/7\.7|3\.3|"score":\d/u);
    const scores = await withTenant.read(ctx, 'audit:read', (tx) => readScoresToClose(tx, ctx, id));
    expect(JSON.stringify(scores)).toContain('7.7');
  });

  it('withholds the last results from whoever still has a visit to make', async () => {
    const { ctx, id, input, people, auditors } = await closedCycle();
    const next = await createCycle(ctx, { ...input, name: 'Summer', quarterStart: '2026-07-01' });
    const visits = [
      {
        auditorId: people[0] ?? '',
        brandId: input.brandIds[0] ?? '',
        objectId: null,
        isDouble: false,
        reason: 'hand' as const,
      },
    ];
    await saveVisits(ctx, { id: next.id, visits });
    await openCycle(ctx, { id: next.id });
    const [scorer, other] = auditors;
    if (!scorer || !other) throw new Error('No auditors.');
    expect((await getResults(scorer, id)).kind).toBe('withheld');
    expect((await getResults(other, id)).kind).toBe('told');
  });
});

describe('what a closed cycle told', () => {
  it('never changes its figures: not by renames, archives, erasure, thresholds or later scores', async () => {
    const { ctx, id, shop, till, brandId, people, input } = await closedCycle();
    const before = await toldResults(ctx, id);
    expect(before.snapshot.results.overall.score).toBe(5.25);
    expect(before.sha256).toMatch(/^[0-9a-f]{64}$/u);
    await updateTouchpoints(ctx, { ids: [shop], patch: { name: 'Renamed', phase: 'after' } });
    await deleteTouchpoints(ctx, { ids: [till] });
    await purgeTouchpoints(ctx, { ids: [till] });
    await updateListEntry(ctx, 'brand', brandId, { kind: 'own', name: 'Other name' });
    await withTenant.write(ctx, 'audit:manage', ({ tx }) =>
      tx
        .update(workspacePeople)
        .set({ erasedAt: new Date(), name: '' })
        .where(eq(workspacePeople.id, people[0] ?? '')),
    );
    await makeReviewed(
      ctx,
      {
        ...input,
        name: 'Later',
        auditors: input.auditors.slice(1),
        touchpointIds: [shop],
        stopNeedsAction: false,
      },
      [people[1] ?? ''],
      [{ [shop]: 1 }],
    );
    const after = await toldResults(ctx, id);
    expect(after.snapshot.results).toEqual(before.snapshot.results);
    expect(after.snapshot.touchpoints).toEqual(before.snapshot.touchpoints);
    expect(after.snapshot.people.find((one) => one.id === people[0])?.name).toBe('');
    expect(after.snapshot.brands).toEqual(before.snapshot.brands);
    expect(after.sha256).toBe(before.sha256);
  });

  it('keeps a hash of what it told', async () => {
    const { ctx, id } = await closedCycle();
    const kept = await withTenant.read(ctx, 'audit:read', (tx) => readSnapshot(tx, ctx, id));
    expect(kept && hashOf(kept.content)).toBe(kept?.sha256);
  });

  it('compares with the closed cycle of the quarter before', async () => {
    const { ctx, id, input, people, shop } = await closedCycle();
    const next = { ...input, name: 'Summer', quarterStart: '2026-07-01', stopNeedsAction: false };
    const summer = await makeReviewed(ctx, next, people, [{ [shop]: 9 }, { [shop]: 10 }]);
    await closeCycle(ctx, { id: summer });
    const { snapshot } = await toldResults(ctx, summer);
    expect(snapshot.previous?.id).toBe(id);
    expect(snapshot.results.touchpoints.find((one) => one.id === shop)?.change).toMatchObject({
      difference: 2,
      method: 'welch',
    });
    expect(snapshot.results.overall.left).toHaveLength(1);
  });
});

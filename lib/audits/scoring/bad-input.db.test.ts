import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { auditAnswers, auditRatingHistory, auditRatings, auditVisits } from '@/db/schema/audit-visits';
import { workspaceMembers } from '@/db/schema/organizations';
import { workspacePeople } from '@/db/schema/people';
import type { TenantContext } from '@/lib/auth/context';
import { findFormerContext, findTenantContext } from '@/lib/auth/make-context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { closeCycle } from '../cycles/close-cycle';
import { getCycle } from '../cycles/get-cycle';
import { startReview } from '../cycles/move-cycle';
import { leaveOutVisit, returnRating } from '../cycles/review-visits';
import { saveVisits } from '../cycles/save-visits';
import { keyOf, makeVisits } from '../evidence/testing/make-visits';
import { archiveForm } from '../forms/archive-form';
import { createForm } from '../forms/create-form';
import { getForm } from '../forms/get-form';
import { listForms } from '../forms/list-forms';
import { publishForm } from '../forms/publish-form';
import { saveDraft } from '../forms/save-draft';
import { checkIn } from '../sync/check-in';
import { syncVisit } from '../sync/sync-visit';
import { takeVisit } from '../sync/take-visit';
import { reviewOf } from '../testing/make-cycle';
import { getVisit } from './get-visit';
import { saveRatings } from './save-ratings';
import { submitVisit } from './submit-visit';

type World = Awaited<ReturnType<typeof makeVisits>>;
type Ratings = Parameters<typeof saveRatings>[1]['ratings'];
const day = '2026-01-05';

/** Every row that scoring writes. */
const rowsOf = (ctx: TenantContext) =>
  withTenant.read(ctx, 'audit:read', async (tx) => {
    const of = (table: typeof auditRatings) =>
      tx.select().from(table).where(eq(table.workspaceId, ctx.workspace.id));
    const rows = [];
    for (const table of [auditRatings, auditAnswers, auditRatingHistory, auditVisits])
      rows.push(...(await of(table as typeof auditRatings)));
    return rows.map((row) => JSON.stringify(row)).sort();
  });

const refused: [what: string, ratings: (world: World) => Ratings, key: string][] = [
  ['a score above the scale', ({ shop }) => [{ touchpointId: shop, score: 11 }], 'tooBigNumber'],
  ['a score below it', ({ shop }) => [{ touchpointId: shop, score: -1 }], 'tooSmallNumber'],
  ['a score that is no number', ({ shop }) => [{ touchpointId: shop, score: NaN }], 'number'],
  ['a quarter of a point', ({ shop }) => [{ touchpointId: shop, score: 7.25 }], 'multipleOf'],
  [
    'half a point where whole ones are asked',
    ({ shop }) => [{ touchpointId: shop, score: 6.5 }],
    'wholePoints',
  ],
  [
    'half a point for a criterion',
    ({ till, criterionId }) => [{ touchpointId: till, answers: [{ criterionId, score: 6.5 }] }],
    'wholePoints',
  ],
  ['a touchpoint outside of the scope', () => [{ touchpointId: newId(), score: 5 }], 'outOfScope'],
  [
    'a segment that the cycle does not have',
    ({ shop }) => [{ touchpointId: shop, segmentId: newId(), score: 5 }],
    'outOfScope',
  ],
  [
    'the same touchpoint twice',
    ({ shop }) => [
      { touchpointId: shop, score: 5 },
      { touchpointId: shop, score: 6 },
    ],
    'twice',
  ],
  [
    'the same criterion twice',
    ({ till, criterionId }) => [
      {
        touchpointId: till,
        answers: [
          { criterionId, score: 5 },
          { criterionId, score: 6 },
        ],
      },
    ],
    'twice',
  ],
  [
    'a direct score where criteria make it',
    ({ till }) => [{ touchpointId: till, score: 5 }],
    'scoredByCriteria',
  ],
  [
    'a criterion that is not asked',
    ({ shop, criterionId }) => [{ touchpointId: shop, answers: [{ criterionId, score: 5 }] }],
    'notAsked',
  ],
  [
    'qualities that are not asked',
    ({ shop }) => [{ touchpointId: shop, qualities: { simple: 5 } }],
    'notAsked',
  ],
  ['an expectation that is not asked', ({ shop }) => [{ touchpointId: shop, expected: 5 }], 'notAsked'],
  [
    'a score of what does not apply',
    ({ shop }) => [{ touchpointId: shop, score: 5, notApplicable: true }],
    'applicable',
  ],
  ['nothing at all', () => [], 'tooSmallList'],
];

describe('at a desk is refused, in words, and changes nothing', () => {
  it.each(refused)('%s', async (_, ratings, key) => {
    const world = await makeVisits();
    const { auditor, visitId, shop } = world;
    await saveRatings(auditor, { visitId, ratings: [{ touchpointId: shop, score: 7, note: 'fine' }] });
    const before = await rowsOf(auditor);
    // Beside something that is right, which is not kept either.
    const good = { touchpointId: world.till, note: 'quick' };
    const asked = ratings(world);
    const batch = asked.length > 0 && asked[0]?.touchpointId !== world.till ? [good, ...asked] : asked;
    // A key of a schema carries its values behind it.
    const [found] = String(await keyOf(saveRatings(auditor, { visitId, ratings: batch }))).split(' ');
    expect(found).toBe(key);
    expect(await rowsOf(auditor)).toEqual(before);
  });
});

describe('comes too late, or from somebody who is out, and changes nothing', () => {
  const attempts = ({ shop, visitId }: World, who: TenantContext) => [
    saveRatings(who, { visitId, ratings: [{ touchpointId: shop, score: 9 }] }),
    submitVisit(who, { visitId, visitedOn: day }),
  ];
  const expectRefused = async (world: World, who: TenantContext, key: string) => {
    const before = await rowsOf(world.ctx);
    expect(await Promise.all(attempts(world, who).map(keyOf))).toEqual([key, key]);
    expect(await rowsOf(world.ctx)).toEqual(before);
  };

  it('after sending in, also twice at once', async () => {
    const world = await makeVisits();
    const { auditor, visitId, shop, till, criterionId } = world;
    const ratings = [
      { touchpointId: shop, score: 7 },
      { touchpointId: till, answers: [{ criterionId, score: 8 }] },
    ];
    await saveRatings(auditor, { visitId, ratings });
    const both = [1, 2].map(() => keyOf(submitVisit(auditor, { visitId, visitedOn: day })));
    expect((await Promise.all(both)).sort()).toEqual(['visitSent', null].sort());
    await expectRefused(world, auditor, 'visitSent');
  });

  it('in review, after closing, and for a visit that was left out', async () => {
    const world = await makeVisits();
    const { ctx, auditor, other, otherVisitId, cycleId, visitId, send } = world;
    await send(other, otherVisitId);
    await startReview(ctx, { id: cycleId });
    await expectRefused(world, auditor, 'visitClosed');
    await leaveOutVisit(ctx, { visitId });
    await expectRefused(world, auditor, 'visitClosed');
    await closeCycle(ctx, { id: cycleId });
    await expectRefused(world, auditor, 'visitClosed');
    await expect(reviewOf(ctx, visitId)).rejects.toThrow('NOT_FOUND');
    expect(await keyOf(returnRating(ctx, { ratingId: newId(), question: 'Why?' }))).toBe('NOT_FOUND');
    expect(await keyOf(saveVisits(ctx, { id: cycleId, visits: [] }))).toBe('cycleState');
  });

  it('by an auditor whose visit went to somebody else', async () => {
    const world = await makeVisits();
    const { ctx, auditor, cycleId } = world;
    const { visits } = await getCycle(ctx, cycleId);
    const kept = visits.filter(({ id }) => id !== world.visitId);
    await saveVisits(ctx, {
      id: cycleId,
      visits: kept.map(({ auditorId, brandId, objectId, isDouble, reason }) => ({
        auditorId,
        brandId,
        objectId,
        isDouble,
        reason,
      })),
    });
    await expectRefused(world, auditor, 'NOT_FOUND');
  });

  it('by an auditor who was removed from the brand', async () => {
    const world = await makeVisits();
    const { auditor, slugs, ctx } = world;
    const { userId, name } = auditor.person;
    const person = { userId: userId ?? '', name, email: 'auditor@example.test', locale: 'en' as const };
    const here = ctx.workspace.id;
    await gateDb()
      .delete(workspaceMembers)
      .where(and(eq(workspaceMembers.workspaceId, here), eq(workspaceMembers.userId, person.userId)));
    await gateDb()
      .update(workspacePeople)
      .set({ leftAt: new Date() })
      .where(and(eq(workspacePeople.workspaceId, here), eq(workspacePeople.userId, person.userId)));
    expect(await findTenantContext(person, slugs)).toBeNull();
    const former = await findFormerContext(person, slugs);
    if (!former) throw new Error('Who left may hand in what lies on a phone.');
    await expectRefused(world, former, 'FORBIDDEN');
  });
});

describe('a form that is edited while it is filled in', () => {
  it('stays for the open cycle what it was: new questions are refused, old ones taken, also from a phone', async () => {
    const world = await makeVisits();
    const { ctx, auditor, visitId, shop, till, criterionId } = world;
    await saveRatings(auditor, { visitId, ratings: [{ touchpointId: shop, score: 7 }] });
    const [form] = await listForms(ctx);
    const draft = await getForm(ctx, form?.id ?? '');
    await saveDraft(ctx, {
      id: draft.id,
      revision: draft.revision,
      name: 'Shop visit, anew',
      description: '',
      ...draft.content,
      step: 0.5,
      criteria: [{ touchpointId: shop, question: 'Is it warm?' }],
    });
    await publishForm(ctx, { id: draft.id });
    const [added] = (await getForm(ctx, draft.id)).content.criteria;
    const asNew = { touchpointId: shop, answers: [{ criterionId: added?.id ?? '', score: 5 }] };
    expect(await keyOf(saveRatings(auditor, { visitId, ratings: [asNew] }))).toBe('notAsked');
    const half = { touchpointId: shop, score: 6.5 };
    expect(await keyOf(saveRatings(auditor, { visitId, ratings: [half] }))).toBe('wholePoints');
    const device = { id: newId() };
    await checkIn(auditor, { device, now: Date.now() });
    const taken = await takeVisit(auditor, { visitId, device });
    expect(taken.criteria.map(({ id }) => id)).toEqual([criterionId]);
    const tap = (part: string, score: number, sequence: number, touchpointId: string) => ({
      id: newId(),
      sequence,
      touchpointId,
      kind: 'answer',
      part,
      value: { score, notApplicable: false },
      at: Date.now(),
    });
    const operations = [
      tap(added?.id ?? '', 5, 1, shop),
      tap('', 8.5, 2, shop),
      tap(criterionId, 9, 3, till),
    ];
    const { results } = await syncVisit(auditor, { visitId, device, now: Date.now(), operations });
    expect(results.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['refused', 'notAsked'],
      ['refused', 'wholePoints'],
    ]);
    await submitVisit(auditor, { visitId, visitedOn: day });
    const { lines, state } = await getVisit(auditor, visitId);
    expect(state).toBe('submitted');
    const said = new Map(lines.map(({ touchpointId, given }) => [touchpointId, given]));
    expect(said.get(shop)?.score).toBe(7);
    expect(said.get(till)?.answers[criterionId]?.score).toBe(9);
  });

  it('and a form that goes to the archive goes on being filled in', async () => {
    const { ctx, auditor, visitId, shop } = await makeVisits();
    await createForm(ctx, { name: 'Another' });
    for (const { id } of await listForms(ctx)) await archiveForm(ctx, { id, archived: true });
    expect(await saveRatings(auditor, { visitId, ratings: [{ touchpointId: shop, score: 7 }] })).toEqual({
      changed: 1,
    });
  });
});

describe('text that no database keeps', () => {
  const half = 'caf\uD83D';
  const zero = 'a\u0000b';

  it('is taken from a desk and from a phone without what cannot be kept, and holds nothing up', async () => {
    const { auditor, visitId, shop, till } = await makeVisits();
    await saveRatings(auditor, {
      visitId,
      ratings: [{ touchpointId: shop, score: 7, note: `${half} ${zero}` }],
    });
    const device = { id: newId() };
    await checkIn(auditor, { device, now: Date.now() });
    await takeVisit(auditor, { visitId, device });
    const tap = (kind: string, value: unknown, sequence: number) => ({
      id: newId(),
      sequence,
      touchpointId: till,
      kind,
      value,
      at: Date.now(),
    });
    const operations = [
      tap('note', half, 1),
      tap('proposedChange', zero, 2),
      tap('mood', { [zero]: [half, zero] }, 3),
      tap('followUp', true, 4),
    ];
    const { results } = await syncVisit(auditor, { visitId, device, now: Date.now(), operations });
    expect(results.map(({ outcome, reason }) => [outcome, reason])).toEqual([['refused', 'kind']]);
    const { lines } = await getVisit(auditor, visitId);
    const said = new Map(lines.map(({ touchpointId, given }) => [touchpointId, given]));
    expect(said.get(shop)?.note).toBe('caf\uFFFD a\uFFFDb');
    expect(said.get(till)).toMatchObject({ note: 'caf\uFFFD', proposedChange: 'a\uFFFDb', followUp: true });
  });
});

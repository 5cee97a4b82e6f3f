import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditGuestLinks } from '@/db/schema/audit-guests';
import { makeImage } from '@/lib/files/testing/make-image';
import { ownDataFolder } from '@/lib/files/testing/own-data-folder';
import { listActivity, listPeople } from '@/lib/activity/list-activity';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { hashToken } from '@/lib/auth/tokens';
import { exportWorkspace } from '@/lib/export/export-workspace';
import { getInventory } from '@/lib/touchpoints/get-inventory';
import { failureOf } from '@/lib/touchpoints/testing/make-touchpoints';
import { closeCycle } from '../cycles/close-cycle';
import { getCycle } from '../cycles/get-cycle';
import { startReview } from '../cycles/move-cycle';
import { returnRating } from '../cycles/review-visits';
import { saveVisits } from '../cycles/save-visits';
import { getEvidencePhoto } from '../evidence/get-evidence-photo';
import { addPhoto } from '../evidence/testing/add-photo';
import { getReport } from '../results/get-report';
import { getResults } from '../results/get-results';
import { saveRatings } from '../scoring/save-ratings';
import { submitVisit } from '../scoring/submit-visit';
import { makeOpenVisits } from '../testing/make-open-visits';
import { reviewOf, visitsOf } from '../testing/make-cycle';
import { renewGuestLink, revokeGuestLink } from './change-guest-link';
import { createGuest } from './create-guest';
import { eraseGuest } from './erase-guest';
import { enterAsGuest } from './enter-as-guest';
import { getGuestVisit } from './get-guest-visit';
import { listGuests } from './list-guests';

ownDataFolder();

const address = 'here';
const expiresOn = '2099-12-31';

/** An open cycle with two auditors' visits, and a guest at the same place. */
async function inviteGuest() {
  const made = await makeOpenVisits();
  const invitation = {
    cycleId: made.cycleId,
    name: 'Olga Guest',
    brandId: made.brandId,
    objectId: null,
    expiresOn,
  };
  const told = await createGuest(made.ctx, invitation);
  const token = told.link.split('/').at(-1) ?? '';
  const scores = [made.shop, made.till].map((touchpointId) => ({ touchpointId, score: 7 }));
  const enter = () => enterAsGuest({ token, address, visitId: told.visitId });
  const send = async () => {
    const guest = await enter();
    await saveRatings(guest, { visitId: told.visitId, ratings: scores });
    await submitVisit(guest, { visitId: told.visitId, visitedOn: '2026-05-05' });
  };
  return { ...made, ...told, invitation, token, scores, enter, send };
}

async function sendAs(
  ctx: TenantContext,
  visitId: string,
  ratings: { touchpointId: string; score: number }[],
) {
  await saveRatings(ctx, { visitId, ratings });
  await submitVisit(ctx, { visitId, visitedOn: '2026-05-05' });
}

describe('a guest', () => {
  it('scores one visit through a link whose secret is kept nowhere, and counts as an auditor', async () => {
    const { ctx, auditor, other, cycleId, visitId, otherVisitId, token, scores, send, ...made } =
      await inviteGuest();
    const [row] = await withTenant.read(ctx, 'audit:read', (tx) =>
      tx.select().from(auditGuestLinks).where(eq(auditGuestLinks.visitId, visitId)),
    );
    expect(row?.tokenHash).toBe(hashToken(token));
    expect(JSON.stringify(row)).not.toContain(token);
    expect(await getGuestVisit(token, address)).toMatchObject({
      kind: 'open',
      guest: 'Olga Guest',
      visit: {
        id: visitId,
        lines: [
          { name: 'Shop', given: null },
          { name: 'Till', given: null },
        ],
      },
    });
    await send();
    expect(await getGuestVisit(token, address)).toEqual({ kind: 'sent' });
    const own = (await visitsOf(ctx, cycleId)).filter(({ id }) => id !== visitId);
    for (const [at, who] of [auditor, other].entries()) {
      const visit = own.find(({ auditorId }) => auditorId === made.people[at]);
      await sendAs(who, visit?.id ?? '', scores);
    }
    expect(otherVisitId).not.toBe(visitId);
    await startReview(ctx, { id: cycleId });
    await closeCycle(ctx, { id: cycleId });
    const results = await getResults(ctx, cycleId);
    if (results.kind !== 'told') throw new Error(results.kind);
    expect(results.snapshot.people.map(({ name }) => name)).toContain('Olga Guest');
    expect(results.snapshot.results.touchpoints[0]?.n).toBe(3);
    expect(results.snapshot.results.agreement.pairs).toBeGreaterThan(0);
    expect(await getGuestVisit(token, address)).toEqual({ kind: 'sent' });
  });

  it('stands in the activity by name, and among nobody who could be chosen', async () => {
    const { ctx, send, cycleId } = await inviteGuest();
    await send();
    const { entries } = await listActivity(ctx);
    const told = entries.map(({ action, person }) => [action, person]);
    expect(told).toContainEqual(['auditVisit.submit', 'Olga Guest']);
    expect(told.map(([action]) => action)).toContain('auditVisit.inviteGuest');
    expect((await getInventory(ctx)).people.map(({ name }) => name)).not.toContain('Olga Guest');
    expect(await listGuests(ctx, cycleId)).toMatchObject([
      { name: 'Olga Guest', visit: 'submitted', link: 'live', expiresOn },
    ]);
  });

  it('stays when the plan is saved anew, and is a second opinion beside an auditor', async () => {
    const { ctx, cycleId, visitId } = await inviteGuest();
    await saveVisits(ctx, { id: cycleId, visits: [] });
    const visits = (await getCycle(ctx, cycleId)).visits;
    expect(visits).toMatchObject([{ id: visitId, isGuest: true, isDouble: true, state: 'planned' }]);
  });

  it('adds photos to the own visit and sees no others', async () => {
    const { auditor, visitId, enter, shop, ctx, cycleId, people } = await inviteGuest();
    const guest = await enter();
    const { id } = await addPhoto(guest, { visitId, touchpointId: shop }, await makeImage());
    expect((await getEvidencePhoto(guest, id)).contentType).toMatch(/^image\//);
    const visit = (await visitsOf(ctx, cycleId)).find(({ auditorId }) => auditorId === people[0]);
    const theirs = await addPhoto(
      auditor,
      { visitId: visit?.id ?? '', touchpointId: shop },
      await makeImage(),
    );
    expect(await failureOf(getEvidencePhoto(guest, theirs.id))).toEqual({ code: 'NOT_FOUND' });
    expect(await failureOf(getEvidencePhoto(auditor, id))).toEqual({ code: 'NOT_FOUND' });
  });

  it('answers a question after the visit was sent back', async () => {
    const { ctx, cycleId, token, visitId, send, enter } = await inviteGuest();
    await send();
    await startReview(ctx, { id: cycleId });
    const [line] = await reviewOf(ctx, visitId);
    await returnRating(ctx, { ratingId: line?.ratingId ?? '', question: 'Which till?' });
    expect(await getGuestVisit(token, address)).toMatchObject({ kind: 'open', visit: { state: 'returned' } });
    await submitVisit(await enter(), { visitId, visitedOn: '2026-05-05', note: 'The left one' });
    expect(await getGuestVisit(token, address)).toEqual({ kind: 'sent' });
  });
});

describe('the name of a guest', () => {
  it('is erased from a closed cycle’s results, report, export and activity; the scores stay', async () => {
    const { ctx, auditor, other, as, cycleId, visitId, scores, send, ...made } = await inviteGuest();
    await send();
    const own = (await visitsOf(ctx, cycleId)).filter(({ id }) => id !== visitId);
    for (const [at, who] of [auditor, other].entries()) {
      const visit = own.find(({ auditorId }) => auditorId === made.people[at]);
      await sendAs(who, visit?.id ?? '', scores);
    }
    await startReview(ctx, { id: cycleId });
    await closeCycle(ctx, { id: cycleId });
    const told = async () => {
      const results = await getResults(ctx, cycleId);
      if (results.kind !== 'told') throw new Error(results.kind);
      return results;
    };
    const everywhere = async () =>
      JSON.stringify([
        await told(),
        await getReport(ctx, cycleId),
        await new Response(exportWorkspace(ctx)).text(),
        await listActivity(ctx),
        await listPeople(ctx),
        await getCycle(ctx, cycleId),
        await listGuests(ctx, cycleId),
      ]);
    const before = await told();
    expect(await everywhere()).toContain('Olga Guest');
    for (const who of [auditor, await as('viewer')]) {
      expect(await failureOf(eraseGuest(who, { visitId }))).toEqual({ code: 'FORBIDDEN' });
    }
    await eraseGuest(ctx, { visitId });
    await eraseGuest(ctx, { visitId });
    expect(await everywhere()).not.toContain('Olga');
    const after = await told();
    expect(after.snapshot.results).toEqual(before.snapshot.results);
    expect(after.sha256).toBe(before.sha256);
    expect(await listGuests(ctx, cycleId)).toMatchObject([{ name: '', visit: 'submitted', link: 'revoked' }]);
    const { entries } = await listActivity(ctx);
    expect(entries.filter(({ action }) => action === 'auditVisit.eraseGuest')).toHaveLength(1);
    expect(
      entries.filter(({ action, person }) => action === 'auditVisit.submit' && person === ''),
    ).toHaveLength(1);
  });

  it('is erased in an open cycle too, and the link with the visit that was not sent in goes with it', async () => {
    const { ctx, cycleId, token, visitId, enter, scores, otherVisitId } = await inviteGuest();
    await saveRatings(await enter(), { visitId, ratings: scores });
    await eraseGuest(ctx, { visitId });
    expect(await getGuestVisit(token, address)).toEqual({ kind: 'revoked' });
    expect(await listGuests(ctx, cycleId)).toMatchObject([{ name: '', visit: 'aside', link: 'revoked' }]);
    expect(await failureOf(eraseGuest(ctx, { visitId: otherVisitId }))).toEqual({ code: 'NOT_FOUND' });
  });
});

describe('a link', () => {
  it('opens nothing once it is taken back, and its visit is left out', async () => {
    const { ctx, cycleId, token, visitId, enter, scores } = await inviteGuest();
    await saveRatings(await enter(), { visitId, ratings: scores });
    await revokeGuestLink(ctx, { visitId });
    expect(await getGuestVisit(token, address)).toEqual({ kind: 'revoked' });
    expect(await failureOf(enter())).toEqual({ code: 'CONFLICT' });
    expect(await listGuests(ctx, cycleId)).toMatchObject([{ visit: 'aside', link: 'revoked' }]);
    expect(await failureOf(renewGuestLink(ctx, { visitId, expiresOn }))).toMatchObject({ code: 'CONFLICT' });
  });

  it('runs out, and is replaced by a new one that keeps the answers', async () => {
    const { ctx, token, visitId, enter, scores } = await inviteGuest();
    await saveRatings(await enter(), { visitId, ratings: scores });
    await withTenant.write(ctx, 'audit:read', ({ tx }) =>
      tx.update(auditGuestLinks).set({ expiresAt: new Date(Date.now() - 1) }),
    );
    expect(await getGuestVisit(token, address)).toEqual({ kind: 'expired' });
    expect(await failureOf(enter())).toEqual({ code: 'CONFLICT' });
    const { link } = await renewGuestLink(ctx, { visitId, expiresOn });
    expect(await failureOf(getGuestVisit(token, address))).toEqual({ code: 'NOT_FOUND' });
    const renewed = await getGuestVisit(link.split('/').at(-1) ?? '', address);
    expect(renewed).toMatchObject({ kind: 'open', visit: { lines: [{ given: { score: 7 } }, {}] } });
  });

  it('leads to its own visit alone', async () => {
    const { token, otherVisitId, enter } = await inviteGuest();
    expect(await failureOf(enterAsGuest({ token, address, visitId: otherVisitId }))).toEqual({
      code: 'NOT_FOUND',
    });
    const ratings = [{ touchpointId: otherVisitId, score: 1 }];
    expect(await failureOf(saveRatings(await enter(), { visitId: otherVisitId, ratings }))).toEqual({
      code: 'NOT_FOUND',
    });
  });

  it('is made by whoever runs the cycle, for a place of it, until the review', async () => {
    const { ctx, as, auditor, cycleId, visitId, invitation, rivalId } = await inviteGuest();
    for (const who of [auditor, await as('viewer')]) {
      expect(await failureOf(createGuest(who, invitation))).toEqual({ code: 'FORBIDDEN' });
      expect(await failureOf(revokeGuestLink(who, { visitId }))).toEqual({ code: 'FORBIDDEN' });
      expect(await listGuests(who, cycleId)).toEqual([]);
    }
    const wrong = { ...invitation, brandId: cycleId };
    expect(await failureOf(createGuest(ctx, wrong))).toEqual({ code: 'NOT_FOUND', field: 'brandId' });
    const past = { ...invitation, expiresOn: '2020-01-01' };
    expect(await failureOf(createGuest(ctx, past))).toMatchObject({
      code: 'VALIDATION',
      field: 'expiresOn',
    });
    expect(await failureOf(createGuest(ctx, { ...invitation, name: ' ' }))).toMatchObject({
      code: 'VALIDATION',
      field: 'name',
    });
    await createGuest(ctx, { ...invitation, brandId: rivalId });
    await startReview(ctx, { id: cycleId });
    expect(await failureOf(createGuest(ctx, invitation))).toMatchObject({ code: 'CONFLICT' });
  });
});

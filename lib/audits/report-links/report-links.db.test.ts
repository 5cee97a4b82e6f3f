import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { gateDb } from '@/db/client';
import { reportLinkKeys, reportLinks } from '@/db/schema/report-links';
import { makeWorkspace } from '@/db/testing/factories';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { newToken } from '@/lib/auth/tokens';
import { toAppError } from '@/lib/errors';
import { reopenCycle } from '../cycles/close-cycle';
import { createCycle } from '../cycles/create-cycle';
import { openCycle } from '../cycles/move-cycle';
import { saveVisits } from '../cycles/save-visits';
import { makeClosed, makeParts } from '../testing/make-cycle';
import { createReportLink } from './create-report-link';
import { getPublicReport, noteOpened, printPublicReport } from './get-public-report';
import type { ReportLinkInput } from './input';
import { listReportLinks } from './list-report-links';
import { revokeReportLink } from './revoke-report-link';
import { unlockReport } from './unlock-report';

/** How a refusal reads; null where nothing was refused. */
const failureOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => {
      const { code, field, key } = toAppError(error);
      return { code, field, key };
    },
  );
const tokenIn = (address: string) => /\/report\/([\w-]+)\?/.exec(address)?.[1] ?? '';

async function makeScene() {
  const { ctx, as } = await makeWorkspace();
  const { input, people, touchpointIds } = await makeParts(ctx, [ctx]);
  const [shop = ''] = touchpointIds;
  const cycleId = await makeClosed(ctx, input, people, [{ [shop]: 7 }]);
  const share = async (given: Partial<ReportLinkInput> = {}, by: TenantContext = ctx) => {
    const made = await createReportLink(by, { cycleId, language: 'pl', days: '30', ...given });
    return { ...made, token: tokenIn(made.address) };
  };
  return { ctx, as, input, people, cycleId, share };
}

describe('links to a report', () => {
  it('lead to the report of their cycle, and only a hash of the secret is kept', async () => {
    const { ctx, cycleId, share } = await makeScene();
    const { id, token, address } = await share();
    expect(address).toMatch(/\/report\/[\w-]{43}\?language=pl$/);
    const report = await getPublicReport(token, null);
    if (report.kind !== 'told') throw new Error('It is locked.');
    expect(report.language).toBe('pl');
    expect(report.told.snapshot.cycle.id).toBe(cycleId);
    expect(report.told.report.overall.score).toBe(7);
    const [key] = await gateDb().select().from(reportLinkKeys).where(eq(reportLinkKeys.linkId, id));
    expect(JSON.stringify(key)).not.toContain(token);
    const [link] = await listReportLinks(ctx, cycleId);
    expect(link).toMatchObject({ id, language: 'pl', hasPassword: false, lastOpenedAt: null, state: 'open' });
    const days = (new Date(link?.expiresAt ?? 0).getTime() - Date.now()) / 86_400_000;
    expect(Math.round(days)).toBe(30);
  });

  it('note when they were opened, to the minute', async () => {
    const { ctx, cycleId, share } = await makeScene();
    const { token } = await share();
    const opened = async () => {
      const report = await getPublicReport(token, null);
      if (report.kind === 'told') await noteOpened(report.found);
      return (await listReportLinks(ctx, cycleId))[0]?.lastOpenedAt;
    };
    const first = await opened();
    expect(first).not.toBeNull();
    expect(await opened()).toBe(first);
  });

  it('answer alike when unknown, revoked, expired, or of a cycle that was reopened', async () => {
    const { ctx, cycleId, share } = await makeScene();
    const [revoked, expired, reopened] = [await share(), await share(), await share()];
    const locked = await share({ password: 'four words here' });
    await revokeReportLink(ctx, { id: revoked.id });
    await revokeReportLink(ctx, { id: revoked.id });
    await withTenant.write(ctx, 'audit:manage', ({ tx }) =>
      tx
        .update(reportLinks)
        .set({ expiresAt: new Date() })
        .where(own(ctx, reportLinks, expired.id)),
    );
    expect(await getPublicReport(reopened.token, null)).toMatchObject({ kind: 'told' });
    const states = async () => (await listReportLinks(ctx, cycleId)).map(({ state }) => state).sort();
    expect(await states()).toEqual(['expired', 'open', 'open', 'revoked']);
    await reopenCycle(ctx, { id: cycleId, reason: 'A score was wrong.' });
    const answers = await Promise.all(
      [revoked.token, expired.token, reopened.token, locked.token, newToken(), 'short', "'; --"].map(
        (token) => failureOf(getPublicReport(token, null)),
      ),
    );
    expect(new Set(answers.map((error) => JSON.stringify(error))).size).toBe(1);
    expect(answers[0]).toMatchObject({ code: 'NOT_FOUND' });
    const unlock = unlockReport({ token: locked.token, password: 'four words here' }, '192.0.2.4');
    expect(await failureOf(unlock)).toMatchObject({ key: 'linkPasswordWrong' });
  });

  it('with a password stay locked until it is given, and the proof opens no other link', async () => {
    const { share } = await makeScene();
    const [first, second] = [
      await share({ password: 'four words here' }),
      await share({ password: 'four words here' }),
    ];
    const address = '192.0.2.1';
    expect(await getPublicReport(first.token, null)).toEqual({ kind: 'locked', language: 'pl' });
    const wrong = await failureOf(unlockReport({ token: first.token, password: 'wrong' }, address));
    expect(wrong).toMatchObject({ code: 'VALIDATION', field: 'password', key: 'linkPasswordWrong' });
    const unknown = await failureOf(unlockReport({ token: newToken(), password: 'wrong' }, address));
    expect(unknown).toMatchObject({ code: 'VALIDATION', field: 'password', key: 'linkPasswordWrong' });
    const proof = await unlockReport({ token: first.token, password: 'four words here' }, address);
    expect(await getPublicReport(first.token, proof)).toMatchObject({ kind: 'told' });
    expect(await getPublicReport(second.token, proof)).toMatchObject({ kind: 'locked' });
    expect(await getPublicReport(first.token, `${proof}x`)).toMatchObject({ kind: 'locked' });
    const print = { proof: null, language: null, address };
    expect(await failureOf(printPublicReport(first.token, print))).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('let nobody guess for long', async () => {
    const { share } = await makeScene();
    const { token } = await share({ password: 'four words here' });
    const guess = () => failureOf(unlockReport({ token, password: 'wrong' }, '192.0.2.2'));
    for (let at = 0; at < 10; at += 1) expect(await guess()).toMatchObject({ code: 'VALIDATION' });
    expect(await guess()).toMatchObject({ code: 'LIMIT' });
    const right = unlockReport({ token, password: 'four words here' }, '192.0.2.2');
    expect(await failureOf(right)).toMatchObject({ code: 'LIMIT' });
    expect(await unlockReport({ token, password: 'four words here' }, '192.0.2.3')).toMatch(/^[\w-]{43}$/);
  });

  it('are made by those who run audits, for closed cycles that they may see', async () => {
    const { ctx, as, input, people, cycleId, share } = await makeScene();
    for (const role of ['auditor', 'viewer'] as const) {
      const other = await as(role);
      expect(await failureOf(share({}, other))).toMatchObject({ code: 'FORBIDDEN' });
      expect(await failureOf(listReportLinks(other, cycleId))).toMatchObject({ code: 'FORBIDDEN' });
    }
    const next = await createCycle(ctx, { ...input, name: 'Summer', quarterStart: '2026-07-01' });
    const early = createReportLink(ctx, { cycleId: next.id, language: 'en', days: '7' });
    expect(await failureOf(early)).toMatchObject({ code: 'CONFLICT', key: 'cycleState' });
    const [auditorId = ''] = people;
    const visit = { auditorId, brandId: input.brandIds[0] ?? '', objectId: null, isDouble: false };
    await saveVisits(ctx, { id: next.id, visits: [{ ...visit, reason: 'hand' }] });
    await openCycle(ctx, { id: next.id });
    // Whoever still scores these touchpoints would read the last results through a link of their own.
    expect(await failureOf(share())).toMatchObject({ code: 'CONFLICT', key: 'resultsWithheld' });
  });

  it('refuses a password that is too short, and a time that is not offered', async () => {
    const { share } = await makeScene();
    expect(await failureOf(share({ password: 'short' }))).toMatchObject({ field: 'password' });
    expect(await failureOf(share({ days: '9000' as '7' }))).toMatchObject({ field: 'days' });
  });
});

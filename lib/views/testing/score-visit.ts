import type { SendOperations } from '@/lib/audits/phone/send-visit';
import { memoryStorage } from '@/lib/audits/phone/testing/memory-storage';
import { keptVisit, phoneModel } from '@/lib/audits/phone/testing/phone-model';
import { saveRatings } from '@/lib/audits/scoring/save-ratings';
import { submitVisit } from '@/lib/audits/scoring/submit-visit';
import { checkIn } from '@/lib/audits/sync/check-in';
import { syncVisit } from '@/lib/audits/sync/sync-visit';
import { takeVisit } from '@/lib/audits/sync/take-visit';
import type { TenantContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';

/** What is said about one touchpoint of a visit. */
export interface Answer {
  touchpointId: string;
  score: number | null;
  notApplicable: boolean;
  answers: { criterionId: string; score: number | null; notApplicable: boolean }[];
}

/** In two savings, the first of them repeated as a browser does that heard no answer; then sent in. */
export async function scoreAtDesk(
  auditor: TenantContext,
  visitId: string,
  answers: readonly Answer[],
  visitedOn: string,
): Promise<void> {
  const half = Math.ceil(answers.length / 2);
  const first = { visitId, mutationId: newId(), ratings: answers.slice(0, half) };
  await saveRatings(auditor, first);
  await saveRatings(auditor, first);
  const rest = answers.slice(half);
  if (rest.length > 0) await saveRatings(auditor, { visitId, mutationId: newId(), ratings: rest });
  await submitVisit(auditor, { visitId, visitedOn });
}

/** Every third contact is cut before the server hears it, every fifth one on the way back. */
function breakingNetwork(auditor: TenantContext, start: number): SendOperations {
  let contact = start;
  return async (visit, request) => {
    contact += 1;
    if (contact % 3 === 0) throw new TypeError('no network');
    const answer = await syncVisit(auditor, { ...request, visitId: visit.id });
    if (contact % 5 === 0) throw new TypeError('the answer was lost');
    return answer;
  };
}

/** Until it is through, as the phone tries again by itself. */
async function persist(work: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 10; tries += 1) {
    try {
      await work();
      return;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  throw new Error('It did not come through in ten tries.');
}

/** A visit on one phone or two, with clocks that are wrong, a slip of the finger here and there, and a network that breaks. */
export async function scoreByPhones(
  auditor: TenantContext,
  visitId: string,
  answers: readonly Answer[],
  visitedOn: string,
  { phones, trouble }: { phones: 1 | 2; trouble: number },
): Promise<void> {
  const send = breakingNetwork(auditor, trouble);
  const models = [];
  for (let at = 0; at < phones; at += 1) {
    const device = { id: newId() };
    const skew = at === 0 ? -90_000 : 3_600_000;
    await checkIn(auditor, { device, now: Date.now() + skew });
    const storage = memoryStorage();
    await storage.writeVisit(keptVisit(await takeVisit(auditor, { visitId, device })));
    models.push({ storage, phone: phoneModel(storage, device.id, visitId, skew) });
  }
  const start = Date.now() - 600_000;
  const [main] = models;
  if (!main) throw new Error('A visit without a phone.');
  for (const [at, { touchpointId, answers: criteria, ...direct }] of answers.entries()) {
    const { phone } = models[at % phones] ?? main;
    const register = { touchpointId, segmentId: null, kind: 'answer' as const };
    const time = start + at * 2_000;
    if (direct.score !== null && (at + trouble) % 6 === 0) {
      const slip = { score: 10 - direct.score, notApplicable: false };
      await phone.tap({ ...register, part: '' }, slip, time);
    }
    if (criteria.length === 0) await phone.tap({ ...register, part: '' }, direct, time + 500);
    for (const { criterionId, ...answer } of criteria) {
      await phone.tap({ ...register, part: criterionId }, answer, time + 500);
    }
    // Sent when there happens to be a network; the rest stays on the phone.
    if (at === 7) await phone.sync(send).catch(() => undefined);
  }
  for (const { phone } of models) await persist(() => phone.sync(send));
  await main.storage.settle(
    visitId,
    (visit) => ({ ...visit, submission: { visitedOn, note: '', refusal: '' } }),
    [],
  );
  await persist(() => main.phone.sync(send));
  const kept = await main.storage.readVisit(visitId);
  if (!kept || kept.submission)
    throw new Error(`The visit was not sent in: ${kept?.submission?.refusal ?? ''}`);
}

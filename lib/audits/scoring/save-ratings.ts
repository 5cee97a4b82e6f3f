import 'server-only';
import { and, eq } from 'drizzle-orm';
import { auditAnswers, auditRatingHistory, auditRatings } from '@/db/schema/audit-visits';
import { qualities } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant, type TenantWrite } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { once } from '@/lib/live/once';
import { parseInput } from '@/lib/parse-input';
import { readFormerCriteria } from '../cycles/read-form-moves';
import { keepDeskChanges } from '../sync/keep-desk-changes';
import { checkRatings } from './check-ratings';
import { fitRatings } from './fit-ratings';
import { saveRatingsSchema, type ParsedRating, type SaveRatingsInput } from './input';
import { lockOwnVisit } from './lock-own-visit';
import { lineKey, readGiven, type StoredRating } from './read-given';
import { readScope } from './read-scope';
import { startVisit } from './start-visit';
import type { RatingGiven } from './types';

const answered = ({ score, notApplicable }: { score: number | null; notApplicable: boolean }) =>
  score !== null || notApplicable;

/** One text for all that was said, whatever the order of keys: to see whether anything changed. */
function wordsOf({ answers, qualities: told, question: _question, ...said }: RatingGiven): string {
  const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    sorted(said),
    qualities.map((name) => told[name] ?? null),
    sorted(answers).map(([id, answer]) => [id, sorted(answer as object)]),
  ]);
}

function toGiven(rating: ParsedRating, question: string): RatingGiven {
  const { touchpointId: _touchpoint, segmentId: _segment, answers, ...said } = rating;
  return {
    ...said,
    question,
    answers: Object.fromEntries(
      answers
        .filter(answered)
        .map(({ criterionId, score, notApplicable }) => [criterionId, { score, notApplicable }]),
    ),
  };
}

async function writeRating(
  ctx: TenantContext,
  w: TenantWrite,
  visitId: string,
  rating: ParsedRating,
  before: StoredRating | undefined,
): Promise<boolean> {
  const workspaceId = ctx.workspace.id;
  const given = toGiven(rating, before?.given.question ?? '');
  if (before && wordsOf(before.given) === wordsOf(given)) return false;
  const ratingId = before?.id ?? newId();
  const now = new Date();
  const { touchpointId, segmentId } = rating;
  const { answers, qualities: told, question: _question, ...said } = given;
  const row = {
    ...said,
    ...Object.fromEntries(qualities.map((name) => [name, told[name] ?? null])),
    answeredAt: now,
    updatedAt: now,
    deviceId: null,
    deviceSequence: null,
  };
  if (before) {
    await w.tx.insert(auditRatingHistory).values({
      workspaceId,
      id: newId(),
      ratingId,
      said: before.given,
      personId: await w.personId(),
      answeredAt: before.answeredAt,
    });
    await w.tx
      .update(auditRatings)
      .set(row)
      .where(own(ctx, auditRatings, ratingId));
    await w.tx
      .delete(auditAnswers)
      .where(and(eq(auditAnswers.workspaceId, workspaceId), eq(auditAnswers.ratingId, ratingId)));
  } else {
    await w.tx
      .insert(auditRatings)
      .values({ ...row, workspaceId, id: ratingId, visitId, touchpointId, segmentId });
  }
  const rows = Object.entries(answers).map(([criterionId, answer]) => ({
    ...answer,
    workspaceId,
    ratingId,
    criterionId,
  }));
  if (rows.length > 0) await w.tx.insert(auditAnswers).values(rows);
  const from = { visitId, personId: await w.personId(), touchpointId, segmentId, now };
  await keepDeskChanges(w.tx, ctx, from, before?.given ?? null, given);
  return true;
}

/**
 * Saves what an auditor says in a visit of their own: all of it or nothing, once for a `mutationId`. What a rating said
 * before goes into its history. The activity page is not told: it would tell scores before the cycle is closed.
 * Gives how many ratings changed. Throws as `lockOwnVisit`, `fitRatings` and `checkRatings`.
 */
export async function saveRatings(ctx: TenantContext, input: SaveRatingsInput): Promise<{ changed: number }> {
  const { visitId, mutationId, ratings: given } = parseInput(saveRatingsSchema, input);
  return withTenant.write(
    ctx,
    'audit:score',
    (w) =>
      once(ctx, w, mutationId, async () => {
        const { visit, cycle } = await lockOwnVisit(w.tx, ctx, visitId);
        const scope = await readScope(w.tx, ctx, cycle);
        const ratings = fitRatings(given, await readFormerCriteria(w.tx, ctx, cycle), scope);
        checkRatings(ratings, scope);
        const stored = await readGiven(w.tx, ctx, visitId);
        let changed = 0;
        for (const rating of ratings) {
          const before = stored.get(lineKey(rating.touchpointId, rating.segmentId));
          if (await writeRating(ctx, w, visitId, rating, before)) changed += 1;
        }
        await startVisit(ctx, w, { visit, cycle });
        if (changed > 0) w.emit({ kind: 'auditVisit', id: visitId, op: 'update' });
        return { changed };
      }),
    { mutationId },
  );
}

import 'server-only';
import { and, eq } from 'drizzle-orm';
import { auditAnswers, auditRatings } from '@/db/schema/audit-visits';
import type { TenantTx } from '@/db/tenant';
import { qualities } from '@/db/values/audits';
import type { TenantContext } from '@/lib/auth/context';
import type { RatingGiven } from './types';

/** Names a line within a visit. */
export const lineKey = (touchpointId: string, segmentId: string | null) =>
  `${touchpointId}/${segmentId ?? ''}`;

export interface StoredRating {
  id: string;
  answeredAt: Date;
  updatedAt: Date;
  /** Questions that were new or asked again when the form changed under it. */
  askedAgain: number;
  given: RatingGiven;
}

/** What an auditor said in a visit, by `lineKey`. For the auditor alone: who asks was checked before. */
export async function readGiven(
  tx: TenantTx,
  ctx: TenantContext,
  visitId: string,
): Promise<Map<string, StoredRating>> {
  const mine = and(eq(auditRatings.workspaceId, ctx.workspace.id), eq(auditRatings.visitId, visitId));
  const rows = await tx.select().from(auditRatings).where(mine);
  const answers = await tx
    .select({
      ratingId: auditAnswers.ratingId,
      criterionId: auditAnswers.criterionId,
      score: auditAnswers.score,
      notApplicable: auditAnswers.notApplicable,
    })
    .from(auditAnswers)
    .innerJoin(
      auditRatings,
      and(eq(auditRatings.workspaceId, auditAnswers.workspaceId), eq(auditRatings.id, auditAnswers.ratingId)),
    )
    .where(mine);
  const byRating = new Map<string, RatingGiven['answers']>();
  for (const { ratingId, criterionId, score, notApplicable } of answers) {
    byRating.set(ratingId, { ...byRating.get(ratingId), [criterionId]: { score, notApplicable } });
  }
  return new Map(
    rows.map((row) => [
      lineKey(row.touchpointId, row.segmentId),
      {
        id: row.id,
        answeredAt: row.answeredAt,
        updatedAt: row.updatedAt,
        askedAgain: row.askedAgain,
        given: {
          score: row.score,
          notApplicable: row.notApplicable,
          note: row.note,
          expected: row.expected,
          perceived: row.perceived,
          qualities: Object.fromEntries(
            qualities.flatMap((name) => (row[name] === null ? [] : [[name, row[name]]])),
          ),
          proposedChange: row.proposedChange,
          followUp: row.followUp,
          unsure: row.unsure,
          question: row.question,
          answers: byRating.get(row.id) ?? {},
        },
      },
    ]),
  );
}

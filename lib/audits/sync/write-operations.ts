import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantTx } from '@/db/tenant';
import { qualities } from '@/db/values/audits';
import type { OperationOutcome, OperationReason } from '@/db/values/audit-sync';
import type { TenantContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import type { StoredRating } from '../scoring/read-given';
import type { RatingGiven } from '../scoring/types';
import type { Register } from './operation';

export interface OperationRow extends Omit<Register, 'kind'> {
  id: string;
  kind: string;
  sequence: number;
  value: unknown;
  deviceAt: Date;
  effectiveAt: Date;
  outcome: OperationOutcome;
  reason: OperationReason | null;
}

/** Keeps operations with what became of them, by one statement. */
export async function insertOperations(
  tx: TenantTx,
  ctx: TenantContext,
  from: { visitId: string; deviceId: string | null; personId: string | null },
  rows: readonly OperationRow[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.execute(sql`
    insert into audit_operations (workspace_id, visit_id, device_id, person_id, id, sequence, touchpoint_id, segment_id,
      kind, part, value, device_at, effective_at, outcome, reason)
    select ${ctx.workspace.id}::uuid, ${from.visitId}::uuid, ${from.deviceId}::uuid, ${from.personId}::uuid, o.id,
      o.sequence, o."touchpointId", o."segmentId", o.kind, o.part, o.value, o."deviceAt", o."effectiveAt", o.outcome,
      o.reason
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o(id uuid, sequence bigint, "touchpointId" uuid,
      "segmentId" uuid, kind text, part text, value jsonb, "deviceAt" timestamptz, "effectiveAt" timestamptz,
      outcome text, reason text)
    on conflict (workspace_id, id) do nothing`);
}

export interface ChangedLine {
  touchpointId: string;
  segmentId: string | null;
  before: StoredRating | undefined;
  given: RatingGiven;
  answeredAt: Date;
  deviceId: string;
  deviceSequence: number;
}

const columns = sql.raw(qualities.join(', '));
const columnTypes = sql.raw(qualities.map((name) => `${name} smallint`).join(', '));
const newColumns = sql.raw(qualities.map((name) => `${name} = excluded.${name}`).join(', '));

/** Writes what lines say now and keeps what they said before: four statements, however many lines. */
export async function writeLines(
  tx: TenantTx,
  ctx: TenantContext,
  { visitId, personId, now }: { visitId: string; personId: string; now: Date },
  lines: readonly ChangedLine[],
): Promise<void> {
  if (lines.length === 0) return;
  const here = sql`${ctx.workspace.id}::uuid`;
  const rows = lines.map(({ before, given, ...line }) => {
    const { answers: _answers, qualities: told, question: _question, ...said } = given;
    return { ...line, ...said, ...told, id: before?.id ?? newId(), isNew: !before };
  });
  const history = lines.flatMap(({ before }) =>
    before ? [{ id: newId(), ratingId: before.id, said: before.given, answeredAt: before.answeredAt }] : [],
  );
  const answers = lines.flatMap(({ given }, at) =>
    Object.entries(given.answers).map(([criterionId, answer]) => ({
      ...answer,
      criterionId,
      ratingId: rows[at]?.id,
    })),
  );
  await tx.execute(sql`
    insert into audit_rating_history (workspace_id, id, rating_id, said, person_id, answered_at)
    select ${here}, h.id, h."ratingId", h.said, ${personId}::uuid, h."answeredAt"
    from jsonb_to_recordset(${JSON.stringify(history)}::jsonb)
      as h(id uuid, "ratingId" uuid, said jsonb, "answeredAt" timestamptz)`);
  await tx.execute(sql`
    insert into audit_ratings as r (workspace_id, visit_id, id, touchpoint_id, segment_id, score, not_applicable, note,
      expected, perceived, ${columns}, proposed_change, follow_up, unsure, answered_at, device_id, device_sequence,
      updated_at)
    select ${here}, ${visitId}::uuid, g.id, g."touchpointId", g."segmentId", g.score, g."notApplicable", g.note,
      g.expected, g.perceived, ${columns}, g."proposedChange", g."followUp", g.unsure, g."answeredAt", g."deviceId",
      g."deviceSequence", ${now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g(id uuid, "touchpointId" uuid, "segmentId" uuid,
      score numeric, "notApplicable" boolean, note text, expected numeric, perceived numeric, ${columnTypes},
      "proposedChange" text, "followUp" boolean, unsure boolean, "answeredAt" timestamptz, "deviceId" uuid,
      "deviceSequence" bigint)
    on conflict (workspace_id, id) do update set score = excluded.score, not_applicable = excluded.not_applicable,
      note = excluded.note, expected = excluded.expected, perceived = excluded.perceived, ${newColumns},
      proposed_change = excluded.proposed_change, follow_up = excluded.follow_up, unsure = excluded.unsure,
      answered_at = excluded.answered_at, device_id = excluded.device_id,
      device_sequence = excluded.device_sequence, updated_at = excluded.updated_at`);
  if (answers.length === 0) return;
  const given = sql`jsonb_to_recordset(${JSON.stringify(answers)}::jsonb)
    as a("ratingId" uuid, "criterionId" uuid, score numeric, "notApplicable" boolean)`;
  await tx.execute(sql`
    delete from audit_answers as k using ${given}
    where k.workspace_id = ${here} and k.rating_id = a."ratingId" and k.criterion_id = a."criterionId"
      and a.score is null and not a."notApplicable"`);
  await tx.execute(sql`
    insert into audit_answers (workspace_id, rating_id, criterion_id, score, not_applicable)
    select ${here}, a."ratingId", a."criterionId", a.score, a."notApplicable" from ${given}
    where a.score is not null or a."notApplicable"
    on conflict (workspace_id, rating_id, criterion_id)
      do update set score = excluded.score, not_applicable = excluded.not_applicable`);
}

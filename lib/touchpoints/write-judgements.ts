import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import type { TenantTx } from '@/db/tenant';
import type { JudgementPart } from '@/db/values/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { newId } from '@/lib/ids';
import { judgementTables, type JudgedSubject } from './judgement-tables';

export interface Judgement {
  /** Of the touchpoint or the chain. */
  id: string;
  /** 0–10 in halves; null takes the judgement back. */
  value: number | null;
}

/**
 * Judges a part of many touchpoints, or chains, today: the newest judgement counts, earlier ones stay as history. One of the
 * same day is replaced, so that a slip leaves no trace and taking a step back brings the former judgement's date back. The
 * rows are checked and locked by the caller.
 */
export async function writeJudgements(
  tx: TenantTx,
  ctx: TenantContext,
  part: JudgementPart,
  judgements: readonly Judgement[],
  author: string | null,
  of: JudgedSubject = 'touchpoint',
): Promise<void> {
  if (judgements.length === 0) return;
  const here = ctx.workspace.id;
  const { table, subject } = judgementTables[of];
  const today = sql`(now() at time zone ${ctx.workspace.timeZone})::date`;
  const rows = judgements.map(({ id, value }) => ({ id: newId(), subject: id, value }));
  await tx.execute(sql`
    delete from ${table} where workspace_id = ${here} and part = ${part} and judged_on >= ${today}
      and ${subject} = any (${uuidArray(rows.map((row) => row.subject))})`);
  await tx.execute(sql`
    insert into ${table} (workspace_id, id, ${subject}, part, value, judged_on, judged_by)
    select ${here}::uuid, v.id, v.subject, ${part}, v.value, ${today}, ${author}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as v(id uuid, subject uuid, value numeric)
    where v.value is distinct from (select j.value from ${table} j
      where j.workspace_id = ${here} and j.${subject} = v.subject and j.part = ${part}
      order by j.judged_on desc limit 1)`);
}

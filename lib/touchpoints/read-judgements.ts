import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import type { TenantTx } from '@/db/tenant';
import type { JudgementPart } from '@/db/values/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { judgementTables, type JudgedSubject } from './judgement-tables';

/** A judgement as it stands. */
export interface JudgedValue {
  /** 0–10 in halves. */
  value: number;
  /** `YYYY-MM-DD`, in the brand's time zone. */
  on: string;
  /** The workspace person; null where nobody is known. */
  by: string | null;
}

/** What is judged now; a part that nobody judged, or that was taken back, is null. */
export type JudgedParts = Record<JudgementPart, JudgedValue | null>;

export const unjudged: JudgedParts = { impact: null, 'cost-effectiveness': null };

/** The newest judgements of touchpoints or chains by id; of all of them where no ids are given. Unjudged ones are not in it. */
export async function readJudgements(
  tx: TenantTx,
  ctx: TenantContext,
  of: JudgedSubject,
  ids?: readonly string[],
): Promise<Map<string, JudgedParts>> {
  const { table, subject } = judgementTables[of];
  const among = ids ? sql`and ${subject} = any (${uuidArray(ids)})` : sql``;
  const rows = await tx.execute<{
    id: string;
    part: JudgementPart;
    value: number | null;
    on: string;
    by: string | null;
  }>(sql`
    select distinct on (${subject}, part) ${subject} as id, part, value::float8 as value, judged_on::text as "on",
      judged_by as by
    from ${table} where workspace_id = ${ctx.workspace.id} ${among}
    order by ${subject}, part, judged_on desc`);
  const found = new Map<string, JudgedParts>();
  for (const { id, part, value, on, by } of rows) {
    if (value === null) continue;
    const parts = found.get(id) ?? { ...unjudged };
    parts[part] = { value, on, by };
    found.set(id, parts);
  }
  return found;
}

/** 0–10 in halves; null where nobody judged, or where it was taken back. */
interface JudgedNumbers {
  impact: number | null;
  costEffectiveness: number | null;
}

/** What is judged now of all touchpoints, or of all chains, as numbers alone; those of which nothing was judged are not in it. */
export async function readJudgedNumbers(
  tx: TenantTx,
  ctx: TenantContext,
  of: JudgedSubject,
): Promise<ReadonlyMap<string, JudgedNumbers>> {
  const { table, subject } = judgementTables[of];
  const valueOf = (part: JudgementPart) => sql`max(value) filter (where part = ${part})`;
  // The order is the index's, read backwards.
  const rows = await tx.execute<JudgedNumbers & { id: string } & Record<string, unknown>>(sql`
    select id, ${valueOf('impact')} as impact, ${valueOf('cost-effectiveness')} as "costEffectiveness"
    from (
      select distinct on (${subject}, part) ${subject} as id, part, value::float8 as value
      from ${table} where workspace_id = ${ctx.workspace.id}
      order by ${subject} desc, part desc, judged_on desc
    ) as newest
    group by id`);
  return new Map([...rows].map(({ id, ...judged }) => [id, judged]));
}

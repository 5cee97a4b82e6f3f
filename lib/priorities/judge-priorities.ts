import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import { chains } from '@/db/schema/chains';
import { touchpoints } from '@/db/schema/touchpoints';
import type { TenantTx } from '@/db/tenant';
import { judgementParts, type JudgementPart } from '@/db/values/touchpoints';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { once } from '@/lib/live/once';
import { parseInput } from '@/lib/parse-input';
import { readJudgements, unjudged } from '@/lib/touchpoints/read-judgements';
import { tellTouchpoints } from '@/lib/touchpoints/tell-touchpoints';
import { writeJudgements } from '@/lib/touchpoints/write-judgements';
import type { PrioritySubject } from './constants';
import { judgeSchema, type JudgeInput } from './input';

const tables = { touchpoint: touchpoints, chain: chains };

/** Names by id, the rows locked in one order; all of them must be here. */
async function lockSubjects(tx: TenantTx, ctx: TenantContext, of: PrioritySubject, ids: readonly string[]) {
  const rows = await tx.execute<{ id: string; name: string }>(sql`
    select id, name from ${tables[of]}
    where workspace_id = ${ctx.workspace.id} and id = any (${uuidArray(ids)}) and deleted_at is null
    order by id for update`);
  if (rows.length !== ids.length) throw new AppError('NOT_FOUND', { field: 'judgements' });
  return new Map([...rows].map(({ id, name }) => [id, name]));
}

const fields = {
  impact: 'impact',
  'cost-effectiveness': 'costEffectiveness',
} as const satisfies Record<JudgementPart, string>;

interface Change {
  before: Record<string, number | null>;
  after: Record<string, number | null>;
}

/**
 * Judges impact and cost-effectiveness over a list of touchpoints or chains, dated today in the brand's time zone; what is not
 * named is carried over. Gives how many were judged differently than before. Throws NOT_FOUND where any is not here (nothing
 * is written then) and VALIDATION with the field.
 */
export async function judgePriorities(ctx: TenantContext, input: JudgeInput): Promise<{ changed: number }> {
  const { of, judgements, mutationId } = parseInput(judgeSchema, input);
  const ids = judgements.map(({ id }) => id);
  if (new Set(ids).size !== ids.length)
    throw new AppError('VALIDATION', { field: 'judgements', key: 'twice' });
  return withTenant.write(
    ctx,
    'touchpoint:write',
    (w) =>
      once(ctx, w, mutationId, async () => {
        const names = await lockSubjects(w.tx, ctx, of, ids);
        const standing = await readJudgements(w.tx, ctx, of, ids);
        const author = await w.personId();
        const changes = new Map<string, Change>();
        for (const part of judgementParts) {
          const field = fields[part];
          const news = judgements.flatMap(({ id, [field]: value }) => {
            const before = (standing.get(id) ?? unjudged)[part]?.value ?? null;
            if (value === undefined || value === before) return [];
            const change = changes.get(id) ?? { before: {}, after: {} };
            change.before[field] = before;
            change.after[field] = value;
            changes.set(id, change);
            return [{ id, value }];
          });
          await writeJudgements(w.tx, ctx, part, news, author, of);
        }
        const changed = [...changes.keys()];
        await w.tx.execute(sql`
          update ${tables[of]} set updated_at = now(), updated_by = ${author}
          where workspace_id = ${ctx.workspace.id} and id = any (${uuidArray(changed)})`);
        for (const [id, change] of changes) {
          w.record({
            action: `${of}.judge`,
            subject: { type: of, id, label: names.get(id) ?? '' },
            ...change,
          });
        }
        if (of === 'touchpoint') tellTouchpoints(w, changed, 'update');
        else for (const id of changed) w.emit({ kind: 'chain', id, op: 'update' });
        return { changed: changed.length };
      }),
    { mutationId },
  );
}

import 'server-only';
import { sql } from 'drizzle-orm';
import { uuidArray } from '@/db/array-parameters';
import { auditFormMoves } from '@/db/schema/audit-form-moves';
import { qualities } from '@/db/values/audits';
import type { TenantTx } from '@/db/tenant';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { longStatement } from '@/lib/ratings/import-lock';
import type { FormCriterion } from '../forms/types';
import { readCycle, setCycle } from './cycle-rows';
import { moveCycleFormSchema, type MoveCycleFormInput } from './input';
import { planFormMove, type FormMovePlan } from './plan-form-move';

interface ToldCriterion {
  question: string;
  /** The touchpoint that it is asked of; null where it is asked of a kind or of all. */
  touchpointId: string | null;
  kind: string | null;
}

/** What a manager reads before moving a cycle to a later version of its form; numbers alone, no scores. */
export interface FormMovePreview {
  from: number;
  to: number;
  added: ToldCriterion[];
  /** With the former words where the question was rewritten. */
  changed: (ToldCriterion & { former: string })[];
  /** The same question with another weight, or critical otherwise. */
  recounted: ToldCriterion[];
  removed: ToldCriterion[];
  rules: FormMovePlan['comparison']['rules'];
  kept: number;
  asked: number;
  visits: number;
  returned: number;
}

const toldCriterion = ({ question, touchpointId, kind }: FormCriterion): ToldCriterion => ({
  question,
  touchpointId,
  kind,
});

/**
 * What moving a cycle to a later version of its form would change, for the manager. Throws FORBIDDEN for others, NOT_FOUND,
 * and as `planFormMove`.
 */
export async function previewFormMove(
  ctx: TenantContext,
  input: MoveCycleFormInput,
): Promise<FormMovePreview> {
  return withTenant.read(ctx, 'audit:manage', async (tx) => {
    const { id, versionId } = parseInput(moveCycleFormSchema, input);
    if (ctx.role !== 'manager') throw new AppError('FORBIDDEN');
    const plan = await planFormMove(tx, ctx, await readCycle(tx, ctx, id), versionId);
    const { same, changed, added, removed, rules } = plan.comparison;
    return {
      from: plan.from.number,
      to: plan.to.number,
      added: added.map(toldCriterion),
      changed: changed.map(({ from, to }) => ({ ...toldCriterion(to), former: from.question })),
      recounted: same.filter(({ recounted }) => recounted).map(({ to }) => toldCriterion(to)),
      removed: removed.map(toldCriterion),
      rules,
      kept: plan.kept,
      asked: plan.asked,
      visits: plan.visits,
      returned: plan.returnedIds.length,
    };
  });
}

/** Writes what became of each rating, what it said before into its history; a handful of statements for a whole cycle. */
async function writeMove(
  tx: TenantTx,
  ctx: TenantContext,
  cycleId: string,
  plan: FormMovePlan,
  personId: string | null,
): Promise<void> {
  const here = sql`${ctx.workspace.id}::uuid`;
  const ofCycle = sql`select v.id from audit_visits v where v.workspace_id = ${here} and v.cycle_id = ${cycleId}
    and v.state in ('started', 'submitted', 'returned')`;
  const ofRatings = sql`select r.id from audit_ratings r where r.workspace_id = ${here} and r.visit_id in (${ofCycle})`;
  const pairs = sql`jsonb_to_recordset(${JSON.stringify(
    plan.comparison.same.map(({ from, to }) => ({ from: from.id, to: to.id })),
  )}::text::jsonb) as m("from" uuid, "to" uuid)`;
  const former = sql`select k.id from audit_criteria k where k.workspace_id = ${here} and k.version_id = ${plan.from.id}`;
  const lost = plan.ratings.filter(({ before, given }) => {
    const count = (one: typeof given) =>
      [one.score, one.expected, one.perceived, ...Object.values(one.qualities)].filter(
        (value) => value !== null,
      ).length + Object.keys(one.answers).length;
    return count(given) < count(before.given);
  });
  await tx.execute(sql`
    insert into audit_rating_history (workspace_id, id, rating_id, said, person_id, answered_at)
    select ${here}, h.id, h.rating, h.said, ${personId}::uuid, h.at
    from jsonb_to_recordset(${JSON.stringify(
      lost.map(({ before }) => ({
        id: newId(),
        rating: before.id,
        said: before.given,
        at: before.answeredAt,
      })),
    )}::text::jsonb) as h(id uuid, rating uuid, said jsonb, at timestamptz)`);
  const cleared = sql.join(
    qualities.map((name) => sql`${sql.identifier(name)} = case when m.told then ${sql.identifier(name)} end`),
    sql`, `,
  );
  await tx.execute(sql`
    update audit_ratings as r set score = m.score, expected = m.expected, perceived = m.perceived,
      asked_again = m.asked, updated_at = now(), ${cleared}
    from jsonb_to_recordset(${JSON.stringify(
      plan.ratings.map(({ before, given, asked }) => ({
        id: before.id,
        score: given.score,
        expected: given.expected,
        perceived: given.perceived,
        told: plan.to.askQualities,
        asked,
      })),
    )}::text::jsonb) as m(id uuid, score numeric, expected numeric, perceived numeric, told boolean, asked smallint)
    where r.workspace_id = ${here} and r.id = m.id`);
  if (plan.comparison.wholePoints) {
    await tx.execute(sql`
      delete from audit_answers as a where a.workspace_id = ${here} and a.rating_id in (${ofRatings})
        and a.score <> trunc(a.score)`);
  }
  await tx.execute(sql`
    update audit_answers as a set criterion_id = m."to" from ${pairs}
    where a.workspace_id = ${here} and a.criterion_id = m."from" and a.rating_id in (${ofRatings})`);
  await tx.execute(sql`
    delete from audit_answers as a
    where a.workspace_id = ${here} and a.rating_id in (${ofRatings}) and a.criterion_id in (${former})`);
  // A phone that comes later finds the registers of what stayed, and with them which answer was the latest.
  await tx.execute(sql`
    update audit_operations as o set part = m."to"::text from ${pairs}
    where o.workspace_id = ${here} and o.visit_id in (${ofCycle}) and o.kind = 'answer' and o.part = m."from"::text`);
  await tx.execute(sql`
    update audit_evidence as e set criterion_id = m."to" from ${pairs}
    where e.workspace_id = ${here} and e.visit_id in (${ofCycle}) and e.criterion_id = m."from"`);
  await tx.execute(sql`
    update audit_evidence as e set criterion_id = null
    where e.workspace_id = ${here} and e.visit_id in (${ofCycle}) and e.criterion_id in (${former})`);
  await tx.execute(sql`
    update audit_visits set state = 'returned', updated_at = now(), updated_by = ${personId}::uuid
    where workspace_id = ${here} and id = any (${uuidArray(plan.returnedIds)})`);
}

/**
 * Moves a cycle under way to a later published version of its form, in one transaction: answers to what is asked in the
 * same words stay, the rest goes into the history and is asked again; visits that were sent in and lack an answer now come
 * back to their auditors. Throws FORBIDDEN for all but managers, NOT_FOUND, and as `planFormMove`.
 */
export async function moveCycleForm(ctx: TenantContext, input: MoveCycleFormInput): Promise<void> {
  await withTenant.write(
    ctx,
    'audit:manage',
    async (w) => {
      const { id, versionId } = parseInput(moveCycleFormSchema, input);
      if (ctx.role !== 'manager') throw new AppError('FORBIDDEN');
      // Whoever scores holds the cycle too: nobody answers while their form changes.
      const cycle = await readCycle(w.tx, ctx, id, true);
      const plan = await planFormMove(w.tx, ctx, cycle, versionId);
      const personId = await w.personId();
      await writeMove(w.tx, ctx, id, plan, personId);
      await w.tx.insert(auditFormMoves).values({
        workspaceId: ctx.workspace.id,
        id: newId(),
        cycleId: id,
        fromVersionId: plan.from.id,
        toVersionId: plan.to.id,
        movedBy: personId,
        kept: plan.kept,
        asked: plan.asked,
        returned: plan.returnedIds.length,
      });
      await setCycle(w.tx, ctx, id, personId, { formVersionId: plan.to.id });
      w.record({
        action: 'auditCycle.moveForm',
        subject: { type: 'auditCycle', id, label: cycle.name },
        before: { version: plan.from.number },
        after: { version: plan.to.number },
      });
      w.emit({ kind: 'auditCycle', id, op: 'update' });
      w.emit({ kind: 'auditVisit', id: null, op: 'reset' });
    },
    { statementTimeout: longStatement },
  );
}

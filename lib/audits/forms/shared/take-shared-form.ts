import 'server-only';
import { auditForms } from '@/db/schema/forms';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { writeDraft } from '../form-rows';
import { localCriterion, wholeBase } from './apply-changes';
import { takeSharedFormSchema, type TakeSharedFormInput } from './input';
import { planCriteria } from './plan-criteria';
import { readPlaces, readShared } from './read-shared';

/**
 * Makes a form with a draft from what another brand of the organization shares: criteria with their anchors, weights and
 * rules. Ids, scores and people stay behind. Throws NOT_FOUND where it is not shared, VALIDATION, CONFLICT where a newer
 * version was published meanwhile, and `nameTaken`.
 */
export async function takeSharedForm(
  ctx: TenantContext,
  input: TakeSharedFormInput,
): Promise<{ id: string }> {
  const { id: sourceId, version, name } = parseInput(takeSharedFormSchema, input);
  const source = await readShared(ctx, sourceId);
  if (!source || source.workspaceId === ctx.workspace.id) throw new AppError('NOT_FOUND');
  if (source.version !== version) throw new AppError('CONFLICT');
  return withTenant.write(ctx, 'audit:manage', async (w) => {
    const now = { rules: source.rules, criteria: planCriteria(source.criteria, await readPlaces(w.tx, ctx)) };
    const taken = now.criteria.filter(({ here }) => here !== null);
    const id = newId();
    const author = await w.personId();
    await w.tx.insert(auditForms).values({
      workspaceId: ctx.workspace.id,
      id,
      name,
      description: source.description,
      sourceWorkspaceId: source.workspaceId,
      sourceFormId: source.formId,
      sourceVersion: source.version,
      sourceBase: wholeBase(source, now),
      createdBy: author,
      updatedBy: author,
    });
    await writeDraft(w.tx, ctx, id, now.rules, taken.map(localCriterion));
    w.record({
      action: 'auditForm.take',
      subject: { type: 'auditForm', id, label: name },
      after: { from: source.brand, template: source.name, version, criteria: taken.length },
    });
    w.emit({ kind: 'auditForm', id, op: 'create' });
    return { id };
  });
}

import 'server-only';
import { auditForms } from '@/db/schema/forms';
import type { TenantContext } from '@/lib/auth/context';
import { own, withTenant } from '@/lib/auth/tenant';
import { AppError } from '@/lib/errors';
import { parseInput } from '@/lib/parse-input';
import { readForm, writeDraft } from '../form-rows';
import { applyChanges, nextBase, wholeBase } from './apply-changes';
import { compare, readNewer } from './get-form-update';
import {
  declineUpdateSchema,
  takeUpdateSchema,
  type DeclineUpdateInput,
  type TakeUpdateInput,
} from './input';
import { isTakeable } from './is-takeable';

const mostCriteria = 300;

/** The form as it stands before the write, and the newer version that the caller looked at. */
async function findOffer(ctx: TenantContext, id: string, version: number) {
  const form = await withTenant.read(ctx, 'audit:manage', (tx) => readForm(tx, ctx, id));
  const { source } = await readNewer(ctx, form);
  if (source.version !== version) throw new AppError('CONFLICT');
  return source;
}

/**
 * Takes the chosen changes of a newer version of the template into the form's draft. What was not chosen stays offered; when
 * nothing is left, the version counts as taken over. Gives how many changes are left. Throws NOT_FOUND where there is no such
 * offer or change, VALIDATION, and CONFLICT where form or template changed meanwhile.
 */
export async function takeFormUpdate(ctx: TenantContext, input: TakeUpdateInput): Promise<{ left: number }> {
  const { id, revision, version, changes } = parseInput(takeUpdateSchema, input);
  const source = await findOffer(ctx, id, version);
  return withTenant.write(ctx, 'audit:manage', async (w) => {
    const form = await readForm(w.tx, ctx, id, true);
    if (form.updatedAt.toISOString() !== revision) throw new AppError('CONFLICT');
    const { base, mine, now, changes: offered } = await compare(w.tx, ctx, form, source);
    const wanted = new Set(changes);
    const chosen = offered.filter((change) => wanted.has(change.id) && isTakeable(change));
    if (chosen.length !== wanted.size) throw new AppError('NOT_FOUND', { field: 'changes' });
    const { rules, criteria } = applyChanges(mine, now, chosen);
    if (criteria.length > mostCriteria) throw new AppError('VALIDATION', { field: 'changes' });
    await writeDraft(w.tx, ctx, id, rules, criteria);
    const left = offered.filter((change) => !wanted.has(change.id) && isTakeable(change)).length;
    const at = new Date();
    await w.tx
      .update(auditForms)
      .set({
        ...(left === 0
          ? { sourceVersion: version, sourceBase: wholeBase(source, now) }
          : { sourceBase: nextBase(base, now, chosen) }),
        updatedAt: at,
        updatedBy: await w.personId(),
      })
      .where(own(ctx, auditForms, id));
    w.record({
      action: 'auditForm.takeUpdate',
      subject: { type: 'auditForm', id, label: form.name },
      after: { template: source.name, version, changes: chosen.length },
    });
    w.emit({ kind: 'auditForm', id, op: 'update' });
    return { left };
  });
}

/**
 * Declines a newer version of the template: what it changed so far is not offered again, later versions are. The form stays
 * as it is. Throws NOT_FOUND where there is no such offer, and CONFLICT where a newer version came meanwhile.
 */
export async function declineFormUpdate(ctx: TenantContext, input: DeclineUpdateInput): Promise<void> {
  const { id, version } = parseInput(declineUpdateSchema, input);
  const source = await findOffer(ctx, id, version);
  await withTenant.write(ctx, 'audit:manage', async (w) => {
    const form = await readForm(w.tx, ctx, id, true);
    const { now } = await compare(w.tx, ctx, form, source);
    await w.tx
      .update(auditForms)
      .set({ sourceVersion: version, sourceBase: wholeBase(source, now) })
      .where(own(ctx, auditForms, id));
    w.record({
      action: 'auditForm.declineUpdate',
      subject: { type: 'auditForm', id, label: form.name },
      after: { template: source.name, version },
    });
    w.emit({ kind: 'auditForm', id, op: 'update' });
  });
}

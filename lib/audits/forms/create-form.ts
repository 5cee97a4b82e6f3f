import 'server-only';
import { auditForms, auditFormVersions } from '@/db/schema/forms';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import { newId } from '@/lib/ids';
import { parseInput } from '@/lib/parse-input';
import { formTemplates } from './form-templates';
import { writeCriteria } from './form-rows';
import { createFormSchema, type CreateFormInput } from './input';

/**
 * Makes a form with a draft to work on: blank, or with the criteria of a template in the brand's language. Throws
 * VALIDATION, and CONFLICT `nameTaken`.
 */
export async function createForm(ctx: TenantContext, input: CreateFormInput): Promise<{ id: string }> {
  return withTenant.write(ctx, 'audit:manage', async (w) => {
    const { name, template } = parseInput(createFormSchema, input);
    const workspaceId = ctx.workspace.id;
    const [id, versionId] = [newId(), newId()];
    const author = await w.personId();
    await w.tx
      .insert(auditForms)
      .values({ workspaceId, id, name, templateKey: template, createdBy: author, updatedBy: author });
    await w.tx.insert(auditFormVersions).values({
      workspaceId,
      id: versionId,
      formId: id,
      number: 1,
      ...(template ? { evidenceRule: 'low' as const } : {}),
    });
    const criteria = template ? formTemplates[template] : [];
    const locale = ctx.workspace.contentLocale;
    await writeCriteria(
      w.tx,
      ctx,
      versionId,
      criteria.map(({ kind, weight, critical, words }) => {
        const [question, anchorLow, anchorMiddle, anchorHigh] = words[locale];
        return {
          touchpointId: null,
          kind,
          question,
          help: '',
          weight: weight ?? 1,
          critical: critical ?? false,
          anchorLow,
          anchorMiddle,
          anchorHigh,
        };
      }),
    );
    w.record({
      action: 'auditForm.create',
      subject: { type: 'auditForm', id, label: name },
      after: { name, template },
    });
    w.emit({ kind: 'auditForm', id, op: 'create' });
    return { id };
  });
}

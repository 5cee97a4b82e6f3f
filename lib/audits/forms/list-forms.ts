import 'server-only';
import { sql } from 'drizzle-orm';
import type { TenantContext } from '@/lib/auth/context';
import { withTenant } from '@/lib/auth/tenant';
import type { FormSummary } from './types';

/** The forms of the workspace by name, those in the archive last. */
export async function listForms(ctx: TenantContext): Promise<FormSummary[]> {
  return withTenant.read(ctx, 'audit:manage', async (tx) => {
    const rows = await tx.execute<FormSummary & Record<string, unknown>>(sql`
      select f.id, f.name, f.description, f.archived_at is not null as archived,
        p.number as version, p.published_at::text as "publishedAt", d.id is not null as "hasDraft",
        (select count(*)::int from audit_criteria c
          where c.workspace_id = f.workspace_id and c.version_id = coalesce(d.id, p.id)) as criteria,
        (select count(*)::int from audit_cycles c
          join audit_form_versions v on v.workspace_id = c.workspace_id and v.id = c.form_version_id
          where c.workspace_id = f.workspace_id and v.form_id = f.id and c.deleted_at is null) as cycles,
        exists (select from shared_forms s
          where s.workspace_id = f.workspace_id and s.form_id = f.id) as shared,
        case when f.source_version is not null
          then jsonb_build_object('formId', f.source_form_id, 'version', f.source_version) end as source
      from audit_forms f
      left join audit_form_versions d
        on d.workspace_id = f.workspace_id and d.form_id = f.id and d.published_at is null
      left join lateral (
        select v.id, v.number, v.published_at from audit_form_versions v
        where v.workspace_id = f.workspace_id and v.form_id = f.id and v.published_at is not null
        order by v.number desc limit 1
      ) p on true
      where f.workspace_id = ${ctx.workspace.id} and f.deleted_at is null
      order by f.archived_at is not null, lower(f.name), f.id`);
    return [...rows];
  });
}

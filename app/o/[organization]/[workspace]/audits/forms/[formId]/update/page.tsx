import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { FormUpdate } from '@/components/audits/forms/form-update';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { declineFormUpdateAction, takeFormUpdateAction } from '@/lib/audits/forms/shared/actions';
import { getFormUpdate } from '@/lib/audits/forms/shared/get-form-update';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { AppError } from '@/lib/errors';
import { idParam } from '@/lib/route-params';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sharedForms'))('seeChanges') };
}

export default async function FormUpdatePage({
  params,
}: {
  params: Promise<WorkspaceParams & { formId: string }>;
}) {
  const ctx = await requireMember(params, 'audit:manage');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  const id = idParam({ ...(await params) }, 'formId');
  const update = await getFormUpdate(ctx, id).catch((error: unknown) => {
    // What was offered has been taken or declined, or is not shared any more: the form itself is still there, or says it is not.
    if (error instanceof AppError && error.code === 'NOT_FOUND') redirect(`${base}/audits/forms/${id}`);
    throw error;
  });
  const t = await getTranslations('sharedForms');
  const forms = await getTranslations('auditForms');
  const { form, template, version } = update;
  const names = { brand: template.brand, form: form.name, target: ctx.workspace.name };
  return (
    <ScreenMessages names={['auditForms', 'sharedForms', 'touchpointKinds']}>
      <PageHeader
        title={t('updateTitle', { version, name: template.name })}
        description={t('updateLead', names)}
        crumbs={[
          { label: forms('title'), href: `${base}/audits/forms` },
          { label: form.name, href: `${base}/audits/forms/${id}` },
        ]}
      />
      <PageBody>
        <FormUpdate
          base={base}
          update={update}
          actions={{
            take: takeFormUpdateAction.bind(null, slugs),
            decline: declineFormUpdateAction.bind(null, slugs),
          }}
        />
      </PageBody>
    </ScreenMessages>
  );
}

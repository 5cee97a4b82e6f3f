import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { FormEditor } from '@/components/audits/forms/form-editor';
import { FormSharing } from '@/components/audits/forms/form-sharing';
import { NewerTemplate } from '@/components/audits/forms/newer-template';
import { ShareFormButton } from '@/components/audits/forms/share-form-button';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { publishFormAction, saveDraftAction } from '@/lib/audits/forms/actions';
import { getForm } from '@/lib/audits/forms/get-form';
import { shareFormAction, unshareFormAction } from '@/lib/audits/forms/shared/actions';
import { getFormSharing } from '@/lib/audits/forms/shared/get-form-sharing';
import type { TenantContext } from '@/lib/auth/context';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { AppError } from '@/lib/errors';
import { idParam } from '@/lib/route-params';

type Params = WorkspaceParams & { formId: string };

async function formOf(ctx: TenantContext, params: Params) {
  try {
    return await getForm(ctx, idParam({ ...params }, 'formId'));
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('auditForms'))('one') };
}

export default async function FormPage({ params }: { params: Promise<Params> }) {
  const ctx = await requireMember(params, 'audit:manage');
  const form = await formOf(ctx, await params);
  const sharing = await getFormSharing(ctx, form.id);
  const t = await getTranslations('auditForms');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  return (
    <ScreenMessages names={['auditForms', 'auditScoring', 'sharedForms', 'touchpointKinds']}>
      <PageHeader
        title={form.name}
        description={
          (sharing.sharedVersion !== null || sharing.origin) && (
            <FormSharing sharing={sharing} organization={ctx.organization.name} />
          )
        }
        crumbs={[{ label: t('title'), href: `${base}/audits/forms` }]}
        actions={
          // What leaves the brand is its managers' to decide.
          sharing.published !== null &&
          !form.archived &&
          ctx.permissions.has('workspace:manage') && (
            <ShareFormButton
              form={{ id: form.id, name: form.name }}
              version={sharing.published}
              isShared={sharing.sharedVersion !== null}
              organization={ctx.organization.name}
              brand={ctx.workspace.name}
              actions={{
                share: shareFormAction.bind(null, slugs),
                unshare: unshareFormAction.bind(null, slugs),
              }}
            />
          )
        }
      />
      <PageBody>
        {sharing.origin && (
          <NewerTemplate origin={sharing.origin} href={`${base}/audits/forms/${form.id}/update`} />
        )}
        {/* A published draft begins anew; a saved one keeps what is being typed. */}
        <FormEditor
          key={`${form.number}${form.isDraft}`}
          form={form}
          actions={{
            save: saveDraftAction.bind(null, slugs),
            publish: publishFormAction.bind(null, slugs),
          }}
        />
      </PageBody>
    </ScreenMessages>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { BrandsPanel } from '@/components/touchpoints/lists/brands-panel';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import {
  archiveBrandEntryAction,
  createBrandEntryAction,
  deleteBrandEntryAction,
  restoreBrandEntryAction,
  updateBrandEntryAction,
} from '@/lib/touchpoints/list-actions';
import { listEntries } from '@/lib/touchpoints/lists/list-entries';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('touchpoints.lists'))('brand.title') };
}

export default async function BrandsPage({ params }: { params: Promise<WorkspaceParams> }) {
  const ctx = await requireMember(params, 'touchpoint:read');
  const t = await getTranslations('touchpoints.lists');
  const [brands, objects] = await Promise.all([listEntries(ctx, 'brand'), listEntries(ctx, 'object')]);
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  return (
    <ScreenMessages names={['touchpoints']}>
      <PageHeader title={t('brand.title')} description={t('brand.description')} />
      <PageBody>
        <BrandsPanel
          brands={brands}
          objects={objects}
          usePath={`/o/${slugs.organization}/${slugs.workspace}/touchpoints?object={id}`}
          mayWrite={ctx.permissions.has('brand:write')}
          actions={{
            create: createBrandEntryAction.bind(null, slugs),
            update: updateBrandEntryAction.bind(null, slugs),
            archive: archiveBrandEntryAction.bind(null, slugs),
            remove: deleteBrandEntryAction.bind(null, slugs),
            restore: restoreBrandEntryAction.bind(null, slugs),
          }}
        />
      </PageBody>
    </ScreenMessages>
  );
}

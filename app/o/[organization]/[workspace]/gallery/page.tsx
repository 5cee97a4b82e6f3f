import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GalleryScreen } from '@/components/gallery/gallery-screen';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import {
  createGalleryItemAction,
  deleteGalleryItemAction,
  restoreGalleryItemAction,
  updateGalleryItemAction,
} from '@/lib/gallery/actions';
import { pageSequence } from '@/lib/live/page-sequence';
import { getGallery } from '@/lib/views/get-gallery';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('gallery'))('title') };
}

export default async function GalleryPage({ params }: { params: Promise<WorkspaceParams> }) {
  const ctx = await requireMember(params, 'touchpoint:read');
  const t = await getTranslations('gallery');
  const { items, brands, touchpoints } = await getGallery(ctx);
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  return (
    <ScreenMessages names={['gallery', 'files']}>
      <LiveRefresh
        path={`/api${base}/live`}
        after={await pageSequence(ctx)}
        kinds={['galleryItem', 'brand']}
      />
      <PageHeader title={t('title')} description={t('description')} />
      <PageBody>
        <GalleryScreen
          base={base}
          items={items}
          brands={brands}
          touchpoints={touchpoints}
          actions={
            ctx.permissions.has('brand:write')
              ? {
                  create: createGalleryItemAction.bind(null, slugs),
                  update: updateGalleryItemAction.bind(null, slugs),
                  remove: deleteGalleryItemAction.bind(null, slugs),
                  restore: restoreGalleryItemAction.bind(null, slugs),
                }
              : undefined
          }
        />
      </PageBody>
    </ScreenMessages>
  );
}

import type { Metadata } from 'next';
import { getNow, getTranslations } from 'next-intl/server';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { TrashPanel } from '@/components/trash/trash-panel';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { purgeFromTrashAction, restoreFromTrashAction } from '@/lib/trash/actions';
import { listTrash } from '@/lib/trash/list-trash';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trash'))('title') };
}

export default async function TrashPage({ params }: { params: Promise<WorkspaceParams> }) {
  const ctx = await requireMember(params, 'trash:manage');
  const t = await getTranslations('trash');
  const [entries, now] = await Promise.all([listTrash(ctx), getNow()]);
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  return (
    <ScreenMessages names={['trash']}>
      <PageHeader title={t('title')} description={t('description')} />
      <PageBody>
        <TrashPanel
          entries={entries}
          now={now.toISOString()}
          actions={{
            restore: restoreFromTrashAction.bind(null, slugs),
            purge: purgeFromTrashAction.bind(null, slugs),
          }}
        />
      </PageBody>
    </ScreenMessages>
  );
}

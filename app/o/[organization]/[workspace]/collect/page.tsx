import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { RoundsPanel } from '@/components/collection/rounds-panel';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { createRoundAction } from '@/lib/collection/actions';
import { listRounds } from '@/lib/collection/list-rounds';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('collection'))('title') };
}

export default async function CollectionPage({ params }: { params: Promise<WorkspaceParams> }) {
  const ctx = await requireMember(params, 'collection:manage');
  const t = await getTranslations('collection');
  const rounds = await listRounds(ctx);
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  return (
    <ScreenMessages names={['collection']}>
      <PageHeader title={t('title')} description={t('description')} />
      <PageBody>
        <RoundsPanel
          base={`/o/${slugs.organization}/${slugs.workspace}`}
          rounds={rounds}
          today={new Date().toISOString().slice(0, 10)}
          onCreate={createRoundAction.bind(null, slugs)}
        />
      </PageBody>
    </ScreenMessages>
  );
}

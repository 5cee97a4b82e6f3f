import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ChainList } from '@/components/chains/chain-list';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import {
  createChainAction,
  deleteChainAction,
  duplicateChainAction,
  restoreChainAction,
  updateChainAction,
} from '@/lib/chains/actions';
import { listChains } from '@/lib/chains/list-chains';
import { pageSequence } from '@/lib/live/page-sequence';
import { getChainChoices } from '@/lib/views/get-chain-choices';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('chains'))('title') };
}

export default async function ChainsPage({ params }: { params: Promise<WorkspaceParams> }) {
  const ctx = await requireMember(params, 'touchpoint:read');
  const t = await getTranslations('chains');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  return (
    <ScreenMessages names={['chains']}>
      <LiveRefresh
        path={`/api${base}/live`}
        after={await pageSequence(ctx)}
        kinds={['chain', 'touchpoint', 'channel', 'journeyMap']}
      />
      <PageHeader title={t('title')} description={t('description')} />
      <PageBody>
        <ChainList
          listPath={`${base}/chains`}
          chains={await listChains(ctx)}
          choices={await getChainChoices(ctx)}
          actions={
            ctx.permissions.has('chain:write')
              ? {
                  create: createChainAction.bind(null, slugs),
                  update: updateChainAction.bind(null, slugs),
                  duplicate: duplicateChainAction.bind(null, slugs),
                  remove: deleteChainAction.bind(null, slugs),
                  restore: restoreChainAction.bind(null, slugs),
                }
              : undefined
          }
        />
      </PageBody>
    </ScreenMessages>
  );
}

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { ChainMenu } from '@/components/chains/chain-menu';
import { ChainScreen } from '@/components/chains/chain-screen';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import type { TenantContext } from '@/lib/auth/context';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import {
  addToChainAction,
  deleteChainAction,
  duplicateChainAction,
  moveInChainAction,
  putBackInChainAction,
  removeFromChainAction,
  restoreChainAction,
  updateChainAction,
} from '@/lib/chains/actions';
import { getChain } from '@/lib/chains/get-chain';
import { toAppError } from '@/lib/errors';
import { pageSequence } from '@/lib/live/page-sequence';
import { listTouchpointNames } from '@/lib/touchpoints/list-touchpoint-names';

interface ChainPage {
  params: Promise<WorkspaceParams & { chainId: string }>;
}

// Page and metadata of one request read it once.
const chainOf = cache(async (ctx: TenantContext, id: string) => {
  try {
    return await getChain(ctx, id);
  } catch (error) {
    const { code } = toAppError(error);
    if (code === 'NOT_FOUND' || code === 'VALIDATION') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: ChainPage): Promise<Metadata> {
  const ctx = await requireMember(params, 'touchpoint:read');
  return { title: (await chainOf(ctx, (await params).chainId)).name };
}

export default async function ChainPage({ params }: ChainPage) {
  const ctx = await requireMember(params, 'touchpoint:read');
  const chain = await chainOf(ctx, (await params).chainId);
  const t = await getTranslations('chains');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  const mayWrite = ctx.permissions.has('chain:write');
  const { id, name, description } = chain;
  return (
    <ScreenMessages names={['chains']}>
      <LiveRefresh
        path={`/api${base}/live`}
        after={await pageSequence(ctx)}
        kinds={['chain', 'touchpoint']}
      />
      <PageHeader
        title={name}
        description={description}
        crumbs={[{ label: t('title'), href: `${base}/chains` }]}
        actions={
          mayWrite && (
            <ChainMenu
              leaves
              listPath={`${base}/chains`}
              chain={{ id, name, description }}
              actions={{
                update: updateChainAction.bind(null, slugs),
                duplicate: duplicateChainAction.bind(null, slugs),
                remove: deleteChainAction.bind(null, slugs),
                restore: restoreChainAction.bind(null, slugs),
              }}
            />
          )
        }
      />
      <PageBody>
        <ChainScreen
          key={id}
          base={base}
          chain={chain}
          touchpoints={mayWrite ? await listTouchpointNames(ctx) : []}
          actions={
            mayWrite
              ? {
                  add: addToChainAction.bind(null, slugs),
                  move: moveInChainAction.bind(null, slugs),
                  remove: removeFromChainAction.bind(null, slugs),
                  putBack: putBackInChainAction.bind(null, slugs),
                }
              : undefined
          }
        />
      </PageBody>
    </ScreenMessages>
  );
}

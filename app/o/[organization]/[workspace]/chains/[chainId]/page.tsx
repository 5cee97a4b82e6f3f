import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { AboutPanel } from '@/components/chains/about-panel';
import { ChainMenu } from '@/components/chains/chain-menu';
import { ChainScreen } from '@/components/chains/chain-screen';
import { EffortPanel } from '@/components/chains/effort-panel';
import { FigureChoice } from '@/components/chains/figure-choice';
import { HealthPanel } from '@/components/chains/health-panel';
import { LinksPanel } from '@/components/chains/links-panel';
import { ProspectPanel } from '@/components/chains/prospect-panel';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { sources } from '@/db/values/ratings';
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
  saveLinkAction,
  updateChainAction,
} from '@/lib/chains/actions';
import type { ChainLife } from '@/lib/chains/life-types';
import { toAppError } from '@/lib/errors';
import { pageSequence } from '@/lib/live/page-sequence';
import { listTouchpointNames } from '@/lib/touchpoints/list-touchpoint-names';
import { getChainChoices } from '@/lib/views/get-chain-choices';
import { getChainLife } from '@/lib/views/get-chain-life';

interface ChainPage {
  params: Promise<WorkspaceParams & { chainId: string }>;
  /** By which source and of which period the scores are. */
  searchParams: Promise<{ source?: string | string[]; period?: string | string[] }>;
}

// Page and metadata of one request read it once.
const lifeOf = cache(async (ctx: TenantContext, id: string, source?: string, period?: string) => {
  const wish = { source: sources.find((one) => one === source), periodId: period };
  try {
    return await getChainLife(ctx, { id, ...wish });
  } catch (error) {
    const { code } = toAppError(error);
    if (code === 'NOT_FOUND' || code === 'VALIDATION') notFound();
    throw error;
  }
});

async function readLife({
  params,
  searchParams,
}: ChainPage): Promise<{ ctx: TenantContext; life: ChainLife }> {
  const ctx = await requireMember(params, 'touchpoint:read');
  const [{ chainId }, { source, period }] = await Promise.all([params, searchParams]);
  const [first, second] = [[source].flat()[0], [period].flat()[0]];
  return { ctx, life: await lifeOf(ctx, chainId, first, second) };
}

export async function generateMetadata(page: ChainPage): Promise<Metadata> {
  return { title: (await readLife(page)).life.chain.name };
}

export default async function ChainPage(page: ChainPage) {
  const { ctx, life } = await readLife(page);
  const { chain, source, currency } = life;
  const { units, ...choices } = await getChainChoices(ctx);
  const t = await getTranslations('chains');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  const mayWrite = ctx.permissions.has('chain:write');
  const { id, name, description } = chain;
  const hasLinks = chain.links.length > 0;
  return (
    <ScreenMessages names={['chains']}>
      <LiveRefresh
        path={`/api${base}/live`}
        after={await pageSequence(ctx)}
        kinds={['chain', 'touchpoint', 'channel', 'rating', 'auditCycle']}
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
              chain={chain}
              choices={choices}
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
        {source && hasLinks && (
          <FigureChoice
            source={source}
            sources={life.sources}
            periodId={life.periodId}
            periods={life.periods}
            firstFiscalMonth={life.firstFiscalMonth}
          />
        )}
        {hasLinks && (
          <>
            <HealthPanel life={life} />
            <LinksPanel life={life} units={new Map(units.map((unit) => [unit.id, unit.name]))} />
          </>
        )}
        <ChainScreen
          key={id}
          base={base}
          chain={chain}
          touchpoints={mayWrite ? await listTouchpointNames(ctx) : []}
          units={units}
          currency={currency}
          actions={
            mayWrite
              ? {
                  add: addToChainAction.bind(null, slugs),
                  move: moveInChainAction.bind(null, slugs),
                  remove: removeFromChainAction.bind(null, slugs),
                  putBack: putBackInChainAction.bind(null, slugs),
                  saveLink: saveLinkAction.bind(null, slugs),
                }
              : undefined
          }
        />
        {hasLinks && (
          <>
            <EffortPanel life={life} />
            <ProspectPanel life={life} />
          </>
        )}
        <AboutPanel listPath={`${base}/chains`} chain={chain} />
      </PageBody>
    </ScreenMessages>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { FigureChoice } from '@/components/chains/figure-choice';
import { NetworkPanel } from '@/components/chains/network-panel';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { sources } from '@/db/values/ratings';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { pageSequence } from '@/lib/live/page-sequence';
import { getChainNetwork } from '@/lib/views/get-chain-network';

interface NetworkPage {
  params: Promise<WorkspaceParams>;
  /** By which source and of which period the scores are. */
  searchParams: Promise<{ source?: string | string[]; period?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('chains.network'))('title') };
}

export default async function NetworkPage({ params, searchParams }: NetworkPage) {
  const ctx = await requireMember(params, 'rating:read');
  const { source, period } = await searchParams;
  const asked = [source].flat()[0];
  const network = await getChainNetwork(ctx, {
    source: sources.find((one) => one === asked),
    periodId: [period].flat()[0],
  });
  const t = await getTranslations('chains');
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  return (
    <ScreenMessages names={['chains']}>
      <LiveRefresh
        path={`/api${base}/live`}
        after={await pageSequence(ctx)}
        kinds={['chain', 'touchpoint', 'channel', 'rating', 'auditCycle']}
      />
      <PageHeader
        title={t('network.title')}
        description={t('network.description')}
        crumbs={[{ label: t('title'), href: `${base}/chains` }]}
      />
      <PageBody>
        {network.source && network.chains.length > 0 && (
          <FigureChoice
            source={network.source}
            sources={network.sources}
            periodId={network.periodId}
            periods={network.periods}
            firstFiscalMonth={network.firstFiscalMonth}
          />
        )}
        <NetworkPanel listPath={`${base}/chains`} network={network} />
      </PageBody>
    </ScreenMessages>
  );
}

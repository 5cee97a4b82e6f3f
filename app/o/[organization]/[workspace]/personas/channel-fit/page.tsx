import { IdCard } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { SearchParams } from 'nuqs/server';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { ChannelConsistency } from '@/components/personas/channel-consistency';
import { ChannelFitList } from '@/components/personas/channel-fit-list';
import { ChannelFitTable } from '@/components/personas/channel-fit-table';
import { loadFitParams } from '@/components/personas/personas-params';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { getFormat } from '@/lib/format/get-format';
import { namePeriod } from '@/lib/format/name-period';
import { pageSequence } from '@/lib/live/page-sequence';
import { fitThresholds } from '@/lib/personas/constants';
import { getChannelFit } from '@/lib/views/get-channel-fit';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('personas.fit'))('title') };
}

export default async function ChannelFitPage({
  params,
  searchParams,
}: {
  params: Promise<WorkspaceParams>;
  searchParams: Promise<SearchParams>;
}) {
  const ctx = await requireMember(params, 'rating:read');
  const t = await getTranslations('personas');
  const enums = await getTranslations('enum.sources');
  const format = await getFormat();
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const asked = (await loadFitParams(searchParams)).source ?? undefined;
  const { sources, source, period, personas, consistency } = await getChannelFit(ctx, { source: asked });
  const { wowFrom, okFrom, firstFiscalMonth } = ctx.workspace;
  return (
    <ScreenMessages names={['personas']}>
      <LiveRefresh
        path={`/api${base}/live`}
        after={await pageSequence(ctx)}
        kinds={['persona', 'channel', 'touchpoint', 'rating', 'auditCycle']}
      />
      <PageHeader
        title={t('fit.title')}
        description={t('fit.description')}
        crumbs={[{ label: t('title'), href: `${base}/personas` }]}
      />
      <PageBody>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm text-ink-muted">
          <p>
            {source && period
              ? t('fit.basis', {
                  source: enums(source),
                  period: namePeriod(format, period, firstFiscalMonth),
                })
              : t('fit.noScores')}
          </p>
          {sources.length > 1 && (
            <nav aria-label={t('fit.source')} className="flex flex-wrap gap-1.5">
              {sources.map((one) => (
                <Button key={one} asChild size="sm" variant={one === source ? 'secondary' : 'ghost'}>
                  <Link
                    href={`${base}/personas/channel-fit?source=${one}`}
                    aria-current={one === source ? 'true' : undefined}
                  >
                    {enums(one)}
                  </Link>
                </Button>
              ))}
            </nav>
          )}
        </div>
        {personas.length === 0 ? (
          <Panel>
            <EmptyState
              icon={<IdCard />}
              title={t('fit.emptyTitle')}
              description={t('fit.emptyText')}
              action={
                <Button asChild>
                  <Link href={`${base}/personas`}>{t('compare.toPersonas')}</Link>
                </Button>
              }
            />
          </Panel>
        ) : (
          <>
            <Panel flush title={t('fit.tableTitle')} description={t('fit.rule', { ...fitThresholds })}>
              <ChannelFitTable base={base} personas={personas} />
            </Panel>
            {personas.map((persona) => (
              <ChannelFitList key={persona.id} base={base} persona={persona} />
            ))}
          </>
        )}
        <ChannelConsistency phases={consistency} thresholds={{ wowFrom, okFrom }} />
      </PageBody>
    </ScreenMessages>
  );
}

import { ChartLine } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { DashboardFilters } from '@/components/dashboard/dashboard-filters';
import { figureChoice } from '@/components/dashboard/dashboard-input';
import { readDashboardParams, writeParams, type SearchParams } from '@/components/dashboard/dashboard-params';
import { DownloadFigures } from '@/components/dashboard/download-figures';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { getFormat } from '@/lib/format/get-format';
import { namePeriod } from '@/lib/format/name-period';
import { getDashboard } from '@/lib/views/get-dashboard';
import { DashboardFigures } from './dashboard-figures';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dashboard'))('title') };
}

export default async function DashboardPage({
  params,
  searchParams,
}: {
  params: Promise<WorkspaceParams>;
  searchParams: Promise<SearchParams>;
}) {
  const ctx = await requireMember(params, 'rating:read');
  const query = readDashboardParams(await searchParams);
  const dashboard = await getDashboard(ctx, figureChoice(query));
  const t = await getTranslations('dashboard');
  const format = await getFormat();
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const { periods, current, comparison, brand } = dashboard;
  const mayImport = ctx.permissions.has('rating:import');
  const bringIn = mayImport && (
    <Button asChild variant={brand ? 'secondary' : 'primary'}>
      <Link href={`${base}/imports/new`}>{t('bringIn')}</Link>
    </Button>
  );

  if (!brand) {
    return (
      <>
        <PageHeader title={t('title')} />
        <PageBody>
          <Panel>
            <EmptyState
              icon={<ChartLine />}
              title={t('empty.title')}
              description={t(mayImport ? 'empty.text' : 'empty.readOnly')}
              action={bringIn}
            />
          </Panel>
        </PageBody>
      </>
    );
  }

  const { firstFiscalMonth } = ctx.workspace;
  const named = periods.map((period) => ({
    id: period.id,
    name: namePeriod(format, period, firstFiscalMonth),
  }));
  const chosen = current === null ? null : periods[current];
  const yearBefore = (day: string) => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  const yearAgo = chosen && periods.find((period) => period.startsOn === yearBefore(chosen.startsOn));
  const hasFigures = current !== null && dashboard.touchpoints.length > 0;

  return (
    <>
      <PageHeader
        title={brand.name}
        description={dashboard.asOf && t('asOf', { time: format.dateTime(dashboard.asOf) })}
        actions={bringIn}
      />
      <PageBody>
        <ScreenMessages names={['dashboard']}>
          <DashboardFilters
            params={query}
            source={dashboard.source}
            sources={dashboard.sources}
            brand={brand.id}
            brands={dashboard.brands}
            periodKind={chosen?.kind ?? query.kind}
            periodKinds={dashboard.periodKinds}
            periods={named.toReversed()}
            period={chosen?.id ?? null}
            comparison={comparison === null ? null : (periods[comparison]?.id ?? null)}
            previous={current === null ? null : (periods[current - 1]?.id ?? null)}
            yearAgo={yearAgo?.id ?? null}
            weighting={dashboard.weighting}
            hasWeights={dashboard.hasWeights}
            byImpact={dashboard.byImpact}
            channels={dashboard.channels}
            objects={dashboard.objects}
            owners={dashboard.owners}
            segments={dashboard.segments}
            attributes={dashboard.attributes}
            actions={
              hasFigures && (
                <DownloadFigures
                  href={`/api${base}/dashboard/export${writeParams({ ...query, show: null, sort: null })}`}
                />
              )
            }
          >
            {dashboard.withheld > 0 && (
              <Callout title={t('withheld.title', { count: dashboard.withheld })}>
                {t('withheld.text')}
              </Callout>
            )}
            {hasFigures ? (
              <DashboardFigures
                ctx={ctx}
                dashboard={dashboard}
                current={current}
                periods={named}
                query={query}
              />
            ) : (
              <Panel>
                <EmptyState
                  title={t('empty.period')}
                  description={t('empty.periodText')}
                  action={
                    <Button asChild>
                      <Link href={base}>{t('empty.reset')}</Link>
                    </Button>
                  }
                />
              </Panel>
            )}
          </DashboardFilters>
        </ScreenMessages>
      </PageBody>
    </>
  );
}

import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import {
  readFigureParams,
  readSegment,
  readSegmentIds,
  writeParams,
  type SearchParams,
} from '@/components/dashboard/dashboard-params';
import { AnswerRows, PublishedRows } from '@/components/dashboard/figure-rows';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { Pagination } from '@/components/ui/pagination';
import { Panel } from '@/components/ui/panel';
import { ScoreBadge } from '@/components/ui/score-badge';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { AppError } from '@/lib/errors';
import { getFormat } from '@/lib/format/get-format';
import { namePeriod } from '@/lib/format/name-period';
import { listCellRows } from '@/lib/ratings/list-cell-rows';
import type { CellChoice } from '@/lib/ratings/types';
import type { TenantContext } from '@/lib/auth/context';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dashboard'))('rows.title') };
}

async function findRows(ctx: TenantContext, choice: CellChoice) {
  try {
    return await listCellRows(ctx, choice);
  } catch (error) {
    if (error instanceof AppError && error.code === 'NOT_FOUND') notFound();
    throw error;
  }
}

export default async function FigurePage({
  params,
  searchParams,
}: {
  params: Promise<WorkspaceParams>;
  searchParams: Promise<SearchParams>;
}) {
  const ctx = await requireMember(params, 'rating:read');
  const query = readFigureParams(await searchParams);
  const { touchpoint, at, measure, page, ...rest } = query;
  const { source, brand } = rest;
  if (!source || !brand || !at || (measure === 'touchpoint' && !touchpoint) || page < 1) notFound();
  const segment = readSegment(query.segment);
  const segmentIds = readSegmentIds(query.segment);
  const result = await findRows(ctx, {
    source,
    brandId: brand,
    periodId: at,
    measure,
    ...(measure === 'touchpoint' && touchpoint ? { touchpointId: touchpoint } : {}),
    segment,
    segmentIds: segmentIds.length > 0 ? segmentIds : undefined,
    page,
  });
  const t = await getTranslations('dashboard');
  const words = await getTranslations('enum');
  const format = await getFormat();
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const { wowFrom, okFrom, firstFiscalMonth } = ctx.workspace;
  const { period, figure, total, pageSize, rows, published } = result;
  const periodName = namePeriod(format, period, firstFiscalMonth);
  const subject = result.touchpoint?.name ?? t(measure === 'overall' ? 'rows.whole' : 'rows.recommendation');
  const weighting = query.weighting ?? 'weighted';
  const estimate = figure?.[weighting] ?? null;
  const { segmentNames } = result;
  const filters = [
    ...(segmentIds.length > segmentNames.length ? [...segmentNames, t('filters.gone')] : segmentNames),
    ...Object.entries(segment).flatMap(([key, labels]) =>
      labels.map((label) => `${result.attributeLabels[key] ?? key}: ${label}`),
    ),
  ];
  const back = `${base}${writeParams(rest)}`;
  const pageHref = `${base}/figures${writeParams({ ...query, page: 1 })}`;
  const pageCount = Math.ceil(total / pageSize);
  return (
    <>
      <PageHeader
        title={subject}
        description={[words(`sources.${source}`), result.brand.name, periodName].join(' · ')}
        crumbs={[{ label: t('title'), href: back }]}
        actions={
          <Button asChild>
            <Link href={back}>
              <ArrowLeft aria-hidden />
              {t('rows.back')}
            </Link>
          </Button>
        }
      />
      <PageBody>
        {estimate && estimate.mean !== null && (
          <div className="figures flex flex-wrap items-baseline gap-x-4 gap-y-1 text-ink-muted">
            <ScoreBadge
              score={estimate.mean}
              thresholds={{ wowFrom, okFrom }}
              size="lg"
              showLevel={measure !== 'recommendation'}
            />
            <span>{estimate.n === null ? t('noN') : t('n', { n: format.number(estimate.n) })}</span>
            <span>
              {estimate.interval
                ? t('interval', {
                    low: format.number(estimate.interval.low, { decimals: 2 }),
                    high: format.number(estimate.interval.high, { decimals: 2 }),
                  })
                : t('noInterval')}
            </span>
            {filters.map((filter) => (
              <Badge key={filter} tone="accent">
                {filter}
              </Badge>
            ))}
          </div>
        )}
        {published.length > 0 && (
          <Panel id="published" title={t('rows.published')} flush>
            <PublishedRows base={base} rows={published} />
          </Panel>
        )}
        {(total > 0 || published.length === 0) && (
          <Panel
            id="answers"
            title={t('rows.count', { count: total })}
            flush
            footer={
              pageCount > 1 && (
                <Pagination page={page} pageCount={pageCount} href={`${pageHref}&page={page}`} />
              )
            }
          >
            {rows.length === 0 ? (
              <EmptyState title={t('rows.none')} />
            ) : (
              <AnswerRows base={base} rows={rows} labels={result.attributeLabels} />
            )}
          </Panel>
        )}
      </PageBody>
    </>
  );
}

import { ListOrdered } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { EffortMatrix } from '@/components/priorities/effort-matrix';
import { ImportanceMatrix } from '@/components/priorities/importance-matrix';
import {
  linesAtATime,
  readPrioritiesParams,
  writePrioritiesParams,
  type PrioritiesParams,
} from '@/components/priorities/priorities-params';
import { PriorityFilters } from '@/components/priorities/priority-filters';
import { PriorityTable } from '@/components/priorities/priority-table';
import { UnrankedList } from '@/components/priorities/unranked-list';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { EmptyState } from '@/components/ui/empty-state';
import { Panel } from '@/components/ui/panel';
import { createActionAction } from '@/lib/actions/actions';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { getFormat } from '@/lib/format/get-format';
import { namePeriod } from '@/lib/format/name-period';
import { listMapOwners } from '@/lib/journeys/list-map-owners';
import { pageSequence } from '@/lib/live/page-sequence';
import { getPriorities } from '@/lib/views/get-priorities';
import type { SearchParams } from '@/lib/utils/page-query';
import { JudgePart } from './judge-part';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('priorities'))('title') };
}

export default async function PrioritiesPage({
  params,
  searchParams,
}: {
  params: Promise<WorkspaceParams>;
  searchParams: Promise<SearchParams>;
}) {
  const ctx = await requireMember(params, 'rating:read');
  const query = readPrioritiesParams(await searchParams);
  const mayJudge = ctx.permissions.has('touchpoint:write');
  if (query.view === 'judge' && mayJudge) return <JudgePart ctx={ctx} query={query} />;

  const { of, source, period, segment, ideal, lines } = query;
  const screen = await getPriorities(ctx, {
    of,
    source: source ?? undefined,
    periodId: period ?? undefined,
    segmentId: segment ?? undefined,
    ideal,
    lines,
  });
  const t = await getTranslations('priorities');
  const words = await getTranslations('enum.sources');
  const format = await getFormat();
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  const { wowFrom, okFrom, goal, firstFiscalMonth } = ctx.workspace;
  const nameOf = (one: NonNullable<typeof screen.period>) => namePeriod(format, one, firstFiscalMonth);
  const address = (patch: Partial<PrioritiesParams>) =>
    `${base}/priorities${writePrioritiesParams({ ...query, ...patch })}`;
  const more = (shown: number, total: number) =>
    shown < total && lines < 1_000 ? address({ lines: lines + linesAtATime }) : null;
  const subjectPath = `${base}/${of === 'chain' ? 'chains' : 'touchpoints'}/`;
  const judge = mayJudge ? address({ view: 'judge', lines: linesAtATime }) : null;
  const action = ctx.permissions.has('action:write')
    ? { people: await listMapOwners(ctx), onCreate: createActionAction.bind(null, slugs) }
    : null;
  return (
    <ScreenMessages names={['priorities', 'audits']}>
      <LiveRefresh
        path={`/api${base}/live`}
        after={await pageSequence(ctx)}
        kinds={['touchpoint', 'chain', 'rating', 'auditCycle', 'action', 'segment']}
      />
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          judge && (
            <Button asChild variant="primary">
              <Link href={judge}>{t('judge.start')}</Link>
            </Button>
          )
        }
      />
      <PageBody>
        <PriorityFilters
          params={query}
          source={screen.source}
          sources={screen.sources}
          period={screen.period?.id ?? null}
          periods={screen.periods.map((one) => ({ id: one.id, name: nameOf(one) }))}
          segments={screen.segments}
        >
          <p className="text-sm text-ink-muted">
            {screen.source && screen.period
              ? t('basis', {
                  source: words(screen.source),
                  period: nameOf(screen.period),
                  who: screen.segment ? 'segment' : 'everybody',
                  segment: screen.segment?.name ?? '',
                  by: ideal,
                  ideal: format.number(ctx.workspace.ideal),
                })
              : t('noScores')}
          </p>
          {screen.unheard.length > 0 && (
            <Callout title={t('unheard', { count: screen.unheard.length })}>
              {format.list(screen.unheard)}
            </Callout>
          )}
          {screen.rankedCount > 0 ? (
            <PriorityTable
              rows={screen.ranked}
              total={screen.rankedCount}
              idealBy={ideal}
              subjectPath={subjectPath}
              thresholds={{ wowFrom, okFrom }}
              action={action}
              more={more(screen.ranked.length, screen.rankedCount)}
            />
          ) : (
            <Panel title={t('fixFirst')}>
              <EmptyState
                icon={<ListOrdered />}
                title={t('emptyTitle')}
                description={t(of === 'chain' ? 'emptyChains' : 'emptyText')}
                action={
                  judge && (
                    <Button asChild>
                      <Link href={judge}>{t('judge.start')}</Link>
                    </Button>
                  )
                }
              />
            </Panel>
          )}
          {screen.matrixCount > 0 && (
            <ImportanceMatrix
              points={screen.matrix}
              total={screen.matrixCount}
              medians={screen.matrixCross}
              goal={goal}
              okFrom={okFrom}
              before={screen.before && of === 'touchpoint' ? nameOf(screen.before) : null}
              subjectPath={subjectPath}
              action={action}
            />
          )}
          {screen.effortCount > 0 && (
            <EffortMatrix
              points={screen.effort}
              total={screen.effortCount}
              medians={screen.effortCross}
              subjectPath={subjectPath}
              action={action}
            />
          )}
          <UnrankedList
            rows={screen.unranked}
            total={screen.unrankedCount}
            subjectPath={subjectPath}
            judge={judge}
            more={more(screen.unranked.length, screen.unrankedCount)}
          />
        </PriorityFilters>
      </PageBody>
    </ScreenMessages>
  );
}

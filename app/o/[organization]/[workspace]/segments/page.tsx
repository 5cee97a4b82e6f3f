import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { SegmentsScreen } from '@/components/segments/segments-screen';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { getFormat } from '@/lib/format/get-format';
import { namePeriod } from '@/lib/format/name-period';
import { pageSequence } from '@/lib/live/page-sequence';
import { createSegmentAction, updateSegmentAction } from '@/lib/segments/actions';
import {
  archiveListEntryAction,
  deleteListEntryAction,
  restoreListEntryAction,
} from '@/lib/touchpoints/list-actions';
import { getSegments } from '@/lib/views/get-segments';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('segments'))('title') };
}

export default async function SegmentsPage({
  params,
  searchParams,
}: {
  params: Promise<WorkspaceParams>;
  searchParams: Promise<{ period?: string | string[] }>;
}) {
  const ctx = await requireMember(params, 'rating:read');
  const [asked] = [(await searchParams).period].flat();
  const screen = await getSegments(ctx, { periodId: asked });
  const t = await getTranslations('segments');
  const format = await getFormat();
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  const { wowFrom, okFrom, firstFiscalMonth } = ctx.workspace;
  const thresholds = { wowFrom, okFrom };
  const periods = screen.periods.map((period) => ({
    id: period.id,
    name: namePeriod(format, period, firstFiscalMonth),
  }));
  const period = periods.find(({ id }) => id === screen.period?.id) ?? null;
  const { brand, respondents, ratings, cycle, shares } = screen;
  return (
    <ScreenMessages names={['segments']}>
      <LiveRefresh path={`/api${base}/live`} after={await pageSequence(ctx)} kinds={['segment', 'rating']} />
      <PageHeader title={t('title')} description={t('description')} />
      <PageBody>
        <SegmentsScreen
          segments={screen.segments}
          attributeLabels={screen.attributeLabels}
          thresholds={thresholds}
          dashboardPath={`${base}?source=survey${period ? `&period=${period.id}` : ''}&segment=`}
          facts={{ brand: brand?.name ?? null, respondents, ratings, cycle: cycle?.name ?? null, shares }}
          periods={periods}
          period={period}
          editing={
            ctx.permissions.has('channel:write')
              ? {
                  api: `/api${base}/segments`,
                  period,
                  thresholds,
                  create: createSegmentAction.bind(null, slugs),
                  update: updateSegmentAction.bind(null, slugs),
                  archive: archiveListEntryAction.bind(null, slugs),
                  remove: deleteListEntryAction.bind(null, slugs),
                  restore: restoreListEntryAction.bind(null, slugs),
                }
              : undefined
          }
        />
      </PageBody>
    </ScreenMessages>
  );
}

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { LifeBoard } from '@/components/touchpoints/lifecycle/life-board';
import { QuestionsPanel } from '@/components/touchpoints/lifecycle/questions-panel';
import { SharesPanel } from '@/components/touchpoints/lifecycle/shares-panel';
import { sources } from '@/db/values/ratings';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { getFormat } from '@/lib/format/get-format';
import { namePeriod } from '@/lib/format/name-period';
import { pageSequence } from '@/lib/live/page-sequence';
import {
  moveToStageAction,
  retireTouchpointAction,
  saveContactsAction,
} from '@/lib/touchpoints/lifecycle/actions';
import { getLifecycle } from '@/lib/views/get-lifecycle';
import { todayOf } from '@/lib/views/read-last-rated';

interface LifecyclePage {
  params: Promise<WorkspaceParams>;
  searchParams: Promise<{ source?: string | string[] }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('lifecycle'))('title') };
}

export default async function LifecyclePage({ params, searchParams }: LifecyclePage) {
  const ctx = await requireMember(params, 'rating:read');
  const asked = [(await searchParams).source].flat()[0];
  const board = await getLifecycle(ctx, { source: sources.find((one) => one === asked) });
  const t = await getTranslations('lifecycle');
  const words = await getTranslations('enum.sources');
  const format = await getFormat();
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  const { wowFrom, okFrom, firstFiscalMonth } = ctx.workspace;
  return (
    <ScreenMessages names={['lifecycle']}>
      <LiveRefresh
        path={`/api${base}/live`}
        after={await pageSequence(ctx)}
        kinds={['touchpoint', 'rating', 'auditCycle']}
      />
      <PageHeader title={t('title')} description={t('description')} />
      <PageBody>
        {board.sources.length > 1 && (
          <nav aria-label={t('source')} className="flex flex-wrap gap-x-4 text-sm">
            {board.sources.map((source) => (
              <Link
                key={source}
                href={`${base}/lifecycle?source=${source}`}
                aria-current={source === board.source ? 'page' : undefined}
                className="inline-flex min-h-6 items-center underline underline-offset-3 aria-[current=page]:font-semibold aria-[current=page]:no-underline coarse:min-h-11"
              >
                {words(source)}
              </Link>
            ))}
          </nav>
        )}
        <QuestionsPanel base={base} touchpoints={board.touchpoints} />
        <LifeBoard
          base={base}
          touchpoints={board.touchpoints}
          periods={board.periods.map((period) => ({
            id: period.id,
            label: namePeriod(format, period, firstFiscalMonth),
          }))}
          thresholds={{ wowFrom, okFrom }}
          today={todayOf(ctx)}
          actions={
            ctx.permissions.has('touchpoint:write')
              ? {
                  move: moveToStageAction.bind(null, slugs),
                  retire: retireTouchpointAction.bind(null, slugs),
                  saveContacts: saveContactsAction.bind(null, slugs),
                }
              : undefined
          }
        />
        <SharesPanel shares={board.shares} undated={board.undated} />
      </PageBody>
    </ScreenMessages>
  );
}

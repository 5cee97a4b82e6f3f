import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { SearchParams } from 'nuqs/server';
import { CompareSummary } from '@/components/journeys/compare/compare-summary';
import { ComparedCurves } from '@/components/journeys/compare/compared-curves';
import { loadCompareParams } from '@/components/journeys/compare/compare-params';
import { DifferenceList } from '@/components/journeys/compare/difference-list';
import { FoundationNotes } from '@/components/journeys/compare/foundation-notes';
import { LinkCurrent } from '@/components/journeys/compare/link-current';
import { NotAFuture } from '@/components/journeys/compare/not-a-future';
import { PainAnswers } from '@/components/journeys/compare/pain-answers';
import { TouchpointFates } from '@/components/journeys/compare/touchpoint-fates';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { Button } from '@/components/ui/button';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { deriveMapAction, linkCurrentMapAction } from '@/lib/journeys/actions';
import { compareWithCurrent } from '@/lib/journeys/compare/compare-with-current';
import { checkFoundation } from '@/lib/journeys/core/check-foundation';
import { listMaps } from '@/lib/journeys/list-maps';
import { pageSequence } from '@/lib/live/page-sequence';
import { findId } from '@/lib/route-params';

interface ComparePageProps {
  params: Promise<WorkspaceParams & { mapId: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mapCompare'))('title') };
}

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const ctx = await requireMember(params, 'journey:read');
  const mapId = findId((await params).mapId);
  const maps = await listMaps(ctx);
  const map = maps.find(({ id }) => id === mapId);
  if (!map) notFound();
  const t = await getTranslations('mapCompare');
  const slugs = { organization: ctx.organization.slug, workspace: ctx.workspace.slug };
  const base = `/o/${slugs.organization}/${slugs.workspace}`;
  const path = `${base}/maps/${map.id}`;
  const mayWrite = ctx.permissions.has('journey:write');
  const crumbs = [
    { label: t('maps'), href: `${base}/maps` },
    { label: map.title, href: path },
  ];
  if (map.type !== 'future-state') {
    return (
      <ScreenMessages names={['mapCompare']}>
        <PageHeader title={t('title')} crumbs={crumbs} />
        <PageBody>
          <NotAFuture
            base={base}
            map={map}
            futures={maps.filter(
              ({ currentMapId, type }) => type === 'future-state' && currentMapId === map.id,
            )}
            onDerive={mayWrite ? deriveMapAction.bind(null, slugs) : undefined}
          />
        </PageBody>
      </ScreenMessages>
    );
  }
  const current = maps.find(({ id }) => id === map.currentMapId) ?? null;
  const open = current ? await compareWithCurrent(ctx, { mapId: map.id }) : null;
  const choices = maps.filter(
    ({ type, archived, id }) => type === 'current-state' && (!archived || id === current?.id),
  );
  const link =
    mayWrite && !map.archived && choices.length > 0 ? (
      <LinkCurrent
        key={current?.id}
        mapId={map.id}
        currentId={current?.id ?? null}
        choices={choices}
        onLink={linkCurrentMapAction.bind(null, slugs)}
      />
    ) : null;
  const asked = await loadCompareParams(searchParams);
  return (
    <ScreenMessages names={['mapCompare']}>
      <LiveRefresh path={`/api${base}/live`} after={await pageSequence(ctx)} kinds={['journeyMap']} />
      <PageHeader
        title={t('title')}
        description={current ? t('description', { future: map.title, current: current.title }) : map.title}
        crumbs={crumbs}
        actions={
          current && (
            <>
              <Button asChild>
                <Link href={`${base}/maps/${current.id}`}>{t('openCurrent')}</Link>
              </Button>
              <Button asChild>
                <Link href={path}>{t('openFuture')}</Link>
              </Button>
            </>
          )
        }
      />
      <PageBody>
        <FoundationNotes
          warnings={checkFoundation(map.currentMapId, current)}
          title={current?.title ?? ''}
          action={
            current ? (
              <Button asChild size="sm">
                <Link href={`${base}/maps/${current.id}`}>{t('openCurrent')}</Link>
              </Button>
            ) : (
              (link ??
              (mayWrite && (
                <Button asChild size="sm">
                  <Link href={`${base}/maps/new?type=current-state`}>{t('foundation.make')}</Link>
                </Button>
              )))
            )
          }
        />
        {open && (
          <>
            <CompareSummary comparison={open.comparison} />
            <ComparedCurves comparison={open.comparison} names={open.names} />
            <PainAnswers pains={open.comparison.pains} />
            <TouchpointFates base={base} touchpoints={open.comparison.touchpoints} />
            <DifferenceList
              path={`${path}/compare`}
              csv={`/api${path}/compare`}
              differences={open.comparison.differences}
              names={open.names}
              asked={asked}
            />
            {link && (
              <p className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm text-ink-muted">
                {t('foundation.other')} {link}
              </p>
            )}
          </>
        )}
      </PageBody>
    </ScreenMessages>
  );
}

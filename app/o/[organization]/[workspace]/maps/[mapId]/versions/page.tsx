import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { VersionsPanel } from '@/components/journeys/versions/versions-panel';
import { LiveRefresh } from '@/components/layout/live-refresh';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { toAppError } from '@/lib/errors';
import { getMap } from '@/lib/journeys/get-map';
import { listVersions } from '@/lib/journeys/versions/list-versions';
import { pageSequence } from '@/lib/live/page-sequence';
import { findId } from '@/lib/route-params';

interface VersionsPageProps {
  params: Promise<WorkspaceParams & { mapId: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mapVersions'))('title') };
}

export default async function VersionsPage({ params }: VersionsPageProps) {
  const ctx = await requireMember(params, 'journey:read');
  const mapId = findId((await params).mapId);
  if (!mapId) notFound();
  const read = () => Promise.all([getMap(ctx, mapId), listVersions(ctx, { mapId })]);
  const [{ map, archived }, list] = await read().catch((error: unknown) => {
    if (toAppError(error).code === 'NOT_FOUND') notFound();
    throw error;
  });
  const t = await getTranslations('mapVersions');
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  return (
    <ScreenMessages names={['mapVersions']}>
      <LiveRefresh path={`/api${base}/live`} after={await pageSequence(ctx)} kinds={['journeyMap']} />
      <PageHeader
        title={t('title')}
        description={t('explain')}
        crumbs={[{ label: map.header.title, href: `${base}/maps/${mapId}` }]}
      />
      <PageBody>
        <VersionsPanel
          base={base}
          mapId={mapId}
          list={list}
          mayWrite={ctx.permissions.has('journey:write') && !archived}
        />
      </PageBody>
    </ScreenMessages>
  );
}

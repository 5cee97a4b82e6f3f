import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import type { SearchParams } from 'nuqs/server';
import { ChangesControl } from '@/components/journeys/versions/changes-control';
import { HeaderChanges } from '@/components/journeys/versions/header-changes';
import { VersionActions } from '@/components/journeys/versions/version-actions';
import { VersionGrid } from '@/components/journeys/versions/version-grid';
import { versionTable } from '@/components/journeys/versions/version-table-rows';
import { PageBody, PageHeader } from '@/components/layout/page-header';
import { ScreenMessages } from '@/components/layout/screen-messages';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { toAppError } from '@/lib/errors';
import { getFormat } from '@/lib/format/get-format';
import { countChanges } from '@/lib/journeys/core/diff-maps';
import { unpackMap, type PackedMap } from '@/lib/journeys/core/pack-map';
import { compareVersions } from '@/lib/journeys/versions/compare-versions';
import { getVersion } from '@/lib/journeys/versions/get-version';
import { listVersions } from '@/lib/journeys/versions/list-versions';
import type { NamesInMap, VersionSummary } from '@/lib/journeys/versions/types';
import { findId } from '@/lib/route-params';

interface VersionPageProps {
  params: Promise<WorkspaceParams & { mapId: string; versionId: string }>;
  searchParams: Promise<SearchParams>;
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('mapVersions'))('preview') };
}

const viewOf = ({ map, names }: { map: PackedMap; names: NamesInMap }) => ({ map: unpackMap(map), names });

export default async function VersionPage({ params, searchParams }: VersionPageProps) {
  const ctx = await requireMember(params, 'journey:read');
  const [mapId, versionId] = [findId((await params).mapId), findId((await params).versionId)];
  if (!mapId || !versionId) notFound();
  const { with: asked } = await searchParams;
  const compared = asked === 'now' ? 'now' : typeof asked === 'string' ? findId(asked) : null;
  const withId = compared === 'now' ? undefined : (compared ?? undefined);
  const [open, list, comparison] = await Promise.all([
    getVersion(ctx, { mapId, versionId }),
    listVersions(ctx, { mapId }),
    compared ? compareVersions(ctx, { mapId, versionId, withId }) : null,
  ]).catch((error: unknown) => {
    if (toAppError(error).code === 'NOT_FOUND') notFound();
    throw error;
  });
  const t = await getTranslations('mapVersions');
  const format = await getFormat();
  const base = `/o/${ctx.organization.slug}/${ctx.workspace.slug}`;
  const path = `${base}/maps/${mapId}/versions`;
  const { version } = open;
  const nameOf = (one: VersionSummary | null) => {
    if (!one) return t('now');
    const when = format.dateTime(one.at);
    return one.label === null ? when : t('named', { label: one.label, when });
  };
  const table = comparison
    ? versionTable(viewOf(comparison.after), viewOf(comparison.before), comparison.diff)
    : versionTable(viewOf(open));
  const between = comparison && {
    before: nameOf(comparison.before.version),
    after: nameOf(comparison.after.version),
  };
  return (
    <ScreenMessages names={['mapVersions']}>
      <PageHeader
        title={open.map.header.title}
        description={nameOf(version)}
        crumbs={[{ label: t('title'), href: path }]}
        actions={
          ctx.permissions.has('journey:write') &&
          !open.archived && <VersionActions base={base} mapId={mapId} version={version} />
        }
      />
      <PageBody>
        <Callout
          tone="accent"
          title={t('banner.title', { when: format.dateTime(version.at) })}
          action={
            <Button asChild size="sm">
              <Link href={`${base}/maps/${mapId}`}>{t('banner.toMap')}</Link>
            </Button>
          }
        >
          {t('banner.text')}
        </Callout>
        <ChangesControl
          path={`${path}/${versionId}`}
          compared={compared}
          others={list.versions
            .filter(({ id }) => id !== versionId)
            .map((one) => ({ id: one.id, name: nameOf(one) }))}
        />
        {comparison && between && (
          <>
            <p role="status" className="text-sm text-ink-muted">
              {t('changes.summary', { ...between, count: countChanges(comparison.diff) })}
            </p>
            <HeaderChanges
              changes={comparison.diff.header}
              before={comparison.before.names}
              after={comparison.after.names}
            />
          </>
        )}
        <VersionGrid
          table={table}
          caption={between ? t('changes.caption', between) : t('banner.title', { when: nameOf(version) })}
        />
      </PageBody>
    </ScreenMessages>
  );
}

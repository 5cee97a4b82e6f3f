import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { MapScreen } from '@/components/journeys/editor/map-screen';
import { ScreenMessages } from '@/components/layout/screen-messages';
import type { TenantContext } from '@/lib/auth/context';
import { requireMember, type WorkspaceParams } from '@/lib/auth/require';
import { toAppError } from '@/lib/errors';
import { getMap } from '@/lib/journeys/get-map';
import { listMapOwners } from '@/lib/journeys/list-map-owners';
import { listPersonaNames } from '@/lib/personas/list-persona-names';
import { findId } from '@/lib/route-params';
import { listViews } from '@/lib/saved-views/list-views';

interface MapPageProps {
  params: Promise<WorkspaceParams & { mapId: string }>;
}

// Page and metadata of one request read it once.
const mapOf = cache(async (ctx: TenantContext, mapId: string) => {
  const id = findId(mapId);
  if (!id) notFound();
  try {
    return await getMap(ctx, id);
  } catch (error) {
    if (toAppError(error).code === 'NOT_FOUND') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: MapPageProps): Promise<Metadata> {
  const ctx = await requireMember(params, 'journey:read');
  return { title: (await mapOf(ctx, (await params).mapId)).map.header.title };
}

export default async function MapPage({ params }: MapPageProps) {
  const ctx = await requireMember(params, 'journey:read');
  const open = await mapOf(ctx, (await params).mapId);
  return (
    <ScreenMessages
      names={[
        'journeys',
        'mapEditor',
        'mapText',
        'mapCells',
        'files',
        'mapClip',
        'mapPeople',
        'comments',
        'mapVersions',
        'mapCompare',
        'mapViews',
        'dataTable',
        'mapShare',
        'publicLinks',
        'mapPrint',
      ]}
    >
      <MapScreen
        key={open.map.id}
        organization={ctx.organization.slug}
        workspace={ctx.workspace.slug}
        brandName={ctx.workspace.name}
        userId={ctx.person.userId ?? ''}
        open={open}
        personas={await listPersonaNames(ctx)}
        owners={await listMapOwners(ctx)}
        views={await listViews(ctx, 'map', open.map.id)}
        canWrite={ctx.permissions.has('journey:write')}
        mayManage={ctx.permissions.has('workspace:manage')}
      />
    </ScreenMessages>
  );
}

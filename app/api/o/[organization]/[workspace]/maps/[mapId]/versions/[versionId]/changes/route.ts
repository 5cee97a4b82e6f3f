import { workspaceRoute } from '@/lib/auth/route';
import { compareVersions } from '@/lib/journeys/versions/compare-versions';
import { idParam } from '@/lib/route-params';

/** What changed between a version and the map as it is now, or with `?with=` another version. */
export const GET = workspaceRoute('journey:read', {}, async ({ ctx, params, request }) =>
  compareVersions(ctx, {
    mapId: idParam(params, 'mapId'),
    versionId: idParam(params, 'versionId'),
    withId: new URL(request.url).searchParams.get('with') ?? undefined,
  }),
);

import { workspaceRoute } from '@/lib/auth/route';
import { saveVersionBody } from '@/lib/journeys/versions/input';
import { listVersions } from '@/lib/journeys/versions/list-versions';
import { saveVersion } from '@/lib/journeys/versions/save-version';
import { idParam } from '@/lib/route-params';

/** Fifty versions, latest first; with `?before=` those before that one. */
export const GET = workspaceRoute('journey:read', {}, async ({ ctx, params, request }) => {
  const before = new URL(request.url).searchParams.get('before') ?? undefined;
  return listVersions(ctx, { mapId: idParam(params, 'mapId'), before });
});

export const POST = workspaceRoute(
  'journey:write',
  { body: saveVersionBody },
  async ({ ctx, params, body }) => saveVersion(ctx, { ...body, mapId: idParam(params, 'mapId') }),
);

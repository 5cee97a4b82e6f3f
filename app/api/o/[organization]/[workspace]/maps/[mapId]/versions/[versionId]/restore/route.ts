import { workspaceRoute } from '@/lib/auth/route';
import { restoreVersionBody } from '@/lib/journeys/versions/input';
import { restoreVersion } from '@/lib/journeys/versions/restore-version';
import { idParam } from '@/lib/route-params';

export const POST = workspaceRoute(
  'journey:write',
  { body: restoreVersionBody },
  async ({ ctx, params, body }) =>
    restoreVersion(ctx, {
      mapId: idParam(params, 'mapId'),
      versionId: idParam(params, 'versionId'),
      scope: body,
    }),
);

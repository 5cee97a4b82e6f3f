import { workspaceRoute } from '@/lib/auth/route';
import { restoreVersionBody } from '@/lib/journeys/versions/input';
import { previewRestore } from '@/lib/journeys/versions/preview-restore';
import { idParam } from '@/lib/route-params';

export const POST = workspaceRoute(
  'journey:read',
  { body: restoreVersionBody },
  async ({ ctx, params, body }) =>
    previewRestore(ctx, {
      mapId: idParam(params, 'mapId'),
      versionId: idParam(params, 'versionId'),
      scope: body,
    }),
);

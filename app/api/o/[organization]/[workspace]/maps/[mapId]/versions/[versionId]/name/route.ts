import { workspaceRoute } from '@/lib/auth/route';
import { deleteVersionName } from '@/lib/journeys/versions/delete-version-name';
import { nameVersionBody } from '@/lib/journeys/versions/input';
import { nameVersion } from '@/lib/journeys/versions/name-version';
import { idParam } from '@/lib/route-params';

export const PUT = workspaceRoute('journey:write', { body: nameVersionBody }, async ({ ctx, params, body }) =>
  nameVersion(ctx, {
    ...body,
    mapId: idParam(params, 'mapId'),
    versionId: idParam(params, 'versionId'),
  }),
);

export const DELETE = workspaceRoute('journey:write', {}, async ({ ctx, params }) =>
  deleteVersionName(ctx, { mapId: idParam(params, 'mapId'), versionId: idParam(params, 'versionId') }),
);

import { workspaceRoute } from '@/lib/auth/route';
import { getVersion } from '@/lib/journeys/versions/get-version';
import { idParam } from '@/lib/route-params';

export const GET = workspaceRoute('journey:read', {}, async ({ ctx, params }) =>
  getVersion(ctx, { mapId: idParam(params, 'mapId'), versionId: idParam(params, 'versionId') }),
);

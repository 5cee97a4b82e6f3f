import { workspaceRoute } from '@/lib/auth/route';
import { deleteMap } from '@/lib/journeys/delete-map';
import { getMap } from '@/lib/journeys/get-map';
import { updateHeaderBody } from '@/lib/journeys/input';
import { updateMapHeader } from '@/lib/journeys/update-map-header';
import { idParam } from '@/lib/route-params';

export const GET = workspaceRoute('journey:read', {}, async ({ ctx, params }) =>
  getMap(ctx, idParam(params, 'mapId')),
);

export const PATCH = workspaceRoute(
  'journey:write',
  { body: updateHeaderBody },
  async ({ ctx, params, body }) => updateMapHeader(ctx, { ...body, id: idParam(params, 'mapId') }),
);

export const DELETE = workspaceRoute('journey:write', {}, async ({ ctx, params }) =>
  deleteMap(ctx, { id: idParam(params, 'mapId') }),
);

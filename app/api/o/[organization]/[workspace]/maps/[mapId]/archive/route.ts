import { workspaceRoute } from '@/lib/auth/route';
import { archiveMap } from '@/lib/journeys/archive-map';
import { archiveMapBody } from '@/lib/journeys/input';
import { idParam } from '@/lib/route-params';

export const POST = workspaceRoute('journey:write', { body: archiveMapBody }, async ({ ctx, params, body }) =>
  archiveMap(ctx, { ...body, id: idParam(params, 'mapId') }),
);

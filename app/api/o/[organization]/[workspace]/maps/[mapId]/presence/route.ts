import { workspaceRoute } from '@/lib/auth/route';
import { presenceBody } from '@/lib/journeys/input';
import { tellPresence } from '@/lib/journeys/tell-presence';
import { idParam } from '@/lib/route-params';

export const POST = workspaceRoute('journey:read', { body: presenceBody }, async ({ ctx, params, body }) =>
  tellPresence(ctx, { ...body, mapId: idParam(params, 'mapId') }),
);

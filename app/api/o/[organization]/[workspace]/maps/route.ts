import { workspaceRoute } from '@/lib/auth/route';
import { createMap } from '@/lib/journeys/create-map';
import { createMapSchema } from '@/lib/journeys/input';
import { listMaps } from '@/lib/journeys/list-maps';
import { idParam } from '@/lib/route-params';

/** All maps, or with `?touchpoint=` those on which a touchpoint stands. */
export const GET = workspaceRoute('journey:read', {}, async ({ ctx, request }) => {
  const touchpoint = new URL(request.url).searchParams.get('touchpoint');
  const touchpointId = touchpoint === null ? undefined : idParam({ touchpoint }, 'touchpoint');
  return { maps: await listMaps(ctx, { touchpointId }) };
});

export const POST = workspaceRoute('journey:write', { body: createMapSchema }, async ({ ctx, body }) =>
  createMap(ctx, body),
);

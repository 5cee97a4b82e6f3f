import { workspaceRoute } from '@/lib/auth/route';
import { createMap } from '@/lib/journeys/create-map';
import { createMapSchema } from '@/lib/journeys/input';
import { listMaps } from '@/lib/journeys/list-maps';
import { idParam } from '@/lib/route-params';

/** All maps; with `?touchpoint=` those on which a touchpoint stands, with `?detailOf=` those that may show a step of a map. */
export const GET = workspaceRoute('journey:read', {}, async ({ ctx, request }) => {
  const params = Object.fromEntries(new URL(request.url).searchParams);
  const idOf = (name: string) => (name in params ? idParam(params, name) : undefined);
  return { maps: await listMaps(ctx, { touchpointId: idOf('touchpoint'), detailOf: idOf('detailOf') }) };
});

export const POST = workspaceRoute('journey:write', { body: createMapSchema }, async ({ ctx, body }) =>
  createMap(ctx, body),
);

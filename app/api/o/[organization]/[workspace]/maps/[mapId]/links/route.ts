import { workspaceRoute } from '@/lib/auth/route';
import { createMapLink } from '@/lib/journeys/links/create-map-link';
import { mapLinkBody } from '@/lib/journeys/links/input';
import { listMapLinks } from '@/lib/journeys/links/list-map-links';
import { idParam } from '@/lib/route-params';

export const GET = workspaceRoute('journey:write', {}, async ({ ctx, params }) => ({
  links: await listMapLinks(ctx, idParam(params, 'mapId')),
}));

/** The answer has the address of the new link, this once. */
export const POST = workspaceRoute('journey:write', { body: mapLinkBody }, async ({ ctx, params, body }) =>
  createMapLink(ctx, { ...body, mapId: idParam(params, 'mapId') }),
);

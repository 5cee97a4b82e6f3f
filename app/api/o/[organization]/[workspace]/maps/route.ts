import { workspaceRoute } from '@/lib/auth/route';
import { createMap } from '@/lib/journeys/create-map';
import { createMapSchema } from '@/lib/journeys/input';
import { listMaps } from '@/lib/journeys/list-maps';

export const GET = workspaceRoute('journey:read', {}, async ({ ctx }) => ({ maps: await listMaps(ctx) }));

export const POST = workspaceRoute('journey:write', { body: createMapSchema }, async ({ ctx, body }) =>
  createMap(ctx, body),
);

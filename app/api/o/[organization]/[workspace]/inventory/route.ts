import { workspaceRoute } from '@/lib/auth/route';
import { createTouchpoints } from '@/lib/touchpoints/create-touchpoints';
import { getInventory, getInventoryVersion } from '@/lib/touchpoints/get-inventory';
import { createTouchpointsSchema, updateTouchpointsSchema } from '@/lib/touchpoints/input';
import { updateTouchpoints } from '@/lib/touchpoints/update-touchpoints';

const bulkBody = 8_000_000;

export const GET = workspaceRoute('touchpoint:read', {}, async ({ ctx, request }) => {
  const etag = `"${await getInventoryVersion(ctx)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache', Vary: 'Cookie' };
  if (request.headers.get('if-none-match')?.replace(/^W\//, '') === etag)
    return new Response(null, { status: 304, headers });
  return Response.json(await getInventory(ctx), { headers });
});

export const POST = workspaceRoute(
  'touchpoint:write',
  { body: createTouchpointsSchema, maxBody: bulkBody },
  async ({ ctx, body }) => createTouchpoints(ctx, body),
);

export const PATCH = workspaceRoute(
  'touchpoint:write',
  { body: updateTouchpointsSchema, maxBody: bulkBody },
  async ({ ctx, body }) => updateTouchpoints(ctx, body),
);

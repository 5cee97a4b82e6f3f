import { workspaceRoute } from '@/lib/auth/route';
import { getInventory, getInventoryVersion } from '@/lib/touchpoints/get-inventory';

export const GET = workspaceRoute('touchpoint:read', {}, async ({ ctx, request }) => {
  const etag = `"${await getInventoryVersion(ctx)}"`;
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache', Vary: 'Cookie' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  return Response.json(await getInventory(ctx), { headers });
});

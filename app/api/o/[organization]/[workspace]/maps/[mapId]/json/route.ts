import { workspaceRoute } from '@/lib/auth/route';
import { exportMap } from '@/lib/journeys/export-map';
import { idParam } from '@/lib/route-params';

/** The map as a file (docs/journeys-format.md). */
export const GET = workspaceRoute('journey:read', {}, async ({ ctx, params }) => {
  const map = await exportMap(ctx, idParam(params, 'mapId'));
  const name = `${map.title.replace(/[/\\?%*:|"<>\p{Cc}]+/gu, ' ').trim() || 'map'}.json`;
  return new Response(`${JSON.stringify(map, null, 2)}\n`, {
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Content-Disposition': `attachment; filename="map.json"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'Cache-Control': 'private, no-store',
    },
  });
});

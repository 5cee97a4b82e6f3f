import { workspaceRoute } from '@/lib/auth/route';
import { mapStream } from '@/lib/journeys/map-stream';
import { readOperationsSince } from '@/lib/journeys/read-operations-since';
import { lastEventOf, stillMember } from '@/lib/live/stream-request';
import { idParam } from '@/lib/route-params';

export const dynamic = 'force-dynamic';

export const GET = workspaceRoute('journey:read', {}, async ({ ctx, session, params, request }) => {
  const mapId = idParam(params, 'mapId');
  const after = lastEventOf(request) ?? 0;
  // What is not here answers as such, before a stream begins.
  await readOperationsSince(ctx, { mapId, after });
  return mapStream({ ctx, mapId, after, signal: request.signal, stillAllowed: stillMember(ctx, session) });
});

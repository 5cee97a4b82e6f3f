import { workspaceRoute } from '@/lib/auth/route';
import { applyMapOperations } from '@/lib/journeys/apply-map-operations';
import { applyOperationsBody } from '@/lib/journeys/input';
import { idParam } from '@/lib/route-params';

export const POST = workspaceRoute(
  'journey:write',
  { body: applyOperationsBody, maxBody: 4_000_000 },
  async ({ ctx, params, body }) => applyMapOperations(ctx, { ...body, mapId: idParam(params, 'mapId') }),
);

import { syncVisitBody } from '@/lib/audits/sync/input';
import { syncVisit } from '@/lib/audits/sync/sync-visit';
import { workspaceRoute } from '@/lib/auth/route';
import { idParam } from '@/lib/route-params';

export const POST = workspaceRoute(
  'audit:sync',
  { body: syncVisitBody, maxBody: 4_000_000, former: true },
  async ({ ctx, params, body }) => syncVisit(ctx, { ...body, visitId: idParam(params, 'visitId') }),
);

import { takeVisitBody } from '@/lib/audits/sync/input';
import { takeVisit } from '@/lib/audits/sync/take-visit';
import { workspaceRoute } from '@/lib/auth/route';
import { idParam } from '@/lib/route-params';

export const POST = workspaceRoute('audit:score', { body: takeVisitBody }, async ({ ctx, params, body }) =>
  takeVisit(ctx, { ...body, visitId: idParam(params, 'visitId') }),
);

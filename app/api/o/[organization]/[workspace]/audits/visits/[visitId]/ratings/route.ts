import { saveRatings } from '@/lib/audits/scoring/save-ratings';
import { saveRatingsBody } from '@/lib/audits/scoring/input';
import { workspaceRoute } from '@/lib/auth/route';
import { idParam } from '@/lib/route-params';

export const PATCH = workspaceRoute('audit:score', { body: saveRatingsBody }, async ({ ctx, params, body }) =>
  saveRatings(ctx, { ...body, visitId: idParam(params, 'visitId') }),
);

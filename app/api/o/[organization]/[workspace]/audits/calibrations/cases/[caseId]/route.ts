import { saveScoreBody } from '@/lib/audits/calibration/input';
import { saveScore } from '@/lib/audits/calibration/save-score';
import { workspaceRoute } from '@/lib/auth/route';
import { idParam } from '@/lib/route-params';

export const PATCH = workspaceRoute('audit:score', { body: saveScoreBody }, async ({ ctx, params, body }) =>
  saveScore(ctx, { ...body, caseId: idParam(params, 'caseId') }),
);

import { exportResults } from '@/lib/audits/results/export-results';
import { workspaceRoute } from '@/lib/auth/route';
import { fileAnswer } from '@/lib/files/exported-file';
import { idParam } from '@/lib/route-params';

export const GET = workspaceRoute('audit:read', {}, async ({ ctx, params }) =>
  fileAnswer(await exportResults(ctx, idParam(params, 'cycleId'))),
);

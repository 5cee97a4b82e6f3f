import { workspaceRoute } from '@/lib/auth/route';
import { fileAnswer } from '@/lib/files/exported-file';
import { exportComparison } from '@/lib/journeys/compare/export-comparison';
import { idParam } from '@/lib/route-params';

/** What a future-state map has otherwise than the map of today, as CSV. */
export const GET = workspaceRoute('journey:read', {}, async ({ ctx, params }) =>
  fileAnswer(await exportComparison(ctx, { mapId: idParam(params, 'mapId') })),
);

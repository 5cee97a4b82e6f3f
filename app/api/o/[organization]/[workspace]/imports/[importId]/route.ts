import { workspaceRoute } from '@/lib/auth/route';
import { discardImport } from '@/lib/ratings/discard-import';
import { getImport } from '@/lib/ratings/get-import';
import { progressOf } from '@/lib/ratings/import-progress';
import { idParam } from '@/lib/route-params';

export const GET = workspaceRoute('rating:read', {}, async ({ ctx, params }) => {
  const id = idParam(params, 'importId');
  return { ...(await getImport(ctx, id)), rowsRead: progressOf(id) };
});

export const DELETE = workspaceRoute('rating:import', {}, ({ ctx, params }) =>
  discardImport(ctx, idParam(params, 'importId')),
);

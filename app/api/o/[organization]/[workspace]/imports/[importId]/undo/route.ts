import { workspaceRoute } from '@/lib/auth/route';
import { undoImport } from '@/lib/ratings/undo-import';
import { idParam } from '@/lib/route-params';

export const POST = workspaceRoute('rating:import', {}, ({ ctx, params }) =>
  undoImport(ctx, idParam(params, 'importId')),
);

import { workspaceRoute } from '@/lib/auth/route';
import { takeBackImport } from '@/lib/ratings/take-back-import';
import { idParam } from '@/lib/route-params';

export const POST = workspaceRoute('rating:import', {}, ({ ctx, params }) =>
  takeBackImport(ctx, idParam(params, 'importId')),
);

import { workspaceRoute } from '@/lib/auth/route';
import { deleteMapping } from '@/lib/ratings/delete-mapping';
import { renameMapping } from '@/lib/ratings/rename-mapping';
import { mappingNameSchema } from '@/lib/ratings/save-mapping';
import { idParam } from '@/lib/route-params';

export const PATCH = workspaceRoute(
  'rating:import',
  { body: mappingNameSchema },
  ({ ctx, params, body: { name } }) => renameMapping(ctx, { id: idParam(params, 'mappingId'), name }),
);

export const DELETE = workspaceRoute('rating:import', {}, ({ ctx, params }) =>
  deleteMapping(ctx, idParam(params, 'mappingId')),
);

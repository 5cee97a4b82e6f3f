import { z } from 'zod';
import { workspaceRoute } from '@/lib/auth/route';
import { commitImport } from '@/lib/ratings/commit-import';
import { mappingBodyLimit } from '@/lib/ratings/constants';
import { withProgress } from '@/lib/ratings/import-progress';
import { idParam } from '@/lib/route-params';

const body = z.object({ mapping: z.unknown() });

export const POST = workspaceRoute(
  'rating:import',
  { body, maxBody: mappingBodyLimit },
  ({ ctx, params, body: { mapping } }) => {
    const id = idParam(params, 'importId');
    return withProgress(id, (onProgress) => commitImport(ctx, id, mapping, { onProgress }));
  },
);

import { z } from 'zod';
import { workspaceRoute } from '@/lib/auth/route';
import { withProgress } from '@/lib/ratings/import-progress';
import { mappingBodyLimit } from '@/lib/ratings/constants';
import { previewImport } from '@/lib/ratings/preview-import';
import { idParam } from '@/lib/route-params';

const body = z.object({ mapping: z.unknown() });

export const POST = workspaceRoute(
  'rating:import',
  { body, maxBody: mappingBodyLimit },
  ({ ctx, params, body: { mapping } }) => {
    const id = idParam(params, 'importId');
    return withProgress(id, (onProgress) => previewImport(ctx, id, mapping, { onProgress }));
  },
);

import { z } from 'zod';
import { workspaceRoute } from '@/lib/auth/route';
import { analyseImport } from '@/lib/ratings/analyse-import';
import { readingSchema } from '@/lib/ratings/read-beginning';
import { idParam } from '@/lib/route-params';

const body = z.object({ file: readingSchema.optional(), follow: z.uuid().nullable().optional() });

export const POST = workspaceRoute('rating:import', { body }, ({ ctx, params, body: { file, follow } }) =>
  analyseImport(ctx, idParam(params, 'importId'), { reading: file, follow }),
);

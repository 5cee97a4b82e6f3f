import { z } from 'zod';
import { analyseFormer } from '@/lib/audits/former/get-former';
import { workspaceRoute } from '@/lib/auth/route';
import { readingSchema } from '@/lib/ratings/read-beginning';
import { idParam } from '@/lib/route-params';

const body = z.object({ file: readingSchema, name: z.string().max(80) });

export const POST = workspaceRoute('audit:manage', { body }, ({ ctx, params, body: { file, name } }) =>
  analyseFormer(ctx, idParam(params, 'importId'), name, file),
);

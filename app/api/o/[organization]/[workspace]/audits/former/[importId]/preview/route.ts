import { z } from 'zod';
import { rehearseFormer } from '@/lib/audits/former/rehearse-former';
import { workspaceRoute } from '@/lib/auth/route';
import { mappingBodyLimit } from '@/lib/ratings/constants';
import { idParam } from '@/lib/route-params';

const body = z.object({ mapping: z.unknown() });

export const POST = workspaceRoute(
  'audit:manage',
  { body, maxBody: mappingBodyLimit },
  ({ ctx, params, body: { mapping } }) => rehearseFormer(ctx, idParam(params, 'importId'), mapping),
);

import { workspaceRoute } from '@/lib/auth/route';
import { importTouchpointsSchema } from '@/lib/touchpoints/table/input';
import { importTouchpoints } from '@/lib/touchpoints/import-touchpoints';

export const POST = workspaceRoute(
  'touchpoint:write',
  { body: importTouchpointsSchema, maxBody: 25_000_000 },
  async ({ ctx, body }) => importTouchpoints(ctx, body),
);

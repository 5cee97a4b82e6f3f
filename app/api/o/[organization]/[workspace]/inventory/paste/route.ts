import { workspaceRoute } from '@/lib/auth/route';
import { pasteTouchpointsSchema } from '@/lib/touchpoints/table/input';
import { pasteTouchpoints } from '@/lib/touchpoints/paste-touchpoints';

export const POST = workspaceRoute(
  'touchpoint:write',
  { body: pasteTouchpointsSchema, maxBody: 25_000_000 },
  async ({ ctx, body }) => pasteTouchpoints(ctx, body),
);
